import { type DayText, dayText, plusDays } from "./request-clock";

/** The Gregorian Easter Sunday of a year (Meeus, Jones, Butcher). */
function easter(year: number) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const from = h + l - 7 * m + 114;
  return { year, month: Math.floor(from / 31), day: (from % 31) + 1 };
}

const FIXED = ["01-01", "05-01", "10-03", "12-25", "12-26"];
/** Good Friday, Easter Monday, Ascension, Whit Monday, counted from Easter Sunday. */
const MOVING = [-2, 1, 39, 50];

/**
 * The public holidays that all of a country keeps, by the organisation's time zone; a zone that is not known has none,
 * which makes a clock end sooner, never later than the law says.
 */
export function publicHolidays(timeZone: string, years: readonly number[]): DayText[] {
  if (timeZone !== "Europe/Berlin") return [];
  return years.flatMap((year) => [
    ...FIXED.map((day) => `${year}-${day}`),
    ...MOVING.map((days) => dayText(plusDays(easter(year), days))),
  ]);
}
