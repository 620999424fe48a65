import fc from "fast-check";
import { expect, it } from "vitest";
import { type Grant, permittedEverywhere, permittedIn, queuesWith, rolesIn, wholeOrganisation } from "./grants";
import { PERMISSIONS, permitted, ROLES } from "./roles";

const QUEUES = ["a", "b", "c"];
const grant = fc.record<Grant>({
  role: fc.constantFrom(...ROLES),
  queues: fc.option(fc.subarray(QUEUES), { nil: null }),
});
const grants = fc.array(grant, { maxLength: 5 });

it("lists exactly the queues in which the permission holds", () => {
  fc.assert(
    fc.property(grants, fc.constantFrom(...PERMISSIONS), fc.constantFrom(...QUEUES), (held, permission, queue) => {
      const list = queuesWith(held, permission);
      expect(list === null || list.includes(queue)).toBe(permittedIn(held, permission, queue));
    }),
  );
});

it("gives a role for a team no say in other queues", () => {
  const held: Grant[] = [{ role: "lead", queues: ["a"] }];
  expect(rolesIn(held, "a")).toEqual(["lead"]);
  expect(rolesIn(held, "b")).toEqual([]);
  expect(permittedIn(held, "item.reassign", "b")).toBe(false);
});

it("keeps a role held in the whole organisation everywhere", () => {
  fc.assert(
    fc.property(fc.subarray([...ROLES]), fc.constantFrom(...PERMISSIONS), (roles, permission) => {
      expect(permittedIn(wholeOrganisation(roles), permission, "any")).toBe(permitted(roles, permission));
    }),
  );
});

it("keeps what concerns the whole organisation from a role held for a team", () => {
  expect(permittedEverywhere([{ role: "lead", queues: ["a", "b"] }], "stop_switch.use")).toBe(false);
  expect(permittedEverywhere(wholeOrganisation(["lead"]), "stop_switch.use")).toBe(true);
});
