import type { CheckInput, Finding } from "@/core/checks/check";
import type { Counterfactual } from "@/core/explain/explanation";
import { proveChanges, proveCircumstances, sentencesWith } from "@/core/explain/prove-change";
import type { PolicyFacts } from "@/core/policy/evaluate";
import { evaluatePolicy } from "@/core/policy/evaluate";
import type { Policy } from "@/core/policy/policy";

/** Up to this many findings every combination is tried; beyond, a set is found that no finding can be left out of. */
const TRY_ALL = 10;

/**
 * The smallest set of findings without which the policy would have released the draft, found by asking the policy
 * again, the sentences of the draft that carry them, and the changes that were carried out to prove it. Where a finding
 * has no words in the draft (the customer is upset), no other text would have changed the outcome; something else may.
 */
export function counterfactual(input: CheckInput, policy: Policy, facts: PolicyFacts): Counterfactual {
  const releases = (without: ReadonlySet<number>): boolean => {
    const findings = facts.findings.filter((_, index) => !without.has(index));
    const { outcome } = evaluatePolicy(policy, { ...facts, findings });
    return outcome === "release" || outcome === "sample";
  };
  if (releases(new Set())) return { kind: "released_anyway" };
  const all = facts.findings.map((_, index) => index);
  const judged = { input, facts };
  if (!releases(new Set(all)))
    return { kind: "no_change_of_text", reason: "policy", proven: proveCircumstances(judged, policy) };
  const lifted = all.length <= TRY_ALL ? smallest(all, releases) : irreducible(all, releases);
  const findings = lifted
    .map((index) => facts.findings[index])
    .filter((finding): finding is Finding => finding !== undefined);
  const proven = proveChanges(judged, policy, findings);
  if (!findings.every(isInDraft)) return { kind: "no_change_of_text", reason: "context", proven };
  const places = findings.flatMap((finding) => finding.spans).filter((span) => span.place.in === "draft");
  return { kind: "without_findings", findings: lifted, sentences: sentencesWith(input, places), proven };
}

function isInDraft(finding: Finding): boolean {
  return finding.spans.some((span) => span.place.in === "draft");
}

/** By size, so that the first that releases is the smallest. */
function smallest(all: number[], releases: (without: ReadonlySet<number>) => boolean): number[] {
  const subsets = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((index) => (bits >> index) & 1));
  subsets.sort((a, b) => a.length - b.length);
  return subsets.find((subset) => releases(new Set(subset))) ?? all;
}

function irreducible(all: number[], releases: (without: ReadonlySet<number>) => boolean): number[] {
  const needed = new Set(all);
  for (const index of all) {
    needed.delete(index);
    if (!releases(needed)) needed.add(index);
  }
  return [...needed];
}
