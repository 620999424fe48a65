import { wilson } from "./wilson";

/** From so many flags on that people have decided on, it can be said whether they were worth the look. */
const ENOUGH_FLAGS = 30;
/** In ten-thousandths: where the upper bound of the share that was acted on is below this, flags are noise. */
const NOISE_BELOW = 1_000;

/** What people did with the replies that were flagged, each counted once, by the gravest they did. */
export type FlagCounts = { edited: number; rejected: number; escalated: number; waved: number };

/** Of these flags the ones that nothing else raised in the same reply: how many, and how many of them people acted on. */
export type SoleFlags = { flags: number; acted: number };

/**
 * How often a flag led to something. `few`: not enough data to tell; `noise`: nearly always waved through; `heeded`: not
 * noise. `sole` says the same of replies in which nothing else was found: what people did there, they did for this flag,
 * or for none. Shares in ten-thousandths with the bounds of the 95 % interval.
 */
export type Precision = FlagCounts & {
  flags: number;
  acted: Share;
  sole: { flags: number; of: number; acted: Share };
  verdict: "few" | "noise" | "heeded";
};
type Share = { cases: number; share: number; low: number; high: number };

/**
 * A check is noise by all its flags, since a reply that somebody edits counts for every flag on it: that favours it. It is
 * noise by those that it raised alone, too, where there are enough of them.
 */
export function precisionOf(counts: FlagCounts, alone: SoleFlags): Precision {
  const cases = counts.edited + counts.rejected + counts.escalated;
  const flags = cases + counts.waved;
  const acted = { cases, ...wilson(cases, flags) };
  const sole = {
    flags: alone.flags,
    of: wilson(alone.flags, flags).share,
    acted: { cases: alone.acted, ...wilson(alone.acted, alone.flags) },
  };
  const noise = [acted, ...(alone.flags < ENOUGH_FLAGS ? [] : [sole.acted])].some(({ high }) => high < NOISE_BELOW);
  return { ...counts, flags, acted, sole, verdict: flags < ENOUGH_FLAGS ? "few" : noise ? "noise" : "heeded" };
}
