import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fitted, fitLogistic, logistic, type Row } from "./fit";

/** Coefficients in the columns' own units, as publications give them. */
function inUnits({ intercept, weights, means, scales }: Fitted): number[] {
  const slopes = weights.map((weight, j) => weight / (scales[j] ?? 1));
  return [intercept - slopes.reduce((sum, slope, j) => sum + slope * (means[j] ?? 0), 0), ...slopes];
}

const row = (values: number[], label: number): Row => ({ values, label: label === 1 ? 1 : 0, weight: 1 });

/** Hours of study and passing an exam, as in Wikipedia's article on logistic regression. */
const HOURS = [
  ...[0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5].map((hours) => row([hours], 0)),
  ...[1.75, 2.25, 2.75, 3.25, 4, 4.25, 4.5, 4.75, 5, 5.5].map((hours) => row([hours], 1)),
];

/** Finney (1947), vasoconstriction in the skin: volume and rate of air, 1 where it occurred (Pregibon 1981, table 1). */
// biome-ignore format: a table
const FINNEY: [number, number, number][] = [
  [3.7, 0.825, 1], [3.5, 1.09, 1], [1.25, 2.5, 1], [0.75, 1.5, 1], [0.8, 3.2, 1], [0.7, 3.5, 1], [0.6, 0.75, 0], [1.1, 1.7, 0], [0.9, 0.75, 0], [0.9, 0.45, 0],
  [0.8, 0.57, 0], [0.55, 2.75, 0], [0.6, 3, 0], [1.4, 2.33, 1], [0.75, 3.75, 1], [2.3, 1.64, 1], [3.2, 1.6, 1], [0.85, 1.415, 1], [1.7, 1.06, 0], [1.8, 1.8, 1],
  [0.4, 2, 0], [0.95, 1.36, 0], [1.35, 1.35, 0], [1.5, 1.36, 0], [1.6, 1.78, 1], [0.6, 1.5, 0], [1.8, 1.5, 1], [0.95, 1.9, 0], [1.9, 0.95, 1], [1.6, 0.4, 0],
  [2.7, 0.75, 1], [2.35, 0.03, 0], [1.1, 1.83, 0], [1.1, 2.2, 1], [1.2, 2, 1], [0.8, 3.33, 1], [0.95, 1.9, 0], [0.75, 1.9, 0], [1.3, 1.625, 1],
];

describe("against published fits", () => {
  it("hours of study: -4.0777 and 1.5046", () => {
    const [intercept, slope] = inUnits(fitLogistic(HOURS, 0));
    expect(intercept).toBeCloseTo(-4.0777, 3);
    expect(slope).toBeCloseTo(1.5046, 3);
  });

  it("Finney's vasoconstriction: -2.8754, 5.1793 and 4.5617", () => {
    const rows = FINNEY.map(([volume, rate, label]) => row([Math.log(volume), Math.log(rate)], label));
    const [intercept, volume, rate] = inUnits(fitLogistic(rows, 0));
    expect(intercept).toBeCloseTo(-2.8754, 3);
    expect(volume).toBeCloseTo(5.1793, 3);
    expect(rate).toBeCloseTo(4.5617, 3);
  });
});

const value = fc.double({ min: -50, max: 50, noNaN: true });
const rows = fc
  .array(fc.record({ values: fc.tuple(value, value, value), label: fc.constantFrom(0 as const, 1 as const) }), {
    minLength: 4,
    maxLength: 40,
  })
  .map((list): Row[] => list.map((each) => ({ ...each, weight: 1 })));

describe("with a penalty", () => {
  it("ends where the penalised likelihood has no slope, whatever the rows", () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.1, max: 50, noNaN: true }), (list, penalty) => {
        // One label alone has no finite intercept.
        fc.pre(new Set(list.map(({ label }) => label)).size === 2);
        const { intercept, weights, means, scales } = fitLogistic(list, penalty);
        const design = list.map(({ values }) =>
          values.map((v, j) => (scales[j] ? (v - (means[j] ?? 0)) / scales[j] : 0)),
        );
        const off = list.map(
          ({ label }, i) =>
            logistic(intercept + weights.reduce((sum, w, j) => sum + w * (design[i]?.[j] ?? 0), 0)) - label,
        );
        const slopes = weights.map((w, j) => off.reduce((sum, o, i) => sum + o * (design[i]?.[j] ?? 0), penalty * w));
        for (const slope of [off.reduce((a, b) => a + b, 0), ...slopes]) expect(Math.abs(slope)).toBeLessThan(1e-4);
      }),
    );
  });

  it("is finite where the labels are perfectly apart, and where a column never varies", () => {
    const apart = [-2, -1, 1, 2].map((v) => row([v, 7], v > 0 ? 1 : 0));
    const { weights } = fitLogistic(apart, 1);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[0]).toBeLessThan(3);
    expect(weights[1]).toBeCloseTo(0, 12);
  });

  it("gives the same model to the last bit", () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(fitLogistic(list, 1)).toEqual(fitLogistic(list, 1));
      }),
    );
  });

  it("counts a row of weight two as two rows", () => {
    const twice = HOURS.flatMap((each) => [each, each]);
    const [a, b] = inUnits(fitLogistic(twice, 3));
    const [c, d] = inUnits(
      fitLogistic(
        HOURS.map((each) => ({ ...each, weight: 2 })),
        3,
      ),
    );
    expect(a).toBeCloseTo(c ?? 0, 9);
    expect(b).toBeCloseTo(d ?? 0, 9);
  });
});
