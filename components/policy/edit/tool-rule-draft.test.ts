import fc from "fast-check";
import { expect, test } from "vitest";
import { same } from "@/core/policy/compare";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { hasPolicyShape } from "@/core/policy/draft-shape";
import { parsePolicy } from "@/core/policy/parse";
import type { Policy } from "@/core/policy/policy";
import {
  asksForRisk,
  bodyIssues,
  bodyText,
  type DraftToolRule,
  isReadable,
  toolRulesOf,
  withBody,
  withJudge,
  withNewToolRule,
  withRisk,
  withToolRules,
} from "./tool-rule-draft";
import { EXAMPLE_RULES, EXAMPLES } from "./tool-rule-examples";

const EMPTY: DraftToolRule = { id: "tool-rule-1", title: { en: "A", de: "B" }, severity: "warning" };
const withRule = (rule: DraftToolRule) => withToolRules(DEFAULT_POLICY, [rule]);
const issuesOf = (policy: Policy) => {
  const parsed = parsePolicy(policy);
  return parsed.ok ? [] : parsed.issues;
};

test("every example is a rule that a policy takes, brings its title along, and is read back as it was", () => {
  for (const name of EXAMPLES) {
    const rule = withBody({ ...EMPTY, title: { en: "", de: "" } }, JSON.stringify(EXAMPLE_RULES[name]));
    expect(rule).toEqual({ id: EMPTY.id, ...EXAMPLE_RULES[name] });
    const policy = withRule(rule);
    expect(issuesOf(policy)).toEqual([]);
    expect(withBody(rule, bodyText(rule))).toEqual(rule);
  }
});

test("whatever is typed is kept as it is typed, never crashes the reading, and is handed in only where it is a rule", () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom("{", "[]", "null", '{"title":5,"id":"x"}', '{"unread":1}'),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const rule = withBody(EMPTY, typed);
      expect(rule.id).toBe(EMPTY.id);
      expect(rule.title).toEqual(EMPTY.title);
      const policy = withRule(rule);
      expect(hasPolicyShape(JSON.parse(JSON.stringify(policy)))).toBe(true);
      const issues = issuesOf(policy);
      expect(issues.length > 0).toBe(true);
      expect(isReadable(issues, 0, rule)).toBe(false);
      if (rule.unread !== undefined) expect(bodyText(rule)).toBe(typed);
      else expect(same(withBody(rule, bodyText(rule)), rule)).toBe(true);
    }),
  );
});

test("a body is laid out with short lists on one line, and one nested without end is left as text", () => {
  const rule = { ...EMPTY, ...EXAMPLE_RULES.before } as DraftToolRule;
  expect(bodyText(rule)).toContain('\n  "on": { "tool": [ "refund_order" ] },\n');
  const endless = `{"require":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  expect(withBody(EMPTY, endless)).toEqual({ ...EMPTY, unread: endless });
});

test("what is wrong with a body is told by its path within it, and titles are told elsewhere", () => {
  const rule = withBody(
    { ...EMPTY, title: { en: "", de: "" } },
    '{"on":{"tool":[]},"require":{"value":1,"at_most":{"pth":"x"}}}',
  );
  const issues = issuesOf(withRule(rule));
  expect(bodyIssues(issues, 0).map(({ field }) => field)).toEqual(["on.tool", "require.at_most"]);
  expect(bodyIssues(issues, 1)).toEqual([]);
  const missing = issuesOf(withRule(withBody(EMPTY, '{"on":{"writes":true}}')));
  expect(bodyIssues(missing, 0).map(({ field }) => field)).toEqual(["require"]);
  const untitled = { ...EMPTY, ...EXAMPLE_RULES.limit, title: { en: "", de: "" } };
  expect(isReadable(issuesOf(withRule(untitled)), 0, untitled)).toBe(true);
  const deep = withBody(EMPTY, `{"on":{"writes":true},"require":${'{"not":'.repeat(40)}1${"}".repeat(40)}}`);
  expect(isReadable(issuesOf(withRule(deep)), 0, deep)).toBe(false);
});

test("a new rule has an id of its own and is not handed in as it is; without any rule the field is gone", () => {
  const first = withNewToolRule(DEFAULT_POLICY);
  const second = withNewToolRule(first.policy);
  expect(new Set([first.id, second.id]).size).toBe(2);
  expect(issuesOf(first.policy).map(({ field }) => field)).toEqual(
    expect.arrayContaining(["tool_rules.0.title.en", "tool_rules.0.on", "tool_rules.0.require"]),
  );
  expect(withToolRules(second.policy, toolRulesOf(second.policy).slice(2))).toEqual(DEFAULT_POLICY);
});

test("the judge is switched on, changed and switched off; nothing else moves", () => {
  const on = withJudge(DEFAULT_POLICY, {});
  expect(issuesOf(on)).toEqual([]);
  const slower = withJudge(on, { time_limit_ms: 5_000 });
  expect(slower.judge).toEqual({ ...on.judge, time_limit_ms: 5_000 });
  expect(withJudge(slower, null)).toEqual(DEFAULT_POLICY);
  expect(issuesOf(withJudge(on, { time_limit_ms: Number.NaN })).map(({ field }) => field)).toEqual([
    "judge.time_limit_ms",
  ]);
});

test("without its risk model a policy says which rule still asks for it", () => {
  const [first, ...rest] = DEFAULT_POLICY.rules;
  const asking = {
    ...DEFAULT_POLICY,
    rules: [{ ...first, when: { ...first?.when, risk_at_least: 0.5 } }, ...rest],
  } as Policy;
  expect(asksForRisk(asking)).toBe(1);
  expect(issuesOf(withRisk(asking, undefined)).map(({ field }) => field)).toEqual(["rules.0.when.risk_at_least"]);
  expect(withRisk(withRisk(asking, undefined), asking.risk)).toEqual(asking);
});
