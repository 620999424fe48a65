import { fitLogistic, logistic } from "@/core/risk/fit";
import type { RiskFit } from "@/core/risk/risk-model";

/** What was said of a draft by a model that had not seen it, and how it was. */
export type Said = { logOdds: number; label: 0 | 1; group: string };

/** With so few of either kind a line through them would be a guess. */
const LEAST_EACH = 10;

/**
 * Platt's line from log-odds to calibrated log-odds, with his smoothed targets, on log-odds from folds that did not see
 * the draft. Null where there is too little, or where what was said has nothing to do with what was.
 */
export function plattLine(said: readonly Said[]): { slope: number; offset: number } | null {
  const problems = said.filter(({ label }) => label === 1).length;
  const others = said.length - problems;
  if (problems < LEAST_EACH || others < LEAST_EACH) return null;
  const high = (problems + 1) / (problems + 2);
  const low = 1 / (others + 2);
  // A target between 0 and 1 is a row of each label, weighted.
  const rows = said.flatMap(({ logOdds, label }) => {
    const target = label === 1 ? high : low;
    return [
      { values: [logOdds], label: 1 as const, weight: target },
      { values: [logOdds], label: 0 as const, weight: 1 - target },
    ];
  });
  const { intercept, weights, means, scales } = fitLogistic(rows, 0);
  const [weight = 0] = weights;
  const [mean = 0] = means;
  const [scale = 0] = scales;
  if (scale === 0 || weight <= 0) return null;
  return { slope: weight / scale, offset: intercept - (weight * mean) / scale };
}

/** Mean squared distance between what was said and what was. */
export function brier(said: readonly { probability: number; label: 0 | 1 }[]): number {
  if (said.length === 0) return 0;
  return said.reduce((sum, { probability, label }) => sum + (probability - label) ** 2, 0) / said.length;
}

/** Of a problem and another, how often the problem was said to be likelier; ties count half. Null without both kinds. */
export function auroc(said: readonly { logOdds: number; label: 0 | 1 }[]): number | null {
  const sorted = [...said].sort((a, b) => a.logOdds - b.logOdds);
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.logOdds === sorted[from]?.logOdds) to++;
    for (let i = from; i < to; i++) if (sorted[i]?.label === 1) ranks += (from + 1 + to) / 2;
    from = to;
  }
  const problems = sorted.filter(({ label }) => label === 1).length;
  const others = sorted.length - problems;
  if (problems === 0 || others === 0) return null;
  return (ranks - (problems * (problems + 1)) / 2) / (problems * others);
}

/** AUROC with the middle 95 % of what it is when whole groups are drawn again with replacement. */
export function aurocWithInterval(
  said: readonly Said[],
  draws = 2_000,
): { value: number; low: number; high: number } | null {
  const value = auroc(said);
  if (value === null) return null;
  const groups = grouped(said);
  const random = mulberry(7);
  const drawn: number[] = [];
  for (let i = 0; i < draws; i++) {
    const again = Array.from({ length: groups.length }, () => groups[Math.floor(random() * groups.length)] ?? []);
    const one = auroc(again.flat());
    if (one !== null) drawn.push(one);
  }
  drawn.sort((a, b) => a - b);
  const at = (q: number): number => drawn[Math.round(q * (drawn.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

function grouped(said: readonly Said[]): Said[][] {
  const groups = new Map<string, Said[]>();
  for (const one of said) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups.values()];
}

/** How often it was, by how likely it was said to be; empty steps are left out. */
export function reliability(said: readonly { probability: number; label: 0 | 1 }[], steps = 5): RiskFit["reliability"] {
  return Array.from({ length: steps }, (_, step) => {
    const inside = said.filter(({ probability }) => Math.min(steps - 1, Math.floor(probability * steps)) === step);
    const mean = (of: (one: (typeof said)[number]) => number): number =>
      inside.reduce((sum, one) => sum + of(one), 0) / Math.max(1, inside.length);
    return {
      from: step / steps,
      to: (step + 1) / steps,
      decisions: inside.length,
      said: mean(({ probability }) => probability),
      was: mean(({ label }) => label),
    };
  }).filter(({ decisions }) => decisions > 0);
}

export function calibrated(line: { slope: number; offset: number } | null, logOdds: number): number {
  return logistic(line === null ? logOdds : line.slope * logOdds + line.offset);
}

/** Numbers between 0 and 1 that look random and are the same every time. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
