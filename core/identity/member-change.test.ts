import fc from "fast-check";
import { expect, test } from "vitest";
import { TEAM_ROLES } from "./grants";
import { type HeldRole, isAdmin, keptRoles, type MemberStanding, mayChangeRoles, mayDisable } from "./member-change";
import { ROLES } from "./roles";

const TEAMS = ["evening", "refunds"];
const roles = fc.array(
  fc.oneof(
    fc.record<HeldRole>({ role: fc.constantFrom(...ROLES), team: fc.constant(null) }),
    fc.record<HeldRole>({ role: fc.constantFrom(...TEAM_ROLES), team: fc.constantFrom(...TEAMS) }),
  ),
  { minLength: 1, maxLength: 6 },
);
const people = fc.uniqueArray(
  fc.record<MemberStanding>({ id: fc.constantFrom("ada", "ben", "cem", "dora"), roles, disabled: fc.boolean() }),
  { selector: (one) => one.id, minLength: 1 },
);
const admins = (all: readonly MemberStanding[]) => all.filter((one) => !one.disabled && isAdmin(one.roles));
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? null : result.refusal?.code);

test("kept roles reach what was given, each said once, and keeping twice changes nothing", () => {
  fc.assert(
    fc.property(roles, (given) => {
      const kept = keptRoles(given, TEAMS);
      if (!kept.ok) throw new Error(kept.refusal.code);
      const names = kept.value.map(({ role, team }) => `${role} ${team}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { role, team } of given)
        expect(kept.value.some((one) => one.role === role && (one.team === null || one.team === team))).toBe(true);
      for (const one of kept.value) expect(given).toContainEqual(one);
      expect(keptRoles(kept.value, TEAMS)).toEqual(kept);
    }),
  );
});

test("roles that look at the whole organisation are held for no team; none and unknown teams are refused", () => {
  for (const role of ["auditor", "privacy_officer", "admin"] as const)
    expect(code(keptRoles([{ role, team: "evening" }], TEAMS))).toBe("invalid_field");
  expect(code(keptRoles([{ role: "lead", team: "elsewhere" }], TEAMS))).toBe("unknown_reference");
  expect(code(keptRoles([], TEAMS))).toBe("invalid_field");
});

/** Any changes in any order, each allowed or refused by the rules, by administrators who can sign in. */
test("whatever administrators do one after the other, one who can sign in remains", () => {
  const step = fc.record({ actor: fc.nat(), target: fc.nat(), after: fc.option(roles, { nil: null }) });
  fc.assert(
    fc.property(people, fc.array(step, { maxLength: 12 }), (start, steps) => {
      fc.pre(admins(start).length > 0);
      let all = start;
      for (const { actor, target, after } of steps) {
        const actors = admins(all);
        const by = actors[actor % actors.length]!;
        const whom = all[target % all.length]!;
        const others = admins(all).filter((one) => one.id !== whom.id).length;
        const allowed = after === null ? mayDisable(by.id, whom, others) : mayChangeRoles(by.id, whom, after, others);
        if (!allowed.ok) continue;
        all = all.map((one) =>
          one !== whom ? one : after === null ? { ...one, disabled: true } : { ...one, roles: after },
        );
        expect(admins(all).map((one) => one.id)).toContain(by.id);
      }
      expect(admins(all).length).toBeGreaterThan(0);
    }),
  );
});

test("nobody touches their own administrator role or disables themselves; their other roles they may change", () => {
  const me: MemberStanding = { id: "ada", roles: [{ role: "admin", team: null }], disabled: false };
  expect(code(mayDisable("ada", me, 3))).toBe("own_access");
  expect(code(mayChangeRoles("ada", me, [{ role: "lead", team: null }], 3))).toBe("own_access");
  expect(code(mayChangeRoles("ada", me, [...me.roles, { role: "lead", team: null }], 0))).toBeNull();
});

test("the last administrator stays, whoever asks", () => {
  const last: MemberStanding = { id: "ada", roles: [{ role: "admin", team: null }], disabled: false };
  expect(code(mayDisable("ben", last, 0))).toBe("last_admin");
  expect(code(mayChangeRoles("ben", last, [{ role: "auditor", team: null }], 0))).toBe("last_admin");
  expect(code(mayDisable("ben", last, 1))).toBeNull();
});
