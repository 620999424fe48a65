import fc from "fast-check";
import { expect, test } from "vitest";
import { filterQuery, filtersIn, searchOf } from "./url-filters";

const NAMES = ["source", "model", "from"] as const;

test("an address says exactly what was asked, and one list has one address", () => {
  const value = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
  const filters = fc.record({ source: value, model: value, from: value }, { requiredKeys: [] });
  fc.assert(
    fc.property(filters, (asked) => {
      const query = filterQuery(NAMES, asked);
      expect(filtersIn(NAMES, new URLSearchParams(query))).toEqual(asked);
      expect(filterQuery(NAMES, { from: asked.from, model: asked.model, source: asked.source })).toBe(query);
    }),
  );
});

test("empty filters and foreign names ask nothing", () => {
  expect(filtersIn(NAMES, searchOf({ source: "", model: [" m ", "n"], other: "x" }))).toEqual({ model: "m" });
  expect(filterQuery(NAMES, { source: "" })).toBe("");
});
