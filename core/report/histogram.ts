/** How many values were at most each bound, the last count being those above all; `unknown` has no value in this log. */
export type Histogram = { bounds: number[]; counts: number[]; unknown: number };

/** In seconds: from taking a case to deciding it. Seconds matter here: a reply approved within five was hardly read. */
export const CLAIM_SECONDS = [5, 15, 60, 300, 900, 3600] as const;
/** In seconds: from opening a case to a decision. */
export const WAIT_SECONDS = [60, 300, 900, 3600, 14_400, 86_400] as const;
/** In characters inserted and deleted. */
export const EDIT_CHARACTERS = [0, 20, 100, 500, 2000] as const;

export function histogram(bounds: readonly number[]): Histogram {
  return { bounds: [...bounds], counts: new Array(bounds.length + 1).fill(0), unknown: 0 };
}

export function enter(into: Histogram, value: number | null): void {
  if (value === null) {
    into.unknown += 1;
    return;
  }
  const at = into.bounds.findIndex((bound) => value <= bound);
  const place = at === -1 ? into.bounds.length : at;
  into.counts[place] = (into.counts[place] ?? 0) + 1;
}

/** Seconds between two times of the log; null when either is missing, or a clock ran backwards. */
export function secondsBetween(from: string | null, to: string): number | null {
  if (from === null) return null;
  const ms = Date.parse(to) - Date.parse(from);
  return ms >= 0 ? ms / 1000 : null;
}

/** Between which two bounds the middle value lies; null without values. `to` is null above the last bound. */
export function middleOf({ bounds, counts }: Histogram): { from: number; to: number | null } | null {
  const total = counts.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  let seen = 0;
  const at = counts.findIndex((each) => {
    seen += each;
    return seen * 2 >= total;
  });
  return { from: bounds[at - 1] ?? 0, to: bounds[at] ?? null };
}
