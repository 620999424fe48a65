/** One calendar day in the spellings that records and replies use. */
export type DemoDay = { iso: string; de: string; en: string };

/** Days around the moment of a conversation, so that its records and replies always speak of near ones. */
export type DemoClock = {
  day(offset: number): DemoDay;
  /** So many working days after today; holidays are working days here. */
  workingDay(count: number): DemoDay;
};

export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ZONE = "Europe/Berlin";
const SUNDAY = 0;
const WEEKEND = new Set([SUNDAY, 6]);
const ISO_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
const HOUR = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", hourCycle: "h23" });
const GERMAN_DAY = new Intl.DateTimeFormat("de-DE", { timeZone: "UTC", day: "numeric", month: "long" });
const ENGLISH_DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long" });

export function demoClock(now: number): DemoClock {
  const today = noonOf(now);
  return {
    day: (offset) => spelled(new Date(today + offset * DAY)),
    workingDay: (count) => spelled(workingDayAfter(today, count)),
  };
}

/** A moment on the `days`-th day before `now` on which the demo's people work (Monday to Saturday), by the clock on their wall. */
export function workedBefore(now: number, days: number, time: string): number {
  let noon = noonOf(now);
  for (let left = days; left > 0; ) {
    noon -= DAY;
    if (new Date(noon).getUTCDay() !== SUNDAY) left--;
  }
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  // Summer time is never entered or left at noon, nor between the hours in which anybody works here.
  const ahead = Number(HOUR.format(noon)) - 12;
  return noon + ((hours - ahead - 12) * 60 + minutes) * MINUTE;
}

/** Counted in days of the calendar: with 24 hours each, two of them could be one when summer time ends. */
function noonOf(now: number): number {
  return Date.parse(`${ISO_DAY.format(now)}T12:00:00Z`);
}

function spelled(noon: Date): DemoDay {
  return { iso: noon.toISOString().slice(0, 10), de: GERMAN_DAY.format(noon), en: ENGLISH_DAY.format(noon) };
}

function workingDayAfter(today: number, count: number): Date {
  let noon = today;
  for (let left = count; left > 0; ) {
    noon += DAY;
    if (!WEEKEND.has(new Date(noon).getUTCDay())) left--;
  }
  return new Date(noon);
}
