import { type DecisionKind, OVERRULING } from "@/core/review/words";
import { cohensKappa } from "./cohens-kappa";
import { JUDGEMENT_CLASSES, type JudgementClass, judgementClass } from "./judgement-class";
import { krippendorffsAlpha } from "./krippendorffs-alpha";
import {
  coefficientOf,
  ENOUGH,
  type Missed,
  type OversightFigures,
  type Quartiles,
  type Share,
} from "./oversight-report";
import { type Weighted, weightedRate } from "./weighted-rate";
import { wilson } from "./wilson";

/** What was counted, before it is said what it amounts to. */
export type OversightCounts = {
  decisions: number;
  planted: { caught: number; of: number };
  evidence: { items: number; due: number; opened: number };
  reading: { timed: number; hurried: number; held: Quartiles | null; expected: Quartiles | null };
  /** Of held replies that were looked at for the first time. */
  kinds: Partial<Record<DecisionKind, number>>;
  pairs: readonly { first: DecisionKind; second: DecisionKind; count: number }[];
  samples: { drawn: number; open: number; looked: Weighted };
  deadlines: { met: number; late: number; nobody: Missed };
  escalations: { escalated: number; stepped: number; told: number };
};

export function shareOf(cases: number, of: number): Share {
  return of < ENOUGH ? { cases, of, share: null, low: null, high: null } : { cases, of, ...wilson(cases, of) };
}

export function oversightFigures(counts: OversightCounts): OversightFigures {
  const { decisions, planted, evidence, reading, deadlines, escalations } = counts;
  const { met, late, nobody } = deadlines;
  const missed = late + nobody.hand_over + nobody.holding_reply + nobody.block;
  return {
    decisions,
    planted: { caught: shareOf(planted.caught, planted.of) },
    evidence: { items: evidence.items, opened: shareOf(evidence.opened, evidence.due) },
    reading: {
      ...(reading.timed < ENOUGH ? { held: null, expected: null } : { held: reading.held, expected: reading.expected }),
      hurried: shareOf(reading.hurried, reading.timed),
    },
    overrides: overridesOf(counts.kinds),
    agreement: agreementOf(counts.pairs),
    samples: samplesOf(counts.samples),
    deadlines: { met, late, nobody, missed: shareOf(missed, met + missed) },
    escalations: {
      escalated: shareOf(escalations.escalated, decisions),
      stepped: escalations.stepped,
      told: escalations.told,
    },
    fewPeople: [],
  };
}

/** Passing a reply on says nothing about its text: it counts on neither side. */
function overridesOf(kinds: OversightCounts["kinds"]): OversightFigures["overrides"] {
  const classes = Object.fromEntries(JUDGEMENT_CLASSES.map((each) => [each, 0])) as Record<JudgementClass, number>;
  let overridden = 0;
  for (const [kind, count] of Object.entries(kinds) as [DecisionKind, number][]) {
    classes[judgementClass(kind)] += count;
    if (OVERRULING.some((each) => each === kind)) overridden += count;
  }
  return { classes, overridden: shareOf(overridden, overridden + classes.stands) };
}

function agreementOf(pairs: OversightCounts["pairs"]): OversightFigures["agreement"] {
  const table = JUDGEMENT_CLASSES.map(() => JUDGEMENT_CLASSES.map(() => 0));
  for (const { first, second, count } of pairs) {
    const row = table[JUDGEMENT_CLASSES.indexOf(judgementClass(first))] ?? [];
    const column = JUDGEMENT_CLASSES.indexOf(judgementClass(second));
    row[column] = (row[column] ?? 0) + count;
  }
  const of = table.flat().reduce((sum, count) => sum + count, 0);
  const agreed = shareOf(
    table.reduce((sum, row, at) => sum + (row[at] ?? 0), 0),
    of,
  );
  if (of < ENOUGH) return { agreed, kappa: null, alpha: null };
  const units = table.flatMap((row, first) =>
    row.map((count, second) => ({ judgements: [first, second], units: count })),
  );
  return { agreed, kappa: coefficientOf(cohensKappa(table)), alpha: coefficientOf(krippendorffsAlpha(units)) };
}

function samplesOf({ drawn, open, looked }: OversightCounts["samples"]): OversightFigures["samples"] {
  const rate = looked.looked < ENOUGH ? null : weightedRate(looked);
  const { share, low, high } = rate ?? { share: null, low: null, high: null };
  return { drawn, open, error: { cases: looked.bad, of: looked.looked, share, low, high } };
}
