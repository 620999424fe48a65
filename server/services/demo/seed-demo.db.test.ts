import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problems } from "@/core/audit/bundle/problem";
import { LifeRules } from "@/core/audit/bundle/verify-life";
import { readStoredEvent } from "@/core/audit/stored-event";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { testRuntime } from "@/server/testing/test-runtime";
import { type SeededDemo, seedDemo } from "./seed-demo";

let db: TestDatabase;
let kept: SeededDemo | undefined;
let seconds: number;
const shares: number[] = [];

beforeAll(async () => {
  db = await testDatabase();
  const started = performance.now();
  await seedDemo(
    { rt: testRuntime(db.appUrl), worker: testRuntime(db.workerUrl) },
    {
      deliveryUrl: "https://hooks.example/demo",
      keep: (demo) => {
        kept = demo;
      },
      progress: (share) => shares.push(share),
    },
  );
  seconds = (performance.now() - started) / 1000;
}, 60_000);
afterAll(() => db.close());

async function count(sql: string): Promise<number> {
  const [row] = await db.admin<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`);
  return row?.n ?? 0;
}

describe("the seeded demo", () => {
  test("stands within seconds, and tells how far it is", () => {
    expect(seconds).toBeLessThan(30);
    expect(shares.at(-1)).toBe(1);
  });

  test("has a sign-in for every role, and two supervisors", () => {
    const roles = new Set(kept?.signIns.map(({ role }) => role));
    expect([...roles].sort()).toEqual(["admin", "auditor", "lead", "privacy_officer", "specialist", "supervisor"]);
    expect(kept?.signIns.filter(({ role }) => role === "supervisor").length).toBe(2);
    expect(kept?.apiKey).toMatch(/^cs_/);
  });

  test("lets people wait in several queues, with deadlines near and far", async () => {
    const waiting = "app.item WHERE state IN ('queued', 'claimed')";
    expect(await count(waiting)).toBeGreaterThanOrEqual(25);
    expect(await count(`(SELECT DISTINCT queue_id FROM ${waiting}) q`)).toBeGreaterThanOrEqual(5);
    expect(await count(`${waiting} AND kind = 'second_look'`)).toBe(2);
    expect(await count(`${waiting} AND kind = 'sample'`)).toBeGreaterThanOrEqual(3);
    expect(await count(`${waiting} AND flag_id IS NOT NULL`)).toBeGreaterThanOrEqual(6);
    expect(await count(`${waiting} AND level = 1`)).toBe(1);
    expect(await count("app.item WHERE state = 'claimed' AND claim_expires_at > now()")).toBe(1);
    expect(await count(`${waiting} AND assigned_to IS NOT NULL`)).toBe(2);
    expect(await count(`${waiting} AND due_at < now()`)).toBe(0);
    expect(await count(`${waiting} AND due_at < now() + interval '12 minutes'`)).toBeGreaterThanOrEqual(2);
    expect(await count(`${waiting} AND due_at > now() + interval '1 hour' AND due_at < 'infinity'`)).toBeGreaterThan(3);
  });

  test("has been worked in for weeks, by several people, in every way", async () => {
    expect(await count("(SELECT DISTINCT decided_at::date FROM app.decision) d")).toBeGreaterThanOrEqual(20);
    expect(await count("(SELECT DISTINCT decided_by FROM app.decision) d")).toBeGreaterThanOrEqual(6);
    const kinds = await db.admin<{ kind: string }>("SELECT DISTINCT kind FROM app.decision ORDER BY kind");
    expect(kinds.map(({ kind }) => kind)).toEqual([
      "approve",
      "correct",
      "edit",
      "escalate",
      "hand_over",
      "no_action",
      "reject",
      "reply",
    ]);
    expect(await count("app.decision WHERE undone_at IS NOT NULL")).toBe(1);
    expect(await count("app.stop WHERE lifted_at > set_at AND set_at < now() - interval '10 days'")).toBe(1);
    expect(await count("app.flag WHERE raised_by <> 'check'")).toBeGreaterThanOrEqual(8);
    expect(await count("app.outcome WHERE kind = 'satisfaction'")).toBeGreaterThanOrEqual(40);
    expect(await count("app.draft WHERE state = 'superseded'")).toBeGreaterThanOrEqual(3);
    expect(await count("app.draft WHERE state = 'blocked'")).toBe(1);
    expect(await count("app.draft WHERE state = 'expired'")).toBe(2);
    expect(await count("app.draft WHERE state = 'handed_over'")).toBeGreaterThanOrEqual(3);
  });

  test("its review was watched over: planted drafts met, second opinions given, samples looked at", async () => {
    expect(await count("app.plant WHERE decided_at IS NOT NULL")).toBeGreaterThanOrEqual(2);
    expect(await count("app.blind_review WHERE decided_at IS NOT NULL")).toBeGreaterThanOrEqual(5);
    const drawn = "app.sample_draw w JOIN app.item i USING (org_id, item_id) WHERE w.ground <> 'rule'";
    expect(await count(`${drawn} AND i.state = 'done'`)).toBeGreaterThanOrEqual(5);
    const open = await count("app.item i WHERE i.state IN ('queued', 'claimed') AND i.reviews_decision_id IS NOT NULL");
    const plants = await count("app.plant WHERE decided_at IS NULL AND withdrawn_at IS NULL");
    const samples = await count(`${drawn} AND i.state = 'queued'`);
    expect({ open, plants, samples }).toEqual({ open: 0, plants: 0, samples: 0 });
  });

  test("no clock but the story's: what was stored then bears its time", async () => {
    const day = `interval '1 day'`;
    for (const [table, column] of [
      ["draft", "created_at"],
      ["draft", "updated_at"],
      ["conversation", "created_at"],
      ["conversation", "updated_at"],
      ["disposition", "created_at"],
      ["item", "created_at"],
      ["item", "closed_at"],
      ["release", "created_at"],
      ["release", "released_at"],
      ["flag", "created_at"],
    ]) {
      const recent = await count(`app.${table} WHERE ${column} > now() - ${day}`);
      const all = await count(`app.${table} WHERE ${column} IS NOT NULL`);
      expect(`${table}.${column} ${recent < all * 0.75}`).toBe(`${table}.${column} true`);
    }
    expect(await count("app.draft WHERE created_at > now() OR updated_at < created_at")).toBe(0);
    const late = await count(
      "app.release r JOIN app.draft d USING (org_id, draft_id) WHERE r.created_at < d.created_at OR r.released_at < r.due_at",
    );
    expect(late).toBe(0);
    const backwards = await count(
      "(SELECT occurred_at AS at, lag(occurred_at) OVER (ORDER BY xid, event_id) AS before FROM audit.event WHERE type <> 'source.changed') e WHERE at < before",
    );
    expect(backwards).toBe(0);
  });

  test("nothing went out without a person's decision or a rule, and nothing pretends to be delivered", async () => {
    const released = "app.release r LEFT JOIN app.decision d USING (org_id, decision_id) WHERE r.state = 'released'";
    expect(await count(released)).toBeGreaterThanOrEqual(50);
    expect(
      await count(`${released} AND (r.decision_id IS NULL OR d.undone_at IS NOT NULL) AND r.rule_id IS NULL`),
    ).toBe(0);
    expect(await count(`${released} AND r.decision_id IS NOT NULL AND d.text_digest <> r.text_digest`)).toBe(0);
    expect(await count("app.delivery")).toBe(0);
    expect(await count("app.draft WHERE state IN ('delivered', 'delivery_failed', 'releasing', 'checking')")).toBe(0);
    expect(await count("app.source WHERE delivery_url = 'https://hooks.example/demo'")).toBe(1);
  });

  test("its log keeps the rules that every log keeps", async () => {
    const rows = await db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event ORDER BY xid, ctid");
    const problems = new Problems();
    const rules = new LifeRules(problems);
    const types = new Set<string>();
    for (const [index, { bytes }] of rows.entries()) {
      const read = readStoredEvent(bytes);
      if (!read.ok) throw new Error(`${index}: ${read.fault}`);
      types.add(read.event.type);
      rules.each(read.event, index);
    }
    expect(types).toContain("release.released");
    expect(problems.sorted()).toEqual([]);
  });
});
