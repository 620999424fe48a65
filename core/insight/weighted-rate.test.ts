import fc from "fast-check";
import { expect, test } from "vitest";
import { drawnOf, inclusionChance } from "./sampling";
import { NOTHING_LOOKED_AT, together, type Weighted, weightedRate } from "./weighted-rate";
import { wilson } from "./wilson";

/** `looked` replies of one chance, `bad` of them bad. */
function stratum(looked: number, bad: number, chance: number): Weighted {
  const weight = 1 / chance;
  return { looked, bad, weight: looked * weight, badWeight: bad * weight, squares: looked * weight * weight };
}

test("of one chance it is the plain share with Wilson's interval", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.nat(),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (n, k, chance) => {
        const bad = k % (n + 1);
        const { worth, ...rate } = weightedRate(stratum(n, bad, chance)) ?? { worth: 0 };
        expect(worth).toBeCloseTo(n, 6);
        const plain = wilson(bad, n);
        for (const part of ["share", "low", "high"] as const)
          expect(Math.abs((rate as typeof plain)[part] - plain[part])).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("two strata: the stratified estimate, Σ N y / n over Σ N", () => {
  // Cochran's formula 5.1 by hand: 1,000 replies of which 10 were looked at and 1 is bad, 50 of which 10 and 4.
  const both = together(stratum(10, 1, 10 / 1000), stratum(10, 4, 10 / 50));
  const rate = weightedRate(both);
  expect(rate?.share).toBe(Math.round(10_000 * ((1000 * 0.1 + 50 * 0.4) / 1050)));
  // Kish: (10·100 + 10·5)² / (10·100² + 10·5²).
  expect(rate?.worth).toBeCloseTo(1050 ** 2 / (100_000 + 250), 9);
});

test("nothing looked at says nothing; unequal weights are worth less than there were draws", () => {
  expect(weightedRate(NOTHING_LOOKED_AT)).toBeNull();
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (a, b) => {
        const rate = weightedRate(together(stratum(20, 2, a), stratum(5, 1, b)));
        expect(rate?.worth).toBeLessThanOrEqual(25);
        expect((rate?.low ?? 0) <= (rate?.share ?? 0) && (rate?.share ?? 0) <= (rate?.high ?? 0)).toBe(true);
      },
    ),
  );
});

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test("over many weeks the estimate is right on average, and its interval holds the truth about as often as it says", () => {
  const next = generator(11);
  // A large stratum with few errors and a small one with many, which the floor over-represents.
  const strata = [
    { released: 600, wrong: 24, terms: { share: 0.05, floor: 10 } },
    { released: 30, wrong: 9, terms: { share: 0.05, floor: 10 } },
  ];
  const truth = 33 / 630;
  let total = 0;
  let held = 0;
  const rounds = 2_000;
  for (let round = 0; round < rounds; round++) {
    let all = NOTHING_LOOKED_AT;
    for (const { released, wrong, terms } of strata) {
      const week = Array.from({ length: released }, (_, at) => ({ bad: at < wrong, draw: next() }));
      const drawn = drawnOf(week, terms);
      const bad = drawn.filter(({ reply }) => reply.bad).length;
      all = together(all, stratum(drawn.length, bad, inclusionChance(released, terms)));
    }
    const rate = weightedRate(all);
    total += (rate?.share ?? 0) / 10_000;
    if ((rate?.low ?? 1) / 10_000 <= truth && truth <= (rate?.high ?? 0) / 10_000) held += 1;
  }
  expect(Math.abs(total / rounds - truth)).toBeLessThan(0.004);
  expect(held / rounds).toBeGreaterThan(0.93);
});
