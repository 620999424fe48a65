/** A word of a text in the form in which it is indexed and searched for, and where it stands. */
export type PlacedWord = { word: string; start: number; end: number };
/** What a text must hold: all of one of these. */
export type WantedWords = { words: readonly string[]; instead: readonly string[] };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Digits with what people write between them: an order, a phone, an account number. */
const NUMBER = /\p{Nd}+(?:[ .\-/]{1,2}\p{Nd}+)+/gu;
/** Alone they say nothing: "1.5" is no number to look for. */
const SHORTEST_NUMBER = 5;
/** Endings of English and German inflection, the longest first; what is left has at least four letters. */
const ENDINGS = ["ern", "ing", "en", "er", "es", "ed", "em", "e", "s", "n"];
const SHORTEST_STEM = 4;
const ONLY_LETTERS = /^\p{L}+$/u;

/** Case, accents and the spellings of one letter are no difference. */
function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

/**
 * Endings off until none is left, whichever of the two languages it is: "refunds" and "refunded" meet, as do "Kunde" and
 * "Kunden"; with one ending only, "lantern" and "lanterns" would not.
 */
function stem(word: string): string {
  if (!ONLY_LETTERS.test(word)) return word;
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return ending === undefined ? word : stem(word.slice(0, -ending.length));
}

/** The words of a text; a number that is written in groups stands there whole as well. */
export function wordsOf(text: string): PlacedWord[] {
  const found: PlacedWord[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const word = stem(folded(raw));
    if ([...word].length >= 2) found.push({ word, start: index, end: index + raw.length });
  }
  for (const { word, start, end } of numbersOf(text)) found.push({ word, start, end });
  return found;
}

function numbersOf(text: string): PlacedWord[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: raw, index }) => {
    const word = raw.replaceAll(/[ .\-/]/gu, "");
    return word.length < SHORTEST_NUMBER ? [] : [{ word, start: index, end: index + raw.length }];
  });
}

/** What somebody typed: its words, or with each number in groups as one word. Null when there is nothing to look for. */
export function wantedWords(typed: string): WantedWords | null {
  const numbers = numbersOf(typed);
  const inNumber = ({ start }: PlacedWord) => numbers.some((n) => start >= n.start && start < n.end);
  const all = wordsOf(typed).filter((each) => !numbers.some((n) => n.start === each.start && n.word === each.word));
  const words = [...new Set(all.map(({ word }) => word))];
  const instead = [...new Set([...all.filter((each) => !inNumber(each)), ...numbers].map(({ word }) => word))];
  return words.length === 0 && instead.length === 0 ? null : { words: words.length > 0 ? words : instead, instead };
}

/** Where the first of the wanted words stands, and how many different ones of them the text holds. */
export function placeOf(text: string, wanted: WantedWords): { start: number; end: number; words: number } | null {
  const looked = new Set([...wanted.words, ...wanted.instead]);
  const met = wordsOf(text).filter(({ word }) => looked.has(word));
  const [first] = met.toSorted((a, b) => a.start - b.start);
  return first ? { start: first.start, end: first.end, words: new Set(met.map(({ word }) => word)).size } : null;
}
