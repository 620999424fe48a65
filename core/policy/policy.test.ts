import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, FindingCode } from "@/core/checks/check";
import { FINDING_CODES } from "@/core/checks/check";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import source from "@/core/policy/default-policy.json" with { type: "json" };
import type { PolicyFacts } from "@/core/policy/evaluate";
import { evaluatePolicy, NO_RULE } from "@/core/policy/evaluate";
import { parsePolicy } from "@/core/policy/parse";
import type { Condition, Policy, Rule } from "@/core/policy/policy";
import { policyOf } from "@/core/policy/testing";
import type { Severity } from "@/core/review/words";
import { OUTCOMES, SEVERITIES } from "@/core/review/words";

function found(code: FindingCode, severity: Severity = "warning"): Finding {
  return { check: "figures", version: 1, code, severity, params: {}, spans: [] };
}

function facts(given: Partial<PolicyFacts> = {}): PolicyFacts {
  return {
    findings: [],
    channel: "chat",
    language: "de",
    source: "bot",
    model: "m1",
    promptVersion: "p1",
    alreadySent: false,
    confidence: null,
    attributes: {},
    ...given,
  };
}

/** The rule that releases what nothing was found in. */
const LAST = DEFAULT_POLICY.rules.length - 1;

const holds = (when: Condition, given: Partial<PolicyFacts>): boolean =>
  evaluatePolicy(policyOf({ when }), facts(given)).trace.decidedBy === "r0";

describe("evaluatePolicy", () => {
  it("hears a finding that was told as another one's detail", () => {
    const finding = { ...found("figure_differs"), params: { also: "unsupported_amount" } };
    expect(holds({ finding: ["unsupported_amount"] }, { findings: [finding] })).toBe(true);
    expect(holds({ finding: ["wrong_sum"] }, { findings: [finding] })).toBe(false);
  });

  it("lets the first rule that holds decide and traces what the earlier ones lacked", () => {
    const policy = policyOf(
      { when: { finding: ["full_iban"], channel: ["mail"] }, outcome: "block" },
      {
        when: { finding: ["unsupported_amount"] },
        outcome: "review",
        queue: "facts",
        deadline_minutes: 5,
        on_expiry: "block",
      },
      {},
    );
    const verdict = evaluatePolicy(policy, facts({ findings: [found("low_confidence"), found("unsupported_amount")] }));
    expect(verdict).toMatchObject({ outcome: "review", queue: "facts", deadlineMinutes: 5, onExpiry: "block" });
    expect(verdict.trace.because).toEqual([1]);
    expect(verdict.trace.steps).toEqual([
      { rule: "r0", held: false, failed: ["finding", "channel"] },
      { rule: "r1", held: true, failed: [] },
    ]);
  });

  it("tests each part of a condition", () => {
    const findings = [found("unsupported_amount", "warning"), found("full_iban", "severe")];
    expect(holds({ severity_at_least: "severe" }, { findings })).toBe(true);
    expect(holds({ severity_at_least: "severe" }, { findings: findings.slice(0, 1) })).toBe(false);
    expect(holds({ check: ["figures"] }, { findings })).toBe(true);
    expect(
      holds(
        { channel: ["chat", "mail"], language: ["de"], source: ["bot"], model: ["m1"], prompt_version: ["p1"] },
        {},
      ),
    ).toBe(true);
    expect(holds({ language: ["en"] }, {})).toBe(false);
    expect(holds({ already_sent: false }, {})).toBe(true);
    expect(holds({ already_sent: true }, {})).toBe(false);
    expect(holds({ confidence_below: 0.5 }, { confidence: 0.4 })).toBe(true);
    expect(holds({ confidence_below: 0.5 }, { confidence: null })).toBe(false);
    expect(holds({ attribute: { plan: ["gold"] } }, { attributes: { plan: "gold" } })).toBe(true);
    expect(holds({ attribute: { constructor: ["gold"] } }, { attributes: {} })).toBe(false);
  });

  it("asks all of one finding, not each of another", () => {
    expect(
      holds(
        { finding: ["unsupported_amount"], severity_at_least: "severe" },
        { findings: [found("unsupported_amount"), found("full_iban", "severe")] },
      ),
    ).toBe(false);
  });

  it("sends what no rule covers to a person in the first queue", () => {
    const verdict = evaluatePolicy(policyOf({ when: { language: ["en"] } }), facts());
    expect(verdict).toMatchObject({
      outcome: "review",
      queue: DEFAULT_POLICY.queues[0]?.id,
      trace: { decidedBy: NO_RULE },
    });
  });

  it("never releases but by a rule that holds and says so", () => {
    const condition = fc.record(
      {
        finding: fc.subarray([...FINDING_CODES], { minLength: 1 }),
        severity_at_least: fc.constantFrom(...SEVERITIES),
        channel: fc.subarray(["chat", "mail"], { minLength: 1 }),
        already_sent: fc.boolean(),
        confidence_below: fc.double({ min: 0, max: 1, noNaN: true }),
      },
      { requiredKeys: [] },
    );
    const rules = fc.array(fc.record({ when: condition, outcome: fc.constantFrom(...OUTCOMES) }), { maxLength: 6 });
    const findings = fc.array(
      fc.record({ code: fc.constantFrom(...FINDING_CODES), severity: fc.constantFrom(...SEVERITIES) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(rules, findings, fc.boolean(), (given, codes, alreadySent) => {
        const policy = policyOf(...given);
        const verdict = evaluatePolicy(
          policy,
          facts({ findings: codes.map(({ code, severity }) => found(code, severity)), alreadySent }),
        );
        const rule = policy.rules.find(({ id }) => id === verdict.trace.decidedBy);
        expect(verdict.outcome).toBe(rule?.then ?? "review");
        expect(verdict.trace.steps.filter(({ held }) => held)).toHaveLength(rule === undefined ? 0 : 1);
        expect(verdict.queue === null).toBe(verdict.outcome === "release" || verdict.outcome === "block");
      }),
    );
  });
});

describe("the default policy", () => {
  const judged = (...codes: FindingCode[]) =>
    evaluatePolicy(DEFAULT_POLICY, facts({ findings: codes.map((code) => found(code)) }));

  it("releases a reply in which nothing was found", () => expect(judged().outcome).toBe("release"));

  it.each(FINDING_CODES)("does not release one with %s", (code) => {
    expect(["review", "two_person"]).toContain(judged(code).outcome);
  });

  it("asks two people where a payment number is spelled out", () =>
    expect(judged("full_iban").outcome).toBe("two_person"));

  it("has what was already sent looked at afterwards, without blocking it", () => {
    const sent = evaluatePolicy(DEFAULT_POLICY, facts({ alreadySent: true, findings: [found("full_iban", "severe")] }));
    expect(sent).toMatchObject({ outcome: "review", queue: "specialists" });
  });
});

describe("parsePolicy", () => {
  const changed = (change: (policy: Policy) => void): unknown => {
    const copy = structuredClone(source) as Policy;
    change(copy);
    return copy;
  };
  const fields = (json: unknown): string[] => {
    const parsed = parsePolicy(json);
    return parsed.ok ? [] : parsed.issues.map(({ field }) => field);
  };
  const rule = (policy: Policy, index: number): Rule => policy.rules[index]!;

  it("accepts the shipped policy", () => expect(fields(source)).toEqual([]));

  it.each<[string, (policy: Policy) => void]>([
    ["rules.2.queue", (policy) => Object.assign(rule(policy, 2), { queue: "nowhere" })],
    ["rules.1.id", (policy) => Object.assign(rule(policy, 1), { id: rule(policy, 0).id })],
    ["rules.0.id", (policy) => Object.assign(rule(policy, 0), { id: NO_RULE })],
    ["rules.0.when.finding.0", (policy) => Object.assign(rule(policy, 0), { when: { finding: ["typo"] } })],
    ["rules.0.when", (policy) => Object.assign(rule(policy, 0), { when: { findings: ["full_iban"] } })],
    [`rules.${LAST}.queue`, (policy) => Object.assign(rule(policy, LAST), { queue: "general" })],
    ["rules.0.deadline_minutes", (policy) => Object.assign(rule(policy, 0), { on_expiry: undefined })],
    ["rules.0.on_expiry", (policy) => Object.assign(rule(policy, 0), { deadline_minutes: undefined })],
    ["queues.0.escalates_to", (policy) => Object.assign(policy.queues[0]!, { escalates_to: "nowhere" })],
    ["claim_seconds", (policy) => Object.assign(policy, { claim_seconds: 0 })],
    ["rules.0.title.de", (policy) => Object.assign(rule(policy, 0), { title: { en: "Only English", de: " " } })],
  ])("names the field %s", (field, change) => expect(fields(changed(change))).toContain(field));

  it("never throws", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => parsePolicy(json).ok === false));
  });
});
