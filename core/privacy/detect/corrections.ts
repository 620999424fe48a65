import { fold } from "@/core/checks/letters";
import type { Detect, PiiKind, PiiSpan } from "@/core/privacy/detect/pii-detector";
import { resolveOverlaps } from "@/core/privacy/detect/resolve";

/**
 * What a person said about a value: that it is personal, and of which kind, or that it is not. The value itself is never
 * kept: `token` is a keyed hash of `correctionKey(value)`, made by whoever holds the key. Where nobody noted how many words
 * it has, every length is tried.
 */
export type Correction = { token: string; words: number | null } & (
  | { personal: true; kind: PiiKind }
  | { personal: false }
);

export type CorrectionBook = { tokenOf: (key: string) => string; corrections: readonly Correction[] };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Longer values are whole sentences, which nobody corrects for all time. */
const MOST_WORDS = 12;
const LENGTHS = Array.from({ length: MOST_WORDS }, (_, place) => place + 1);

type Value = { key: string; words: number };

/** What is hashed: the words of a value without case, accents and marks. Null where it has none, or too many. */
export function correctionKey(value: string): Value | null {
  const words = [...value.matchAll(WORD)].map(([word]) => fold(word));
  return words.length === 0 || words.length > MOST_WORDS ? null : { key: words.join(" "), words: words.length };
}

/** A detector that minds what people said about its earlier answers. */
export function withCorrections(detect: Detect, book: CorrectionBook): Detect {
  return (text, about) => correctSpans(text, detect(text, about), book);
}

/**
 * The answers of any detector, corrected: what people called personal is found wherever it stands, and what they called
 * harmless is dropped. What the source's own records say about this customer stays, whoever thinks otherwise.
 */
export function correctSpans(
  text: string,
  spans: readonly PiiSpan[],
  { tokenOf, corrections }: CorrectionBook,
): PiiSpan[] {
  if (corrections.length === 0) return [...spans];
  const byToken = new Map(corrections.map((correction) => [correction.token, correction]));
  const kept = spans.filter((span) => {
    const value = span.by === "record" ? null : correctionKey(text.slice(span.start, span.end));
    return value === null || byToken.get(tokenOf(value.key))?.personal !== false;
  });
  const lengths = new Set(corrections.flatMap(({ personal, words }) => (personal ? (words ?? LENGTHS) : [])));
  return resolveOverlaps([...kept, ...personalPlaces(text, lengths, (key) => byToken.get(tokenOf(key)))], text);
}

/** Every run of as many words as one of the corrected values has, asked for by its token. */
function personalPlaces(
  text: string,
  lengths: ReadonlySet<number>,
  find: (key: string) => Correction | undefined,
): PiiSpan[] {
  if (lengths.size === 0) return [];
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
  const found: PiiSpan[] = [];
  for (const [at, first] of words.entries()) {
    for (const length of lengths) {
      const run = words.slice(at, at + length);
      const correction = run.length === length ? find(run.map(({ folded }) => folded).join(" ")) : undefined;
      if (correction?.personal !== true) continue;
      const end = run.at(-1)?.end ?? first.end;
      found.push({ kind: correction.kind, start: first.start, end, by: "correction", rule: "person", certainty: 1 });
    }
  }
  return found;
}

/** A correction as the next training reads it. */
export type TrainingLine = { language: "en" | "de"; template: string };

/**
 * The sentence around a corrected value, with a slot in place of everything that is personal: training fills the slots
 * with made-up values. What a person called harmless keeps its words, which is what there is to learn.
 */
export function trainingLine(text: string, spans: readonly PiiSpan[], language: "en" | "de"): TrainingLine {
  let template = "";
  let behind = 0;
  for (const { kind, start, end } of spans) {
    template += `${withoutBraces(text.slice(behind, start))}{${kind}}`;
    behind = end;
  }
  return { language, template: template + withoutBraces(text.slice(behind)) };
}

/** What somebody wrote in braces is no slot. */
function withoutBraces(text: string): string {
  return text.replace(/[{}]/g, " ");
}
