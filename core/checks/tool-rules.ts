import type { Check, CheckInput, Finding, Span, SpanPlace } from "@/core/checks/check";
import { confirmations } from "@/core/checks/confirmation";
import { placeInRecord } from "@/core/checks/place-in-record";
import { actionText, toolCallText } from "@/core/checks/tool-call-text";
import { type Breach, breaches } from "@/core/policy/tool-rule-evaluate";
import type { ToolRuleFacts } from "@/core/policy/tool-rule-facts";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;
/** Places a finding shows; how many calls broke the rule stands in `count`. */
const MOST_SPANS = 12;

/**
 * Calls and proposed actions that break a rule of the policy (`tool_rules`, docs/tool-rules.md). Source of truth: the
 * rules that the organisation wrote, applied to the record of calls and messages as the source sent it; nothing is
 * guessed. A rule that cannot be decided within its bound is a finding too. Severity is the rule's.
 *
 * Precision and recall are those of the rules: measured for the airline's own in docs/judgement.md.
 */
export const toolRules: Check = {
  id: "tool_rules",
  version: VERSION,
  run(input) {
    const { toolRules: rules = [] } = input;
    if (rules.length === 0 || input.toolCalls.length + input.actions.length === 0) return [];
    const found = breaches(rules, factsOf(input));
    return rules.flatMap((rule) =>
      (["broken", "undecided"] as const).flatMap((verdict) => {
        const of = found.filter((breach) => breach.rule === rule && breach.verdict === verdict);
        return of.length === 0 ? [] : [finding(input, of, verdict)];
      }),
    );
  },
};

function factsOf(input: CheckInput): ToolRuleFacts {
  const confirmed = confirmations(input);
  return {
    calls: [
      ...input.toolCalls.map((call) => ({ ...call, proposed: false })),
      ...input.actions.map((action) => ({ ...action, proposed: true })),
    ],
    messages: input.messages,
    draft: input.draft.text,
    attributes: input.attributes ?? {},
    confirmed: (call, named) => confirmed(call, call.proposed, named),
  };
}

/** One finding a rule, whatever the number of calls. It carries the rule's title, so that it reads the same when the rule is gone. */
function finding(input: CheckInput, of: Breach[], verdict: Breach["verdict"]): Finding {
  const [first] = of;
  if (first === undefined) throw new Error("a finding without a breach");
  const { rule } = first;
  const spans = of.flatMap((breach) => [
    spanOf(input, breach.call, null),
    ...breach.reads.map(({ call, path, value }) => spanOf(input, call, { path, value })),
  ]);
  const names = [...new Set(of.map(({ call }) => callAt(input, call).name))];
  return {
    check: "tool_rules",
    version: VERSION,
    code: verdict === "broken" ? "tool_rule_broken" : "tool_rule_undecided",
    severity: rule.severity,
    params: {
      rule: rule.id,
      rule_en: rule.title.en,
      rule_de: rule.title.de,
      tool: names.join(", "),
      count: String(of.length),
    },
    spans: once(spans.filter((span) => span !== null)).slice(0, MOST_SPANS),
  };
}

function callAt(input: CheckInput, position: number): { name: string; text: string; place: SpanPlace } {
  const call = input.toolCalls[position];
  if (call !== undefined)
    return { name: call.name, text: toolCallText(call), place: { in: "tool_call", index: position } };
  const index = position - input.toolCalls.length;
  const action = input.actions[index];
  if (action === undefined) throw new Error("a breach names a call that is not there");
  return { name: action.name, text: actionText(action), place: { in: "action", index } };
}

/** The name of a call, or a value in it, by its place in the canonical text. */
function spanOf(input: CheckInput, position: number, read: { path: string; value: unknown } | null): Span | null {
  const { name, text, place } = callAt(input, position);
  const at = read === null ? { start: 0, end: name.length } : placeInRecord(text, read.path, read.value);
  return at && { place, ...at, text: text.slice(at.start, at.end) };
}

function once(spans: Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = JSON.stringify([span.place, span.start, span.end]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
