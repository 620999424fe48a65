import type { Check, CheckInput, Finding, FindingCode } from "@/core/checks/check";
import { type ContextText, contextTexts, draftSpan } from "@/core/checks/context";
import { draftSentences, READ_UP_TO, sentencesOf } from "@/core/checks/context-sentences";
import type { Place } from "@/core/checks/grammar-words";
import { languageOf } from "@/core/checks/language-of";
import { fold } from "@/core/checks/letters";
import { admitsIn, promisesIn, refusesIn } from "@/core/checks/promise-grammar";
import {
  ADMISSIONS,
  DENIALS,
  LEGAL,
  LIMITS,
  LOOKS_BACK,
  OPEN,
  PROMISES,
  REFUSALS,
  TOPICS,
} from "@/core/checks/promise-words";
import type { Sentence } from "@/core/explain/sentences";
import { wentThrough } from "@/core/explain/tool-reports";
import { isFiller, wordsOf } from "@/core/explain/words-of";

/** Bumped whenever the same input may give another answer. */
const VERSION = 3;

/** A claim's words, but for its topic, that must stand near the topic in the source. */
const ENOUGH = 0.25;
/** The same where the topic is none that we know. */
const ENOUGH_ALONE = 0.5;
const LONGEST = 600;
/** Each is compared with every source, so a hostile draft must not have more. */
const MOST = 20;

type Code = Extract<FindingCode, "promise_without_policy" | "refusal_without_policy" | "legal_statement">;
/** `before` is the sentence that a "therefore" or "neither condition" looks back to. */
type Statement = { code: Code; severity: Finding["severity"]; sentence: Sentence; before: string };

/**
 * Promises (refund, compensation, waiver, replacement, guarantee), refusals of these and statements about the law that
 * nothing before the AI supports. Source of truth: documents, results of tools, and what an agent said earlier; a refusal
 * may also repeat the AI's own that went out. A source supports a statement if one of its sentences speaks of the same
 * matter, says neither the opposite nor, for a refusal, something without any limit, and shares enough of the other words.
 * What is asked, hangs on a condition or is left to somebody is no statement.
 *
 * A promise or a refusal is a warning: it may be right and merely not written down. An admission of fault or liability is
 * severe, since it binds whoever says it. `promise-grammar.ts` knows promises by what is given, `promise-assurance-*.ts` by
 * their force: a word given, a certain day, costs taken over, a rule bent, a claim called won.
 *
 * Measured (`bench/judgement/labelled`, docs/judgement.md): precision and recall 26 of 26 on the held-out examples, recall 9 of 12
 * on fresh and 9 of 20 on the newest ones without a false alarm; 3 of 615 real drafts have a finding.
 */
export const promise: Check = {
  id: "promise",
  version: VERSION,
  run(input) {
    const sentences = draftSentences(input);
    const made = madeIn(input.draft.text.slice(0, READ_UP_TO));
    return sentences
      .flatMap((sentence, at) => statementsIn(sentence, sentences[at - 1]?.text ?? "", made))
      .slice(0, MOST)
      .filter((statement) => !isSupported(input, statement))
      .map(({ code, severity, sentence }) => ({
        check: "promise",
        version: VERSION,
        code,
        severity,
        params: {},
        spans: [trimmed(input, sentence)],
      }));
  },
};

/** What the grammar finds in the whole draft, by what it is. */
type Made = { admits: readonly Place[]; refuses: readonly Place[]; promises: readonly Place[] };

function madeIn(text: string): Made {
  return { admits: admitsIn(text), refuses: refusesIn(text), promises: promisesIn(text) };
}

function statementsIn(sentence: Sentence, before: string, made: Made): Statement[] {
  const has = (places: readonly Place[]): boolean =>
    places.some(({ start }) => start >= sentence.start && start < Math.min(sentence.end, sentence.start + LONGEST));
  const text = sentence.text.slice(0, LONGEST);
  if (/\?["'”’»)*_\s]*$/u.test(text)) return [];
  if (ADMISSIONS.test(text) || has(made.admits))
    return [{ code: "legal_statement", severity: "severe", sentence, before }];
  if (LEGAL.test(text)) return [{ code: "legal_statement", severity: "warning", sentence, before }];
  if (REFUSALS.test(text) || has(made.refuses))
    return isOpen(text) ? [] : [{ code: "refusal_without_policy", severity: "warning", sentence, before }];
  const worded = PROMISES.test(text) && !isDenied(text);
  if (isOpen(text) || !(worded || has(made.promises))) return [];
  return [{ code: "promise_without_policy", severity: "warning", sentence, before }];
}

function isOpen(text: string): boolean {
  return OPEN.test(text);
}

/** "I can't promise a day yet" promises nothing. */
function isDenied(text: string): boolean {
  const at = text.search(PROMISES);
  return /(?:not|n['’]t|cannot|nicht|keine?[nrms]?)(?: \p{L}+){0,2} ?$/iu.test(text.slice(Math.max(0, at - 30), at));
}

function isSupported(input: CheckInput, { code, sentence, before }: Statement): boolean {
  const text = sentence.text.slice(0, LONGEST);
  const topics = TOPICS.filter((topic) => topic.test(text));
  const tell = (said: string): string[] =>
    [...new Set(wordsOf(said))].filter((word) => !isFiller(word) && !topics.some((topic) => topic.test(word)));
  const reasons = LOOKS_BACK.test(text) ? tell(before.slice(0, LONGEST)) : [];
  const claims = reasons.length === 0 ? [tell(text)] : [tell(text), reasons];
  return contextTexts(input).some(
    (context) => mayTestify(input, context, code) && saysSo(input, context, { code, text, topics, claims }),
  );
}

function mayTestify(input: CheckInput, { place }: ContextText, code: Code): boolean {
  if (place.in === "document") return true;
  if (place.in === "tool_call") return true;
  if (place.in !== "message") return false;
  const role = input.messages.find(({ id }) => id === place.id)?.role;
  return role === "agent" || (role === "ai" && code === "refusal_without_policy");
}

type Asked = { code: Code; text: string; topics: readonly RegExp[]; claims: string[][] };

function saysSo(input: CheckInput, context: ContextText, asked: Asked): boolean {
  const { place } = context;
  if (place.in === "tool_call") {
    const call = input.toolCalls[place.index];
    // "Refund" in the name of a tool that went through is the refund itself.
    const done =
      call !== undefined && wentThrough(call) && asked.topics.some((topic) => topic.test(readable(call.name)));
    if (done && asked.code === "promise_without_policy") return true;
  }
  const from = place.in === "tool_call" ? context.text.indexOf("\nresult") : 0;
  if (from < 0 || !speaksOf(asked, context.text)) return false;
  const sentences = sentencesOf(context);
  return sentences.some(
    (sentence, at) =>
      sentence.start >= from &&
      speaksOf(asked, sentence.text) &&
      agrees(asked.code, sentence.text) &&
      ((place.in === "tool_call" && asked.topics.length > 0) || sharesWords(asked, context, sentences, at)),
  );
}

/** What has no topic that we know is sought by its words alone. */
function speaksOf({ topics }: Asked, said: string): boolean {
  return topics.length === 0 || topics.some((topic) => topic.test(said));
}

function agrees(code: Code, said: string): boolean {
  if (code === "refusal_without_policy") return LIMITS.test(said);
  if (code === "promise_without_policy") return !DENIALS.test(said) || LIMITS.test(said.replace(DENIALS, ""));
  return true;
}

/** A source in another language shares no words; there the matter alone must do. */
function sharesWords(
  { text, topics, claims }: Asked,
  context: ContextText,
  sentences: Sentence[],
  at: number,
): boolean {
  if (claims[0]?.length === 0) return topics.length > 0;
  const enough = topics.length > 0 ? ENOUGH : ENOUGH_ALONE;
  const near = [sentences[at - 1], sentences[at], sentences[at + 1]].map((sentence) => sentence?.text ?? "").join(" ");
  const there = new Set(wordsOf(near));
  if (claims.some((words) => words.filter((word) => there.has(word)).length >= words.length * enough)) return true;
  if (topics.length === 0) return false;
  const language = languageOf(text)?.language;
  const other = languageOf(context.text)?.language;
  return language !== undefined && other !== undefined && language !== other;
}

function readable(name: string): string {
  return fold(name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " "));
}

function trimmed(input: CheckInput, { start, end, text }: Sentence): Finding["spans"][number] {
  const before = text.length - text.trimStart().length;
  return draftSpan(input, start + before, Math.min(end, start + before + LONGEST));
}
