import fc from "fast-check";
import { expect, test } from "vitest";
import { QueueOrder, type Standing } from "./queue-order";

const standing = fc.record({
  urgency: fc.integer({ min: 0, max: 3 }),
  minutes: fc.option(fc.constantFrom(10, 60)),
  counts: fc.constant(""),
});
type Pair = [Standing, Standing];

/** Whether two replies that came at the same moment change places. */
function swap([a, b]: Pair, [c, d]: Pair): boolean {
  const order = (x: Standing, y: Standing) =>
    Math.sign(x.urgency - y.urgency || (x.minutes ?? Number.MAX_VALUE) - (y.minutes ?? Number.MAX_VALUE));
  return order(a, c) !== order(b, d);
}

test("nobody has moved where nothing changed or all shifted alike, and whoever is not counted keeps the order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(standing, standing), { maxLength: 8 }), (pairs) => {
      const order = new QueueOrder();
      for (const [before, after] of pairs) order.add("q", before, after, 1);
      const moved = order.moved();
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThan(Math.max(1, pairs.length));
      if (moved === 0) for (const a of pairs) for (const b of pairs) expect(swap(a, b)).toBe(false);
    }),
  );
});

test("of each queue those that shift otherwise than most", () => {
  const order = new QueueOrder();
  const at = (urgency: number, minutes: number | null): Standing => ({ urgency, minutes, counts: "" });
  order.add("a", at(5, 60), at(5, 30), 9);
  order.add("a", at(5, null), at(5, null), 4);
  order.add("a", at(9, 60), at(4, 30), 2);
  order.add("b", at(9, null), at(4, null), 7);
  expect(order.moved()).toBe(2);
  order.add("b", at(9, null), at(9, null), 3);
  expect(order.moved()).toBe(5);
});
