/** A number from 0 up to 1 that nobody can foresee. */
export type Chance = number;

const MINUTE = 60_000;
/** However slow a queue is, what was drawn for it comes within this time. */
const LATEST_MS = 20 * MINUTE;
/** What nobody has taken by then is withdrawn: a case that everybody steps around says nothing. */
const MOST_WAIT_MS = 8 * 60 * MINUTE;

/** Whether the arrival of a real draft brings a planted one, so that of all that comes in the planted are `share`. */
export function bringsPlanted(share: number, chance: Chance): boolean {
  return share > 0 && chance < share / (1 - Math.min(share, 0.5));
}

/** How long after it: anywhere within two of the gaps that lately lay between drafts, as a draft of its own would come. */
export function plantingDelay(gapMs: number | null, chance: Chance): number {
  return Math.round(chance * Math.min(2 * (gapMs ?? LATEST_MS), LATEST_MS));
}

/** When one that still waits is taken out: well before its deadline, so that nothing ever follows from it. */
export function withdrawsAt(insertedAt: number, dueAt: number | null): number {
  const longest = insertedAt + MOST_WAIT_MS;
  return dueAt === null ? longest : Math.min(longest, insertedAt + Math.round((dueAt - insertedAt) * 0.8));
}

export type Choice = { waiting: number; deciders: number; lastAt: number | null };

/**
 * The cases in the order in which they should be tried: none that waits somewhere already, first those that the fewest
 * people have decided, among these by chance.
 */
export function inOrder<C extends Choice>(cases: readonly C[], chance: (of: number) => Chance): C[] {
  return cases
    .filter((each) => each.waiting === 0)
    .map((each, at) => ({ each, drawn: chance(at) }))
    .sort((one, other) => one.each.deciders - other.each.deciders || one.drawn - other.drawn)
    .map(({ each }) => each);
}
