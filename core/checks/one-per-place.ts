import type { Finding, FindingCode, Span } from "@/core/checks/check";

/** What says most about wrong words comes first: against a source, against the calculation they stand in, without a source. */
const GRAVEST: readonly FindingCode[] = ["figure_differs", "wrong_sum", "unsupported_amount", "unsupported_figure"];

/**
 * One finding for the same words: the graver stays, the other becomes its detail (`also`). A finding that has other places
 * too keeps those.
 */
export function onePerPlace(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => rank(a) - rank(b))) {
    const graver = (span: Span) => kept.find((other) => other.code !== finding.code && covers(other, span));
    const rest = finding.spans.filter((span) => graver(span) === undefined);
    for (const span of finding.spans) {
      const other = graver(span);
      if (other) other.params = { also: finding.code, ...other.params };
    }
    const [first] = rest.filter(({ place }) => place.in === "draft");
    if (first) kept.push({ ...finding, spans: rest, params: { ...finding.params, value: first.text } });
  }
  return kept;
}

function rank({ code }: Finding): number {
  const at = GRAVEST.indexOf(code);
  return at < 0 ? GRAVEST.length : at;
}

function covers({ spans }: Finding, { place, start, end }: Span): boolean {
  if (place.in !== "draft") return false;
  return spans.some((span) => span.place.in === "draft" && span.start < end && start < span.end);
}
