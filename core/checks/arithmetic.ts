import { isCalculated, isCompared, isCountedUp } from "@/core/checks/calculated";
import type { Figure } from "@/core/checks/figure-reader";

/** More operands than this make nearly every number reachable, which would support anything. */
const MOST_OPERANDS = 14;
const RECENT_SPOKEN = 6;
/** A reply that adds up more amounts than this is no reply; their sums would be too many. */
const MOST_AMOUNTS = 60;

/** What amounts may be worked out from: those last spoken of, counts of things, and `sums` over lists of records. */
export type Operands = { spoken: number[]; counts: ReadonlySet<number>; sums: ReadonlySet<number> };
type Reachable = { added: Set<number>; multiplied: Set<number>; shared: Set<number>; compared: Set<number> };

/**
 * Those of the unsupported amounts that follow from supported ones in one step: one of `sums`, or, where the words around
 * say that they were worked out, a sum of two or of several in a row or a difference of the draft's own supported amounts,
 * a multiple by a count that is spoken of ("two passengers") of these, of the last that the conversation spoke of or of
 * `sums`, what each pays of them, or the difference of two of the last. Amounts of the draft are not combined with spoken
 * ones, nor with every price that a tool returned: any number is a sum of some of those. A price for each is no multiple.
 */
export function supportedByArithmetic(
  text: string,
  amounts: Figure[],
  unsupported: Figure[],
  operands: Operands,
): Set<Figure> {
  const derived = new Set<Figure>();
  const unknown = new Set(unsupported);
  const known = amounts.filter((figure) => !unknown.has(figure)).slice(0, MOST_AMOUNTS);
  const open = unsupported
    .filter(({ kind }) => kind === "amount")
    .slice(0, MOST_AMOUNTS)
    .map((figure) => ({
      figure,
      calculated: isCalculated(text, figure.start, figure.end),
      counted: isCountedUp(text, figure.start, figure.end),
      compared: isCompared(text, figure.start, figure.end),
    }));
  // An amount once derived may carry the next: subtotals, then a total. Each round settles at least one.
  for (let settled = true; settled && derived.size < open.length; ) {
    const own = inOrder(known, derived).flatMap((figure) => figure.values);
    const reachable = reachableFrom(own, operands);
    const now = open.filter(
      ({ figure, calculated, counted, compared }) =>
        !derived.has(figure) &&
        figure.values
          .map(cents)
          .some(
            (value) =>
              operands.sums.has(value) ||
              (calculated && reachable.added.has(value)) ||
              (calculated && (counted ? reachable.multiplied : reachable.shared).has(value)) ||
              (compared && reachable.compared.has(value)),
          ),
    );
    for (const { figure } of now) derived.add(figure);
    settled = now.length > 0;
  }
  return derived;
}

function inOrder(known: Figure[], derived: ReadonlySet<Figure>): Figure[] {
  return [...known, ...derived].sort((a, b) => a.start - b.start);
}

function reachableFrom(own: number[], { spoken, counts, sums }: Operands): Reachable {
  const reachable: Reachable = { added: new Set(), multiplied: new Set(), shared: new Set(), compared: new Set() };
  const inDraft = own.map(cents);
  for (let first = 0; first < inDraft.length; first++) {
    let sum = inDraft[first] ?? 0;
    for (let last = first + 1; last < inDraft.length; last++) {
      sum += inDraft[last] ?? 0;
      reachable.added.add(sum);
    }
  }
  eachPair(inDraft, (a, b) => {
    reachable.added.add(a + b);
    reachable.added.add(Math.abs(a - b));
  });
  const said = spoken.slice(-RECENT_SPOKEN).map(cents);
  eachPair(said, (a, b) => reachable.compared.add(Math.abs(a - b)));
  for (const count of counts) {
    for (const a of [...few([...inDraft, ...said]), ...few([...sums])]) {
      reachable.multiplied.add(a * count);
      reachable.shared.add(Math.round(a / count));
    }
  }
  return reachable;
}

function eachPair(values: number[], take: (a: number, b: number) => void): void {
  const operands = few(values);
  for (const [index, a] of operands.entries()) for (const b of operands.slice(index + 1)) take(a, b);
}

function few(values: number[]): number[] {
  return [...new Set(values)].slice(0, MOST_OPERANDS);
}

function cents(value: number): number {
  return Math.round(value * 100);
}
