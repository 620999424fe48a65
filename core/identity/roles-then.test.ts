import { expect, test } from "vitest";
import { roleChange, rolesThen } from "./roles-then";

test("the last word of the record until a moment counts, bare or with teams", () => {
  const changes = [
    roleChange(10, { member: "m", roles: ["supervisor"] }),
    roleChange(20, { member: "n", roles: ["admin"] }),
    roleChange(30, {
      member: "m",
      roles: [
        { role: "lead", team: "t" },
        { role: "lead", team: "u" },
      ],
    }),
  ].filter((change) => change !== null);
  expect(changes).toHaveLength(3);
  expect([5, 10, 29, 30, 99].map((at) => rolesThen(changes, "m", at))).toEqual([
    [],
    ["supervisor"],
    ["supervisor"],
    ["lead"],
    ["lead"],
  ]);
});

test("an event that says nothing of roles is none", () => {
  expect(roleChange(1, { member: "m" })).toBeNull();
  expect(roleChange(1, null)).toBeNull();
  expect(roleChange(1, { member: "m", roles: ["emperor"] })?.roles).toEqual([]);
});
