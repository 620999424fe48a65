import { type Airline, readAirline } from "@/bench/judgement/airline";
import { round, type Section, shareOf, told } from "@/bench/judgement/report";
import { type RiskExample, riskExamples } from "@/bench/judgement/risk-examples";
import { leaveTwoOut } from "@/bench/judgement/risk-pairs";
import { aurocWithInterval, brier, calibrated, plattLine } from "@/core/risk/calibrate";
import { choosePenalty, fitModel, outOfFold, rawLogOdds } from "@/core/risk/fit-risk";

/**
 * Few, because a hundred conversations about 25 tasks carry no more, and each for a reason: what a change sets can be set
 * wrong; a broken rule is a breach whatever came of it; figures and claims without a source are what replies get wrong;
 * where no tool was used nothing was achieved; who asks back or looked up and refused has committed to nothing.
 */
const FEATURES = [
  "write_values",
  "severe_breaches",
  "figures",
  "unsupported",
  "nothing_done",
  "asks_back",
  "declined_only",
];
const FIFTH = 5;
const REPEATS = 10;
const DRAWS = 2_000;

type Ranked = { logOdds: number; label: 0 | 1; group: string };
type Area = { value: number; low: number; high: number };

/**
 * How well risk ranks conversations by whether the agent failed, at their last draft. The shared `dev` file is measured
 * by leaving tasks out; any other is ranked by a model fitted on `dev` without the tasks that both have.
 */
export function measureRisk(airline: Airline): Section {
  const examples = riskExamples(airline);
  const train = airline.parts.includes("whole") ? otherTasks(examples) : [];
  const foreign = train.length > 0;
  const { area, ranked, how } = foreign ? fromDev(train, examples) : withinDev(examples);
  const bare = aurocWithInterval(
    examples.map(({ features, label, group }) => ({ logOdds: features.writes ?? 0, label, group })),
    DRAWS,
  );
  const first = [...ranked].sort((a, b) => b.logOdds - a.logOdds).slice(0, Math.round(ranked.length / FIFTH));
  const failed = shareOf(first.filter(({ label }) => label === 1).length, first.length);
  const line = (name: string, of: Area | null): string =>
    of === null
      ? `  ${name}: needs both kinds`
      : `  ${name.padEnd(60)}${of.value.toFixed(4).padStart(9)}   [${of.low.toFixed(4)}, ${of.high.toFixed(4)}]`;
  return {
    name: "risk",
    lines: [
      `  ${examples.length} conversations, ${examples.filter(({ label }) => label === 1).length} failed; ${how}`,
      line("AUROC of risk at the last draft", area),
      line("AUROC of the bare number of write actions", bare),
      told("failed among the first fifth", failed),
      ...(foreign ? [] : withinLines(ranked)),
    ],
    values: { auroc: area && rounded(area), bare_writes: bare && rounded(bare), first_fifth: failed },
    goals: {
      risk_auroc: { value: area?.value ?? 0, least: 0.8 },
      risk_auroc_low: { value: area?.low ?? 0, least: 0.71 },
      risk_first_fifth_failed: { value: failed.share, least: 0.9 },
    },
    errors: new Map([
      [
        "risk_order",
        [...ranked]
          .sort((a, b) => b.logOdds - a.logOdds)
          .map(({ logOdds, label, group }) => `${logOdds.toFixed(2)} ${label} ${group}`),
      ],
    ]),
  };
}

type Measured = { area: Area | null; ranked: Ranked[]; how: string };

/** The shared data without the tasks that are measured. */
function otherTasks(test: RiskExample[]): RiskExample[] {
  const tasks = new Set(test.map(({ group }) => group));
  return riskExamples(readAirline(undefined)).filter(({ group }) => !tasks.has(group));
}

/** Fitted on the shared data alone; what is measured is never looked at before. */
function fromDev(train: RiskExample[], test: RiskExample[]): Measured {
  const penalty = choosePenalty(train, FEATURES);
  const model = fitModel(train, FEATURES, penalty);
  const ranked = test.map(({ features, label, group }) => ({ logOdds: rawLogOdds(model, features), label, group }));
  const how = `fitted on ${train.length} conversations of the shared dev file, penalty ${penalty}`;
  return { area: aurocWithInterval(ranked, DRAWS), ranked, how };
}

/**
 * Every pair of a failed and another conversation is compared by a model that saw neither's task: folds that are pooled
 * would be compared across models whose intercepts lean away from what they left out. The order is the mean of ten
 * five-fold runs by task. The penalty is chosen within what each model saw.
 */
function withinDev(examples: RiskExample[]): Measured {
  const area = leaveTwoOut(examples, DRAWS, (train) => {
    const model = fitModel(train, FEATURES, choosePenalty(train, FEATURES));
    return (example) => rawLogOdds(model, example.features);
  });
  const sums = new Map<string, number>();
  for (let repeat = 0; repeat < REPEATS; repeat++)
    for (const { key, logOdds } of keyedOutOfFold(examples, repeat)) sums.set(key, (sums.get(key) ?? 0) + logOdds);
  const ranked = examples.map(({ conversation, label, group }) => ({
    logOdds: (sums.get(conversation) ?? 0) / REPEATS,
    label,
    group,
  }));
  return { area, ranked, how: "each pair by a model that saw neither's task" };
}

function keyedOutOfFold(examples: RiskExample[], repeat: number): { key: string; logOdds: number }[] {
  return outOfFold(examples, FEATURES, (train) => choosePenalty(train, FEATURES, 50 + repeat), 10 + repeat).map(
    ({ example, logOdds }) => ({ key: (example as RiskExample).conversation, logOdds }),
  );
}

function withinLines(ranked: Ranked[]): string[] {
  const pooled = aurocWithInterval(ranked, DRAWS);
  const line = plattLine(ranked);
  const score = brier(ranked.map(({ logOdds, label }) => ({ probability: calibrated(line, logOdds), label })));
  return [
    `  the same pooled over ten five-fold runs by task: AUROC ${pooled?.value.toFixed(4)} [${pooled?.low.toFixed(4)}, ${pooled?.high.toFixed(4)}], Brier ${score.toFixed(4)}`,
  ];
}

function rounded({ value, low, high }: Area): Area {
  return { value: round(value), low: round(low), high: round(high) };
}
