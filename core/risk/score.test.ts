import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { evaluatePolicy, type PolicyFacts } from "@/core/policy/evaluate";
import { parsePolicy } from "@/core/policy/parse";
import { policyOf } from "@/core/policy/testing";
import { assessRisk } from "./assess";
import { featuresOf, isFeature } from "./features";
import { logistic } from "./fit";
import { riskLevel, strengthOf } from "./levels";
import type { RiskModel } from "./risk-model";
import { largestContributions, scoreRisk } from "./score";
import { SIGNALS } from "./signal-names";

const number = fc.double({ min: -20, max: 20, noNaN: true });
const model: fc.Arbitrary<RiskModel> = fc.record({
  schema: fc.constant(1 as const),
  origin: fc.constant("prior" as const),
  intercept: number,
  weights: fc.uniqueArray(
    fc.record({
      feature: fc.constantFrom(...SIGNALS),
      mean: number,
      scale: fc.double({ min: 0, max: 20, noNaN: true }).map((scale) => (scale < 1e-3 ? 0 : scale)),
      weight: number,
    }),
    { selector: ({ feature }) => feature, minLength: 1 },
  ),
  calibration: fc.option(fc.record({ slope: fc.double({ min: 0.01, max: 5, noNaN: true }), offset: number })),
  fit: fc.constant(null),
});
const signals = fc.dictionary(fc.constantFrom(...SIGNALS), fc.double({ min: 0, max: 10, noNaN: true }));

it("is exactly the sum of its contributions, to the last bit, and keeps it through JSON", () => {
  fc.assert(
    fc.property(model, signals, (given, values) => {
      const risk = scoreRisk(given, values);
      expect(risk.contributions.reduce((sum, { amount }) => sum + amount, risk.base)).toBe(risk.logOdds);
      expect(risk.probability).toBe(logistic(risk.logOdds));
      const kept = JSON.parse(JSON.stringify(risk)) as typeof risk;
      expect(kept.contributions.reduce((sum, { amount }) => sum + amount, kept.base)).toBe(risk.logOdds);
    }),
  );
});

it("changes by nothing but a feature's own contribution when that feature changes", () => {
  fc.assert(
    fc.property(
      model,
      signals,
      fc.constantFrom(...SIGNALS),
      fc.double({ min: 0, max: 10, noNaN: true }),
      (given, values, name, to) => {
        const others = (risk: ReturnType<typeof scoreRisk>) =>
          risk.contributions.filter(({ feature }) => feature !== name);
        expect(others(scoreRisk(given, { ...values, [name]: to }))).toEqual(others(scoreRisk(given, values)));
      },
    ),
  );
});

it("lists the largest contributions first, up or down", () => {
  fc.assert(
    fc.property(model, signals, (given, values) => {
      const sizes = largestContributions(scoreRisk(given, values), 4).map(({ amount }) => Math.abs(amount));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }),
  );
});

const finding = {
  check: "figures",
  version: 1,
  code: "unsupported_amount",
  severity: "warning",
  params: {},
  spans: [],
} as const;

it("weighs findings, conduct, channel and language, and nothing that tells who the customer is", () => {
  const features = featuresOf([{ ...finding, params: {}, spans: [] }], { writes: 1, "channel.chat": 1 });
  expect(features).toEqual({
    writes: 1,
    "channel.chat": 1,
    "finding.unsupported_amount": 1,
    findings: Math.log1p(1),
    worst_finding: 2,
  });
  expect(Object.keys(features).every(isFeature)).toBe(true);
  for (const name of ["attribute.tier", "name", "finding.nothing", "channel.Chat!", "language.de.at", "__proto__"])
    expect(isFeature(name)).toBe(false);
});

it("has a risk from the first day that calls itself set by hand, and rises with what is found", () => {
  const { risk } = DEFAULT_POLICY;
  expect(risk).toMatchObject({ origin: "prior", fit: null });
  const clean = assessRisk(risk, [], {});
  const found = assessRisk(risk, [{ ...finding, params: {}, spans: [] }], {});
  expect(clean?.probability).toBeLessThan(0.15);
  expect(found?.probability).toBeGreaterThan(clean?.probability ?? 1);
  expect(assessRisk(undefined, [], {})).toBeNull();
  expect(assessRisk(risk, [], undefined)).toBeNull();
});

const facts: PolicyFacts = {
  findings: [],
  channel: "chat",
  language: "en",
  source: "s",
  model: "m",
  promptVersion: "1",
  alreadySent: false,
  confidence: null,
  attributes: {},
  signals: { doubt: 1, unsupported: 1 },
};

it("lets a rule ask for it; without signals or a model no rule that asks holds", () => {
  const probability = assessRisk(DEFAULT_POLICY.risk, [], facts.signals)?.probability ?? 0;
  const asks = (risk_at_least: number) => policyOf({ when: { risk_at_least }, outcome: "block" }, {});
  expect(evaluatePolicy(asks(probability), facts).trace.decidedBy).toBe("r0");
  expect(evaluatePolicy(asks(probability + 0.001), facts).trace.steps[0]?.failed).toEqual(["risk_at_least"]);
  expect(evaluatePolicy(asks(0), { ...facts, signals: undefined }).trace.decidedBy).toBe("r1");
  const { risk: _, ...without } = asks(0.5);
  expect(evaluatePolicy(without, facts).trace.decidedBy).toBe("r1");
  expect(parsePolicy(without)).toMatchObject({ ok: false, issues: [{ field: "rules.0.when.risk_at_least" }] });
  expect(parsePolicy(asks(0.5)).ok).toBe(true);
});

it("takes no model that weighs something twice, unknown, or claims a fit without its figures", () => {
  const risk = DEFAULT_POLICY.risk;
  if (!risk) throw new Error("The default policy has a model.");
  const [first] = risk.weights;
  if (!first) throw new Error("It weighs something.");
  const refused = (given: unknown) => !parsePolicy({ ...DEFAULT_POLICY, risk: given }).ok;
  expect(refused(risk)).toBe(false);
  expect(refused({ ...risk, weights: [first, first] })).toBe(true);
  expect(refused({ ...risk, weights: [{ ...first, feature: "attribute.tier" }] })).toBe(true);
  expect(refused({ ...risk, origin: "fitted" })).toBe(true);
});

it("says how high and how much in words that rise with the numbers", () => {
  expect([0, 0.2, 0.5, 0.9].map(riskLevel)).toEqual(["low", "medium", "high", "very_high"]);
  expect([0.1, -0.4, 1].map(strengthOf)).toEqual(["little", "clear", "strong"]);
});
