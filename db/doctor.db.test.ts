import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Sealer } from "@/server/services/log/sealer";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { testRuntime } from "@/server/testing/test-runtime";
import { databaseChecks } from "./doctor";
import { type TestDatabase, testDatabase } from "./testing/test-database";

let db: TestDatabase;
let a: TestOrganisation;
let dir: string;

beforeAll(async () => {
  db = await testDatabase();
  dir = await mkdtemp(path.join(tmpdir(), "doctor-"));
  [a] = await twoOrganisations(testRuntime(db.appUrl));
});
afterAll(async () => {
  await db.close();
  await rm(dir, { recursive: true, force: true });
});

const checks = () => databaseChecks(db.appUrl, db.sealerUrl);
/** What is not well, by name. */
const unwell = async () =>
  Object.fromEntries((await checks()).filter((each) => !each.ok).map((each) => [each.name, each.found]));
/** The test server keeps nothing over a crash. */
const ALWAYS = {
  "What was acknowledged": "fsync is off, full_page_writes is off, synchronous_commit is off: a crash may lose it",
};

test("before anything was sealed it says that nobody seals, and afterwards that all is well", async () => {
  expect(await unwell()).toEqual({
    ...ALWAYS,
    Sealing: expect.stringMatching(/^nothing was ever sealed, \d+ events wait$/),
  });
  const sealer = await Sealer.open(testRuntime(db.sealerUrl), { dir, host: "countersign.example", metaEveryMs: 0 });
  await sealer.tick();
  expect(await unwell()).toEqual(ALWAYS);
  expect((await checks()).find((each) => each.name === "Sealing")?.found).toMatch(
    /^every event is sealed, the last checkpoint is \d s old$/,
  );
  expect((await checks()).filter((each) => !each.ok).every((each) => each.warning && each.todo)).toBe(true);
});

test("whoever does not see the log says that it was not looked at", async () => {
  expect((await databaseChecks(db.appUrl)).at(-1)).toMatchObject({ name: "Sealing", ok: false, warning: true });
});

test("a database that does not answer is a finding, for either role", async () => {
  const nowhere = "postgres://countersign_app:x@127.0.0.1:1/none";
  expect(await databaseChecks(nowhere, nowhere)).toMatchObject([
    { name: "Database", ok: false, todo: expect.stringContaining("DATABASE_URL") },
    { name: "Database as sealer", ok: false, todo: expect.stringContaining("DATABASE_SEALER_URL") },
  ]);
});

const LIFT = "SET LOCAL countersign.guards = 'lifted'";
const undone = (name: string) => `ALTER TABLE ${name} ENABLE ALWAYS TRIGGER`;

test.each([
  [
    "Append-only audit",
    "ALTER TABLE audit.tile ENABLE TRIGGER append_only",
    `${undone("audit.tile")} append_only`,
    "audit.tile",
  ],
  [
    "Events demanded",
    "ALTER TABLE app.release DISABLE TRIGGER has_event",
    `${undone("app.release")} has_event`,
    "without its event",
  ],
  [
    "Row-level security",
    "ALTER TABLE app.draft NO FORCE ROW LEVEL SECURITY",
    "ALTER TABLE app.draft FORCE ROW LEVEL SECURITY",
    "app.draft",
  ],
  [
    "Sealer's role",
    "GRANT INSERT ON audit.leaf TO countersign_app",
    "REVOKE INSERT ON audit.leaf FROM countersign_app",
    "others than",
  ],
  [
    "Sealer's role",
    "REVOKE INSERT ON audit.leaf FROM countersign_sealer",
    "GRANT INSERT ON audit.leaf TO countersign_sealer",
    "may not write the log",
  ],
  [
    "Guards against the owner",
    "ALTER EVENT TRIGGER countersign_table_rewrite ENABLE",
    "ALTER EVENT TRIGGER countersign_table_rewrite ENABLE ALWAYS",
    "weakened",
  ],
  ["Guarded tables", "CREATE INDEX extra ON audit.event (type)", "DROP INDEX audit.extra", "audit.event (indexes)"],
])("%s: %s", async (name, change, back, found) => {
  await db.admin(`DO $$ BEGIN ${LIFT}; ${change}; END $$`);
  try {
    const finding = (await checks()).find((each) => each.name === name);
    expect(finding).toMatchObject({ ok: false, found: expect.stringContaining(found), todo: expect.any(String) });
  } finally {
    await db.admin(`DO $$ BEGIN ${LIFT}; ${back}; END $$`);
  }
  expect(await unwell()).toEqual(ALWAYS);
});

test("an event that was put behind the sequencer's back, and an alarm in force, are problems", async () => {
  await db.admin(
    "INSERT INTO audit.event (org_id, event_id, xid, type, version, occurred_at, bytes) VALUES ($1, gen_random_uuid(), '3', 'x', 1, now(), '')",
    [a.orgId],
  );
  await db.admin(
    "INSERT INTO audit.alarm VALUES ($1, now() - interval '1 hour', 'changed', 'raised', 7), ($1, now(), 'split', 'raised', 9)",
    [a.orgId],
  );
  expect(await unwell()).toEqual({
    ...ALWAYS,
    "Order of events": "1 events were passed over and have no index",
    Alarms: expect.stringMatching(`^changed at 7 of ${a.orgId} since .*; split at 9 of ${a.orgId} since `),
  });
  await db.admin("INSERT INTO audit.alarm VALUES ($1, now() + interval '1 second', 'changed', 'ended', 7)", [a.orgId]);
  expect((await unwell()).Alarms).toMatch(/^split at 9 of \S+ since \S+ \S+$/);
});
