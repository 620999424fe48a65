/**
 * How likely a person would not let a draft go out as it is, from what is known of it: a logistic regression that can be
 * read. The log-odds are a sum, so that every feature's share in a risk is exact and can be told.
 */
export type RiskModel = {
  schema: 1;
  /** `prior`: weights set by hand so that a risk exists from the first day; never called fitted. */
  origin: "prior" | "fitted";
  /** Log-odds of a draft whose features all lie at their means. */
  intercept: number;
  weights: RiskWeight[];
  /** Platt's line through the log-odds, from folds that share no conversation. Null: the log-odds are taken as they are. */
  calibration: { slope: number; offset: number } | null;
  fit: RiskFit | null;
};

/** `weight` is in log-odds for each `scale` that a feature lies above its `mean`. */
export type RiskWeight = { feature: string; mean: number; scale: number; weight: number };

/** What a model was fitted on and how well it did on decisions it had not seen. */
export type RiskFit = {
  decisions: number;
  /** Those that a person edited in substance, rejected, escalated or corrected. */
  problems: number;
  conversations: number;
  /** Days, ISO 8601. */
  from: string;
  to: string;
  penalty: number;
  auroc: number;
  auroc_low: number;
  auroc_high: number;
  brier: number;
  /** By how likely the model said it would be, and how often it was. */
  reliability: { from: number; to: number; decisions: number; said: number; was: number }[];
};
