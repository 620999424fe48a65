"use client";

import { useTranslations } from "next-intl";
import type { OversightView } from "@/core/insight/oversight-report";
import { type Coefficient, OVERSIGHT_FIGURES, type OversightFigure, shareIn } from "@/core/insight/oversight-report";
import { Figure } from "./figure";
import { useShareWords } from "./use-share-words";

/** Every figure of the period beside the one before, in two columns where there is room. */
export function FigureList({ view }: { view: OversightView }) {
  const t = useTranslations("oversight.unset");
  const { figures, before, asks } = view;
  const unset: Partial<Record<OversightFigure, string | null>> = {
    planted: asks.planted ? null : t("planted"),
    agreement: asks.second_review ? null : t("agreement"),
    samples: asks.samples ? null : t("samples"),
  };
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      {OVERSIGHT_FIGURES.map((name) => (
        <Figure
          key={name}
          name={name}
          share={shareIn(figures, name)}
          before={shareIn(before.figures, name)}
          unset={unset[name] ?? null}
          few={{ now: figures.fewPeople.includes(name), before: before.figures.fewPeople.includes(name) }}
        >
          <More name={name} view={view} />
        </Figure>
      ))}
    </div>
  );
}

/** What else is known of a figure. */
function More({ name, view: { figures } }: { name: OversightFigure; view: OversightView }) {
  const t = useTranslations("oversight");
  const { evidence, overrides, samples, deadlines, escalations, reading } = figures;
  switch (name) {
    case "evidence":
      return evidence.items > 0 ? <p>{t("evidence.items", { count: evidence.items })}</p> : null;
    case "reading":
      return <Reading reading={reading} />;
    case "overrides":
      return (
        <Counts
          of={(["stands", "changed", "refused", "escalated"] as const).map((each) => ({
            count: overrides.classes[each],
            text: t(`class.${each}`, { count: overrides.classes[each] }),
          }))}
        />
      );
    case "agreement":
      return <Agreement agreement={figures.agreement} />;
    case "samples":
      return samples.drawn > 0 ? <p>{t("samples.drawn", { drawn: samples.drawn, open: samples.open })}</p> : null;
    case "deadlines": {
      const counts = { met: deadlines.met, late: deadlines.late, ...deadlines.nobody };
      return (
        <Counts
          of={(["met", "late", "hand_over", "holding_reply", "block"] as const).map((each) => ({
            count: counts[each],
            text: t(`deadlines.${each}`, { count: counts[each] }),
          }))}
        />
      );
    }
    case "escalations":
      return (
        <Counts
          of={(["stepped", "told"] as const).map((each) => ({
            count: escalations[each],
            text: t(`escalations.${each}`, { count: escalations[each] }),
          }))}
        />
      );
    default:
      return null;
  }
}

/** What there is none of is not told. */
function Counts({ of }: { of: readonly { count: number; text: string }[] }) {
  const some = of.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-0.5 tabular-nums">
      {some.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Reading({ reading: { held, expected } }: { reading: OversightView["figures"]["reading"] }) {
  const t = useTranslations("oversight.reading");
  const { duration } = useShareWords();
  const said = (of: { low: number; middle: number; high: number }) => ({
    low: duration(of.low),
    middle: duration(of.middle),
    high: duration(of.high),
  });
  return (
    <>
      {held ? <p>{t("held", said(held))}</p> : null}
      {expected ? <p>{t("expected", said(expected))}</p> : null}
    </>
  );
}

function Agreement({ agreement: { agreed, kappa, alpha } }: { agreement: OversightView["figures"]["agreement"] }) {
  const t = useTranslations("oversight.agreement");
  const { coefficient } = useShareWords();
  if (agreed.share === null) return null;
  if (kappa === null || alpha === null) return <p>{t("undefined")}</p>;
  const interval = ({ low, high }: Coefficient) =>
    low === null || high === null ? t("uniform") : t("interval", { low: coefficient(low), high: coefficient(high) });
  return (
    <>
      <p>
        {t("kappa", { value: coefficient(kappa.value) })} {interval(kappa)}
      </p>
      <p>
        {t("alpha", { value: coefficient(alpha.value) })} {interval(alpha)}
      </p>
    </>
  );
}
