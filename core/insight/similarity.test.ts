import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseFeatures, LIKE, likeness, likenessAtMost, sameParts } from "./similarity";

const one: CaseFeatures = {
  codes: ["unsupported_amount"],
  rule: "unsupported-figure",
  tools: ["track"],
  language: "en",
  source: "s1",
  queue: "facts",
};
const word = fc.constantFrom("a", "b", "c");
const set = fc.uniqueArray(word, { minLength: 1 });
const cases = fc.record({
  codes: set,
  rule: fc.option(word),
  tools: fc.option(fc.uniqueArray(word)),
  language: word,
  source: word,
  queue: fc.option(word),
});

describe("likeness, against sums done by hand", () => {
  test.each<[string, Partial<CaseFeatures>, number]>([
    ["itself", {}, 1],
    ["another language", { language: "de" }, 11 / 12],
    ["another source, queue and language", { language: "de", source: "s2", queue: "care" }, 9 / 12],
    ["another rule and other tools", { rule: "other", tools: ["book"] }, 8 / 12],
    ["one finding more", { codes: ["unsupported_amount", "customer_upset"] }, (2.5 + 7) / 12],
    ["tools unknown, another queue", { tools: null, queue: "care" }, 9 / 10],
    ["half of the tools", { tools: ["track", "book"] }, 11 / 12],
    ["no finding in common, all else the same", { codes: ["customer_upset"] }, 0],
  ])("%s", (_name, change, value) => {
    expect(likeness(one, { ...one, ...change })).toBeCloseTo(value, 12);
  });
});

test("is symmetric, between 0 and 1, 1 of itself, and never above what it can at most be", () => {
  fc.assert(
    fc.property(cases, cases, (a, b) => {
      const value = likeness(a, b);
      expect(value).toBeCloseTo(likeness(b, a), 12);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
      expect(likeness(a, a)).toBeCloseTo(1, 12);
      if (a.tools !== null && b.tools !== null) expect(likenessAtMost(a, b)).toBeGreaterThanOrEqual(value - 1e-12);
    }),
  );
});

test("where nothing was found in either, what was said says most, and nothing while nobody knows", () => {
  const plain = { ...one, codes: [] };
  expect(likeness(plain, plain)).toBe(0);
  expect(likeness(plain, plain, 0.5)).toBeCloseTo((2.5 + 7) / 12, 12);
  expect(likeness(plain, plain, 0.2)).toBeLessThan(LIKE);
  expect(likeness(plain, one, 1)).toBe(0);
  expect(sameParts(plain, { ...plain, queue: "care" }, 0.6)).toEqual(["words", "rule", "tools", "language", "source"]);
  expect(sameParts(plain, plain, 0.4)).not.toContain("words");
  fc.assert(
    fc.property(cases, cases, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, words) => {
      const value = likeness({ ...a, codes: [] }, { ...b, codes: [] }, words);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
      expect(likeness(a, b, words)).toBeCloseTo(likeness(a, b), 12);
    }),
  );
});

test("a case of another language from another source is still like it, one with another rule and other tools is not", () => {
  expect(likeness(one, { ...one, language: "de", source: "s2" })).toBeGreaterThan(LIKE);
  expect(likeness(one, { ...one, rule: "other", tools: ["book"] })).toBeLessThan(LIKE);
  expect(sameParts(one, { ...one, rule: "other" })).toEqual(["codes", "tools", "language", "source", "queue"]);
});
