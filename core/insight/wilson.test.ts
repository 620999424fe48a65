import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "./wilson";

test("agrees with worked examples of the 95 % interval", () => {
  // By bisection of the score equation (p - m) / sqrt(m(1 - m) / n) = ±z, in another language.
  expect(wilson(10, 100)).toEqual({ share: 1000, low: 552, high: 1744 });
  expect(wilson(1, 2)).toEqual({ share: 5000, low: 945, high: 9055 });
  expect(wilson(0, 10)).toEqual({ share: 0, low: 0, high: 2775 });
  expect(wilson(10, 10)).toEqual({ share: 10_000, low: 7225, high: 10_000 });
});

test("agrees with the published examples", () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
  expect(wilson(81, 263)).toMatchObject({ low: 2553, high: 3662 });
  expect(wilson(15, 148)).toMatchObject({ low: 624, high: 1605 });
  expect(wilson(0, 20)).toMatchObject({ low: 0, high: 1611 });
  expect(wilson(1, 29)).toMatchObject({ low: 61, high: 1718 });
});

test("says nothing of nothing", () => {
  expect(wilson(0, 0)).toEqual({ share: 0, low: 0, high: 10_000 });
});

test("always holds the share, and narrows with more cases", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 1000 }), (of, some) => {
      const cases = some % (of + 1);
      const { share, low, high } = wilson(cases, of);
      const more = wilson(cases * 4, of * 4);
      expect(low <= share && share <= high).toBe(true);
      expect(more.high - more.low).toBeLessThanOrEqual(high - low);
    }),
  );
});
