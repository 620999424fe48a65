import type { Airline, Row } from "@/bench/judgement/airline";
import { AIRLINE_TOOL_RULES } from "@/bench/judgement/airline-rules";
import { taskOf } from "@/bench/judgement/split";
import { runChecks } from "@/core/checks/registry";
import { supportSentences } from "@/core/explain/support";
import { featuresOf } from "@/core/risk/features";
import type { Example } from "@/core/risk/fit-risk";
import { signalsOf } from "@/core/risk/signals";

export type RiskExample = Example & { conversation: string };

/** The last draft of each conversation that has a label: a problem where the agent did not reach the customer's aim. */
export function riskExamples(airline: Airline): RiskExample[] {
  const last = new Map<string, Row>();
  for (const row of airline.rows) last.set(row.conversation.external_id, row);
  return airline.labels.labels.flatMap(({ conversation, agent_succeeded }) => {
    const row = last.get(conversation);
    if (row === undefined) return [];
    const input = { ...airline.inputOf(row), toolRules: AIRLINE_TOOL_RULES };
    const features = featuresOf(runChecks(input), signalsOf(input, supportSentences(input)));
    return [{ conversation, features, label: agent_succeeded ? 0 : 1, group: taskOf(conversation) }];
  });
}
