import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryOfZone, HOLIDAY_COUNTRIES, type HolidayCountry } from "./holidays/countries";
import { orthodoxEaster, westernEaster } from "./holidays/easter";
import { publicHolidays } from "./public-holidays";
import { dayText, isWorkingDay } from "./request-clock";

const days = (country: HolidayCountry, year: number) => publicHolidays(country, [year]).map((day) => day.slice(5));
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

test("Easter is where it was and will be", () => {
  const western = {
    2000: "04-23",
    2008: "03-23",
    2011: "04-24",
    2024: "03-31",
    2025: "04-20",
    2026: "04-05",
    2027: "03-28",
    2038: "04-25",
  };
  const orthodox = {
    2000: "04-30",
    2008: "04-27",
    2011: "04-24",
    2024: "05-05",
    2025: "04-20",
    2026: "04-12",
    2027: "05-02",
    2038: "04-25",
  };
  for (const [year, day] of Object.entries(western))
    expect(dayText(westernEaster(Number(year)))).toBe(`${year}-${day}`);
  for (const [year, day] of Object.entries(orthodox))
    expect(dayText(orthodoxEaster(Number(year)))).toBe(`${year}-${day}`);
});

test("Easter is always a Sunday, from 22 March to 25 April, and the Orthodox one never before it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 2099 }), (year) => {
      const [western, orthodox] = [dayText(westernEaster(year)), dayText(orthodoxEaster(year))];
      expect([weekday(western), weekday(orthodox)]).toEqual([0, 0]);
      expect(western >= `${year}-03-22` && western <= `${year}-04-25`).toBe(true);
      expect(orthodox >= western && orthodox <= `${year}-05-08`).toBe(true);
    }),
  );
});

/** Whole calendars of 2026, as their states publish them. */
const OF_2026: Record<HolidayCountry, string> = {
  AT: "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26",
  BE: "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25",
  BG: "01-01 03-03 04-10 04-11 04-12 04-13 05-01 05-06 05-24 05-25 09-06 09-07 09-22 12-24 12-25 12-26 12-28",
  CH: "08-01",
  CY: "01-01 01-06 02-23 03-25 04-01 04-10 04-12 04-13 05-01 06-01 08-15 10-01 10-28 12-25 12-26",
  CZ: "01-01 04-03 04-06 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26",
  DE: "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
  DK: "01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26",
  EE: "01-01 02-24 04-03 04-05 05-01 05-24 06-23 06-24 08-20 12-24 12-25 12-26",
  ES: "01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25",
  FI: "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-20 10-31 12-06 12-25 12-26",
  FR: "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
  GB: "01-01 04-03 05-04 05-25 12-25 12-26 12-28",
  GR: "01-01 01-06 02-23 03-25 04-10 04-12 04-13 05-01 06-01 08-15 10-28 12-25 12-26",
  HR: "01-01 01-06 04-05 04-06 05-01 05-30 06-04 06-22 08-05 08-15 11-01 11-18 12-25 12-26",
  HU: "01-01 03-15 04-03 04-05 04-06 05-01 05-24 05-25 08-20 10-23 11-01 12-25 12-26",
  IE: "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26",
  IS: "01-01 04-02 04-03 04-05 04-06 04-23 05-01 05-14 05-24 05-25 06-17 08-03 12-25 12-26",
  IT: "01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
  LI: "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 09-08 11-01 12-08 12-25 12-26",
  LT: "01-01 02-16 03-11 04-05 04-06 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26",
  LU: "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26",
  LV: "01-01 04-03 04-05 04-06 05-01 05-04 05-24 06-23 06-24 11-18 12-24 12-25 12-26 12-31",
  MT: "01-01 02-10 03-19 03-31 04-03 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25",
  NL: "01-01 04-05 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
  NO: "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26",
  PL: "01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26",
  PT: "01-01 04-03 04-05 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25",
  RO: "01-01 01-02 01-06 01-07 01-24 04-10 04-12 04-13 05-01 05-31 06-01 08-15 11-30 12-01 12-25 12-26",
  SE: "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26",
  SI: "01-01 01-02 02-08 04-05 04-06 04-27 05-01 05-02 05-24 06-25 08-15 10-31 11-01 12-25 12-26",
  SK: "01-01 01-06 04-03 04-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26",
};

test.each(HOLIDAY_COUNTRIES)("%s has the holidays of 2026 that it has", (country) => {
  expect(days(country, 2026).join(" ")).toBe(OF_2026[country]);
});

describe("what is not the same every year", () => {
  test.each<[HolidayCountry, string, boolean]>([
    ["DE", "2024-03-29", true],
    ["DE", "2025-05-29", true],
    ["DE", "2027-05-17", true],
    ["AT", "2024-05-30", true],
    ["AT", "2027-05-27", true],
    // Christmas on a Saturday: both days are made up for, one after the other.
    ["GB", "2027-12-27", true],
    ["GB", "2027-12-28", true],
    ["GB", "2024-05-06", true],
    ["GB", "2025-05-26", true],
    // Scotland works on it.
    ["GB", "2025-04-21", false],
    ["IE", "2024-02-05", true],
    ["IE", "2025-02-03", true],
    ["IE", "2027-02-01", true],
    ["IE", "2030-02-01", true],
    ["IE", "2030-02-04", false],
    ["NL", "2025-04-26", true],
    ["NL", "2025-04-27", false],
    ["PL", "2024-12-24", false],
    ["PL", "2025-12-24", true],
    ["IT", "2025-10-04", false],
    ["IT", "2027-10-04", true],
    ["RO", "2024-01-06", true],
    ["RO", "2023-01-06", false],
    ["RO", "2025-06-09", true],
    ["SK", "2025-05-08", true],
    ["SK", "2027-09-15", true],
    ["SK", "2024-09-01", false],
    ["DK", "2024-04-26", false],
    ["LV", "2024-05-06", true],
    ["LV", "2025-05-05", true],
    ["LV", "2027-11-18", true],
    ["BG", "2024-03-04", true],
    ["BG", "2024-09-23", true],
    ["BG", "2025-05-26", true],
    ["BG", "2025-09-08", true],
    ["BG", "2024-05-03", true],
    ["BG", "2021-05-04", true],
    // In Holy Week the minister put it off.
    ["GR", "2024-05-01", false],
    ["GR", "2025-05-01", true],
    ["GR", "2024-03-18", true],
    ["GR", "2027-05-01", false],
    ["CY", "2025-06-09", true],
    ["SE", "2024-06-22", true],
    ["SE", "2025-11-01", true],
    ["FI", "2027-06-26", true],
    ["IS", "2024-04-25", true],
    ["IS", "2025-04-24", true],
  ])("%s, %s: %s", (country, day, kept) => {
    expect(publicHolidays(country, [Number(day.slice(0, 4))]).includes(day)).toBe(kept);
  });
});

test("days that are made up for are working days otherwise, and every list is in order without a day twice", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HOLIDAY_COUNTRIES), fc.integer({ min: 2024, max: 2060 }), (country, year) => {
      const found = publicHolidays(country, [year]);
      expect(found).toEqual([...new Set(found)].sort());
      expect(found.every((day) => day.startsWith(`${year}-`))).toBe(true);
      const [at = "2024-01-01"] = found;
      const [y = 0, month = 0, day = 0] = at.split("-").map(Number);
      expect(isWorkingDay({ year: y, month, day }, found)).toBe(false);
    }),
  );
});

test("a time zone tells its state; none of ours has no holidays", () => {
  expect(["Europe/Berlin", "Atlantic/Canary", "Asia/Nicosia", "Europe/London"].map(countryOfZone)).toEqual([
    ...["DE", "ES", "CY", "GB"],
  ]);
  expect(["UTC", "America/New_York", "Europe/Belgrade"].map(countryOfZone)).toEqual([null, null, null]);
  expect(publicHolidays(null, [2026])).toEqual([]);
});
