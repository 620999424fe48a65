import { afterAll, beforeAll, expect, test } from "vitest";
import type { Grant } from "@/core/identity/grants";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { queued, settle } from "@/server/testing/desk";
import { type FakeSend, fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { deliverDue } from "../release/deliver-due";
import { setSourceSettings } from "../source/change-source";
import { sendTest } from "../source/send-test";
import { setStop } from "../stop/stop-switch";
import { retryDelivery } from "../stuck/retry-delivery";
import { type DeliveryFilter, readDeliveries } from "./read-deliveries";
import { readDelivery } from "./read-delivery";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

const GONE: FakeSend["answer"] = { outcome: "failed", status: 410, error: "gone", retryable: false };

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

async function test_(org = a): Promise<string> {
  return required(await sendTest(rt, org.members.admin, org.source.sourceId)).delivery;
}

/** A webhook that was given up, and the sender that gave it up. */
async function failed() {
  const delivery = await test_();
  const send = fakeSend();
  send.answer = GONE;
  await workOff(rt, a, "delivery", send);
  return { delivery, send };
}

/** A reply that a person approved and that did not arrive. */
async function failedReply() {
  const { draftId, itemId } = await queued(rt, a, { confidence: 0.1 });
  const receipt = required(await settle(rt, a.members.supervisor, itemId, "approve"));
  rt.advance(11_000);
  await workOff(rt, a, "release");
  const send = fakeSend();
  send.answer = GONE;
  await workOff(rt, a, "delivery", send);
  const [row] = await db.admin<{ delivery_id: string }>("SELECT delivery_id FROM app.delivery WHERE draft_id = $1", [
    draftId,
  ]);
  return { draftId, delivery: row?.delivery_id ?? "", decision: receipt.decision, send };
}

const all = async (filter: DeliveryFilter = {}) => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = required(await readDeliveries(rt, a.members.admin, filter, cursor));
    found.push(...page.rows.map((r) => r.id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
};

test("page by page every webhook comes once, newest first, though many share a moment", async () => {
  for (let n = 0; n < 53; n += 1) await test_();
  await db.admin(
    "UPDATE app.delivery SET created_at = date_trunc('milliseconds', now()) - interval '1 hour' + (random() * 900)::int * interval '1 microsecond' WHERE org_id = $1",
    [a.orgId],
  );
  const rows = await db.admin<{ delivery_id: string }>(
    "SELECT delivery_id FROM app.delivery WHERE org_id = $1 ORDER BY created_at DESC, delivery_id DESC",
    [a.orgId],
  );
  expect(await all()).toEqual(rows.map((r) => r.delivery_id));
  await workOff(rt, a, "delivery");
});

test("filters narrow by source, type, state and day; nonsense is refused by field", async () => {
  const { delivery } = await failed();
  const waiting = await test_();
  expect(await all({ state: "failed" })).toEqual([delivery]);
  expect(await all({ state: "pending", type: "test", source: a.source.sourceId })).toEqual([waiting]);
  expect(await all({ type: "draft.released" })).toEqual([]);
  expect(await all({ source: b.source.sourceId })).toEqual([]);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
  expect(await all({ state: "failed", from: today, to: today })).toEqual([delivery]);
  expect(await all({ to: "2020-01-01" })).toEqual([]);
  for (const [field, filter] of [
    ["from", { from: "2026-02-31" }],
    ["to", { to: "yesterday" }],
    ["source", { source: "mine" }],
  ] as const)
    expect(await readDeliveries(rt, a.members.admin, filter)).toMatchObject({
      refusal: { code: "invalid_field", field },
    });
  expect(refusal(await readDeliveries(rt, a.members.admin, {}, "nowhere"))).toBe("invalid_field");
  await workOff(rt, a, "delivery");
});

test("one webhook tells its attempts, its draft and its decision, and never its body", async () => {
  const { draftId, delivery, decision, send } = await failedReply();
  const view = required(await readDelivery(rt, a.members.lead, delivery));
  expect(view).toMatchObject({
    draft: draftId,
    decision,
    state: "failed",
    maySendAgain: true,
    tries: [{ attempt: 1, delivered: false, status: 410, error: "gone" }],
  });
  const sent = send.sent.find((m) => m.id === delivery);
  const body = JSON.stringify({ type: sent?.type, timestamp: sent?.timestamp, data: sent?.body });
  expect(view.bodyBytes).toBe(Buffer.byteLength(body));
  expect(JSON.stringify(view)).not.toContain("breakfast");
  expect(required(await readDelivery(rt, a.members.auditor, delivery)).maySendAgain).toBe(false);
});

test("who may read, who may send again, and the other organisation", async () => {
  const { delivery } = await failed();
  for (const role of ["supervisor", "specialist", "privacy_officer"] as const) {
    expect(refusal(await readDeliveries(rt, a.members[role], {}))).toBe("not_permitted");
    expect(refusal(await readDelivery(rt, a.members[role], delivery))).toBe("not_permitted");
  }
  for (const role of ["supervisor", "specialist", "privacy_officer", "auditor"] as const)
    expect(refusal(await retryDelivery(rt, a.members[role], delivery))).toBe("not_permitted");
  expect(refusal(await readDelivery(rt, b.members.admin, delivery))).toBe("not_found");
  expect(refusal(await retryDelivery(rt, b.members.admin, delivery))).toBe("not_found");
  expect(required(await readDeliveries(rt, b.members.admin, {})).rows).toEqual([]);
});

test("a lead of one team reaches what was in its queues, and nothing else", async () => {
  const { delivery: reply, draftId } = await failedReply();
  const { delivery: other } = await failed();
  const [item] = await db.admin<{ queue_id: string }>("SELECT queue_id FROM app.item WHERE draft_id = $1", [draftId]);
  const lead = (queues: string[]) => ({ ...a.members.lead, grants: [{ role: "lead", queues }] satisfies Grant[] });
  const ours = lead([item?.queue_id ?? ""]);
  const theirs = lead(["elsewhere"]);
  expect(required(await readDeliveries(rt, ours, { state: "failed" })).rows.map((r) => r.id)).toContain(reply);
  expect(required(await readDeliveries(rt, ours, {})).rows.map((r) => r.id)).not.toContain(other);
  expect(required(await readDelivery(rt, ours, reply)).maySendAgain).toBe(true);
  expect(required(await readDeliveries(rt, theirs, {})).rows).toEqual([]);
  for (const verb of [readDelivery, retryDelivery]) {
    expect(refusal(await verb(rt, theirs, reply))).toBe("not_found");
    expect(refusal(await verb(rt, ours, other))).toBe("not_found");
  }
});

test("sent again under the same id, once however often it is asked for, and never after a success", async () => {
  const { draftId, delivery, send } = await failedReply();
  const asked = await Promise.all([1, 2, 3].map(() => retryDelivery(rt, a.members.lead, delivery)));
  expect(asked.filter((r) => r.ok)).toHaveLength(1);
  expect(asked.flatMap((r) => (r.ok ? [] : [r.refusal.code]))).toEqual(["conflict", "conflict"]);
  send.answer = { outcome: "delivered", status: 204, error: null, retryable: false };
  await workOff(rt, a, "delivery", send);
  const mine = send.sent.filter((m) => m.id === delivery);
  expect(mine).toHaveLength(2);
  expect(new Set(mine.map((m) => JSON.stringify(m))).size).toBe(1);
  expect(required(await readDelivery(rt, a.members.lead, delivery))).toMatchObject({
    state: "delivered",
    tries: [
      { attempt: 2, delivered: true },
      { attempt: 1, delivered: false },
    ],
  });
  expect(await db.admin("SELECT state FROM app.draft WHERE draft_id = $1", [draftId])).toEqual([
    { state: "delivered" },
  ]);
  expect(refusal(await retryDelivery(rt, a.members.lead, delivery))).toBe("conflict");
  await deliverDue(rt, a.orgId, delivery, send);
  expect(send.sent.filter((m) => m.id === delivery)).toHaveLength(2);
  const told = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE type = 'delivery.retried' AND draft_id = $1",
    [draftId],
  );
  expect(told.map((e) => JSON.parse(e.bytes.toString()).data)).toEqual([
    { delivery, type: "draft.released", attempts: 1 },
  ]);
});

test("under a stop nothing that was given up is sent again", async () => {
  const { delivery } = await failed();
  const stop = (on: boolean) => setStop(rt, a.members.lead, { scope: "organisation", on, reason: "Prices are wrong" });
  required(await stop(true));
  expect(refusal(await retryDelivery(rt, a.members.lead, delivery))).toBe("stopped");
  required(await stop(false));
  required(await retryDelivery(rt, a.members.lead, delivery));
});

test("what was on its way when the address was taken away is given up, and goes out when there is one again", async () => {
  const delivery = await test_();
  const set = (deliveryUrl: string | null) =>
    setSourceSettings(rt, a.members.admin, a.source.sourceId, { deliveryUrl });
  required(await set(null));
  const send = fakeSend();
  await workOff(rt, a, "delivery", send);
  expect(send.sent).toEqual([]);
  expect(required(await readDelivery(rt, a.members.admin, delivery))).toMatchObject({
    state: "failed",
    last: { error: "no_address" },
  });
  required(await set("https://hooks.example/back"));
  required(await retryDelivery(rt, a.members.admin, delivery));
  await workOff(rt, a, "delivery", send);
  expect(send.sent).toMatchObject([{ id: delivery, url: "https://hooks.example/back" }]);
});

test("the list is told of each attempt", async () => {
  await test_();
  rt.announced.length = 0;
  await workOff(rt, a, "delivery");
  expect(rt.announced).toContainEqual({ orgId: a.orgId, kind: "delivery", item: null });
});
