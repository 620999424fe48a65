import type { CheckInput, Finding } from "@/core/checks/check";
import { counterfactual } from "@/core/explain/counterfactual";
import type { Explanation } from "@/core/explain/explanation";
import { supportSentences } from "@/core/explain/support";
import type { PolicyFacts } from "@/core/policy/evaluate";
import type { Policy, Verdict } from "@/core/policy/policy";
import { assessRisk } from "@/core/risk/assess";

/** Who wrote the draft, as the source told us. */
export type ExplainedProvenance = { provider: string; model: string; agent: string; promptVersion: string };

/**
 * The record that is stored with a disposition: what the AI used, what was found, what stands behind each sentence, which
 * rule decided and what would have changed it. `facts` are those from which the verdict was reached, `findings` theirs.
 */
// biome-ignore lint/complexity/useMaxParams: the judging service passes what it has, in the order in which it got it.
export function explain(
  input: CheckInput,
  provenance: ExplainedProvenance,
  findings: Finding[],
  verdict: Verdict,
  policy: Policy,
  facts: PolicyFacts,
): Explanation {
  const risk = assessRisk(policy.risk, findings, facts.signals);
  return {
    schema: 2,
    used: {
      provider: provenance.provider,
      model: provenance.model,
      agent: provenance.agent,
      promptVersion: provenance.promptVersion,
      documents: input.documents.map(({ id, title, kind, party, version }) => ({ id, title, kind, party, version })),
      toolCalls: input.toolCalls.map(({ name, writes }) => ({ name, writes })),
      messages: input.messages.length,
    },
    findings,
    support: supportSentences(input),
    trace: verdict.trace,
    outcome: verdict.outcome,
    counterfactual: counterfactual(input, policy, { ...facts, findings }),
    ...(risk ? { risk } : {}),
  };
}
