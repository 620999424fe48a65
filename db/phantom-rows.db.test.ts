import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { declaredStatements } from "./statement";
import { type TestDatabase, testDatabase } from "./testing/test-database";

const ROOT = path.join(import.meta.dirname, "..");
let db: TestDatabase;

/** Every table of the record has an heir, as on a server without guards an owner could make one: its rows would be read as the table's own. */
beforeAll(async () => {
  db = await testDatabase();
  await db.admin(`DO $$ DECLARE t name; BEGIN
    SET LOCAL countersign.guards = 'lifted';
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'audit' LOOP EXECUTE format('CREATE TABLE app.heir_of_%s () INHERITS (audit.%I)', t, t); END LOOP;
  END $$`);
  const repositories = path.join(import.meta.dirname, "repositories");
  for (const file of await readdir(repositories)) {
    const module = path.join(repositories, file);
    await import(module);
  }
});
afterAll(() => db.close());

const plan = async (text: string) => {
  const rows = await db.admin<{ "QUERY PLAN": string }>(`EXPLAIN (GENERIC_PLAN) ${text}`);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
};

test("a statement that does not say ONLY would read an heir", async () => {
  expect(await plan("SELECT FROM audit.event WHERE org_id = $1")).toContain("heir_of_event");
  expect(await plan("SELECT FROM ONLY audit.event WHERE org_id = $1")).not.toContain("heir_of_event");
});

test("no statement of ours reads an heir", async () => {
  const statements = [...declaredStatements()].filter(([, text]) =>
    /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE|MERGE)\b/i.test(text),
  );
  const ofRecord = statements.filter(([, text]) => text.includes("audit."));
  expect(ofRecord.length).toBeGreaterThan(20);
  for (const [name, text] of statements) expect(await plan(text), name).not.toContain("heir_of_");
});

test("wherever else a table of the record is read, ONLY stands before it", async () => {
  const sources: string[] = [];
  for (const folder of ["db", "server", "cli"]) {
    const found = await readdir(path.join(ROOT, folder), { recursive: true });
    sources.push(...found.filter((name) => /\.(ts|sql)$/.test(name)).map((name) => path.join(folder, name)));
  }
  const careless: string[] = [];
  for (const source of sources.filter((name) => !/\.test\.ts$|testing\//.test(name))) {
    const text = await readFile(path.join(ROOT, source), "utf8");
    if (/\b(FROM|JOIN|USING)\s+audit\./i.test(text)) careless.push(source);
  }
  expect(careless).toEqual([]);
});
