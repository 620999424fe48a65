import { matchesOf } from "@/core/checks/matches";
import { rememberingRecent } from "@/core/checks/recent-texts";

/**
 * A small grammar over kinds of words: what a sentence does ("we give you money back") is told by which kinds follow each
 * other and how near, so that a wording nobody listed is found by its parts. Every rule reads one sentence, from left to
 * right, in time linear in its length.
 */
export type Place = { start: number; end: number };
/** `number` is the same for the same word in every text of one `reading`. */
type Part = { text: string; number: number };
type Word = Place & Part;
/** From `from` to before `to` of the words of a text. */
type Clause = { from: number; to: number; asks: boolean };
/** `reads` is which languages its commonest words belong to: both, if none of them stands there. */
type Words = { words: Word[]; clauses: Clause[]; reads: ReadonlySet<Language>; reading: number };
type Language = "en" | "de";
type Step = { kinds: number; gap: number };
/** `tag` is what is found where the rule holds. */
type Rule<Tag extends string = string> = { pattern: string; unless?: string; tag?: Tag };
export type Tagged<Tag> = Place & { tag: Tag | undefined };
type ReadRule<Tag> = {
  tag: Tag | undefined;
  steps: Step[];
  atBeginning: boolean;
  unless: number;
  kinds: number;
  lead: number;
};

/** A word, a number, or what ends a clause that no rule reads across. */
const TOKEN = /\p{L}+(?:['’´`]\p{L}{1,3}(?!\p{L}))?|\d+(?:[.,]\d+)*|[.!?;:\n…]/gu;
/** "don't" is "do not" to every rule. */
const CONTRACTED = /^(.*?)(n['’´`]t|['’´`](?:ll|ve|re|m|d|s))$/u;
// biome-ignore format: a table
const SPELLED: Record<string, string> = { "n't": "not", "'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would", "'s": "is" };
const WHOLE: Record<string, [string, string]> = {
  cannot: ["can", "not"],
  dont: ["do", "not"],
  cant: ["can", "not"],
  wont: ["will", "not"],
  didnt: ["did", "not"],
  doesnt: ["does", "not"],
  isnt: ["is", "not"],
  "can't": ["can", "not"],
  "won't": ["will", "not"],
};
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
/** So many words around what was found, before it and behind it, are looked through for what speaks against it. */
const AROUND = 4;

/** Lower case, umlauts as two letters, so that "für" and "fuer" are one word. */
function spelled(text: string): string {
  return text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
}

/** The words of a text and the clauses they stand in. */
const readWords = rememberingRecent((text: string): Words => {
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
    else for (const word of parted(token)) words.push({ ...word, start: index, end: index + token.length });
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

function partsOf(word: string): string[] {
  const whole = WHOLE[word.replace(/[’´`]/g, "'")];
  if (whole !== undefined) return whole;
  const [, before, after] = CONTRACTED.exec(word) ?? [];
  if (after === undefined || !before) return [word];
  return [before, SPELLED[after.replace(/[’´`]/g, "'")] ?? after];
}

/** The words of each kind: `stem*` and `*ending` stand for any word that begins or ends so, `a_b` for two words in a row. */
type Lexicon = Record<string, string>;

/**
 * Finds where one of the rules holds. A rule is kinds of words with the most words that may stand between:
 * `we 3 give 5 money`; with `^ ` before it stands at the beginning of a clause, behind nothing but words of the kind `lead`.
 */
export function wordGrammar<Tag extends string = string>(
  lexicon: Lexicon,
  rules: readonly Rule<Tag>[],
  language?: Language,
): (text: string, questions?: boolean) => Tagged<Tag>[] {
  const kinds = new Map(Object.keys(lexicon).map((kind, at) => [kind, 2 ** at]));
  if (kinds.size > 32) throw new Error("A grammar has at most 32 kinds of words.");
  const kindsOf = kindReader(lexicon, kinds);
  const known = rules.map((rule) => readRule(rule, kinds));
  return (text, questions = false) => {
    const read = readWords(text);
    const { words, clauses, reads } = read;
    if (language !== undefined && !reads.has(language)) return [];
    const { marked, ends } = kindsOf(read);
    return clauses
      .filter(({ asks }) => questions || !asks)
      .flatMap((clause) => placesIn(clause, known, marked))
      .map(({ start, end, tag }) => ({ tag, start: words[start]?.start ?? 0, end: words[ends[end] ?? end]?.end ?? 0 }));
  };
}

/** Where each rule first holds in a clause, by the positions of its words. */
function placesIn<Tag>(clause: Clause, rules: readonly ReadRule<Tag>[], marked: readonly number[]): Tagged<Tag>[] {
  let there = 0;
  for (let at = clause.from; at < clause.to; at++) there |= marked[at] ?? 0;
  if (there === 0) return [];
  return rules.flatMap((rule) => {
    if (rule.steps.some(({ kinds }) => (kinds & there) === 0)) return [];
    const place = firstPlace(rule, clause, marked);
    return place === null ? [] : [{ ...place, tag: rule.tag }];
  });
}

function readRule<Tag extends string>(
  { pattern, unless, tag }: Rule<Tag>,
  kinds: ReadonlyMap<string, number>,
): ReadRule<Tag> {
  const maskOf = (names: string, by: RegExp | string): number =>
    names.split(by).reduce((mask, name) => {
      const kind = kinds.get(name);
      if (kind === undefined) throw new Error(`No kind of words is called ${name}.`);
      return mask | kind;
    }, 0);
  const atBeginning = pattern.startsWith("^ ");
  const steps: Step[] = [];
  let gap = 0;
  for (const part of (atBeginning ? pattern.slice(2) : pattern).split(" ")) {
    if (/^\d+$/.test(part)) gap = Number(part);
    else {
      steps.push({ kinds: maskOf(part, "|"), gap });
      gap = 0;
    }
  }
  return {
    tag,
    steps,
    atBeginning,
    unless: unless ? maskOf(unless, " ") : 0,
    kinds: steps[0]?.kinds ?? 0,
    lead: kinds.get("lead") ?? 0,
  };
}

/** Where the steps of a rule first follow each other in a clause, by the positions of their words. */
function firstPlace(rule: ReadRule<unknown>, { from, to }: Clause, marked: readonly number[]): Place | null {
  let first = from;
  if (rule.atBeginning)
    while (first < to && ((marked[first] ?? 0) & rule.lead) !== 0 && ((marked[first] ?? 0) & rule.kinds) === 0) first++;
  const last = rule.atBeginning ? Math.min(to, first + 1) : to;
  for (let start = first; start < last; start++) {
    if (((marked[start] ?? 0) & rule.kinds) === 0) continue;
    const end = lastOf(rule.steps, start, to, marked);
    if (end === null || speaksAgainst(rule, start, end, { from, to }, marked)) continue;
    return { start, end };
  }
  return null;
}

/** Where the last step comes to stand at the earliest, if the first stands at `start`. */
function lastOf(steps: readonly Step[], start: number, to: number, marked: readonly number[]): number | null {
  let reached = [start];
  for (const { kinds, gap } of steps.slice(1)) {
    const next: number[] = [];
    let seen = start;
    for (const before of reached) {
      for (let at = Math.max(seen + 1, before + 1); at <= before + 1 + gap && at < to; at++) {
        if (((marked[at] ?? 0) & kinds) !== 0) next.push(at);
        seen = at;
      }
    }
    if (next.length === 0) return null;
    reached = next;
  }
  return reached[0] ?? null;
}

function speaksAgainst(
  { unless }: ReadRule<unknown>,
  start: number,
  end: number,
  { from, to }: Pick<Clause, "from" | "to">,
  marked: readonly number[],
): boolean {
  if (unless === 0) return false;
  for (let at = Math.max(from, start - AROUND); at <= Math.min(to - 1, end + AROUND); at++)
    if (((marked[at] ?? 0) & unless) !== 0) return true;
  return false;
}

/** The kinds of each word, as bits; a run of words counts at its first one, with the place of its last. */
type Marked = { marked: number[]; ends: number[] };
type Run = { rest: string[]; kind: number };
type WordKinds = { mask: number; runs: readonly Run[] | undefined };
const NONE: readonly Run[] = [];

function kindReader(lexicon: Lexicon, kinds: ReadonlyMap<string, number>): (text: Words) => Marked {
  const whole = new Map<string, number>();
  const stems = new Map<string, number>();
  const endings = new Map<string, number>();
  const runs = new Map<string, Run[]>();
  const add = (to: Map<string, number>, key: string, kind: number): void => {
    to.set(key, (to.get(key) ?? 0) | kind);
  };
  for (const [name, list] of Object.entries(lexicon)) {
    const kind = kinds.get(name) ?? 0;
    for (const entry of spelled(list).split(" ").filter(Boolean)) {
      const [first = "", ...rest] = entry.split("_");
      if (rest.length > 0) runs.set(first, [...(runs.get(first) ?? []), { rest, kind }]);
      else if (entry.endsWith("*")) add(stems, entry.slice(0, -1), kind);
      else if (entry.startsWith("*")) add(endings, entry.slice(1), kind);
      else add(whole, entry, kind);
    }
  }
  const kindsOf = (word: string): WordKinds => {
    let mask = whole.get(word) ?? 0;
    for (let length = 2; length <= word.length; length++) {
      mask |= stems.get(word.slice(0, length)) ?? 0;
      mask |= endings.get(word.slice(-length)) ?? 0;
    }
    return { mask, runs: runs.get(word) };
  };
  let of = 0;
  let byNumber: WordKinds[] = [];
  return ({ words, reading: now }) => {
    if (of !== now) byNumber = [];
    of = now;
    const marked: number[] = [];
    const ends: number[] = [];
    for (const [at, word] of words.entries()) {
      byNumber[word.number] ??= kindsOf(word.text);
      const read = byNumber[word.number];
      let mask = read?.mask ?? 0;
      for (const { rest, kind } of read?.runs ?? NONE) {
        if (!rest.every((next, by) => isWord(words[at + 1 + by]?.text, next))) continue;
        mask |= kind;
        ends[at] = at + rest.length;
      }
      marked.push(mask);
    }
    return { marked, ends };
  };
}

function isWord(word: string | undefined, wanted: string): boolean {
  return word !== undefined && (wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted);
}
