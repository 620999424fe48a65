import { WEEKDAYS, type WorkingHours } from "./escalation";

/**
 * Working time on the calendar of one zone. Times are milliseconds since the epoch. A stretch opens at the first moment of
 * its day at which clocks show `from` or later, and closes at the first at which they show `to` or later: where clocks are
 * put forward over it, it is shorter or falls out; where they are put back into it, it is longer.
 */
type Stretch = { from: number; to: number };

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Hours that have not opened after this long never open. A policy's open at least an hour a week. */
const HORIZON_DAYS = 8000;

/** Whether people are there. */
export function isOpenAt(hours: WorkingHours, at: number): boolean {
  for (const { from } of stretchesAfter(hours, at, 2)) return from <= at;
  return false;
}

/** The moment itself while it is open, else when it opens next; `Infinity` for hours that never do. */
export function nextOpening(hours: WorkingHours, at: number): number {
  for (const { from } of stretchesAfter(hours, at)) return Math.max(from, at);
  return Number.POSITIVE_INFINITY;
}

/** When so many minutes in which people are there have gone by; `Infinity` for hours that never open. */
export function addWorkingMinutes(hours: WorkingHours, at: number, minutes: number): number {
  let left = minutes * MINUTE;
  if (left <= 0) return at;
  for (const { from, to } of stretchesAfter(hours, at)) {
    const start = Math.max(from, at);
    if (to - start >= left) return start + left;
    left -= to - start;
  }
  return Number.POSITIVE_INFINITY;
}

/** Minutes in which people are there from one moment to the other; 0 when the other came before. */
export function workingMinutesBetween(hours: WorkingHours, from: number, to: number): number {
  let sum = 0;
  if (to <= from) return 0;
  for (const stretch of stretchesAfter(hours, from, Math.ceil((to - from) / DAY) + 2)) {
    if (stretch.from >= to) break;
    sum += Math.min(stretch.to, to) - Math.max(stretch.from, from);
  }
  return sum / MINUTE;
}

/** Minutes later, of working time where there are hours, else around the clock. */
export function minutesAfter(hours: WorkingHours | undefined, at: number, minutes: number): number {
  return hours ? addWorkingMinutes(hours, at, minutes) : at + minutes * MINUTE;
}

/** What is open in an ordinary week, in minutes; overlapping stretches count once. */
export function weeklyMinutes(hours: Pick<WorkingHours, "hours">): number {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return WEEKDAYS.reduce((sum, day) => {
    const stretches = hours.hours.filter((each) => each.day === day);
    const merged = union(stretches.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) })));
    return sum + merged.reduce((all, { from, to }) => all + to - from, 0);
  }, 0);
}

/** Stretches that have not ended at a moment, in order; none overlaps another. */
function* stretchesAfter(hours: WorkingHours, at: number, days = HORIZON_DAYS): Generator<Stretch> {
  // A day early: where a zone once skipped a day, two of its dates lie in one.
  let day = wallOf(hours.time_zone, at) - DAY;
  day -= mod(day, DAY);
  for (let n = 0; n <= days + 1; n += 1, day += DAY)
    for (const stretch of stretchesOf(hours, day)) if (stretch.to > at) yield stretch;
}

/** Days that were worked out, for as long as the hours themselves are in use. */
const DAYS = new WeakMap<WorkingHours, Map<number, Stretch[]>>();

/** @param day its midnight, as if its clocks were those of Greenwich */
function stretchesOf(hours: WorkingHours, day: number): Stretch[] {
  const known = DAYS.get(hours) ?? new Map<number, Stretch[]>();
  DAYS.set(hours, known);
  const made = known.get(day) ?? union(stretchesOfDay(hours, day));
  known.set(day, made);
  return made;
}

function stretchesOfDay({ time_zone, hours, closed_on }: WorkingHours, day: number): Stretch[] {
  // Day 0 of the epoch was a Thursday.
  const weekday = WEEKDAYS[mod(Math.floor(day / DAY) + 3, 7)];
  if (closed_on.includes(new Date(day).toISOString().slice(0, 10))) return [];
  const moment = (time: string) =>
    firstMoment(time_zone, day + Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE);
  return hours
    .filter((each) => each.day === weekday)
    .map(({ from, to }) => ({ from: moment(from), to: moment(to) }))
    .filter(({ from, to }) => from < to);
}

function union(stretches: Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else merged.push({ ...next });
  }
  return merged;
}

/** The first moment at which clocks show a time or something later. Both are counted as if the clocks were those of Greenwich. */
function firstMoment(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - 1.5 * DAY);
  const after = offsetAt(zone, wall + 1.5 * DAY);
  if (before === after) return wall - before;
  const fits = [wall - before, wall - after].filter((at) => wallOf(zone, at) === wall);
  if (fits.length > 0) return Math.min(...fits);
  // Clocks are put forward past it: from the very moment of that on they show something later.
  let [low, high] = [wall - Math.max(before, after), wall - Math.min(before, after)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallOf(zone, middle) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

const offsetAt = (zone: string, at: number) => wallOf(zone, at) - at;

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** What clocks show, as a moment in Greenwich would be. */
function wallOf(zone: string, at: number): number {
  const format =
    FORMATS.get(zone) ??
    new Intl.DateTimeFormat("en", {
      timeZone: zone,
      hourCycle: "h23",
      ...({ year: "numeric", month: "numeric", day: "numeric" } as const),
      ...({ hour: "numeric", minute: "numeric", second: "numeric" } as const),
    });
  FORMATS.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + mod(at, 1000);
}

const mod = (n: number, by: number) => ((n % by) + by) % by;
