import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clockView,
  dayIn,
  daysBetween,
  dayText,
  endOfDay,
  isWorkingDay,
  nextWorkingDay,
  plusDays,
  plusMonths,
  plusWorkingDays,
  requestClock,
} from "./request-clock";

const BERLIN = "Europe/Berlin";
const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return { year, month, day: date };
};
const due = (received: string, law: "gdpr" | "ccpa" = "gdpr", timeZone = BERLIN, holidays: string[] = []) =>
  requestClock({ law, receivedAt: Date.parse(received), timeZone, holidays });
const on = (at: number | null, timeZone = BERLIN) => dayText(dayIn(timeZone, at ?? Number.NaN));

test.each([
  ["2025-01-31", 1, "2025-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2000-01-31", 1, "2000-02-29"],
  ["2100-01-31", 1, "2100-02-28"],
  ["2025-01-28", 1, "2025-02-28"],
  ["2024-02-29", 1, "2024-03-29"],
  ["2026-08-31", 1, "2026-09-30"],
  ["2026-10-31", 3, "2027-01-31"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2027-11-30", 3, "2028-02-29"],
  ["2026-12-15", 1, "2027-01-15"],
])("%s and %i month(s) are %s", (from, months, to) => {
  expect(dayText(plusMonths(day(from), months))).toBe(to);
});

test.each([
  // A Saturday, then New Year's Day on a Friday with the weekend behind it.
  ["2026-02-21T10:00:00Z", "2026-03-23", []],
  ["2026-11-22T10:00:00Z", "2026-12-22", []],
  ["2026-11-25T10:00:00Z", "2026-12-28", ["2026-12-25", "2026-12-26"]],
  ["2026-12-01T10:00:00Z", "2027-01-04", ["2027-01-01"]],
  ["2025-01-31T10:00:00Z", "2025-02-28", []],
  ["2026-01-31T10:00:00Z", "2026-03-02", []],
  ["2024-01-31T10:00:00Z", "2024-02-29", []],
])("a request of %s under the GDPR is due on %s", (received, expected, holidays) => {
  expect(on(due(received, "gdpr", BERLIN, holidays).dueAt)).toBe(expected);
});

test("an extension gives two further months from receipt, moved to a working day by itself", () => {
  expect(on(due("2026-11-30T10:00:00Z").extendedDueAt)).toBe("2027-03-01");
  expect(on(due("2027-11-30T10:00:00Z").extendedDueAt)).toBe("2028-02-29");
  expect(on(due("2026-01-31T10:00:00Z").extendedDueAt)).toBe("2026-04-30");
});

test("the day of receipt is the organisation's, not Greenwich's", () => {
  const late = "2026-03-31T22:30:00Z";
  expect(on(due(late).dueAt)).toBe("2026-05-01");
  expect(on(due(late, "gdpr", "America/Los_Angeles").dueAt, "America/Los_Angeles")).toBe("2026-04-30");
  expect(on(due(late, "gdpr", "Pacific/Kiritimati").dueAt, "Pacific/Kiritimati")).toBe("2026-05-01");
});

test.each([
  // Clocks go forward on 29 March 2026 and back on 25 October: the day ends at midnight there all the same.
  ["2026-03-29", BERLIN, "2026-03-29T21:59:59.999Z"],
  ["2026-03-28", BERLIN, "2026-03-28T22:59:59.999Z"],
  ["2026-10-25", BERLIN, "2026-10-25T22:59:59.999Z"],
  ["2026-10-24", BERLIN, "2026-10-24T21:59:59.999Z"],
  ["2026-03-08", "America/Los_Angeles", "2026-03-09T06:59:59.999Z"],
  ["2026-11-01", "America/Los_Angeles", "2026-11-02T07:59:59.999Z"],
  ["2026-11-22", "Asia/Kathmandu", "2026-11-22T18:14:59.999Z"],
  ["2026-11-22", "UTC", "2026-11-22T23:59:59.999Z"],
  // Clocks there change at midnight: the day begins at one o'clock.
  ["2026-04-23", "Africa/Cairo", "2026-04-23T21:59:59.999Z"],
])("%s in %s ends at %s", (text, timeZone, expected) => {
  expect(new Date(endOfDay(timeZone, day(text))).toISOString()).toBe(expected);
});

test.each([
  ["2026-11-22T10:00:00Z", "2027-01-06", "2027-02-20", "2026-12-04"],
  ["2024-01-16T10:00:00Z", "2024-03-01", "2024-04-15", "2024-01-30"],
  ["2025-01-16T10:00:00Z", "2025-03-02", "2025-04-16", "2025-01-30"],
])(
  "a request of %s under the CCPA is due on %s, at the latest on %s, and confirmed by %s",
  (at, end, most, confirm) => {
    const clock = due(at, "ccpa", "America/Los_Angeles");
    expect([clock.dueAt, clock.extendedDueAt, clock.confirmBy].map((each) => on(each, "America/Los_Angeles"))).toEqual([
      end,
      most,
      confirm,
    ]);
  },
);

test("holidays put off the CCPA's confirmation, and never its 45 days", () => {
  const holidays = ["2026-11-26", "2026-11-27"];
  const clock = due("2026-11-22T10:00:00Z", "ccpa", "America/Los_Angeles", holidays);
  expect(on(clock.confirmBy, "America/Los_Angeles")).toBe("2026-12-08");
  expect(on(clock.dueAt, "America/Los_Angeles")).toBe("2027-01-06");
});

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => plusDays(day("1990-01-01"), days));
const zone = fc.constantFrom(
  BERLIN,
  "UTC",
  "America/Los_Angeles",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Africa/Cairo",
);

test("the clock never ends before it began, never on a weekend under the GDPR, and the extension is later", () => {
  fc.assert(
    fc.property(anyDay, zone, fc.integer({ min: 0, max: 86_399_999 }), (start, timeZone, ms) => {
      const receivedAt = Date.UTC(start.year, start.month - 1, start.day) + ms;
      const clock = requestClock({ law: "gdpr", receivedAt, timeZone, holidays: [] });
      const dueDay = dayIn(timeZone, clock.dueAt);
      const days = daysBetween(dayIn(timeZone, receivedAt), dueDay);
      expect(isWorkingDay(dueDay, [])).toBe(true);
      expect(days).toBeGreaterThanOrEqual(28);
      expect(days).toBeLessThanOrEqual(33);
      expect(clock.extendedDueAt).toBeGreaterThan(clock.dueAt);
      expect(dayText(dayIn(timeZone, clock.dueAt + 1))).toBe(dayText(plusDays(dueDay, 1)));
    }),
    { numRuns: 300 },
  );
});

test("working days are counted one by one", () => {
  expect(dayText(nextWorkingDay(day("2026-11-21"), []))).toBe("2026-11-23");
  expect(dayText(plusWorkingDays(day("2026-11-20"), 1, []))).toBe("2026-11-23");
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (start, count) => {
      const end = plusWorkingDays(start, count, []);
      let seen = 0;
      for (let at = plusDays(start, 1); daysBetween(at, end) >= 0; at = plusDays(at, 1))
        if (isWorkingDay(at, [])) seen += 1;
      expect(seen).toBe(count);
    }),
    { numRuns: 100 },
  );
});

test("what is left is told in days of the calendar, and a clock that has passed is always seen", () => {
  const end = endOfDay(BERLIN, day("2026-12-22"));
  const at = (text: string) => clockView(end, false, Date.parse(text), BERLIN);
  expect(at("2026-11-22T10:00:00Z")).toEqual({ state: "running", daysLeft: 30 });
  expect(at("2026-12-15T10:00:00Z")).toEqual({ state: "soon", daysLeft: 7 });
  expect(at("2026-12-22T22:59:00Z")).toEqual({ state: "soon", daysLeft: 0 });
  expect(at("2026-12-22T23:00:00Z")).toEqual({ state: "overdue", daysLeft: -1 });
  expect(clockView(end, true, end + 1, BERLIN).state).toBe("closed");
  fc.assert(
    fc.property(anyDay, zone, fc.integer({ min: 1, max: 1e10 }), (start, timeZone, later) => {
      const dueAt = endOfDay(timeZone, start);
      expect(clockView(dueAt, false, dueAt + later, timeZone).state).toBe("overdue");
      expect(clockView(dueAt, false, dueAt, timeZone).state).not.toBe("overdue");
    }),
    { numRuns: 200 },
  );
});
