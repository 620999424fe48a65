import fc from "fast-check";
import { expect, test } from "vitest";
import { cohensKappa } from "./cohens-kappa";

test("agrees with Cohen's own example", () => {
  // Cohen 1960, "A Coefficient of Agreement for Nominal Scales", table 2: 200 patients, kappa .492.
  const kappa = cohensKappa([
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]);
  expect(kappa.n).toBe(200);
  expect(kappa.value).toBeCloseTo(0.492, 3);
  // By the standard error of Fleiss, Cohen and Everitt (1969): .051, interval .392 to .591 (R's misc tables of the same data).
  expect(kappa.error).toBeCloseTo(0.051, 3);
  expect(kappa.low).toBeCloseTo(0.392, 3);
  expect(kappa.high).toBeCloseTo(0.591, 3);
});

test("agrees with SAS on 19 cases", () => {
  // PROC FREQ, AGREE: kappa 0.4842, ASE 0.1380, limits 0.2137 and 0.7547.
  const kappa = cohensKappa([
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ]);
  expect(kappa.value).toBeCloseTo(0.4842, 4);
  expect(kappa.error).toBeCloseTo(0.138, 4);
  expect(kappa.low).toBeCloseTo(0.2137, 4);
  expect(kappa.high).toBeCloseTo(0.7547, 4);
});

test("agrees with the prevalence paradox as published: 95 of 100 alike and less than chance", () => {
  // SAS Global Forum 2009, paper 242: kappa -0.016260.
  expect(
    cohensKappa([
      [95, 4],
      [1, 0],
    ]).value,
  ).toBeCloseTo(-0.01626, 6);
});

test("says nothing where there is nothing to say", () => {
  expect(cohensKappa([]).value).toBeNull();
  expect(
    cohensKappa([
      [7, 0],
      [0, 0],
    ]),
  ).toEqual({ n: 7, value: null, error: 0, low: -1, high: 1 });
});

const tables = fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });

test("is the same whoever judged first, is 1 for whoever agrees, and never above", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const kappa = cohensKappa(table);
      const turned = cohensKappa(table.map((_, i) => table.map((row) => row[i] ?? 0)));
      if (kappa.value === null) return void expect(turned.value).toBeNull();
      expect(turned.value).toBeCloseTo(kappa.value, 10);
      expect(turned.error).toBeCloseTo(kappa.error, 6);
      expect(kappa.value <= 1 + 1e-12 && kappa.low <= kappa.value && kappa.value <= kappa.high + 1e-12).toBe(true);
      const agreed = cohensKappa(table.map((row, i) => row.map((count, j) => (i === j ? count + 1 : 0))));
      expect(agreed).toMatchObject({ value: 1, error: 0 });
    }),
  );
});
