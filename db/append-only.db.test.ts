import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logOrigin } from "@/core/audit/checkpoint";
import { SIGNATURE } from "@/core/audit/signed-note";
import { logKeysFile, Sealer } from "@/server/services/log/sealer";
import { fullLife } from "@/server/testing/full-life";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { testRuntime } from "@/server/testing/test-runtime";
import { type End, type GuardCase, WHO, type Who } from "./testing/guard-case";
import { GUARD_CASES_BY_KIND } from "./testing/guard-cases";
import { guardTable, withGuardTable } from "./testing/guard-document";
import { CUT_OFF } from "./testing/lifted-cases";
import { type Known, logFaults } from "./testing/log-faults";
import { type Query, type TestDatabase, testDatabase } from "./testing/test-database";

const HOST = "countersign.example";
const DOCUMENT = path.join(import.meta.dirname, "../docs/audit-guards.md");

let db: TestDatabase;
let a: TestOrganisation;
let dir: string;
let known: Known;
/** How large the log was at its first checkpoint. */
let first: number;

const sealer = () => Sealer.open(testRuntime(db.sealerUrl), { dir, host: HOST, metaEveryMs: 0 });

beforeAll(async () => {
  db = await testDatabase();
  dir = await mkdtemp(path.join(tmpdir(), "append-only-"));
  const rt = testRuntime(db.appUrl);
  let b: TestOrganisation;
  [a, b] = await twoOrganisations(rt);
  const keeper = await sealer();
  await keeper.tick();
  first = (await newest()).size;
  await fullLife(rt, a);
  await fullLife(rt, b);
  await keeper.tick();
  const kept = JSON.parse(await readFile(logKeysFile(dir), "utf8")) as { keys: { public: string }[] };
  const publicKey = Buffer.from(kept.keys[0]?.public ?? "", "hex");
  const { note } = await newest();
  known = { note, key: { name: logOrigin(HOST, a.orgId), type: SIGNATURE.ed25519, publicKey } };
});
afterAll(async () => {
  await db.close();
  await rm(dir, { recursive: true, force: true });
});

async function newest(): Promise<{ size: number; note: string }> {
  const [row] = await db.admin<{ size: number; note: string }>(
    "SELECT size::int, note FROM audit.checkpoint WHERE org_id = $1 ORDER BY size DESC LIMIT 1",
    [a.orgId],
  );
  if (!row) throw new Error("nothing was signed");
  return row;
}

const ROLES: Record<Who, string> = {
  app: "countersign_app",
  worker: "countersign_worker",
  sealer: "countersign_sealer",
  owner: "countersign_owner",
  superuser: "postgres",
};

/** What each end says of itself: its code, and the beginning of its sentence. */
const ENDS: Record<Exclude<End, "detected">, RegExp> = {
  rights:
    /^42501 (permission denied (for|to)|must be owner of|must be superuser|must be able to SET ROLE|must have|only roles with)/,
  trigger: /^42501 audit\.\w+ is append-only: (UPDATE|DELETE|TRUNCATE) refused/,
  guard: /^42501 [A-Z ]+ refused: (audit\.\w+|app\.(decision|release)) is guarded \(/,
  policy: /^(42501 new row violates row-level security policy|0A000 COPY FROM not supported with row-level security)/,
  key: /^23505 duplicate key value/,
};

type Shape = { key: string; column: string; constraint: string };

async function shapeOf(query: Query, table: string): Promise<Shape> {
  const [row] = await query<Shape>(
    `SELECT (SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)) AS key,
       (SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = i.indrelid AND attnum > 0 ORDER BY attnum DESC LIMIT 1) AS column,
       (SELECT quote_ident(conname) FROM pg_constraint WHERE conindid = i.indexrelid AND contype = 'p') AS constraint
     FROM pg_index i WHERE i.indrelid = $1::regclass AND i.indisprimary`,
    [table],
  );
  if (!row) throw new Error(`${table} has no key`);
  return row;
}

/** Lets somebody try; what they did is taken back. Answers the refusal, or what the log says afterwards. */
function tried(who: Who, { steps }: GuardCase, table: string): Promise<string | string[]> {
  return db
    .rolledBack(async (query) => {
      const shape = await shapeOf(query, table);
      await query("SELECT set_config('countersign.org', $1, true)", [a.orgId]);
      await query(`SET LOCAL SESSION AUTHORIZATION ${ROLES[who]}`);
      for (const step of steps)
        await query(
          step
            .replaceAll("$table", table)
            .replaceAll("$key", shape.key)
            .replaceAll("$constraint", shape.constraint)
            .replaceAll("$column", shape.column)
            .replaceAll("$first", String(first)),
        );
      return logFaults(query, a.orgId, known);
    })
    .catch((error: Error & { code?: string }) => `${error.code} ${error.message}`);
}

test("left alone, the log is what was signed", async () => {
  const query: Query = (text, values) => db.admin(text, values);
  expect((await newest()).size).toBeGreaterThan(40);
  expect(first).toBeGreaterThan(8);
  expect(await logFaults(query, a.orgId, known)).toEqual([]);
});

for (const [title, cases] of GUARD_CASES_BY_KIND)
  describe(title, () => {
    test.each(cases.map((one) => [one.way, one] as const))("%s", async (_way, one) => {
      for (const who of WHO) {
        const end = one.ends[who];
        if (end === undefined) continue;
        for (const table of one.tables) {
          const what = `${who} on ${table}`;
          const found = await tried(who, one, table);
          if (end === "detected") expect(found, what).toEqual(expect.arrayContaining([expect.any(String)]));
          else expect(String(found), what).toMatch(ENDS[end]);
        }
      }
    });
  });

describe("what only its keeper notices, against whom no guard holds", () => {
  /** Changes that stay, as a superuser makes them. */
  const around = (...statements: string[]) =>
    db.admin(`DO $do$ BEGIN
      SET LOCAL countersign.guards = 'lifted';
      PERFORM set_config('countersign.org', '${a.orgId}', true);
      ${TABLES.map((table) => `ALTER TABLE audit.${table} DISABLE TRIGGER append_only;`).join("\n")}
      ${statements.join(";\n")};
      ${TABLES.map((table) => `ALTER TABLE audit.${table} ENABLE ALWAYS TRIGGER append_only;`).join("\n")}
    END $do$`);
  const TABLES = ["event", "leaf", "tile", "checkpoint"];
  const alarms = async () =>
    (
      await db.admin<{ code: string }>(
        "SELECT code FROM audit.alarm WHERE org_id = $1 AND state = 'raised' ORDER BY raised_at",
        [a.orgId],
      )
    ).map((row) => row.code);

  test("the guards are back in their place and tell of nothing, the signer raises an alarm", async () => {
    expect(await alarms()).toEqual([]);
    // The end is cut off, consistently, down to a checkpoint that was truly signed.
    const later =
      "e.event_id IN (SELECT event_id FROM audit.leaf WHERE org_id = app.current_org() AND index >= $first)";
    await around(
      `DELETE FROM audit.event e WHERE e.org_id = app.current_org() AND ${later}`.replace("$first", String(first)),
      ...CUT_OFF.map((statement) => statement.replaceAll("$first", String(first))),
    );
    expect(await db.admin("SELECT FROM countersign_guard.changes()")).toEqual([]);
    const query: Query = (text, values) => db.admin(text, values);
    // Nothing in the database says so; whoever remembers a later checkpoint does.
    const { note } = await newest();
    expect(await logFaults(query, a.orgId, { ...known, note })).toEqual([]);
    expect(await logFaults(query, a.orgId, known)).not.toEqual([]);
    await (await sealer()).tick();
    expect(await alarms()).toEqual(["rolled_back"]);
  });
});

test("the document tells of these very cases", async () => {
  const text = await readFile(DOCUMENT, "utf8");
  await expect(withGuardTable(text, guardTable(GUARD_CASES_BY_KIND))).toMatchFileSnapshot(DOCUMENT);
});
