import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Manifest } from "@/core/audit/bundle/manifest";
import { MANIFEST } from "@/core/audit/bundle/manifest";
import { encodeEvent } from "@/core/audit/event";
import type { ListedExport } from "@/core/audit/export-view";
import { messagesIntake } from "@/core/intake/messages";
import { exportById } from "@/db/repositories/export";
import { readAlone } from "@/db/repositories/queue";
import { takeWork } from "@/db/repositories/work";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { read as readRows, write } from "@/db/transaction";
import { type Draw, drawHere } from "@/server/report/draw";
import { message } from "@/server/testing/bodies";
import { verdictOn } from "@/server/testing/bundle-in-folder";
import { queued } from "@/server/testing/desk";
import { fullLife, type Planted } from "@/server/testing/full-life";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { addMessages } from "../intake/add-messages";
import { Sealer } from "../log/sealer";
import { buildBundle, exportFolder } from "./build-bundle";
import { buildExport, type ExportPlaces, KEPT_DAYS } from "./build-export";
import { cancelExport } from "./cancel-export";
import { META_PATIENCE } from "./choose-checkpoint";
import { exportHere } from "./export-here";
import { openExport } from "./open-export";
import { readExportOptions, readExports } from "./read-exports";
import { type ExportInput, requestExport } from "./request-export";
import { PATIENCE } from "./signature-of";

const ALL: ExportInput = { disclosure: "without_text", language: "en" };
const TEXTS: ExportInput = { disclosure: "with_openings", language: "de" };

/** What is drawn is the report's own test; here it only has to lie in the bundle. */
const drawNothing: Draw = async function* draw() {
  yield Buffer.from("%PDF-1.7");
};

let db: TestDatabase;
let app: TestRuntime;
let worker: TestRuntime;
let sealer: Sealer;
let a: TestOrganisation;
let b: TestOrganisation;
let planted: Planted;
let dir: string;
let places: ExportPlaces;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-export-"));
  places = { dir: path.join(dir, "exports"), verifier: path.join(dir, "verify.mjs"), draw: drawNothing };
  writeFileSync(places.verifier, "// the verifier");
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a, b] = await twoOrganisations(app);
  planted = await fullLife(app, a);
  await fullLife(app, b);
  sealer = await Sealer.open(testRuntime(db.sealerUrl), { dir, host: "console.example", metaEveryMs: 0 });
  await sealer.tick();
});
beforeEach(() => {
  PATIENCE.ms = 60_000;
  META_PATIENCE.ms = 60_000;
  return async () => {
    await db.admin("UPDATE app.export SET state = 'cancelled' WHERE state IN ('waiting', 'building')");
    await db.admin("DELETE FROM app.work WHERE kind = 'export'");
  };
});
afterAll(async () => {
  await db.close();
  rmSync(dir, { recursive: true, force: true });
});

/** While something is built, the log is kept, as another process does. */
async function sealing<T>(work: Promise<T>): Promise<T> {
  let over = false;
  const end = () => {
    over = true;
  };
  work.then(end, end);
  while (!over) {
    await sealer.tick();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return work;
}

/** As a worker does; the test's organisations live a little ahead of the database's clock. */
async function take() {
  await db.admin("UPDATE app.work SET due_at = now() WHERE kind = 'export' AND due_at < now() + interval '1 hour'");
  return readAlone(worker.pool, takeWork("export", 5));
}

const folderOf = (id: string, org = a) => exportFolder(places.dir, org.orgId, id);
const read = (id: string, file: string, org = a) => readFileSync(path.join(folderOf(id, org), file), "utf8");
const manifestOf = (id: string, org = a): Manifest => MANIFEST.parse(JSON.parse(read(id, "manifest.json", org)));
const linesOf = (text: string) => text.split("\n").slice(0, -1);

async function listed(id: string, org = a): Promise<ListedExport | undefined> {
  const { rows } = required(await readExports(app, org.members.auditor, {}));
  return rows.find((row) => row.id === id);
}

async function exported(input: ExportInput, org = a, to = places): Promise<string> {
  const { id } = required(await requestExport(app, org.members.auditor, input));
  await take();
  await sealing(buildExport(worker, org.orgId, id, to));
  expect(await listed(id, org)).toMatchObject({ state: "ready", failure: null });
  return id;
}

function eventsIn(id: string, org = a): { id: string; type: string; org: string; data: Record<string, unknown> }[] {
  const files = readdirSync(path.join(folderOf(id, org), "events")).sort();
  return files.flatMap((file) => linesOf(read(id, `events/${file}`, org))).map((line) => JSON.parse(line));
}

test("everything: a bundle that is valid, holds each event once and nothing of another organisation, and tells no text", async () => {
  const id = await exported(ALL, a, { ...places, draw: drawHere });
  const verdict = await verdictOn(folderOf(id));
  expect(verdict.problems).toEqual([]);
  expect(read(id, "report.pdf").startsWith("%PDF-1.7")).toBe(true);
  const manifest = manifestOf(id);
  const events = eventsIn(id);
  expect(manifest.holds).toEqual({ kind: "range", from: 0, to: manifest.size });
  expect(events).toHaveLength(manifest.size);
  expect(events.every((event) => event.org === a.orgId)).toBe(true);
  expect(events.some((event) => event.type === "export.requested" && event.data.export === id)).toBe(true);
  expect(verdict.facts).toMatchObject({ events: manifest.size, fromBeginning: true, openings: 0 });
  expect(verdict.facts?.meta).not.toBeNull();
  const files = readdirSync(folderOf(id), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBe(manifest.files.length + 2);
  for (const file of files) {
    const text = readFileSync(path.join(file.parentPath, file.name), "latin1");
    for (const [what, words] of Object.entries(planted))
      expect([file.name, what, text.includes(words)]).toEqual([file.name, what, false]);
    expect(text.includes(b.orgId)).toBe(false);
  }
  const [completed] = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE type = 'export.completed' AND org_id = $1 ORDER BY occurred_at DESC LIMIT 1",
    [a.orgId],
  );
  expect(JSON.parse(completed?.bytes.toString() ?? "").data).toMatchObject({ export: id, events: manifest.size });
}, 120_000);

test("with texts: every commitment that can be opened is, and every opening holds", async () => {
  const id = await exported(TEXTS);
  const verdict = await verdictOn(folderOf(id));
  expect(verdict.problems).toEqual([]);
  const openings = linesOf(read(id, "openings.jsonl")).map((line) => JSON.parse(line));
  const texts = openings.map((opening) => opening.text);
  for (const what of [
    "question",
    "secondMessage",
    "documentText",
    "editedText",
    "correction",
    "decisionNote",
    "rejectNote",
    "stopReason",
  ])
    expect([what, texts.includes(planted[what])]).toEqual([what, true]);
  const committed = eventsIn(id).flatMap((event) => commitments(event.type, event.data));
  expect(openings).toHaveLength(committed.length);
});

/** Counted by what the shapes of events say, not by what the export looked for. */
function commitments(type: string, data: Record<string, unknown>): string[] {
  const places: Record<string, string[]> = {
    "draft.received": ["text", "messages"],
    "messages.added": ["messages"],
    "documents.recorded": ["documents"],
    "item.decided": ["text", "note"],
    "stop.set": ["reason"],
    "stop.lifted": ["reason"],
  };
  return (places[type] ?? []).flatMap((field) => {
    const value = data[field];
    const each = Array.isArray(value) ? value.map((one: { text: string | null }) => one.text) : [value];
    return each.filter((one): one is string => typeof one === "string");
  });
}

test("an item with its draft, a customer, a team: selections that are valid and hold just what concerns them", async () => {
  const { draftId, itemId } = await queued(app, a, { confidence: 0.2, customer: "only-one", conversation: "only-one" });
  await sealer.tick();
  const byItem = await exported({ ...TEXTS, item: itemId });
  const byDraft = await exported({ ...ALL, item: draftId });
  const [row] = await db.admin<{ subject_id: string }>("SELECT subject_id FROM app.draft WHERE draft_id = $1", [
    draftId,
  ]);
  required(
    await addMessages(
      app,
      a.source,
      "only-one",
      messagesIntake.parse({ messages: [message("m9", "customer", "Hello?")] }),
    ),
  );
  const bySubject = await exported({ ...ALL, subject: row?.subject_id });
  for (const id of [byItem, byDraft, bySubject]) {
    expect((await verdictOn(folderOf(id))).problems).toEqual([]);
    expect(manifestOf(id).holds.kind).toBe("selection");
  }
  const about = ["draft.received", "draft.disposed"];
  expect(eventsIn(byItem).map(({ type }) => type)).toEqual(about);
  expect(eventsIn(byDraft).map(({ id }) => id)).toEqual(eventsIn(byItem).map(({ id }) => id));
  expect(eventsIn(bySubject).map(({ type }) => type)).toEqual(expect.arrayContaining([...about, "messages.added"]));
  expect(JSON.parse(read(byItem, "people.json")).members).toEqual({});
});

test("a team's: what its members did, and what lies in its queues", async () => {
  const member = a.supervisors[0].userId;
  const team = app.newId();
  await db.admin("INSERT INTO app.team (org_id, team_id, name) VALUES ($1, $2, 'Evening')", [a.orgId, team]);
  await db.admin("INSERT INTO app.team_queue (org_id, team_id, queue_id) VALUES ($1, $2, 'privacy')", [a.orgId, team]);
  await db.admin("INSERT INTO app.member_role (org_id, user_id, role, team_id) VALUES ($1, $2, 'supervisor', $3)", [
    a.orgId,
    member,
    team,
  ]);
  const id = await exported({ ...ALL, team });
  expect((await verdictOn(folderOf(id))).problems).toEqual([]);
  const found = new Set(eventsIn(id).map((event) => event.id));
  const wanted = await db.admin<{ event_id: string }>(
    `SELECT event_id FROM audit.event e JOIN audit.leaf l USING (org_id, event_id) WHERE e.org_id = $1 AND (e.actor_id = $2
       OR e.item_id IN (SELECT item_id FROM app.item WHERE org_id = $1 AND queue_id = 'privacy')
       OR e.draft_id IN (SELECT draft_id FROM app.item WHERE org_id = $1 AND queue_id = 'privacy'))`,
    [a.orgId, member],
  );
  expect(wanted.length).toBeGreaterThan(3);
  expect([...found].sort()).toEqual(wanted.map((row) => row.event_id).sort());
});

test("a time: the smallest stretch that holds all of its events, proved as part of the whole", async () => {
  const [day] = await db.admin<{ day: string }>(
    "SELECT min((occurred_at AT TIME ZONE 'Europe/Berlin')::date)::text AS day FROM audit.event WHERE org_id = $1",
    [a.orgId],
  );
  const id = await exported({ ...ALL, from: day?.day, to: day?.day });
  expect((await verdictOn(folderOf(id))).problems).toEqual([]);
  // The same for a stretch in the middle, which days cannot name in a test.
  const { id: middle } = required(await requestExport(app, a.members.auditor, ALL));
  const times = await db.admin<{ at: Date }>(
    "SELECT e.occurred_at AS at FROM audit.leaf l JOIN audit.event e USING (org_id, event_id) WHERE l.org_id = $1 AND l.index IN (5, 20) ORDER BY l.index",
    [a.orgId],
  );
  const [from, to] = times.map((row) => row.at.getTime());
  await db.admin(
    "UPDATE app.export SET selection = selection || jsonb_build_object('from', $2::text, 'to', $3::text) WHERE export_id = $1",
    [middle, new Date(from ?? 0).toISOString(), new Date((to ?? 0) + 1).toISOString()],
  );
  await take();
  await sealing(buildExport(worker, a.orgId, middle, places));
  const verdict = await verdictOn(folderOf(middle));
  expect(verdict.problems).toEqual([]);
  const { holds } = manifestOf(middle);
  if (holds.kind !== "range") throw new Error("a time is a range");
  expect(holds.from).toBeGreaterThan(0);
  expect(holds.from).toBeLessThanOrEqual(5);
  expect(holds.to).toBeGreaterThan(20);
  expect(await listed(await failing({ ...ALL, to: "2001-01-01" }))).toMatchObject({
    state: "failed",
    failure: "empty",
  });
});

async function failing(input: ExportInput, org = a): Promise<string> {
  const { id } = required(await requestExport(app, org.members.auditor, input));
  await take();
  await sealing(buildExport(worker, org.orgId, id, places));
  return id;
}

test("somebody erased is reported as erased where the log tells of it, and their words are in no file", async () => {
  const { draftId } = await queued(app, b, {
    confidence: 0.2,
    customer: "to-erase",
    conversation: "to-erase",
    text: "Dear Ottilie, yes.",
  });
  const [row] = await db.admin<{ subject_id: string }>("SELECT subject_id FROM app.draft WHERE draft_id = $1", [
    draftId,
  ]);
  const subject = row?.subject_id ?? "";
  await db.admin("UPDATE app.item SET state = 'done' WHERE draft_id = $1", [draftId]);
  await db.admin("UPDATE app.subject_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id = $1", [subject]);
  const silent = await exported(TEXTS, b);
  // The key is gone and the log does not say so: nothing is claimed.
  expect((await verdictOn(folderOf(silent, b))).facts).toMatchObject({ erased: 0 });
  await erased(subject);
  const id = await exported(TEXTS, b);
  const verdict = await verdictOn(folderOf(id, b));
  expect(verdict.problems).toEqual([]);
  expect(verdict.facts?.erased).toBeGreaterThanOrEqual(2);
  expect(read(id, "openings.jsonl", b)).not.toContain("Dear Ottilie");
  const bySubject = await exported({ ...TEXTS, subject }, b);
  expect((await verdictOn(folderOf(bySubject, b))).problems).toEqual([]);
  expect(eventsIn(bySubject, b).map(({ type }) => type)).toContain("subject.erased");
});

async function erased(subject: string): Promise<void> {
  const event = encodeEvent({
    type: "subject.erased",
    eventId: app.newId(),
    orgId: b.orgId,
    at: app.now(),
    actor: { kind: "member", id: b.members.privacy_officer.userId },
    data: { subject, key_version: 1 },
  });
  await write(app.pool, b.orgId, { statements: [], events: [event] });
}

test("a text that was changed behind us opens nothing, and the verifier names the event", async () => {
  const { draftId } = await queued(app, b, { confidence: 0.2 });
  const [row] = await db.admin<{ sealed_body: Buffer }>("SELECT sealed_body FROM app.draft WHERE draft_id = $1", [
    draftId,
  ]);
  const changed = Buffer.from(row?.sealed_body ?? "");
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  await db.admin("UPDATE app.draft SET sealed_body = $2 WHERE draft_id = $1", [draftId, changed]);
  const id = await exported(TEXTS, b);
  const verdict = await verdictOn(folderOf(id, b));
  expect(verdict.status).toBe("tampered");
  const index = eventsIn(id, b).findIndex((event) => event.type === "draft.received" && event.data.draft === draftId);
  expect(verdict.problems).toEqual([{ code: "opening_bad", file: "openings.jsonl", index, detail: "text" }]);
  await db.admin("UPDATE app.draft SET sealed_body = $2 WHERE draft_id = $1", [draftId, row?.sealed_body]);
});

test("cancelled while it waits, or while it is built: it ends within a second and leaves no file", async () => {
  const auditor = a.members.auditor;
  const { id: waiting } = required(await requestExport(app, auditor, ALL));
  required(await cancelExport(app, auditor, waiting));
  expect(refusal(await cancelExport(app, auditor, waiting))).toBe("conflict");
  expect(await take()).toEqual([]);
  const { id } = required(await requestExport(app, auditor, ALL));
  await take();
  // Nobody seals, so that it waits for its checkpoint or its signature.
  const building = buildExport(worker, a.orgId, id, places);
  await new Promise((resolve) => setTimeout(resolve, 300));
  required(await cancelExport(app, auditor, id));
  const since = performance.now();
  await building;
  expect(performance.now() - since).toBeLessThan(1_000);
  expect(await listed(id)).toMatchObject({ state: "cancelled" });
  expect(readdirSync(path.dirname(folderOf(id))).filter((name) => name.startsWith(id))).toEqual([]);
});

test("nobody signs: it fails and says so, and can be asked for again", async () => {
  PATIENCE.ms = 300;
  META_PATIENCE.ms = 100;
  const { id } = required(await requestExport(app, a.members.auditor, ALL));
  await take();
  await buildExport(worker, a.orgId, id, places);
  expect(await listed(id)).toMatchObject({ state: "failed", failure: "nobody_signs" });
  expect(readdirSync(path.dirname(folderOf(id))).filter((name) => name.startsWith(id))).toEqual([]);
  const events = await db.admin("SELECT 1 FROM audit.event WHERE type = 'export.failed' AND org_id = $1", [a.orgId]);
  expect(events.length).toBeGreaterThan(0);
});

test("a worker that dies in the middle: another one takes over when its minute is over, and the first one stops", async () => {
  const { id } = required(await requestExport(app, a.members.auditor, ALL));
  await take();
  const first = buildExport(worker, a.orgId, id, places);
  await new Promise((resolve) => setTimeout(resolve, 200));
  mkdirSync(`${folderOf(id)}.0.partial`, { recursive: true });
  await db.admin("UPDATE app.work SET taken_until = now() - interval '1 second' WHERE ref_id = $1", [id]);
  expect(await take()).toMatchObject([{ ref_id: id, attempts: 2 }]);
  await sealing(Promise.all([first, buildExport(worker, a.orgId, id, places)]));
  expect(await listed(id)).toMatchObject({ state: "ready" });
  expect((await verdictOn(folderOf(id))).problems).toEqual([]);
  expect(readdirSync(path.dirname(folderOf(id))).filter((name) => name.startsWith(id))).toEqual([id]);
});

test("an error that may pass is tried again from the start; one that does not is told", async () => {
  const { id } = required(await requestExport(app, a.members.auditor, ALL));
  await take();
  const lost = Object.assign(testRuntime(db.workerUrl), { newId: worker.newId });
  lost.pool.connect = (() => Promise.reject(new Error("the connection is gone"))) as typeof lost.pool.connect;
  await expect(buildExport(lost, a.orgId, id, places)).rejects.toThrow("gone");
  expect(await listed(id)).toMatchObject({ state: "waiting" });
  await sealing(buildExport(worker, a.orgId, id, places));
  expect(await listed(id)).toMatchObject({ state: "ready" });
  const missing = { ...places, verifier: path.join(dir, "nothing.mjs") };
  const { id: other } = required(await requestExport(app, a.members.auditor, ALL));
  await take();
  await sealing(buildExport(worker, a.orgId, other, missing));
  expect(await listed(other)).toMatchObject({ state: "failed", failure: "verifier_missing" });
});

test("twenty thousand events: what waits to be written stays bounded, and all of them are there", async () => {
  await db.admin(
    `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, bytes)
     SELECT $1::uuid, e.id, 'item.unclaimed', 1, now(), convert_to(format('{"actor":{"id":"worker","kind":"system"},"at":"2026-11-22T09:00:00.000Z","data":{"item":"%s"},"id":"%s","org":"%s","type":"item.unclaimed","type_version":1,"v":1}', e.id, e.id, $1::uuid), 'UTF8')
     FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 20000)) e`,
    [b.orgId],
  );
  await sealer.tick();
  const { id } = required(await requestExport(app, b.members.auditor, ALL));
  await take();
  const [[row]] = await readRows(app.pool, b.orgId, [exportById(b.orgId, id)]);
  if (!row) throw new Error("it was asked for");
  const target = folderOf(id, b);
  const told: number[] = [];
  const job = {
    orgId: b.orgId,
    row,
    target,
    turn: 1,
    ...places,
    progress: (done: number) => told.push(done),
  };
  const built = await sealing(buildBundle(worker, job));
  // Eight megabytes of files, and never more than a piece of the log and a few buffers on their way to the disk.
  expect(built.bytes).toBeGreaterThan(8_000_000);
  expect(built.peak).toBeLessThan(4_000_000);
  expect(told.at(-1)).toBe(built.events);
  const verdict = await verdictOn(folderOf(id, b));
  expect(verdict.problems).toEqual([]);
  expect(verdict.facts?.events).toBeGreaterThan(20_000);
  expect(readdirSync(path.join(folderOf(id, b), "events")).length).toBeGreaterThanOrEqual(3);
}, 180_000);

test("downloaded once ready, recorded, and gone after its time", async () => {
  const id = await exported(ALL);
  const auditor = a.members.auditor;
  const opened = required(await openExport(app, auditor, id, places.dir));
  expect(opened.files).toEqual(expect.arrayContaining(["manifest.json", "manifest.sig", "events/000000.jsonl"]));
  expect(opened.name).toMatch(/^countersign-\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
  expect(refusal(await openExport(app, b.members.auditor, id, places.dir))).toBe("not_found");
  expect(refusal(await openExport(app, auditor, app.newId(), places.dir))).toBe("not_found");
  await buildExport(worker, a.orgId, id, places);
  expect(await listed(id)).toMatchObject({ state: "ready" });
  worker.advance((KEPT_DAYS + 1) * 86_400_000);
  await buildExport(worker, a.orgId, id, places);
  worker.advance(-(KEPT_DAYS + 1) * 86_400_000);
  expect(await listed(id)).toMatchObject({ state: "gone", keptUntil: null });
  expect(readdirSync(path.dirname(folderOf(id)))).not.toContain(id);
  expect(refusal(await openExport(app, auditor, id, places.dir))).toBe("not_found");
});

test("on the command line: built where it was wanted; interrupted, it is cancelled and leaves nothing", async () => {
  const here = {
    ...{ ...ALL, organisation: a.slug, verifier: places.verifier, draw: drawNothing },
    ...{ interrupted: new AbortController().signal, progress: () => undefined },
  };
  const out = path.join(dir, "wanted");
  const made = required(await sealing(exportHere(app, { ...here, out })));
  expect(made).toMatchObject({ failure: null, built: { events: expect.any(Number) } });
  expect((await verdictOn(out)).problems).toEqual([]);
  expect(await listed(made.id)).toMatchObject({ state: "ready", by: null, keptUntil: null });
  expect(refusal(await openExport(app, a.members.auditor, made.id, places.dir))).toBe("not_found");
  expect(refusal(await exportHere(app, { ...here, out }))).toBe("conflict");
  expect(refusal(await exportHere(app, { ...here, organisation: "nobody", out: `${out}2` }))).toBe("not_found");
  const stop = new AbortController();
  const stopped = exportHere(app, { ...here, out: `${out}3`, interrupted: stop.signal });
  setTimeout(() => stop.abort(), 300);
  const { id, built, failure } = required(await stopped);
  expect({ built, failure }).toEqual({ built: null, failure: null });
  expect(await listed(id)).toMatchObject({ state: "cancelled" });
  expect(readdirSync(dir).filter((name) => name.startsWith("wanted3"))).toEqual([]);
  expect(await take()).toEqual([]);
});

test("who may not export is refused, and so is what is not there or too much", async () => {
  for (const role of ["supervisor", "lead", "specialist", "admin"] as const) {
    const member = a.members[role];
    expect(refusal(await requestExport(app, member, ALL))).toBe("not_permitted");
    expect(refusal(await readExports(app, member, {}))).toBe("not_permitted");
    expect(refusal(await readExportOptions(app, member))).toBe("not_permitted");
    expect(refusal(await cancelExport(app, member, app.newId()))).toBe("not_permitted");
    expect(refusal(await openExport(app, member, app.newId(), places.dir))).toBe("not_permitted");
  }
  const auditor = a.members.auditor;
  expect(refusal(await requestExport(app, auditor, { ...ALL, from: "2026-02-30" }))).toBe("invalid_field");
  expect(refusal(await requestExport(app, auditor, { ...ALL, from: "2026-02-03", to: "2026-02-02" }))).toBe(
    "invalid_field",
  );
  expect(refusal(await requestExport(app, auditor, { ...ALL, item: "x" }))).toBe("invalid_field");
  expect(refusal(await requestExport(app, auditor, { ...ALL, subject: app.newId() }))).toBe("not_found");
  const theirs = (await queued(app, b, { confidence: 0.2 })).itemId;
  expect(refusal(await requestExport(app, auditor, { ...ALL, item: theirs }))).toBe("not_found");
  for (let n = 0; n < 3; n += 1) required(await requestExport(app, a.members.privacy_officer, ALL));
  expect(refusal(await requestExport(app, auditor, ALL))).toBe("rate_limited");
  const options = required(await readExportOptions(app, auditor));
  expect(options.keys).toHaveLength(1);
  expect(options.keys[0]).toContain(`console.example/log/${a.orgId}+`);
  await tellSomething(app, a.orgId, 1);
});
