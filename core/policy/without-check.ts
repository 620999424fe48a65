import type { CheckId } from "@/core/checks/check";
import { dryRun, type ReplayGroup } from "@/core/policy/dry-run";
import { effectsOf, overruledOf } from "@/core/policy/dry-run-effects";
import { evaluatePolicy } from "@/core/policy/evaluate";
import type { Policy } from "@/core/policy/policy";

/**
 * What would have become of the replies in which a check found something, had it been switched off: of those that came to
 * a person, how many would not have, and what people did with these.
 */
export type WithoutCheck = {
  held: number;
  /** Gone out, or left as sent, without a person. */
  released: number;
  /** Of the released: people did not let the AI's words stand. */
  overruled: number;
  /** Of the released: nobody has decided. */
  undecided: number;
};

/** The policy as it would be without a check. */
export function switchedOff(policy: Policy, check: CheckId): Policy {
  return { ...policy, checks_off: [...new Set([...(policy.checks_off ?? []), check])] };
}

/** Judges the past once more, by the policy in force and by the same without the check. */
export function withoutCheck(policy: Policy, check: CheckId, groups: readonly ReplayGroup[]): WithoutCheck {
  const found = groups.filter(({ facts }) => facts.findings.some((finding) => finding.check === check));
  const held = found.reduce((sum, group) => sum + (isHeld(policy, group) ? group.replies.length : 0), 0);
  const effects = effectsOf(dryRun(policy, switchedOff(policy, check), found));
  const letGo = effects.filter(({ effect }) => effect === "released" || effect === "unflagged");
  return {
    held,
    released: letGo.reduce((sum, { count }) => sum + count, 0),
    overruled: letGo.reduce((sum, { decided }) => sum + overruledOf(decided), 0),
    undecided: letGo.reduce((sum, { decided }) => sum + (decided.nobody ?? 0), 0),
  };
}

function isHeld(policy: Policy, { facts }: ReplayGroup): boolean {
  const { outcome } = evaluatePolicy(policy, facts);
  return outcome !== "release" && outcome !== "sample";
}
