import fc from "fast-check";
import { expect, test } from "vitest";
import { cursorOf, isDay, PAGE, pageOf, placeOf } from "./list-page";

const uuid = fc.uuid();
const place = fc.record({
  at: fc
    .tuple(fc.date({ min: new Date("2000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }), fc.nat(999))
    .map(
      ([date, micros]) => `${date.toISOString().replace("T", " ").slice(0, -1)}${String(micros).padStart(3, "0")}+00`,
    ),
  id: uuid,
});

test("a cursor leads back to its place, and anything else nowhere", () => {
  fc.assert(
    fc.property(place, (there) => {
      expect(placeOf(cursorOf(there))).toEqual(there);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(placeOf(text)).toBeNull();
    }),
  );
  expect(placeOf("2026-11-22 09:00:00+00~'; DROP TABLE app.item; --")).toBeNull();
  expect(placeOf(undefined)?.at).toBe("infinity");
});

test("a page holds what it may and knows where the next begins", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: PAGE + 1 }), (rows) => {
      const page = pageOf(rows, (row) => row);
      expect(page.rows).toEqual(rows.slice(0, PAGE));
      expect(page.next).toBe(rows.length > PAGE ? cursorOf(rows[PAGE - 1] as (typeof rows)[number]) : null);
    }),
  );
});

test("a day is one of the calendar", () => {
  expect(["2024-02-29", "2026-12-31"].every(isDay)).toBe(true);
  expect(["2026-02-29", "2026-13-01", "2026-1-1", "", "today", "2026-01-01T00:00"].some(isDay)).toBe(false);
});
