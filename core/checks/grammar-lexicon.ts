import { spelled, type Word, type Words } from "@/core/checks/grammar-words";

/** The words of each kind: `stem*` and `*ending` stand for any word that begins or ends so, `a_b` for two words in a row. */
export type Lexicon = Record<string, string>;

/** The kinds of each word, as bits, and of all together; a run of words counts at its first one, with the place of its last. */
export type Marked = { marked: Int32Array; there: number; ends: Map<number, number> | undefined };
type Run = { rest: string[]; kind: number };
type WordKinds = { mask: number; runs: readonly Run[] | undefined };
type Piece = { piece: string; kind: number };
const NONE: readonly Run[] = [];
const NO_PIECES: readonly Piece[] = [];
/** A stem or an ending has as many letters at least; by these it is looked up. */
const SHORTEST = 2;

export function kindReader(lexicon: Lexicon, kinds: ReadonlyMap<string, number>): (text: Words) => Marked {
  const whole = new Map<string, number>();
  const stems = new Map<string, Piece[]>();
  const endings = new Map<string, Piece[]>();
  const runs = new Map<string, Run[]>();
  const put = (to: Map<string, Piece[]>, key: string, piece: Piece): void => {
    to.set(key, [...(to.get(key) ?? []), piece]);
  };
  for (const [name, list] of Object.entries(lexicon)) {
    const kind = kinds.get(name) ?? 0;
    for (const entry of spelled(list).split(" ").filter(Boolean)) {
      const [first = "", ...rest] = entry.split("_");
      if (rest.length > 0) runs.set(first, [...(runs.get(first) ?? []), { rest, kind }]);
      else if (entry.endsWith("*")) put(stems, entry.slice(0, SHORTEST), { piece: entry.slice(0, -1), kind });
      else if (entry.startsWith("*")) put(endings, entry.slice(-SHORTEST), { piece: entry.slice(1), kind });
      else whole.set(entry, (whole.get(entry) ?? 0) | kind);
    }
  }
  const kindsOf = (word: string): WordKinds => {
    let mask = whole.get(word) ?? 0;
    for (const { piece, kind } of stems.get(word.slice(0, SHORTEST)) ?? NO_PIECES)
      if (word.startsWith(piece)) mask |= kind;
    for (const { piece, kind } of endings.get(word.slice(-SHORTEST)) ?? NO_PIECES)
      if (word.endsWith(piece)) mask |= kind;
    return { mask, runs: runs.get(word) };
  };
  let of = 0;
  let byNumber: WordKinds[] = [];
  return ({ words, reading: now }) => {
    if (of !== now) byNumber = [];
    of = now;
    const marked = new Int32Array(words.length);
    let there = 0;
    let ends: Map<number, number> | undefined;
    for (let at = 0; at < words.length; at++) {
      const { number, text } = words[at] as Word;
      byNumber[number] ??= kindsOf(text);
      const { mask: own, runs: longer } = byNumber[number] as WordKinds;
      let mask = own;
      for (const { rest, kind } of longer ?? NONE) {
        if (!rest.every((next, by) => isWord(words[at + 1 + by]?.text, next))) continue;
        mask |= kind;
        ends ??= new Map();
        ends.set(at, at + rest.length);
      }
      marked[at] = mask;
      there |= mask;
    }
    return { marked, there, ends };
  };
}

function isWord(word: string | undefined, wanted: string): boolean {
  return word !== undefined && (wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted);
}
