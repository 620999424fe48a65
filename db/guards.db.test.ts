import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { administer } from "./administer";
import { databaseChecks } from "./doctor";
import { migrateDatabase } from "./migrate";
import { withLogin } from "./prepare";
import { type TestDatabase, testDatabase } from "./testing/test-database";

let db: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
});
beforeEach(async () => {
  db = await testDatabase();
  await rm(folder, { recursive: true });
  await cp(path.join(import.meta.dirname, "migrations"), folder, { recursive: true });
  return () => db.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A further migration in our copy of the folder. */
async function nextMigration(sql: string): Promise<void> {
  const journal = path.join(folder, "meta/_journal.json");
  const kept = JSON.parse(await readFile(journal, "utf8")) as { entries: { idx: number; when: number; tag: string }[] };
  const last = kept.entries.at(-1);
  if (!last) throw new Error("no migration yet");
  const tag = `next_${last.idx + 1}`;
  kept.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag });
  await writeFile(path.join(folder, `${tag}.sql`), sql);
  await writeFile(journal, JSON.stringify(kept));
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const migrate = (from = folder) => connected(db.adminUrl, (admin) => migrateDatabase(admin, from));
const changes = async () =>
  (await db.admin<{ what: string }>("SELECT relation || ': ' || what AS what FROM countersign_guard.changes()")).map(
    (row) => row.what,
  );
const asOwner = (...statements: string[]) =>
  db
    .rolledBack(async (query) => {
      await query("SET LOCAL SESSION AUTHORIZATION countersign_owner");
      for (const statement of statements) await query(statement);
    })
    .then(
      () => "done",
      (error: Error) => error.message,
    );
const DISABLE = "ALTER TABLE audit.leaf DISABLE TRIGGER append_only";
const REFUSED = "ALTER TABLE refused: audit.leaf is guarded (triggers)";

/** As a superuser would who means it. */
const around = (...statements: string[]) =>
  connected(db.adminUrl, async (admin) => {
    for (const statement of ["SET countersign.guards = 'lifted'", ...statements]) await admin.query(statement);
  });
const finding = async (name: string) => (await databaseChecks(db.appUrl)).find((each) => each.name === name);

test("a migration changes guarded tables, and they are guarded as it left them", async () => {
  await nextMigration("ALTER TABLE audit.event ADD COLUMN hint text");
  expect(await migrate()).toBe(true);
  expect(await changes()).toEqual([]);
  expect(await asOwner("ALTER TABLE audit.event DROP COLUMN hint")).toBe(
    "ALTER TABLE refused: audit.event is guarded (columns)",
  );
  expect(await asOwner(DISABLE)).toBe(REFUSED);
});

test("a migration that fails leaves the guards as they were, and the next one goes through", async () => {
  await nextMigration("ALTER TABLE audit.event ADD COLUMN hint text; SELECT 1 / 0");
  await expect(migrate()).rejects.toThrow();
  expect(await changes()).toEqual([]);
  expect(await asOwner(DISABLE)).toBe(REFUSED);
  await writeFile(
    path.join(folder, `next_${(await readMigrationCount()) - 1}.sql`),
    "ALTER TABLE audit.event ADD COLUMN hint text",
  );
  expect(await migrate()).toBe(true);
  expect(await changes()).toEqual([]);
});

async function readMigrationCount(): Promise<number> {
  const kept = JSON.parse(await readFile(path.join(folder, "meta/_journal.json"), "utf8")) as { entries: unknown[] };
  return kept.entries.length;
}

test("what was changed around the guards is neither pinned by a start nor hidden by a migration", async () => {
  await around(DISABLE);
  expect(await migrate()).toBe(true);
  expect(await changes()).toEqual(["audit.leaf: triggers"]);
  expect(await finding("Guarded tables")).toMatchObject({ ok: false, found: "audit.leaf (triggers)" });
  expect(await asOwner("CREATE TABLE app.harmless ()")).toBe("CREATE TABLE refused: audit.leaf is guarded (triggers)");
  await nextMigration("ALTER TABLE audit.event ADD COLUMN hint text");
  await expect(migrate()).rejects.toThrow("Changed since the last migration, around the guards: audit.leaf (triggers)");
  // The way out that the document tells, once somebody has looked into it.
  await around("ALTER TABLE audit.leaf ENABLE ALWAYS TRIGGER append_only", "DROP SCHEMA countersign_guard CASCADE");
  expect(await migrate()).toBe(true);
  expect(await changes()).toEqual([]);
  expect(await asOwner(DISABLE)).toBe(REFUSED);
});

test("guards that were taken away are back after the next start", async () => {
  await around(
    "DROP EVENT TRIGGER countersign_ddl_command_end",
    "ALTER EVENT TRIGGER countersign_table_rewrite DISABLE",
  );
  expect(await finding("Guards against the owner")).toMatchObject({ ok: false, warning: true });
  expect(await asOwner(DISABLE)).toBe("done");
  await migrate();
  expect(await finding("Guards against the owner")).toMatchObject({ ok: true });
  expect(await asOwner(DISABLE)).toBe(REFUSED);
});

test("while one session has lifted the guards, every other one is held by them", async () => {
  await connected(db.adminUrl, async (admin) => {
    await admin.query("SET countersign.guards = 'lifted'");
    await admin.query("BEGIN");
    await admin.query("ALTER TABLE audit.tile DISABLE TRIGGER append_only");
    expect(await asOwner(DISABLE)).toBe(REFUSED);
    expect(await asOwner("SET countersign.guards = 'lifted'", DISABLE)).toBe(REFUSED);
    await admin.query("ROLLBACK");
  });
});

test("the owner and the roles that sign in cannot reach the guards", async () => {
  for (const role of ["countersign_owner", "countersign_app", "countersign_worker", "countersign_sealer"])
    for (const statement of [
      "UPDATE countersign_guard.pinned SET state = '{}'",
      "DELETE FROM countersign_guard.pinned",
      "DROP TABLE countersign_guard.pinned CASCADE",
      "DROP FUNCTION countersign_guard.hold() CASCADE",
      "ALTER FUNCTION countersign_guard.lifted() RENAME TO other",
      "DROP SCHEMA countersign_guard CASCADE",
      "CREATE TABLE countersign_guard.other ()",
      "ALTER EVENT TRIGGER countersign_table_rewrite DISABLE",
      "DROP EVENT TRIGGER countersign_table_rewrite",
    ]) {
      const attempt = db.rolledBack(async (query) => {
        await query(`SET LOCAL SESSION AUTHORIZATION ${role}`);
        await query(statement);
      });
      await expect(attempt, `${role}: ${statement}`).rejects.toMatchObject({ code: "42501" });
    }
});

test("what is pinned is told by name in a dump, and found again by it", async () => {
  const dumped = await db.admin<{ line: string }>(
    "SELECT relation::text || ' ' || md5(state::text) AS line FROM countersign_guard.pinned ORDER BY 1",
  );
  expect(dumped.map((row) => row.line.split(" ")[0])).toEqual([
    "app.decision",
    "app.release",
    "audit.alarm",
    "audit.checkpoint",
    "audit.cosignature",
    "audit.event",
    "audit.leaf",
    "audit.meta_leaf",
    "audit.tile",
  ]);
  // Another database has other OIDs for the same tables; what it pins must read the same.
  const url = new URL(inject("databaseUrl"));
  const name = `again_${randomBytes(6).toString("hex")}`;
  await db.admin(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  try {
    await administer(url.toString());
    const again = await connected(url.toString(), (client) =>
      client.query<{ line: string; oid: string }>(
        "SELECT relation::text || ' ' || md5(state::text) AS line FROM countersign_guard.pinned ORDER BY 1",
      ),
    );
    expect(again.rows).toEqual(dumped);
  } finally {
    await db.admin(`DROP DATABASE ${name} WITH (FORCE)`);
  }
});

test("a server that allows no event triggers does without, and the doctor says so", async () => {
  const login = `manager_${randomBytes(6).toString("hex")}`;
  const name = `${login}_db`;
  await db.admin(`CREATE ROLE ${login} LOGIN PASSWORD 'x' CREATEROLE CREATEDB NOSUPERUSER`);
  await db.admin(`GRANT countersign_owner TO ${login}`);
  await db.admin(`CREATE DATABASE ${name} OWNER ${login}`);
  const at = (url: string) => {
    const changed = new URL(url);
    changed.pathname = `/${name}`;
    return changed.toString();
  };
  try {
    expect(await administer(withLogin(at(db.adminUrl), login, "x"))).toBe(false);
    const findings = await databaseChecks(at(db.appUrl));
    expect(findings.find((each) => each.name === "Guards against the owner")).toMatchObject({
      ok: false,
      warning: true,
      found: "not in place: the owner could change the audit tables",
    });
    expect(findings.filter((each) => !each.ok && !each.warning)).toEqual([]);
    expect(findings.map((each) => each.name)).not.toContain("Guarded tables");
    // With a login that may, they come; for the lesser one they are then simply there.
    expect(await administer(at(db.adminUrl))).toBe(true);
    expect(await administer(withLogin(at(db.adminUrl), login, "x"))).toBe(true);
  } finally {
    await db.admin(`DROP DATABASE ${name} WITH (FORCE)`);
    await db.admin(`DROP ROLE ${login}`);
  }
});
