"use client";

import { useTranslations } from "next-intl";
import { Part } from "@/components/desk/part";
import { riskLevel, strengthOf } from "@/core/risk/levels";
import { type Contribution, largestContributions, type Risk } from "@/core/risk/score";
import { useFeatureWords } from "./use-feature-words";

const MOST = 6;
/** What moves the risk less than this is not worth a line. */
const LEAST = 0.1;

/** The risk of one draft in words, with what raised and what lowered it the most. */
export function RiskPart({ risk }: { risk: Risk }) {
  const t = useTranslations("risk.desk");
  const levels = useTranslations("risk.level");
  const level = levels(riskLevel(risk.probability));
  const largest = largestContributions(risk, MOST).filter(({ amount }) => Math.abs(amount) >= LEAST);
  const raised = largest.filter(({ amount }) => amount > 0);
  const lowered = largest.filter(({ amount }) => amount < 0);
  return (
    <Part title={t("title")}>
      <p>
        {risk.origin === "fitted"
          ? t("fitted", { level, tenths: Math.round(risk.probability * 10) })
          : t("prior", { level })}
      </p>
      {raised.length > 0 ? <Moved title={t("raises")} by={raised} /> : null}
      {lowered.length > 0 ? <Moved title={t("lowers")} by={lowered} /> : null}
      {largest.length > 0 && largest.length < risk.contributions.length ? (
        <p className="mt-1.5 text-quiet text-ink-3">{t("rest")}</p>
      ) : null}
      <p className="mt-1.5 text-quiet text-ink-3">{t("order")}</p>
    </Part>
  );
}

function Moved({ title, by }: { title: string; by: readonly Contribution[] }) {
  const strength = useTranslations("risk.strength");
  const words = useFeatureWords();
  return (
    <>
      <h4 className="mt-2 text-quiet text-ink-3">{title}</h4>
      <ul className="flex flex-col gap-0.5">
        {by.map((contribution) => (
          <li key={contribution.feature} className="flex justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">{words.of(contribution)}</span>
            <span className="shrink-0 text-ink-2">{strength(strengthOf(contribution.amount))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
