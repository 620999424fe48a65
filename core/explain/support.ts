import type { CheckInput, SpanPlace } from "@/core/checks/check";
import type { ContextText } from "@/core/checks/context";
import { contextTexts, draftSpan } from "@/core/checks/context";
import { figuresOf } from "@/core/checks/figure-context";
import type { Figure } from "@/core/checks/figure-reader";
import { claimedFigures } from "@/core/checks/figures";
import { isCourteous } from "@/core/explain/courtesy";
import type { SentenceSupport } from "@/core/explain/explanation";
import { agree, daysOf, offered, wantedOf } from "@/core/explain/figure-readings";
import type { Sentence } from "@/core/explain/sentences";
import { splitSentences } from "@/core/explain/sentences";
import {
  codesOf,
  holdsProse,
  isDone,
  refuses,
  reports,
  tellsOfAct,
  tellsOfLook,
  wentThrough,
} from "@/core/explain/tool-reports";
import { isFiller, wordsOf } from "@/core/explain/words-of";

/** Overlap from which a source sentence counts as the one a claim rests on. */
const CLOSE = 0.45;
/** Sources this near to the best compete by the figures they hold. */
const NEAR_BEST = 0.75;

/** In the canonical text of a tool call, the lines that the AI wrote. */
const ARGUMENTS = /^arguments(?:[.[:]|$)/;

/**
 * `tool` is the name of the call that the source is as a whole. One that only read (`lookUp`) stands for having looked
 * and for nothing else: its records are sources of their own.
 */
type Source = {
  context: ContextText;
  start: number;
  end: number;
  words: string[];
  figures: Figure[];
  tool?: string;
  lookUp?: boolean;
};
type Claim = { sentence: Sentence; words: Set<string>; figures: Figure[] };

const documentSources = new WeakMap<object, Source[]>();

/**
 * What stands behind each sentence of the draft: the source sentence or record with the largest share of the claim's
 * words and figures, rare ones weighing more. What the AI wrote itself, earlier replies, the arguments of its tool calls
 * and the actions it proposes, is no source: it cannot be its own witness. But a call that changed something is a fact
 * as a whole, name, arguments and result: "The $50 certificate has been issued" rests on `send_certificate`, amount 50.
 *
 * Measured on the airline drafts (development data, `bench/judge-airline.ts`): of 3,301 sentences 0.50 are supported,
 * 0.34 courtesy, 0.15 without a source and 0.01 partial; of 132 sentences with an altered amount none is called
 * supported. A word in common is not a proof: a wish or a general rule may still pass as support for a plain statement.
 */
export function supportSentences(input: CheckInput): SentenceSupport[] {
  const claimed = claimedFigures(input.draft.text);
  const claims = splitSentences(input.draft.text).map((sentence) => readClaim(sentence, claimed));
  const sources = readSources(input);
  const wanted = new Set(claims.flatMap((claim) => [...claim.words, ...claim.figures.flatMap(wantedOf)]));
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
    if (document === undefined) {
      const call = context.place.in === "tool_call" ? input.toolCalls[context.place.index] : undefined;
      return call !== undefined && wentThrough(call) && !holdsProse(call.arguments)
        ? [...sourcesOf(context), { ...wholeCall(context, call.name), lookUp: !call.writes }]
        : sourcesOf(context);
    }
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

/** From the tool's name to the end of the first line of its result; the records below are sources of their own. */
function wholeCall(context: ContextText, tool: string): Source {
  const { text } = context;
  const result = text.indexOf("\nresult");
  const lineEnd = text.indexOf("\n", result + 1);
  const end = result < 0 || lineEnd < 0 ? text.length : lineEnd;
  const figures = figuresOf(context).filter((figure) => figure.end <= end);
  return { context, start: 0, end, words: wordsOf(text.slice(0, end)), figures, tool };
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
    if (source.lookUp) continue;
    for (const word of source.words) note(word, at);
    for (const figure of source.figures) for (const reading of offered(figure)) note(reading, at);
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
  for (const terms of [...telling(claim).map((word) => [word]), ...claim.figures.map(wantedOf)]) {
    const weight = Math.max(...terms.map(weigh));
    total += weight;
    for (const source of new Set(terms.flatMap((term) => postings.get(term) ?? [])))
      scores.set(source, (scores.get(source) ?? 0) + weight);
  }
  const best = chooseSource(claim, sources, scores);
  const close = best !== null && total > 0 && (scores.get(best.at) ?? 0) / total >= CLOSE;
  const chosen =
    close && best.missing.length === 0 ? best : (reportedCall(claim, sources, scores) ?? (close ? best : null));
  const scored = chosen ?? best;
  const score = scored === null || total === 0 ? 0 : round((scores.get(scored.at) ?? 0) / total);
  const missing = (chosen?.missing ?? claim.figures).map((figure) => written(input, figure));
  if (chosen === null) return { sentence, verdict: "none", source: null, score, missing };
  const { context, start, end } = chosen.source;
  return {
    sentence,
    verdict: missing.length > 0 ? "partial" : "supported",
    source: spanOf(context.place, context.text, start, end),
    score,
    missing,
  };
}

type Chosen = { at: number; source: Source; missing: Figure[] };

/** Of the closest sources, the one that holds most of the claim's figures. */
function chooseSource(claim: Claim, sources: Source[], scores: Map<number, number>): Chosen | null {
  const allowed = testimony(claim);
  const candidates = [...scores].flatMap(([at, score]) => {
    const source = sources[at];
    return source !== undefined && allowed(source) ? [{ at, score, source }] : [];
  });
  let top = 0;
  for (const { score } of candidates) top = Math.max(top, score);
  let best: (Chosen & { score: number }) | null = null;
  for (const { at, score, source } of candidates) {
    if (score < top * NEAR_BEST) continue;
    const missing = claim.figures.filter((figure) => !holdsFigure(source, figure));
    const better =
      best === null ||
      missing.length < best.missing.length ||
      (missing.length === best.missing.length && score > best.score);
    if (better) best = { at, source, missing, score };
  }
  return best;
}

/**
 * The executed call whose act the sentence reports, which shares a word, a code or a figure with it and holds all codes
 * it names. However many other words the sentence has ("as compensation for the delay"), the act is what it asserts.
 */
function reportedCall(claim: Claim, sources: Source[], scores: Map<number, number>): Chosen | null {
  const { text } = claim.sentence;
  const codes = codesOf(text);
  let best: Chosen | null = null;
  const scoreOf = ({ at }: Chosen): number => scores.get(at) ?? 0;
  for (const [at, source] of sources.entries()) {
    if (source.tool === undefined || !reports(text, source.tool) || (source.lookUp && !tellsOfLook(text))) continue;
    const body = source.context.text;
    if (!codes.every((code) => body.includes(code))) continue;
    const missing = claim.figures.filter((figure) => !holdsFigure(source, figure));
    const shared = codes.length + claim.figures.length - missing.length;
    if (shared === 0 && !telling(claim).some((word) => source.words.includes(word))) continue;
    const call = { at, source, missing };
    const fewer = best === null ? 1 : best.missing.length - missing.length;
    if (best === null || fewer > 0 || (fewer === 0 && scoreOf(call) > scoreOf(best))) best = call;
  }
  return best;
}

/**
 * Which sources can bear a claim out at all. "It has been booked" needs a tool that did it, or somebody who says that it
 * happened, of all that it names by a code: no wish and no rule. A refusal is not borne out by the customer's asking for it.
 */
function testimony(claim: Claim): (source: Source) => boolean {
  const { text } = claim.sentence;
  const act = tellsOfAct(text);
  const refusal = refuses(text);
  const codes = act ? codesOf(text) : [];
  if (!act && !refusal) return () => true;
  return ({ context, start, end }) => {
    if (!codes.every((code) => context.text.includes(code))) return false;
    if (context.place.in === "tool_call") return true;
    const said = context.text.slice(start, end);
    if (act) return context.place.in === "message" && isDone(said);
    return context.by !== "customer" || refuses(said);
  };
}

/** The record itself; for a day also the rest of its tool call, since a search is asked by date and answers without. */
function holdsFigure(source: Source, figure: Figure): boolean {
  if (source.figures.some((other) => agree(other, figure))) return true;
  if (figure.kind !== "date" || source.context.place.in !== "tool_call") return false;
  const days = daysOf(source.context);
  return wantedOf(figure).some((reading) => days.has(reading));
}

/** The words that carry the claim; if there are none but fillers, these. */
function telling(claim: Claim): string[] {
  const words = [...claim.words].filter((word) => !isFiller(word));
  return words.length > 0 ? words : [...claim.words];
}

/** Greetings, thanks, questions and requests without a figure: nothing that a source could contradict. */
function isCourtesy(claim: Claim): boolean {
  return claim.figures.length === 0 && (claim.words.size === 0 || isCourteous(claim.sentence.text));
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
