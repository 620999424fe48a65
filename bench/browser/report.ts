export type Measure = { name: string; value: number; unit: "KB" | "ms"; goal: number | null; met: boolean | null };

/** Every goal here is a most. */
export function measured(name: string, value: number, unit: Measure["unit"], goal: number | null = null): Measure {
  const rounded = Math.round(value * 10) / 10;
  return { name, value: rounded, unit, goal, met: goal === null ? null : value <= goal };
}

export const line = ({ name, value, unit, goal, met }: Measure): string =>
  `${name.padEnd(52)}${value.toFixed(1).padStart(9)} ${unit}${goal === null ? "" : `   at most ${goal} ${unit}: ${met ? "met" : "NOT met"}`}`;

const READING = {
  scripts:
    "All JavaScript files of a visit with an empty cache until nothing was asked for during 1.5 s: bytes on the wire with headers (compressed, as our server sends them) and after decoding; 1 KB = 1000 bytes. Scripts inside the page and the page itself are told apart. The goal is held against both the files on the wire and the files with the whole compressed page.",
  vitals:
    "The browser's own entries under a CPU slowed down four times (DevTools), no network delay; the worst of all visits and all interactions counts, not a percentile.",
  nextItem:
    "From the key's event to the end of the frame that shows title and draft of the next item, or to what event timing says was presented, whichever is later; its explanation, beside it, comes a frame later and is told apart; every press leads to an item never opened before, 150 to 300 ms after the one before was painted; the API answers 100 ms late, no slower CPU.",
  across:
    "From a claim or decision asked of one web process to the end of the frame in which another person's desk, on a second process, shows it. The goal is held against the time from the request, which includes the commit.",
};

type Results = {
  measures: readonly Measure[];
  /** Screens that are not there. */
  missing: readonly string[];
  /** Parts that broke off: what they had found until then stands all the same. */
  failed: readonly { part: string; error: string }[];
  load: { before: number; cores: number };
};

/** Prints, as the last line, one JSON object. */
export function report({ measures, missing, failed, load }: Results): void {
  const met = failed.length === 0 && measures.every((measure) => measure.met !== false);
  console.log(JSON.stringify({ bench: "browser", met, measures, missing, failed, load, reading: READING }));
}
