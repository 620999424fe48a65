import { identifierCandidates, identifierKeys } from "../checks/identifiers";
import type { Explanation } from "../explain/explanation";

export const REDACTED = "[redacted]";

/** What is to be blotted out: identifiers under any writing of theirs, and words as they stand, each as a whole. */
export type Wanted = { keys: ReadonlySet<string>; words: readonly RegExp[] };

const SHORTEST_WORD = 8;
/** Parts that many people share: four digits, a street. */
const SHARED = /^(?:ending|street):/;
const ONE_WORD = /^[\p{L}\p{M}]+$/u;
/** Neither within a word nor within a longer reference or address: `K-4711` is not in `K-4711-2`, nor `a@b.example` in `da@b.example`. */
const BEFORE = "(?<![\\p{L}\\p{M}\\p{N}_@+])(?<![\\p{L}\\p{N}][-.])";
const AFTER = "(?![\\p{L}\\p{M}\\p{N}_@])(?![-.][\\p{L}\\p{N}])";

/**
 * Everything of a customer that could be met in somebody else's text. `notKeys` are those that the reader of the text owns too.
 * A word that stands alone is left out, be it a name or a reference: it may as well be an everyday one, and what is blotted
 * out does not come back.
 */
export function wantedOf(
  customer: { name: string | null; externalId: string | null; identifiers: readonly { type: string; value: string }[] },
  notKeys: ReadonlySet<string> = new Set(),
): Wanted {
  const all = customer.identifiers.map((each) => ({ value: each.value, keys: identifierKeys(each) }));
  const kept = all.flatMap(({ keys }) => keys).filter((key) => !SHARED.test(key) && !notKeys.has(key));
  // What the index does not take as theirs, such as a town, many people have.
  const values = all.filter(
    ({ keys: [main = "street:", ...more] }) => !SHARED.test(main) && ![main, ...more].some((key) => notKeys.has(key)),
  );
  const references = [customer.externalId, ...values.map(({ value }) => value)].flatMap((each) => wholeWord(each, ""));
  return { keys: new Set(kept), words: [...wholeWord(customer.name, "s?"), ...references] };
}

/** Names by themselves, whatever they are: for a copy of a text, whose original stays. */
export const namesWanted = (names: readonly string[]): Wanted => ({
  keys: new Set(),
  words: names.map((name) => wholePhrase(name, "s?")),
});

function wholeWord(value: string | null, ending: string): RegExp[] {
  const word = value?.trim() ?? "";
  return word.length < SHORTEST_WORD || ONE_WORD.test(word) ? [] : [wholePhrase(word, ending)];
}

/** `ending` is what may follow within the word, as the s of a German genitive. */
function wholePhrase(phrase: string, ending: string): RegExp {
  const parts = phrase.split(/\s+/u).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`${BEFORE}${parts.join("\\s+")}${ending}${AFTER}`, "giu");
}

/** Where a text was cut and what stands there now; places are of the text as it was. */
export type Cut = { start: number; end: number };

export function cutsIn(text: string, { keys, words }: Wanted): Cut[] {
  const cuts: Cut[] = [];
  for (const word of words)
    for (const { 0: met, index } of text.matchAll(word)) cuts.push({ start: index, end: index + met.length });
  if (keys.size > 0)
    for (const { normalised, start, end } of identifierCandidates(text))
      if (keys.has(normalised)) cuts.push({ start, end });
  return merged(cuts);
}

function merged(cuts: Cut[]): Cut[] {
  const found: Cut[] = [];
  for (const cut of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && cut.start < last.end) last.end = Math.max(last.end, cut.end);
    else found.push({ ...cut });
  }
  return found;
}

/** The text with what is wanted blotted out; the very same text when it holds nothing of it. */
export function redactText(text: string, wanted: Wanted): string {
  const cuts = cutsIn(text, wanted);
  if (cuts.length === 0) return text;
  let at = 0;
  let made = "";
  for (const { start, end } of cuts) {
    made += text.slice(at, start) + REDACTED;
    at = end;
  }
  return made + text.slice(at);
}

/** Every string in a value of JSON. */
export function redactIn<T>(value: T, wanted: Wanted): T {
  if (typeof value === "string") return redactText(value, wanted) as T;
  if (Array.isArray(value)) return value.map((each) => redactIn(each, wanted)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [redactText(name, wanted), redactIn(each, wanted)]),
  ) as T;
}

/** Where a place of the old text lies in the new one: within a cut, at its beginning or its end. */
export function moved(cuts: readonly Cut[], place: number, edge: "start" | "end"): number {
  let shift = 0;
  for (const { start, end } of cuts) {
    if (place >= end) shift += REDACTED.length - (end - start);
    else if (place > start) return start + shift + (edge === "end" ? REDACTED.length : 0);
    else break;
  }
  return place + shift;
}

/** The same explanation of the text as it stands now: what it points at is where it points. */
export function redactExplanation(
  explanation: Explanation,
  wanted: Wanted,
  texts: { draft: string; message(id: string): string | undefined },
): Explanation {
  const cutsOf = (place: Explanation["support"][number]["sentence"]["place"]): Cut[] => {
    const text = place.in === "draft" ? texts.draft : place.in === "message" ? texts.message(place.id) : undefined;
    return text === undefined ? [] : cutsIn(text, wanted);
  };
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).map(([name, each]) => [name, visit(each)]);
    const copy = Object.fromEntries(entries) as Record<string, unknown>;
    const span = value as { place?: { in: string }; start?: unknown; end?: unknown };
    if (span.place && typeof span.start === "number" && typeof span.end === "number") {
      const cuts = cutsOf(span.place as Parameters<typeof cutsOf>[0]);
      copy.start = moved(cuts, span.start, "start");
      copy.end = moved(cuts, span.end, "end");
      const text = texts.draft;
      if (span.place.in === "draft")
        copy.text = redactText(text, wanted).slice(copy.start as number, copy.end as number);
    }
    return copy;
  };
  return redactIn(visit(explanation) as Explanation, wanted);
}
