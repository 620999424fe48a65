import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES } from "@/core/identity/roles";
import { NOTIFICATION_KINDS } from "@/core/review/words";
import {
  ALERT_CHANNELS,
  ALERT_KINDS,
  type AlertRule,
  alertFacts,
  isBeyond,
  limitsOf,
  RECOMMENDED,
  readersOf,
  ruleFault,
  speaksOf,
} from "./alert";
import { ALERT_ERRORS, alertPath } from "./letter";
import { nextTryAt } from "./retry";

const queue = fc.constantFrom("general", "privacy", null);
const ruleArb: fc.Arbitrary<AlertRule> = fc.record({
  kind: fc.constantFrom(...ALERT_KINDS),
  queue,
  channel: fc.constantFrom(...ALERT_CHANNELS),
  roles: fc.subarray([...ROLES]),
  members: fc.subarray(["a", "b"]),
  endpoint: fc.constantFrom("e", null),
  threshold: fc.option(fc.integer({ min: -5, max: 2000 })),
  whileWorking: fc.boolean(),
});

describe("what is alerted", () => {
  test("the console can tell each kind, and somebody is told", () => {
    for (const kind of ALERT_KINDS) {
      expect(NOTIFICATION_KINDS).toContain(kind);
      expect(readersOf(kind).length, kind).toBeGreaterThan(0);
      expect(alertPath(kind, null), kind).toMatch(/^\/[a-z/]*$/);
      const limit = alertFacts(kind).limit;
      if (limit) expect(limit.standard >= limit.least && limit.standard <= limit.most, kind).toBe(true);
    }
    expect(new Set(ALERT_ERRORS).size).toBe(ALERT_ERRORS.length);
  });

  test("the recommended rules stand", () => {
    for (const kind of RECOMMENDED) {
      const rule = { kind, queue: null, channel: "email", members: [], endpoint: null, threshold: null } as const;
      expect(ruleFault({ ...rule, roles: readersOf(kind), whileWorking: true })).toBeNull();
    }
  });
});

describe("a rule", () => {
  test("that stands names somebody who can be reached that way, and a limit within its bounds", () => {
    fc.assert(
      fc.property(ruleArb, (rule) => {
        if (ruleFault(rule) !== null) return;
        const { limit, inQueue } = alertFacts(rule.kind);
        expect((rule.channel === "webhook") === (rule.endpoint !== null)).toBe(true);
        expect(rule.roles.length + rule.members.length > 0).toBe(rule.channel !== "webhook");
        expect(rule.queue === null || inQueue).toBe(true);
        if (rule.threshold === null) return;
        expect(limit && rule.threshold >= limit.least && rule.threshold <= limit.most).toBe(true);
      }),
    );
  });

  test("hears of each figure that passes its limit once, and of no other", () => {
    fc.assert(
      fc.property(fc.array(ruleArb, { maxLength: 8 }), fc.integer({ min: 0, max: 1500 }), (given, value) => {
        const rules = given.filter((rule) => ruleFault(rule) === null);
        for (const rule of rules) {
          const { limit } = alertFacts(rule.kind);
          if (limit === null) continue;
          const passed = limitsOf(rule.kind, rules).filter((each) => isBeyond(limit, value, each));
          const heard = passed.filter((threshold) => speaksOf(rule, { kind: rule.kind, queue: rule.queue, threshold }));
          expect(heard.length).toBe(isBeyond(limit, value, rule.threshold ?? limit.standard) ? 1 : 0);
        }
      }),
    );
  });

  test("of one queue hears of no other, and one of all of each", () => {
    fc.assert(
      fc.property(ruleArb, queue, (rule, where) => {
        const limit = alertFacts(rule.kind).limit;
        const happened = { kind: rule.kind, queue: where, threshold: limit && (rule.threshold ?? limit.standard) };
        expect(speaksOf(rule, happened)).toBe(rule.queue === null || rule.queue === where);
      }),
    );
  });
});

test("an alert is tried eight times, at growing distances, within half a day", () => {
  const waits = Array.from({ length: 8 }, (_, n) => nextTryAt(n + 1, 0)?.getTime() ?? null);
  expect(waits.at(-1)).toBeNull();
  const real = waits.slice(0, -1).map(Number);
  expect(real).toEqual(real.toSorted((a, b) => a - b));
  expect(real.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(12 * 3_600_000);
  expect(nextTryAt(1, 0, 0.999)?.getTime()).toBeLessThanOrEqual(33_000);
});
