import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { encodeEvent } from "@/core/audit/event";
import { insertEvent } from "@/db/repositories/event";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { Sealer } from "./sealer";
import { sequenceEvents } from "./sequence-events";

let db: TestDatabase;
let app: TestRuntime;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let dir: string;

beforeEach(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  rt = testRuntime(db.sealerUrl);
  [a, b] = await twoOrganisations(app);
  dir = mkdtempSync(path.join(tmpdir(), "countersign-log-"));
});
afterEach(async () => {
  await db.close();
  rmSync(dir, { recursive: true, force: true });
});

type Leaf = { event_id: string; index: string };
const leaves = (orgId: string) =>
  db.admin<Leaf>("SELECT event_id, index FROM audit.leaf WHERE org_id = $1 ORDER BY index", [orgId]);

const sequenceAll = () => sequenceEvents(rt, undefined, 50);

/** What one would write first: everything after the last id that was seen. It takes what it finds to be all there is. */
async function obviously(seen: { id: string }, found: Set<string>): Promise<void> {
  const rows = await db.admin<{ event_id: string }>(
    "SELECT event_id FROM audit.event WHERE org_id = $1 AND event_id > $2 ORDER BY event_id",
    [a.orgId, seen.id],
  );
  for (const { event_id } of rows) found.add(event_id);
  seen.id = rows.at(-1)?.event_id ?? seen.id;
}

/** A transaction that has written its event, with the id it chose, and has not committed yet. */
async function openTransaction(): Promise<{ id: string; commit(): Promise<void> }> {
  const id = app.newId();
  const event = encodeEvent({
    type: "item.unclaimed",
    eventId: id,
    orgId: a.orgId,
    at: app.now(),
    actor: { kind: "system", id: "worker" },
    data: { item: id },
  });
  const transaction = await db.begin(a.orgId);
  const { text, values } = insertEvent(event);
  await transaction.run(text, values);
  return { id, commit: transaction.commit };
}

test("what commits late is found, and the obvious query loses it", async () => {
  await sequenceAll();
  const seen = { id: "00000000-0000-0000-0000-000000000000" };
  const found = new Set<string>();
  await obviously(seen, found);
  const late = await openTransaction();
  app.advance(5);
  const [early = ""] = await tellSomething(app, a.orgId, 1);
  await sequenceAll();
  await obviously(seen, found);
  await late.commit();
  await tellSomething(app, a.orgId, 3);
  await sequenceAll();
  await obviously(seen, found);

  const placed = (await leaves(a.orgId)).map((leaf) => leaf.event_id);
  expect([placed.includes(early), placed.includes(late.id)]).toEqual([true, true]);
  expect([found.has(early), found.has(late.id)], "or this scenario shows nothing").toEqual([true, false]);
});

test("the place does not pass a transaction that is still open, however much happens meanwhile", async () => {
  const late = await openTransaction();
  await tellSomething(app, a.orgId, 120);
  await sequenceAll();
  await sequenceAll();
  await late.commit();
  await sequenceAll();
  expect((await leaves(a.orgId)).map((leaf) => leaf.event_id)).toContain(late.id);
});

test("64 writers and two who would sequence: what was acknowledged is in the log, once, without a gap", async () => {
  const writers = testRuntime(db.appUrl, 16);
  const second = testRuntime(db.sealerUrl);
  let writing = true;
  const sequencing = [rt, second].map(async (each) => {
    while (writing) await sequenceEvents(each, undefined, 37);
  });
  const acknowledged = await Promise.all(
    Array.from({ length: 64 }, (_, n) => tellSomething(writers, n % 3 === 0 ? b.orgId : a.orgId, 25)),
  );
  writing = false;
  await Promise.all(sequencing);
  await sequenceAll();
  for (const { orgId } of [a, b]) {
    const placed = await leaves(orgId);
    expect(placed.map((leaf) => Number(leaf.index))).toEqual(placed.map((_, n) => n));
    const events = await db.admin<{ event_id: string }>("SELECT event_id FROM audit.event WHERE org_id = $1", [orgId]);
    expect(new Set(placed.map((leaf) => leaf.event_id))).toEqual(new Set(events.map((e) => e.event_id)));
  }
  const all = new Set([...(await leaves(a.orgId)), ...(await leaves(b.orgId))].map((leaf) => leaf.event_id));
  expect(acknowledged.flat().filter((id) => !all.has(id))).toEqual([]);
  expect(acknowledged.flat()).toHaveLength(64 * 25);
});

test("one writer's events stand in the order in which they were written", async () => {
  const written = await tellSomething(app, a.orgId, 150);
  await sequenceAll();
  const placed = (await leaves(a.orgId)).map((leaf) => leaf.event_id).filter((id) => written.includes(id));
  expect(placed).toEqual(written);
});

test("after a dump and restore transaction ids begin anew, below the place: nothing is lost", async () => {
  await tellSomething(app, a.orgId, 3);
  await sequenceAll();
  await db.admin("UPDATE app.sequencer SET cursor = '1000000000000'");
  const after = await tellSomething(app, a.orgId, 3);
  await sequenceAll();
  const placed = (await leaves(a.orgId)).map((leaf) => leaf.event_id);
  expect(after.filter((id) => !placed.includes(id))).toEqual([]);
  const [row] = await db.admin<{ low: boolean }>("SELECT cursor < '1000000000000' AS low FROM app.sequencer");
  expect(row?.low).toBe(true);
});

test("rows that inherit from the event table are no events", async () => {
  await db.admin(
    `SET event_triggers = off; CREATE TABLE audit.phantom () INHERITS (audit.event); SET event_triggers = on;
     INSERT INTO audit.phantom SELECT * FROM audit.event WHERE org_id = '${a.orgId}'`,
  );
  await (await Sealer.open(rt, { dir, host: "console.example" })).tick();
  const [count] = await db.admin<{ n: string }>("SELECT count(*) AS n FROM ONLY audit.event WHERE org_id = $1", [
    a.orgId,
  ]);
  expect(await leaves(a.orgId)).toHaveLength(Number(count?.n));
});

test("one transaction of very many events is ordered as it lies, across batches, and in few looks", async () => {
  await sequenceEvents(rt);
  const before = await leaves(a.orgId);
  await db.admin(
    `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, bytes)
     SELECT $1, gen_random_uuid(), 'item.unclaimed', 1, now(), convert_to('{}', 'UTF8') FROM generate_series(1, 20000)`,
    [a.orgId],
  );
  let looks = 0;
  const counted = () => {
    looks += 1;
  };
  expect(await sequenceEvents(rt, counted, 100)).toBe(20_000);
  // The double each time: 100, 100, 200, 400 and so on. As many looks as batches would each pass all that was placed.
  expect(looks).toBeLessThan(12);
  const written = await db.admin<{ event_id: string }>(
    "SELECT event_id FROM audit.event WHERE org_id = $1 AND bytes = convert_to('{}', 'UTF8') ORDER BY ctid",
    [a.orgId],
  );
  const after = await leaves(a.orgId);
  expect(after.slice(before.length).map(({ event_id }) => event_id)).toEqual(written.map(({ event_id }) => event_id));
});
