import fc from "fast-check";
import { expect, test } from "vitest";
import { type FlagCounts, precisionOf, type SoleFlags } from "./attention";

const NONE: SoleFlags = { flags: 0, acted: 0 };

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
  const precision = precisionOf(counts, NONE);
  expect(precision.verdict).toBe(verdict === "noise-not-yet" ? "heeded" : verdict);
  expect(precision.acted).toMatchObject({ low, high });
});

test("every kind of acting counts the same, and a check that is acted on once more is never noisier", () => {
  const count = fc.nat({ max: 200 });
  fc.assert(
    fc.property(count, count, count, count, (edited, rejected, escalated, waved) => {
      const one = precisionOf({ edited, rejected, escalated, waved }, NONE);
      expect(one.flags).toBe(edited + rejected + escalated + waved);
      expect(precisionOf(flags(edited + rejected + escalated, waved), NONE).acted).toEqual(one.acted);
      if (one.verdict === "heeded" && waved > 0)
        expect(precisionOf({ edited: edited + 1, rejected, escalated, waved: waved - 1 }, NONE).verdict).toBe("heeded");
    }),
  );
});

test("a check that nothing comes of where it is alone is noise, whatever came of replies that others flagged too", () => {
  const counts = flags(60, 60);
  expect(precisionOf(counts, { flags: 50, acted: 0 })).toMatchObject({
    verdict: "noise",
    sole: { flags: 50, of: 4167, acted: { cases: 0, share: 0, high: 713 } },
  });
  expect(precisionOf(counts, { flags: 50, acted: 25 }).verdict).toBe("heeded");
  expect(precisionOf(counts, { flags: 29, acted: 0 }).verdict).toBe("heeded");
  expect(precisionOf(flags(3, 20), { flags: 23, acted: 3 }).verdict).toBe("few");
});
