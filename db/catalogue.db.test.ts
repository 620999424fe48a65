import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogueFaults, tenantTables } from "./testing/catalogue";
import { type TestDatabase, testDatabase } from "./testing/test-database";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const faultsAfter = (...statements: string[]) =>
  db.rolledBack(async (query) => {
    await query("SET LOCAL countersign.guards = 'lifted'");
    for (const s of statements) await query(s);
    return catalogueFaults(query);
  });

test("every tenant table starts its keys with org_id and forces row-level security; identity is behind functions", async () => {
  expect(await tenantTables(db.admin)).toEqual(
    expect.arrayContaining(["app.item", "app.subject_key", "app.work", "audit.event"]),
  );
  expect(await catalogueFaults(db.admin)).toEqual([]);
});

test("a table without any of it is caught on every count", async () => {
  const faults = await faultsAfter("CREATE TABLE app.bad (bad_id uuid UNIQUE, item_id uuid)");
  expect(faults).toEqual([
    "app.bad: no column org_id uuid NOT NULL",
    "app.bad: no policy that binds everybody to the organisation",
    "app.bad: no primary key",
    "app.bad: owned by postgres",
    "app.bad: row-level security is not enabled and forced",
    "app.bad: unique index app.bad_bad_id_key does not start with org_id",
  ]);
});

test("a guard that is gone or within reach is noticed", async () => {
  expect(await faultsAfter("ALTER EVENT TRIGGER countersign_table_rewrite ENABLE")).toEqual([
    "no guard on table_rewrite",
  ]);
  expect(await faultsAfter("GRANT UPDATE ON countersign_guard.pinned TO countersign_owner")).toEqual([
    "countersign_guard.pinned: the guard is within reach of countersign_owner",
  ]);
});

const GOOD = [
  "SET LOCAL ROLE countersign_owner",
  "CREATE TABLE app.fresh (org_id uuid NOT NULL, fresh_id uuid, item_id uuid, PRIMARY KEY (org_id, fresh_id))",
  "ALTER TABLE app.fresh ENABLE ROW LEVEL SECURITY",
  "ALTER TABLE app.fresh FORCE ROW LEVEL SECURITY",
  "CREATE POLICY organisation ON app.fresh USING (org_id = app.current_org()) WITH CHECK (org_id = app.current_org())",
];

test("a table that keeps the rules is not complained about", async () => {
  expect(await faultsAfter(...GOOD)).toEqual([]);
});

test.each([
  [
    "CREATE UNIQUE INDEX fresh_ids ON app.fresh (fresh_id, org_id)",
    "app.fresh: unique index app.fresh_ids does not start with org_id",
  ],
  [
    "ALTER TABLE app.fresh ADD CONSTRAINT stray FOREIGN KEY (item_id, org_id) REFERENCES app.item (item_id, org_id)",
    "app.fresh: foreign key stray does not start with org_id on both sides",
  ],
  ["ALTER TABLE app.fresh NO FORCE ROW LEVEL SECURITY", "app.fresh: row-level security is not enabled and forced"],
  [
    "CREATE POLICY everything ON app.fresh USING (true)",
    "app.fresh: policy everything opens more than the organisation",
  ],
  [
    "CREATE POLICY inserts ON app.fresh FOR INSERT WITH CHECK (true)",
    "app.fresh: policy inserts opens more than the organisation",
  ],
  [
    "CREATE POLICY looked_up_by_words ON app.fresh FOR SELECT TO countersign_owner USING (true)",
    "app.fresh: policy looked_up_by_words opens more than the organisation",
  ],
  [
    "ALTER POLICY looked_up_by_words ON app.conversation_words TO countersign_owner, countersign_app",
    "app.conversation_words: policy looked_up_by_words opens more than the organisation",
  ],
  ["GRANT TRUNCATE ON app.fresh TO countersign_app", "app.fresh: countersign_app may TRUNCATE"],
  ["CREATE VIEW app.peek AS SELECT * FROM app.item", "app.peek: a view that does not run as its reader"],
  ["GRANT SELECT ON identity.session TO countersign_app", "identity.session: countersign_app may SELECT"],
  ["GRANT UPDATE ON audit.event TO countersign_app", "audit.event: countersign_app may UPDATE"],
  ["GRANT UPDATE (bytes) ON audit.event TO countersign_sealer", "audit.event: countersign_sealer may UPDATE"],
  ["GRANT DELETE ON audit.leaf TO countersign_sealer", "audit.leaf: countersign_sealer may DELETE"],
  ["GRANT INSERT ON audit.leaf TO countersign_worker", "audit.leaf: countersign_worker may INSERT"],
  ["GRANT INSERT (note) ON audit.checkpoint TO countersign_app", "audit.checkpoint: countersign_app may INSERT"],
  ["GRANT INSERT ON audit.event TO countersign_app", "audit.event: countersign_app may choose the transaction"],
  ["GRANT SELECT ON app.sequencer TO PUBLIC", "app.sequencer: countersign_app may SELECT"],
  ["GRANT SELECT (sealed_body) ON app.draft TO countersign_sealer", "app.draft: countersign_sealer may SELECT"],
  [
    "GRANT UPDATE (manifest_digest) ON app.export TO countersign_sealer",
    "app.export: countersign_sealer may change manifest_digest",
  ],
  [
    "ALTER TABLE audit.tile DISABLE TRIGGER append_only",
    "audit.tile: no append-only guard for every way to change it, in every mode",
  ],
  [
    "ALTER TABLE audit.tile ENABLE TRIGGER append_only",
    "audit.tile: no append-only guard for every way to change it, in every mode",
  ],
  ["CREATE RULE quiet AS ON INSERT TO audit.alarm DO INSTEAD NOTHING", "audit.alarm: rule quiet"],
  ["CREATE TABLE app.heir () INHERITS (audit.event)", "audit.event: inherits or is inherited"],
  ["ALTER TABLE app.decision ENABLE TRIGGER has_event", "app.decision: has_event is missing or weakened"],
  ["ALTER POLICY sealer_keeps_log ON audit.tile USING (false)", "audit.tile: changed around the guards"],
  [
    "CREATE FUNCTION identity.open() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT 1'",
    "identity.open(): everybody may call it",
  ],
  [
    "CREATE FUNCTION app.door() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
    "app.door(): runs as its owner",
  ],
])("caught: %s", async (statement, fault) => {
  expect(await faultsAfter(...GOOD, statement)).toContain(fault);
});
