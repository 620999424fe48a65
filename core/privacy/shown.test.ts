import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES } from "@/core/identity/roles";
import { PII_KINDS } from "./detect/pii-detector";
import { shownKinds } from "./shown";

const shown = fc.dictionary(fc.constantFrom(...ROLES), fc.subarray([...PII_KINDS]));

test("somebody is shown exactly what some role of theirs is shown", () => {
  fc.assert(
    fc.property(shown, fc.subarray([...ROLES]), fc.constantFrom(...PII_KINDS), (policy, roles, kind) => {
      const seen = shownKinds({ masking: { shown: policy, reveal_minutes: 10 } }, roles);
      expect(seen.has(kind)).toBe(roles.some((role) => policy[role]?.includes(kind) === true));
    }),
  );
});
