"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import type { SourceDetail } from "@/server/services/source/read-sources";
import { SourceKeys } from "./source-keys";
import { SourceSecrets } from "./source-secrets";
import { SourceSettings } from "./source-settings";
import { SourceTry } from "./source-try";

type Props = { first: SourceDetail; origin: string };

/** One source: what it is called, what opens it, what signs for us, and how to see that it works. */
export function SourcePage({ first, origin }: Props) {
  const t = useTranslations("adminSources");
  const trpc = useTRPC();
  const { data: source } = useQuery(trpc.source.read.queryOptions({ source: first.id }, { initialData: first }));
  return (
    <Page
      title={source.name}
      text={<span className="font-mono text-quiet">{source.code}</span>}
      actions={<Switch source={source} />}
    >
      {source.disabledAt === null ? null : <Notice tone="warning">{t("disabledText")}</Notice>}
      <SourceSettings key={settingsKey(source)} source={source} />
      <SourceKeys source={source} />
      <SourceSecrets source={source} />
      <SourceTry source={source} origin={origin} />
    </Page>
  );
}

/** The form starts anew when what it shows was changed elsewhere. */
function settingsKey(source: SourceDetail): string {
  return JSON.stringify([source.name, source.writingTools, source.deliveryUrl, source.requestsPerMinute]);
}

function Switch({ source }: { source: SourceDetail }) {
  const t = useTranslations("adminSources.switch");
  const trpc = useTRPC();
  const outcome = useOutcome("source", "stop");
  const [asking, setAsking] = useState(false);
  const on = source.disabledAt !== null;
  const change = useMutation(
    trpc.source.switch.mutationOptions({
      onSuccess: () => outcome.done(on ? t("enabled") : t("disabled")),
      onError: outcome.refused,
      onSettled: () => setAsking(false),
    }),
  );
  if (on)
    return (
      <Button busy={change.isPending} onClick={() => change.mutate({ source: source.id, on })}>
        {t("enable")}
      </Button>
    );
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t("disable")}
      </Button>
      <Confirm
        open={asking}
        title={t("title", { name: source.name })}
        confirm={t("confirm")}
        cancel={t("cancel")}
        danger
        busy={change.isPending}
        onConfirm={() => change.mutate({ source: source.id, on })}
        onClose={() => setAsking(false)}
      >
        <p>{t("text")}</p>
      </Confirm>
    </>
  );
}
