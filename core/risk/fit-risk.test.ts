import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { parsePolicy } from "@/core/policy/parse";
import { auroc, aurocWithInterval, brier, calibrated, mulberry, plattLine, reliability } from "./calibrate";
import { logistic } from "./fit";
import { choosePenalty, type Example, fitRisk, foldOf, outOfFold, usableFeatures } from "./fit-risk";
import { scoreRisk } from "./score";

const said = fc.array(
  fc.record({ logOdds: fc.integer({ min: -3, max: 3 }), label: fc.constantFrom(0 as const, 1 as const) }),
  { maxLength: 30 },
);

it("gives the area that counting every pair gives", () => {
  fc.assert(
    fc.property(said, (list) => {
      const pairs = list.flatMap((one) =>
        one.label === 1 ? list.flatMap((other) => (other.label === 0 ? [one.logOdds - other.logOdds] : [])) : [],
      );
      const counted = pairs.reduce((sum, by) => sum + (by > 0 ? 1 : by === 0 ? 0.5 : 0), 0) / pairs.length;
      if (pairs.length === 0) expect(auroc(list)).toBeNull();
      else expect(auroc(list)).toBeCloseTo(counted, 12);
    }),
  );
});

it("finds the line that labels were drawn by", () => {
  const random = mulberry(3);
  const drawn = Array.from({ length: 4_000 }, (_, i) => {
    const logOdds = random() * 6 - 3;
    return { logOdds, label: random() < logistic(0.5 * logOdds - 1) ? (1 as const) : (0 as const), group: String(i) };
  });
  const line = plattLine(drawn);
  expect(line?.slope).toBeCloseTo(0.5, 1);
  expect(line?.offset).toBeCloseTo(-1, 1);
  const judged = drawn.map(({ logOdds, label }) => ({ probability: calibrated(line, logOdds), label }));
  for (const step of reliability(judged)) expect(Math.abs(step.said - step.was)).toBeLessThan(0.06);
  expect(brier(judged)).toBeLessThan(brier(judged.map((each) => ({ ...each, probability: 0.5 }))));
  expect(plattLine(drawn.slice(0, 15))).toBeNull();
  expect(plattLine(drawn.map((each) => ({ ...each, logOdds: -each.logOdds })))).toBeNull();
});

/** Decisions in conversations of three; changes are what people object to, the length of a reply is not. */
function decisions(count: number): Example[] {
  const random = mulberry(11);
  return Array.from({ length: count }, (_, i) => {
    const writes = random() < 0.4 ? Math.log1p(1 + Math.floor(random() * 3)) : 0;
    const label = random() < logistic(2 * writes - 1.5) ? 1 : 0;
    return { features: { writes, words: 2 + random() * 3 }, label, group: `c${Math.floor(i / 3)}` };
  });
}

it("never says anything of a conversation that a fold was fitted on", () => {
  const examples = decisions(120);
  const trained: Set<string>[] = [];
  const judged = outOfFold(
    examples,
    ["writes"],
    (train) => {
      trained.push(new Set(train.map(({ group }) => group)));
      return 1;
    },
    1,
  );
  expect(judged.length).toBe(examples.length);
  for (const { group } of judged) expect(trained[foldOf(group, 5, 1)]?.has(group)).toBe(false);
});

it("fits a model that a policy takes, says what it rests on, and is the same every time", () => {
  const examples = decisions(360);
  const features = usableFeatures(examples);
  const fitted = () =>
    fitRisk(examples, features, choosePenalty(examples, features), { from: "2025-01-01", to: "2025-02-01" });
  const model = fitted();
  expect(model).toEqual(fitted());
  expect(model.fit).toMatchObject({
    decisions: 360,
    problems: examples.filter(({ label }) => label === 1).length,
    conversations: 120,
  });
  expect(model.fit?.auroc).toBeGreaterThan(0.6);
  expect(parsePolicy({ ...DEFAULT_POLICY, risk: model }).ok).toBe(true);
  const weight = (name: string) => model.weights.find(({ feature }) => feature === name)?.weight ?? 0;
  expect(weight("writes")).toBeGreaterThan(5 * Math.abs(weight("words")));
  const share = examples.reduce((sum, { label }) => sum + label, 0) / examples.length;
  const mean = examples.reduce((sum, { features }) => sum + scoreRisk(model, features).probability, 0) / 360;
  expect(Math.abs(mean - share)).toBeLessThan(0.05);
});

it("weighs nothing that hardly any draft has", () => {
  const examples = decisions(60).map((each, i) => ({
    ...each,
    features: { ...each.features, ...(i < 3 ? { "finding.full_iban": 1 } : {}), "channel.chat": 1 },
  }));
  expect(usableFeatures(examples)).toEqual(["words", "writes"]);
});

it("has an interval around the area that whole groups were drawn for", () => {
  const examples = decisions(150).map(({ features, label, group }) => ({
    logOdds: features.writes ?? 0,
    label,
    group,
  }));
  const area = aurocWithInterval(examples, 200);
  expect(area?.low).toBeLessThan(area?.value ?? 0);
  expect(area?.high).toBeGreaterThan(area?.value ?? 1);
  expect(aurocWithInterval(examples, 200)).toEqual(area);
});
