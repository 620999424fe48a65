import fc from "fast-check";
import { expect, test } from "vitest";
import { occurrencesIn, patternOf } from "./occurrences";

const said = [
  { id: "1", text: "My booking is K7Q2LM. Booking again?" },
  { id: "2", text: "Nothing here (yet)." },
  { id: "3", text: "BOOKING\nclass Straße" },
];
const found = (query: string) => occurrencesIn(said, patternOf(query)).map(({ entry, nth }) => `${entry}.${nth}`);

test("finds what is written, whatever its case, in the order of the conversation", () => {
  expect(found("booking")).toEqual(["1.0", "1.1", "3.0"]);
  expect(found(" (YET). ")).toEqual(["2.0"]);
  expect(found("booking class")).toEqual(["3.0"]);
  expect(found("straße")).toEqual(["3.0"]);
  expect(found("refund")).toEqual([]);
  expect(found("  ")).toEqual([]);
});

test("whatever is typed is looked for literally: no pattern of theirs is one of ours", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ maxLength: 20 }), (query, around) => {
      const wanted = query.trim();
      fc.pre(wanted !== "" && wanted.isWellFormed());
      const text = `${around} ${wanted} ${around}`;
      expect(occurrencesIn([{ id: "x", text }], patternOf(query)).length).toBeGreaterThan(0);
    }),
  );
});
