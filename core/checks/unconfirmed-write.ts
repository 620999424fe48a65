import type { Check, CheckInput, Finding, Span } from "@/core/checks/check";
import { confirmations } from "@/core/checks/confirmation";

/** Bumped whenever the same input may give another answer. */
const VERSION = 2;

type Unconfirmed = { tool: string; place: { in: "tool_call"; index: number } | { in: "action"; index: number } };

/**
 * Tool calls and proposed actions that change something without the customer's yes to it. Source of truth: which tools
 * write, as the source declared, and the messages. The calls of a conversation come without times, so an executed call
 * may rest on any earlier yes whose exchange names what the call is about; a proposed action needs a fresh one. A yes
 * does not cover what it leaves out ("but not W2"), nor another amount than the one put to the customer, and one that
 * hangs on a condition or a question is none.
 *
 * Measured on the airline drafts (development data, `npm run bench -- judgement`): one of 615 flagged, rightly: five
 * cancellations that nobody was asked about. Recall is not known: there are no labels.
 */
export const unconfirmedWrite: Check = {
  id: "unconfirmed_write",
  version: VERSION,
  run(input) {
    if (!input.toolCalls.some((call) => call.writes) && !input.actions.some((action) => action.writes)) return [];
    const confirmed = confirmations(input);
    const executed = input.toolCalls.flatMap((call, index): Unconfirmed[] =>
      call.writes && !confirmed(call, false) ? [{ tool: call.name, place: { in: "tool_call", index } }] : [],
    );
    const proposed = input.actions.flatMap((action, index): Unconfirmed[] =>
      action.writes && !confirmed(action, true) ? [{ tool: action.name, place: { in: "action", index } }] : [],
    );
    return [
      ...findings(input, "write_not_confirmed", executed),
      ...findings(input, "write_proposed_not_confirmed", proposed),
    ];
  },
};

/** One finding a tool, however often it was called. Both canonical texts begin with the tool's name, which is the evidence. */
function findings(
  input: CheckInput,
  code: "write_not_confirmed" | "write_proposed_not_confirmed",
  unconfirmed: Unconfirmed[],
): Finding[] {
  const last = input.messages.findLast((message) => message.role === "customer");
  const answer: Span[] =
    last === undefined
      ? []
      : [{ place: { in: "message", id: last.id }, start: 0, end: last.text.length, text: last.text }];
  return [...new Set(unconfirmed.map(({ tool }) => tool))].map((tool) => {
    const spans = unconfirmed
      .filter((write) => write.tool === tool)
      .map(({ place }) => ({ place, start: 0, end: tool.length, text: tool }));
    return {
      check: "unconfirmed_write",
      version: VERSION,
      code,
      severity: "severe",
      params: { tool, count: String(spans.length) },
      spans: [...spans, ...answer],
    };
  });
}
