import { CENTRAL_EUROPE } from "./holidays/central-europe";
import type { HolidayCountry } from "./holidays/countries";
import { EASTERN_CHURCH } from "./holidays/eastern-church";
import { type HolidaysOf, holidaysOfYear } from "./holidays/holiday-rule";
import { NORTHERN_EUROPE } from "./holidays/northern-europe";
import { SOUTHERN_EUROPE } from "./holidays/southern-europe";
import { WESTERN_EUROPE } from "./holidays/western-europe";
import type { DayText } from "./request-clock";

const TABLES = {
  ...CENTRAL_EUROPE,
  ...EASTERN_CHURCH,
  ...NORTHERN_EUROPE,
  ...SOUTHERN_EUROPE,
  ...WESTERN_EUROPE,
} satisfies Record<HolidayCountry, HolidaysOf>;

/**
 * The public holidays that all of a state keeps. Without one of ours there are none, which makes a clock end sooner, never
 * later than the law says: for the same reason a day that is not surely a holiday is in no table.
 */
export function publicHolidays(country: HolidayCountry | null, years: readonly number[]): DayText[] {
  return country === null ? [] : years.flatMap((year) => holidaysOfYear(TABLES[country], year));
}
