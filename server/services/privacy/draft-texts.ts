import { actionText, toolCallText } from "@/core/checks/tool-call-text";
import type { PiiSpan } from "@/core/privacy/detect/pii-detector";
import { resolveOverlaps } from "@/core/privacy/detect/resolve";
import { spansOfFields, withinFields } from "@/core/privacy/field-kinds";
import type { FoundIn } from "@/core/privacy/masked-text";
import type { DraftBody } from "../sealed-bodies";

/** What is stored of a draft: where personal data stand in its text, and in its tool calls and actions as they are shown. */
export type DraftSpans = { text: PiiSpan[]; tools: PiiSpan[][]; actions: PiiSpan[][] };

/** The texts of a draft in the order in which they are looked through. */
export function textsOfDraft({ text, tool_calls, actions }: DraftBody): string[] {
  return [text, ...tool_calls.map(toolCallText), ...actions.map(actionText)];
}

/** What was found in {@link textsOfDraft}, with what the names of fields say. */
export function draftSpans(body: DraftBody, found: readonly PiiSpan[][], ofFindings: readonly PiiSpan[]): DraftSpans {
  const texts = textsOfDraft(body);
  const calls = texts.slice(1).map((text, position) => {
    const spans = withinFields(found[position + 1] ?? [], text);
    return resolveOverlaps([...spans, ...spansOfFields(text)], text);
  });
  return {
    text: ofFindings.length > 0 ? resolveOverlaps([...(found[0] ?? []), ...ofFindings], body.text) : (found[0] ?? []),
    tools: calls.slice(0, body.tool_calls.length),
    actions: calls.slice(body.tool_calls.length),
  };
}

/** The same, text by text. */
export function foundInDraft(
  body: DraftBody,
  { text, tools, actions }: DraftSpans,
): { text: FoundIn; tools: FoundIn[]; actions: FoundIn[] } {
  const texts = textsOfDraft(body);
  const at = (position: number, spans: PiiSpan[] | undefined): FoundIn => ({
    text: texts[position] ?? "",
    spans: spans ?? [],
  });
  return {
    text: at(0, text),
    tools: body.tool_calls.map((_, call) => at(1 + call, tools[call])),
    actions: body.actions.map((_, action) => at(1 + body.tool_calls.length + action, actions[action])),
  };
}
