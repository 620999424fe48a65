/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** Agreement beyond chance of any number of judges, with its standard error and 95 % interval. */
export type Alpha = {
  /** Units with at least two judgements; the others say nothing of agreement. */
  units: number;
  /** Null where every judgement is of one class: then nothing can agree beyond chance. */
  value: number | null;
  /** By leaving out each unit in turn; 0 says that the sample shows no variation, not that the value is certain. */
  error: number;
  low: number;
  high: number;
};

/** A unit's judgements, null where there is none, and how many units were judged alike. */
export type Unit<T> = { judgements: readonly (T | null)[]; units?: number };

type Tally<T> = { counts: ReadonlyMap<T, number>; of: number; units: number };

/**
 * Krippendorff's alpha for nominal data with missing judgements (Krippendorff 2011, "Computing Krippendorff's
 * Alpha-Reliability"). The interval is the jackknife's over units: it needs no chance, so that the same data give the same
 * report; units judged alike are left out once for all of them.
 */
export function krippendorffsAlpha<T>(units: readonly Unit<T>[]): Alpha {
  const tallies = units.map(tallyOf).filter(({ of, units: many }) => of >= 2 && many > 0);
  const n = tallies.reduce((total, each) => total + each.units, 0);
  const value = alphaOf(tallies, null);
  if (value === null) return { units: n, value, error: 0, low: -1, high: 1 };
  const error = jackknife(tallies, n, value);
  return { units: n, value, error, low: Math.max(-1, value - Z * error), high: Math.min(1, value + Z * error) };
}

function tallyOf<T>({ judgements, units = 1 }: Unit<T>): Tally<T> {
  const counts = new Map<T, number>();
  for (const each of judgements) if (each !== null) counts.set(each, (counts.get(each) ?? 0) + 1);
  return { counts, of: judgements.filter((each) => each !== null).length, units };
}

/** 1 less the observed disagreement by the expected one; `without` is left out once. */
function alphaOf<T>(tallies: readonly Tally<T>[], without: Tally<T> | null): number | null {
  const totals = new Map<T, number>();
  let n = 0;
  let apart = 0;
  for (const tally of tallies) {
    const times = tally.units - (tally === without ? 1 : 0);
    const { counts, of } = tally;
    n += times * of;
    let alike = 0;
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + times * count);
      alike += count * (count - 1);
    }
    // Of a unit's ordered pairs those that differ, each judgement weighing as much as in a unit of two.
    apart += (times * (of * (of - 1) - alike)) / (of - 1);
  }
  let same = 0;
  for (const total of totals.values()) same += total * (total - 1);
  const expected = n * (n - 1) - same;
  return expected === 0 ? null : 1 - ((n - 1) * apart) / expected;
}

function jackknife<T>(tallies: readonly Tally<T>[], n: number, whole: number): number {
  if (n < 2) return 0;
  const without = tallies.map((tally) => ({ units: tally.units, value: alphaOf(tallies, tally) ?? whole }));
  const mean = without.reduce((total, { units, value }) => total + units * value, 0) / n;
  const squares = without.reduce((total, { units, value }) => total + units * (value - mean) ** 2, 0);
  const error = Math.sqrt(((n - 1) / n) * squares);
  // Where all judge alike only rounding is left.
  return error < 1e-12 ? 0 : error;
}
