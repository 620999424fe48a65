import { isSmallCount } from "@/core/checks/claimed-figures";
import { numberWords } from "@/core/checks/figure-context";
import type { Figure } from "@/core/checks/figure-reader";
import { agree, daysOf, wantedOf } from "@/core/explain/figure-readings";
import type { Sentence } from "@/core/explain/sentences";
import type { Source } from "@/core/explain/sources";
import { isFiller } from "@/core/explain/words-of";

/** Share of a claim's words from which a sentence says the same; and of the best of these, from which it is as good. */
const SAME = 0.8;
const NEARLY = 0.97;
/** Share of its own words that such a sentence has in common with the claim. */
const COVERED = 0.6;
/** One word in common is no sentence. */
const FEWEST_WORDS = 2;

/** `counts` are its small numbers, which only a source that says the same in the same words can be held to. */
export type Claim = { sentence: Sentence; words: Set<string>; figures: Figure[]; counts: Figure[] };
export type Chosen = { at: number; source: Source; missing: Figure[] };

/** What each source has of a claim's terms, by weight. */
export class Tally {
  scores = new Map<number, number>();
  #total = 0;
  readonly #postings: Map<string, number[]>;
  readonly #weigh: (term: string) => number;

  constructor(postings: Map<string, number[]>, weigh: (term: string) => number) {
    this.#postings = postings;
    this.#weigh = weigh;
  }

  /** A term in any of its readings. */
  add(readings: string[]): void {
    const weight = Math.max(...readings.map(this.#weigh));
    this.#total += weight;
    for (const source of new Set(readings.flatMap((term) => this.#postings.get(term) ?? [])))
      this.scores.set(source, (this.scores.get(source) ?? 0) + weight);
  }

  share(source: number): number {
    return this.#total === 0 ? 0 : (this.scores.get(source) ?? 0) / this.#total;
  }

  copy(): Tally {
    const copy = new Tally(this.#postings, this.#weigh);
    copy.scores = new Map(this.scores);
    copy.#total = this.#total;
    return copy;
  }
}

/**
 * The sentence of a document that says the same in the same words, whatever figures it has. Of several such the one that
 * has most of the claim's figures: rows of a table differ in nothing else.
 */
export function sameSentence(claim: Claim, sources: Source[], words: Tally): Chosen | null {
  const figures = [...claim.figures, ...claim.counts];
  if (figures.length === 0 || telling(claim).length < FEWEST_WORDS) return null;
  const candidates = [...words.scores.keys()].flatMap((at) => {
    const source = sources[at];
    const share = words.share(at);
    return source?.context.place.in === "document" && share >= SAME ? [{ at, source, share }] : [];
  });
  const top = Math.max(0, ...candidates.map(({ share }) => share));
  let best: Chosen | null = null;
  for (const { at, source, share } of candidates) {
    // A sentence without any figure says nothing against one.
    if (share < top * NEARLY || source.figures.length === 0 || !isCovered(source, claim)) continue;
    const missing = figures.filter((figure) => !holdsFigure(source, figure) && !holdsCount(source, figure));
    if (best === null || missing.length < best.missing.length) best = { at, source, missing };
  }
  return best;
}

/** Whether the claim has most of the source's words too: a long rule that happens to hold a short line's words is another sentence. */
function isCovered({ words }: Source, claim: Claim): boolean {
  const own = new Set(words);
  let shared = 0;
  for (const word of own) if (claim.words.has(word)) shared++;
  return shared >= own.size * COVERED;
}

/** The record itself; for a day also the rest of its tool call, since a search is asked by date and answers without. */
export function holdsFigure(source: Source, figure: Figure): boolean {
  if (source.figures.some((other) => agree(other, figure))) return true;
  if (figure.kind !== "date" || source.context.place.in !== "tool_call") return false;
  const days = daysOf(source.context);
  return wantedOf(figure).some((reading) => days.has(reading));
}

/** A small number, which a source may have as a word. */
function holdsCount({ context, start, end }: Source, figure: Figure): boolean {
  return (
    isSmallCount(figure) && numberWords(context.text.slice(start, end)).some((value) => figure.values.includes(value))
  );
}

/** The words that carry the claim; if there are none but fillers, these. */
export function telling(claim: Claim): string[] {
  const words = [...claim.words].filter((word) => !isFiller(word));
  return words.length > 0 ? words : [...claim.words];
}
