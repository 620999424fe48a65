import type { Judged } from "./airline";
import { round, type Section } from "./report";

/** Checks, policy and explanation of one draft, with the reading of its record into their shape. */
export function measureTime(originals: readonly Judged[]): Section {
  const times = originals.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const quantile = (q: number): number => round(times[Math.floor(q * (times.length - 1))] ?? 0);
  const [median, p95] = [quantile(0.5), quantile(0.95)];
  return {
    name: "time",
    errors: new Map(),
    lines: [`  milliseconds a draft: ${median.toFixed(2)} at the median, ${p95.toFixed(2)} at the 95th of a hundred`],
    values: { median, p95, drafts: times.length },
    goals: { milliseconds_a_draft: { value: median, most: 2 } },
  };
}
