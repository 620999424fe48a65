import type { WorkingHours } from "@/core/policy/escalation";
import { workingMinutesBetween } from "@/core/policy/working-hours";

/** Decisions within so many hours in which people were there. */
export type Counted = { decisions: number; hours: number };

/** How fast people decide, by what was counted: the last hour, or the same hour of the week in the weeks before. */
export type Pace = { basis: "last_hour" | "same_hour"; perHour: number; from: number; to: number };

/** What waits in a queue and has a deadline: how many come before it and itself, and when it is due. */
export type Waiting = { id: string; place: number; dueAt: number };

/** Which of what waits will miss its deadline if people go on at their pace; `fewest` and `most` at the ends of its interval. */
export type Forecast = { late: string[]; fewest: number; most: number; firstAt: number | null };

/** Fewer decisions than this say nothing of a pace. */
const LEAST_DECISIONS = 3;
/** Less of an hour than this says nothing of the whole. */
const LEAST_HOURS = 0.5;

const Z = 1.959963984540054;
const MINUTE = 60_000;

/** What the last hour tells of the people who are there now comes first; null where too little was decided to say. */
export function paceOf(lastHour: Counted, sameHour: Counted): Pace | null {
  if (says(lastHour)) return { basis: "last_hour", ...rateOf(lastHour) };
  return says(sameHour) ? { basis: "same_hour", ...rateOf(sameHour) } : null;
}

const says = ({ decisions, hours }: Counted) => decisions >= LEAST_DECISIONS && hours >= LEAST_HOURS;

/** An hourly rate with its 95 % interval: decisions come as a Poisson process does. */
function rateOf({ decisions, hours }: Counted): Omit<Pace, "basis"> {
  const { low, high } = poissonInterval(decisions);
  return { perHour: decisions / hours, from: low / hours, to: high / hours };
}

/** Byar's approximation of the exact 95 % interval of a count (Breslow and Day 1987, p. 69). */
export function poissonInterval(count: number): { low: number; high: number } {
  const bound = (n: number, z: number) => n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3;
  return { low: count === 0 ? 0 : bound(count, -Z), high: bound(count + 1, Z) };
}

/**
 * Items are taken in their order, one after the other; where there are working hours, only in these. What is past its
 * deadline already is late at any pace.
 */
export function forecast(
  waiting: readonly Waiting[],
  pace: Pace,
  now: number,
  hours: WorkingHours | undefined,
): Forecast {
  const timed = waiting.map((item) => ({ ...item, minutes: minutesLeft(item.dueAt, now, hours) }));
  const lateAt = (perHour: number) => timed.filter(({ place, minutes }) => place * 60 > perHour * minutes);
  const late = lateAt(pace.perHour);
  return {
    late: late.map(({ id }) => id),
    fewest: lateAt(pace.to).length,
    most: lateAt(pace.from).length,
    firstAt: late.length === 0 ? null : Math.min(...late.map(({ dueAt }) => dueAt)),
  };
}

function minutesLeft(dueAt: number, now: number, hours: WorkingHours | undefined): number {
  if (dueAt <= now) return 0;
  return hours ? workingMinutesBetween(hours, now, dueAt) : (dueAt - now) / MINUTE;
}
