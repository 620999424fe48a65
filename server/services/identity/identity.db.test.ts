import { afterAll, beforeAll, expect, test } from "vitest";
import { linkAccount } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import { dump, sightings } from "@/db/testing/dump";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { createOrganisation } from "../organisation/create-organisation";
import { authenticateSource } from "../source/authenticate-source";
import { checkPassword, hashPassword } from "./check-password";
import { closeSession, memberOfSession, openSession } from "./session";

const FRESH_MS = 1_050;
const PEPPER = "pepper";
const PASSWORD = "correct horse battery staple";

let db: TestDatabase;
let rt: TestRuntime;
let other: TestRuntime;
let a: TestOrganisation;
let people = 0;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 40);
  other = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Somebody with a password. */
async function person(): Promise<{ email: string; userId: string }> {
  const n = ++people;
  const email = `person${n}@people.example`;
  const members = [
    { email, name: `Person ${n}`, roles: ["admin" as const], passwordHash: await hashPassword(PASSWORD) },
  ];
  const created = required(
    await createOrganisation(rt, {
      slug: `people-${n}`,
      name: "People",
      timeZone: "UTC",
      demo: false,
      members,
      sources: [],
    }),
  );
  return { email, userId: created.memberIds[0] ?? "" };
}

test("a session is stored by its hash, and says who holds it", async () => {
  const { lead } = a.members;
  const token = await openSession(rt, lead.userId, inAnHour());
  expect(await memberOfSession(other, token)).toMatchObject({ userId: lead.userId, orgId: a.orgId, roles: ["lead"] });
  const cells = await dump(db.admin);
  expect(sightings(cells, token)).toEqual([]);
  expect(cells.some((c) => c.bytes.includes(Buffer.from(token, "base64url")))).toBe(false);
  expect(await memberOfSession(rt, `${token}x`)).toBeNull();
});

test("one that is closed is over here at once and elsewhere within a second", async () => {
  const token = await openSession(rt, a.members.lead.userId, inAnHour());
  expect(await memberOfSession(other, token)).not.toBeNull();
  await closeSession(rt, token);
  expect(await memberOfSession(rt, token)).toBeNull();
  await pass(FRESH_MS);
  expect(await memberOfSession(other, token)).toBeNull();
  const types = await db.admin(
    "SELECT type FROM audit.event WHERE actor_id = $1 AND type LIKE 'session.%' ORDER BY event_id DESC LIMIT 2",
    [a.members.lead.userId],
  );
  expect(types).toEqual([{ type: "session.revoked" }, { type: "session.opened" }]);
});

test("it ends with its time, with the member and with the person, and follows their roles, within a second", async () => {
  const { specialist, auditor, admin } = a.members;
  const short = await openSession(rt, specialist.userId, new Date(Date.now() + 500));
  const [left, gone, changed] = await Promise.all(
    [auditor, admin, specialist].map((m) => openSession(rt, m.userId, inAnHour())),
  );
  for (const token of [short, left, gone, changed]) expect(await memberOfSession(rt, token ?? "")).not.toBeNull();
  await db.admin("UPDATE app.member SET disabled_at = now() WHERE user_id = $1", [auditor.userId]);
  await db.admin(`UPDATE identity."user" SET disabled_at = now() WHERE user_id = $1`, [admin.userId]);
  await db.admin("UPDATE app.member_role SET role = 'auditor' WHERE user_id = $1", [specialist.userId]);
  await pass(FRESH_MS);
  for (const token of [short, left, gone]) expect(await memberOfSession(rt, token ?? "")).toBeNull();
  expect((await memberOfSession(rt, changed ?? ""))?.roles).toEqual(["auditor"]);
});

test("an API key is stored by its hash; one that is revoked stops within a second", async () => {
  expect(await authenticateSource(other, a.apiKey)).toMatchObject({ orgId: a.orgId });
  expect(await authenticateSource(other, `${a.apiKey}x`)).toBeNull();
  await db.admin("UPDATE identity.api_key SET revoked_at = now() WHERE org_id = $1", [a.orgId]);
  await pass(FRESH_MS);
  expect(await authenticateSource(other, a.apiKey)).toBeNull();
});

test("a password opens, a wrong one and an unknown person get the same answer", async () => {
  const { email, userId } = await person();
  expect(await checkPassword(rt, ` ${email.toUpperCase()} `, PASSWORD, "10.0.0.1", PEPPER)).toMatchObject({
    ok: true,
    user: { user_id: userId },
  });
  const no = { ok: false, tooManyMinutes: null };
  expect(await checkPassword(rt, email, "wrong", "10.0.0.1", PEPPER)).toEqual(no);
  expect(await checkPassword(rt, "nobody@people.example", "wrong", "10.0.0.1", PEPPER)).toEqual(no);
});

test("after eight wrong passwords not even the right one is heard, in any process and from any address", async () => {
  const { email } = await person();
  for (let i = 0; i < 8; i++)
    expect(await checkPassword(rt, email, `guess ${i}`, `10.1.0.${i}`, PEPPER)).toEqual({
      ok: false,
      tooManyMinutes: null,
    });
  const blocked = await checkPassword(other, email, PASSWORD, "10.1.1.1", PEPPER);
  expect(blocked).toMatchObject({ ok: false, tooManyMinutes: expect.any(Number) });
  expect((blocked as { tooManyMinutes: number }).tooManyMinutes).toBeLessThanOrEqual(15);
  const { email: somebodyElse } = await person();
  expect(await checkPassword(other, somebodyElse, PASSWORD, "10.1.1.1", PEPPER)).toMatchObject({ ok: true });
});

test("thirty guesses at the same time are not more than eight", async () => {
  const { email } = await person();
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, i) => checkPassword(i % 2 ? rt : other, email, `guess ${i}`, `10.2.0.${i}`, PEPPER)),
  );
  expect(answers.filter((x) => !x.ok && x.tooManyMinutes === null)).toHaveLength(8);
});

test("the first account at an identity provider ends the password and the sessions, and only the first time", async () => {
  const { email, userId } = await person();
  const before = await openSession(rt, userId, inAnHour());
  await readAlone(rt.pool, linkAccount("oidc", `sub-${userId}`, userId));
  expect(await checkPassword(rt, email, PASSWORD, "10.1.2.9", PEPPER)).toMatchObject({ ok: false });
  expect(await memberOfSession(other, before)).toBeNull();
  const after = await openSession(rt, userId, inAnHour());
  await readAlone(rt.pool, linkAccount("oidc", `sub-${userId}`, userId));
  expect(await memberOfSession(other, after)).toMatchObject({ userId });
});

test("a right password forgets the wrong ones before it", async () => {
  const { email } = await person();
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 5; i++) await checkPassword(rt, email, "wrong", `10.3.0.${round}`, PEPPER);
    expect(await checkPassword(rt, email, PASSWORD, `10.3.0.${round}`, PEPPER)).toMatchObject({ ok: true });
  }
});

test("an address is heard sixty times, whoever it asks for; signing in rightly does not count", async () => {
  const { email } = await person();
  for (let i = 0; i < 3; i++)
    expect(await checkPassword(rt, email, PASSWORD, "10.4.0.1", PEPPER)).toMatchObject({ ok: true });
  const answers = await Promise.all(
    Array.from({ length: 70 }, (_, i) =>
      checkPassword(rt, `sprayed${i}@people.example`, "Winter2026", "10.4.0.1", PEPPER),
    ),
  );
  expect(answers.filter((x) => !x.ok && x.tooManyMinutes === null)).toHaveLength(60);
  expect(await checkPassword(rt, email, PASSWORD, "10.4.0.1", PEPPER)).toMatchObject({ ok: false });
});

test("the limiter's table names neither people nor addresses", async () => {
  const keys = await db.admin<{ key: string }>("SELECT key FROM identity.rate_limit");
  expect(keys.length).toBeGreaterThan(5);
  for (const { key } of keys) expect(key).not.toMatch(/people|example|\b10\.\d/);
});
