import fc from "fast-check";
import { expect, test } from "vitest";
import { cohensKappa } from "./cohens-kappa";
import { krippendorffsAlpha, type Unit } from "./krippendorffs-alpha";

const unitsOf = (...observers: (number | null)[][]): Unit<number>[] =>
  (observers[0] ?? []).map((_, unit) => ({ judgements: observers.map((each) => each[unit] ?? null) }));
const none: null = null;

// Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
test("binary data of two observers, no missing (section A): 0.095", () => {
  const units = unitsOf([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
  expect(krippendorffsAlpha(units).value).toBeCloseTo(0.095, 3);
});

test("nominal data of two observers, no missing (section B): 0.692", () => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5];
  const units = unitsOf([a, a, b, b, d, c, c, c, e, d, d, a], [b, a, b, b, b, c, c, c, e, d, d, d]);
  expect(krippendorffsAlpha(units).value).toBeCloseTo(0.692, 3);
});

const SECTION_C = unitsOf(
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
);

test("nominal data of four observers with missing judgements (section C): 0.743", () => {
  const alpha = krippendorffsAlpha(SECTION_C);
  expect(alpha.value).toBeCloseTo(0.743421, 6);
  // The twelfth unit has one judgement and counts for nothing.
  expect(alpha.units).toBe(11);
});

test("the standard error is the jackknife's, also where units judged alike are given as one", () => {
  const paired = SECTION_C.slice(0, 11);
  const without = paired.map((_, at) => krippendorffsAlpha(paired.toSpliced(at, 1)).value ?? 0);
  const mean = without.reduce((sum, each) => sum + each, 0) / 11;
  const error = Math.sqrt((10 / 11) * without.reduce((sum, each) => sum + (each - mean) ** 2, 0));
  expect(krippendorffsAlpha(SECTION_C).error).toBeCloseTo(error, 10);
});

test("on Cohen's 200 patients it is as sure as the large-sample error of kappa, which differs by its correction for few cases only", () => {
  const table = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  const units = table.flatMap((row, i) => row.map((count, j) => ({ judgements: [i, j], units: count })));
  const alpha = krippendorffsAlpha(units);
  const kappa = cohensKappa(table);
  expect(Math.abs((alpha.value ?? 0) - (kappa.value ?? 0))).toBeLessThan(0.01);
  expect(Math.abs(alpha.error / kappa.error - 1)).toBeLessThan(0.05);
});

test("says nothing of one class alone, of single judgements, of nothing", () => {
  expect(krippendorffsAlpha(unitsOf([1, 1, 1], [1, 1, 1])).value).toBeNull();
  expect(krippendorffsAlpha(unitsOf([1, 2, 3])).units).toBe(0);
  expect(krippendorffsAlpha([])).toEqual({ units: 0, value: null, error: 0, low: -1, high: 1 });
});

const judgement = fc.option(fc.nat({ max: 3 }));
const many = fc.array(fc.array(judgement, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 40 });

test("nothing depends on who judged, nor on how alike units are given", () => {
  fc.assert(
    fc.property(many, (rows) => {
      const given = rows.map((judgements) => ({ judgements }));
      const alpha = krippendorffsAlpha(given);
      const turned = krippendorffsAlpha(rows.map((judgements) => ({ judgements: judgements.toReversed() })));
      const doubled = krippendorffsAlpha([...given, ...given]);
      const folded = krippendorffsAlpha(rows.map((judgements) => ({ judgements, units: 2 })));
      expect(turned.value ?? 0).toBeCloseTo(alpha.value ?? 0, 10);
      expect(folded.value ?? 0).toBeCloseTo(doubled.value ?? 0, 10);
      expect(folded.error).toBeCloseTo(doubled.error, 8);
      expect(alpha.value ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});
