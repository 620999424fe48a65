import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECK_IDS, type CheckId, FINDING_CODES, type Finding } from "@/core/checks/check";
import { AUTHORSHIPS } from "@/core/privacy/privacy-policy";
import { OUTCOMES } from "@/core/review/words";
import type { Explanation } from "./explanation";
import { PLAIN_REASONS, plainWords } from "./plain-words";

const finding = (check: CheckId, secret = ""): Finding => ({
  check,
  version: 1,
  code: FINDING_CODES[0],
  severity: "severe",
  params: { value: secret },
  spans: [{ place: { in: "draft" }, start: 0, end: 4, text: secret }],
});

function explanation(findings: Finding[], more: Partial<Explanation> = {}): Explanation {
  return {
    schema: 2,
    used: {
      provider: "openai",
      model: "m",
      agent: "a",
      promptVersion: "p",
      documents: [],
      toolCalls: [{ name: "crm.read", writes: false }],
      messages: 3,
    },
    findings,
    support: [],
    trace: {
      policyVersion: 1,
      decidedBy: "r",
      title: { en: "", de: "" },
      because: findings.map((_, at) => at),
      steps: [],
    },
    outcome: "review",
    counterfactual: { kind: "released_anyway" },
    ...more,
  };
}

const told = (findings: Finding[], more: object = {}) => ({
  kind: "reply" as const,
  authorship: "ai_approved" as const,
  people: 1,
  explanation: explanation(findings),
  documents: [],
  ...more,
});

describe("the reason", () => {
  test.each([
    [told([], { authorship: "ai_by_rule" }), ["by_rule"]],
    [told([], { authorship: "ai_by_rule", explanation: explanation([], { outcome: "sample" }) }), ["by_rule_sampled"]],
    [told([finding("wants_person")]), ["asked_for_person"]],
    [told([finding("ownership"), finding("payment_data")]), ["personal_details"]],
    [told([finding("figures"), finding("low_confidence")], { people: 2 }), ["figures", "unsure", "two_people"]],
    [told([]), ["looked_at"]],
    [told([finding("figures")], { authorship: "person" }), ["figures", "own_words"]],
    [told([], { kind: "correction", authorship: "person" }), ["corrects"]],
    [told([], { kind: "holding_reply", authorship: "automatic" }), ["nobody_yet"]],
    [told([], { explanation: null }), ["looked_at"]],
  ])("%#", (input, reasons) => {
    expect(plainWords(input).reasons).toEqual(reasons);
  });

  test("only what made the rule hold is told, not all that was found", () => {
    const seen = explanation([finding("figures"), finding("low_confidence")]);
    const one = { ...seen, trace: { ...seen.trace, because: [1] } };
    expect(plainWords(told([], { explanation: one })).reasons).toEqual(["unsure"]);
  });
});

test("how much of what went out is supported, where it is the AI's words", () => {
  const support = (["supported", "none", "courtesy"] as const).map((verdict) => ({
    sentence: { place: { in: "draft" as const }, start: 0, end: 1, text: "x" },
    verdict,
    source: null,
    score: 0,
    missing: [],
  }));
  const given = explanation([], { support });
  const documents = [{ title: "Returns", party: "first" as const, uri: null }];
  expect(plainWords(told([], { explanation: given, documents })).support).toEqual({ supported: 1, of: 2 });
  expect(plainWords(told([], { explanation: given })).support).toBeNull();
  expect(plainWords(told([], { explanation: given, documents, authorship: "ai_edited" })).support).toBeNull();
});

test("titles: our own, and others' that anybody can open; none with an identifier in it", () => {
  const documents = [
    { title: "Returns", party: "first" as const, uri: null },
    { title: "Returns", party: "first" as const, uri: null },
    { title: "Carrier's terms", party: "third" as const, uri: "https://carrier.example/terms" },
    { title: "Mail from the carrier", party: "third" as const, uri: null },
    { title: "Script", party: "third" as const, uri: "javascript:alert(1)" },
    { title: "Complaint of jane.doe@example.org", party: "first" as const, uri: null },
    { title: "Booking EHGLP3 of a guest", party: "first" as const, uri: null },
    { title: "  ", party: "first" as const, uri: null },
  ];
  expect(plainWords(told([], { documents }))).toMatchObject({
    documents: ["Returns", "Carrier's terms"],
    moreDocuments: 5,
  });
});

test("nothing of rules, queues, members, findings, models or anybody's values is in it, whatever an explanation holds", () => {
  const secret = fc.stringMatching(/^[A-Z]{4}[a-z0-9 ]{4,20}$/).map((text) => `SECRET ${text}`);
  const any = fc.record({
    secret,
    checks: fc.array(fc.constantFrom(...CHECK_IDS), { maxLength: 5 }),
    outcome: fc.constantFrom(...OUTCOMES),
    authorship: fc.constantFrom(...AUTHORSHIPS),
    kind: fc.constantFrom("reply" as const, "holding_reply" as const, "correction" as const),
    people: fc.nat({ max: 2 }),
  });
  fc.assert(
    fc.property(any, ({ secret: hidden, checks, outcome, authorship, kind, people }) => {
      const findings = checks.map((check) => finding(check, hidden));
      const base = explanation(findings, { outcome });
      const full: Explanation = {
        ...base,
        used: {
          ...base.used,
          ...{ provider: hidden, model: hidden, agent: hidden, promptVersion: hidden },
          documents: [{ id: hidden, title: hidden, kind: hidden, party: "first", version: hidden }],
          toolCalls: [{ name: hidden, writes: true }],
        },
        trace: {
          ...base.trace,
          decidedBy: hidden,
          title: { en: hidden, de: hidden },
          steps: [{ rule: hidden, held: true, failed: [hidden] }],
        },
      };
      const documents = [{ title: `${hidden} 12345678`, party: "first" as const, uri: hidden }];
      const words = plainWords({ kind, authorship, people, explanation: full, documents });
      expect(JSON.stringify(words)).not.toContain("SECRET");
      for (const reason of words.reasons) expect(PLAIN_REASONS).toContain(reason);
      expect(words.reasons.length).toBeGreaterThan(0);
    }),
  );
});
