import fc from "fast-check";
import { expect, it } from "vitest";
import {
  allUrgencies,
  priorityOf,
  severityOf,
  severityOfRank,
  URGENCY_RANGE,
  urgencyOf,
  withPriority,
} from "./priority";
import { PRIORITIES, SEVERITIES } from "./words";

const severity = fc.constantFrom(...SEVERITIES);
const risk = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const start = fc.tuple(severity, risk).map(([of, at]) => urgencyOf(of, at));
const priority = fc.constantFrom(...PRIORITIES);
const worse = (a: (typeof SEVERITIES)[number], b: (typeof SEVERITIES)[number]): boolean =>
  SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b);

it("keeps severity and risk through any changes of priority", () => {
  fc.assert(
    fc.property(start, fc.array(priority), (from, changes) => {
      const urgency = changes.reduce(withPriority, from);
      expect(severityOf(urgency)).toBe(severityOf(from));
      expect(withPriority(urgency, "by_severity")).toBe(from);
      expect(priorityOf(urgency)).toBe(changes.at(-1) ?? "by_severity");
      expect(urgency).toBeGreaterThanOrEqual(URGENCY_RANGE.least);
      expect(urgency).toBeLessThanOrEqual(URGENCY_RANGE.most);
      expect(allUrgencies(PRIORITIES)).toContain(urgency);
    }),
  );
});

it("puts what is first before the most severe, and what is last after the least", () => {
  fc.assert(
    fc.property(start, start, (one, other) => {
      expect(withPriority(one, "first")).toBeLessThan(withPriority(other, "by_severity"));
      expect(withPriority(one, "by_severity")).toBeLessThan(withPriority(other, "last"));
    }),
  );
});

it("orders by severity whatever the risk, and inside a severity by risk", () => {
  fc.assert(
    fc.property(severity, risk, severity, risk, (one, a, other, b) => {
      if (worse(one, other)) expect(urgencyOf(one, a)).toBeLessThan(urgencyOf(other, b));
      if (one === other && (a ?? 0.5) >= (b ?? 0.5)) expect(urgencyOf(one, a)).toBeLessThanOrEqual(urgencyOf(other, b));
      if (one === other && (a ?? 0.5) >= (b ?? 0.5) + 0.1) expect(urgencyOf(one, a)).toBeLessThan(urgencyOf(other, b));
    }),
  );
});

it("names severities as they are stored, and puts an unknown risk in the middle", () => {
  expect([0, 1, 2].map(severityOfRank)).toEqual(["severe", "warning", "info"]);
  expect([4, 14, 24].map(severityOf)).toEqual(["severe", "warning", "info"]);
  expect(urgencyOf("severe", null)).toBe(4);
  expect([0, 0.96, 1].map((at) => urgencyOf("warning", at))).toEqual([19, 10, 10]);
});
