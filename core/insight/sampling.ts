/** Why a reply was drawn: a rule marks it, the policy's share fell on it, or its source and language had too few in their week. */
export const SAMPLE_GROUNDS = ["rule", "share", "floor"] as const;
export type SampleGround = (typeof SAMPLE_GROUNDS)[number];

/** Of what went out in a week from one source in one language, `share` is drawn, and `floor` at least where there are so many. */
export type SampleTerms = { share: number; floor: number };

/** A released reply and its number: uniform between 0 and 1, and chosen by nobody. */
export type Released = { draw: number };

/**
 * Which of one stratum's week are drawn: all whose number is below the share, and where these are fewer than the floor,
 * those with the next smallest numbers. Whatever its place in the week, each has the same chance. Only the smallest
 * numbers are needed: all below the share, or `floor` of them.
 */
export function drawnOf<R extends Released>(
  week: readonly R[],
  { share, floor }: SampleTerms,
): { reply: R; ground: "share" | "floor" }[] {
  return week
    .toSorted((a, b) => a.draw - b.draw)
    .flatMap((reply, before): { reply: R; ground: "share" | "floor" }[] =>
      reply.draw < share ? [{ reply, ground: "share" }] : before < floor ? [{ reply, ground: "floor" }] : [],
    );
}

/**
 * The chance with which {@link drawnOf} draws any one of `released`: the expected size of the sample over theirs, which for
 * a share p and a floor k is E[max(B, k)] / N with B binomial (N, p). As long as the week runs, it is the share.
 */
export function inclusionChance(released: number, { share, floor }: SampleTerms): number {
  const least = Math.min(floor, released);
  if (share >= 1 || least >= released) return 1;
  if (share <= 0) return least / released;
  let expected = released * share;
  let logP = released * Math.log1p(-share);
  const odds = Math.log(share) - Math.log1p(-share);
  for (let drawn = 0; drawn < least; drawn++) {
    expected += (least - drawn) * Math.exp(logP);
    logP += Math.log((released - drawn) / (drawn + 1)) + odds;
  }
  return Math.min(1, expected / released);
}

/** Chances are told and kept in whole millionths, so that a table and a log say the same. */
export const millionths = (chance: number): number => Math.min(1_000_000, Math.max(0, Math.round(chance * 1_000_000)));

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** A Monday. */
const FIRST_MONDAY = Date.UTC(1970, 0, 5);

/** The beginning of the week that a moment lies in: Monday, 0:00 UTC, whatever the organisation's own clock says. */
export function weekOf(at: number): { from: number; to: number } {
  const from = at - ((((at - FIRST_MONDAY) % WEEK_MS) + WEEK_MS) % WEEK_MS);
  return { from, to: from + WEEK_MS };
}
