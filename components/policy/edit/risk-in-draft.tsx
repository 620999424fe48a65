"use client";

import { useTranslations } from "next-intl";
import { RiskOrigin } from "@/components/risk/risk-model-part";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { same } from "@/core/policy/compare";
import type { Policy } from "@/core/policy/policy";
import { asksForRisk, withRisk } from "./tool-rule-draft";
import type { PolicyEditor } from "./use-policy-editor";

/** The risk model as it is: taken out, or put back as it is in force. Its weights are fitted, not written. */
export function RiskInDraft({ editor: { policy, set }, inForce }: { editor: PolicyEditor; inForce: Policy }) {
  const t = useTranslations("policyEditor.risk");
  const asking = asksForRisk(policy);
  return (
    <Section title={t("heading")} text={t("text")}>
      {policy.risk ? <RiskOrigin model={policy.risk} /> : <p>{t("none")}</p>}
      {policy.risk === undefined && asking > 0 ? <Notice tone="warning">{t("asked", { count: asking })}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {policy.risk ? <Button onClick={() => set(withRisk(policy, undefined))}>{t("remove")}</Button> : null}
        {same(policy.risk ?? null, inForce.risk ?? null) || inForce.risk === undefined ? null : (
          <Button onClick={() => set(withRisk(policy, inForce.risk))}>{t("back", { version: inForce.version })}</Button>
        )}
      </div>
    </Section>
  );
}
