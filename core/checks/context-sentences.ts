import type { CheckInput } from "@/core/checks/check";
import { type ContextText, contextTexts } from "@/core/checks/context";
import { type Sentence, splitSentences } from "@/core/explain/sentences";

/** Longer texts are read up to here: what matters to a reply stands early, and no text may make a check slow. */
export const READ_UP_TO = 20_000;

const drafts = new WeakMap<CheckInput, Sentence[]>();
const texts = new WeakMap<ContextText, Sentence[]>();

/** The draft's sentences, split once for all checks. */
export function draftSentences(input: CheckInput): Sentence[] {
  const known = drafts.get(input) ?? splitSentences(input.draft.text.slice(0, READ_UP_TO));
  drafts.set(input, known);
  return known;
}

/** The sentences of one text of the context, split once for all checks. */
export function sentencesOf(context: ContextText): Sentence[] {
  const known = texts.get(context) ?? splitSentences(context.text.slice(0, READ_UP_TO));
  texts.set(context, known);
  return known;
}

/** What an agent or the AI said before this draft, oldest first. */
export function earlierReplies(input: CheckInput): ContextText[] {
  const said = new Set(input.messages.filter(({ role }) => role === "ai" || role === "agent").map(({ id }) => id));
  return contextTexts(input).filter(({ place }) => place.in === "message" && said.has(place.id));
}
