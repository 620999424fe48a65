import { afterAll, beforeAll, expect, test } from "vitest";
import { fullLife } from "@/server/testing/full-life";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { testRuntime } from "@/server/testing/test-runtime";
import { plantAlertRows } from "./testing/alert-rows";
import { tenantTables } from "./testing/catalogue";
import { plantLogRows } from "./testing/log-rows";
import { plantPrivacyRows } from "./testing/privacy-rows";
import { plantSpeedRows } from "./testing/speed-rows";
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
      "INSERT INTO app.policy_proposal (org_id, proposal_id, state, origin, base_version, body, sealed_note, authors, created_at, updated_at) SELECT $1, gen_random_uuid(), 'draft', 'editor', 1, '{}', '', '{}', now(), now()",
      "INSERT INTO app.policy_replay SELECT org_id, proposal_id, 30, 'waiting', 0, NULL, NULL, now(), NULL FROM app.policy_proposal WHERE org_id = $1",
      "INSERT INTO app.sample_draw SELECT i.org_id, i.item_id, r.draft_id, r.release_id, r.source_id, 'en', i.queue_id, 'share', 0.5, now(), now() FROM app.release r JOIN app.item i USING (org_id, draft_id) WHERE r.org_id = $1 LIMIT 1",
      "INSERT INTO app.sample_week SELECT $1, '2026-11-16', gen_random_uuid(), 'en', 1, 0, 0.5, now()",
      "INSERT INTO app.plant_case VALUES ($1, $1, 1, 'en', 'tone', NULL, '', $1, now(), NULL)",
      "INSERT INTO app.plant (org_id, plant_id, case_id, case_version, item_id, draft_id, conversation_id, subject_id, documents, queue_id, salt, inserted_at) SELECT $1, $1, $1, 1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '{}', 'general', '', now()",
      "INSERT INTO app.evidence_view SELECT i.org_id, i.item_id, $1, f.disposition_id, f.position, now() FROM app.item i JOIN app.finding f USING (org_id, disposition_id) WHERE i.org_id = $1 ON CONFLICT DO NOTHING",
      "INSERT INTO app.formed_judgement SELECT org_id, item_id, $1, decision_id, 'approve', NULL, now() FROM app.decision WHERE org_id = $1 ON CONFLICT DO NOTHING",
      "INSERT INTO app.blind_review (org_id, item_id, decision_id, draft_id, queue_id, first_kind, first_by, messages, drawn_at) SELECT org_id, item_id, decision_id, gen_random_uuid(), 'general', kind, decided_by, 1, now() FROM app.decision WHERE org_id = $1 ON CONFLICT DO NOTHING",
      "INSERT INTO app.unsent_work SELECT org_id, item_id, gen_random_uuid(), '', now() FROM app.item WHERE org_id = $1",
      "INSERT INTO app.reviewer (org_id, user_id) SELECT org_id, user_id FROM app.member WHERE org_id = $1",
      "INSERT INTO app.queue_skill VALUES ($1, 'general', '{refunds}')",
      "INSERT INTO app.decline SELECT org_id, item_id, (SELECT user_id FROM app.member m WHERE m.org_id = i.org_id LIMIT 1), 'other', now(), NULL FROM app.item i WHERE org_id = $1",
      "INSERT INTO app.requeue_note SELECT org_id, gen_random_uuid(), item_id, conversation_id, gen_random_uuid(), now(), '' FROM app.item WHERE org_id = $1",
      "INSERT INTO app.notification SELECT org_id, gen_random_uuid(), user_id, 'stop_set', NULL, NULL, NULL, now(), NULL FROM app.member WHERE org_id = $1",
    ])
      await db.admin(made, [orgId]);
    await plantLogRows(db.admin, orgId);
    await plantPrivacyRows(db.admin, orgId);
    await plantSpeedRows(db.admin, orgId);
    await plantAlertRows(db.admin, orgId);
  }
  tables = await tenantTables(db.admin);
});
afterAll(() => db.close());

type Role = "app" | "worker" | "sealer";
const ROLES: Role[] = ["app", "worker", "sealer"];

/**
 * What a role sees of a table. Two see all of a few: the worker takes work from it, the sealer keeps every organisation's
 * log and signs its exports; of anything else the sealer sees nothing, and nobody else the sequencer's place. Which draft was planted nobody
 * sees at all.
 */
function sight(role: Role, table: string): "own" | "all" | "nothing" {
  const ofSealer = table.startsWith("audit.") || table === "app.export" || table === "app.sequencer";
  if (role === "sealer") return ofSealer ? "all" : "nothing";
  if (table === "app.sequencer" || table === "app.plant" || table === "app.plant_case") return "nothing";
  return role === "worker" && table === "app.work" ? "all" : "own";
}

const DENIED = /^42501 permission denied for table /;
const POLICY = /^42501 new row violates row-level security policy/;

const count = async (role: Role, orgId: string | null, table: string, where = "true") => {
  const { rows } = await db.as<{ n: number }>(role, orgId, `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
  return rows[0]?.n;
};
/** The refusal's code and sentence, or how many rows it touched. */
const attempt = (role: Role, orgId: string | null, text: string, values: unknown[] = []) =>
  db.as(role, orgId, text, values).then(
    (result) => result.rowCount,
    (error: Error & { code: string }) => `${error.code} ${error.message}`,
  );

test("every table has rows of both organisations, or the tests below would prove nothing", async () => {
  for (const table of tables) {
    for (const { orgId } of [a, b]) {
      const [row] = await db.admin<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE org_id = $1`, [orgId]);
      expect(row?.n, table).toBeGreaterThan(0);
    }
  }
});

test("rows are invisible to another organisation and to none, for each role that logs in", async () => {
  for (const table of tables) {
    for (const role of ROLES) {
      const what = `${role} ${table}`;
      if (sight(role, table) === "nothing") {
        expect(await attempt(role, a.orgId, `SELECT FROM ${table}`), what).toMatch(DENIED);
        continue;
      }
      expect(await count(role, a.orgId, table, `org_id = '${a.orgId}'`), `${what} as itself`).toBeGreaterThan(0);
      if (sight(role, table) === "all") continue;
      expect(await count(role, b.orgId, table, `org_id = '${a.orgId}'`), `${what} as the other`).toBe(0);
      expect(await count(role, b.orgId, table, `org_id <> '${b.orgId}'`), `${what} as the other`).toBe(0);
      expect(await count(role, null, table), `${what} as nobody`).toBe(0);
    }
  }
});

/** Columns that a role may write; with none of them an INSERT is refused before any policy is asked. */
async function writable(role: Role, table: string, right: "INSERT" | "UPDATE"): Promise<string[]> {
  const rows = await db.admin<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND has_column_privilege($2, attrelid, attnum, $3)`,
    [table, `countersign_${role}`, right],
  );
  return rows.map((row) => row.name);
}

/** As somebody of the other organisation, or of none, against rows of the first. */
async function refusedToStrangers(role: Role, table: string, row: unknown): Promise<void> {
  const columns = await writable(role, table, "INSERT");
  const changes = await writable(role, table, "UPDATE");
  const listed = columns.length > 0 ? columns.join(", ") : "org_id";
  const [column = "org_id"] = changes;
  const copy = `INSERT INTO ${table} (${listed}) SELECT ${listed} FROM json_populate_record(NULL::${table}, $1)`;
  for (const orgId of [b.orgId, null]) {
    const inserted = await attempt(role, orgId, copy, [row]);
    expect(inserted, `${role}: insert into ${table}`).toMatch(columns.length > 0 ? POLICY : DENIED);
    const changed = await attempt(role, orgId, `UPDATE ${table} SET ${column} = ${column} WHERE org_id = '${a.orgId}'`);
    if (changes.length > 0 && sight(role, table) === "own") expect(changed, `${role}: update ${table}`).toBe(0);
    else expect(changed, `${role}: update ${table}`).toMatch(DENIED);
    const deleted = await attempt(role, orgId, `DELETE FROM ${table} WHERE org_id = $1`, [a.orgId]);
    if (deleted !== 0) expect(deleted, `${role}: delete from ${table}`).toMatch(DENIED);
  }
  const moved = await attempt(role, b.orgId, `UPDATE ${table} SET org_id = $1`, [a.orgId]);
  expect(moved, `${role}: move out of ${table}`).toMatch(changes.includes("org_id") ? POLICY : DENIED);
}

test("rows of another organisation cannot be written, moved, changed or deleted", async () => {
  for (const table of tables) {
    const [row] = await db.admin<{ json: unknown }>(
      `SELECT to_json(t) AS json FROM ${table} t WHERE org_id = $1 LIMIT 1`,
      [a.orgId],
    );
    // What a role does across organisations is its purpose; what it must not do there is in the catalogue's rules.
    for (const role of ROLES) if (sight(role, table) !== "all") await refusedToStrangers(role, table, row?.json);
  }
});

test("what the sealer reads of everybody it cannot change", async () => {
  expect(await attempt("sealer", a.orgId, "UPDATE app.export SET org_id = org_id")).toMatch(DENIED);
  expect(await attempt("sealer", a.orgId, "UPDATE app.export SET manifest_digest = NULL")).toMatch(DENIED);
  expect(await attempt("sealer", a.orgId, "DELETE FROM app.export")).toMatch(DENIED);
  expect(await attempt("sealer", a.orgId, "UPDATE audit.event SET org_id = org_id")).toMatch(DENIED);
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

test("no role reads a session, password, key or membership", async () => {
  for (const table of ["organisation", `"user"`, "account", "session", "membership", "api_key"]) {
    for (const role of ROLES)
      expect(await attempt(role, a.orgId, `SELECT FROM identity.${table}`), table).toMatch(/^42501 permission denied/);
  }
});
