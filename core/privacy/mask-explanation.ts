import type { Finding, Span, SpanPlace } from "@/core/checks/check";
import type { Counterfactual, Explanation, SentenceSupport } from "@/core/explain/explanation";
import type { Masked, MaskedText } from "./masked-text";

type MaskedSpan = Omit<Span, "text"> & { text: Masked };
type MaskedFinding = Omit<Finding, "spans"> & { spans: MaskedSpan[] };
type MaskedSupport = Omit<SentenceSupport, "sentence" | "source" | "missing"> & {
  sentence: MaskedSpan;
  source: MaskedSpan | null;
  missing: Masked[];
};
type MaskedCounterfactual =
  | Exclude<Counterfactual, { kind: "without_findings" }>
  | { kind: "without_findings"; findings: number[]; sentences: MaskedSpan[] };

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
  ];
  const params = findings.flatMap((finding) => paramsOf(finding).map(([, value]) => value));
  return [...new Set([...spans.filter(({ place }) => place.in !== "document").map(({ text }) => text), ...params])];
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
    counterfactual:
      counterfactual.kind === "without_findings"
        ? { ...counterfactual, sentences: counterfactual.sentences.map(span) }
        : counterfactual,
  };
}

/** Parameters that are codes of ours; whatever else a check names may be the customer's. */
const CODES = new Set(["kind", "tool", "confidence", "ending"]);

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
