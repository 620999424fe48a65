import type { Figure } from "@/core/checks/figure-reader";

/** A calculation that the draft writes out and that does not come to what it says. */
export type WrongSum = { start: number; end: number };

type Operator = "+" | "-" | "*";
const OPERATORS: Record<string, Operator> = {
  "+": "+",
  "-": "-",
  "–": "-",
  "−": "-",
  "*": "*",
  x: "*",
  "×": "*",
  "·": "*",
};
/** Between two figures: an operator, with a currency or an opening bracket before the second figure and blanks and emphasis around. */
const OPERATOR =
  /^[ \u00a0]{0,2}(?:[$€£%]|usd|eur|euro|dollars?)?[ \u00a0*_]{0,3}([-+–−×·x*])[ \u00a0*_]{0,3}(?:[$€£]|usd|eur)?[ \u00a0]?$/iu;
const EQUALS =
  /^[ \u00a0]{0,2}(?:[$€£]|usd|eur|euro|dollars?)?[ \u00a0*_]{0,3}=[ \u00a0*_]{0,4}(?:[$€£]|usd|eur)?[ \u00a0]?$/iu;
/** `$199 ($100 + $99)`: the result comes first. */
const OPENS =
  /^[*_]{0,2}[ \u00a0]?(?:[$€£]|usd|eur|euro)?(?: (?:per|each|pro|je)(?: \p{L}{1,20}){0,2})?[ \u00a0]?\([ \u00a0]?(?:[$€£]|usd|eur)?[ \u00a0]?$/iu;
const CLOSES = /^[ \u00a0]?(?:[$€£]|usd|eur|euro)?[ \u00a0]?\)/iu;
/** `$348 ($174 per passenger)`: so many times the one is the other. */
const EACH = /^[ \u00a0]?(?:[$€£]|usd|eur|euro)?[ \u00a0](?:per|each|apiece|pro|je|jeweils)(?: \p{L}{1,30}){0,2}\)/iu;
/** Between two figures of one calculation. */
const FARTHEST = 40;
const MOST_TERMS = 20;
/** Cents lost in rounding. */
const ROUNDING = 0.02;

/** Calculations written out in a text, as `$725 - $503 = $222`, `$199 ($100 + $99)` or `$348 ($174 per passenger)`, that are wrong. */
export function wrongSums(text: string, figures: readonly Figure[]): WrongSum[] {
  const counted = figures.filter(({ kind, values }) => (kind === "amount" || kind === "number") && values.length > 0);
  const wrong: WrongSum[] = [];
  for (let at = 0; at < counted.length; at++) {
    const chain = readChain(text, counted, at);
    const first = counted[at] as Figure;
    const last = counted[at + chain.terms.length - 1] as Figure;
    const next = counted[at + chain.terms.length];
    const before = counted[at - 1];
    if (chain.terms.length > 1 && next !== undefined && EQUALS.test(between(text, last, next))) {
      if (!comesTo(chain, next)) wrong.push({ start: first.start, end: next.end });
    } else if (before?.kind === "amount" && OPENS.test(between(text, before, first))) {
      const behind = text.slice(last.end, last.end + 60);
      if (
        chain.terms.length > 1
          ? CLOSES.test(behind) && !comesTo(chain, before)
          : EACH.test(behind) && !isMultiple(before, first)
      )
        wrong.push({ start: before.start, end: last.end });
    }
    at += chain.terms.length - 1;
  }
  return wrong;
}

type Chain = { terms: Figure[]; operators: Operator[] };

function readChain(text: string, figures: readonly Figure[], from: number): Chain {
  const terms = [figures[from] as Figure];
  const operators: Operator[] = [];
  for (let at = from + 1; at < figures.length && terms.length < MOST_TERMS; at++) {
    const mark = OPERATOR.exec(between(text, figures[at - 1] as Figure, figures[at] as Figure))?.[1]?.toLowerCase();
    const operator = mark === undefined ? undefined : OPERATORS[mark];
    if (operator === undefined) break;
    terms.push(figures[at] as Figure);
    operators.push(operator);
  }
  return { terms, operators };
}

function between(text: string, one: Figure, other: Figure): string {
  return other.start - one.end > FARTHEST ? "?" : text.slice(one.end, other.start);
}

/** Products before sums. */
function comesTo({ terms, operators }: Chain, result: Figure): boolean {
  let sum = 0;
  let product = terms[0]?.values[0] ?? 0;
  let sign = 1;
  for (const [at, operator] of operators.entries()) {
    const value = terms[at + 1]?.values[0] ?? 0;
    if (operator === "*") {
      product *= value;
      continue;
    }
    sum += sign * product;
    sign = operator === "+" ? 1 : -1;
    product = value;
  }
  sum += sign * product;
  return result.values.some((value) => Math.abs(Math.abs(sum) - value) <= ROUNDING);
}

function isMultiple(total: Figure, each: Figure): boolean {
  const [whole = 0, one = 0] = [total.values[0], each.values[0]];
  if (one <= 0 || whole < one) return true;
  const times = whole / one;
  return Math.abs(times - Math.round(times)) * one <= ROUNDING * Math.round(times);
}
