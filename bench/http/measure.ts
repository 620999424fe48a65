import { performance } from "node:perf_hooks";

/** How many requests are under way at any time. */
export const CONNECTIONS = 16;

/** A phase ends after its time or its number of steps, whichever comes first. */
export type Until = { seconds?: number; steps?: number };
export type Timing = { steps: number; seconds: number; latencies: number[] };

/**
 * Runs `step` on every connection again and again; each waits for its answer before it asks again.
 * @param step is given the connection and the running number of the step
 */
export async function drive(until: Until, step: (connection: number, index: number) => Promise<void>): Promise<Timing> {
  const { seconds = Number.POSITIVE_INFINITY, steps = Number.POSITIVE_INFINITY } = until;
  const latencies: number[] = [];
  let next = 0;
  const started = performance.now();
  const deadline = started + seconds * 1000;
  const connection = async (slot: number) => {
    let now = performance.now();
    while (now < deadline && next < steps) {
      await step(slot, next++);
      const after = performance.now();
      latencies.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, slot) => connection(slot)));
  return { steps: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
}

export function rateOf(t: Timing): number {
  return t.seconds > 0 ? t.steps / t.seconds : 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * One ratio of the ratios of rounds in which the sides took turns at being first: two rounds count as one, so that being
 * first counts for neither side; the median of those. A last round without its other is left out.
 */
export function ratioInTurns(ratios: readonly number[]): number {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < ratios.length; at += 2)
    pairs.push(Math.sqrt((ratios[at] ?? Number.NaN) * (ratios[at + 1] ?? Number.NaN)));
  pairs.sort((a, b) => a - b);
  const half = pairs.length >> 1;
  const upper = pairs[half] ?? Number.NaN;
  return pairs.length % 2 === 1 ? upper : Math.sqrt((pairs[half - 1] ?? Number.NaN) * upper);
}
