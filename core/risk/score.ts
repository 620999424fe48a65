import type { Features } from "@/core/risk/features";
import { logistic, standardised } from "@/core/risk/fit";
import type { RiskModel } from "@/core/risk/risk-model";

/** `amount` in log-odds: above 0 raises the risk, below lowers it. `mean` is what the value was held against. */
export type Contribution = { feature: string; value: number; mean: number; amount: number };

/** A risk as it is kept with a disposition: `logOdds` is `base` plus all amounts, added in this order. */
export type Risk = {
  probability: number;
  logOdds: number;
  base: number;
  origin: RiskModel["origin"];
  /** In the model's order; features that add nothing are left out. */
  contributions: Contribution[];
};

/**
 * What a model says of one draft. The log-odds are nothing but the sum of what is listed, so that the explanation is the
 * score and not a story about it. Against an ordinary draft: what lies at the mean adds nothing.
 */
export function scoreRisk(model: RiskModel, features: Features): Risk {
  const { slope, offset } = model.calibration ?? { slope: 1, offset: 0 };
  // Plus zero: a minus zero would not survive being kept as JSON.
  const base = offset + slope * model.intercept + 0;
  const contributions = model.weights
    .map(({ feature, mean, scale, weight }): Contribution => {
      const value = features[feature] ?? 0;
      return { feature, value, mean, amount: slope * weight * standardised(value, mean, scale) };
    })
    .filter(({ amount }) => amount !== 0);
  const logOdds = contributions.reduce((sum, { amount }) => sum + amount, base);
  return { probability: logistic(logOdds), logOdds, base, origin: model.origin, contributions };
}

/** The largest contributions, up or down. */
export function largestContributions(risk: Risk, most: number): Contribution[] {
  return [...risk.contributions]
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.feature < b.feature ? -1 : 1))
    .slice(0, most);
}
