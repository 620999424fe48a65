import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_PRIVACY_POLICY } from "@/core/privacy/default-privacy-policy";
import { type HoldInForce, retentionVerdict } from "@/core/privacy/retention";
import { readAlone } from "@/db/repositories/queue";
import { takeWork } from "@/db/repositories/work";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { judged } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { requestRetention } from "./request-retention";
import { runRetention } from "./run-retention";

const DAY = 86_400_000;
const NOWHERE = { exports: "/nonexistent", packages: "/nonexistent" };

let db: TestDatabase;
let app: TestRuntime;
let worker: TestRuntime;
beforeAll(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
});
afterAll(() => db.close());

/** Conversations of a few customers, each idle for some days, some with open work; and holds on some of them. */
const timeline = fc.record({
  conversations: fc.array(
    fc.record({ customer: fc.nat(2), idle: fc.integer({ min: 300, max: 430 }), busy: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  ),
  holds: fc.array(fc.record({ scope: fc.constantFrom("subject", "conversation"), on: fc.nat(5) }), { maxLength: 2 }),
  restricted: fc.option(fc.nat(2), { nil: null }),
});

let round = 0;

async function run(org: TestOrganisation): Promise<void> {
  const { id } = required(await requestRetention(app, org.members.privacy_officer));
  await db.admin("UPDATE app.work SET due_at = now() + interval '1 day' WHERE kind = 'retention' AND ref_id <> $1", [
    id,
  ]);
  await db.admin("UPDATE app.work SET due_at = now() WHERE ref_id = $1", [id]);
  await readAlone(worker.pool, takeWork("retention", 8));
  await runRetention(worker, org.orgId, id, NOWHERE);
}

type Made = { id: string; subject: string; idle: number; busy: boolean; since: Date };

async function lived(
  org: TestOrganisation,
  wanted: { customer: number; idle: number; busy: boolean }[],
): Promise<Made[]> {
  const made: Made[] = [];
  for (const [n, { customer, idle, busy }] of wanted.entries()) {
    const draft = await judged(app, org, { conversation: `c${n}`, customer: `k${customer}` });
    await workOff(app, org, "release");
    await workOff(app, org, "delivery");
    const since = new Date(app.now() - idle * DAY);
    const [row] = await db.admin<{ id: string; subject: string }>(
      "SELECT conversation_id AS id, subject_id AS subject FROM app.draft WHERE draft_id = $1",
      [draft],
    );
    if (!row) throw new Error("no such draft");
    await db.admin("UPDATE app.conversation SET updated_at = $2 WHERE conversation_id = $1", [row.id, since]);
    await db.admin("UPDATE app.release SET released_at = $2 WHERE conversation_id = $1", [row.id, since]);
    if (busy) await db.admin("UPDATE app.draft SET state = 'stopped' WHERE draft_id = $1", [draft]);
    made.push({ ...row, idle, busy, since });
  }
  return made;
}

const stateOf = (org: TestOrganisation) =>
  db.admin<{ id: string; emptied: boolean; words: number }>(
    `SELECT c.conversation_id AS id, c.emptied_at IS NOT NULL AS emptied,
       (SELECT count(*)::int FROM app.message m WHERE m.conversation_id = c.conversation_id AND length(m.sealed_body) > 0) AS words
     FROM app.conversation c WHERE c.org_id = $1 ORDER BY 1`,
    [org.orgId],
  );

test("random timelines: what is held, restricted or in work keeps every word, all else that is due loses them, and twice is once", async () => {
  await fc.assert(
    fc.asyncProperty(timeline, async ({ conversations, holds, restricted }) => {
      round += 1;
      const [org] = await twoOrganisations(app, `-${round}`);
      const made = await lived(org, conversations);
      const inForce: HoldInForce[] = holds.flatMap(({ scope, on }, n) => {
        const one = made[on];
        if (!one) return [];
        const conversation = scope === "conversation" ? one.id : null;
        return [{ id: `h${n}`, scope: scope as "subject", subject: one.subject, conversation }];
      });
      for (const { scope, subject, conversation } of inForce)
        await db.admin(
          "INSERT INTO app.legal_hold (org_id, hold_id, scope, subject_id, conversation_id, sealed_body, set_by, set_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'x', gen_random_uuid(), now())",
          [org.orgId, scope, subject, conversation],
        );
      const frozen = made.find((_, n) => conversations[n]?.customer === restricted)?.subject;
      if (frozen)
        await db.admin(
          "INSERT INTO app.restriction (org_id, restriction_id, subject_id, basis, set_at) VALUES ($1, gen_random_uuid(), $2, 'tax_law', now())",
          [org.orgId, frozen],
        );
      await run(org);
      const after = new Map((await stateOf(org)).map((row) => [row.id, row]));
      const state = { now: app.now(), holds: inForce, restricted: new Set(frozen ? [frozen] : []) };
      for (const { id, subject, since, busy } of made) {
        const record = { category: "conversations" as const, subjects: [subject], conversation: id, busy };
        const verdict = retentionVerdict({ ...record, since: since.getTime() }, DEFAULT_PRIVACY_POLICY, state);
        expect(after.get(id), verdict).toMatchObject({ emptied: verdict === "due", words: verdict === "due" ? 0 : 1 });
      }
      const once = await stateOf(org);
      await run(org);
      expect(await stateOf(org)).toEqual(once);
    }),
    { numRuns: 12 },
  );
}, 120_000);
