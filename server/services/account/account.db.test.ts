import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { checkPassword, hashPassword } from "../identity/check-password";
import { memberOfSession, openSession, type SignedInMember } from "../identity/session";
import { changePassword } from "./change-password";
import { endOtherSessions, endSession, readSessions } from "./sessions";

const OLD = "correct horse battery";
const NEW = "a longer one than before";

let db: TestDatabase;
let rt: TestRuntime;
let other: TestRuntime;
let a: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  other = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const open = (userId: string, device?: string) => openSession(rt, userId, new Date(Date.now() + 3_600_000), device);
const from = { address: "10.7.0.1", pepper: "pepper" };
const told = async (userId: string, type: string) =>
  (await db.admin("SELECT FROM audit.event WHERE actor_id = $1 AND type = $2", [userId, type])).length;

async function withPassword(userId: string): Promise<void> {
  await db.admin(`UPDATE identity."user" SET password_hash = $2 WHERE user_id = $1`, [userId, await hashPassword(OLD)]);
}

test("my sessions are mine alone, with what they were opened from; one ends for itself, everywhere within a second", async () => {
  const { lead, admin } = a.members;
  const here = await open(lead.userId, "Firefox, Linux");
  const there = await open(lead.userId, "Safari, iPhone");
  const theirs = await open(admin.userId);
  const listed = await readSessions(rt, here);
  expect(listed.map(({ device, here: this_ }) => [device, this_]).sort()).toEqual([
    ["Firefox, Linux", true],
    ["Safari, iPhone", false],
  ]);
  const foreign = (await readSessions(rt, theirs))[0]!;
  expect(refusal(await endSession(rt, lead, here, foreign.id))).toBe("not_found");
  expect(refusal(await endSession(rt, lead, here, "nonsense"))).toBe("not_found");
  expect(await memberOfSession(rt, theirs)).not.toBeNull();

  expect(await memberOfSession(other, there)).not.toBeNull();
  const phone = listed.find((session) => !session.here)!;
  required(await endSession(rt, lead, here, phone.id));
  expect(await memberOfSession(rt, there)).toBeNull();
  await pass(1_050);
  expect(await memberOfSession(other, there)).toBeNull();
  expect(await memberOfSession(rt, here)).not.toBeNull();
  expect(refusal(await endSession(rt, lead, here, phone.id))).toBe("not_found");
  expect(await told(lead.userId, "session.revoked")).toBe(1);
});

test("all others end at once, an event each; ending none tells of nothing", async () => {
  const { auditor } = a.members;
  const [here, ...others] = await Promise.all([open(auditor.userId), open(auditor.userId), open(auditor.userId)]);
  expect(required(await endOtherSessions(rt, auditor, here!))).toBe(2);
  for (const token of others) expect(await memberOfSession(rt, token)).toBeNull();
  expect(await memberOfSession(rt, here!)).not.toBeNull();
  expect(required(await endOtherSessions(rt, auditor, here!))).toBe(0);
  expect(await told(auditor.userId, "session.revoked")).toBe(2);
});

test("a session in use is noted at most once a minute", async () => {
  const { specialist } = a.members;
  const token = await open(specialist.userId);
  const seen = async () =>
    (
      await db.admin<{ at: Date }>("SELECT seen_at AS at FROM identity.session WHERE user_id = $1", [specialist.userId])
    )[0]!.at.getTime();
  const first = await seen();
  await memberOfSession(other, token);
  await pass(200);
  expect(await seen()).toBe(first);
  await db.admin("UPDATE identity.session SET seen_at = now() - interval '2 minutes' WHERE user_id = $1", [
    specialist.userId,
  ]);
  await memberOfSession(testRuntime(db.appUrl), token);
  await expect.poll(seen).toBeGreaterThanOrEqual(first);
});

test("a new password needs the old one, is long enough, and ends my other sessions", async () => {
  const { privacy_officer: person } = a.members;
  await withPassword(person.userId);
  const [here, there] = await Promise.all([open(person.userId), open(person.userId)]);
  const me = (await memberOfSession(rt, here!)) as SignedInMember;
  const change = (current: string, next: string) => changePassword(rt, me, here!, { current, next }, from);
  expect(await change(OLD, "short")).toEqual({ done: false, problem: "short" });
  expect(await change("not the old one", NEW)).toEqual({ done: false, problem: "wrong" });
  expect(await memberOfSession(rt, there!)).not.toBeNull();

  expect(await change(OLD, NEW)).toEqual({ done: true });
  expect(await memberOfSession(rt, there!)).toBeNull();
  expect(await memberOfSession(rt, here!)).not.toBeNull();
  expect(await checkPassword(rt, me.email, OLD, "10.7.0.2", "pepper")).toMatchObject({ ok: false });
  expect(await checkPassword(rt, me.email, NEW, "10.7.0.2", "pepper")).toMatchObject({ ok: true });
  expect(await told(person.userId, "member.password_changed")).toBe(1);
});

test("guessing the old password is heard eight times", async () => {
  const { lead } = a.members;
  await withPassword(lead.userId);
  const token = await open(lead.userId);
  const me = (await memberOfSession(rt, token)) as SignedInMember;
  for (let i = 0; i < 8; i++)
    expect(await changePassword(rt, me, token, { current: `guess ${i}`, next: NEW }, from)).toEqual({
      done: false,
      problem: "wrong",
    });
  expect(await changePassword(rt, me, token, { current: OLD, next: NEW }, from)).toMatchObject({ problem: "too_many" });
});
