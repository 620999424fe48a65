import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeEvent } from "@/core/audit/event";
import { fullLife } from "@/server/testing/full-life";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { statement } from "./statement";
import { type TestDatabase, testDatabase } from "./testing/test-database";
import { LostRace, write } from "./transaction";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let item: string;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  await fullLife(rt, a);
  await fullLife(rt, b);
  const [row] = await db.admin<{ item_id: string }>(
    "SELECT item_id FROM app.decision WHERE org_id = $1 ORDER BY decision_id LIMIT 1",
    [a.orgId],
  );
  item = row?.item_id ?? "";
});
afterAll(() => db.close());

const REFUSED = { code: "23000" };

/** A further decision like the first one of alpha. */
const DECIDED = `INSERT INTO app.decision (org_id, decision_id, item_id, draft_id, kind, decided_by, decided_at, sealed_body, seen_digest, claim_token_hash)
  SELECT org_id, gen_random_uuid(), item_id, draft_id, kind, decided_by, decided_at, sealed_body, seen_digest, sha256(gen_random_uuid()::text::bytea) FROM app.decision
  WHERE item_id = '$item' LIMIT 1 RETURNING org_id, item_id`;
const TOLD = (type: string, org: string, item_: string) =>
  `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, item_id, bytes) SELECT ${org}, gen_random_uuid(), '${type}', 2, now(), ${item_}, '{}' FROM d RETURNING 1`;
const together = (event: string) => `WITH d AS (${DECIDED}), e AS (${event}) SELECT FROM d, e`.replace("$item", item);

const decisions = async () => (await db.admin("SELECT FROM app.decision")).length;

test("a decision is committed with its event, and only with it", async () => {
  const before = await decisions();
  for (const role of ["app", "worker"] as const) {
    await expect(db.as(role, a.orgId, DECIDED.replace("$item", item)), role).rejects.toMatchObject(REFUSED);
    for (const wrong of [
      TOLD("item.claimed", "d.org_id", "d.item_id"),
      TOLD("item.decided", "d.org_id", "gen_random_uuid()"),
      TOLD("item.decided", "d.org_id", "NULL::uuid"),
    ])
      await expect(db.as(role, a.orgId, together(wrong)), `${role} ${wrong}`).rejects.toMatchObject(REFUSED);
  }
  expect(await decisions()).toBe(before);
  await db.as("app", a.orgId, together(TOLD("item.decided", "d.org_id", "d.item_id")));
  await db.as("worker", a.orgId, together(TOLD("item.decided", "d.org_id", "d.item_id")));
  expect(await decisions()).toBe(before + 2);
});

test("an event of another organisation, or of an earlier transaction, is none", async () => {
  await expect(
    db.rolledBack(async (query) => {
      await query(together(TOLD("item.decided", `'${b.orgId}'::uuid`, "d.item_id")));
      await query("SET CONSTRAINTS ALL IMMEDIATE");
    }),
  ).rejects.toMatchObject(REFUSED);
  // The item's own decision was told when it was made.
  expect(await db.admin("SELECT FROM audit.event WHERE item_id = $1 AND type = 'item.decided'", [item])).not.toEqual(
    [],
  );
  await expect(db.as("app", a.orgId, DECIDED.replace("$item", item))).rejects.toMatchObject(REFUSED);
});

test("neither the owner nor a superuser gets past it, with triggers switched off for replication too", async () => {
  for (const role of ["countersign_owner", "postgres"]) {
    for (const mode of ["origin", "replica"]) {
      const attempt = db.rolledBack(async (query) => {
        await query(`SET LOCAL session_replication_role = ${mode}`);
        await query("SELECT set_config('countersign.org', $1, true)", [a.orgId]);
        await query(`SET LOCAL SESSION AUTHORIZATION ${role}`);
        await query(DECIDED.replace("$item", item));
        await query("SET CONSTRAINTS ALL IMMEDIATE");
      });
      await expect(attempt, `${role} ${mode}`).rejects.toMatchObject(REFUSED);
    }
  }
});

test("operators of one's own, found first, do not make one event pass for another", async () => {
  const lies = ["xid8", "uuid"].flatMap((type) => [
    `CREATE FUNCTION lies.equal(${type}, ${type}) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'`,
    `CREATE OPERATOR lies.= (LEFTARG = ${type}, RIGHTARG = ${type}, FUNCTION = lies.equal)`,
  ]);
  const attempt = db.rolledBack(async (query) => {
    await query("SELECT set_config('countersign.org', $1, true)", [a.orgId]);
    await query("SET LOCAL SESSION AUTHORIZATION countersign_owner");
    for (const statement of ["CREATE SCHEMA lies", ...lies]) await query(statement);
    await query(DECIDED.replace("$item", item));
    await query("SET LOCAL search_path = lies, pg_catalog");
    await query("SET CONSTRAINTS ALL IMMEDIATE");
  });
  await expect(attempt).rejects.toMatchObject(REFUSED);
});

test("a transaction cannot be given another's number to fit an event in", async () => {
  const backdated =
    "INSERT INTO audit.event (org_id, event_id, xid, type, version, occurred_at, bytes) VALUES ($1, gen_random_uuid(), '3', 'x', 1, now(), '')";
  for (const role of ["app", "worker", "sealer"] as const)
    await expect(db.as(role, a.orgId, backdated, [a.orgId]), role).rejects.toMatchObject({ code: "42501" });
});

const PENDING = `INSERT INTO app.release (org_id, release_id, kind, draft_id, conversation_id, subject_id, source_id, text_digest, sealed_text, state, due_at)
  SELECT org_id, gen_random_uuid(), kind, draft_id, conversation_id, subject_id, source_id, text_digest, sealed_text, '$state', due_at FROM app.release WHERE org_id = $1 AND state = 'released' LIMIT 1
  RETURNING org_id, release_id`;

async function pendingRelease(): Promise<string> {
  const { rows } = await db.as<{ release_id: string }>("app", a.orgId, PENDING.replace("$state", "pending"), [a.orgId]);
  return rows[0]?.release_id ?? "";
}

const markOut = (
  release: string,
  named: string,
) => `WITH r AS (UPDATE app.release SET state = 'released', released_at = now() WHERE release_id = '${release}' RETURNING org_id),
  e AS (INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, bytes)
    SELECT org_id, gen_random_uuid(), 'release.released', 1, now(), convert_to('{"data":{"release":"${named}"}}', 'UTF8') FROM r RETURNING 1) SELECT FROM r, e`;

test("a release is marked as gone out with the event that names it, and only with it", async () => {
  const [one, other] = [await pendingRelease(), await pendingRelease()];
  const bare = "UPDATE app.release SET state = 'released', released_at = now() WHERE release_id = $1";
  for (const role of ["app", "worker"] as const) {
    await expect(db.as(role, a.orgId, bare, [one]), role).rejects.toMatchObject(REFUSED);
    await expect(db.as(role, a.orgId, markOut(one, other)), role).rejects.toMatchObject(REFUSED);
  }
  await expect(db.as("app", a.orgId, PENDING.replace("$state", "released"), [a.orgId])).rejects.toMatchObject(REFUSED);
  await db.as("worker", a.orgId, markOut(one, one));
  await db.as("app", a.orgId, "UPDATE app.release SET state = 'recalled' WHERE release_id = $1", [other]);
  const states = await db.admin<{ state: string }>(
    "SELECT state FROM app.release WHERE release_id = ANY ($1) ORDER BY state",
    [[one, other]],
  );
  expect(states.map((row) => row.state)).toEqual(["recalled", "released"]);
});

test("what an event told of a decision or release cannot be rewritten by those who told it", async () => {
  for (const change of [
    "UPDATE app.decision SET kind = 'reject'",
    "UPDATE app.decision SET decided_by = gen_random_uuid()",
    "UPDATE app.release SET text_digest = sealed_text",
    "UPDATE app.release SET sealed_text = text_digest",
  ])
    for (const role of ["app", "worker"] as const)
      await expect(db.as(role, a.orgId, change), change).rejects.toMatchObject({ code: "42501" });
});

test("a write whose events tell of something else fails as a mistake, not as a lost race", async () => {
  const decide = statement("test.decide", DECIDED.replace("$item", item));
  const event = encodeEvent({
    type: "item.unclaimed",
    eventId: rt.newId(),
    orgId: a.orgId,
    at: rt.now(),
    actor: { kind: "system", id: "worker" },
    draftId: null,
    itemId: item,
    data: { item },
  });
  const error = await write(rt.pool, a.orgId, { events: [event], statements: [decide()] }).catch((e: unknown) => e);
  expect(error).toMatchObject(REFUSED);
  expect(error).not.toBeInstanceOf(LostRace);
  expect(await db.admin("SELECT FROM audit.event WHERE event_id = $1", [event.eventId])).toEqual([]);
});

test("at commit the event is found through an index, however long the record is", async () => {
  await db.admin(
    `INSERT INTO audit.event (org_id, event_id, xid, type, version, occurred_at, item_id, bytes)
     SELECT $1, gen_random_uuid(), (n / 3 + 3)::text::xid8, 'item.decided', 2, now(), $2, '{}' FROM generate_series(1, 30000) n`,
    [a.orgId, item],
  );
  await db.admin("ANALYZE audit.event");
  const { rows } = await db.as<{ "QUERY PLAN": string }>(
    "app",
    a.orgId,
    `EXPLAIN SELECT FROM ONLY audit.event e WHERE e.xid = pg_current_xact_id() AND e.org_id = '${a.orgId}' AND e.item_id = '${item}' AND e.type = 'item.decided'`,
  );
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("event_xid");
});
