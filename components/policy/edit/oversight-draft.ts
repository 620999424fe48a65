import { inclusionChance, type SampleTerms } from "@/core/insight/sampling";
import type { Oversight } from "@/core/policy/oversight";
import type { Policy } from "@/core/policy/policy";

/** The same policy with a part of its oversight changed, or taken out by null; without any part there is no oversight. */
export function withOversight(policy: Policy, part: { [Part in keyof Oversight]?: Oversight[Part] | null }): Policy {
  const { oversight, ...rest } = policy;
  const kept = Object.entries({ ...oversight, ...part }).filter(([, value]) => value !== null && value !== undefined);
  return kept.length === 0 ? rest : { ...rest, oversight: Object.fromEntries(kept) };
}

/** A percentage as it was typed, as a share of 1; what is no number stays none, so that it can be told. */
export const shareOf = (percent: number): number => Math.round(percent * 100) / 10_000;
export const percentOf = (share: number): number => Math.round(share * 10_000) / 100;

/** How many a week would be drawn of so many released in each stratum. */
export function expectedSamples(strata: readonly { released: number }[], terms: SampleTerms): number {
  return Math.round(strata.reduce((sum, { released }) => sum + released * inclusionChance(released, terms), 0));
}
