import { LEXICON, lookUp } from "@/core/privacy/detect/tagger/lexicon/lexicon";
import type { Token } from "@/core/privacy/detect/tagger/tokens";

/** Bumped whenever the same tokens get other features: weights are good for one version only. */
export const FEATURES_VERSION = 2;

/** What is asked of a token and its neighbours, as numbers. */
type Facts = {
  word: number;
  shape: number;
  /** Beginnings of one to five letters, then ends. */
  ends: number[];
  isDigits: boolean;
  digits: number;
  isCapital: boolean;
  isFlat: boolean;
  /** What the lists know of it. */
  known: number;
  lines: number;
};

const OUTSIDE: Facts = {
  word: 1,
  shape: 1,
  ends: [],
  isDigits: false,
  digits: 0,
  isCapital: false,
  isFlat: false,
  known: 0,
  lines: 0,
};
const HIDDEN = 2;
const LONGEST_END = 5;
/** A longer word says nothing more, and hostile text must not cost more. */
const LONGEST_WORD = 40;
const FLAT_WORDS = new Set(
  "apt suite unit box psc apo dpo fpo floor corner address anschrift adresse wohnung street str plz".split(" "),
);

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** One feature: its place in the list of questions, and the answers. */
function feature(question: number, a: number, b = 0): number {
  let value = Math.imul(question + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35) ^ Math.imul(b, 0x27d4eb2f);
  value = Math.imul(value ^ (value >>> 13), 0x165667b1);
  return (value ^ (value >>> 16)) >>> 0;
}

/** `Xx`, `X`, `x`, `d4`, or the mark itself; joined words keep their joint. */
function shapeOf(text: string): string {
  if (/^\p{N}/u.test(text)) return `d${Math.min(text.length, 6)}`;
  if (!/^[\p{L}\p{M}]/u.test(text)) return text;
  let shape = "";
  for (const character of text.slice(0, LONGEST_WORD)) {
    const kind = /\p{Lu}/u.test(character) ? "X" : /[\p{L}\p{M}]/u.test(character) ? "x" : character;
    if (!shape.endsWith(kind)) shape += kind;
    else if (kind === "X" && shape === "X") shape = "XX";
  }
  return shape.slice(0, 8);
}

type WordFacts = Omit<Facts, "lines">;

function wordFacts(text: string): WordFacts {
  const word = text.slice(0, LONGEST_WORD).toLowerCase();
  const isDigits = /^\p{N}/u.test(text);
  const ends: number[] = [];
  for (let length = 1; length <= LONGEST_END; length++) {
    ends.push(word.length > length ? hash(`${length}^${word.slice(0, length)}`) : 0);
    ends.push(word.length > length ? hash(`${length}$${word.slice(-length)}`) : 0);
  }
  return {
    word: isDigits ? hash(`d${text.length}`) : hash(word),
    shape: hash(shapeOf(text)),
    ends,
    isDigits,
    digits: isDigits ? text.length : 0,
    isCapital: /^\p{Lu}/u.test(text),
    isFlat: FLAT_WORDS.has(word),
    known: /^\p{L}/u.test(text) ? lookUp(word) : 0,
  };
}

const OF_THE_WORLD = LEXICON.given | LEXICON.family | LEXICON.place | LEXICON.organisation;

/** As a word that neither training nor our lists have. */
function unheardOf(facts: WordFacts): WordFacts {
  return { ...facts, word: HIDDEN, known: facts.known & ~OF_THE_WORLD };
}

/**
 * The features of every token, hashed. `hidden` tokens are taught without their words: so the tagger learns what names
 * look like and where they stand, not only which there are.
 */
export function featuresOf(tokens: readonly Token[], hidden: ReadonlySet<number> = new Set()): Uint32Array[] {
  const seen = new Map<string, WordFacts>();
  const facts = tokens.map(({ text, lines }, at): Facts => {
    const word = seen.get(text) ?? wordFacts(text);
    seen.set(text, word);
    return { ...(hidden.has(at) ? unheardOf(word) : word), lines };
  });
  const surroundings = windowsOf(facts);
  return facts.map((here, at) => Uint32Array.from(questionsAbout(here, at, facts, surroundings[at] ?? 0)));
}

function questionsAbout(here: Facts, at: number, facts: readonly Facts[], surroundings: number): number[] {
  const near = (offset: number): Facts => facts[at + offset] ?? OUTSIDE;
  const [before, after, before2, after2] = [near(-1), near(1), near(-2), near(2)];
  const startsLine = Number(here.lines > 0 || at === 0);
  const endsLine = Number(after.lines > 0 || after === OUTSIDE);
  let question = 0;
  const list: number[] = [];
  const ask = (a: number, b = 0): void => void list.push(feature(question++, a, b));
  ask(0);
  ask(here.word);
  ask(before.word);
  ask(after.word);
  ask(before2.word);
  ask(after2.word);
  ask(near(-3).word);
  ask(before.word, here.word);
  ask(here.word, after.word);
  ask(before2.word, before.word);
  ask(after.word, after2.word);
  ask(before.word, here.shape);
  ask(after.word, here.shape);
  ask(here.shape);
  ask(before.shape, here.shape);
  ask(here.shape, after.shape);
  ask(before2.shape, feature(1, before.shape, here.shape));
  ask(after2.shape, feature(2, after.shape, here.shape));
  ask(feature(3, before.shape, after.shape), here.shape);
  for (const end of here.ends) {
    question++;
    if (end !== 0) ask(end, here.isCapital ? 1 : 0);
    else question++;
  }
  ask(before.ends[5] ?? 0, 1);
  ask(after.ends[5] ?? 0, 2);
  ask(before.ends[5] ?? 0, here.ends[5] ?? 0);
  ask(here.ends[5] ?? 0, after.ends[5] ?? 0);
  ask(startsLine * 2 + endsLine, here.shape);
  ask(Math.min(here.lines, 2), before.shape);
  ask(surroundings, 0);
  ask(surroundings, here.shape);
  ask(surroundings & 3, here.word);
  ask(here.known, here.shape);
  ask(before.known, here.known);
  ask(after.known, here.known);
  ask(before.known, here.shape);
  ask(after.known, here.shape);
  ask(feature(4, before.known, here.known), after.known);
  ask(feature(5, before.known, before.shape), feature(6, here.known, here.shape));
  ask(feature(7, after.known, after.shape), feature(8, here.known, here.shape));
  ask(feature(9, before.word, here.known), here.shape);
  ask(feature(10, after.word, here.known), here.shape);
  ask(feature(11, before2.known, before.known), here.known);
  return list;
}

/** How far around a token numbers, flats and line breaks are counted: what tells an address. */
const WINDOW = 5;

function windowsOf(facts: readonly Facts[]): number[] {
  return facts.map((_, at) => {
    const ahead = facts.slice(Math.max(0, at - WINDOW), at);
    const behind = facts.slice(at + 1, at + WINDOW + 1);
    const near = [...ahead, ...behind];
    return (
      Number(ahead.some(({ isDigits }) => isDigits)) +
      Number(behind.some(({ isDigits }) => isDigits)) * 2 +
      Number(near.some(({ isFlat }) => isFlat)) * 4 +
      Number(near.some(({ lines }) => lines > 0)) * 8 +
      Number(near.some(({ digits }) => digits === 4 || digits === 5)) * 16
    );
  });
}
