export type Measure = {
  name: string;
  value: number;
  unit: "ms" | "a second" | "" | "items";
  /** A most, unless `atLeast`. */
  goal: number | null;
  atLeast: boolean;
  met: boolean | null;
};

type Goal = { most: number } | { least: number } | null;

export function measured(name: string, value: number, unit: Measure["unit"], goal: Goal = null): Measure {
  const rounded = Math.round(value * 1000) / 1000;
  const bound = goal === null ? null : "most" in goal ? goal.most : goal.least;
  const met = goal === null ? null : "most" in goal ? value <= goal.most : value >= goal.least;
  return { name, value: rounded, unit, goal: bound, atLeast: goal !== null && "least" in goal, met };
}

export function line({ name, value, unit, goal, atLeast, met }: Measure): string {
  const held = goal === null ? "" : `   at ${atLeast ? "least" : "most"} ${goal}: ${met ? "met" : "NOT met"}`;
  return `${name.padEnd(64)}${value.toFixed(value < 10 ? 2 : 1).padStart(9)} ${unit}${held}`;
}

const READING = {
  keyboard:
    "Fifty easy items approved by key in Chromium against the production build, one after the other, each as soon as the desk allows it; no delay is put between browser and server. From the key to the end of the frame that shows the next item's title and draft, while the decision is on its way; besides, by how much longer than the desk's own pause of 400 ms the next item could not be decided. The time an item spent waiting for us is their sum.",
  claims:
    "Sixty-four reviewers take the next item until 1,536 are given, the first 256 of each round untimed on both sides, through the service (rules, sealed texts, claim token and audit event; no HTTP), one process with its pool of 16 connections; bare is BEGIN, SELECT ... FOR UPDATE SKIP LOCKED LIMIT 1, UPDATE, COMMIT by the superuser on the same table and index, with as many reviewers and connections. In turns over the same rows; two rounds, each side first once, count as one ratio; the median of those.",
  double:
    "Items that were given twice, by the answers, by the table after each round, and by the audit log read in the order of its transactions.",
  minute:
    "Fifty reviewers in two processes at one queue while drafts come in: they decide, give back, pass up and hand on with a note, now and then in two windows, then work until nothing is left.",
};

export type Results = {
  measures: readonly Measure[];
  failed: readonly { part: string; error: string }[];
  load: { before: number; cores: number };
};

/** Prints, as the last line, one JSON object. */
export function report({ measures, failed, load }: Results): void {
  const met = failed.length === 0 && measures.every((measure) => measure.met !== false);
  console.log(JSON.stringify({ bench: "desk", met, measures, failed, load, reading: READING }));
}
