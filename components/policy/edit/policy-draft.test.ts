import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { parsePolicy } from "@/core/policy/parse";
import { OUTCOMES } from "@/core/review/words";
import { freeId, issuesIn, moved, needOf, withDeadline, withNewRule, withOutcome } from "./policy-draft";

test("moving an entry loses none, and moving it back is as before", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
      const [from, to] = [a % list.length, b % list.length];
      const there = moved(list, from, to);
      expect(there[to]).toBe(list[from]);
      expect(moved(there, to, from)).toEqual(list);
    }),
  );
});

test("a rule stays one that a policy takes, whatever outcome and deadline it is given", () => {
  fc.assert(
    fc.property(
      fc.nat(DEFAULT_POLICY.rules.length - 1),
      fc.constantFrom(...OUTCOMES),
      fc.option(fc.integer({ min: 1, max: 43_200 })),
      (at, outcome, minutes) => {
        const rule = withOutcome(DEFAULT_POLICY.rules[at] as never, outcome, "general");
        const waits = outcome !== "release" && outcome !== "block";
        const timed = waits ? withDeadline(rule, minutes) : rule;
        const rules = DEFAULT_POLICY.rules.map((one, n) => (n === at ? timed : one));
        expect(parsePolicy({ ...DEFAULT_POLICY, rules })).toMatchObject({ ok: true });
      },
    ),
  );
});

test("a new rule has an id of its own, and only its titles are missing", () => {
  const { policy, id } = withNewRule(DEFAULT_POLICY);
  expect(policy.rules.filter((rule) => rule.id === id)).toHaveLength(1);
  expect(policy.rules.at(-1)?.id).toBe(DEFAULT_POLICY.rules.at(-1)?.id);
  expect(freeId("rule", [{ id: "rule-2" }])).toBe("rule-3");
  const parsed = parsePolicy(policy);
  const at = policy.rules.findIndex((rule) => rule.id === id);
  expect(parsed.ok ? [] : parsed.issues.map(({ field }) => field)).toEqual([
    `rules.${at}.title.en`,
    `rules.${at}.title.de`,
  ]);
});

test("a fault is found at its field and tells what is needed there", () => {
  const issues = [{ field: "rules.1.title.en", message: "" }];
  expect(issuesIn(issues, "rules.1")).toHaveLength(1);
  expect(issuesIn(issues, "rules.10")).toHaveLength(0);
  const needs = {
    "rules.1.title.en": "title",
    "rules.1.when.model": "when",
    "rules.1.when.risk_at_least": "risk_at_least",
    "queues.0.escalates_to": "escalates_to",
    "tool_rules.0.title.de": "tool_rule_title",
    "judge.time_limit_ms": "time_limit_ms",
    "risk.x": "other",
  };
  expect(Object.keys(needs).map(needOf)).toEqual(Object.values(needs));
});
