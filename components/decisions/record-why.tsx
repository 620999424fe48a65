"use client";

import { useLocale, useTranslations } from "next-intl";
import { Counterfactual } from "@/components/desk/counterfactual";
import { FindingList } from "@/components/desk/finding-list";
import { JudgePart } from "@/components/desk/judge-part";
import { Part } from "@/components/desk/part";
import { RuleTrace } from "@/components/desk/rule-trace";
import { UsedList } from "@/components/desk/used-list";
import { RiskPart } from "@/components/risk/risk-part";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { Explanation } from "@/core/explain/explanation";
import type { DecisionRecord, ExplainedItem, RecordedJudgement } from "@/core/review/record-view";
import { FindingChips } from "./finding-chips";
import { openFinding } from "./open-finding";
import { OtherJudgements } from "./other-judgements";
import { RecordPrecedents } from "./record-precedents";
import { SupportBeside } from "./support-beside";

/** What the policy said and why: the rule, the findings with their words, what stood behind each sentence. */
export function RecordWhy({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions.record");
  const { judgement, explanation, said } = record;
  if (judgement === null) return null;
  return (
    <Section title={t("why")} text={<RuleLine judgement={judgement} />}>
      <div className="*:px-0">
        {explanation && said ? (
          <Explained explanation={explanation} said={said} judgement={judgement} />
        ) : (
          <Part title={t("findingCodes")}>
            <FindingChips findings={judgement.findings} />
          </Part>
        )}
        <RecordPrecedents id={record.id} />
        <OtherJudgements record={record} />
      </div>
    </Section>
  );
}

function RuleLine({ judgement }: { judgement: RecordedJudgement }) {
  const t = useTranslations("decisions");
  const locale = useLocale() === "de" ? "de" : "en";
  const { outcome, ruleTitle, rule, policyVersion, queue } = judgement;
  return (
    <>
      {t("record.rule", {
        outcome: t(`outcome.${outcome}`),
        rule: ruleTitle?.[locale] ?? rule,
        version: policyVersion,
        queue: queue?.[locale] ?? "none",
      })}{" "}
      <Moment at={judgement.at} exact />
    </>
  );
}

type ExplainedProps = { explanation: Explanation; said: ExplainedItem; judgement: RecordedJudgement };

function Explained({ explanation, said, judgement }: ExplainedProps) {
  const t = useTranslations("desk.explain");
  const { findings } = explanation;
  return (
    <>
      {findings.length > 0 ? (
        <Part title={t("findings")}>
          <FindingList
            item={said}
            findings={findings}
            gate={null}
            opened={findings.map((_, position) => position + 1)}
            active={null}
            onFinding={openFinding}
          />
        </Part>
      ) : null}
      <Counterfactual item={said} counterfactual={explanation.counterfactual} findings={findings} />
      {explanation.judge ? <JudgePart judge={explanation.judge} /> : null}
      {explanation.risk ? <RiskPart risk={explanation.risk} /> : null}
      <SupportBeside item={said} support={explanation.support} findings={findings} />
      <Part title={t("used")}>
        <UsedList item={said} explanation={explanation} />
      </Part>
      <Part title={t("rule")}>
        <RuleTrace trace={explanation.trace} outcome={explanation.outcome} onExpiry={judgement.onExpiry} />
      </Part>
    </>
  );
}
