import { kindReader, type Lexicon } from "@/core/checks/grammar-lexicon";
import { type Clause, type Language, type Place, readWords } from "@/core/checks/grammar-words";

/*
 * A small grammar over kinds of words: what a sentence does ("we give you money back") is told by which kinds follow each
 * other and how near, so that a wording nobody listed is found by its parts. Every rule reads one sentence, from left to
 * right, in time linear in its length.
 */

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

/** So many words around what was found, before it and behind it, are looked through for what speaks against it. */
const AROUND = 4;

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
    const marks = kindsOf(read);
    const possible = known.filter(({ steps }) => areThere(steps, marks.there));
    if (possible.length === 0) return [];
    const found: Tagged<Tag>[] = [];
    for (const clause of clauses) {
      if (clause.asks && !questions) continue;
      for (const { start, end, tag } of placesIn(clause, possible, marks.marked)) {
        const last = words[marks.ends?.get(end) ?? end]?.end ?? 0;
        found.push({ tag, start: words[start]?.start ?? 0, end: last });
      }
    }
    return found;
  };
}

/** Whether each step of a rule has a word of its kind somewhere. */
function areThere(steps: readonly Step[], there: number): boolean {
  for (const { kinds } of steps) if ((kinds & there) === 0) return false;
  return true;
}

/** Where each rule first holds in a clause, by the positions of its words. */
function placesIn<Tag>(clause: Clause, rules: readonly ReadRule<Tag>[], marked: Int32Array): Tagged<Tag>[] {
  let there = 0;
  for (let at = clause.from; at < clause.to; at++) there |= marked[at] ?? 0;
  const places: Tagged<Tag>[] = [];
  if (there === 0) return places;
  for (const rule of rules) {
    const place = areThere(rule.steps, there) ? firstPlace(rule, clause, marked) : null;
    if (place !== null) places.push({ ...place, tag: rule.tag });
  }
  return places;
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
function firstPlace(rule: ReadRule<unknown>, { from, to }: Clause, marked: Int32Array): Place | null {
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
function lastOf(steps: readonly Step[], start: number, to: number, marked: Int32Array): number | null {
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
  marked: Int32Array,
): boolean {
  if (unless === 0) return false;
  for (let at = Math.max(from, start - AROUND); at <= Math.min(to - 1, end + AROUND); at++)
    if (((marked[at] ?? 0) & unless) !== 0) return true;
  return false;
}
