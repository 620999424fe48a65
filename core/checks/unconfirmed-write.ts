import type { Check, CheckAction, CheckInput, CheckMessage, Finding, Span } from "@/core/checks/check";
import type { Consent } from "@/core/checks/consent";
import { consentOf, proposes } from "@/core/checks/consent";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;

/** What a customer answered, with the words of the exchange that led to it. */
type Turn = { consent: Consent; exchange: string };

type Unconfirmed = { tool: string; place: { in: "tool_call"; index: number } | { in: "action"; index: number } };

/** How many messages before an answer belong to what it answers: the last proposal and the one before it. */
const EXCHANGE = 4;
/** An action not yet taken needs a fresh yes; one message after it ("thanks!") does not take it back. */
const FRESH_ANSWERS = 2;

/**
 * Tool calls and proposed actions that change something without the customer's yes to it. Source of truth: which tools
 * write, as the source declared, and the messages. The calls of a conversation come without times, so an executed call
 * may rest on any earlier yes whose exchange names what the call is about; a proposed action needs a fresh one.
 */
export const unconfirmedWrite: Check = {
  id: "unconfirmed_write",
  version: VERSION,
  run(input) {
    if (!input.toolCalls.some((call) => call.writes) && !input.actions.some((action) => action.writes)) return [];
    const turns = answers(input.messages);
    const fresh = freshTurns(turns);
    const executed = input.toolCalls.flatMap((call, index): Unconfirmed[] =>
      call.writes && !turns.some((turn) => answersTo(turn, call, input))
        ? [{ tool: call.name, place: { in: "tool_call", index } }]
        : [],
    );
    const proposed = input.actions.flatMap((action, index): Unconfirmed[] =>
      action.writes && !fresh.some((turn) => answersTo(turn, action, input))
        ? [{ tool: action.name, place: { in: "action", index } }]
        : [],
    );
    return [
      ...findings(input, "write_not_confirmed", executed),
      ...findings(input, "write_proposed_not_confirmed", proposed),
    ];
  },
};

/** Every customer message that answers a reply. */
function answers(messages: CheckMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const [index, answer] of messages.entries()) {
    if (answer.role !== "customer") continue;
    const before = messages.slice(Math.max(0, index - EXCHANGE), index);
    const last = before.findLast((message) => message.role === "ai" || message.role === "agent");
    if (last === undefined) continue;
    const consent = consentOf(answer.text);
    const answered = consent === "explicit" || consent === "withdrawn" || proposes(last.text);
    turns.push({
      consent: answered ? consent : "none",
      exchange: [...before, answer].map((message) => message.text).join("\n"),
    });
  }
  return turns;
}

/** The last answers, none of them older than a withdrawal. */
function freshTurns(turns: Turn[]): Turn[] {
  const last = turns.slice(-FRESH_ANSWERS);
  const stopped = last.findLastIndex((turn) => turn.consent === "withdrawn");
  return last.slice(stopped + 1);
}

function answersTo(turn: Turn, call: CheckAction, input: CheckInput): boolean {
  if (turn.consent === "none" || turn.consent === "withdrawn") return false;
  const codes = tellingValues(call.arguments).filter((code) =>
    input.messages.some((message) => message.text.includes(code)),
  );
  // What was never mentioned by its code ("my last booking") cannot be compared; then the answer alone must do.
  return codes.length === 0 || codes.some((code) => turn.exchange.includes(code));
}

/** The strings among the arguments that say what the call is about: codes, numbers as text, dates. */
function tellingValues(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.length >= 4 && value.length <= 80 && /\d/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null || depth > 6) return [];
  return Object.values(value).flatMap((below) => tellingValues(below, depth + 1));
}

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
