"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { DeliveryOutcome } from "@/components/webhooks/delivery-outcome";
import type { SourceDetail } from "@/server/services/source/read-sources";
import { Snippet } from "./snippet";
import { tryItCommand } from "./try-it-command";

/** Stands in the command where the key belongs: keys are not shown twice. */
const KEY_PLACE = "$COUNTERSIGN_API_KEY";

/** Both ways tried out: a draft in, a webhook out. */
export function SourceTry({ source, origin }: { source: SourceDetail; origin: string }) {
  const t = useTranslations("adminSources.try");
  const secret = useTranslations("adminSources.secret");
  const trpc = useTRPC();
  const outcome = useOutcome("delivery");
  const [sent, setSent] = useState<string | null>(null);
  const send = useMutation(
    trpc.source.test.mutationOptions({
      onSuccess: ({ delivery }) => {
        setSent(delivery);
        return outcome.done(t("sent"));
      },
      onError: outcome.refused,
    }),
  );
  const silent = source.deliveryUrl === null;
  return (
    <Section title={t("title")} text={t("text")}>
      <Snippet
        label={t("draft")}
        text={tryItCommand(origin, KEY_PLACE).replaceAll(
          `'authorization: Bearer ${KEY_PLACE}'`,
          `"authorization: Bearer ${KEY_PLACE}"`,
        )}
        copyLabel={secret("copy")}
        copiedLabel={secret("copied")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button busy={send.isPending} disabled={silent} onClick={() => send.mutate({ source: source.id })}>
          {t("send")}
        </Button>
        {silent ? <p className="text-quiet text-ink-2">{t("silent")}</p> : null}
        {sent === null ? null : <SentTest id={sent} />}
      </div>
    </Section>
  );
}

function SentTest({ id }: { id: string }) {
  const t = useTranslations("adminSources.try");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.delivery.read.queryOptions({ delivery: id }));
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {data ? <DeliveryOutcome delivery={data} /> : null}
      <Link href={`/admin/webhooks/${id}`} prefetch={false} className="text-accent underline underline-offset-2">
        {t("see")}
      </Link>
    </p>
  );
}
