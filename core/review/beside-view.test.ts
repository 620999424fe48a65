import { expect, test } from "vitest";
import { CASE_ENDS, caseEnd } from "./beside-view";
import { DECISION_KINDS } from "./words";

test("every decision is one end of a case, and only changed words make an approval an edit", () => {
  for (const kind of DECISION_KINDS) {
    for (const changed of [false, true]) expect(CASE_ENDS).toContain(caseEnd(kind, changed));
    if (kind !== "approve") expect(caseEnd(kind, true)).toBe(caseEnd(kind, false));
  }
  expect(caseEnd("approve", false)).toBe("approved");
  expect(caseEnd("approve", true)).toBe("edited");
  expect(caseEnd("edit", false)).toBe("edited");
});
