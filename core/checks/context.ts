import type { CheckDocument, CheckInput, Span, SpanPlace } from "@/core/checks/check";
import { actionText, toolCallText } from "@/core/checks/tool-call-text";

/** One text that the draft could rest on, and where it stands. */
export type ContextText = { place: SpanPlace; text: string; by: "customer" | "ai" | "other" };

const remembered = new WeakMap<CheckInput, ContextText[]>();
const ofDocuments = new WeakMap<CheckDocument, ContextText>();
/** So many articles are known by their words, the ones last read, and no longer ones than this. */
const MOST_DOCUMENTS = 64;
const LONGEST_DOCUMENT = 30_000;
const recentDocuments = new Map<string, ContextText>();

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
    if (document.text !== null) texts.push(documentText(document, document.text));
  }
  for (const [index, call] of input.toolCalls.entries())
    texts.push({ place: { in: "tool_call", index }, text: toolCallText(call), by: "other" });
  for (const [index, action] of input.actions.entries())
    texts.push({ place: { in: "action", index }, text: actionText(action), by: "other" });
  remembered.set(input, texts);
  return texts;
}

/**
 * A knowledge article is the same for many drafts, as one object or loaded anew with the same id and words; what is read
 * of its text is read once.
 */
function documentText(document: CheckDocument, text: string): ContextText {
  const known = ofDocuments.get(document);
  if (known !== undefined) return known;
  const key = `${document.id}\n${text}`;
  const context = recentDocuments.get(key) ?? { place: { in: "document", id: document.id }, text, by: "other" };
  ofDocuments.set(document, context);
  if (text.length > LONGEST_DOCUMENT) return context;
  recentDocuments.delete(key);
  recentDocuments.set(key, context);
  if (recentDocuments.size > MOST_DOCUMENTS) recentDocuments.delete(recentDocuments.keys().next().value ?? "");
  return context;
}

/** Two inputs whose conversation, documents and tool calls are the same: what was read of one counts for the other. */
export function sameContext(known: CheckInput, other: CheckInput): void {
  remembered.set(other, contextTexts(known));
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
