import fc from "fast-check";
import { expect, test } from "vitest";
import { PERMISSIONS, type Permission, permitted, ROLES, type Role, rolesWith } from "./roles";

const ofRole = (role: Role): Permission[] => PERMISSIONS.filter((p) => permitted([role], p));
/** Reading and taking out what was read: the verbs that leave everything as it is. */
const changesNothing = (p: Permission): boolean => /\.(read|export)$/.test(p);

test("an auditor and a privacy officer read and touch neither items nor drafts", () => {
  expect(ofRole("auditor").filter((p) => !changesNothing(p))).toEqual([]);
  expect(ofRole("auditor")).toEqual(
    expect.arrayContaining(["queue.read", "decision.read", "audit.read", "policy.read"]),
  );
  expect(ofRole("privacy_officer").filter((p) => p.startsWith("item.") || p.startsWith("stop_switch."))).toEqual([]);
});

test("an admin keeps the organisation, and neither works on items nor reads decisions", () => {
  expect(ofRole("admin").filter((p) => p.startsWith("item.") || p.startsWith("decision."))).toEqual([]);
  expect(ofRole("admin")).toEqual(expect.arrayContaining(["member.manage", "source.manage", "stop_switch.use"]));
});

test("only supervisors, leads and specialists decide, and what was escalated is not for supervisors", () => {
  expect(rolesWith("item.decide")).toEqual(["supervisor", "lead", "specialist"]);
  expect(rolesWith("item.decide_escalated")).toEqual(["lead", "specialist"]);
  expect(rolesWith("item.queue_blocked")).toEqual(["lead"]);
  expect(rolesWith("item.reassign")).toEqual(["lead"]);
});

test("whoever may decide may claim, and sees queue and policy", () => {
  for (const decides of ["item.decide", "item.decide_escalated"] as const) {
    for (const role of rolesWith(decides)) {
      for (const needed of ["item.claim", "queue.read", "policy.read", "decision.read"] as const)
        expect(permitted([role], needed)).toBe(true);
    }
  }
});

test("who keeps members and sources, or reads the log, decides nothing with that role alone", () => {
  for (const p of ["member.manage", "source.manage", "audit.read"] as const) {
    for (const role of rolesWith(p)) expect(permitted([role], "item.decide")).toBe(false);
  }
});

test("every permission is somebody's and every role has one; lists follow the order of roles", () => {
  for (const p of PERMISSIONS) {
    expect(rolesWith(p).length).toBeGreaterThan(0);
    expect(rolesWith(p)).toEqual(ROLES.filter((role) => rolesWith(p).includes(role)));
  }
  for (const role of ROLES) expect(ofRole(role).length).toBeGreaterThan(0);
});

test("several roles allow what any of them allows and nothing more; none allows nothing", () => {
  const some = fc.subarray([...ROLES]);
  fc.assert(
    fc.property(some, fc.constantFrom(...PERMISSIONS), (roles, p) => {
      expect(permitted(roles, p)).toBe(roles.some((role) => rolesWith(p).includes(role)));
    }),
  );
  for (const p of PERMISSIONS) expect(permitted([], p)).toBe(false);
});
