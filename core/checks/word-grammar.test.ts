import fc from "fast-check";
import { expect, it } from "vitest";
import { wordGrammar } from "@/core/checks/word-grammar";

const find = wordGrammar({ lead: "please", we: "we", give: "give giv*", money: "money *geld cash_back", not: "not" }, [
  { pattern: "we 2 give 3 money", unless: "not" },
  { pattern: "^ give 1 money" },
]);
const words = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end));

it("finds kinds of words in their order, no farther apart than the rule says, within one clause", () => {
  expect(words("Yes, we gladly give you all the money.")).toEqual(["we gladly give you all the money"]);
  expect(words("We are now glad to give you money.")).toEqual([]);
  expect(words("We give. The money is yours.")).toEqual([]);
  expect(words("Money we give.")).toEqual([]);
  expect(words("We are giving you Kindergeld")).toEqual(["We are giving you Kindergeld"]);
  expect(words("we give you cash back today")).toEqual(["we give you cash back"]);
});

it("reads words that are names of properties of every object", () => {
  expect(words("constructor hasOwnProperty we give money")).toEqual(["we give money"]);
});

it("knows beginnings of clauses, what speaks against a rule, and contractions", () => {
  expect(words("Please give money.")).toEqual(["give money"]);
  expect(words("They give money.")).toEqual([]);
  expect(words("We don't give you money.")).toEqual([]);
  expect(words("Do we give you money?")).toEqual([]);
});

it("tells places that lie in the text, whatever it is, and is not slow for any", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("we", "give", "money", "not", "x", ".", "'", "ß", "\n", "cash back")),
      (parts) => {
        const text = parts.join(" ");
        for (const { start, end } of find(text, true)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toMatch(/^(?:we|give)/i);
        }
      },
    ),
  );
  const started = performance.now();
  find("we give ".repeat(5_000));
  expect(performance.now() - started).toBeLessThan(500);
});
