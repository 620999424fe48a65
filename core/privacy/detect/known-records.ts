import { foldings } from "@/core/checks/letters";
import { nameWords } from "@/core/checks/person-names";
import type { KnownRecord, PiiKind, PiiSpan } from "@/core/privacy/detect/pii-detector";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A shorter value would meet ordinary words and quantities everywhere. */
const SHORTEST_NUMBER = 4;
const SHORTEST_NAME = 3;
/** Words of a name by themselves are names only where they are written as such. */
const CAPITAL = /^\p{Lu}/u;
const MOST_WORDS = 24;
/** Words of a text that a value in groups may be spread over. */
const MOST_GROUPS = 8;

type Word = { start: number; end: number; forms: string[] };
type Entry = { kind: PiiKind; words: string[] };
type Dictionary = {
  /** Values by the first of their words. */
  phrases: Map<string, Entry[]>;
  /** Numbers and codes without what separates their groups. */
  codes: Map<string, PiiKind>;
  /** Single words of persons' names. */
  nameParts: Set<string>;
};

/**
 * Where a text names what the source told us about this customer. Letters are compared without case and accents,
 * numbers and codes without separators; of a name each word counts by itself too.
 */
export function findKnownRecords(text: string, known: readonly KnownRecord[]): PiiSpan[] {
  if (known.length === 0) return [];
  const dictionary = dictionaryOf(known);
  const words: Word[] = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    forms: foldings(word),
  }));
  const found: PiiSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    const span =
      phraseAt(words, at, dictionary) ?? codeAt(text, words, at, dictionary) ?? namePartAt(text, words, at, dictionary);
    if (span !== undefined) found.push(span);
  }
  return found;
}

function dictionaryOf(known: readonly KnownRecord[]): Dictionary {
  const dictionary: Dictionary = { phrases: new Map(), codes: new Map(), nameParts: new Set() };
  for (const { kind, value } of known) {
    const written = [...value.matchAll(WORD)].map(([word]) => word).slice(0, MOST_WORDS);
    for (const words of spellings(written)) addPhrase(dictionary, { kind, words });
    const code = written.join("").toLowerCase();
    const isCode = kind !== "person" && kind !== "street_address" && /\d/.test(code);
    if (isCode && code.length >= SHORTEST_NUMBER) dictionary.codes.set(code, kind);
    if (kind === "person") addNameParts(dictionary, value);
  }
  return dictionary;
}

function addPhrase({ phrases }: Dictionary, entry: Entry): void {
  const first = entry.words[0];
  if (first === undefined || entry.words.join("").length < SHORTEST_NAME) return;
  phrases.set(first, [...(phrases.get(first) ?? []), entry]);
}

function addNameParts({ nameParts }: Dictionary, name: string): void {
  for (const word of nameWords(name)) {
    if (word.length >= SHORTEST_NAME) for (const form of foldings(word)) nameParts.add(form);
  }
}

/** A value's words in each way in which umlauts are written without. */
function spellings(words: string[]): string[][] {
  const plain = words.map((word) => foldings(word)[0] ?? word);
  const spelled = words.map((word) => foldings(word).at(-1) ?? word);
  return plain.join(" ") === spelled.join(" ") ? [plain] : [plain, spelled];
}

function phraseAt(words: Word[], at: number, { phrases }: Dictionary): PiiSpan | undefined {
  const here = words[at];
  if (here === undefined) return undefined;
  const entries = here.forms.flatMap((form) => phrases.get(form) ?? []);
  let best: { kind: PiiKind; last: Word; length: number } | undefined;
  for (const entry of entries) {
    if (entry.words.length === 1 && entry.kind === "person") continue;
    const matched = entry.words.every((word, offset) => words[at + offset]?.forms.includes(word));
    const last = words[at + entry.words.length - 1];
    if (matched && last !== undefined && entry.words.length > (best?.length ?? 0))
      best = { kind: entry.kind, last, length: entry.words.length };
  }
  return best && spanOf(best.kind, here.start, best.last.end, "known_value");
}

function codeAt(text: string, words: Word[], at: number, { codes }: Dictionary): PiiSpan | undefined {
  const here = words[at];
  if (here === undefined || codes.size === 0) return undefined;
  let joined = "";
  for (let groups = 0; groups < MOST_GROUPS; groups++) {
    const word = words[at + groups];
    // Groups of one number stand close together, on one line.
    if (
      word === undefined ||
      (groups > 0 && !/^[^\p{L}\p{N}\n]{1,4}$/u.test(text.slice(words[at + groups - 1]?.end, word.start)))
    )
      return undefined;
    joined += text.slice(word.start, word.end).toLowerCase();
    const kind = codes.get(joined);
    if (kind !== undefined) return spanOf(kind, here.start, word.end, "known_number");
  }
  return undefined;
}

function namePartAt(text: string, words: Word[], at: number, { nameParts }: Dictionary): PiiSpan | undefined {
  const here = words[at];
  if (here === undefined || !CAPITAL.test(text.slice(here.start, here.end))) return undefined;
  return here.forms.some((form) => nameParts.has(form) || (form.endsWith("s") && nameParts.has(form.slice(0, -1))))
    ? spanOf("person", here.start, here.end, "known_name")
    : undefined;
}

function spanOf(kind: PiiKind, start: number, end: number, rule: string): PiiSpan {
  return { kind, start, end, by: "record", rule, certainty: 1 };
}
