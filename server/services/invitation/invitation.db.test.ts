import { afterAll, beforeAll, expect, test } from "vitest";
import type { HeldRole } from "@/core/identity/member-change";
import type { NewInvitation } from "@/core/identity/people-view";
import { dump, sightings } from "@/db/testing/dump";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { checkPassword, hashPassword } from "../identity/check-password";
import { memberOfSession, openSession } from "../identity/session";
import { readMemberPage } from "../member/member-page";
import { createTeam } from "../team/set-team";
import { acceptInvitation, readInvitation } from "./accept-invitation";
import { invite, inviteAgain, readInvitations, revokeInvitationOf } from "./invite";

const PASSWORD = "correct horse battery";
const LEAD: HeldRole[] = [{ role: "lead", team: null }];
const WEEK_MS = 7 * 24 * 3_600_000;

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let people = 0;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 16);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const somebody = () => `person${++people}@invited.example`;
const from = () => ({ address: `10.9.0.${people}`, pepper: "pepper" });
const invited = async (org: TestOrganisation, email = somebody(), roles = LEAD) =>
  shown(required(await invite(rt, org.members.admin, { email, roles })));
/** Without a mail server the link is told once. */
function shown(made: NewInvitation) {
  if (made.token === null) throw new Error("the link is not shown");
  return { ...made, token: made.token };
}
const accept = (token: string, more: { name?: string; password?: string | null; signedInAs?: string } = {}) =>
  acceptInvitation(rt, { token, name: "New Person", password: PASSWORD, ...more }, from());
const open = async (org: TestOrganisation) => required(await readInvitations(rt, org.members.admin));
const memberOf = async (org: TestOrganisation, email: string) =>
  required(await readMemberPage(rt, org.members.admin, {})).rows.find((row) => row.email === email);

test("somebody new takes a seat for a team, with name and password of their own, and the link is used up", async () => {
  const { id: team } = required(await createTeam(rt, a.members.admin, { name: "Evening", queues: ["general"] }));
  const roles: HeldRole[] = [{ role: "supervisor", team }];
  const { email, token } = await invited(a, " Ada.Rowe@Invited.example ", roles);
  expect(email).toBe("ada.rowe@invited.example");
  expect(await readInvitation(rt, token)).toMatchObject({ orgName: "alpha Ltd", email, person: "new" });

  expect(await accept(token, { name: "  Ada   Rowe " })).toEqual({ done: true, email });
  expect(await memberOf(a, email)).toMatchObject({ name: "Ada Rowe", roles, disabled: false });
  const checked = await checkPassword(rt, email, PASSWORD, "10.9.9.9", "pepper");
  if (!checked.ok) throw new Error("the chosen password does not open");
  const session = await openSession(rt, checked.user.user_id, new Date(Date.now() + 60_000));
  expect(await memberOfSession(rt, session)).toMatchObject({
    orgId: a.orgId,
    grants: [{ role: "supervisor", queues: ["general"] }],
  });
  expect(await accept(token)).toEqual({ done: false, problem: "gone" });
  expect(await readInvitation(rt, token)).toBeNull();
  expect((await open(a)).some((one) => one.email === email)).toBe(false);
  expect(await memberOf(b, email)).toBeUndefined();
});

test("the token is kept as a hash, and no event names the address", async () => {
  const { token, email } = await invited(a);
  expect(token).toHaveLength(43);
  const cells = await dump(db.admin);
  expect(sightings(cells, token)).toEqual([]);
  expect(cells.some((c) => c.bytes.includes(Buffer.from(token, "base64url")))).toBe(false);
  expect(await accept(token)).toMatchObject({ done: true });
  const events = await db.admin<{ text: string }>(
    "SELECT convert_from(bytes, 'UTF8') AS text FROM audit.event WHERE type IN ('member.invited', 'member.joined')",
  );
  expect(events.length).toBeGreaterThan(1);
  for (const { text } of events) expect(text).not.toContain(email.split("@")[0]);
});

test("a link that is wrong, old, taken back or replaced opens nothing", async () => {
  const old = await invited(a);
  await db.admin("UPDATE identity.invitation SET expires_at = now() WHERE invitation_id = $1", [old.id]);
  const revoked = await invited(a);
  required(await revokeInvitationOf(rt, a.members.admin, revoked.id));
  const replaced = await invited(a);
  const again = shown(required(await inviteAgain(rt, a.members.admin, replaced.id)));
  for (const token of [old.token, revoked.token, replaced.token, "made-up", ""]) {
    expect(await readInvitation(rt, token)).toBeNull();
    expect(await accept(token)).toEqual({ done: false, problem: "gone" });
  }
  expect(Date.parse(again.expiresAt) - rt.now()).toBeGreaterThan(WEEK_MS - 60_000);
  expect((await open(a)).filter((one) => one.email === replaced.email)).toHaveLength(1);
  const anew = shown(required(await inviteAgain(rt, a.members.admin, old.id)));
  expect(await accept(anew.token)).toMatchObject({ done: true, email: old.email });
  expect(await accept(again.token)).toMatchObject({ done: true, email: replaced.email });
});

test("of ten who press at once one takes the seat, and of two who invite at once one link opens", async () => {
  const { token, email } = await invited(a);
  const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token)));
  expect(answers.filter((answer) => answer.done)).toHaveLength(1);
  expect((await memberOf(a, email))?.roles).toEqual(LEAD);
  const wanted = somebody();
  const links = await Promise.all([invited(a, wanted), invited(a, wanted)]);
  const alive = await Promise.all(links.map(({ token: one }) => readInvitation(rt, one)));
  expect(alive.filter((one) => one !== null)).toHaveLength(1);
});

test("what is typed is checked, and the link survives a mistake", async () => {
  const { token, email } = await invited(a);
  expect(await accept(token, { name: " " })).toEqual({ done: false, problem: "name" });
  expect(await accept(token, { password: "too short" })).toEqual({ done: false, problem: "short" });
  expect(await accept(token, { password: email })).toEqual({ done: false, problem: "email" });
  expect(await accept(token)).toMatchObject({ done: true });
});

test("somebody known elsewhere keeps name and password, and must prove it; eight guesses are heard", async () => {
  const email = somebody();
  await db.admin(
    `INSERT INTO identity."user" (user_id, email, name, password_hash) VALUES ($1, $2, 'Known Already', $3)`,
    [rt.newId(), email, await hashPassword(PASSWORD)],
  );
  const { token } = await invited(b, email);
  expect(await readInvitation(rt, token)).toMatchObject({ person: "known" });
  expect(await accept(token, { password: "not their password" })).toEqual({ done: false, problem: "wrong" });
  expect(await memberOf(b, email)).toBeUndefined();
  expect(await accept(token, { name: "Somebody Else" })).toEqual({ done: true, email });
  expect(await memberOf(b, email)).toMatchObject({ name: "Known Already", roles: LEAD });

  const again = shown(required(await invite(rt, a.members.admin, { email, roles: LEAD })));
  for (let i = 0; i < 8; i++) await accept(again.token, { password: `guess number ${i}` });
  expect(await accept(again.token)).toMatchObject({ done: false, problem: "too_many" });
});

test("somebody who signs in elsewhere only gets the seat, and no password by way of a link", async () => {
  const email = somebody();
  await db.admin(`INSERT INTO identity."user" (user_id, email, name) VALUES ($1, $2, 'Signs In Elsewhere')`, [
    rt.newId(),
    email,
  ]);
  const { token } = await invited(a, email);
  expect(await readInvitation(rt, token)).toMatchObject({ person: "outside" });
  for (const unproven of [{ password: PASSWORD }, { password: null }, { signedInAs: "somebody.else@mail.example" }])
    expect(await accept(token, unproven)).toEqual({ done: false, problem: "sign_in_first" });
  expect(await memberOf(a, email)).toBeUndefined();
  expect(await accept(token, { password: PASSWORD, signedInAs: email })).toEqual({ done: true, email });
  expect(await checkPassword(rt, email, PASSWORD, "10.9.8.7", "pepper")).toMatchObject({ ok: false });
  expect(await memberOf(a, email)).toMatchObject({ name: "Signs In Elsewhere" });
});

test("an invitation opens nothing once its maker is no administrator any more", async () => {
  const { token } = await invited(a, somebody());
  const { userId } = a.members.admin;
  const held = "org_id = $1 AND user_id = $2";
  await db.admin(`UPDATE app.member SET disabled_at = now() WHERE ${held}`, [a.orgId, userId]);
  expect(await readInvitation(rt, token)).toBeNull();
  expect(await accept(token)).toMatchObject({ problem: "gone" });
  await db.admin(`UPDATE app.member SET disabled_at = NULL WHERE ${held}`, [a.orgId, userId]);
  expect(await readInvitation(rt, token)).not.toBeNull();
});

test("refused: what is no address, members, roles there are not, other organisations' invitations", async () => {
  const { admin } = a.members;
  const ask = async (email: string, roles = LEAD) => refusal(await invite(rt, admin, { email, roles }));
  expect(await ask("nobody")).toBe("invalid_field");
  expect(await ask("lead1@alpha.example")).toBe("conflict");
  expect(await ask(somebody(), [])).toBe("invalid_field");
  expect(await ask(somebody(), [{ role: "admin", team: rt.newId() }])).toBe("invalid_field");
  expect(await ask(somebody(), [{ role: "lead", team: rt.newId() }])).toBe("unknown_reference");
  const theirs = await invited(b);
  expect(refusal(await revokeInvitationOf(rt, admin, theirs.id))).toBe("not_found");
  expect(refusal(await inviteAgain(rt, admin, theirs.id))).toBe("not_found");
  expect((await open(a)).some((one) => one.id === theirs.id)).toBe(false);
  expect(await readInvitation(rt, theirs.token)).toMatchObject({ orgName: "beta Ltd" });
});
