import type { Figure } from "@/core/checks/figure-reader";

/** More operands than this make nearly every number reachable, which would support anything. */
const MOST_OPERANDS = 14;
const RECENT_SPOKEN = 6;
/** A reply that adds up more amounts than this is no reply; their sums would be too many. */
const MOST_AMOUNTS = 60;

/**
 * Those of the unsupported amounts that follow from supported ones in one step: a sum of two or of several in a row or a
 * difference of the draft's own supported amounts, a multiple by a count that is spoken of ("two passengers") of these or
 * of the last that the conversation spoke of, or one of `sums`. Amounts of the draft are not combined with spoken ones,
 * nor with every price that a tool returned: any number is a sum of some of those.
 */
export function supportedByArithmetic(
  amounts: Figure[],
  unsupported: Figure[],
  spoken: number[],
  counts: ReadonlySet<number>,
  sums: ReadonlySet<number>,
): Set<Figure> {
  const derived = new Set<Figure>();
  let open = unsupported.filter((figure) => figure.kind === "amount").slice(0, MOST_AMOUNTS);
  const unknown = new Set(unsupported);
  const known = amounts.filter((figure) => !unknown.has(figure)).slice(0, MOST_AMOUNTS);
  // An amount once derived may carry the next: subtotals, then a total. Each round settles at least one.
  for (let settled = true; settled && open.length > 0; ) {
    const own = inOrder(known, derived).flatMap((figure) => figure.values);
    const reachable = reachableFrom(own, spoken.slice(-RECENT_SPOKEN), counts);
    const now = open.filter((figure) =>
      figure.values.some((value) => reachable.has(cents(value)) || sums.has(cents(value))),
    );
    for (const figure of now) derived.add(figure);
    open = open.filter((figure) => !derived.has(figure));
    settled = now.length > 0;
  }
  return derived;
}

function inOrder(known: Figure[], derived: ReadonlySet<Figure>): Figure[] {
  return [...known, ...derived].sort((a, b) => a.start - b.start);
}

function reachableFrom(own: number[], spoken: number[], counts: ReadonlySet<number>): Set<number> {
  const reachable = new Set<number>();
  const inDraft = own.map(cents);
  for (let first = 0; first < inDraft.length; first++) {
    let sum = inDraft[first] ?? 0;
    for (let last = first + 1; last < inDraft.length; last++) {
      sum += inDraft[last] ?? 0;
      reachable.add(sum);
    }
  }
  for (const [index, a] of operands(inDraft).entries()) {
    for (const b of operands(inDraft).slice(index + 1)) {
      reachable.add(a + b);
      reachable.add(Math.abs(a - b));
    }
  }
  for (const a of operands([...inDraft, ...spoken.map(cents)])) for (const count of counts) reachable.add(a * count);
  return reachable;
}

function operands(values: number[]): number[] {
  return [...new Set(values)].slice(0, MOST_OPERANDS);
}

function cents(value: number): number {
  return Math.round(value * 100);
}
