import { aurocWithInterval, brier, calibrated, plattLine, reliability, type Said } from "@/core/risk/calibrate";
import type { Features } from "@/core/risk/features";
import { fitLogistic, logistic, type Row, standardised } from "@/core/risk/fit";
import type { RiskFit, RiskModel } from "@/core/risk/risk-model";

/** One draft that people judged. `group` is what no fold may share: the conversation. */
export type Example = { features: Features; label: 0 | 1; group: string };

export const PENALTIES = [1, 3, 10, 30, 100] as const;
const FOLDS = 5;
const DRAWS = 200;
/** A feature that hardly any draft has would be weighed by chance. */
const LEAST_PRESENT = 10;

/** The features that at least ten of the drafts have and ten have not, or that vary otherwise, in a fixed order. */
export function usableFeatures(examples: readonly Example[], least = LEAST_PRESENT): string[] {
  const present = new Map<string, Map<number, number>>();
  for (const { features } of examples)
    for (const [name, value] of Object.entries(features)) {
      const values = present.get(name) ?? new Map<number, number>();
      values.set(value, (values.get(value) ?? 0) + 1);
      present.set(name, values);
    }
  const usable = [...present].filter(([, values]) => {
    const carried = [...values.values()].reduce((sum, n) => sum + n, 0);
    const most = Math.max(examples.length - carried, ...values.values());
    return carried >= least && examples.length - most >= least;
  });
  return usable.map(([name]) => name).sort();
}

/**
 * A model of `examples` by these features. Both labels weigh the same, so that the intercept does not follow how many
 * problems a fold happens to have; calibration brings the true share back.
 */
export function fitModel(examples: readonly Example[], features: readonly string[], penalty: number): RiskModel {
  const problems = examples.filter(({ label }) => label === 1).length;
  const each = [examples.length - problems, problems].map((n) => (n === 0 ? 1 : examples.length / (2 * n)));
  const rows = examples.map(
    ({ features: of, label }): Row => ({
      values: features.map((name) => of[name] ?? 0),
      label,
      weight: each[label] ?? 1,
    }),
  );
  const { intercept, weights, means, scales } = fitLogistic(rows, penalty);
  return {
    schema: 1,
    origin: "fitted",
    intercept,
    weights: features.map((feature, j) => ({
      feature,
      mean: means[j] ?? 0,
      scale: scales[j] ?? 0,
      weight: weights[j] ?? 0,
    })),
    calibration: null,
    fit: null,
  };
}

/** Log-odds before calibration. */
export function rawLogOdds(model: RiskModel, features: Features): number {
  return model.weights.reduce(
    (sum, { feature, mean, scale, weight }) => sum + weight * standardised(features[feature] ?? 0, mean, scale),
    model.intercept,
  );
}

/** Deterministic folds by group: the same group falls into the same fold whatever else is there. */
export function foldOf(group: string, folds: number, salt: number): number {
  let hash = 2_166_136_261 ^ Math.imul(salt + 1, 2_654_435_761);
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 16_777_619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}

/** How surprising unseen folds are under a penalty, in nats. */
export function surprise(examples: readonly Example[], features: readonly string[], penalty: number, salt = 0): number {
  return outOfFold(examples, features, () => penalty, salt).reduce(
    (sum, { logOdds, label }) => sum - Math.log(Math.max(1e-12, logistic(label === 1 ? logOdds : -logOdds))),
    0,
  );
}

/** The penalty under which unseen folds were least surprising; the larger one when equal. */
export function choosePenalty(examples: readonly Example[], features: readonly string[], salt = 0): number {
  return leastSurprising(PENALTIES.map((penalty) => surprise(examples, features, penalty, salt)));
}

/** `surprises` in the order of `PENALTIES`. */
export function leastSurprising(surprises: readonly number[]): number {
  const best = Math.min(...surprises);
  return PENALTIES[surprises.lastIndexOf(best)] ?? PENALTIES[PENALTIES.length - 1] ?? 1;
}

/** Each example as a model says that was fitted without its fold. */
export function outOfFold(
  examples: readonly Example[],
  features: readonly string[],
  penaltyFor: (train: readonly Example[]) => number,
  salt: number,
): (Said & { example: Example })[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const test = examples.filter(({ group }) => foldOf(group, FOLDS, salt) === fold);
    const train = examples.filter(({ group }) => foldOf(group, FOLDS, salt) !== fold);
    if (test.length === 0 || train.length === 0) return [];
    const model = fitModel(train, features, penaltyFor(train));
    return test.map((example) => {
      const { features: of, label, group } = example;
      return { logOdds: rawLogOdds(model, of), label, group, example };
    });
  });
}

/** What the fold's own calibration would have said: a line fitted on the other folds. */
function calibratedOutOfFold(said: readonly Said[], salt: number): { probability: number; label: 0 | 1 }[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const line = plattLine(said.filter(({ group }) => foldOf(group, FOLDS, salt) !== fold));
    return said
      .filter(({ group }) => foldOf(group, FOLDS, salt) === fold)
      .map(({ logOdds, label }) => ({ probability: calibrated(line, logOdds), label }));
  });
}

/**
 * A fitted, calibrated model with what it was fitted on and how well it does on what it has not seen: other folds than
 * those by which the penalty was chosen.
 */
export function fitRisk(
  examples: readonly Example[],
  features: readonly string[],
  penalty: number,
  days: { from: string; to: string },
): RiskModel {
  const model = fitModel(examples, features, penalty);
  const said = outOfFold(examples, features, () => penalty, 1);
  const area = aurocWithInterval(said, DRAWS);
  const judged = calibratedOutOfFold(said, 1);
  const fit: RiskFit = {
    decisions: examples.length,
    problems: examples.filter(({ label }) => label === 1).length,
    conversations: new Set(examples.map(({ group }) => group)).size,
    ...days,
    penalty,
    auroc: area?.value ?? 0.5,
    auroc_low: area?.low ?? 0,
    auroc_high: area?.high ?? 1,
    brier: brier(judged),
    reliability: reliability(judged),
  };
  return rounded({ ...model, calibration: plattLine(said), fit });
}

/** Six digits carry a model; more would be noise in a document that people compare. */
function rounded(model: RiskModel): RiskModel {
  return JSON.parse(
    JSON.stringify(model, (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(6)) : value)),
  ) as RiskModel;
}
