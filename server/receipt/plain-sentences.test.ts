import fc from "fast-check";
import { expect, test } from "vitest";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import type { Explanation } from "@/core/explain/explanation";
import { PLAIN_REASONS, plainWords } from "@/core/explain/plain-words";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { AUTHORSHIPS } from "@/core/privacy/privacy-policy";
import { OUTCOMES } from "@/core/review/words";
import findingDe from "@/messages/de/finding.json" with { type: "json" };
import policyDe from "@/messages/de/policy.json" with { type: "json" };
import finding from "@/messages/en/finding.json" with { type: "json" };
import policy from "@/messages/en/policy.json" with { type: "json" };
import { sentencesOf } from "./sentences";
import { Words } from "./words";

/** What a reader must never meet: names of rules, queues, checks and findings, as codes and as our people read them. */
const INTERNAL = [
  ...DEFAULT_POLICY.rules.flatMap(({ id, title }) => [id, title.en, title.de]),
  ...Object.values(finding.finding).flatMap(({ short, why }) => [short, why]),
  ...Object.values(findingDe.finding).flatMap(({ short, why }) => [short, why]),
  ...Object.values(policy.policy.check),
  ...Object.values(policyDe.policy.check),
  ...CHECK_IDS.filter((id) => id.includes("_")),
  ...FINDING_CODES.filter((code) => code.includes("_")),
];

const OTHERS = "Olga Otterbein olga.otterbein@example.org EHGLP3";

test("every sentence that a reader can get, in both languages, whatever was found and by whichever rule", () => {
  const any = fc.record({
    findings: fc.array(fc.record({ check: fc.constantFrom(...CHECK_IDS), code: fc.constantFrom(...FINDING_CODES) }), {
      maxLength: 6,
    }),
    rule: fc.constantFrom(...DEFAULT_POLICY.rules),
    outcome: fc.constantFrom(...OUTCOMES),
    authorship: fc.constantFrom(...AUTHORSHIPS),
    kind: fc.constantFrom("reply" as const, "holding_reply" as const, "correction" as const),
    people: fc.integer({ min: 1, max: 2 }),
    language: fc.constantFrom("en" as const, "de" as const),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(any, ({ findings, rule, outcome, authorship, kind, people, language }) => {
      const span = { place: { in: "draft" as const }, start: 0, end: 4, text: OTHERS };
      const explanation: Explanation = {
        schema: 2,
        used: {
          ...{ provider: OTHERS, model: OTHERS, agent: OTHERS, promptVersion: OTHERS, messages: 2 },
          documents: [],
          toolCalls: [{ name: "crm_read", writes: false }],
        },
        findings: findings.map((each) => ({
          ...{ ...each, version: 1, severity: "severe" as const, params: { value: OTHERS }, spans: [span] },
        })),
        support: [],
        trace: {
          ...{ policyVersion: 1, decidedBy: rule.id, title: rule.title, because: findings.map((_, at) => at) },
          steps: [{ rule: rule.id, held: true, failed: [] }],
        },
        outcome,
        counterfactual: {
          ...{ kind: "without_findings", findings: [0], sentences: [span] },
          proven: [
            { changes: [{ kind: "removed", sentence: span }], outcome: "release", rule: rule.id, title: rule.title },
          ],
        },
      };
      const documents = [{ title: `Note on ${OTHERS}`, party: "first" as const, uri: null }];
      const words = plainWords({ kind, authorship, people, explanation, documents });
      for (const reason of words.reasons) seen.add(reason);
      const told = { authorship, kind, words, sentAt: null };
      const said = JSON.stringify([sentencesOf(told, new Words(language, "UTC")), words.documents]).toLowerCase();
      for (const each of [...INTERNAL, ...OTHERS.split(" ")]) expect(said).not.toContain(each.toLowerCase());
    }),
    { numRuns: 400 },
  );
  expect([...seen].sort()).toEqual([...PLAIN_REASONS].sort());
});
