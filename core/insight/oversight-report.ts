import type { Kappa } from "./cohens-kappa";
import type { JudgementClass } from "./judgement-class";
import type { Alpha } from "./krippendorffs-alpha";

/** Of fewer cases no rate is given: it would say more about chance than about review. */
export const ENOUGH = 5;

/** A share in ten-thousandths with the bounds of its 95 % interval; null where there are too few cases for a rate. */
export type Share = { cases: number; of: number; share: number | null; low: number | null; high: number | null };

/** Lower quartile, median and upper quartile of how long something took, in milliseconds. */
export type Quartiles = { low: number; middle: number; high: number };

/** A coefficient with the bounds of its 95 % interval, which the sample may be too uniform to give. */
export type Coefficient = { value: number; low: number | null; high: number | null };

/** What happened to what nobody decided in time. */
export type Missed = { hand_over: number; holding_reply: number; block: number };

/** How review itself did over a period: in a queue, or in all that the reader sees. */
export type OversightFigures = {
  /** Items that people decided; each counts once, by what was last decided of it. */
  decisions: number;
  planted: { caught: Share };
  evidence: { items: number; opened: Share };
  reading: { held: Quartiles | null; expected: Quartiles | null; hurried: Share };
  overrides: { classes: Record<JudgementClass, number>; overridden: Share };
  agreement: { agreed: Share; kappa: Coefficient | null; alpha: Coefficient | null };
  samples: { drawn: number; open: number; error: Share };
  deadlines: { met: number; late: number; nobody: Missed; missed: Share };
  escalations: { escalated: Share; stepped: number; told: number };
  /** Figures that are left empty since too few people stand behind them; see `few-people.ts`. */
  fewPeople: OversightFigure[];
};

/** A drill of the stop switch: what it held, how long that took, and what could still have gone out. */
export type Drill = { at: string; held: number; ms: number; left: number };

export type Drills = {
  /** In the period, newest first. */
  drills: Drill[];
  /** The last one before the period's end. */
  last: { at: string; days: number } | null;
};

export type OversightReport = {
  /** Days of the organisation's calendar, both inclusive. */
  from: string;
  to: string;
  /** The same number of days before. */
  before: { from: string; to: string; figures: OversightFigures };
  queue: string | null;
  figures: OversightFigures;
  queues: { id: string; title: { en: string; de: string } | null; figures: OversightFigures }[];
  /** The switch stops the organisation as a whole: null for whoever sees some queues only, and where one queue is asked for. */
  stops: Drills | null;
};

/** A report as a reader sees it: with what may be asked for next. */
export type OversightView = OversightReport & {
  /** What the policy in force asks for; without it the figures about it stay empty. */
  asks: { planted: boolean; second_review: boolean; samples: boolean };
  /** In the organisation's time zone. */
  today: string;
  /** The queues that may be asked for. */
  choices: { id: string; title: { en: string; de: string } }[];
};

export function coefficientOf({
  value,
  error,
  low,
  high,
}: Omit<Kappa, "n"> | Omit<Alpha, "units">): Coefficient | null {
  if (value === null) return null;
  // Without variation in the sample the formula's interval has no width, which would promise a certainty that nobody has.
  return error === 0 ? { value, low: null, high: null } : { value, low, high };
}

/** The figures in the order in which they are told. */
export const OVERSIGHT_FIGURES = [
  "planted",
  "evidence",
  "reading",
  "overrides",
  "agreement",
  "samples",
  "deadlines",
  "escalations",
] as const;
export type OversightFigure = (typeof OVERSIGHT_FIGURES)[number];

/** The one share that a figure is about. */
export function shareIn(figures: OversightFigures, name: OversightFigure): Share {
  return {
    planted: figures.planted.caught,
    evidence: figures.evidence.opened,
    reading: figures.reading.hurried,
    overrides: figures.overrides.overridden,
    agreement: figures.agreement.agreed,
    samples: figures.samples.error,
    deadlines: figures.deadlines.missed,
    escalations: figures.escalations.escalated,
  }[name];
}
