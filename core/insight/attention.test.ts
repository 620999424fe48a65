import fc from "fast-check";
import { expect, test } from "vitest";
import { type FlagCounts, precisionOf } from "./attention";

const flags = (acted: number, waved: number): FlagCounts => ({ edited: acted, rejected: 0, escalated: 0, waved });

/** Wilson's score interval at 95 %, from R's `prop.test(x, n, correct = FALSE)`. */
test.each([
  [flags(0, 29), "few", 0, 1170],
  [flags(0, 34), "noise-not-yet", 0, 1015],
  [flags(0, 35), "noise", 0, 989],
  [flags(1, 99), "noise", 18, 545],
  [flags(5, 95), "heeded", 215, 1118],
  [flags(50, 50), "heeded", 4038, 5962],
])("%j", (counts, verdict, low, high) => {
  const precision = precisionOf(counts);
  expect(precision.verdict).toBe(verdict === "noise-not-yet" ? "heeded" : verdict);
  expect(precision.acted).toMatchObject({ low, high });
});

test("every kind of acting counts the same, and a check that is acted on once more is never noisier", () => {
  const count = fc.nat({ max: 200 });
  fc.assert(
    fc.property(count, count, count, count, (edited, rejected, escalated, waved) => {
      const one = precisionOf({ edited, rejected, escalated, waved });
      expect(one.flags).toBe(edited + rejected + escalated + waved);
      expect(precisionOf(flags(edited + rejected + escalated, waved)).acted).toEqual(one.acted);
      if (one.verdict === "heeded" && waved > 0)
        expect(precisionOf({ edited: edited + 1, rejected, escalated, waved: waved - 1 }).verdict).toBe("heeded");
    }),
  );
});
