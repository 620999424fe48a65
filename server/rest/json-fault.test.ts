import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFaultAt, lineAndColumn } from "./json-fault";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("finds a fault exactly where JSON.parse does, or none", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", '"', "x", "\\", "\n", "0"), (text, place, put) => {
      const at = place % (text.length + 1);
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      const fault = jsonFaultAt(changed);
      // What precedes the fault could still become JSON; with it, it cannot.
      if (isJson(changed)) expect(fault).toBe(changed.length);
      else expect(fault === changed.length || !isJson(changed.slice(0, fault + 1))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("does not fall over a string of a million characters or nesting as deep", () => {
  expect(jsonFaultAt(`"${"a".repeat(1_000_000)}`)).toBe(1_000_001);
  expect(jsonFaultAt("[".repeat(1_000_000))).toBe(1_000_000);
});

test("counts lines and columns from one", () => {
  expect(lineAndColumn("a\nbc", 3)).toBe("line 2, column 2");
});
