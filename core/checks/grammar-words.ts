import { matchesOf } from "@/core/checks/matches";
import { rememberingRecent } from "@/core/checks/recent-texts";

/* The words and clauses of a text, as grammars over kinds of words read them (`word-grammar.ts`). */

export type Place = { start: number; end: number };
/** `number` is the same for the same word in every text of one `reading`. */
type Part = { text: string; number: number };
export type Word = Place & Part;
/** From `from` to before `to` of the words of a text. */
export type Clause = { from: number; to: number; asks: boolean };
/** `reads` is which languages its commonest words belong to: both, if none of them stands there. */
export type Words = { words: Word[]; clauses: Clause[]; reads: ReadonlySet<Language>; reading: number };
export type Language = "en" | "de";

/** A word, a number, or what ends a clause that no rule reads across. */
const TOKEN = /\p{L}+(?:['’´`]\p{L}{1,3}(?!\p{L}))?|\d+(?:[.,]\d+)*|[.!?;:\n…]/gu;
/** "don't" is "do not" to every rule. */
const CONTRACTED = /^(.*?)(n['’´`]t|['’´`](?:ll|ve|re|m|d|s))$/u;
// biome-ignore format: a table
const SPELLED: Record<string, string> = { "n't": "not", "'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would", "'s": "is" };
/** A map, since a customer's word may be the name of a property of every object. */
const WHOLE: ReadonlyMap<string, readonly string[]> = new Map([
  ["cannot", ["can", "not"]],
  ["dont", ["do", "not"]],
  ["cant", ["can", "not"]],
  ["wont", ["will", "not"]],
  ["didnt", ["did", "not"]],
  ["doesnt", ["does", "not"]],
  ["isnt", ["is", "not"]],
  ["can't", ["can", "not"]],
  ["won't", ["will", "not"]],
]);
/** Without one of these hardly a sentence is in that language. */
const COMMON: Record<Language, ReadonlySet<string>> = {
  en: new Set("the you your to is are we i a of and it this that my not for with me be do have".split(" ")),
  de: new Set(
    "der die das den dem ein eine einen sie ihr ihre ihnen ich wir du mir mich und ist nicht zu mein meine dein deine bitte es dir uns wie".split(
      " ",
    ),
  ),
};
const LANGUAGES: readonly Language[] = ["en", "de"];
const MOST_WORDS = 4_000;
const MOST_KNOWN = 5_000;
const ENDS = new Set([".", "!", "?", ";", ":", "\n", "…"]);
/** Lower case, umlauts as two letters, so that "für" and "fuer" are one word. */
export function spelled(text: string): string {
  return text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
}

/** The words of a text and the clauses they stand in. */
export const readWords = rememberingRecent((text: string): Words => {
  forgetMany();
  const words: Word[] = [];
  const clauses: Clause[] = [];
  let from = 0;
  const close = (asks: boolean): void => {
    if (words.length > from) clauses.push({ from, to: words.length, asks });
    from = words.length;
  };
  for (const { 0: token, index } of matchesOf(TOKEN, text)) {
    if (words.length >= MOST_WORDS) break;
    if (ENDS.has(token)) close(token === "?");
    else
      for (const { text: part, number } of parted(token))
        words.push({ text: part, number, start: index, end: index + token.length });
  }
  close(false);
  const spoken = LANGUAGES.filter((language) => words.some((word) => COMMON[language].has(word.text)));
  return { words, clauses, reads: new Set(spoken.length === 0 ? LANGUAGES : spoken), reading };
}, 16);

/** What words were read as, and their numbers: each grammar looks a number up, not a word. */
const known = new Map<string, Part[]>();
const numbers = new Map<string, number>();
let reading = 0;

/** Between two texts, so that the numbers of one text are all of one reading. */
function forgetMany(): void {
  if (known.size < MOST_KNOWN) return;
  known.clear();
  numbers.clear();
  reading += 1;
}

function parted(token: string): Part[] {
  const before = known.get(token);
  if (before !== undefined) return before;
  const parts = partsOf(spelled(token)).map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return { text, number };
  });
  known.set(token, parts);
  return parts;
}

function partsOf(word: string): readonly string[] {
  const whole = WHOLE.get(word.replace(/[’´`]/g, "'"));
  if (whole !== undefined) return whole;
  const [, before, after] = CONTRACTED.exec(word) ?? [];
  if (after === undefined || !before) return [word];
  return [before, SPELLED[after.replace(/[’´`]/g, "'")] ?? after];
}
