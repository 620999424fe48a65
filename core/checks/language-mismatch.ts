import type { Check, CheckInput, Span } from "@/core/checks/check";
import { customerMessages, draftSpan } from "@/core/checks/context";
import { draftSentences } from "@/core/checks/context-sentences";
import { type LanguageCode, languageOf } from "@/core/checks/language-of";
import { phrasePattern } from "@/core/checks/letters";

/** Bumped whenever the same input may give another answer. */
const VERSION = 2;

/** How far back the customer's words are read for their language. */
const RECENT = 8;
/** Below this the declared language is believed. */
const SURE = 4;
const LONGEST_SPAN = 120;

// biome-ignore format: a table
const ASKED_FOR: readonly [LanguageCode, RegExp][] = [
  ["en", phrasePattern(["in english", "auf englisch", "englische antwort", "english please"], "iu")],
  ["de", phrasePattern(["in german", "auf deutsch", "deutsche antwort", "german please", "in deutscher sprache"], "iu")],
];

/**
 * The draft is in another language than the customer writes in (warning: they may not understand it), or the
 * conversation is declared in another (info: it is counted and routed wrongly, and nobody is harmed yet). Source of
 * truth: function words of nine languages, counted in the draft and in the customer's messages from the last one back
 * until one language is clear. A language that the customer asked for is right. Too short to tell is no finding.
 *
 * Measured (`bench/judgement/labelled`, docs/judgement.md): precision 20 of 20 and recall 20 of 20 on the held-out
 * examples, recall 4 of 6 without a false alarm on fresh ones; none of 615 real drafts has a finding.
 */
export const languageMismatch: Check = {
  id: "language_mismatch",
  version: VERSION,
  run(input) {
    const customer = customersLanguage(input);
    if (customer === null) return [];
    const draft = languageOf(input.draft.text);
    if (draft !== null && draft.language !== customer.language && !askedFor(input, draft.language)) {
      const params = { draft: draft.language, customer: customer.language };
      return [found("language_mismatch", "warning", params, [sampleOf(input), customer.span])];
    }
    const declared = input.conversation.language.slice(0, 2).toLowerCase();
    if (declared === customer.language || customer.hits < SURE || askedFor(input, declared)) return [];
    const params = { declared, customer: customer.language };
    return [found("language_declared_wrong", "info", params, [customer.span])];
  },
};

function found(
  code: "language_mismatch" | "language_declared_wrong",
  severity: "warning" | "info",
  params: Record<string, string>,
  spans: Span[],
): ReturnType<Check["run"]>[number] {
  return { check: "language_mismatch", version: VERSION, code, severity, params, spans };
}

/** A short last message says little, so the ones before it are read with it. */
function customersLanguage(input: CheckInput): { language: LanguageCode; hits: number; span: Span } | null {
  const messages = customerMessages(input).slice(-RECENT);
  let read = "";
  for (const { id, text } of messages.toReversed()) {
    read = `${text.slice(0, 4000)}\n${read}`;
    const sign = languageOf(read, 2);
    if (sign === null) continue;
    const end = Math.min(text.length, LONGEST_SPAN);
    return { ...sign, span: { place: { in: "message", id }, start: 0, end, text: text.slice(0, end) } };
  }
  return null;
}

function askedFor(input: CheckInput, language: string): boolean {
  const wish = ASKED_FOR.find(([of]) => of === language)?.[1];
  return wish !== undefined && customerMessages(input).some(({ text }) => wish.test(text.slice(0, 4000)));
}

/** The sentence that shows the language best: the first that is in it for itself. */
function sampleOf(input: CheckInput): Span {
  const sentences = draftSentences(input);
  const whole = languageOf(input.draft.text)?.language;
  const sentence = sentences.find(({ text }) => languageOf(text)?.language === whole) ?? sentences[0];
  return draftSpan(input, sentence?.start ?? 0, sentence?.end ?? input.draft.text.length);
}
