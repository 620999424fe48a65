import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readAlone } from "@/db/repositories/queue";
import { takeWork } from "@/db/repositories/work";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold as claimItem, judged, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { liftHold } from "../hold/lift-hold";
import { readHolds } from "../hold/read-holds";
import { setHold } from "../hold/set-hold";
import { planRetention } from "./plan-retention";
import { readRetention, readRetentionRun } from "./read-runs";
import { requestRetention } from "./request-retention";
import { runRetention } from "./run-retention";

const DAY = 86_400_000;
const places = { exports: mkdtempSync(path.join(tmpdir(), "exports-")), packages: "/nonexistent" };

let db: TestDatabase;
let app: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  app = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  await db.admin("UPDATE app.work SET due_at = now() + interval '1000 days' WHERE kind = 'retention'");
  [a, b] = await fresh();
});

let rounds = 0;
/** Two organisations of one test's own. */
async function fresh(): Promise<[TestOrganisation, TestOrganisation]> {
  rounds += 1;
  return twoOrganisations(app, `-${rounds}`);
}

function pass(days: number): void {
  app.advance(days * DAY);
  worker.advance(days * DAY);
}

/** Asks for a run, and lets a worker do it. */
async function run(org: TestOrganisation): Promise<string> {
  const { id } = required(await requestRetention(app, org.members.privacy_officer));
  await take(id);
  await runRetention(worker, org.orgId, id, places);
  return id;
}

async function work(id: string): Promise<void> {
  await take(id);
  await runRetention(worker, a.orgId, id, places);
}

/** Takes the work of a run, whatever the clock of the database says. */
async function take(id: string): Promise<void> {
  await db.admin("UPDATE app.work SET due_at = now() WHERE ref_id = $1", [id]);
  const taken = (await readAlone(worker.pool, takeWork("retention", 8))) as { ref_id: string }[];
  expect(taken.map((each) => each.ref_id)).toEqual([id]);
}

const counts = async (org: TestOrganisation, id: string) =>
  required(await readRetentionRun(app, org.members.privacy_officer, id)).counts;

const emptied = async (org: TestOrganisation) =>
  (
    await db.admin<{ id: string }>(
      "SELECT conversation_id AS id FROM app.conversation WHERE org_id = $1 AND emptied_at IS NOT NULL",
      [org.orgId],
    )
  ).map((row) => row.id);

const conversationOf = async (draftId: string) =>
  (await db.admin<{ id: string }>("SELECT conversation_id AS id FROM app.draft WHERE draft_id = $1", [draftId]))[0]
    ?.id as string;

/** A reply that went out by rule, and was delivered. */
async function replied(org: TestOrganisation, name: string): Promise<string> {
  const draftId = await judged(app, org, { conversation: name, customer: `customer of ${name}` });
  await workOff(app, org, "release");
  await workOff(app, org, "delivery");
  return conversationOf(draftId);
}

test("a conversation whose year is over loses its texts and keeps its codes; one day earlier it loses nothing", async () => {
  const conversation = await replied(a, "old");
  const { itemId } = await queued(app, a, { ...HELD.unsure, conversation: "decided" });
  required(await settle(app, a.supervisors[0], itemId, "reject", { reason: "wrong_fact", note: "Never said so" }));
  await workOff(app, a, "delivery");
  pass(364);
  expect((await counts(a, await run(a))).categories.conversations).toMatchObject({ due: 0, done: 0 });
  pass(2);
  const id = await run(a);
  expect((await counts(a, id)).categories.conversations).toMatchObject({ due: 2, done: 2, held: 0, busy: 0 });
  expect(await emptied(a)).toContain(conversation);
  const left = await db.admin<{ words: string; drafts: string; decisions: string }>(
    `SELECT (SELECT count(*) FROM app.message WHERE org_id = $1 AND length(sealed_body) > 0) + (SELECT count(*) FROM app.draft WHERE org_id = $1 AND length(sealed_body) > 0)
       + (SELECT count(*) FROM app.disposition WHERE org_id = $1 AND length(sealed_explanation) > 0) + (SELECT count(*) FROM app.decision WHERE org_id = $1 AND length(sealed_body) > 0)
       + (SELECT count(*) FROM app.release WHERE org_id = $1 AND length(sealed_text) > 0) + (SELECT count(*) FROM app.delivery WHERE org_id = $1 AND length(sealed_body) > 0)
       + (SELECT count(*) FROM app.conversation WHERE org_id = $1 AND length(sealed_body) > 0) AS words,
       (SELECT count(*) FROM app.draft WHERE org_id = $1 AND provider = 'openai') AS drafts, (SELECT count(*) FROM app.decision WHERE org_id = $1 AND reason = 'wrong_fact') AS decisions`,
    [a.orgId],
  );
  expect(left).toEqual([{ words: "0", drafts: "2", decisions: "1" }]);
  const event = (
    await db.admin<{ data: { data: { run: string; records: string[] } } }>(
      "SELECT convert_from(bytes, 'UTF8')::jsonb AS data FROM audit.event WHERE org_id = $1 AND type = 'retention.applied' AND convert_from(bytes, 'UTF8')::jsonb #>> '{data,category}' = 'conversations'",
      [a.orgId],
    )
  )[0]?.data.data;
  expect(event?.run).toBe(id);
  expect(event?.records).toContain(conversation);
  expect(await emptied(b)).toEqual([]);
});

test("a dry run finds the same and changes nothing but its own row and event", async () => {
  await replied(a, "one");
  await replied(a, "two");
  pass(400);
  const before = await dump(a);
  const plan = required(await planRetention(app, a.members.privacy_officer));
  expect(plan.counts.categories.conversations).toMatchObject({ due: 2, done: 0, held: 0 });
  expect(plan.counts.categories.conversations.oldest).not.toBeNull();
  expect(await dump(a)).toEqual(before);
  const [row] = required(await readRetention(app, a.members.auditor, {})).runs;
  expect(row).toMatchObject({ id: plan.id, dry: true, state: "done", by: { name: a.members.privacy_officer.name } });
  expect(row?.event).not.toBeNull();
});

/** Every row of what retention may touch. */
const dump = (org: TestOrganisation) =>
  db.admin(
    `SELECT (SELECT jsonb_agg(to_jsonb(t) ORDER BY t) FROM (SELECT md5(m.*::text) FROM app.message m WHERE org_id = $1 UNION ALL SELECT md5(m.*::text) FROM app.draft m WHERE org_id = $1
       UNION ALL SELECT md5(m.*::text) FROM app.conversation m WHERE org_id = $1 UNION ALL SELECT md5(m.*::text) FROM app.delivery m WHERE org_id = $1
       UNION ALL SELECT md5(m.*::text) FROM app.subject m WHERE org_id = $1 UNION ALL SELECT md5(m.*::text) FROM app.subject_key m WHERE org_id = $1
       UNION ALL SELECT md5(m.*::text) FROM app.notification m WHERE org_id = $1 UNION ALL SELECT md5(m.*::text) FROM app.release m WHERE org_id = $1) t)`,
    [org.orgId],
  );

test("twice is once: a second run finds nothing, and nothing changes", async () => {
  await replied(a, "one");
  pass(800);
  const first = await counts(a, await run(a));
  expect(first.categories.customers).toMatchObject({ done: 1 });
  const after = await dump(a);
  const second = await counts(a, await run(a));
  for (const { due, done } of Object.values(second.categories)) expect({ due, done }).toEqual({ due: 0, done: 0 });
  expect(await dump(a)).toEqual(after);
});

test("what people still have in hand stays: an open item, one that is claimed, a webhook on its way", async () => {
  const open = await queued(app, a, { ...HELD.unsure, conversation: "open" });
  const claimed = await queued(app, a, { ...HELD.unsure, conversation: "claimed" });
  await claimItem(app, a.supervisors[0], claimed.itemId);
  const undelivered = await conversationOf(await judged(app, a, { conversation: "undelivered" }));
  await workOff(app, a, "release");
  pass(500);
  const { conversations, webhook_bodies } = (await counts(a, await run(a))).categories;
  expect(conversations).toMatchObject({ due: 0, done: 0, busy: 3 });
  expect(webhook_bodies).toMatchObject({ done: 0, busy: 1 });
  expect(await emptied(a)).toEqual([]);
  await workOff(app, a, "delivery");
  pass(366);
  await run(a);
  expect(await emptied(a)).toEqual([undelivered]);
  const kept = await db.admin("SELECT FROM app.draft WHERE draft_id = ANY ($1::uuid[]) AND length(sealed_body) > 0", [
    [open.draftId, claimed.draftId],
  ]);
  expect(kept).toHaveLength(2);
});

test("a held customer and a held conversation lose nothing, others do; lifted, they fall under the rules again", async () => {
  const officer = a.members.privacy_officer;
  const held = await replied(a, "of the held customer");
  const one = await replied(a, "held by itself");
  const free = await replied(a, "free");
  const { id } = required(
    await setHold(app, officer, {
      scope: "subject",
      reference: "customer of of the held customer",
      title: "Case 12",
      reason: "They sued.",
    }),
  );
  const second = required(
    await setHold(app, officer, { scope: "conversation", reference: "held by itself", title: "Case 13", reason: "x" }),
  );
  pass(800);
  const first = await run(a);
  expect(await emptied(a)).toEqual([free]);
  const told = required(await readRetentionRun(app, officer, first));
  expect(told.counts.categories.conversations).toMatchObject({ due: 1, done: 1, held: 2 });
  expect(told.counts.categories.customers).toMatchObject({ done: 1, held: 2 });
  expect(told.holdTitles).toEqual({ [id]: "Case 12", [second.id]: "Case 13" });
  expect(told.counts.holds.map((each) => each.hold).sort()).toEqual([id, second.id].sort());
  expect(required(await readRetentionRun(app, a.members.auditor, first)).holdTitles).toEqual({});
  const inForce = required(await readHolds(app, officer, {})).inForce;
  expect(inForce.map(({ title, conversations }) => [title, conversations])).toEqual([
    ["Case 13", 1],
    ["Case 12", 1],
  ]);
  required(await liftHold(app, officer, { hold: id, reason: "Settled." }));
  required(await liftHold(app, officer, { hold: id, reason: "Twice." }));
  await run(a);
  expect((await emptied(a)).sort()).toEqual([free, held].sort());
  expect(required(await readHolds(app, officer, {})).lifted).toMatchObject([
    { id, title: "Case 12", lifted: { by: officer.name, reason: "Settled." } },
  ]);
  expect(await emptied(a)).not.toContain(one);
});

test("a hold of the whole organisation stops everything, and no other organisation", async () => {
  const wanted = { scope: "organisation", reference: "", title: "Everything", reason: "Court order" } as const;
  await replied(a, "one");
  const others = await replied(b, "one");
  required(await setHold(app, a.members.privacy_officer, wanted));
  pass(4_000);
  await run(a);
  await run(b);
  expect(await emptied(a)).toEqual([]);
  expect(await emptied(b)).toEqual([others]);
  const { categories } = await counts(a, required(await planRetention(app, a.members.privacy_officer)).id);
  for (const { due } of Object.values(categories)) expect(due).toBe(0);
});

test("what is restricted is neither deleted nor counted as due", async () => {
  const conversation = await replied(a, "restricted");
  await db.admin(
    `INSERT INTO app.restriction (org_id, restriction_id, subject_id, basis, set_at) SELECT org_id, gen_random_uuid(), subject_id, 'tax_law', now() FROM app.conversation WHERE conversation_id = $1`,
    [conversation],
  );
  pass(800);
  const { conversations, customers } = (await counts(a, await run(a))).categories;
  expect(conversations).toMatchObject({ due: 0, done: 0, restricted: 1 });
  expect(customers).toMatchObject({ due: 0, done: 0, restricted: 1 });
  expect(await emptied(a)).toEqual([]);
});

test("a customer whose time is over loses the key: every sealed value is unreadable, and the log says so", async () => {
  await replied(a, "gone");
  pass(731);
  await run(a);
  const [subject] = await db.admin<{ subject_id: string; wrapped: Buffer | null; erased_at: Date | null; ids: string }>(
    `SELECT s.subject_id, k.wrapped, s.erased_at, (SELECT count(*) FROM app.subject_identifier i WHERE i.subject_id = s.subject_id) AS ids
     FROM app.subject s JOIN app.subject_key k USING (org_id, subject_id) WHERE s.org_id = $1`,
    [a.orgId],
  );
  expect(subject).toMatchObject({ wrapped: null, ids: "0" });
  expect(subject?.erased_at).not.toBeNull();
  const erased = await db.admin<{ subject: string }>(
    "SELECT convert_from(bytes, 'UTF8')::jsonb #>> '{data,subject}' AS subject FROM audit.event WHERE org_id = $1 AND type = 'subject.erased'",
    [a.orgId],
  );
  expect(erased).toEqual([{ subject: subject?.subject_id }]);
});

test("whoever writes again after that is met anew: under an old name nothing is half there", async () => {
  const conversation = await replied(a, "returning");
  pass(366);
  await run(a);
  expect(await emptied(a)).toEqual([conversation]);
  const again = await conversationOf(
    await judged(app, a, { conversation: "returning", customer: "customer of returning" }),
  );
  expect(again).not.toBe(conversation);
  const whose = await db.admin("SELECT DISTINCT subject_id FROM app.conversation WHERE org_id = $1", [a.orgId]);
  expect(whose).toHaveLength(1);
  pass(731);
  await workOff(app, a, "release");
  await workOff(app, a, "delivery");
  pass(731);
  await run(a);
  const [afterwards] = await db.admin<{ erased: boolean }>(
    "SELECT erased_at IS NOT NULL AS erased FROM app.subject WHERE org_id = $1",
    [a.orgId],
  );
  expect(afterwards).toEqual({ erased: true });
  const newcomer = await judged(app, a, { conversation: "returning", customer: "customer of returning" });
  expect(await conversationOf(newcomer)).not.toBe(again);
});

test("a hold that is set while a run is going wins for everything not yet done", async () => {
  const officer = a.members.privacy_officer;
  // More than go in one step, the held one the youngest.
  for (let n = 0; n < 52; n += 1) {
    await judged(app, a, { conversation: `many ${n}`, customer: `many ${n}` });
    app.advance(1_000);
    worker.advance(1_000);
  }
  await workOff(app, a, "release");
  await workOff(app, a, "delivery");
  pass(366);
  const { id } = required(await requestRetention(app, officer));
  let set = false;
  const watching: TestRuntime = {
    ...worker,
    announce: () => {
      if (set || started === 0) {
        started += 1;
        return;
      }
      set = true;
      holding = setHold(app, officer, {
        scope: "subject",
        reference: "many 51",
        title: "Late",
        reason: "Just in time",
      });
    },
  };
  let started = 0;
  let holding: ReturnType<typeof setHold> | null = null;
  // The first announcement tells that it has begun, the second that the first fifty are done.
  await take(id);
  const running = runRetention(
    {
      ...watching,
      pool: slowReads(watching.pool, async () => {
        if (holding) required(await holding);
      }),
    },
    a.orgId,
    id,
    places,
  );
  await running;
  expect(set).toBe(true);
  const [kept] = await db.admin<{ kept: number }>(
    "SELECT count(*)::int AS kept FROM app.conversation WHERE org_id = $1 AND emptied_at IS NULL",
    [a.orgId],
  );
  expect(kept).toEqual({ kept: 1 });
  expect((await counts(a, id)).categories.conversations.done).toBe(51);
});

/** Lets something happen before each connection is taken. */
function slowReads(pool: TestRuntime["pool"], before: () => Promise<void>): TestRuntime["pool"] {
  return new Proxy(pool, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== "function") return value;
      if (property !== "connect") return value.bind(target);
      return async (...given: unknown[]) => {
        await before();
        return value.apply(target, given);
      };
    },
  });
}

test("a hold that comes between looking and taking turns that step back", async () => {
  const conversation = await replied(a, "in between");
  pass(366);
  const { id } = required(await requestRetention(app, a.members.privacy_officer));
  await take(id);
  // The hold commits while the step waits for its turn.
  const open = await db.begin(a.orgId);
  await open.run("SELECT pg_advisory_xact_lock(hashtextextended('retention ' || $1::text, 0))", [a.orgId]);
  const running = runRetention(worker, a.orgId, id, places);
  await expect
    .poll(() => db.admin("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"), { timeout: 5_000 })
    .toHaveLength(1);
  await open.run(
    `INSERT INTO app.legal_hold (org_id, hold_id, scope, conversation_id, subject_id, sealed_body, set_by, set_at)
     SELECT org_id, gen_random_uuid(), 'conversation', conversation_id, subject_id, 'x', gen_random_uuid(), now() FROM app.conversation WHERE conversation_id = $1`,
    [conversation],
  );
  await open.commit();
  await running;
  expect(await emptied(a)).toEqual([]);
});

test("killed in the middle, another worker goes on; whoever was thought dead does nothing more", async () => {
  for (let n = 0; n < 60; n += 1) await judged(app, a, { conversation: `many ${n}`, customer: `many ${n}` });
  await workOff(app, a, "release");
  await workOff(app, a, "delivery");
  pass(366);
  const { id } = required(await requestRetention(app, a.members.privacy_officer));
  await take(id);
  let steps = 0;
  const dying: TestRuntime = {
    ...worker,
    announce: () => {
      steps += 1;
      // After the first step of conversations, as if the process had been killed.
      if (steps === 2) throw new Error("killed");
    },
  };
  await expect(runRetention(dying, a.orgId, id, places)).rejects.toThrow("killed");
  expect(required(await readRetentionRun(app, a.members.privacy_officer, id))).toMatchObject({ state: "running" });
  expect(await emptied(a)).toHaveLength(50);
  expect(refusal(await requestRetention(app, a.members.privacy_officer))).toBe("conflict");
  await db.admin("UPDATE app.work SET taken_until = now() - interval '1 second' WHERE ref_id = $1", [id]);
  await work(id);
  expect((await counts(a, id)).categories.conversations).toMatchObject({ due: 60, done: 60 });
  expect(required(await readRetentionRun(app, a.members.privacy_officer, id)).state).toBe("done");
  const ended = await db.admin("SELECT FROM audit.event WHERE org_id = $1 AND type = 'retention.completed'", [a.orgId]);
  expect(ended).toHaveLength(1);
  expect(await db.admin("SELECT FROM app.work WHERE kind = 'retention' AND ref_id = $1", [id])).toEqual([]);
});

test("exports go with their files, also where the worker died between the row and the file", async () => {
  const [made] = await db.admin<{ id: string }>(
    `INSERT INTO app.export (org_id, export_id, state, requested_by, requested_at, disclosure, language, selection, finished_at)
     VALUES ($1, gen_random_uuid(), 'ready', $2, now(), 'without_text', 'en', '{"subject": null}', now()) RETURNING export_id AS id`,
    [a.orgId, a.members.auditor.userId],
  );
  const folder = path.join(places.exports, a.orgId, made?.id as string);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "manifest.json"), "{}");
  pass(29);
  await run(a);
  expect(existsSync(folder)).toBe(true);
  pass(2);
  await db.admin("UPDATE app.export SET state = 'gone' WHERE export_id = $1", [made?.id]);
  await run(a);
  expect(existsSync(folder)).toBe(false);
});

test("the clock asks once a day at three in the organisation's time zone, however many workers hear it", async () => {
  const clock = async () => {
    await db.admin("UPDATE app.work SET due_at = now(), taken_until = NULL WHERE ref_id = $1 AND kind = 'retention'", [
      a.orgId,
    ]);
    await Promise.all(Array.from({ length: 4 }, () => runRetention(worker, a.orgId, a.orgId, places)));
  };
  const asked = () =>
    db.admin<{ by: string | null }>("SELECT asked_by AS by FROM app.retention_run WHERE org_id = $1", [a.orgId]);
  await clock();
  expect(await asked()).toEqual([{ by: null }]);
  await workOff(worker, a, "retention");
  await clock();
  await clock();
  expect(await asked()).toHaveLength(1);
  pass(1);
  await clock();
  expect(await asked()).toHaveLength(2);
  const [next] = await db.admin<{ hour: number; ahead: boolean }>(
    `SELECT extract(hour FROM due_at AT TIME ZONE 'Europe/Berlin')::int AS hour, due_at > $2 AS ahead FROM app.work WHERE ref_id = $1 AND kind = 'retention'`,
    [a.orgId, new Date(worker.now())],
  );
  expect(next).toEqual({ hour: 3, ahead: true });
  expect(await db.admin("SELECT FROM app.retention_run WHERE org_id = $1", [b.orgId])).toEqual([]);
});

test("who may only read asks for no run and sets no hold; another organisation's are not there", async () => {
  const hold = { scope: "organisation", reference: "", title: "x", reason: "x" } as const;
  for (const role of ["supervisor", "lead", "auditor", "admin"] as const) {
    expect(refusal(await planRetention(app, a.members[role]))).toBe("not_permitted");
    expect(refusal(await requestRetention(app, a.members[role]))).toBe("not_permitted");
    expect(refusal(await setHold(app, a.members[role], hold))).toBe("not_permitted");
  }
  const officer = a.members.privacy_officer;
  const theirs = required(await setHold(app, b.members.privacy_officer, hold));
  const { id } = required(await planRetention(app, b.members.privacy_officer));
  expect(refusal(await readRetentionRun(app, officer, id))).toBe("not_found");
  expect(refusal(await liftHold(app, officer, { hold: theirs.id, reason: "" }))).toBe("not_found");
  expect(required(await readHolds(app, officer, {})).inForce).toEqual([]);
});

test("a reference that is nobody's, or several people's, sets no hold", async () => {
  const officer = a.members.privacy_officer;
  const hold = { scope: "subject", title: "x", reason: "x" } as const;
  const identifiers = [{ type: "email", value: "shared@example.org" }];
  for (const customer of ["one", "two"]) await judged(app, a, { customer, identifiers });
  const tried = async (reference: string) => refusal(await setHold(app, officer, { ...hold, reference }));
  expect(await tried("nobody at all")).toBe("not_found");
  expect(await tried("shared@example.org")).toBe("unknown_reference");
  expect(await tried("")).toBe("invalid_field");
  required(await setHold(app, officer, { ...hold, reference: "one" }));
  expect(refusal(await setHold(app, officer, { ...hold, reference: "one", title: " " }))).toBe("invalid_field");
  expect(refusal(await setHold(app, officer, { ...hold, reference: "one", reason: " " }))).toBe("reason_required");
});
