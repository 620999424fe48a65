import { toolRules } from "@/core/checks/tool-rules";
import type { Airline } from "./airline";
import { AIRLINE_TOOL_RULES } from "./airline-rules";
import { type Section, shareOf, told } from "./report";

type Fired = { drafts: number; conversations: Set<string> };

/**
 * How often the airline's own rules are broken, in conversations whose agent failed and in others. A conversation can
 * fail without a breach (nothing was done) and succeed with one (what was done happened to be wanted): this is what the
 * rules are worth as a signal, not how well they are read.
 */
export function measureToolRules(airline: Airline): Section {
  const succeeded = new Map(airline.labels.labels.map((label) => [label.conversation, label.agent_succeeded]));
  const fired = new Map<string, Fired>(
    AIRLINE_TOOL_RULES.map(({ id }) => [id, { drafts: 0, conversations: new Set() }]),
  );
  const broken = new Set<string>();
  let undecided = 0;
  for (const row of airline.rows) {
    const input = { ...airline.inputOf(row), toolRules: AIRLINE_TOOL_RULES };
    for (const { code, params } of toolRules.run(input)) {
      if (code === "tool_rule_undecided") undecided += 1;
      const rule = fired.get(params.rule ?? "");
      if (rule === undefined) continue;
      rule.drafts += 1;
      rule.conversations.add(row.conversation.external_id);
      broken.add(row.conversation.external_id);
    }
  }
  const of = (success: boolean) => [...succeeded.values()].filter((each) => each === success).length;
  const among = (conversations: ReadonlySet<string>, success: boolean) =>
    [...conversations].filter((each) => succeeded.get(each) === success).length;
  const all = {
    failed: shareOf(among(broken, false), of(false)),
    succeeded: shareOf(among(broken, true), of(true)),
  };
  const rules = [...fired].map(([id, { drafts, conversations }]) => ({
    id,
    drafts,
    failed: among(conversations, false),
    succeeded: among(conversations, true),
  }));
  return {
    name: "tool rules",
    lines: [
      told("failed conversations that break a rule", all.failed),
      told("succeeded conversations that break a rule", all.succeeded),
      `  ${"rule".padEnd(32)}drafts  failed  succeeded`,
      ...rules
        .filter(({ drafts }) => drafts > 0)
        .sort((a, b) => b.failed - a.failed)
        .map(
          ({ id, drafts, failed, succeeded: fine }) =>
            `  ${id.padEnd(32)}${String(drafts).padStart(6)}${String(failed).padStart(8)}${String(fine).padStart(11)}`,
        ),
    ],
    values: { ...all, undecided, rules },
    goals: {},
    errors: new Map(),
  };
}
