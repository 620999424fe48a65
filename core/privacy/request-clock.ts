import type { Law } from "./request-words";

/**
 * The clocks of GDPR 12(3) and of the CCPA, on days of the calendar in the organisation's time zone. A period counted in
 * months ends with the day of the same number, or with the month where that has none; one that would end on a day on which
 * nobody works ends with the next working day (Regulation 1182/71, art. 3(2)(c) and (4)).
 */
export type Day = { year: number; month: number; day: number };

/** `2026-11-22`; a list of these are the public holidays that an organisation observes. */
export type DayText = string;
export type Holidays = readonly DayText[];

const DAY_MS = 86_400_000;
const CCPA_DAYS = 45;
const CCPA_CONFIRM_DAYS = 10;
const GDPR_MONTHS = 1;
const GDPR_MONTHS_MORE = 2;

export const dayText = ({ year, month, day }: Day): DayText =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const utc = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day);

function fromUtc(at: number): Day {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const plusDays = (day: Day, days: number): Day => fromUtc(utc(day) + days * DAY_MS);

/** Whole days from one to the other; negative when the other came before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** The same day some months later; the last of that month where it is shorter: 31 January -> 28 or 29 February. */
export function plusMonths({ year, month, day }: Day, months: number): Day {
  const first = fromUtc(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.year, first.month, 0)).getUTCDate();
  return { ...first, day: Math.min(day, last) };
}

export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const weekday = new Date(utc(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(dayText(day));
}

/** The day itself when people work on it. */
export function nextWorkingDay(day: Day, holidays: Holidays): Day {
  let at = day;
  while (!isWorkingDay(at, holidays)) at = plusDays(at, 1);
  return at;
}

/** The last of so many working days after a day. */
export function plusWorkingDays(day: Day, days: number, holidays: Holidays): Day {
  let at = day;
  for (let left = days; left > 0; left -= 1) at = nextWorkingDay(plusDays(at, 1), holidays);
  return at;
}

/** The day of the calendar that a moment lies in. */
export function dayIn(timeZone: string, at: number): Day {
  const parts = partsIn(timeZone, at);
  return { year: parts.year, month: parts.month, day: parts.day };
}

/** The last millisecond of a day in a time zone, also where clocks are put forward or back on it. */
export function endOfDay(timeZone: string, day: Day): number {
  const next = utc(plusDays(day, 1));
  // A time zone is at most 14 hours from UTC, and changes its distance by hours: two steps settle on the first moment.
  let at = next - offsetAt(timeZone, next);
  at = next - offsetAt(timeZone, at);
  while (daysBetween(day, dayIn(timeZone, at - 1)) > 0) at -= 15 * 60_000;
  while (daysBetween(day, dayIn(timeZone, at)) < 1) at += 15 * 60_000;
  return at - 1;
}

function offsetAt(timeZone: string, at: number): number {
  const { year, month, day, hour, minute, second } = partsIn(timeZone, at);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string, at: number) {
  const format =
    FORMATS.get(timeZone) ??
    new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
      ...{ hour: "numeric", minute: "numeric", second: "numeric" },
    });
  FORMATS.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (type: string) => parts.get(type as Intl.DateTimeFormatPartTypes) ?? 0;
  return {
    ...{ year: of("year"), month: of("month"), day: of("day") },
    ...{ hour: of("hour"), minute: of("minute"), second: of("second") },
  };
}

export type Received = { law: Law; receivedAt: number; timeZone: string; holidays: Holidays };
/** Moments at which a period ends, in milliseconds since the epoch. `confirmBy` is the CCPA's confirmation of receipt. */
export type RequestClock = { dueAt: number; extendedDueAt: number; confirmBy: number | null };

/** Every end that a request can have, from the moment it came in. */
export function requestClock({ law, receivedAt, timeZone, holidays }: Received): RequestClock {
  const received = dayIn(timeZone, receivedAt);
  const end = (day: Day) => endOfDay(timeZone, day);
  if (law === "ccpa")
    return {
      dueAt: end(plusDays(received, CCPA_DAYS)),
      extendedDueAt: end(plusDays(received, 2 * CCPA_DAYS)),
      confirmBy: end(plusWorkingDays(received, CCPA_CONFIRM_DAYS, holidays)),
    };
  const months = (count: number) => end(nextWorkingDay(plusMonths(received, count), holidays));
  return { dueAt: months(GDPR_MONTHS), extendedDueAt: months(GDPR_MONTHS + GDPR_MONTHS_MORE), confirmBy: null };
}

/** How a clock stands: days of the calendar that are left, 0 on the last one, negative when it has passed. */
export type ClockView = { state: "closed" | "overdue" | "soon" | "running"; daysLeft: number };

const SOON_DAYS = 7;

export function clockView(dueAt: number, closed: boolean, now: number, timeZone: string): ClockView {
  const daysLeft = daysBetween(dayIn(timeZone, now), dayIn(timeZone, dueAt));
  if (closed) return { state: "closed", daysLeft };
  if (now > dueAt) return { state: "overdue", daysLeft: Math.min(daysLeft, -1) };
  return { state: daysLeft <= SOON_DAYS ? "soon" : "running", daysLeft };
}
