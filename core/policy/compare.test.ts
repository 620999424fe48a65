import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePolicies, differs, movedRules } from "./compare";
import { DEFAULT_POLICY } from "./default-policy";
import type { Policy, Rule } from "./policy";

const NONE = { added: [], removed: [], changed: [], reordered: false, settings: [] };
const rules = fc.shuffledSubarray(DEFAULT_POLICY.rules);
const withRules = (chosen: Rule[]): Policy => ({ ...DEFAULT_POLICY, rules: chosen });

test("a version and itself differ in nothing, also when the database has turned its fields about", () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([k, v]) => [k, turned(v)]),
    );
  };
  const changes = comparePolicies(DEFAULT_POLICY, turned(DEFAULT_POLICY) as Policy);
  expect(changes).toEqual(NONE);
  expect(differs(changes)).toBe(false);
});

test("what is added one way is removed the other way", () => {
  fc.assert(
    fc.property(rules, rules, (a, b) => {
      const there = comparePolicies(withRules(a), withRules(b));
      const back = comparePolicies(withRules(b), withRules(a));
      expect([...there.added].sort()).toEqual([...back.removed].sort());
      expect(there.reordered).toBe(back.reordered);
      expect(there.added.every((id) => b.some((rule) => rule.id === id) && !a.some((rule) => rule.id === id))).toBe(
        true,
      );
      expect(there.changed).toEqual([]);
    }),
  );
});

test("names the parts of a rule and the settings that differ", () => {
  const [first, ...rest] = DEFAULT_POLICY.rules as [Rule, ...Rule[]];
  const after: Policy = {
    ...withRules([{ ...first, queue: "general", deadline_minutes: 5 }, ...rest]),
    undo_seconds: 20,
    holding_reply: { ...DEFAULT_POLICY.holding_reply, de: "Gleich." },
  };
  expect(comparePolicies(DEFAULT_POLICY, after)).toEqual({
    ...NONE,
    changed: [{ id: first.id, parts: ["queue", "deadline_minutes"] }],
    settings: ["undo_seconds", "holding_reply"],
  });
});

test("a rule that moves before another is told, one that is put between is not", () => {
  const [a, b, c] = DEFAULT_POLICY.rules as [Rule, Rule, Rule];
  expect(comparePolicies(withRules([a, b]), withRules([b, a])).reordered).toBe(true);
  expect(comparePolicies(withRules([a, b]), withRules([a, c, b]))).toEqual({ ...NONE, added: [c.id] });
});

test("rules are moved where the order differs, and what was not moved stays in order", () => {
  fc.assert(
    fc.property(rules, rules, (a, b) => {
      const moved = movedRules(withRules(a), withRules(b));
      expect(moved.length > 0).toBe(comparePolicies(withRules(a), withRules(b)).reordered);
      for (const { id, from, to } of moved) expect([a[from - 1]?.id, b[to - 1]?.id]).toEqual([id, id]);
      const ids = new Set(moved.map(({ id }) => id));
      const stayed = (order: Rule[], other: Rule[]) =>
        order.filter((rule) => other.includes(rule) && !ids.has(rule.id));
      expect(stayed(a, b)).toEqual(stayed(b, a));
    }),
  );
});

test("of a rule that is put first, only that one is told", () => {
  const [first, second, third, ...rest] = DEFAULT_POLICY.rules as [Rule, Rule, Rule, ...Rule[]];
  const moved = movedRules(DEFAULT_POLICY, withRules([third, first, second, ...rest]));
  expect(moved).toEqual([{ id: third.id, from: 3, to: 1 }]);
});
