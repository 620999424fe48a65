"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { Spinner } from "@/components/ui/spinner";
import type { Policy } from "@/core/policy/policy";
import { DryRunPart } from "../dry-run-part";
import { useRuleTitle } from "../use-rule-title";
import { useEffectOfPolicy } from "./use-effect-of-policy";
import type { PolicyEditor } from "./use-policy-editor";

type Days = 7 | 30 | 90;
const DAYS: readonly Days[] = [7, 30, 90];

type Props = { editor: PolicyEditor; inForce: Policy; mayReadDecisions: boolean };

/** What the policy would have changed, while it is being written. */
export function EffectPanel({ editor, inForce, mayReadDecisions }: Props) {
  const t = useTranslations("policyEditor.effect");
  const [days, setDays] = useState<Days>(30);
  const { policy, issues, changed } = editor;
  const sound = issues.length === 0;
  const { run, busy, failed } = useEffectOfPolicy(policy, days, sound && changed);
  const titleOf = useRuleTitle(policy, inForce);
  return (
    <section aria-labelledby="effect" className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-4">
        <h2 id="effect" className="text-head font-semibold">
          {t("title")}
        </h2>
        <span className="flex min-h-6 items-center gap-2 text-quiet text-ink-2">
          {busy ? (
            <>
              <Spinner /> {t("counting")}
            </>
          ) : null}
        </span>
      </div>
      <Choice
        legend={t("days")}
        options={DAYS.map((each) => ({ value: String(each), label: t("lastDays", { count: each }) }))}
        value={String(days)}
        onChange={(value) => setDays(Number(value) as Days)}
      />
      <div role="status" aria-busy={busy}>
        {!changed ? (
          <p className="text-ink-2">{t("unchanged")}</p>
        ) : !sound ? (
          <p className="text-severe">{t("faulty", { count: issues.length })}</p>
        ) : failed ? (
          <p className="text-severe">{t("failed")}</p>
        ) : run ? (
          <DryRunPart run={run} ruleTitle={titleOf} mayReadDecisions={mayReadDecisions} />
        ) : (
          <p className="text-ink-2">{t("first")}</p>
        )}
      </div>
    </section>
  );
}
