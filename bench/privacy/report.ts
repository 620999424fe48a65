import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { type Counts, type Score, scoreOf, total } from "./score";

export type Goal = { value: number; least?: number; most?: number };

export function isMet({ value, least, most }: Goal): boolean {
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}

const columns = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(10))).join("");
const figure = (number: number): string => number.toFixed(3);

/** A table by kind, with all of them together below it; kinds of which there is nothing are left out. */
export function scoreTable(title: string, counts: ReadonlyMap<PiiKind, Counts>): string {
  const row = (name: string, score: Score): string =>
    columns([name, String(score.expected), ...[score.precision, score.recall, score.f1, score.f2].map(figure)]);
  return [
    columns([title, "expected", "precision", "recall", "F1", "F2"]),
    ...[...counts]
      .filter(([, { expected, predicted }]) => expected + predicted > 0)
      .map(([kind, one]) => row(`  ${kind}`, scoreOf(one))),
    row("  all", scoreOf(total(counts.values()))),
  ].join("\n");
}

/** For JSON: by kind, three decimals. */
export function scoreValues(counts: ReadonlyMap<PiiKind, Counts>): Record<string, Record<string, number>> {
  const entries = [...counts, ["all", total(counts.values())] as const];
  return Object.fromEntries(
    entries
      .filter(([, { expected, predicted }]) => expected + predicted > 0)
      .map(([kind, one]) => {
        const { expected, precision, recall, f1, f2 } = scoreOf(one);
        return [kind, { expected, precision: round(precision), recall: round(recall), f1: round(f1), f2: round(f2) }];
      }),
  );
}

export function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
