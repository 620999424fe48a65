import fc from "fast-check";
import { expect, test } from "vitest";
import { lastTurn, nextTurn } from "./daily-clock";

const at = (iso: string) => Date.parse(iso);
const ZONES = ["Europe/Berlin", "UTC", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Marquesas"];

test.each([
  ["in winter", "2026-01-10T12:00:00Z", "2026-01-11T02:00:00.000Z"],
  ["in summer", "2026-07-10T12:00:00Z", "2026-07-11T01:00:00.000Z"],
  ["in the night in which three comes at once after one", "2026-03-28T23:30:00Z", "2026-03-29T01:00:00.000Z"],
  ["in the night in which two comes twice", "2026-10-24T22:30:00Z", "2026-10-25T02:00:00.000Z"],
  ["over the end of a leap February", "2028-02-28T12:00:00Z", "2028-02-29T02:00:00.000Z"],
])("three o'clock in Berlin %s", (_when, now, next) => {
  expect(new Date(nextTurn(at(now), "Europe/Berlin").at).toISOString()).toBe(next);
});

test("a day that a country left out has its turn at the first moment after it", () => {
  // Samoa had no 30 December 2011.
  const turns = new Set<number>();
  let now = at("2011-12-28T00:00:00Z");
  for (let n = 0; n < 5; n += 1) {
    now = nextTurn(now, "Pacific/Apia").at;
    turns.add(now);
  }
  expect(turns.size).toBe(5);
});

test("every moment lies between its last turn and the next, less than 26 hours apart, and each day has one", () => {
  const moment = fc.integer({ min: at("2024-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") });
  fc.assert(
    fc.property(moment, fc.constantFrom(...ZONES), (now, zone) => {
      const [last, next] = [lastTurn(now, zone), nextTurn(now, zone)];
      expect(last.at <= now && now < next.at).toBe(true);
      expect(next.at - last.at).toBeLessThanOrEqual(26 * 3_600_000);
      expect(next.at - last.at).toBeGreaterThanOrEqual(22 * 3_600_000);
      expect(last.day < next.day).toBe(true);
      expect(lastTurn(next.at, zone)).toEqual(next);
      expect(nextTurn(last.at, zone)).toEqual(next);
    }),
    { numRuns: 60 },
  );
});
