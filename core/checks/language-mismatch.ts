import type { Check, CheckInput, Span } from "@/core/checks/check";
import { customerMessages, draftSpan } from "@/core/checks/context";
import { draftSentences } from "@/core/checks/context-sentences";
import { hasOther, type LanguageCode, languageOf, languageOfFew, wordsIn } from "@/core/checks/language-of";
import { phrasePattern } from "@/core/checks/letters";

/** Bumped whenever the same input may give another answer. */
const VERSION = 3;

/** How far back the customer's words are read for their language. */
const RECENT = 8;
/** Below this the declared language is believed. */
const SURE = 4;
const LONGEST_SPAN = 120;
/** A greeting or a title in another language says less. */
const LEAST_OF_PART = 4;

// biome-ignore format: a table
const ASKED_FOR: readonly [LanguageCode, RegExp][] = [
  ["en", phrasePattern(["in english", "auf englisch", "englische antwort", "english please"], "iu")],
  ["fr", phrasePattern(["in french", "auf französisch", "auf franzoesisch", "en français", "en francais"], "iu")],
  ["es", phrasePattern(["in spanish", "auf spanisch", "en español", "en espanol"], "iu")],
  ["it", phrasePattern(["in italian", "auf italienisch", "in italiano"], "iu")],
  ["nl", phrasePattern(["in dutch", "auf niederländisch", "auf holländisch", "in het nederlands"], "iu")],
  ["pt", phrasePattern(["in portuguese", "auf portugiesisch", "em português"], "iu")],
  ["pl", phrasePattern(["in polish", "auf polnisch", "po polsku"], "iu")],
  ["tr", phrasePattern(["in turkish", "auf türkisch", "auf tuerkisch", "türkçe"], "iu")],
  ["de", phrasePattern(["in german", "auf deutsch", "deutsche antwort", "german please", "in deutscher sprache"], "iu")],
];

/**
 * The draft, or whole sentences of it, are in another language than the customer writes in (warning: they may not understand
 * it); where the customer's words are too few to tell, than the conversation is declared in. Or the conversation is declared
 * in another (info: it is counted and routed wrongly, and nobody is harmed yet). Source of truth: function words and
 * spellings of nine languages, counted in the draft and in the customer's messages from the last one back until one
 * language is clear. A language that the customer asked for, or wrote in before, is right. Too short to tell is no finding.
 *
 * Measured (`bench/judgement/labelled`, docs/judgement.md): recall 20 of 20 on the held-out and 20 of 20 on the newest examples, one false
 * alarm of 20 on each; none of 615 real drafts and 10,004 bank messages and one of
 * 2,550 German sentences, each as a draft and as a message, has a finding: a French title.
 */
export const languageMismatch: Check = {
  id: "language_mismatch",
  version: VERSION,
  run(input) {
    const said = customersLanguage(input);
    const declared = input.conversation.language.slice(0, 2).toLowerCase();
    const expected = said?.language ?? declared;
    const seen = said === null ? [] : [said.span];
    const draft = languageOf(input.draft.text)?.language ?? languageOfFew(input.draft.text);
    if (draft !== null && draft !== expected && isForeign(input, draft, said === null)) {
      const params = { draft, customer: expected };
      return [found("language_mismatch", "warning", params, [sampleOf(input, draft), ...seen])];
    }
    const part = said === null ? null : foreignPart(input, said.language);
    if (part !== null) {
      const params = { draft: part.language, customer: expected };
      return [found("language_mismatch", "warning", params, [part.span, ...seen])];
    }
    if (said === null || declared === said.language || said.hits < SURE || askedFor(input, declared)) return [];
    return [found("language_declared_wrong", "info", { declared, customer: said.language }, seen)];
  },
};

/** Not what the customer asked for; and where they said too little to tell, no word of theirs is of that language. */
function isForeign(input: CheckInput, language: LanguageCode, isGuess: boolean): boolean {
  if (askedFor(input, language)) return false;
  return !isGuess || !customerMessages(input).some(({ text }) => wordsIn(text, language) > 0);
}

/** A sentence of the draft that is clearly in a language in which the customer wrote nothing. */
function foreignPart(input: CheckInput, customer: LanguageCode): { language: LanguageCode; span: Span } | null {
  if (!hasOther(input.draft.text, customer, LEAST_OF_PART)) return null;
  for (const { text, start, end } of draftSentences(input)) {
    const sign = languageOf(text, LEAST_OF_PART);
    if (sign === null || sign.language === customer || askedFor(input, sign.language)) continue;
    if (customerMessages(input).some((message) => languageOf(message.text)?.language === sign.language)) continue;
    return { language: sign.language, span: draftSpan(input, start, end) };
  }
  return null;
}

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
function sampleOf(input: CheckInput, whole: LanguageCode): Span {
  const sentences = draftSentences(input);
  const sentence = sentences.find(({ text }) => languageOf(text)?.language === whole) ?? sentences[0];
  return draftSpan(input, sentence?.start ?? 0, sentence?.end ?? input.draft.text.length);
}
