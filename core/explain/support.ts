import type { CheckInput, Span, SpanPlace } from "@/core/checks/check";
import { isSmallCount, saidFigures } from "@/core/checks/claimed-figures";
import { draftSpan } from "@/core/checks/context";
import type { Figure } from "@/core/checks/figure-reader";
import { isCourteous } from "@/core/explain/courtesy";
import type { SentenceSupport } from "@/core/explain/explanation";
import { wantedOf } from "@/core/explain/figure-readings";
import type { Chosen, Claim } from "@/core/explain/same-sentence";
import { holdsFigure, sameSentence, Tally, telling } from "@/core/explain/same-sentence";
import type { Sentence } from "@/core/explain/sentences";
import { splitSentences } from "@/core/explain/sentences";
import type { Source } from "@/core/explain/sources";
import { readSources, termsOf } from "@/core/explain/sources";
import { codesOf, isDone, refuses, reports, tellsOfAct, tellsOfLook } from "@/core/explain/tool-reports";
import { wordsOf } from "@/core/explain/words-of";

/** Overlap from which a source sentence counts as the one a claim rests on. */
const CLOSE = 0.45;
/** Sources this near to the best compete by the figures they hold. */
const NEAR_BEST = 0.75;

/** A figure of the draft where a document has the same sentence with another one. */
type Contradicted = { start: number; end: number; source: Span };
type Found = { support: SentenceSupport; contradicted: Contradicted[] };

/** Asked for the record and for the risk alike. */
const remembered = new WeakMap<CheckInput, Found[]>();

/**
 * What stands behind each sentence of the draft: the source sentence or record with the largest share of the claim's
 * words and figures, rare ones weighing more. What the AI wrote itself, earlier replies, the arguments of its tool calls
 * and the actions it proposes, is no source: it cannot be its own witness. But a call that changed something is a fact
 * as a whole, name, arguments and result: "The $50 certificate has been issued" rests on `send_certificate`, amount 50.
 *
 * Where a document has the same sentence with another figure, the claim is held to it, small counts too.
 *
 * Measured (`npm run bench -- judgement`, docs/judgement.md): of 541 claims of articles held back all are called supported,
 * of 132 airline sentences with an altered amount none. A word in common is not a proof: a wish or a general rule may still pass as support for a plain statement.
 */
export function supportSentences(input: CheckInput): SentenceSupport[] {
  return found(input).map(({ support }) => support);
}

/** Figures of the draft where a document says the same in the same words with another figure. */
export function contradictedFigures(input: CheckInput): Contradicted[] {
  return found(input).flatMap(({ contradicted }) => contradicted);
}

function found(input: CheckInput): Found[] {
  const known = remembered.get(input);
  if (known !== undefined) return known;
  const all = findSupport(input);
  remembered.set(input, all);
  return all;
}

function findSupport(input: CheckInput): Found[] {
  const said = saidFigures(input.draft.text);
  const claims = splitSentences(input.draft.text).map((sentence) => readClaim(sentence, said));
  const texts = readSources(input);
  const sources = texts.flat();
  const wanted = new Set(claims.flatMap((claim) => [...claim.words, ...claim.figures.flatMap(wantedOf)]));
  const postings = index(texts, wanted);
  const weigh = (term: string): number => Math.log(1 + sources.length / (1 + (postings.get(term)?.length ?? 0)));
  return claims.map((claim) => support(input, claim, sources, postings, weigh));
}

function readClaim(sentence: Sentence, said: Figure[]): Claim {
  const within = said.filter((figure) => figure.start >= sentence.start && figure.end <= sentence.end);
  return {
    sentence,
    words: new Set(wordsOf(sentence.text)),
    figures: within.filter((figure) => !isSmallCount(figure)),
    counts: within.filter(isSmallCount),
  };
}

/** For each term of the draft, the sources that have it. Of other terms only an article's are stored, once for many drafts. */
function index(texts: Source[][], wanted: ReadonlySet<string>): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  let before = 0;
  for (const sources of texts) {
    if (sources[0]?.context.place.in === "document") {
      const known = articles.get(sources) ?? noted(sources, null, new Map(), 0);
      articles.set(sources, known);
      for (const term of wanted) for (const at of known.get(term) ?? []) post(postings, term, before + at);
    } else noted(sources, wanted, postings, before);
    before += sources.length;
  }
  return postings;
}

const articles = new WeakMap<Source[], Map<string, number[]>>();

function noted(
  sources: Source[],
  wanted: ReadonlySet<string> | null,
  postings: Map<string, number[]>,
  before: number,
): Map<string, number[]> {
  for (const [at, source] of sources.entries())
    for (const term of termsOf(source)) if (wanted === null || wanted.has(term)) post(postings, term, before + at);
  return postings;
}

function post(postings: Map<string, number[]>, term: string, at: number): void {
  const known = postings.get(term);
  if (known === undefined) postings.set(term, [at]);
  else if (known.at(-1) !== at) known.push(at);
}

function support(
  input: CheckInput,
  claim: Claim,
  sources: Source[],
  postings: Map<string, number[]>,
  weigh: (term: string) => number,
): Found {
  const sentence = draftSpan(input, claim.sentence.start, claim.sentence.end);
  if (isCourtesy(claim))
    return { support: { sentence, verdict: "courtesy", source: null, score: 0, missing: [] }, contradicted: [] };
  const words = new Tally(postings, weigh);
  for (const word of telling(claim)) words.add([word]);
  const all = words.copy();
  for (const figure of claim.figures) all.add(wantedOf(figure));
  const same = sameSentence(claim, sources, words);
  const best = chooseSource(claim, sources, all.scores);
  const close = best !== null && all.share(best.at) >= CLOSE;
  const borneOut = best !== null && close && best.missing.length === 0;
  // What is not in a document may still be in a record of this very customer's.
  const elsewhere = borneOut && best.source.context.place.in !== "document";
  const chosen =
    same !== null && !elsewhere
      ? same
      : borneOut
        ? best
        : (reportedCall(claim, sources, all.scores) ?? (close ? best : null));
  const scored = chosen ?? best;
  const score = scored === null ? 0 : round(all.share(scored.at));
  const lacking = chosen?.missing ?? claim.figures;
  const missing = lacking.map((figure) => written(input, figure));
  if (chosen === null)
    return { support: { sentence, verdict: "none", source: null, score, missing }, contradicted: [] };
  const { context, start, end } = chosen.source;
  const source = spanOf(context.place, context.text, start, end);
  return {
    support: { sentence, verdict: missing.length > 0 ? "partial" : "supported", source, score, missing },
    contradicted:
      chosen === same
        ? lacking
            .filter((figure) => isOfAnother(figure, chosen.source))
            .map((figure) => ({ start: figure.start, end: figure.end, source }))
        : [],
  };
}

/** A day or a time differs only from another day or time: a sentence without one leaves it open. */
function isOfAnother({ kind }: Figure, { figures }: Source): boolean {
  return (kind !== "date" && kind !== "time") || figures.some((other) => other.kind === kind);
}

/** Of the closest sources, the one that holds most of the claim's figures. */
function chooseSource(claim: Claim, sources: Source[], scores: Map<number, number>): Chosen | null {
  const allowed = testimony(claim);
  const candidates: { at: number; score: number; source: Source }[] = [];
  let top = 0;
  for (const [at, score] of scores) {
    const source = sources[at];
    // A weaker one than the best before it competes with nothing; whether it is allowed need not be asked.
    if (source === undefined || score < top * NEAR_BEST || !allowed(source)) continue;
    candidates.push({ at, score, source });
    top = Math.max(top, score);
  }
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
  if (!isDone(text)) return null;
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
