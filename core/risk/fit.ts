/** One judged draft as numbers; `label` 1 where a person would not let it out as it was. */
export type Row = { values: readonly number[]; label: 0 | 1; weight: number };

/** Log-odds: `intercept` plus, for each column, `weights` times how many scales it lies above its mean. */
export type Fitted = { intercept: number; weights: number[]; means: number[]; scales: number[] };

const STEPS = 100;
const HALVINGS = 40;
const CLOSE = 1e-12;
/** Columns that hardly vary carry nothing and would make a scale explode. */
const LEAST_SPREAD = 1e-9;

/**
 * Logistic regression with an L2 penalty on the weights of standardised columns (not on the intercept), by Newton's
 * method (iteratively reweighted least squares) with step halving. The objective is the weighted sum of negative
 * log-likelihoods plus `penalty`/2 times the squared weights. Deterministic: same rows, same model to the last bit.
 */
export function fitLogistic(rows: readonly Row[], penalty: number): Fitted {
  const columns = rows[0]?.values.length ?? 0;
  const { means, scales } = standards(rows, columns);
  const design = rows.map(({ values }) => [1, ...values.map((v, j) => standardised(v, means[j] ?? 0, scales[j] ?? 0))]);
  const ridge = Array.from({ length: columns + 1 }, (_, j) => (j === 0 ? 0 : penalty));
  let beta = Array.from({ length: columns + 1 }, () => 0);
  let loss = objective(rows, design, beta, ridge);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = slope(rows, design, beta, ridge);
    const direction = solve(hessian, gradient);
    const next = shortened(rows, design, beta, direction, ridge, loss);
    if (next === null || loss - next.loss < CLOSE * (1 + Math.abs(loss))) {
      if (next !== null) beta = next.beta;
      break;
    }
    beta = next.beta;
    loss = next.loss;
  }
  const [intercept = 0, ...weights] = beta;
  return { intercept, weights, means, scales };
}

/** A value in scales above the mean; 0 where the column does not vary. */
export function standardised(value: number, mean: number, scale: number): number {
  return scale === 0 ? 0 : (value - mean) / scale;
}

/** 1 / (1 + e^-x) without overflow. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** log(1 + e^x) without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function standards(rows: readonly Row[], columns: number): { means: number[]; scales: number[] } {
  const count = Math.max(1, rows.length);
  const means: number[] = [];
  const scales: number[] = [];
  for (let j = 0; j < columns; j++) {
    const mean = rows.reduce((sum, { values }) => sum + (values[j] ?? 0), 0) / count;
    const spread = Math.sqrt(rows.reduce((sum, { values }) => sum + ((values[j] ?? 0) - mean) ** 2, 0) / count);
    means.push(mean);
    scales.push(spread < LEAST_SPREAD ? 0 : spread);
  }
  return { means, scales };
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function objective(rows: readonly Row[], design: number[][], beta: number[], ridge: number[]): number {
  const penalty = beta.reduce((sum, b, j) => sum + ((ridge[j] ?? 0) * b * b) / 2, 0);
  return rows.reduce((sum, { label, weight }, i) => {
    const z = dot(design[i] ?? [], beta);
    return sum + weight * (softplus(z) - label * z);
  }, penalty);
}

function slope(
  rows: readonly Row[],
  design: number[][],
  beta: number[],
  ridge: number[],
): { gradient: number[]; hessian: number[][] } {
  const size = beta.length;
  const gradient = beta.map((b, j) => (ridge[j] ?? 0) * b);
  // A trace of ridge keeps the matrix positive where a column does not vary.
  const hessian = beta.map((_, j) => beta.map((__, k) => (j === k ? (ridge[j] ?? 0) + 1e-10 : 0)));
  for (const [i, { label, weight }] of rows.entries()) {
    const x = design[i] ?? [];
    const p = logistic(dot(x, beta));
    const pull = weight * (p - label);
    const bend = weight * p * (1 - p);
    for (let j = 0; j < size; j++) {
      const xj = x[j] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + pull * xj;
      const line = hessian[j] ?? [];
      for (let k = 0; k <= j; k++) line[k] = (line[k] ?? 0) + bend * xj * (x[k] ?? 0);
    }
  }
  return { gradient, hessian };
}

/** The longest half of a half of the Newton step that does not make the fit worse; null where none does. */
// biome-ignore lint/complexity/useMaxParams: the numbers of one step.
function shortened(
  rows: readonly Row[],
  design: number[][],
  beta: number[],
  direction: number[],
  ridge: number[],
  loss: number,
): { beta: number[]; loss: number } | null {
  for (let length = 1, i = 0; i < HALVINGS; i++, length /= 2) {
    const next = beta.map((b, j) => b - length * (direction[j] ?? 0));
    const there = objective(rows, design, next, ridge);
    if (there <= loss) return { beta: next, loss: there };
  }
  return null;
}

/** Solves a symmetric positive system by Cholesky; only the lower triangle of `matrix` is read. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const lower = matrix.map(() => Array.from({ length: size }, () => 0));
  const at = (j: number, k: number): number => lower[j]?.[k] ?? 0;
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j]?.[k] ?? 0;
      for (let m = 0; m < k; m++) sum -= at(j, m) * at(k, m);
      (lower[j] as number[])[k] = j === k ? Math.sqrt(Math.max(sum, 1e-14)) : sum / at(k, k);
    }
  }
  const half: number[] = [];
  for (let j = 0; j < size; j++) {
    let sum = right[j] ?? 0;
    for (let k = 0; k < j; k++) sum -= at(j, k) * (half[k] ?? 0);
    half.push(sum / at(j, j));
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let j = size - 1; j >= 0; j--) {
    let sum = half[j] ?? 0;
    for (let k = j + 1; k < size; k++) sum -= at(k, j) * (solution[k] ?? 0);
    solution[j] = sum / at(j, j);
  }
  return solution;
}
