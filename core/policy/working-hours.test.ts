import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WEEKDAYS, type WorkingHours } from "./escalation";
import { parsePolicy } from "./parse";
import { policyOf } from "./testing";
import {
  addWorkingMinutes,
  isOpenAt,
  minutesAfter,
  nextOpening,
  weeklyMinutes,
  workingMinutesBetween,
} from "./working-hours";

const ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Chatham", "UTC", "Asia/Kolkata"] as const;
/** Clocks change within these weeks of 2026: Berlin, New York and Chatham, in spring and autumn. */
const CHANGES = ["2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-25", "2026-11-01"];
const DAY = 86_400_000;

const weekdays = (from: string, to: string) =>
  WEEKDAYS.slice(0, 5).map((day): WorkingHours["hours"][number] => ({ day, from, to }));
const OFFICE: WorkingHours = { time_zone: "Europe/Berlin", hours: weekdays("09:00", "17:00"), closed_on: [] };
const at = (text: string) => Date.parse(text);

const time = fc.integer({ min: 0, max: 1440 }).map((m) => {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(m / 60))}:${two(m % 60)}`;
});
/** Open for hours of the week at least: what is nearly always closed takes years to count. */
const hoursArb: fc.Arbitrary<WorkingHours> = fc
  .record({
    time_zone: fc.constantFrom(...ZONES),
    hours: fc.array(
      fc
        .tuple(fc.constantFrom(...WEEKDAYS), time, time)
        .filter(([, a, b]) => a !== b)
        .map(([day, a, b]) => ({ day, from: a < b ? a : b, to: a < b ? b : a })),
      { minLength: 2, maxLength: 10 },
    ),
    closed_on: fc.array(fc.constantFrom(...CHANGES), { maxLength: 3 }),
  })
  .filter((hours) => weeklyMinutes(hours) >= 600);
/** Around a change of clocks, mostly. */
const momentArb = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2 * DAY, max: 3 * DAY }))
  .map(([day, ms]) => at(`${day}T00:00:00Z`) + ms);
const minutesArb = fc.integer({ min: 1, max: 900 });

/** What a wall clock in the zone shows. */
function shown(zone: string, ms: number) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    dateStyle: "short",
    timeStyle: "short",
  }).formatToParts(ms);
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  const date = `${of("year")}-${of("month")}-${of("day")}`;
  return { date, weekday: WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7], time: `${of("hour")}:${of("minute")}` };
}

describe("office hours in Berlin", () => {
  test("a weekend does not count", () => {
    const friday = at("2026-11-20T16:30:00+01:00");
    expect(addWorkingMinutes(OFFICE, friday, 30)).toBe(at("2026-11-20T17:00:00+01:00"));
    expect(addWorkingMinutes(OFFICE, friday, 31)).toBe(at("2026-11-23T09:01:00+01:00"));
    expect(workingMinutesBetween(OFFICE, friday, at("2026-11-23T10:00:00+01:00"))).toBe(90);
  });

  test("it is open at its beginning and closed at its end", () => {
    expect(isOpenAt(OFFICE, at("2026-11-23T09:00:00+01:00"))).toBe(true);
    expect(isOpenAt(OFFICE, at("2026-11-23T08:59:59+01:00"))).toBe(false);
    expect(isOpenAt(OFFICE, at("2026-11-23T17:00:00+01:00"))).toBe(false);
  });

  test("what comes in at night counts from the opening, and nine o'clock is nine o'clock in summer too", () => {
    expect(nextOpening(OFFICE, at("2026-03-27T20:00:00+01:00"))).toBe(at("2026-03-30T09:00:00+02:00"));
    expect(addWorkingMinutes(OFFICE, at("2026-10-23T20:00:00+02:00"), 60)).toBe(at("2026-10-26T10:00:00+01:00"));
  });

  test("a date on which nobody is there is skipped", () => {
    const hours = { ...OFFICE, closed_on: ["2026-12-25", "2026-12-24"] };
    expect(addWorkingMinutes(hours, at("2026-12-23T16:59:00+01:00"), 2)).toBe(at("2026-12-28T09:01:00+01:00"));
  });
});

describe("nights in which clocks change", () => {
  const night = (time_zone: string, from: string, to: string): WorkingHours => ({
    time_zone,
    hours: [{ day: "sun", from, to }],
    closed_on: [],
  });

  test.each([
    ["Europe/Berlin", "2026-03-29T01:00:00+01:00", 120],
    ["Europe/Berlin", "2026-10-25T01:00:00+02:00", 240],
    ["America/New_York", "2026-03-08T01:00:00-05:00", 120],
    ["America/New_York", "2026-11-01T01:00:00-04:00", 240],
    ["Pacific/Chatham", "2026-09-27T01:00:00+12:45", 120],
    ["Pacific/Chatham", "2026-04-05T01:00:00+13:45", 240],
  ])("from one to four in %s at %s are %i minutes", (zone, start, minutes) => {
    const hours = night(zone, "01:00", "04:00");
    expect(workingMinutesBetween(hours, at(start) - DAY / 2, at(start) + DAY / 2)).toBe(minutes);
    expect(addWorkingMinutes(hours, at(start), minutes)).toBe(at(start) + minutes * 60_000);
  });

  test("an hour that clocks leave out is not there", () => {
    const hours = night("Europe/Berlin", "02:00", "03:00");
    expect(nextOpening(hours, at("2026-03-28T12:00:00+01:00"))).toBe(at("2026-04-05T02:00:00+02:00"));
  });

  test("the whole day until midnight", () => {
    const hours = night("Pacific/Chatham", "00:00", "24:00");
    expect(workingMinutesBetween(hours, at("2026-09-26T00:00:00Z"), at("2026-09-28T12:00:00Z"))).toBe(23 * 60);
  });
});

describe("for any hours in any zone", () => {
  const runs = { numRuns: 60 };
  test("what is added is what lies between", () => {
    fc.assert(
      fc.property(hoursArb, momentArb, minutesArb, (hours, t, n) => {
        expect(workingMinutesBetween(hours, t, addWorkingMinutes(hours, t, n))).toBeCloseTo(n, 6);
      }),
      runs,
    );
  });

  test("later or longer is never earlier, and it always takes at least as long as by the clock", () => {
    fc.assert(
      fc.property(hoursArb, momentArb, minutesArb, fc.integer({ min: 0, max: 900 }), (hours, t, n, more) => {
        const due = addWorkingMinutes(hours, t, n);
        expect(due).toBeGreaterThanOrEqual(t + n * 60_000);
        expect(addWorkingMinutes(hours, t, n + more)).toBeGreaterThanOrEqual(due);
        expect(addWorkingMinutes(hours, t + more * 60_000, n)).toBeGreaterThanOrEqual(due);
      }),
      runs,
    );
  });

  test("in two parts it is the same as at once", () => {
    fc.assert(
      fc.property(hoursArb, momentArb, minutesArb, minutesArb, (hours, t, a, b) => {
        expect(addWorkingMinutes(hours, addWorkingMinutes(hours, t, a), b)).toBe(addWorkingMinutes(hours, t, a + b));
      }),
      runs,
    );
  });

  test("it is open exactly when a clock on the wall says so, where clocks do not change that day", () => {
    const quiet = momentArb.map((ms) => ms + 10 * DAY);
    fc.assert(
      fc.property(hoursArb, quiet, (hours, t) => {
        const wall = shown(hours.time_zone, t);
        const open =
          !hours.closed_on.includes(wall.date) &&
          hours.hours.some(({ day, from, to }) => day === wall.weekday && from <= wall.time && wall.time < to);
        expect(isOpenAt(hours, t)).toBe(open);
        expect(nextOpening(hours, t) === t).toBe(open);
      }),
      runs,
    );
  });

  test("the next opening is open, and nothing before it is", () => {
    fc.assert(
      fc.property(hoursArb, momentArb, (hours, t) => {
        const opening = nextOpening(hours, t);
        expect(isOpenAt(hours, opening)).toBe(true);
        expect(workingMinutesBetween(hours, t, opening)).toBe(0);
      }),
      runs,
    );
  });
});

describe("hours that never open", () => {
  test("are never due", () => {
    const never = { ...OFFICE, hours: [] };
    expect(addWorkingMinutes(never, 0, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(nextOpening(never, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(isOpenAt(never, 0)).toBe(false);
  });

  test("are refused by a policy, and so is less than an hour a week", () => {
    const fields = (hours: WorkingHours["hours"]) => {
      const parsed = parsePolicy({ ...policyOf(), working_hours: { ...OFFICE, hours } });
      return parsed.ok ? [] : parsed.issues.map(({ field }) => field);
    };
    expect(fields([])).toContain("working_hours.hours");
    expect(fields([{ day: "mon", from: "09:00", to: "09:59" }])).toContain("working_hours.hours");
    expect(fields([{ day: "mon", from: "09:00", to: "10:00" }])).not.toContain("working_hours.hours");
  });
});

test("overlapping hours count once", () => {
  const hours = [
    { day: "mon", from: "09:00", to: "12:00" },
    { day: "mon", from: "11:00", to: "13:00" },
    { day: "tue", from: "23:00", to: "24:00" },
  ] as const;
  expect(weeklyMinutes({ hours: [...hours] })).toBe(300);
});

test("without hours minutes count around the clock", () => {
  expect(minutesAfter(undefined, 0, 90)).toBe(5_400_000);
  expect(minutesAfter(OFFICE, at("2026-11-23T16:00:00+01:00"), 90)).toBe(at("2026-11-24T09:30:00+01:00"));
});
