import fc from "fast-check";
import { expect, test } from "vitest";
import { filterQuery, parseFilter } from "./delivery-filter";

const parse = (query: string) => parseFilter(new URLSearchParams(query));

test("an address and its filter say the same", () => {
  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const filters = fc.record(
    {
      source: fc.uuid(),
      type: fc.constantFrom("test", "draft.released"),
      state: fc.constantFrom("pending" as const, "delivered" as const, "failed" as const),
      from: day,
      to: day,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filters, (filter) => {
      expect(parse(filterQuery(filter))).toEqual(filter);
    }),
  );
  expect(filterQuery({})).toBe("");
});

test.each(["?state=lost", "?from=2026-02-31", "?to=today", "?source=mine", "?nothing=1"])(
  "what makes no sense is left out: %s",
  (query) => {
    expect(filterQuery(parse(query))).toBe("");
  },
);
