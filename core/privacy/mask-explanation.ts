import type { Finding, Span, SpanPlace } from "@/core/checks/check";
import type { Change, Counterfactual, Explanation, ProvenChange, SentenceSupport } from "@/core/explain/explanation";
import type { Masked, MaskedText } from "./masked-text";

type MaskedSpan = Omit<Span, "text"> & { text: Masked };
type MaskedFinding = Omit<Finding, "spans"> & { spans: MaskedSpan[] };
type MaskedSupport = Omit<SentenceSupport, "sentence" | "source" | "missing"> & {
  sentence: MaskedSpan;
  source: MaskedSpan | null;
  missing: Masked[];
};
type MaskedChange =
  | Exclude<Change, { kind: "removed" | "replaced" | "unsaid" | "attribute" }>
  | { kind: "removed"; sentence: MaskedSpan }
  | { kind: "replaced"; words: MaskedSpan; by: Masked; source: MaskedSpan | null }
  | { kind: "unsaid"; words: MaskedSpan }
  | { kind: "attribute"; name: string; value: Masked };
type MaskedProven = Omit<ProvenChange, "changes"> & { changes: MaskedChange[] };
type MaskedCounterfactual =
  | Extract<Counterfactual, { kind: "released_anyway" }>
  | { kind: "without_findings"; findings: number[]; sentences: MaskedSpan[]; proven: MaskedProven[] | null }
  | { kind: "no_change_of_text"; reason: "context" | "policy"; proven: MaskedProven[] | null };

/** An explanation as its reader gets it; it reads like the one that is stored. */
export type MaskedExplanation = Omit<Explanation, "findings" | "support" | "counterfactual"> & {
  findings: MaskedFinding[];
  support: MaskedSupport[];
  counterfactual: MaskedCounterfactual;
};

/** The masked text of a place; null where it is not masked (a document) or not on the screen. */
type TextOfPlace = (place: SpanPlace) => MaskedText | null;

/** The words that an explanation quotes from elsewhere than documents: where their text is not at hand, they are looked through themselves. */
export function quotedIn({ findings, support, counterfactual }: Explanation): string[] {
  const spans = [
    ...findings.flatMap((finding) => finding.spans),
    ...support.flatMap(({ sentence, source }) => [sentence, ...(source ? [source] : [])]),
    ...(counterfactual.kind === "without_findings" ? counterfactual.sentences : []),
    ...provenIn(counterfactual).flatMap(spansOf),
  ];
  const named = provenIn(counterfactual).flatMap(wordsOf);
  const params = findings.flatMap((finding) => paramsOf(finding).map(([, value]) => value));
  return [
    ...new Set([...spans.filter(({ place }) => place.in !== "document").map(({ text }) => text), ...params, ...named]),
  ];
}

/** An explanation over masked texts: offsets are those of what the reader sees, quotes and parameters say no more than it. */
export function maskExplanation(
  explanation: Explanation,
  other: (words: string) => Masked,
  textOf: TextOfPlace,
): MaskedExplanation {
  const span = (each: Span): MaskedSpan => maskSpan(each, other, textOf);
  const { counterfactual } = explanation;
  return {
    ...explanation,
    findings: explanation.findings.map((finding) => maskFinding(finding, other, span)),
    support: explanation.support.map((support) => ({
      ...support,
      sentence: span(support.sentence),
      source: support.source && span(support.source),
      missing: support.missing.map((figure) => other(figure)),
    })),
    counterfactual: maskCounterfactual(counterfactual, other, span),
  };
}

type Mask = (words: string) => Masked;
type MaskSpan = (each: Span) => MaskedSpan;

function maskCounterfactual(counterfactual: Counterfactual, other: Mask, span: MaskSpan): MaskedCounterfactual {
  if (counterfactual.kind === "released_anyway") return counterfactual;
  const proven =
    counterfactual.proven?.map((each) => ({
      ...each,
      changes: each.changes.map((change) => maskChange(change, other, span)),
    })) ?? null;
  if (counterfactual.kind === "no_change_of_text") return { ...counterfactual, proven };
  return { ...counterfactual, sentences: counterfactual.sentences.map(span), proven };
}

function maskChange(change: Change, other: Mask, span: MaskSpan): MaskedChange {
  switch (change.kind) {
    case "removed":
      return { ...change, sentence: span(change.sentence) };
    case "replaced":
      return {
        ...change,
        words: span(change.words),
        by: other(change.by),
        source: change.source && span(change.source),
      };
    case "unsaid":
      return { ...change, words: span(change.words) };
    case "attribute":
      return { ...change, value: other(change.value) };
    default:
      return change;
  }
}

function provenIn(counterfactual: Counterfactual): Change[] {
  return counterfactual.kind === "released_anyway"
    ? []
    : (counterfactual.proven?.flatMap(({ changes }) => changes) ?? []);
}

function spansOf(change: Change): Span[] {
  switch (change.kind) {
    case "removed":
      return [change.sentence];
    case "replaced":
      return [change.words, ...(change.source ? [change.source] : [])];
    case "unsaid":
      return [change.words];
    default:
      return [];
  }
}

function wordsOf(change: Change): string[] {
  if (change.kind === "replaced") return [change.by];
  return change.kind === "attribute" ? [change.value] : [];
}

/** Parameters that are codes of ours; whatever else a check names may be the customer's. */
const CODES = new Set([
  "kind",
  "tool",
  "confidence",
  "ending",
  "rule",
  "rule_en",
  "rule_de",
  "count",
  "model",
  "concern",
  "also",
]);

function maskFinding(
  finding: Finding,
  other: (words: string) => Masked,
  span: (each: Span) => MaskedSpan,
): MaskedFinding {
  const spans = finding.spans.map(span);
  const params = paramsOf(finding).map(([name, value]): [string, string] => {
    // Mostly the words of a place: then they are masked as they are there.
    const whole = finding.spans.findIndex((each) => each.text === value);
    return [name, spans[whole]?.text ?? other(value)];
  });
  return { ...finding, spans, params: { ...finding.params, ...Object.fromEntries(params) } };
}

function paramsOf(finding: Finding): [string, string][] {
  return Object.entries(finding.params).filter(([name]) => !CODES.has(name));
}

/** A document's words are nobody's: the knowledge that the AI used. */
function maskSpan(span: Span, other: (words: string) => Masked, textOf: TextOfPlace): MaskedSpan {
  if (span.place.in === "document") return { ...span, text: span.text as Masked };
  const text = textOf(span.place);
  if (text === null) return { ...span, text: other(span.text) };
  return { ...span, ...text.toMasked(span), text: text.slice(span) };
}
