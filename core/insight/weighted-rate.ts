import { wilson } from "./wilson";

/** What was looked at, each with the weight of how many it stands for: one over its chance to be drawn. */
export type Weighted = {
  /** How many, and how many of them were bad. */
  looked: number;
  bad: number;
  /** Sums of the weights: of all, of the bad ones, and of their squares. */
  weight: number;
  badWeight: number;
  squares: number;
};

/** In ten-thousandths. `worth` is how many equally likely draws would say as much. */
export type WeightedRate = { share: number; low: number; high: number; worth: number };

/**
 * The share of bad ones among everything they were drawn from: the ratio of two Horvitz-Thompson totals (Horvitz and
 * Thompson 1952; Hájek 1971), which for strata drawn with one chance each is the stratified estimate (Cochran 1977,
 * chapter 5). Its 95 % interval is Wilson's on the effective number of draws (Kish 1965: the squared sum of the weights over
 * the sum of their squares), which keeps its coverage where few are bad (Franco, Little, Louis and Slud 2019). It makes
 * nothing of the finite number drawn from: what goes out tomorrow is meant as well. Null where nothing was looked at.
 */
export function weightedRate({ looked, weight, badWeight, squares }: Weighted): WeightedRate | null {
  if (looked === 0 || weight <= 0 || squares <= 0) return null;
  const worth = Math.min(looked, (weight * weight) / squares);
  return { ...wilson((badWeight / weight) * worth, worth), worth };
}

/** Of two groups that have no reply in common. */
export function together(a: Weighted, b: Weighted): Weighted {
  return {
    looked: a.looked + b.looked,
    bad: a.bad + b.bad,
    weight: a.weight + b.weight,
    badWeight: a.badWeight + b.badWeight,
    squares: a.squares + b.squares,
  };
}

export const NOTHING_LOOKED_AT: Weighted = { looked: 0, bad: 0, weight: 0, badWeight: 0, squares: 0 };
