import fc from "fast-check";
import { expect, test } from "vitest";
import { associatedData, type SealedPlace } from "./sealed-place";

const uuid = fc.uuid();
const name = fc.stringMatching(/^[a-z][a-z_]{0,20}$/);
const place: fc.Arbitrary<SealedPlace> = fc.record({ orgId: uuid, table: name, column: name, row: uuid });

test("names organisation, table, column, row and key version", () => {
  expect(associatedData({ orgId: "o", table: "t", column: "c", row: "r" }, 3)).toBe("o|t|c|r|3");
});

test("no two places share it", () => {
  fc.assert(
    fc.property(place, place, fc.nat(), fc.nat(), (a, b, v, w) => {
      const same =
        JSON.stringify([a.orgId, a.table, a.column, a.row, v]) ===
        JSON.stringify([b.orgId, b.table, b.column, b.row, w]);
      expect(associatedData(a, v) === associatedData(b, w)).toBe(same);
    }),
  );
});

test("moving a value to another tenant, table, column, row or key changes it", () => {
  fc.assert(
    fc.property(place, uuid, fc.constantFrom("orgId", "table", "column", "row"), (a, other, part) => {
      fc.pre(a[part as keyof SealedPlace] !== other);
      expect(associatedData({ ...a, [part]: other }, 1)).not.toBe(associatedData(a, 1));
      expect(associatedData(a, 2)).not.toBe(associatedData(a, 1));
    }),
  );
});
