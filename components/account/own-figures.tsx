"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { OwnFigures as Figures } from "@/server/services/oversight/own-figures";

/** How one looked at what one decided: for oneself, beside nobody else's. */
export function OwnFigures({ figures }: { figures: Figures }) {
  const t = useTranslations("account.figures");
  const { days, decisions, evidence, timed, reviews, planted } = figures;
  return (
    <Section title={t("title")} text={t("text", { days })}>
      <dl className="grid max-w-[44rem] grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5">
        <Line name={t("decisions")} value={t("count", { count: decisions })} />
        <Line name={t("evidence")} value={t("of", { part: evidence.opened, all: evidence.due })} />
        <Line name={t("hurried")} value={t("of", { part: timed.hurried, all: timed.decisions })} />
        <Line name={t("planted")} value={t("of", { part: planted.caught, all: planted.done })} />
        <Line name={t("reviews")} value={t("of", { part: reviews.agreed, all: reviews.done })} />
      </dl>
    </Section>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="text-right tabular-nums">{value}</dd>
    </>
  );
}
