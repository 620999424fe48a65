import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { parsePolicy } from "@/core/policy/parse";
import { chainOfQueue, withChain, withEscalation, withStep, withTelling } from "./chain-draft";

test("a chain is built step by step, and every stage may be handed in", () => {
  let policy = withEscalation(DEFAULT_POLICY, true);
  expect(parsePolicy(policy).ok).toBe(true);
  for (const to of ["specialists", "care"]) policy = withChain(policy, withStep(chainOfQueue(policy, "general"), to));
  policy = withChain(policy, withTelling(chainOfQueue(policy, "general"), 20));
  expect(policy.escalation?.chains).toEqual([
    {
      queue: "general",
      steps: [
        { after_minutes: 30, to: "specialists" },
        { after_minutes: 120, to: "care" },
      ],
      holding_reply_after_minutes: 20,
    },
  ]);
  expect(parsePolicy(policy).ok).toBe(true);
});

test("a chain that does nothing is not there, and switched off nothing is left", () => {
  const one = withChain(DEFAULT_POLICY, withTelling(chainOfQueue(DEFAULT_POLICY, "care"), 5));
  expect(withChain(one, withTelling(chainOfQueue(one, "care"), null)).escalation?.chains).toEqual([]);
  expect(withEscalation(one, false)).toEqual(DEFAULT_POLICY);
});
