import { wilson } from "./wilson";

/** From so many flags on that people have decided on, it can be said whether they were worth the look. */
const ENOUGH_FLAGS = 30;
/** In ten-thousandths: where the upper bound of the share that was acted on is below this, flags are noise. */
const NOISE_BELOW = 1_000;

/** What people did with the replies that were flagged, each counted once, by the gravest they did. */
export type FlagCounts = { edited: number; rejected: number; escalated: number; waved: number };

/**
 * How often a flag led to something. `few`: not enough data to tell; `noise`: nearly always waved through; `heeded`: not
 * noise. Shares in ten-thousandths with the bounds of the 95 % interval.
 */
export type Precision = FlagCounts & {
  flags: number;
  acted: { cases: number; share: number; low: number; high: number };
  verdict: "few" | "noise" | "heeded";
};

export function precisionOf(counts: FlagCounts): Precision {
  const cases = counts.edited + counts.rejected + counts.escalated;
  const flags = cases + counts.waved;
  const acted = { cases, ...wilson(cases, flags) };
  const verdict = flags < ENOUGH_FLAGS ? "few" : acted.high < NOISE_BELOW ? "noise" : "heeded";
  return { ...counts, flags, acted, verdict };
}
