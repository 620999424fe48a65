import { type Day, type DayText, dayText, isWorkingDay, nextWorkingDay, plusDays } from "../request-clock";
import { orthodoxEaster, westernEaster } from "./easter";

/**
 * One public holiday of every year: a date ("12-25"), days from Easter Sunday (1 is Easter Monday), the first weekday from
 * a date on ([1, "05-01"] is the first Monday of May, Sunday is 0), or what none of these tells.
 */
type Rule = string | number | readonly [weekday: number, from: string] | ((year: number) => Day | null);
/** With the first year in which it was one, and years in which it was none. */
type HolidayRule = Rule | { on: Rule; since?: number; except?: readonly number[] };

export type HolidaysOf = {
  easter: "western" | "orthodox";
  rules: readonly HolidayRule[];
  /** Dates that are made up for on the next working day where they fall on a weekend. */
  madeUp?: readonly string[];
};

export const GOOD_FRIDAY = -2;
export const EASTER_SUNDAY = 0;
export const EASTER_MONDAY = 1;
export const ASCENSION = 39;
export const WHIT_SUNDAY = 49;
export const WHIT_MONDAY = 50;
export const CORPUS_CHRISTI = 60;

/** Every one of a year, in order. */
export function holidaysOfYear({ easter, rules, madeUp = [] }: HolidaysOf, year: number): DayText[] {
  const sunday = easter === "western" ? westernEaster(year) : orthodoxEaster(year);
  const days = rules.flatMap((rule) => {
    const { on, since = 0, except = [] } = typeof rule === "object" && "on" in rule ? rule : { on: rule };
    return year < since || except.includes(year) ? [] : (dayOf(on, year, sunday) ?? []);
  });
  const found = new Set(days.map(dayText));
  for (const date of madeUp) {
    const day = dateIn(year, date);
    if (!isWorkingDay(day, [])) found.add(dayText(nextWorkingDay(day, [...found])));
  }
  return [...found].sort();
}

function dayOf(rule: Rule, year: number, easter: Day): Day | null {
  if (typeof rule === "function") return rule(year);
  if (typeof rule === "number") return plusDays(easter, rule);
  if (typeof rule === "string") return dateIn(year, rule);
  const [weekday, from] = rule;
  return weekdayFrom(dateIn(year, from), weekday);
}

export function dateIn(year: number, date: string): Day {
  const [month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function weekdayFrom(day: Day, weekday: number): Day {
  return plusDays(day, (weekday - weekdayOf(day) + 7) % 7);
}
