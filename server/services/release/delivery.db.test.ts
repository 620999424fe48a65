import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { MAX_ATTEMPTS, nextAttemptAt } from "@/core/release/backoff";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { asSent } from "@/server/testing/as-sent";
import { judged } from "@/server/testing/desk";
import { type FakeSend, fakeSend, workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readDraft } from "../intake/read-draft";
import { deliverDue, type Send } from "./deliver-due";
import { releaseDue } from "./release-due";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let send: FakeSend;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
});
beforeEach(() => {
  send = fakeSend();
});
afterAll(() => db.close());

const DOWN = { outcome: "failed", status: 503, error: "status", retryable: true } as const;
const UP = { outcome: "delivered", status: 200, error: null, retryable: false } as const;

/** A reply released by rule, on its way to the source. */
async function released() {
  const draftId = await judged(rt, a, {});
  await workOff(rt, a, "release");
  const [row] = await db.admin<{ delivery_id: string }>("SELECT delivery_id FROM app.delivery WHERE draft_id = $1", [
    draftId,
  ]);
  if (!row) throw new Error("nothing to deliver");
  const deliveryId = row.delivery_id;
  return {
    draftId,
    deliveryId,
    deliver: (by: Send = send) => deliverDue(rt, a.orgId, deliveryId, by),
    attempts: () =>
      db.admin(
        "SELECT attempt, delivered, status, error FROM app.delivery_attempt WHERE delivery_id = $1 ORDER BY attempt",
        [deliveryId],
      ),
    work: () =>
      db.admin<{ due_at: Date }>("SELECT due_at FROM app.work WHERE kind = 'delivery' AND ref_id = $1", [deliveryId]),
    state: async () =>
      (await db.admin<{ state: string }>("SELECT state FROM app.delivery WHERE delivery_id = $1", [deliveryId]))[0]
        ?.state,
    draft: async () => required(await readDraft(rt, a.source, draftId)),
  };
}

test("every attempt carries the same id and body; nothing is sent after a recorded success", async () => {
  const d = await released();
  send.answer = DOWN;
  await d.deliver();
  expect([await d.state(), (await d.draft()).state, (await d.draft()).delivered_at]).toEqual([
    "pending",
    "released",
    null,
  ]);
  await d.deliver();
  send.answer = UP;
  await d.deliver();
  await d.deliver();
  expect(send.sent).toHaveLength(3);
  expect(new Set(send.sent.map((m) => JSON.stringify(m))).size).toBe(1);
  expect(send.sent[0]).toMatchObject({
    id: d.deliveryId,
    type: "draft.released",
    url: "https://hooks.example/alpha",
    secrets: [a.signingSecret],
  });
  expect(send.sent[0]?.body).toMatchObject({
    draft: { id: d.draftId },
    text: expect.stringMatching(asSent("Yes, breakfast is included.", "ai_by_rule")),
    body: "Yes, breakfast is included.",
    authorship: "ai_by_rule",
  });
  expect(await d.attempts()).toEqual([
    { attempt: 1, delivered: false, status: 503, error: "status" },
    { attempt: 2, delivered: false, status: 503, error: "status" },
    { attempt: 3, delivered: true, status: 200, error: null },
  ]);
  expect([await d.state(), (await d.draft()).state, await d.work()]).toEqual(["delivered", "delivered", []]);
  const events = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE draft_id = $1 AND type = 'delivery.attempted' ORDER BY event_id",
    [d.draftId],
  );
  expect(events.map((e) => JSON.parse(e.bytes.toString()).data)).toMatchObject([
    { attempt: 1, delivered: false, final: false },
    { attempt: 2, delivered: false, final: false },
    { attempt: 3, delivered: true, final: true },
  ]);
});

test("waits as the schedule says, gives up after the last attempt, and the draft says so", async () => {
  const d = await released();
  send.answer = DOWN;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const before = rt.now();
    await d.deliver();
    const due = (await d.work())[0]?.due_at.getTime();
    const planned = nextAttemptAt(attempt, new Date(before))?.getTime();
    if (planned === undefined) expect(due).toBeUndefined();
    else {
      expect(due).toBeGreaterThanOrEqual(planned);
      expect(due).toBeLessThan(planned + (planned - before) / 10 + 5_000);
    }
  }
  expect([await d.state(), (await d.draft()).state, await d.work()]).toEqual(["failed", "delivery_failed", []]);
  expect(await d.attempts()).toHaveLength(MAX_ATTEMPTS);
  await d.deliver();
  expect(send.sent).toHaveLength(MAX_ATTEMPTS);
});

test("gives up at once when trying again cannot help", async () => {
  const d = await released();
  send.answer = { outcome: "failed", status: null, error: "private_address", retryable: false };
  await d.deliver();
  expect([await d.state(), (await d.draft()).state, await d.work()]).toEqual(["failed", "delivery_failed", []]);
});

test("a crash between sending and recording sends again, under the same id", async () => {
  const d = await released();
  const crashes: Send = async (message) => {
    await send(message);
    throw new Error("the process dies");
  };
  await expect(d.deliver(crashes)).rejects.toThrow("dies");
  expect([await d.state(), (await d.work()).length]).toEqual(["pending", 1]);
  await d.deliver();
  expect(send.sent.map((m) => m.id)).toEqual([d.deliveryId, d.deliveryId]);
  expect(await d.state()).toBe("delivered");
});

test("a success recorded meanwhile is not taken back by a slower attempt that failed", async () => {
  const d = await released();
  const slow: Send = async () => {
    await d.deliver();
    return { ...DOWN, durationMs: 15_000 };
  };
  await d.deliver(slow);
  expect([await d.state(), (await d.draft()).state, await d.work()]).toEqual(["delivered", "delivered", []]);
  expect((await d.attempts()).map((x) => x.delivered)).toEqual([true, false]);
});

test("other news of a draft does not touch its state", async () => {
  const draftId = await judged(rt, a, { text: "Card 4111 1111 1111 1111" });
  await db.admin("UPDATE app.draft SET state = 'delivered' WHERE draft_id = $1", [draftId]);
  const d = await released();
  await db.admin("UPDATE app.delivery SET draft_id = $2, type = 'draft.escalated' WHERE delivery_id = $1", [
    d.deliveryId,
    draftId,
  ]);
  send.answer = { ...DOWN, retryable: false };
  await d.deliver();
  expect(required(await readDraft(rt, a.source, draftId)).state).toBe("delivered");
});

test("a release taken by five workers at once goes out once", async () => {
  const draftId = await judged(rt, a, {});
  const [row] = await db.admin<{ release_id: string }>("SELECT release_id FROM app.release WHERE draft_id = $1", [
    draftId,
  ]);
  await Promise.all(Array.from({ length: 5 }, () => releaseDue(rt, a.orgId, row?.release_id ?? "")));
  expect(await db.admin("SELECT type FROM app.delivery WHERE draft_id = $1", [draftId])).toEqual([
    { type: "draft.released" },
  ]);
  const told = await db.admin("SELECT FROM audit.event WHERE draft_id = $1 AND type = 'release.released'", [draftId]);
  expect(told).toHaveLength(1);
});

test("two workers that send at once use one id, and the success stands", async () => {
  const d = await released();
  await Promise.all([d.deliver(), d.deliver()]);
  expect(new Set(send.sent.map((m) => m.id)).size).toBe(1);
  expect([await d.state(), (await d.draft()).state]).toEqual(["delivered", "delivered"]);
});
