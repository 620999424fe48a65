import type { CheckInput, Finding, Span } from "@/core/checks/check";
import { sameContext } from "@/core/checks/context";
import { actionText, toolCallText } from "@/core/checks/tool-call-text";
import type { Change } from "@/core/explain/explanation";
import type { PolicyFacts } from "@/core/policy/evaluate";

/** What a draft is judged by. */
export type Judged = { input: CheckInput; facts: PolicyFacts };

/** A draft and its circumstances as they would have been; the findings are still those of before. */
export function changed({ input, facts }: Judged, changes: readonly Change[]): Judged {
  const edits = editsOf(changes);
  const messages = messagesAfter(input, changes);
  const confidence = changes.find((change) => change.kind === "confident")?.confidence ?? input.draft.confidence;
  const next: CheckInput = {
    ...input,
    draft: { ...input.draft, text: tidied(applied(input.draft.text, edits)), confidence },
    messages,
  };
  // The same conversation: what was read of it is not read again.
  if (messages === input.messages) sameContext(input, next);
  const without = new Set(changes.flatMap((change) => (change.kind === "attribute" ? [change.name] : [])));
  const attributes = Object.fromEntries(Object.entries(facts.attributes).filter(([name]) => !without.has(name)));
  const objects = changes.some((change) => change.kind === "no_objection") ? false : facts.objects;
  return { input: next, facts: { ...facts, confidence, attributes, objects } };
}

type Edit = { start: number; end: number; by: string };

/** Whether any of the changes touches words of the draft that this finding rests on. */
export function touches(changes: readonly Change[], finding: Finding): boolean {
  const edits = editsOf(changes);
  return finding.spans.some(
    (span) => span.place.in === "draft" && edits.some((edit) => edit.start < span.end && span.start < edit.end),
  );
}

function editsOf(changes: readonly Change[]): Edit[] {
  return changes
    .flatMap((change): Edit[] => {
      if (change.kind === "removed") return [{ start: change.sentence.start, end: change.sentence.end, by: "" }];
      if (change.kind === "replaced") return [{ start: change.words.start, end: change.words.end, by: change.by }];
      return [];
    })
    .sort((a, b) => a.start - b.start);
}

function applied(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, by } of edits) {
    if (start < at) continue;
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
}

/** No gap where a sentence was. */
function tidied(text: string): string {
  return text
    .replace(/[ \t]{2,}/g, " ")
    .replace(/\n[ \t]+\n/g, "\n\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function messagesAfter(input: CheckInput, changes: readonly Change[]): CheckInput["messages"] {
  let { messages } = input;
  for (const change of changes) {
    if (change.kind === "unsaid") messages = without(messages, change.words);
    if (change.kind === "confirmed") messages = [...messages, ...confirmation(input, change.tool)];
  }
  return messages;
}

function without(messages: CheckInput["messages"], { place, start, end }: Span): CheckInput["messages"] {
  if (place.in !== "message") return messages;
  return messages.map((message) =>
    message.id === place.id
      ? { ...message, text: tidied(message.text.slice(0, start) + message.text.slice(end)) }
      : message,
  );
}

/** Everything the tool was, or is to be, called with, put to the customer in one question and agreed to. */
function confirmation(input: CheckInput, tool: string): CheckInput["messages"] {
  const asked = [
    ...input.toolCalls.filter(({ name }) => name === tool).map((call) => toolCallText({ ...call, result: undefined })),
    ...input.actions.filter(({ name }) => name === tool).map((action) => actionText(action)),
  ].join("\n");
  const sentAt = input.messages.at(-1)?.sentAt ?? "";
  return [
    { id: "asked", role: "ai", text: `${asked}\nShall I go ahead?`, sentAt },
    { id: "confirmed", role: "customer", text: "Yes, please go ahead.", sentAt },
  ];
}
