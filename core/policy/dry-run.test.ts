import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECK_IDS, FINDING_CODES, type Finding } from "@/core/checks/check";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { type DryRun, dryRun, gravest, type ReplayGroup } from "@/core/policy/dry-run";
import { effectOf, effectsOf, overruledOf } from "@/core/policy/dry-run-effects";
import { evaluatePolicy } from "@/core/policy/evaluate";
import { policyOf } from "@/core/policy/testing";
import { DECISION_KINDS, OUTCOMES, SEVERITIES } from "@/core/review/words";

const finding = fc.record({
  check: fc.constantFrom(...CHECK_IDS),
  version: fc.constant(1),
  code: fc.constantFrom(...FINDING_CODES),
  severity: fc.constantFrom(...SEVERITIES),
  params: fc.constant({}),
  spans: fc.constant([] as Finding["spans"]),
});
const facts = fc.record({
  findings: fc.array(finding, { maxLength: 3 }),
  channel: fc.constantFrom("email", "chat"),
  language: fc.constantFrom("en", "de"),
  source: fc.constant("s"),
  model: fc.constantFrom("m1", "m2"),
  promptVersion: fc.constant("p"),
  alreadySent: fc.boolean(),
  confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  attributes: fc.constant({}),
  objects: fc.boolean(),
});
const reply = fc.record({ id: fc.uuid(), decided: fc.option(fc.constantFrom(...DECISION_KINDS)) });
const groups: fc.Arbitrary<ReplayGroup[]> = fc.array(
  fc.record({ facts, replies: fc.array(reply, { minLength: 1, maxLength: 4 }) }),
  { maxLength: 12 },
);
const rule = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  when: fc.record(
    {
      channel: fc.constant(["email"] as string[]),
      model: fc.constant(["m1"] as string[]),
      severity_at_least: fc.constantFrom(...SEVERITIES),
      finding: fc.subarray([...FINDING_CODES], { minLength: 1 }),
      confidence_below: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: [] },
  ),
});
const policy = fc
  .tuple(fc.array(rule, { minLength: 1, maxLength: 5 }), fc.subarray([...CHECK_IDS]))
  .map(([rules, off]) => ({ ...policyOf(...rules), ...(off.length > 0 && { checks_off: off }) }));

const moved = ({ moves }: DryRun) => moves.reduce((sum, { count }) => sum + count, 0);

describe("a dry run", () => {
  test("of a policy against itself finds nothing", () => {
    fc.assert(
      fc.property(policy, groups, (same, past) => {
        const { moves, requeued, reordered, leftOut, rules, queues } = dryRun(same, structuredClone(same), past);
        expect({ moves, requeued, reordered, leftOut }).toEqual({ moves: [], requeued: 0, reordered: 0, leftOut: [] });
        for (const { before, after } of [...rules, ...queues]) expect(before).toBe(after);
      }),
    );
  });

  test("counts every reply once, and just those that the two policies judge differently", () => {
    fc.assert(
      fc.property(policy, policy, groups, (before, after, past) => {
        const run = dryRun(before, after, past);
        const replies = past.reduce((sum, group) => sum + group.replies.length, 0);
        expect(run.replies).toBe(replies);
        for (const side of ["before", "after"] as const)
          expect(run.rules.reduce((sum, each) => sum + each[side], 0)).toBe(replies);
        const heard = (of: typeof before, group: ReplayGroup) => ({
          ...group.facts,
          findings: group.facts.findings.filter(
            ({ check }) => check !== "external_judge" && !("checks_off" in of && of.checks_off?.includes(check)),
          ),
        });
        const differ = past.filter(
          (group) =>
            evaluatePolicy(before, heard(before, group)).outcome !== evaluatePolicy(after, heard(after, group)).outcome,
        );
        expect(moved(run)).toBe(differ.reduce((sum, group) => sum + group.replies.length, 0));
        for (const move of run.moves) {
          expect(Object.values(move.decided).reduce((sum, count) => sum + count, 0)).toBe(move.count);
          expect(move.examples.length).toBe(Math.min(move.count, 8));
        }
      }),
    );
  });

  test("turned round it moves the same replies back", () => {
    fc.assert(
      fc.property(policy, policy, groups, (before, after, past) => {
        const there = dryRun(before, after, past).moves;
        const back = dryRun(after, before, past).moves;
        const count = (moves: typeof there) =>
          moves.map(({ from, to, sent, count }) => `${from} ${to} ${sent} ${count}`);
        const turned = back.map((move) => ({ ...move, from: move.to, to: move.from }));
        expect(count(turned).sort()).toEqual(count(there).sort());
      }),
    );
  });

  test("a customer's objection lets no change release anything", () => {
    fc.assert(
      fc.property(policy, policy, groups, (before, after, past) => {
        const objecting = past.map((group) => ({ ...group, facts: { ...group.facts, objects: true } }));
        for (const { effect } of effectsOf(dryRun(before, after, objecting)))
          expect(["released", "sampled", "not_sampled", "unflagged"]).not.toContain(effect);
      }),
    );
  });

  test("examples show what people overruled before anything else", () => {
    const quiet = Array.from({ length: 20 }, (_, n) => ({ id: `quiet-${n}`, decided: "approve" as const }));
    const past = [{ facts: SAMPLE, replies: [...quiet, { id: "edited", decided: "edit" as const }] }];
    const [move] = dryRun(policyOf({ outcome: "review" }), policyOf({ outcome: "release" }), past).moves;
    expect(move).toMatchObject({ from: "review", to: "release", count: 21, decided: { approve: 20, edit: 1 } });
    expect(move?.examples[0]).toEqual({ id: "edited", decided: "edit" });
  });

  test("tells what it cannot replay", () => {
    const off = { ...DEFAULT_POLICY, checks_off: ["figures" as const] };
    expect(dryRun(DEFAULT_POLICY, off, []).leftOut).toEqual([]);
    expect(dryRun(off, DEFAULT_POLICY, []).leftOut).toEqual(["checks_on"]);
  });
});

test("a check that is switched off is no longer heard", () => {
  const heard = {
    ...SAMPLE,
    findings: [
      {
        check: "low_confidence" as const,
        version: 1,
        code: "low_confidence" as const,
        severity: "warning" as const,
        params: {},
        spans: [],
      },
    ],
  };
  const past = [{ facts: heard, replies: [{ id: "a", decided: "approve" as const }] }];
  const run = dryRun(DEFAULT_POLICY, { ...DEFAULT_POLICY, checks_off: ["low_confidence"] }, past);
  expect(effectsOf(run)).toMatchObject([{ effect: "released", count: 1, decided: { approve: 1 } }]);
});

test("every change of outcome has one meaning, and what people overruled is told apart", () => {
  for (const from of OUTCOMES)
    for (const to of OUTCOMES)
      if (from !== to)
        for (const sent of [true, false]) expect(effectOf({ from, to, sent })).toEqual(expect.any(String));
  expect(effectOf({ from: "block", to: "release", sent: false })).toBe("released");
  expect(effectOf({ from: "release", to: "two_person", sent: false })).toBe("held");
  expect(effectOf({ from: "review", to: "release", sent: true })).toBe("unflagged");
  expect(overruledOf({ approve: 3, edit: 2, reject: 1, escalate: 4, nobody: 5 })).toBe(3);
  expect(gravest(["approve", "edit"])).toBe("edit");
  expect(gravest([])).toBeNull();
});

const SAMPLE = {
  findings: [],
  channel: "email",
  language: "en",
  source: "s",
  model: "m",
  promptVersion: "p",
  alreadySent: false,
  confidence: null,
  attributes: {},
};
