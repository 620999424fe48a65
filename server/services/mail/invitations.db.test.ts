import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { HeldRole } from "@/core/identity/member-change";
import type { OutgoingMail } from "@/core/mail/outgoing";
import { dump, sightings } from "@/db/testing/dump";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { AWAY, outbox, REFUSED, sendMails, TAKEN, toldOf } from "@/server/testing/mails";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { hashPassword } from "../identity/check-password";
import { acceptInvitation, readInvitation } from "../invitation/accept-invitation";
import { invite, inviteAgain, readInvitations, revokeInvitationOf } from "../invitation/invite";
import type { SendMail } from "./mail-due";
import { retryMail } from "./retry-mail";

const PASSWORD = "correct horse battery";
const LEAD: HeldRole[] = [{ role: "lead", team: null }];
let db: TestDatabase;
let rt: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let many = 0;

beforeAll(async () => {
  db = await testDatabase();
  worker = testRuntime(db.workerUrl);
  rt = { ...testRuntime(db.appUrl, 16), mail: { ready: true, from: "desk@care.example" } };
  [a, b] = await twoOrganisations(rt);
});
beforeEach(() => db.admin("DELETE FROM app.work WHERE kind = 'mail'"));
afterAll(() => db.close());

type Of<Kind extends OutgoingMail["kind"]> = Extract<OutgoingMail, { kind: Kind }>;

const run = (send: SendMail, org = a) => sendMails(db, rt, worker.pool, org.orgId, send);
const told = (type: string) => toldOf(db, type);
const works = async () =>
  (await db.admin<{ due_at: Date }>("SELECT due_at FROM app.work WHERE kind = 'mail'")).map(({ due_at }) => due_at);
const somebody = () => `person${++many}@invited.example`;
const tokenIn = (mail: OutgoingMail | undefined) => (mail as Of<"invitation">).link.split("/").at(-1) ?? "";
const accept = (token: string) =>
  acceptInvitation(rt, { token, name: "New Person", password: PASSWORD }, { address: `10.8.0.${++many}`, pepper: "p" });
const proven = async (email: string) =>
  (
    await db.admin<{ at: Date | null }>(`SELECT mailbox_proven_at AS at FROM identity."user" WHERE email = $1`, [email])
  )[0]?.at;
/** What signing in at an identity provider for the first time leaves of the password. */
async function linked(email: string): Promise<boolean> {
  await db.admin(`SELECT identity.link_account('oidc', $1, u.user_id) FROM identity."user" u WHERE u.email = $1`, [
    email,
  ]);
  const [row] = await db.admin<{ kept: boolean }>(
    `SELECT password_hash IS NOT NULL AS kept FROM identity."user" WHERE email = $1`,
    [email],
  );
  return row?.kept ?? false;
}

test("an invitation's link goes to its address and to nobody else; whoever comes by it has proved the mailbox", async () => {
  const email = somebody();
  const made = required(await invite(rt, a.members.admin, { email, roles: LEAD }));
  expect(made).toMatchObject({ email, token: null });
  const box = outbox();
  await run(box.send, b);
  expect(box.mails).toEqual([]);
  await run(box.send);
  await run(box.send);
  expect(box.mails).toHaveLength(1);
  expect(box.mails[0]).toMatchObject({
    kind: "invitation",
    to: email,
    organisation: "alpha Ltd",
    invitedBy: expect.any(String),
  });
  const token = tokenIn(box.mails[0]);
  expect(await readInvitation(rt, token)).toMatchObject({ email, person: "new" });
  const [open] = required(await readInvitations(rt, a.members.admin));
  expect(open).toMatchObject({ email, mail: { state: "sent", attempts: 1, error: null } });
  // Neither before nor after does it lie anywhere in the open, and afterwards not at all.
  const cells = await dump(db.admin);
  expect(sightings(cells, token)).toEqual([]);
  expect(await db.admin("SELECT 1 FROM app.mail WHERE sealed_body <> ''")).toEqual([]);
  expect(await accept(token)).toMatchObject({ done: true });
  expect(await proven(email)).toBeInstanceOf(Date);
  expect(await linked(email)).toBe(true);
  expect((await told("mail.sent")).at(-1)).toMatchObject({ kind: "invitation", of: made.id, attempt: 1 });
  expect(JSON.stringify(await told("mail.sent"))).not.toContain("invited.example");
});

test("a link that was passed on by hand proves no mailbox: the first sign-in elsewhere ends its password", async () => {
  const email = somebody();
  const made = required(await invite({ ...rt, mail: undefined }, a.members.admin, { email, roles: LEAD }));
  expect(made.token).toHaveLength(43);
  expect(await works()).toEqual([]);
  expect(await accept(made.token ?? "")).toMatchObject({ done: true });
  expect(await proven(email)).toBeNull();
  expect(await linked(email)).toBe(false);
});

test("somebody known is proved by a mailed link and their password together", async () => {
  const email = somebody();
  await db.admin(`INSERT INTO identity."user" (user_id, email, name, password_hash) VALUES ($1, $2, 'Known', $3)`, [
    rt.newId(),
    email,
    await hashPassword(PASSWORD),
  ]);
  required(await invite(rt, b.members.admin, { email, roles: LEAD }));
  const box = outbox();
  await run(box.send, b);
  expect(await proven(email)).toBeNull();
  expect(await accept(tokenIn(box.mails[0]))).toMatchObject({ done: true });
  expect(await proven(email)).toBeInstanceOf(Date);
});

test("a server that is away is tried again with the same id and link; a refusal is final and shown", async () => {
  const email = somebody();
  const made = required(await invite(rt, a.members.admin, { email, roles: LEAD }));
  const box = outbox(AWAY);
  await run(box.send);
  const [due] = await works();
  expect(due?.getTime()).toBeGreaterThan(rt.now());
  await db.admin("UPDATE app.work SET due_at = $1 WHERE kind = 'mail'", [new Date(rt.now())]);
  box.answer = REFUSED;
  await run(box.send);
  expect(box.mails[1]).toEqual(box.mails[0]);
  expect(await works()).toEqual([]);
  const open = required(await readInvitations(rt, a.members.admin)).find((one) => one.id === made.id);
  expect(open?.mail).toMatchObject({ state: "failed", attempts: 2, status: 550, error: "refused" });
  expect(refusal(await retryMail(rt, a.members.privacy_officer, open?.mail?.id ?? ""))).toBe("not_found");
  const anew = required(await inviteAgain(rt, a.members.admin, made.id));
  box.answer = TAKEN;
  await run(box.send);
  expect(tokenIn(box.mails[2])).not.toBe(tokenIn(box.mails[0]));
  expect(await readInvitation(rt, tokenIn(box.mails[0]))).toBeNull();
  expect(anew.token).toBeNull();
});

test("an invitation that was taken back before its turn is not mailed; two workers record one attempt", async () => {
  const gone = required(await invite(rt, a.members.admin, { email: somebody(), roles: LEAD }));
  required(await revokeInvitationOf(rt, a.members.admin, gone.id));
  const box = outbox();
  await run(box.send);
  expect(box.mails).toEqual([]);
  expect((await told("mail.failed")).at(-1)).toMatchObject({ of: gone.id, error: "withdrawn", final: true });
  required(await invite(rt, a.members.admin, { email: somebody(), roles: LEAD }));
  const before = (await told("mail.sent")).length;
  await Promise.all([run(box.send), run(box.send), run(box.send)]);
  expect((await told("mail.sent")).length).toBe(before + 1);
});
