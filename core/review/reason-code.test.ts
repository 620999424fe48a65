import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonCode } from "./reason-code";

test.each([
  ["Wrong fact", [], "wrong_fact"],
  ["  Déjà vu — again! ", [], "deja_vu_again"],
  ["Wrong fact", ["wrong_fact", "wrong_fact_2"], "wrong_fact_3"],
  ["日本語", [], "reason"],
])("%s beside %j is %s", (title, taken, code) => {
  expect(reasonCode(title, new Set(taken))).toBe(code);
});

test("is always a plain word that nobody has yet", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 80 }), { maxLength: 12 }), (titles) => {
      const taken = new Set<string>();
      for (const title of titles) {
        const code = reasonCode(title, taken);
        expect(code).toMatch(/^[a-z0-9][a-z0-9_]{0,60}$/);
        expect(taken.has(code)).toBe(false);
        taken.add(code);
      }
    }),
  );
});
