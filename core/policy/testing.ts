import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { Policy, Rule } from "@/core/policy/policy";
import type { Outcome } from "@/core/review/words";

type RuleForTest = Partial<Omit<Rule, "then">> & { outcome?: Outcome };

/** The default policy with other rules, called `r0`, `r1` and so on; a rule that says nothing else releases everything. */
export function policyOf(...rules: RuleForTest[]): Policy {
  const complete = rules.map(
    ({ outcome = "release", ...rule }, index): Rule => ({
      id: `r${index}`,
      title: { en: "x", de: "x" },
      when: {},
      // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
      then: outcome,
      ...rule,
    }),
  );
  return { ...DEFAULT_POLICY, rules: complete };
}
