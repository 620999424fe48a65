import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WEEKDAYS } from "@/core/policy/escalation";
import { forecast, type Pace, paceOf, poissonInterval, type Waiting } from "./forecast";

const MINUTE = 60_000;
const NOW = Date.parse("2026-11-23T15:00:00Z");
const pace = (perHour: number): Pace => ({ basis: "last_hour", perHour, from: perHour / 2, to: perHour * 2 });
const due = (...minutes: number[]): Waiting[] =>
  minutes.map((m, n) => ({ id: `i${n}`, place: n + 1, dueAt: NOW + m * MINUTE }));

test("the interval of a count is that of the tables", () => {
  // Exact limits after Garwood 1936, Biometrika 28:437; those of Byar differ from them in the second decimal.
  const published: [number, number, number][] = [
    [1, 0.03, 5.57],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
    [100, 81.36, 121.63],
  ];
  for (const [count, low, high] of published) {
    const found = poissonInterval(count);
    expect(Math.abs(found.low - low)).toBeLessThan(0.03);
    expect(Math.abs(found.high - high)).toBeLessThan(0.05);
  }
  expect(poissonInterval(0).low).toBe(0);
});

describe("the pace", () => {
  test("is that of the last hour where enough was decided in it", () => {
    const found = paceOf({ decisions: 14, hours: 1 }, { decisions: 400, hours: 4 });
    expect(found).toMatchObject({ basis: "last_hour", perHour: 14 });
    expect(found?.from).toBeLessThan(14);
    expect(found?.to).toBeGreaterThan(14);
  });

  test("is that of the weeks before at the beginning of a day, and unknown where nobody ever decided", () => {
    expect(paceOf({ decisions: 9, hours: 0.2 }, { decisions: 40, hours: 4 })).toMatchObject({
      basis: "same_hour",
      perHour: 10,
    });
    expect(paceOf({ decisions: 2, hours: 1 }, { decisions: 0, hours: 4 })).toBeNull();
  });
});

describe("what will miss its deadline", () => {
  test("is what comes too late in the order", () => {
    // At six an hour the first is done after ten minutes, the second after twenty, the third after thirty.
    expect(forecast(due(15, 15, 31), pace(6), NOW, undefined)).toEqual({
      late: ["i1"],
      fewest: 0,
      most: 3,
      firstAt: NOW + 15 * MINUTE,
    });
  });

  test("is late at any pace once it is past", () => {
    expect(forecast(due(-1), pace(10_000), NOW, undefined)).toMatchObject({ late: ["i0"], fewest: 1, most: 1 });
  });

  test("counts only hours in which somebody is there", () => {
    const hours = {
      time_zone: "UTC",
      hours: WEEKDAYS.map((day) => ({ day, from: "09:00", to: "15:30" })),
      closed_on: [],
    };
    expect(forecast(due(60, 60, 60, 60), pace(6), NOW, undefined).late).toEqual([]);
    expect(forecast(due(60, 60, 60, 60), pace(6), NOW, hours).late).toEqual(["i3"]);
  });

  test("a faster pace never makes more late, and the interval holds the middle", () => {
    const items = fc.array(fc.integer({ min: -60, max: 600 }), { maxLength: 40 }).map((all) => due(...all));
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (waiting, rate, more) => {
        const slow = forecast(waiting, pace(rate), NOW, undefined);
        const fast = forecast(waiting, pace(rate + more), NOW, undefined);
        expect(fast.late.length).toBeLessThanOrEqual(slow.late.length);
        expect(slow.fewest).toBeLessThanOrEqual(slow.late.length);
        expect(slow.late.length).toBeLessThanOrEqual(slow.most);
      }),
    );
  });
});
