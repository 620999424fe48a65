import { afterAll, beforeAll, expect, test } from "vitest";
import { fullLife } from "@/server/testing/full-life";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { testRuntime } from "@/server/testing/test-runtime";
import { tenantTables } from "./testing/catalogue";
import { type TestDatabase, testDatabase } from "./testing/test-database";

let db: TestDatabase;
let a: TestOrganisation;
let b: TestOrganisation;
let tables: string[];

beforeAll(async () => {
  db = await testDatabase();
  const rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  await fullLife(rt, a);
  await fullLife(rt, b);
  // What no verb of a draft's life leaves behind.
  for (const { orgId } of [a, b]) {
    await db.admin("INSERT INTO app.team VALUES ($1, gen_random_uuid(), 'Evening')", [orgId]);
    await db.admin("INSERT INTO app.team_queue SELECT org_id, team_id, 'general' FROM app.team WHERE org_id = $1", [
      orgId,
    ]);
    for (const made of [
      "INSERT INTO app.presence SELECT org_id, user_id, now() FROM app.member WHERE org_id = $1",
      "INSERT INTO app.notification SELECT org_id, gen_random_uuid(), user_id, 'stop_set', NULL, NULL, NULL, now(), NULL FROM app.member WHERE org_id = $1",
    ])
      await db.admin(made, [orgId]);
  }
  tables = await tenantTables(db.admin);
});
afterAll(() => db.close());

const count = async (role: "app" | "worker", orgId: string | null, table: string, where = "true") => {
  const { rows } = await db.as<{ n: number }>(role, orgId, `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
  return rows[0]?.n;
};
/** The refusal's code and sentence, or how many rows it touched. */
const attempt = (role: "app" | "worker", orgId: string | null, text: string, values: unknown[] = []) =>
  db.as(role, orgId, text, values).then(
    (result) => result.rowCount,
    (error: Error & { code: string }) => `${error.code} ${error.message}`,
  );

test("every table has rows of both organisations, or the tests below would prove nothing", async () => {
  for (const table of tables) {
    for (const { orgId } of [a, b]) expect(await count("app", orgId, table), table).toBeGreaterThan(0);
  }
});

test("rows are invisible to another organisation and to none, for application and worker", async () => {
  for (const table of tables) {
    for (const role of ["app", "worker"] as const) {
      if (role === "worker" && table === "app.work") continue;
      expect(await count(role, b.orgId, table, `org_id = '${a.orgId}'`), `${role} ${table} as the other`).toBe(0);
      expect(await count(role, b.orgId, table, `org_id <> '${b.orgId}'`), `${role} ${table} as the other`).toBe(0);
      expect(await count(role, null, table), `${role} ${table} as nobody`).toBe(0);
      expect(await count(role, a.orgId, table), `${role} ${table} as itself`).toBeGreaterThan(0);
    }
  }
});

test("rows of another organisation cannot be written, moved, changed or deleted", async () => {
  for (const table of tables) {
    const [row] = await db.admin<{ json: unknown }>(
      `SELECT to_json(t) AS json FROM ${table} t WHERE org_id = $1 LIMIT 1`,
      [a.orgId],
    );
    const copy = `INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, $1)`;
    for (const orgId of [b.orgId, null]) {
      expect(await attempt("app", orgId, copy, [row?.json]), `insert into ${table}`).toMatch(
        /^42501 new row violates row-level security policy/,
      );
      const changed = await attempt("app", orgId, `UPDATE ${table} SET org_id = org_id WHERE org_id = $1`, [a.orgId]);
      expect([0, `42501 permission denied for table ${table.split(".")[1]}`], `update ${table}`).toContain(changed);
      const deleted = await attempt("app", orgId, `DELETE FROM ${table} WHERE org_id = $1`, [a.orgId]);
      expect([0, `42501 permission denied for table ${table.split(".")[1]}`], `delete from ${table}`).toContain(
        deleted,
      );
    }
    const moved = await attempt("app", b.orgId, `UPDATE ${table} SET org_id = $1`, [a.orgId]);
    expect(moved, `move out of ${table}`).toMatch(
      /^42501 (new row violates row-level security policy|permission denied)/,
    );
  }
});

test("of other organisations the worker sees work, and nothing else", async () => {
  expect(await count("worker", null, "app.work", `org_id = '${a.orgId}'`)).toBeGreaterThan(0);
  expect(await count("worker", null, "app.work", `org_id = '${b.orgId}'`)).toBeGreaterThan(0);
  const columns = await db.admin<{ name: string }>(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'app.work'::regclass AND attnum > 0",
  );
  expect(columns.map((c) => c.name)).toEqual(["org_id", "kind", "ref_id", "due_at", "taken_until", "attempts"]);
});

test("the organisation ends with its transaction and does not stay on the connection", async () => {
  await db.as("app", a.orgId, "SELECT 1");
  await db.as("app", a.orgId, "SELECT 1");
  expect(await count("app", null, "app.item")).toBe(0);
});

test("the application reads no session, password, key or membership", async () => {
  for (const table of ["organisation", `"user"`, "account", "session", "membership", "api_key"]) {
    expect(await attempt("app", a.orgId, `SELECT FROM identity.${table}`), table).toMatch(/^42501 permission denied/);
  }
});
