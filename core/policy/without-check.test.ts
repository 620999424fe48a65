import { expect, test } from "vitest";
import type { CheckId, Finding, FindingCode } from "@/core/checks/check";
import { comparePolicies } from "./compare";
import { DEFAULT_POLICY } from "./default-policy";
import type { ReplayGroup } from "./dry-run";
import { parsePolicy } from "./parse";
import { switchedOff, withoutCheck } from "./without-check";

const finding = (check: CheckId, code: FindingCode): Finding => ({
  ...{ check, code, version: 1, severity: "warning" as const, params: {}, spans: [] },
});
const UPSET = finding("customer_mood", "customer_upset");
const FIGURE = finding("figures", "unsupported_amount");

const group = (
  findings: Finding[],
  decided: ReplayGroup["replies"][number]["decided"][],
  sent = false,
): ReplayGroup => ({
  facts: {
    findings,
    channel: "chat",
    language: "en",
    source: "s",
    model: "m",
    promptVersion: "p",
    alreadySent: sent,
    confidence: null,
    attributes: {},
    objects: false,
  },
  replies: decided.map((kind, n) => ({ id: `d${n}`, decided: kind })),
});

test("counts what only this check held, what came of it, and what something else holds all the same", () => {
  const groups = [
    group([UPSET], ["approve", "approve", "edit", null]),
    group([UPSET, FIGURE], ["edit", "approve"]),
    group([FIGURE], ["reject"]),
    group([], [null]),
    group([UPSET], ["no_action"], true),
  ];
  expect(withoutCheck(DEFAULT_POLICY, "customer_mood", groups)).toEqual({
    held: 7,
    released: 5,
    overruled: 1,
    undecided: 1,
  });
  expect(withoutCheck(DEFAULT_POLICY, "greeting", groups)).toEqual({
    held: 0,
    released: 0,
    overruled: 0,
    undecided: 0,
  });
});

test("a policy with a check switched off is a policy, and says so where two are compared", () => {
  const off = switchedOff(DEFAULT_POLICY, "customer_mood");
  expect(switchedOff(off, "customer_mood")).toEqual(off);
  const parsed = parsePolicy(off);
  expect(parsed.ok && parsed.policy.checks_off).toEqual(["customer_mood"]);
  expect(comparePolicies(DEFAULT_POLICY, off).settings).toEqual(["checks_off"]);
  expect(parsePolicy({ ...DEFAULT_POLICY, checks_off: ["nothing"] }).ok).toBe(false);
});
