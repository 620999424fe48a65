import { afterAll, beforeAll, expect, test } from "vitest";
import { flagIntake } from "@/core/intake/flag";
import { outcomeIntake } from "@/core/intake/outcome";
import { holdSubject, insertWork, updateProfile } from "@/db/repositories/intake";
import { reseal } from "@/db/repositories/redaction";
import { insertErasure, sourcesOfSubject } from "@/db/repositories/subject-request";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { LostRace, read, writeUnlogged } from "@/db/transaction";
import { type BodyOptions, draftBody } from "@/server/testing/bodies";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { raiseFlag } from "../intake/raise-flag";
import { recordOutcome } from "../intake/record-outcome";
import { takeInDraft } from "../intake/take-in-draft";
import { upsertCustomers } from "../intake/upsert-customers";
import { subjectFile } from "../subject-request/subject-file";
import { destroySubject } from "./destroy";
import { eraseDue } from "./erase-due";
import { type ErasureJob, Overtaken, progressOf, Stopped } from "./progress";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
const NOWHERE = { exports: "/nonexistent", packages: "/nonexistent" };

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
});
afterAll(() => db.close());

async function customer(options: BodyOptions = {}) {
  const { id: draft } = required(await takeInDraft(rt, a.source, draftBody(options)));
  const [row] = await db.admin<{ subject_id: string; conversation_id: string }>(
    "SELECT subject_id, conversation_id FROM app.draft WHERE draft_id = $1",
    [draft],
  );
  return { draft, subject: row?.subject_id ?? "", conversation: row?.conversation_id ?? "" };
}

async function begun(subject: string): Promise<ErasureJob> {
  const erasure = rt.newId();
  await writeUnlogged(rt.pool, a.orgId, [
    insertErasure(a.orgId, erasure, subject, null, null, new Date(rt.now())),
    insertWork(a.orgId, "erasure", erasure, new Date(rt.now())),
  ]);
  return { rt, orgId: a.orgId, erasure, subject, request: null, turn: 0 };
}

async function stateOf(erasure: string) {
  const [row] = await db.admin<{ state: string; failure: string | null }>(
    "SELECT state, failure FROM app.erasure WHERE erasure_id = $1",
    [erasure],
  );
  return [row?.state, row?.failure ?? null];
}

const toldErased = () => db.admin("SELECT FROM app.delivery WHERE type = 'subject.erased'");

test("a hold that comes last wins, and no source was told of an erasure that is none", async () => {
  const { subject } = await customer();
  const job = await begun(subject);
  const [file, [row]] = [
    await subjectFile(rt, a.orgId, subject),
    await db.admin<never>("SELECT * FROM app.erasure WHERE erasure_id = $1", [job.erasure]),
  ];
  const progress = { ...progressOf(row as never), step: "destroy" as const };
  await db.admin("UPDATE app.work SET attempts = 7 WHERE ref_id = $1", [job.erasure]);
  await expect(destroySubject(job, file, progress)).rejects.toThrow(Overtaken);
  await db.admin(
    "INSERT INTO app.legal_hold (org_id, hold_id, scope, subject_id, sealed_body, set_by, set_at) VALUES ($1, gen_random_uuid(), 'subject', $2, '\\x00', $3, now())",
    [a.orgId, subject, a.members.privacy_officer.userId],
  );
  await expect(destroySubject({ ...job, turn: 7 }, file, progress)).rejects.toThrow(Stopped);
  expect(await toldErased()).toHaveLength(0);
  await db.admin("UPDATE app.erasure SET counts = $2 WHERE erasure_id = $1", [job.erasure, JSON.stringify(progress)]);
  await eraseDue(rt, a.orgId, job.erasure, NOWHERE);
  expect(await stateOf(job.erasure)).toEqual(["failed", "legal_hold"]);
  expect(await subjectFile(rt, a.orgId, subject)).not.toBeNull();
  await db.admin("UPDATE app.legal_hold SET lifted_at = now()");
});

test("with the key gone before, the rest goes all the same: items without a draft too", async () => {
  const { draft, subject } = await customer({ id: "flagged-draft" });
  await db.admin("UPDATE app.draft SET state = 'released' WHERE draft_id = $1", [draft]);
  await db.admin("DELETE FROM app.work WHERE ref_id = $1", [draft]);
  const flag = { external_id: "f1", about: { draft: "flagged-draft" }, raised_by: "customer", reason: "wrong" };
  required(await raiseFlag(rt, a.source, flagIntake.parse(flag)));
  await db.admin("UPDATE app.subject_key SET wrapped = NULL WHERE subject_id = $1", [subject]);
  const { erasure } = await begun(subject);
  await eraseDue(rt, a.orgId, erasure, NOWHERE);
  expect(await stateOf(erasure)).toEqual(["done", null]);
  const items = await db.admin<{ state: string }>("SELECT state FROM app.item WHERE subject_id = $1", [subject]);
  expect(items.map((each) => each.state)).toEqual(["withdrawn"]);
  expect(await db.admin("SELECT FROM audit.event WHERE type = 'item.withdrawn'")).toHaveLength(1);
  for (const late of [holdSubject(a.orgId, subject), updateProfile(a.orgId, subject, Buffer.from("x"))])
    await expect(writeUnlogged(rt.pool, a.orgId, [late])).rejects.toThrow(LostRace);
});

test("nothing that was taken away comes back with a redaction that read it before", async () => {
  const { draft } = await customer();
  const bodies = { before: Buffer.from("read before"), after: Buffer.from("after"), bodyLength: null };
  await expect(writeUnlogged(rt.pool, a.orgId, [reseal("draft", a.orgId, draft, bodies)])).rejects.toThrow(LostRace);
});

test("restricted: what the customer says is heard, what others say of them is not taken in", async () => {
  const { subject } = await customer({ id: "restricted-draft" });
  await db.admin("UPDATE app.subject SET restricted_at = now() WHERE subject_id = $1", [subject]);
  const about = { draft: "restricted-draft" };
  const flag = (raised_by: string) =>
    raiseFlag(rt, a.source, flagIntake.parse({ external_id: `f-${raised_by}`, about, raised_by, reason: "wrong" }));
  expect(refusal(await flag("source"))).toBe("restricted");
  required(await flag("customer"));
  const outcome = outcomeIntake.parse({ external_id: "o1", about, reopened: true });
  expect(refusal(await recordOutcome(rt, a.source, outcome))).toBe("restricted");
});

test("of whom there is no conversation, no source is told", async () => {
  const bare = { external_id: "bare", display_name: "Bare Customer", identifiers: [], attributes: {}, consent: [] };
  required(await upsertCustomers(rt, a.source, { customers: [bare] }));
  const [row] = await db.admin<{ subject_id: string }>(
    "SELECT subject_id FROM app.subject s WHERE NOT EXISTS (SELECT FROM app.conversation c WHERE c.subject_id = s.subject_id)",
  );
  expect(await read(rt.pool, a.orgId, [sourcesOfSubject(a.orgId, row?.subject_id)])).toEqual([[]]);
});

test("others' titles, attributes and outcomes are cleaned too", async () => {
  const named = await customer({ name: "Wilhelmine Attribut" });
  const other = await customer({ id: "titled", attributes: { contact: "Wilhelmine Attribut" } });
  const outcome = {
    external_id: "o2",
    about: { draft: "titled" },
    error: { note: "Wilhelmine Attribut" },
    reopened: true,
  };
  const parsed = outcomeIntake.safeParse(outcome);
  if (parsed.success) required(await recordOutcome(rt, a.source, parsed.data));
  const { erasure } = await begun(named.subject);
  await eraseDue(rt, a.orgId, erasure, NOWHERE);
  expect(await stateOf(erasure)).toEqual(["done", null]);
  const events = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE type = 'personal_data.redacted'",
  );
  const records = events.map(({ bytes }) => JSON.parse(bytes.toString("utf8")).data);
  expect(records).toContainEqual(expect.objectContaining({ in: "conversation", record: other.conversation }));
});

test("a name that stands in more than fifty conversations of others stops before anything is changed", async () => {
  const { subject } = await customer({ name: "Ihre Rechnung" });
  for (let i = 0; i < 51; i++) await customer({ text: "Ihre Rechnung liegt bei." });
  const before = await db.admin("SELECT FROM audit.event WHERE type = 'personal_data.redacted'");
  const { erasure } = await begun(subject);
  await eraseDue(rt, a.orgId, erasure, NOWHERE);
  expect(await stateOf(erasure)).toEqual(["failed", "too_many_matches"]);
  expect(await db.admin("SELECT FROM audit.event WHERE type = 'personal_data.redacted'")).toHaveLength(before.length);
  expect(await subjectFile(rt, a.orgId, subject)).not.toBeNull();
}, 60_000);

test("one damaged text of somebody else ends it after some turns, and names the record", async () => {
  const damaged = await customer();
  await db.admin("UPDATE app.draft SET sealed_body = '\\x0102030405' WHERE draft_id = $1", [damaged.draft]);
  const { subject } = await customer();
  const { erasure } = await begun(subject);
  await expect(eraseDue(rt, a.orgId, erasure, NOWHERE)).rejects.toThrow(Stopped);
  await db.admin("UPDATE app.work SET attempts = 5 WHERE ref_id = $1", [erasure]);
  await eraseDue(rt, a.orgId, erasure, NOWHERE);
  expect(await stateOf(erasure)).toEqual(["failed", `unreadable draft ${damaged.draft}`]);
});
