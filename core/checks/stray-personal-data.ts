import type { Check, CheckInput, Finding, FindingCode, Span } from "@/core/checks/check";
import { contextTexts, customerMessages, draftSpan } from "@/core/checks/context";
import { draftSentences, READ_UP_TO } from "@/core/checks/context-sentences";
import { fold } from "@/core/checks/letters";
import { matchesOf } from "@/core/checks/matches";
import {
  ANSWER_TO_SECRET,
  CATEGORIES,
  type Category,
  CONTACT,
  KEY_HINT,
  PRIVATE,
  SECRET,
  SECRET_FIRST,
  SENSITIVE,
  STAFF,
} from "@/core/checks/stray-words";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;

/** Of a sensitive word, as much as its forms share: "pregnant" and "pregnancy". */
const STEM = 6;

/**
 * Personal data that has no place in a reply: a password, PIN or one-time code written out (severe: whoever reads along
 * has the key); health, faith and the other special categories of GDPR 9 said of the customer where neither their
 * question nor a document is about it (warning); a colleague's private number or address (warning). Source of truth:
 * English and German words with a value beside them, or with "your" or "you are" before them. Whose numbers are whose,
 * and card and account numbers, are other checks' matter.
 *
 * Measured (`bench/judgement/labelled`, docs/judgement.md): precision 23 of 23 and recall 23 of 24 on the held-out examples, recall 9 of 10 without a false alarm on
 * fresh ones; none of 615 real drafts has a finding.
 */
export const strayPersonalData: Check = {
  id: "stray_personal_data",
  version: VERSION,
  run(input) {
    return [...secrets(input), ...specialCategories(input), ...staffContacts(input)];
  },
};

function found(
  code: FindingCode,
  severity: Finding["severity"],
  params: Record<string, string>,
  spans: Span[],
): Finding {
  return { check: "stray_personal_data", version: VERSION, code, severity, params, spans };
}

function secrets(input: CheckInput): Finding[] {
  const text = input.draft.text.slice(0, READ_UP_TO);
  if (!KEY_HINT.test(text)) return [];
  const spans = [SECRET, SECRET_FIRST, ANSWER_TO_SECRET].flatMap((pattern) =>
    matchesOf(pattern, text).flatMap(({ 0: words, 1: first, 2: second, index }) => {
      const value = first ?? second;
      if (value === undefined) return [];
      const start = index + words.lastIndexOf(value);
      return [draftSpan(input, start, start + value.length)];
    }),
  );
  return spans.length === 0 ? [] : [found("secret_in_reply", "severe", {}, spans)];
}

function specialCategories(input: CheckInput): Finding[] {
  const text = input.draft.text.slice(0, READ_UP_TO);
  if (!SENSITIVE.test(text)) return [];
  const byCategory = new Map<Category, Span[]>();
  const asked = new Map<string, boolean>();
  const needed = (term: string): boolean => {
    const stem = fold(term).slice(0, STEM);
    const known = asked.get(stem) ?? isTheMatter(input, stem);
    asked.set(stem, known);
    return known;
  };
  for (const [category, pattern] of CATEGORIES) {
    const spans = matchesOf(pattern, text)
      .filter(({ groups }) => !needed(groups?.term ?? groups?.word ?? groups?.named ?? ""))
      .map((match) => draftSpan(input, match.index, match.index + match[0].length));
    if (spans.length > 0) byCategory.set(category, spans);
  }
  return [...byCategory].map(([category, spans]) => found("special_category_repeated", "warning", { category }, spans));
}

/** The customer asks about it, or a document tells of it: then a reply may have to name it. */
function isTheMatter(input: CheckInput, stem: string): boolean {
  const asked = customerMessages(input)
    .slice(-2)
    .flatMap(({ text }) => text.slice(0, READ_UP_TO).match(/[^.!?\n]{1,400}\?/gu) ?? []);
  if (asked.some((question) => fold(question).includes(stem))) return true;
  return contextTexts(input).some(({ place, text }) => place.in === "document" && fold(text).includes(stem));
}

function staffContacts(input: CheckInput): Finding[] {
  const spans = draftSentences(input).flatMap(({ start, text }) => {
    const sentence = text.slice(0, 600);
    if (!PRIVATE.test(sentence) || !STAFF.test(sentence)) return [];
    const documents = input.documents.map((document) => document.text ?? "");
    return matchesOf(CONTACT, sentence)
      .filter(({ 0: contact }) => !documents.some((document) => document.includes(contact)))
      .map((match) => draftSpan(input, start + match.index, start + match.index + match[0].length));
  });
  return spans.length === 0 ? [] : [found("staff_contact", "warning", {}, spans)];
}
