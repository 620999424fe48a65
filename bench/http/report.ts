import { median, quantile, rateOf, ratioInTurns, type Timing } from "./measure";
import type { RoundTrips } from "./round-trips";
import type { Phases, Verb } from "./rounds";

type Measure = { name: string; value: number; goal: number | null; met: boolean | null };

const RATIO_GOALS: Partial<Record<Verb, number>> = { intake: 0.2, "claim+decide": 0.2, page: 0.3 };
const TRIP_GOALS: Partial<Record<keyof RoundTrips, number>> = { takeIn: 3, decide: 3, page: 1 };

/** Prints a table and, as the last line, one JSON object. */
export function report(phases: Phases, trips: RoundTrips, say: (line: string) => void): void {
  const measures: Measure[] = [];
  const rates: Record<string, { ours: number; baseline: number; p50Ms: number; p99Ms: number }> = {};
  say(
    `\n${"".padEnd(14)}${["ours/s", "baseline/s", "ratio", "goal", "p50 ms", "p99 ms"].map((head) => head.padStart(12)).join("")}`,
  );
  for (const [verb, { ours, baseline }] of Object.entries(phases) as [Verb, { ours: Timing[]; baseline: Timing[] }][]) {
    const latencies = ours.flatMap((timing) => timing.latencies);
    const rate = {
      ours: median(ours.map(rateOf)),
      baseline: median(baseline.map(rateOf)),
      p50Ms: median(latencies),
      p99Ms: quantile(latencies, 0.99),
    };
    const ratio = ratioInTurns(ours.map((timing, round) => rateOf(timing) / rateOf(baseline[round] as Timing)));
    const goal = RATIO_GOALS[verb] ?? null;
    rates[verb] = {
      ours: round1(rate.ours),
      baseline: round1(rate.baseline),
      p50Ms: round1(rate.p50Ms),
      p99Ms: round1(rate.p99Ms),
    };
    measures.push({
      name: `${verb} ratio`,
      value: Math.round(ratio * 1000) / 1000,
      goal,
      met: goal === null ? null : ratio >= goal,
    });
    const cells = [
      rate.ours.toFixed(0),
      rate.baseline.toFixed(0),
      ratio.toFixed(3),
      goal?.toFixed(2) ?? "",
      rate.p50Ms.toFixed(1),
      rate.p99Ms.toFixed(1),
    ];
    say(verb.padEnd(14) + cells.map((cell) => cell.padStart(12)).join(""));
  }
  for (const [verb, value] of Object.entries(trips) as [keyof RoundTrips, number][]) {
    const goal = TRIP_GOALS[verb] ?? null;
    measures.push({ name: `${verb} round trips`, value, goal, met: goal === null ? null : value <= goal });
    say(`${verb.padEnd(14)}${String(value).padStart(12)} round trips${goal === null ? "" : `, at most ${goal}`}`);
  }
  const met = measures.every((measure) => measure.met !== false);
  const reading =
    "medians of rounds, ratios of pairs of rounds in which each side was first once; claim+decide: two requests beside one call that makes the row changes of both; a claim does not tell the item's texts, reading them is in the bench of masking; no worker runs";
  console.log(JSON.stringify({ bench: "http", met, measures, rates, reading }));
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
