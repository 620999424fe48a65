import { fold } from "@/core/checks/letters";
import type { Speaker } from "@/core/policy/tool-rule";
import type { ToolRuleFacts } from "@/core/policy/tool-rule-facts";

const remembered = new WeakMap<ToolRuleFacts, Map<string, string>>();

/** What these speakers said, as words with one blank between them: a phrase stands in it whole or not at all. */
export function spokenTexts(facts: ToolRuleFacts, by: readonly Speaker[]): string {
  const known = remembered.get(facts) ?? new Map<string, string>();
  remembered.set(facts, known);
  return [...new Set(by)]
    .map((speaker) => {
      const text = known.get(speaker) ?? textOf(facts, speaker);
      known.set(speaker, text);
      return text;
    })
    .join("\n");
}

function textOf(facts: ToolRuleFacts, speaker: Speaker): string {
  if (speaker === "draft") return ` ${spokenWords(facts.draft)} `;
  return facts.messages
    .filter(({ role }) => role === speaker)
    .map(({ text }) => ` ${spokenWords(text)} `)
    .join("\n");
}

/** Words and figures, folded; what stands between them is a blank. */
export function spokenWords(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
