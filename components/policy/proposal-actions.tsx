"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import { effectsOf } from "@/core/policy/dry-run-effects";
import type { ProposalView } from "@/server/services/policy/proposal-view";

/** Publishing by a second person, withdrawing, and writing on from a copy. */
export function ProposalActions({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations("policyProposal");
  const effect = useTranslations("policy.dryRun.effect");
  const trpc = useTRPC();
  const outcome = useOutcome("policy", "home");
  const [asking, setAsking] = useState<"publish" | "withdraw" | null>(null);
  const part = useFocusKept<HTMLDivElement>();
  const close = () => setAsking(null);
  const publish = useMutation(
    trpc.policy.publish.mutationOptions({
      onSuccess: ({ version }) => outcome.done(t("publishDone", { version })),
      onError: outcome.refused,
      onSettled: close,
    }),
  );
  const withdraw = useMutation(
    trpc.policy.withdraw.mutationOptions({
      onSuccess: () => outcome.done(t("withdrawDone")),
      onError: outcome.refused,
      onSettled: close,
    }),
  );
  const { id, revision, may, inForce, dryRun } = proposal;
  const version = inForce.version + 1;
  const mayCopy = may.save !== "not_permitted";
  if (may.publish !== null && may.withdraw !== null && !mayCopy) return null;
  return (
    <div ref={part} tabIndex={-1} className="flex flex-wrap items-center gap-2 outline-none">
      {may.publish === null ? (
        <Button look="primary" onClick={() => setAsking("publish")}>
          {t("publish")}
        </Button>
      ) : null}
      {mayCopy ? (
        <Link
          href={`/policy/edit?from=${id}`}
          prefetch={false}
          className="inline-flex min-h-9 items-center rounded-md border border-line-control bg-panel px-3 font-medium hover:bg-hover"
        >
          {t("copy")}
        </Link>
      ) : null}
      {may.withdraw === null ? <Button onClick={() => setAsking("withdraw")}>{t("withdraw")}</Button> : null}
      <Confirm
        open={asking === "publish"}
        title={t("publishTitle", { version })}
        confirm={t("publishNow")}
        cancel={t("cancel")}
        busy={publish.isPending}
        onConfirm={() => publish.mutate({ id, revision })}
        onClose={close}
      >
        <p>{t("publishText")}</p>
        {dryRun ? (
          <ul className="flex flex-col gap-1 font-medium tabular-nums">
            {effectsOf(dryRun).map((each) => (
              <li key={each.effect}>{effect(each.effect, { count: each.count })}</li>
            ))}
          </ul>
        ) : null}
      </Confirm>
      <Confirm
        open={asking === "withdraw"}
        title={t("withdrawTitle")}
        confirm={t("withdrawNow")}
        cancel={t("cancel")}
        danger
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate({ id, revision })}
        onClose={close}
      >
        <p>{t("withdrawText")}</p>
      </Confirm>
    </div>
  );
}
