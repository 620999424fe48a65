import type { CheckInput, Span, SpanPlace } from "@/core/checks/check";
import { actionText, toolCallText } from "@/core/checks/tool-call-text";

/** One text that the draft could rest on, and where it stands. */
export type ContextText = { place: SpanPlace; text: string; by: "customer" | "ai" | "other" };

const remembered = new WeakMap<CheckInput, ContextText[]>();

/** Everything the draft could rest on, in one list: messages, documents, tool calls, proposed actions. */
export function contextTexts(input: CheckInput): ContextText[] {
  const known = remembered.get(input);
  if (known !== undefined) return known;
  const texts: ContextText[] = [];
  for (const message of input.messages) {
    const by = message.role === "customer" || message.role === "ai" ? message.role : "other";
    texts.push({ place: { in: "message", id: message.id }, text: message.text, by });
  }
  for (const document of input.documents) {
    if (document.text !== null)
      texts.push({ place: { in: "document", id: document.id }, text: document.text, by: "other" });
  }
  for (const [index, call] of input.toolCalls.entries())
    texts.push({ place: { in: "tool_call", index }, text: toolCallText(call), by: "other" });
  for (const [index, action] of input.actions.entries())
    texts.push({ place: { in: "action", index }, text: actionText(action), by: "other" });
  remembered.set(input, texts);
  return texts;
}

/** The words of the draft from `start` to `end` as evidence. */
export function draftSpan(input: CheckInput, start: number, end: number): Span {
  return { place: { in: "draft" }, start, end, text: input.draft.text.slice(start, end) };
}

/** Messages of the customer, newest last. */
export function customerMessages(input: CheckInput): CheckInput["messages"] {
  return input.messages.filter((message) => message.role === "customer");
}

/** Where `value` first stands in each text of the context, as evidence; at most `limit` places. */
export function placesOf(input: CheckInput, value: string, limit: number): Span[] {
  const spans: Span[] = [];
  for (const { place, text } of contextTexts(input)) {
    if (spans.length >= limit) break;
    const start = text.indexOf(value);
    if (start >= 0) spans.push({ place, start, end: start + value.length, text: value });
  }
  return spans;
}
