import type { CheckInput, SpanPlace } from "@/core/checks/check";
import type { ContextText } from "@/core/checks/context";
import { contextTexts, draftSpan } from "@/core/checks/context";
import { figuresOf } from "@/core/checks/figure-context";
import type { Figure } from "@/core/checks/figure-reader";
import { claimedFigures } from "@/core/checks/figures";
import type { SentenceSupport } from "@/core/explain/explanation";
import type { Sentence } from "@/core/explain/sentences";
import { splitSentences } from "@/core/explain/sentences";
import { wordsOf } from "@/core/explain/words-of";

/** Overlap from which a source sentence counts as the one a claim rests on. */
const CLOSE = 0.45;
/** Sources this near to the best compete by the figures they hold. */
const NEAR_BEST = 0.75;

const COURTESY =
  /^[\s*_>#-]*(?:hi|hello|hey|dear|thank|thanks|you'?re welcome|sorry|i(?:'m| am) (?:sorry|happy|glad|here)|i apologi[sz]e|apologies|please|could you|can you|would you|do you|let me know|if you (?:have|need)|feel free|is there anything|have a|best|kind|sincerely|safe|great|sure|certainly|hallo|guten|sehr geehrte|liebe|vielen dank|danke|gern|entschuldigung|es tut mir leid|bitte|können sie|könnten sie|möchten sie|falls sie|wenn sie (?:noch|weitere)|melden sie|haben sie noch|mit freundlichen|freundliche|beste|viele|einen schönen|schönen)(?!\p{L})/iu;

/** In the canonical text of a tool call, the lines that the AI wrote. */
const ARGUMENTS = /^arguments(?:[.[:]|$)/;

type Source = { context: ContextText; start: number; end: number; words: string[]; figures: Figure[] };
type Claim = { sentence: Sentence; words: Set<string>; figures: Figure[] };

const documentSources = new WeakMap<object, Source[]>();

/**
 * What stands behind each sentence of the draft: the source sentence or record with the largest share of the claim's
 * words and figures, rare ones weighing more. What the AI wrote itself, earlier replies, the arguments of its tool calls
 * and the actions it proposes, is no source: it cannot be its own witness.
 */
export function supportSentences(input: CheckInput): SentenceSupport[] {
  const claimed = claimedFigures(input.draft.text);
  const claims = splitSentences(input.draft.text).map((sentence) => readClaim(sentence, claimed));
  const sources = readSources(input);
  const wanted = new Set(
    claims.flatMap((claim) => [...claim.words, ...claim.figures.flatMap((figure) => figure.readings)]),
  );
  const postings = index(sources, wanted);
  const weigh = (term: string): number => Math.log(1 + sources.length / (1 + (postings.get(term)?.length ?? 0)));
  return claims.map((claim) => support(input, claim, sources, postings, weigh));
}

function readClaim(sentence: Sentence, claimed: Figure[]): Claim {
  return {
    sentence,
    words: new Set(wordsOf(sentence.text)),
    figures: claimed.filter((figure) => figure.start >= sentence.start && figure.end <= sentence.end),
  };
}

function readSources(input: CheckInput): Source[] {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  return contextTexts(input).flatMap((context) => {
    if (context.by === "ai" || context.place.in === "action") return [];
    // A knowledge article is the same object for many drafts; its sentences are read once.
    const document = context.place.in === "document" ? documents.get(context.place.id) : undefined;
    if (document === undefined) return sourcesOf(context);
    const known = documentSources.get(document) ?? sourcesOf(context);
    documentSources.set(document, known);
    return known;
  });
}

function sourcesOf(context: ContextText): Source[] {
  const figures = figuresOf(context);
  let next = 0;
  const sentences = splitSentences(context.text).filter(
    ({ text }) => context.place.in !== "tool_call" || !ARGUMENTS.test(text),
  );
  return sentences.map(({ start, end, text }) => {
    const own: Figure[] = [];
    while (next < figures.length && (figures[next]?.start ?? 0) < end) {
      const figure = figures[next++];
      if (figure !== undefined && figure.start >= start) own.push(figure);
    }
    return { context, start, end, words: wordsOf(text), figures: own };
  });
}

/** For each term of the draft, the sources that have it. Terms that the draft lacks are never stored. */
function index(sources: Source[], wanted: Set<string>): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  const note = (term: string, source: number): void => {
    if (!wanted.has(term)) return;
    const known = postings.get(term);
    if (known === undefined) postings.set(term, [source]);
    else if (known.at(-1) !== source) known.push(source);
  };
  for (const [at, source] of sources.entries()) {
    for (const word of source.words) note(word, at);
    for (const figure of source.figures) for (const reading of datesWithAndWithoutYear(figure)) note(reading, at);
  }
  return postings;
}

function support(
  input: CheckInput,
  claim: Claim,
  sources: Source[],
  postings: Map<string, number[]>,
  weigh: (term: string) => number,
): SentenceSupport {
  const sentence = draftSpan(input, claim.sentence.start, claim.sentence.end);
  if (isCourtesy(claim)) return { sentence, verdict: "courtesy", source: null, score: 0, missing: [] };
  const scores = new Map<number, number>();
  let total = 0;
  for (const terms of [...[...claim.words].map((word) => [word]), ...claim.figures.map((figure) => figure.readings)]) {
    const weight = Math.max(...terms.map(weigh));
    total += weight;
    for (const source of new Set(terms.flatMap((term) => postings.get(term) ?? [])))
      scores.set(source, (scores.get(source) ?? 0) + weight);
  }
  const best = chooseSource(claim, sources, scores);
  const score = best === null || total === 0 ? 0 : (scores.get(best.at) ?? 0) / total;
  if (best === null || score < CLOSE)
    return {
      sentence,
      verdict: "none",
      source: null,
      score: round(score),
      missing: claim.figures.map((figure) => written(input, figure)),
    };
  const missing = best.missing.map((figure) => written(input, figure));
  const { context, start, end } = best.source;
  return {
    sentence,
    verdict: missing.length > 0 ? "partial" : "supported",
    source: spanOf(context.place, context.text, start, end),
    score: round(score),
    missing,
  };
}

type Chosen = { at: number; source: Source; missing: Figure[] };

/** Of the closest sources, the one that holds most of the claim's figures. */
function chooseSource(claim: Claim, sources: Source[], scores: Map<number, number>): Chosen | null {
  let top = 0;
  for (const score of scores.values()) top = Math.max(top, score);
  let best: (Chosen & { score: number }) | null = null;
  for (const [at, score] of scores) {
    const source = sources[at];
    if (source === undefined || score < top * NEAR_BEST) continue;
    const missing = claim.figures.filter((figure) => !holdsFigure(source, figure));
    const better =
      best === null ||
      missing.length < best.missing.length ||
      (missing.length === best.missing.length && score > best.score);
    if (better) best = { at, source, missing, score };
  }
  return best;
}

function holdsFigure(source: Source, figure: Figure): boolean {
  return source.figures.some((other) =>
    datesWithAndWithoutYear(other).some((reading) => figure.readings.includes(reading)),
  );
}

/** `2024-5-15` in a source supports `May 15` in a claim. */
function datesWithAndWithoutYear(figure: Figure): string[] {
  if (figure.kind !== "date") return figure.readings;
  return figure.readings.flatMap((key) => {
    const parts = key.split("-");
    return parts.length === 3 ? [key, parts.slice(1).join("-")] : [key];
  });
}

/** Greetings, thanks, questions and requests without a figure: nothing that a source could contradict. */
function isCourtesy(claim: Claim): boolean {
  if (claim.figures.length > 0) return false;
  const { text } = claim.sentence;
  return (
    claim.words.size === 0 || text.endsWith("?") || COURTESY.test(text) || /^[\s*_>#-]*[^.!?]{0,60}:[*_]*$/.test(text)
  );
}

function spanOf(place: SpanPlace, text: string, start: number, end: number): NonNullable<SentenceSupport["source"]> {
  return { place, start, end, text: text.slice(start, end) };
}

function written(input: CheckInput, figure: Figure): string {
  return input.draft.text.slice(figure.start, figure.end);
}

function round(score: number): number {
  return Math.round(Math.min(1, score) * 1000) / 1000;
}
