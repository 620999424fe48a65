import type { Finding, SpanPlace } from "@/core/checks/check";
import type { SentenceSupport } from "@/core/explain/explanation";
import type { Severity } from "@/core/review/words";

/** A stretch of text under the same marks from end to end. */
export type Segment = {
  start: number;
  text: string;
  /** Numbers of the findings that cover it, ascending. */
  findings: number[];
  /** The worst of those findings. */
  severity: Severity | null;
  support: SentenceSupport["verdict"] | null;
  /** Findings whose words end here: their numbers are printed after the stretch. */
  closes: number[];
};

type Mark = { start: number; end: number; number: number; severity: Severity };
type Cover = { start: number; end: number; verdict: SentenceSupport["verdict"] };

const WORSE: Record<Severity, number> = { info: 0, warning: 1, severe: 2 };

/**
 * Cuts a text at every edge of a finding or sentence, so that overlapping marks can be drawn without nesting. Spans come
 * from stored records: what lies outside the text is clipped, what is empty or reversed is dropped.
 */
export function segmentText(
  text: string,
  place: SpanPlace,
  findings: readonly Finding[],
  support: readonly SentenceSupport[],
): Segment[] {
  const marks = marksIn(text, place, findings);
  const covers = place.in === "draft" ? coversIn(text, support) : [];
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...marks, ...covers]) edges.add(start).add(end);
  const cuts = [...edges].sort((left, right) => left - right);
  const segments: Segment[] = [];
  for (const [position, start] of cuts.entries()) {
    const end = cuts[position + 1];
    if (end !== undefined) segments.push(segment(text, start, end, marks, covers));
  }
  return segments;
}

function segment(text: string, start: number, end: number, marks: readonly Mark[], covers: readonly Cover[]): Segment {
  const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
  const worst = over.reduce<Severity | null>(
    (found, { severity }) => (found === null || WORSE[severity] > WORSE[found] ? severity : found),
    null,
  );
  return {
    start,
    text: text.slice(start, end),
    findings: unique(over.map((mark) => mark.number)),
    severity: worst,
    support: covers.find((cover) => cover.start <= start && cover.end >= end)?.verdict ?? null,
    closes: unique(over.filter((mark) => mark.end === end).map((mark) => mark.number)),
  };
}

function marksIn(text: string, place: SpanPlace, findings: readonly Finding[]): Mark[] {
  return findings.flatMap((finding, position) =>
    finding.spans
      .filter((span) => samePlace(span.place, place))
      .map((span) => ({ ...clip(span, text), number: position + 1, severity: finding.severity }))
      .filter((mark) => mark.start < mark.end),
  );
}

function coversIn(text: string, support: readonly SentenceSupport[]): Cover[] {
  return support
    .filter(({ sentence, verdict }) => sentence.place.in === "draft" && verdict !== "courtesy")
    .map(({ sentence, verdict }) => ({ ...clip(sentence, text), verdict }))
    .filter((cover) => cover.start < cover.end);
}

function clip(span: { start: number; end: number }, text: string): { start: number; end: number } {
  return { start: Math.max(0, span.start), end: Math.min(text.length, span.end) };
}

function samePlace(left: SpanPlace, right: SpanPlace): boolean {
  if (left.in !== right.in) return false;
  if ("id" in left && "id" in right) return left.id === right.id;
  if ("index" in left && "index" in right) return left.index === right.index;
  return true;
}

function unique(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((left, right) => left - right);
}
