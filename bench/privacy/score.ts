import type { PiiKind, PiiSpan } from "@/core/privacy/detect/pii-detector";
import type { Gold, Sample } from "./data";

export type Counts = { hits: number; predicted: number; expected: number };
export type Score = Counts & { precision: number; recall: number; f1: number; f2: number };
/** How a found place is held against the true one. */
export type Measure = "token" | "overlap" | "exact";
export type Judged = { sample: Sample; spans: readonly PiiSpan[] };

/** Words only: what marks between them belong to is nobody's concern. */
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
/** Two spans are the same find where what they share is at least half of what they cover. */
const SHARED_AT_LEAST = 0.5;
/** Part of an address in every sense; the set labels it apart in some templates. */
const OF_AN_ADDRESS = new Set(["ZIP_CODE"]);

/** Counts by kind; only the kinds named are looked at, among the true and among the found. */
export function countsByKind(
  judged: readonly Judged[],
  kinds: readonly PiiKind[],
  measure: Measure,
): Map<PiiKind, Counts> {
  const counts = new Map<PiiKind, Counts>(kinds.map((kind) => [kind, { hits: 0, predicted: 0, expected: 0 }]));
  for (const { sample, spans } of judged) {
    if (measure === "token") addTokens(counts, sample, spans);
    else addSpans(counts, sample, spans, measure);
  }
  return counts;
}

function addTokens(counts: Map<PiiKind, Counts>, { text, gold }: Sample, spans: readonly PiiSpan[]): void {
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inside = (place: { start: number; end: number }): boolean =>
      place.start < index + token.length && index < place.end;
    const truth = gold.find((one) => one.kind !== null && inside(one))?.kind ?? null;
    const told = spans.find(inside)?.kind ?? null;
    if (told === "street_address" && truth === null && gold.some((one) => OF_AN_ADDRESS.has(one.label) && inside(one)))
      continue;
    add(counts, truth, "expected");
    add(counts, told, "predicted");
    if (truth === told) add(counts, truth, "hits");
  }
}

function addSpans(
  counts: Map<PiiKind, Counts>,
  { gold }: Sample,
  spans: readonly PiiSpan[],
  measure: "overlap" | "exact",
): void {
  const left = new Set(spans);
  const truths = gold.filter((one) => one.kind !== null);
  for (const one of truths) {
    add(counts, one.kind, "expected");
    const hit = [...left].find((span) => span.kind === one.kind && isSame(span, one, measure));
    if (hit === undefined) continue;
    left.delete(hit);
    add(counts, one.kind, "hits");
    add(counts, one.kind, "predicted");
  }
  for (const span of left) {
    const isPostcode = span.kind === "street_address" && gold.some((g) => OF_AN_ADDRESS.has(g.label) && touch(span, g));
    if (!isPostcode) add(counts, span.kind, "predicted");
  }
}

function isSame(span: PiiSpan, gold: Gold, measure: "overlap" | "exact"): boolean {
  if (measure === "exact") return span.start === gold.start && span.end === gold.end;
  const shared = Math.min(span.end, gold.end) - Math.max(span.start, gold.start);
  const covered = Math.max(span.end, gold.end) - Math.min(span.start, gold.start);
  return shared / covered >= SHARED_AT_LEAST;
}

function touch(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function add(counts: Map<PiiKind, Counts>, kind: PiiKind | null, what: keyof Counts): void {
  const count = kind === null ? undefined : counts.get(kind);
  if (count !== undefined) count[what]++;
}

export function total(counts: Iterable<Counts>): Counts {
  const sum = { hits: 0, predicted: 0, expected: 0 };
  for (const { hits, predicted, expected } of counts) {
    sum.hits += hits;
    sum.predicted += predicted;
    sum.expected += expected;
  }
  return sum;
}

export function scoreOf(counts: Counts): Score {
  const precision = counts.predicted === 0 ? 0 : counts.hits / counts.predicted;
  const recall = counts.expected === 0 ? 0 : counts.hits / counts.expected;
  const f = (beta: number): number =>
    precision + recall === 0 ? 0 : ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
  return { ...counts, precision, recall, f1: f(1), f2: f(2) };
}
