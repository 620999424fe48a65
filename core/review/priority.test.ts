import fc from "fast-check";
import { expect, it } from "vitest";
import { priorityOf, severityOf, URGENCY_RANGE, withPriority } from "./priority";
import { PRIORITIES, SEVERITIES } from "./words";

const rank = fc.integer({ min: 0, max: SEVERITIES.length - 1 });
const priority = fc.constantFrom(...PRIORITIES);

it("keeps the severity through any changes of priority", () => {
  fc.assert(
    fc.property(rank, fc.array(priority), (start, changes) => {
      const urgency = changes.reduce(withPriority, start);
      expect(severityOf(urgency)).toBe(severityOf(start));
      expect(priorityOf(urgency)).toBe(changes.at(-1) ?? "by_severity");
      expect(urgency).toBeGreaterThanOrEqual(URGENCY_RANGE.least);
      expect(urgency).toBeLessThanOrEqual(URGENCY_RANGE.most);
    }),
  );
});

it("puts what is first before the most severe, and what is last after the least", () => {
  fc.assert(
    fc.property(rank, rank, (one, other) => {
      expect(withPriority(one, "first")).toBeLessThan(withPriority(other, "by_severity"));
      expect(withPriority(one, "by_severity")).toBeLessThan(withPriority(other, "last"));
    }),
  );
});

it("names severities as they are stored", () => {
  expect([0, 1, 2].map(severityOf)).toEqual(["severe", "warning", "info"]);
});
