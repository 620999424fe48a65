import type { Check, CheckAction, CheckInput, CheckMessage, Finding, Span } from "@/core/checks/check";
import type { Consent } from "@/core/checks/consent";
import { consentOf, proposes } from "@/core/checks/consent";
import { actionText, toolCallText } from "@/core/checks/tool-call-text";

/** A customer's answer with the exchange that led to it. */
type Turn = { answer: CheckMessage; consent: Consent; exchange: string };

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
  version: 1,
  run(input) {
    if (!input.toolCalls.some((call) => call.writes) && !input.actions.some((action) => action.writes)) return [];
    const turns = answers(input.messages);
    const executed = input.toolCalls.flatMap((call, index) =>
      call.writes && !turns.some((turn) => answersTo(turn, call, input)) ? [finding(input, "write_not_confirmed", call.name, { in: "tool_call", index }, toolCallText(call))] : [],
    );
    const fresh = freshTurns(turns);
    const proposed = input.actions.flatMap((action, index) =>
      action.writes && !fresh.some((turn) => answersTo(turn, action, input))
        ? [finding(input, "write_proposed_not_confirmed", action.name, { in: "action", index }, actionText(action))]
        : [],
    );
    return [...executed, ...proposed];
  },
};

/** Every customer message that answers a reply. */
function answers(messages: CheckMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const [index, answer] of messages.entries()) {
    if (answer.role !== "customer") continue;
    const before = messages.slice(Math.max(0, index - EXCHANGE), index);
    const put = before.some((message) => (message.role === "ai" || message.role === "agent") && proposes(message.text));
    if (!put) continue;
    turns.push({ answer, consent: consentOf(answer.text), exchange: [...before, answer].map((message) => message.text).join("\n") });
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
  if (turn.consent !== "given" && turn.consent !== "chosen") return false;
  const codes = tellingValues(call.arguments).filter((code) => input.messages.some((message) => message.text.includes(code)));
  // What was never mentioned by its code ("my last booking") cannot be compared; then the answer alone must do.
  return codes.length === 0 || codes.some((code) => turn.exchange.includes(code));
}

/** The strings among the arguments that say what the call is about: codes, numbers as text, dates. */
function tellingValues(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.length >= 4 && value.length <= 80 && /\d/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null || depth > 6) return [];
  return Object.values(value).flatMap((below) => tellingValues(below, depth + 1));
}

function finding(
  input: CheckInput,
  code: "write_not_confirmed" | "write_proposed_not_confirmed",
  tool: string,
  place: { in: "tool_call"; index: number } | { in: "action"; index: number },
  text: string,
): Finding {
  const spans: Span[] = [{ place, start: 0, end: tool.length, text: text.slice(0, tool.length) }];
  const last = input.messages.findLast((message) => message.role === "customer");
  if (last !== undefined) spans.push({ place: { in: "message", id: last.id }, start: 0, end: last.text.length, text: last.text });
  return { check: "unconfirmed_write", version: 1, code, severity: "severe", params: { tool }, spans };
}
