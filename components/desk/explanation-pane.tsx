"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { RiskPart } from "@/components/risk/risk-part";
import type { DeskItem } from "@/core/review/desk-view";
import type { Gate } from "./approval";
import { Counterfactual } from "./counterfactual";
import { DecisionList } from "./decision-list";
import { FindingList } from "./finding-list";
import { JudgePart } from "./judge-part";
import { Part } from "./part";
import { RuleTrace } from "./rule-trace";
import { SimilarCases } from "./similar-cases";
import { SupportList } from "./support-list";
import { UsedList } from "./used-list";
import { WhySentence } from "./why-sentence";

type Props = {
  item: DeskItem;
  gate: Gate | null;
  opened: readonly number[];
  active: number | null;
  onFinding: (number: number) => void;
  children?: ReactNode;
};

/** Why the item is here: one sentence, then the evidence, then what would have changed it. */
export const ExplanationPane = memo(function ExplanationPane(props: Props) {
  const { item, gate, opened, active, onFinding, children } = props;
  const t = useTranslations("desk.explain");
  const decide = useTranslations("desk.decide");
  const { explanation } = item;
  return (
    <div>
      <section className="px-4 pt-3.5 pb-3">
        <h2 className="mb-1 text-quiet text-ink-3">
          {t(item.kind === "flag" ? "whyFlagged" : item.state === "done" ? "whyWas" : "why")}
        </h2>
        <WhySentence item={item} />
        {item.kind === "sample" ? (
          <p className="mt-2 text-pretty text-ink-2">
            {t("sample", { none: decide("no_action"), correct: decide("correct") })}
          </p>
        ) : null}
      </section>
      {children}
      {explanation ? (
        <>
          {explanation.findings.length > 0 ? (
            <Part title={t("findings")}>
              <FindingList
                item={item}
                findings={explanation.findings}
                gate={gate}
                opened={opened}
                active={active}
                onFinding={onFinding}
              />
            </Part>
          ) : null}
          <Counterfactual item={item} counterfactual={explanation.counterfactual} findings={explanation.findings} />
          {explanation.risk ? <RiskPart risk={explanation.risk} /> : null}
          <SupportList item={item} support={explanation.support} findings={explanation.findings} />
          <SimilarCases item={item.id} />
          {explanation.judge && explanation.judge.answered !== "concern" ? (
            <JudgePart judge={explanation.judge} />
          ) : null}
          <Part title={t("used")}>
            <UsedList item={item} explanation={explanation} />
          </Part>
          <Part title={t("rule")}>
            <RuleTrace trace={explanation.trace} outcome={explanation.outcome} onExpiry={item.onExpiry} />
            {item.judgement ? (
              <p className="mt-2 text-quiet">
                <Link
                  href={`/decisions/${item.judgement}`}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
                >
                  {t("page")}
                </Link>
              </p>
            ) : null}
          </Part>
        </>
      ) : null}
      {item.decisions.length > 0 || item.draftState ? (
        <Part title={t("decisions")}>
          <DecisionList item={item} />
        </Part>
      ) : null}
    </div>
  );
});
