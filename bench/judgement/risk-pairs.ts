import type { RiskExample } from "@/bench/judgement/risk-examples";
import { mulberry } from "@/core/risk/calibrate";

type Learn = (train: RiskExample[]) => (example: RiskExample) => number;

/**
 * How often of a failed and another conversation the failed one is put higher, by models that saw neither's task, with
 * the middle 95 % over tasks drawn again.
 */
export function leaveTwoOut(
  examples: RiskExample[],
  draws: number,
  learn: Learn,
): { value: number; low: number; high: number } | null {
  const tasks = [...new Set(examples.map(({ group }) => group))];
  const of = tasks.map((task) => examples.filter(({ group }) => group === task));
  // Between each two tasks, and within each: right pairs and all pairs, in the order of `tasks`.
  const right = tasks.map(() => tasks.map(() => 0));
  const all = tasks.map(() => tasks.map(() => 0));
  for (let a = 0; a < tasks.length; a++)
    for (let b = a + 1; b < tasks.length; b++) {
      const score = learn(examples.filter(({ group }) => group !== tasks[a] && group !== tasks[b]));
      for (const [one, other] of [
        [a, b],
        [b, a],
        [a, a],
        [b, b],
      ] as const) {
        const counted = compare(of[one] ?? [], of[other] ?? [], score);
        // A task is left out together with every other one: its own pairs count once in all.
        const share = one === other ? 1 / (tasks.length - 1) : 1;
        add(right, one, other, counted.right * share);
        add(all, one, other, counted.all * share);
      }
    }
  const area = (times: readonly number[]): number | null => {
    let hits = 0;
    let pairs = 0;
    for (const [a, m] of times.entries())
      for (const [b, n] of times.entries()) {
        hits += m * n * (right[a]?.[b] ?? 0);
        pairs += m * n * (all[a]?.[b] ?? 0);
      }
    return pairs === 0 ? null : hits / pairs;
  };
  const value = area(tasks.map(() => 1));
  if (value === null) return null;
  const drawn = drawnAreas(tasks.length, draws, area);
  const at = (q: number): number => drawn[Math.round(q * (drawn.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

function compare(failed: RiskExample[], others: RiskExample[], score: (example: RiskExample) => number) {
  let right = 0;
  let all = 0;
  for (const one of failed.filter(({ label }) => label === 1))
    for (const other of others.filter(({ label }) => label === 0)) {
      const by = score(one) - score(other);
      right += by > 0 ? 1 : by === 0 ? 0.5 : 0;
      all += 1;
    }
  return { right, all };
}

function add(table: number[][], row: number, column: number, amount: number): void {
  const line = table[row];
  if (line) line[column] = (line[column] ?? 0) + amount;
}

function drawnAreas(tasks: number, draws: number, area: (times: readonly number[]) => number | null): number[] {
  const random = mulberry(7);
  const areas: number[] = [];
  for (let i = 0; i < draws; i++) {
    const times = Array.from({ length: tasks }, () => 0);
    for (let k = 0; k < tasks; k++) {
      const drawn = Math.floor(random() * tasks);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    const one = area(times);
    if (one !== null) areas.push(one);
  }
  return areas.sort((a, b) => a - b);
}
