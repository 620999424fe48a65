"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Asks for a new model from the organisation's own decisions; what comes of it is a proposal, never the policy in force. */
export function FitRisk() {
  const t = useTranslations("risk.fit");
  const trpc = useTRPC();
  const refusalText = useRefusalText();
  const fit = useMutation(trpc.policy.fitRisk.mutationOptions());
  const refused = fit.error ? refusalText(fit.error) : null;
  return (
    <div className="flex flex-col items-start gap-2">
      <h3 className="font-medium">{t("title")}</h3>
      <p className="max-w-[44rem] text-quiet text-ink-2">{t("text")}</p>
      {fit.data ? (
        <Notice tone="ok">
          <p>{t("ready")}</p>
          <Link
            href={`/policy/proposals/${fit.data.id}`}
            prefetch={false}
            className="text-accent underline underline-offset-2"
          >
            {t("toProposal")}
          </Link>
        </Notice>
      ) : (
        <Button disabled={fit.isPending} onClick={() => fit.mutate({ note: t("note") })}>
          {fit.isPending ? t("working") : t("button")}
        </Button>
      )}
      {refused ? (
        <Notice tone="warning">
          <p>{refused.title}</p>
          <p>{refused.next}</p>
        </Notice>
      ) : null}
    </div>
  );
}
