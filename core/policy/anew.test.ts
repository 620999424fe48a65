import { expect, test } from "vitest";
import type { Finding } from "@/core/checks/check";
import { inputFor, toolCall } from "@/core/checks/testing";
import type { JudgeRecord } from "@/core/judge/judge";
import { type AnewParts, anewParts, factsAnew, seenAnew } from "./anew";
import { DEFAULT_POLICY } from "./default-policy";
import { dryRun } from "./dry-run";
import type { Policy } from "./policy";
import { policyOf } from "./testing";
import type { ToolRule } from "./tool-rule";

const limit = (most: number): ToolRule => ({
  ...{ id: "limit", title: { en: "Limit", de: "Grenze" }, severity: "severe", on: { tool: ["refund"] } },
  require: { value: { path: "arguments.amount" }, at_most: most },
});
const judge = { time_limit_ms: 1000, concern_at_least: 0.5, most_severe: "warning" as const };
const with_ = (change: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...change });
const FACTS = {
  ...{ findings: [] as Finding[], channel: "chat", language: "en", source: "s", model: "m", promptVersion: "p" },
  ...{ alreadySent: false, confidence: null, attributes: {} },
};
const PARTS: AnewParts = { checks: [], judge: false, signals: false };
const NOTHING = { before: [], after: [], judge: null };

test("texts are opened only for what codes do not tell", () => {
  const parts = (before: Partial<Policy>, after: Partial<Policy>) =>
    anewParts({ before: with_(before), after: with_(after) });
  expect(parts({}, { name: "Other", undo_seconds: 3, checks_off: ["tone"] })).toBeNull();
  expect(parts({}, { tool_rules: [limit(5)] })).toEqual({ ...PARTS, checks: ["tool_rules"] });
  expect(parts({ tool_rules: [limit(5)] }, {})).toEqual({ ...PARTS, checks: ["tool_rules"] });
  expect(parts({ tool_rules: [limit(5)] }, { checks_off: ["tool_rules"] })).toBeNull();
  expect(parts({ checks_off: ["tone", "figures"] }, { checks_off: ["tone"] })).toEqual({
    ...PARTS,
    checks: ["figures"],
  });
  expect(parts({ judge }, { judge: { ...judge, time_limit_ms: 9_000 } })).toBeNull();
  expect(parts({ judge }, {})).toBeNull();
  expect(parts({}, { judge })).toEqual({ ...PARTS, judge: true });
  expect(parts({ judge, checks_off: ["external_judge"] }, { judge })).toEqual({ ...PARTS, judge: true });
});

test("a tool rule finds by each policy what that policy forbids", () => {
  const pair = { before: with_({ tool_rules: [limit(200)] }), after: with_({ tool_rules: [limit(50)] }) };
  const parts = { ...PARTS, checks: ["tool_rules" as const] };
  const input = inputFor("Done.", { toolCalls: [toolCall("refund", { amount: 100 }, "ok", true)] });
  const seen = seenAnew(input, pair, parts);
  expect(seen.before).toEqual([]);
  expect(seen.after).toMatchObject([{ code: "tool_rule_broken", severity: "severe", params: {}, spans: [] }]);
  const stored = { ...FACTS, findings: [{ ...(seen.after[0] as Finding) }] };
  const { before, after } = factsAnew(stored, pair, parts, { ...seen, judge: null });
  expect(before.findings).toEqual([]);
  expect(after.findings).toHaveLength(1);
});

test("a check that is switched on again is run, and only that one", () => {
  const pair = { before: with_({ checks_off: ["figures"] }), after: DEFAULT_POLICY };
  const seen = seenAnew(inputFor("It costs $71. Your card is 4111 1111 1111 1111."), pair, {
    ...PARTS,
    checks: ["figures"],
  });
  expect(seen.before).toEqual([]);
  expect(seen.after.map(({ code }) => code)).toEqual(["unsupported_amount"]);
});

test("what the judge said then is taken by other settings, and what it never said is not made up", () => {
  const pair = { before: with_({ judge }), after: with_({ judge: { ...judge, concern_at_least: 0.2 } }) };
  const parts = { ...PARTS, judge: true };
  const record = (concern: number | null, severity?: JudgeRecord["severity"]): JudgeRecord => ({
    ...{ model: "m", answered: "no_concern", failure: null, concern, milliseconds: 1 },
    ...(severity && { severity }),
  });
  const by = (of: JudgeRecord | null) => factsAnew(FACTS, pair, parts, { ...NOTHING, judge: of });
  expect(by(record(0.3, "severe"))).toMatchObject({
    ...{ before: { findings: [] }, judged: true },
    after: { findings: [{ code: "judge_opinion", severity: "warning" }] },
  });
  expect(by(record(0.1, "severe"))).toMatchObject({ after: { findings: [] }, judged: true });
  for (const unknown of [null, record(null), record(0.3)])
    expect(by(unknown)).toMatchObject({ after: { findings: [] }, judged: false });
});

test("a judge that a policy does not ask is not heard, whatever it had said", () => {
  const opinion: Finding = {
    ...{ check: "external_judge", version: 1, code: "judge_opinion", severity: "warning", params: {}, spans: [] },
  };
  const rules = policyOf({ when: { check: ["external_judge"] }, outcome: "review" }, { outcome: "release" });
  const past = [{ facts: { ...FACTS, findings: [opinion] }, replies: [{ id: "a", decided: null }] }];
  expect(dryRun({ ...rules, judge }, rules, past).moves).toMatchObject([{ from: "review", to: "release", count: 1 }]);
});

test("each policy judges what it would have found, and order alone is counted", () => {
  const severe: Finding = {
    ...{ check: "tone", version: 1, code: "harsh_tone", severity: "severe", params: {}, spans: [] },
  };
  const policy = policyOf({ outcome: "review" });
  const still = { facts: FACTS, replies: [1, 2, 3].map((n) => ({ id: `s${n}`, decided: null })) };
  const raised = { facts: FACTS, other: { ...FACTS, findings: [severe] }, replies: [{ id: "r", decided: null }] };
  expect(dryRun(policy, policy, [still, raised])).toMatchObject({ replies: 4, moves: [], requeued: 0, reordered: 1 });
  const strict = policyOf({ when: { severity_at_least: "severe" }, outcome: "block" }, { outcome: "review" });
  expect(dryRun(strict, strict, [still, raised]).moves).toMatchObject([{ from: "review", to: "block", count: 1 }]);
});
