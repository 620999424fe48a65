import { afterAll, beforeAll, expect, test } from "vitest";
import { wholeOrganisation } from "@/core/identity/grants";
import type { HeldRole } from "@/core/identity/member-change";
import type { Role } from "@/core/identity/roles";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold, queued } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { memberOfSession, openSession } from "../identity/session";
import { createOrganisation } from "../organisation/create-organisation";
import type { MemberContext } from "../review/member-context";
import { createTeam } from "../team/set-team";
import { readTeams } from "../team/team-list";
import { changeRoles } from "./change-roles";
import { disableMember, enableMember } from "./disable-member";
import { readMemberPage } from "./member-page";
import { readRoleHolders } from "./role-holders";

let db: TestDatabase;
let rt: TestRuntime;
let other: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let organisations = 0;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 16);
  other = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const everywhere = (...roles: Role[]): HeldRole[] => roles.map((role) => ({ role, team: null }));
const inAnHour = () => new Date(Date.now() + 3_600_000);
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const rolesOf = async (org: TestOrganisation, id: string) =>
  required(await readMemberPage(rt, org.members.admin, {})).rows.find((row) => row.id === id)?.roles;
const eventsOf = (orgId: string, type: string) =>
  db.admin<{ body: { data: Record<string, unknown> } }>(
    "SELECT convert_from(bytes, 'UTF8')::jsonb AS body FROM audit.event WHERE org_id = $1 AND type = $2 ORDER BY occurred_at DESC",
    [orgId, type],
  );

/** An organisation of administrators only. */
async function administrators(count: number): Promise<MemberContext[]> {
  const slug = `admins-${++organisations}`;
  const members = Array.from({ length: count }, (_, i) => ({
    email: `admin${i}@${slug}.example`,
    name: `Admin ${i}`,
    roles: ["admin" as const],
    passwordHash: null,
  }));
  const made = required(
    await createOrganisation(rt, { slug, name: slug, timeZone: "UTC", demo: false, members, sources: [] }),
  );
  return made.memberIds.map((userId, i) => ({
    userId,
    name: `Admin ${i}`,
    orgId: made.orgId,
    roles: ["admin"],
    grants: wholeOrganisation(["admin"]),
  }));
}

test("members are listed by name with their roles, and those of another organisation are not", async () => {
  const { rows, next } = required(await readMemberPage(rt, a.members.admin, {}));
  expect(next).toBeNull();
  expect(rows).toHaveLength(9);
  expect(rows.map((row) => row.name)).toEqual(rows.map((row) => row.name).sort());
  expect(rows.every((row) => row.email.endsWith("@alpha.example"))).toBe(true);
  expect(rows.find((row) => row.id === a.members.lead.userId)).toMatchObject({
    roles: [{ role: "lead", team: null }],
    disabled: false,
    lastSeenAt: null,
  });
});

test("pages of members meet without gap or overlap", async () => {
  const [admin] = await administrators(120);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = required(await readMemberPage(rt, admin!, { ...(cursor && { cursor }) }));
    seen.push(...page.rows.map((row) => row.id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
  expect(refusal(await readMemberPage(rt, admin!, { cursor: "nonsense" }))).toBe("invalid_field");
});

test("roles change for the organisation or a team, the event tells before and after, an open session follows", async () => {
  const { admin, specialist } = a.members;
  const team = required(await createTeam(rt, admin, { name: "Night", queues: ["general"] }));
  const token = await openSession(rt, specialist.userId, inAnHour());
  expect((await memberOfSession(other, token))?.roles).toEqual(["specialist"]);
  const after: HeldRole[] = [
    { role: "supervisor", team: team.id },
    { role: "auditor", team: null },
  ];
  expect(required(await changeRoles(rt, admin, { member: specialist.userId, roles: after }))).toBeNull();
  expect(await rolesOf(a, specialist.userId)).toEqual(expect.arrayContaining(after));
  const expected = [
    { role: "auditor", queues: null },
    { role: "supervisor", queues: ["general"] },
  ];
  expect((await memberOfSession(rt, token))?.grants).toEqual(expected);
  await pass(1_050);
  expect((await memberOfSession(other, token))?.grants).toEqual(expected);
  const [event] = await eventsOf(a.orgId, "member.roles_changed");
  expect(event?.body.data).toEqual({ member: specialist.userId, before: everywhere("specialist"), after });
  const { teams } = required(await readTeams(rt, admin));
  expect(teams.find((one) => one.id === team.id)?.members).toEqual([
    { id: specialist.userId, name: specialist.name, roles: ["supervisor"] },
  ]);
  required(await changeRoles(rt, admin, { member: specialist.userId, roles: everywhere("specialist") }));
});

test("changing nothing is told to nobody", async () => {
  const before = await eventsOf(a.orgId, "member.roles_changed");
  const roles = [...everywhere("lead"), ...everywhere("lead")];
  required(await changeRoles(rt, a.members.admin, { member: a.members.lead.userId, roles }));
  expect(await eventsOf(a.orgId, "member.roles_changed")).toHaveLength(before.length);
});

test("refused: no role, a role that no team holds, another organisation's team or member, one's own admin role", async () => {
  const { admin, lead } = a.members;
  const foreign = required(await createTeam(rt, b.members.admin, { name: "Theirs", queues: [] }));
  const change = async (member: string, roles: HeldRole[]) => refusal(await changeRoles(rt, admin, { member, roles }));
  expect(await change(lead.userId, [])).toBe("invalid_field");
  expect(await change(lead.userId, [{ role: "auditor", team: foreign.id }])).toBe("invalid_field");
  expect(await change(lead.userId, [{ role: "lead", team: foreign.id }])).toBe("unknown_reference");
  expect(await change(b.members.lead.userId, everywhere("lead"))).toBe("not_found");
  expect(await change("nobody", everywhere("lead"))).toBe("not_found");
  expect(await change(admin.userId, everywhere("lead"))).toBe("own_access");
  expect(refusal(await disableMember(rt, admin, admin.userId))).toBe("own_access");
  expect(refusal(await disableMember(rt, admin, b.members.lead.userId))).toBe("not_found");
  expect(await rolesOf(b, b.members.lead.userId)).toEqual(everywhere("lead"));
});

test("whoever is disabled is signed out everywhere, and what they held or were given is free again", async () => {
  const [person] = a.supervisors;
  const { itemId } = await queued(rt, a, { ...HELD.unsure, conversation: "d-1", customer: "d-1" });
  const given = await queued(rt, a, { ...HELD.unsure, conversation: "d-2", customer: "d-2" });
  await hold(rt, person, itemId);
  await db.admin("UPDATE app.item SET assigned_to = $2 WHERE item_id = $1", [given.itemId, person.userId]);
  const token = await openSession(rt, person.userId, inAnHour());
  expect(await memberOfSession(other, token)).not.toBeNull();

  required(await disableMember(rt, a.members.admin, person.userId));
  expect(await memberOfSession(rt, token)).toBeNull();
  await pass(1_050);
  expect(await memberOfSession(other, token)).toBeNull();
  const items = await db.admin(
    "SELECT item_id, state, claimed_by, assigned_to FROM app.item WHERE item_id = ANY($1) ORDER BY item_id",
    [[itemId, given.itemId]],
  );
  expect(items).toEqual(
    [itemId, given.itemId].sort().map((item_id) => ({ item_id, state: "queued", claimed_by: null, assigned_to: null })),
  );
  const [event] = await eventsOf(a.orgId, "member.disabled");
  expect(event?.body.data.member).toBe(person.userId);
  expect([...((event?.body.data.given_back ?? []) as string[])].sort()).toEqual([itemId, given.itemId].sort());
  const gone = required(await readMemberPage(rt, a.members.admin, { state: "disabled" })).rows;
  expect(gone.map((row) => row.id)).toEqual([person.userId]);

  required(await enableMember(rt, a.members.admin, person.userId));
  expect(await memberOfSession(rt, token)).toBeNull();
  const anew = await openSession(rt, person.userId, inAnHour());
  expect((await memberOfSession(rt, anew))?.roles).toEqual(["supervisor"]);
  expect(await eventsOf(a.orgId, "member.enabled")).toHaveLength(1);
});

test("administrators who shut each other out at the same time leave one who can sign in", async () => {
  for (let round = 0; round < 5; round++) {
    const [first, second, third] = (await administrators(3)) as [MemberContext, MemberContext, MemberContext];
    const answers = await Promise.all([
      disableMember(rt, first, second.userId),
      disableMember(other, second, third.userId),
      changeRoles(rt, third, { member: first.userId, roles: everywhere("auditor") }),
    ]);
    const left = await db.admin<{ n: number }>(
      "SELECT count(*)::int AS n FROM app.member_role r JOIN app.member m USING (org_id, user_id) WHERE r.org_id = $1 AND r.role = 'admin' AND m.disabled_at IS NULL",
      [first.orgId],
    );
    expect(left[0]?.n).toBeGreaterThan(0);
    expect(answers.filter((answer) => answer.ok).length).toBeLessThan(3);
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe("last_admin");
  }
});

test("who holds a role is counted among those who can sign in, in one's own organisation", async () => {
  const holders = required(await readRoleHolders(rt, b.members.admin));
  expect(holders.map((one) => [one.role, one.count])).toEqual([
    ["supervisor", 4],
    ["lead", 1],
    ["specialist", 1],
    ["auditor", 1],
    ["privacy_officer", 1],
    ["admin", 1],
  ]);
  expect(holders[1]?.names).toEqual(["beta lead 1"]);
});
