import type { PiiSource, PiiSpan } from "@/core/privacy/detect/pii-detector";

/** People know best, then the source's own records. */
const RANK: Record<PiiSource, number> = { correction: 3, record: 2, rule: 1, tagger: 1 };

const SHORTEST_REST = 3;

/** One answer for each place: the better founded wins, then the more certain, then the longer, then whoever came first. */
export function resolveOverlaps(spans: readonly PiiSpan[], text: string): PiiSpan[] {
  const order = spans.map((span, place) => ({ span, place }));
  order.sort(
    (a, b) =>
      RANK[b.span.by] - RANK[a.span.by] ||
      b.span.certainty - a.span.certainty ||
      b.span.end - b.span.start - (a.span.end - a.span.start) ||
      a.place - b.place,
  );
  const kept: PiiSpan[] = [];
  for (const { span } of order) addTo(kept, span, text);
  return kept;
}

/**
 * Joins a span to those of its kind that it touches. Where another kind has taken a part of the place, what is left on
 * either side stays a span of its own: nothing that was found becomes visible because a part of it is something else.
 */
function addTo(kept: PiiSpan[], span: PiiSpan, text: string): void {
  const from = firstEndingBehind(kept, span.start);
  let to = from;
  while (to < kept.length && (kept[to]?.start ?? 0) < span.end) to++;
  const touched = kept.slice(from, to);
  if (touched.every(({ kind }) => kind === span.kind)) {
    const start = Math.min(span.start, ...touched.map((one) => one.start));
    const end = Math.max(span.end, ...touched.map((one) => one.end));
    kept.splice(from, touched.length, { ...(touched[0] ?? span), start, end });
    return;
  }
  let at = span.start;
  const rests: PiiSpan[] = [];
  for (const { start, end } of [...touched, { start: span.end, end: span.end }]) {
    const rest = trimmed(text, at, start);
    if (rest !== null) rests.push({ ...span, ...rest });
    at = end;
  }
  kept.splice(from, touched.length, ...[...touched, ...rests].sort((a, b) => a.start - b.start));
}

/** Without blanks and marks at its ends; null where too little is left to say anything about anybody. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  if (end <= start) return null;
  const rest = text.slice(start, end);
  const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(rest);
  if (inner === null || inner[0].length < SHORTEST_REST) return null;
  return { start: start + inner.index, end: start + inner.index + inner[0].length };
}

/** The first of the kept, which are in order, that ends behind a place. */
function firstEndingBehind(kept: readonly PiiSpan[], place: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
