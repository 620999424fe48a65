import { expect, test } from "vitest";
import { chainTimes, nextStep, tellingAt } from "./chain";
import { WEEKDAYS } from "./escalation";
import { parsePolicy } from "./parse";
import type { Policy } from "./policy";
import { policyOf } from "./testing";

const MINUTE = 60_000;
const FRIDAY = Date.parse("2026-11-20T16:45:00Z");
const policy: Policy = {
  ...policyOf({}),
  escalation: {
    warn_minutes: 15,
    chains: [
      {
        queue: "general",
        steps: [
          { after_minutes: 30, to: "specialists" },
          { after_minutes: 120, to: "care" },
        ],
        holding_reply_after_minutes: 20,
      },
    ],
  },
};
const hours = {
  time_zone: "UTC",
  hours: WEEKDAYS.slice(0, 5).map((day) => ({ day, from: "09:00", to: "17:00" })),
  closed_on: [],
};

test("steps come in their order, each counted from the opening", () => {
  expect(nextStep(policy, "general", 0, 0)).toEqual({ to: "specialists", afterMinutes: 30, at: 30 * MINUTE });
  expect(nextStep(policy, "general", 1, 0)).toEqual({ to: "care", afterMinutes: 120, at: 120 * MINUTE });
  expect(nextStep(policy, "general", 2, 0)).toBeNull();
});

test("a queue without a chain moves nothing, and neither does a policy without any", () => {
  expect(chainTimes(policy, "care", 0)).toEqual({ stepAt: null, tellAt: null });
  expect(chainTimes(policyOf(), "general", 0)).toEqual({ stepAt: null, tellAt: null });
});

test("with working hours a weekend lies between", () => {
  const working = { ...policy, working_hours: hours };
  expect(tellingAt(working, "general", FRIDAY)).toBe(Date.parse("2026-11-23T09:05:00Z"));
  expect(nextStep(working, "general", 0, FRIDAY)?.at).toBe(Date.parse("2026-11-23T09:15:00Z"));
});

test("hours that never open move nothing", () => {
  const never = { ...policy, working_hours: { ...hours, hours: [] } };
  expect(chainTimes(never, "general", 0)).toEqual({ stepAt: null, tellAt: null });
});

test("a chain that contradicts itself or the queues is refused by field", () => {
  const chain = policy.escalation?.chains[0];
  const broken = parsePolicy({
    ...policy,
    escalation: {
      warn_minutes: 15,
      chains: [
        { ...chain, steps: chain?.steps.toReversed() },
        { queue: "general", steps: [] },
        { queue: "care", steps: [{ after_minutes: 5, to: "nowhere" }] },
      ],
    },
  });
  expect(broken.ok ? [] : broken.issues.map(({ field }) => field)).toEqual([
    "escalation.chains.0.steps.1.after_minutes",
    "escalation.chains.1.queue",
    "escalation.chains.2.steps.0.to",
  ]);
});
