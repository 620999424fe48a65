/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** Agreement beyond chance of two judgements of the same things, with its standard error and 95 % interval. */
export type Kappa = {
  n: number;
  /** Null where both judges gave one and the same class to everything: then nothing can agree beyond chance. */
  value: number | null;
  /** Of the large-sample distribution; 0 says that the sample shows no variation, not that the value is certain. */
  error: number;
  low: number;
  high: number;
};

/**
 * Cohen's kappa of a square table of counts: rows are the first judgement, columns the second (Cohen 1960). The standard
 * error is that of Fleiss, Cohen and Everitt (1969), for intervals, not the one under the hypothesis of no agreement.
 */
export function cohensKappa(table: readonly (readonly number[])[]): Kappa {
  const n = sum(table.map(sum));
  if (n === 0) return { n, value: null, error: 0, low: -1, high: 1 };
  const p = table.map((row) => row.map((count) => count / n));
  const rows = p.map(sum);
  const columns = p.map((_, at) => sum(p.map((row) => row[at] ?? 0)));
  const observed = sum(p.map((row, at) => row[at] ?? 0));
  const expected = sum(rows.map((share, at) => share * (columns[at] ?? 0)));
  if (expected >= 1) return { n, value: null, error: 0, low: -1, high: 1 };
  // Said by the counts: a sum of shares may miss 1 by its rounding.
  if (sum(table.map((row, at) => row[at] ?? 0)) === n) return { n, value: 1, error: 0, low: 1, high: 1 };
  const value = (observed - expected) / (1 - expected);
  const error = Math.sqrt(Math.max(0, varianceOf(p, rows, columns, { observed, expected })) / n);
  return { n, value, error, low: Math.max(-1, value - Z * error), high: Math.min(1, value + Z * error) };
}

/** Formula 13 of Fleiss, Cohen and Everitt (1969), times n. */
function varianceOf(
  p: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  { observed, expected }: { observed: number; expected: number },
): number {
  let agreeing = 0;
  let apart = 0;
  for (const [i, row] of p.entries())
    for (const [j, share] of row.entries()) {
      if (i === j) agreeing += share * (1 - expected - ((columns[i] ?? 0) + (rows[i] ?? 0)) * (1 - observed)) ** 2;
      else apart += share * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2;
    }
  const last = (observed * expected - 2 * expected + observed) ** 2;
  return (agreeing + (1 - observed) ** 2 * apart - last) / (1 - expected) ** 4;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
