import fc from "fast-check";
import { expect, test } from "vitest";
import { UuidTable } from "./uuid-table";

test("holds what was put in, and nothing else, however many there are", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 200 }), fc.uuid(), (ids, stranger) => {
      fc.pre(!ids.includes(stranger));
      // So few places that it has to grow, and that ids meet.
      const table = new UuidTable(2);
      for (const [n, id] of ids.entries()) table.set(id, n + 1);
      for (const [n, id] of ids.entries()) table.set(id, n + 7);
      expect(ids.map((id) => table.get(id))).toEqual(ids.map((_, n) => n + 7));
      expect(table.get(stranger)).toBe(0);
    }),
  );
});

test("ids that follow one another do not crowd together: a hundred thousand take no time", () => {
  const table = new UuidTable();
  const started = performance.now();
  for (let n = 0; n < 100_000; n += 1) table.set(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`, 1);
  // In a crowd each would have to pass thousands: minutes.
  expect(performance.now() - started).toBeLessThan(3_000);
});

test("tells ids apart that differ in one digit, and takes no number that would not fit", () => {
  const table = new UuidTable();
  const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
  for (let n = 0; n < 20_000; n += 2) table.set(id(n), n + 1);
  const wrong = Array.from({ length: 20_000 }, (_, n) => n).filter(
    (n) => table.get(id(n)) !== (n % 2 === 0 ? n + 1 : 0),
  );
  expect(wrong).toEqual([]);
  for (const number of [0, -1, 1.5, 2 ** 32]) expect(() => table.set(id(1), number)).toThrow(RangeError);
});
