import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold } from "@/server/testing/desk";
import { fullLife } from "@/server/testing/full-life";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { letPlant, type PlantedItem, planted } from "@/server/testing/planted";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { claimTokenHash } from "../review/claim-item";
import { takeStarters } from "./take-starters";

let db: TestDatabase;
let app: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let p: PlantedItem;

beforeAll(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  const worker = testRuntime(db.workerUrl);
  [a, b] = await twoOrganisations(app);
  await fullLife(app, a);
  await letPlant(db, [app, worker], a.orgId);
  required(await takeStarters(app, a.members.admin));
  p = await planted(db, { app, worker }, a, HELD.wantsPerson);
});
afterAll(() => db.close());

const DENIED = { code: "42501" };

test("neither the application nor the worker reads or writes the mark", async () => {
  for (const role of ["app", "worker"] as const) {
    for (const table of ["app.plant", "app.plant_case"]) {
      await expect(db.as(role, a.orgId, `SELECT FROM ${table}`), `${role} ${table}`).rejects.toMatchObject(DENIED);
      await expect(db.as(role, a.orgId, `SELECT count(*) FROM ${table}`)).rejects.toMatchObject(DENIED);
      await expect(db.as(role, a.orgId, `DELETE FROM ${table}`)).rejects.toMatchObject(DENIED);
      await expect(db.as(role, a.orgId, `UPDATE ${table} SET org_id = org_id`)).rejects.toMatchObject(DENIED);
    }
  }
  for (const call of ["plant_choices()", `plant_watched('${p.plantId}')`, `remove_plant('${p.plantId}')`])
    await expect(db.as("app", a.orgId, `SELECT identity.${call}`), call).rejects.toMatchObject(DENIED);
  for (const call of ["plant_cases()", `remove_plant('${p.plantId}')`])
    await expect(db.as("worker", a.orgId, `SELECT identity.${call}`), call).rejects.toMatchObject(DENIED);
});

test("whether an item is planted is answered only to the token and the member that hold it", async () => {
  const ask = (org: string, item: string, token: string, member: string) =>
    db
      .as("app", org, "SELECT * FROM identity.plant_decided_on($1, $2, $3)", [item, claimTokenHash(token), member])
      .then(({ rowCount }) => rowCount);
  const me = a.members.supervisor.userId;
  expect(await ask(a.orgId, p.itemId, "made up", me)).toBe(0);
  const { token } = await hold(app, a.members.supervisor, p.itemId);
  expect(await ask(a.orgId, p.itemId, token, a.supervisors[0].userId)).toBe(0);
  expect(await ask(a.orgId, randomUUID(), token, me)).toBe(0);
  expect(await ask(b.orgId, p.itemId, token, me)).toBe(0);
  expect(await ask(a.orgId, p.itemId, token, me)).toBe(1);
});

test("no column of what a reviewer is shown tells it apart from the draft it came after", async () => {
  const [one, other] = await db.admin<Record<string, unknown>>(
    `SELECT d.source_id, d.state, d.already_sent, d.provider, d.model, d.agent, d.prompt_version, d.language, d.channel, i.kind, i.queue_id, i.level, i.two_person
     FROM app.draft d JOIN app.item i USING (org_id, draft_id) WHERE d.org_id = $1 AND i.queue_id = 'care' AND i.state IN ('queued', 'claimed') ORDER BY d.created_at`,
    [a.orgId],
  );
  expect(other).toBeDefined();
  expect(other).toEqual(one);
});

/** Each of these would let a text of the planted draft out, or tell somebody outside of it. */
const ATTACKS: [string, string][] = [
  [
    "a release",
    `INSERT INTO app.release (org_id, release_id, kind, draft_id, conversation_id, subject_id, source_id, text_digest, sealed_text, state, due_at)
     SELECT org_id, gen_random_uuid(), 'reply', $2, conversation_id, subject_id, source_id, text_digest, sealed_text, 'pending', now() FROM app.release WHERE org_id = $1 AND $3::uuid IS NOT NULL LIMIT 1`,
  ],
  [
    "a release that names its conversation only",
    `INSERT INTO app.release (org_id, release_id, kind, conversation_id, subject_id, source_id, text_digest, sealed_text, state, due_at)
     SELECT org_id, gen_random_uuid(), 'holding_reply', $3, subject_id, source_id, text_digest, sealed_text, 'pending', now() FROM app.release WHERE org_id = $1 AND $2::uuid IS NOT NULL LIMIT 1`,
  ],
  [
    "a webhook to the source",
    `INSERT INTO app.delivery (org_id, delivery_id, source_id, subject_id, draft_id, type, sealed_body, state)
     SELECT org_id, gen_random_uuid(), source_id, subject_id, $2, 'draft.rejected', sealed_body, 'pending' FROM app.delivery WHERE org_id = $1 AND $3::uuid IS NOT NULL LIMIT 1`,
  ],
  [
    "a webhook about its customer",
    `INSERT INTO app.delivery (org_id, delivery_id, source_id, subject_id, type, sealed_body, state)
     SELECT c.org_id, gen_random_uuid(), c.source_id, c.subject_id, 'draft.rejected', '', 'pending' FROM app.conversation c WHERE c.org_id = $1 AND c.conversation_id = $3 AND $2::uuid IS NOT NULL`,
  ],
  [
    "a receipt",
    `INSERT INTO app.receipt (org_id, receipt_id, token_hash, release_id, conversation_id, subject_id, draft_id, issued_at, expires_at)
     SELECT r.org_id, gen_random_uuid(), sha256('x'), r.release_id, $3, r.subject_id, $2, now(), now() FROM app.release r WHERE r.org_id = $1 LIMIT 1`,
  ],
  [
    "an outcome",
    `INSERT INTO app.outcome (org_id, outcome_id, source_id, conversation_id, draft_id, external_token, body_digest, kind, sealed_body, observed_at)
     SELECT org_id, gen_random_uuid(), source_id, $3, $2, sha256('x'), '', 'error', '', now() FROM app.source WHERE org_id = $1 LIMIT 1`,
  ],
  [
    "a decision",
    `INSERT INTO app.decision (org_id, decision_id, item_id, draft_id, kind, decided_by, decided_at, sealed_body, seen_digest, claim_token_hash)
     SELECT d.org_id, gen_random_uuid(), i.item_id, $2, 'approve', d.decided_by, now(), '', '', sha256(gen_random_uuid()::text::bytea)
     FROM app.decision d, app.item i WHERE d.org_id = $1 AND i.org_id = $1 AND i.conversation_id = $3 LIMIT 1`,
  ],
];

test.each(ATTACKS)(
  "the database refuses %s, whoever writes it and with replication's triggers too",
  async (_, text) => {
    const values = [a.orgId, p.draftId, p.conversationId];
    for (const role of ["app", "worker"] as const)
      await expect(db.as(role, a.orgId, text, values), role).rejects.toThrow(
        "nothing of a planted draft ever goes out",
      );
    for (const role of ["countersign_owner", "postgres"])
      for (const mode of ["origin", "replica"])
        await expect(
          db.rolledBack(async (query) => {
            await query(`SET LOCAL session_replication_role = ${mode}`);
            await query("SELECT set_config('countersign.org', $1, true)", [a.orgId]);
            await query(`SET LOCAL SESSION AUTHORIZATION ${role}`);
            await query(text, values);
          }),
          `${role} ${mode}`,
        ).rejects.toThrow("nothing of a planted draft ever goes out");
  },
);

test("a real release is not turned into one of a planted draft afterwards", async () => {
  await expect(
    db.admin("UPDATE app.release SET draft_id = $2 WHERE org_id = $1", [a.orgId, p.draftId]),
  ).rejects.toThrow("nothing of a planted draft ever goes out");
});

test("another organisation can neither withdraw it nor decide it", async () => {
  const { rowCount } = await db.as("app", b.orgId, "SELECT * FROM identity.withdraw_plants(NULL, NULL, now())");
  expect(rowCount).toBe(0);
  await expect(
    db.as("app", b.orgId, "SELECT identity.decide_plant($1, '', $2, $2, 'approve', true, false, 0, 0, 'care', now())", [
      p.plantId,
      b.members.supervisor.userId,
    ]),
  ).rejects.toMatchObject({ code: "40001" });
  const [still] = await db.admin("SELECT FROM app.item WHERE org_id = $1 AND item_id = $2", [a.orgId, p.itemId]);
  expect(still).toBeDefined();
});
