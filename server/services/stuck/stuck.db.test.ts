import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { judged, onlyItem, queued, settle } from "@/server/testing/desk";
import { type FakeSend, fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readDraft } from "../intake/read-draft";
import type { MemberContext } from "../review/member-context";
import { setStop } from "../stop/stop-switch";
import { handOverStuck } from "./hand-over-stuck";
import { queueBlocked } from "./queue-blocked";
import { retryDelivery } from "./retry-delivery";
import { retryReplies } from "./retry-replies";
import { readStuck } from "./stuck-list";

const DEADLINE_MS = 61 * 60_000;
const GONE = { outcome: "failed", status: 410, error: "status", retryable: false } as const;

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let send: FakeSend;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  send = fakeSend();
});
afterAll(() => db.close());

let conversations = 0;
/** A draft that two people should have decided, and nobody did. */
async function blocked(): Promise<string> {
  const name = `stuck-${++conversations}`;
  const { draftId } = await queued(rt, a, { ...HELD.twoPerson, conversation: name, customer: name });
  rt.advance(DEADLINE_MS);
  await workOff(rt, a, "deadline");
  return draftId;
}
/** A reply released by rule, which its source would not take. */
async function undelivered(): Promise<string> {
  const draftId = await judged(rt, a, {});
  await workOff(rt, a, "release");
  send.answer = GONE;
  await workOff(rt, a, "delivery", send);
  return draftId;
}
const stateOf = async (draftId: string) => required(await readDraft(rt, a.source, draftId)).state;
const listed = async (state: "blocked" | "delivery_failed", member: MemberContext = a.members.lead) =>
  required(await readStuck(rt, member, { state })).rows;
const events = async (draftId: string, type: string) =>
  (
    await db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event WHERE draft_id = $1 AND type = $2", [
      draftId,
      type,
    ])
  ).map((e) => JSON.parse(e.bytes.toString()).data);
const sentOf = (draftId: string) =>
  send.sent.filter((m) => (m.body as { draft: { id: string } | null }).draft?.id === draftId);

test("a blocked draft is queued by a lead and decided by two like any other; nothing goes out before", async () => {
  const draftId = await blocked();
  expect(await stateOf(draftId)).toBe("blocked");
  expect((await listed("blocked")).find((d) => d.id === draftId)).toMatchObject({
    queue: "privacy",
    because: { kind: "expired" },
    preview: "Your card [Card] has been charged.",
  });
  expect(required(await queueBlocked(rt, a.members.supervisor, [draftId], null))[0]?.refused).toBe("not_permitted");
  expect(required(await queueBlocked(rt, b.members.lead, [draftId], null))[0]?.refused).toBe("not_found");
  expect(refusal(await queueBlocked(rt, a.members.lead, [draftId], "nowhere"))).toBe("unknown_reference");

  expect(required(await queueBlocked(rt, a.members.lead, [draftId], null))).toEqual([
    { draft: draftId, refused: null },
  ]);
  expect(await stateOf(draftId)).toBe("queued");
  expect(required(await queueBlocked(rt, a.members.lead, [draftId], null))[0]?.refused).toBe("conflict");
  rt.advance(20_000);
  await workOff(rt, a, "release");
  expect(await stateOf(draftId)).toBe("queued");
  const itemId = await onlyItem(rt, a, draftId);
  const [event] = await events(draftId, "draft.queued");
  expect(event).toMatchObject({ draft: draftId, item: itemId, queue: "privacy" });
  expect(Date.parse(event.due_at)).toBeGreaterThan(rt.now());

  const [anna, ben] = a.supervisors;
  required(await settle(rt, anna, itemId, "approve"));
  const second = await onlyItem(rt, a, draftId);
  required(await settle(rt, ben, second, "approve"));
  rt.advance(20_000);
  await workOff(rt, a, "release");
  expect(await stateOf(draftId)).toBe("released");
});

test("what the first of two had decided before it was blocked counts no more", async () => {
  const name = `stuck-${++conversations}`;
  const { draftId, itemId } = await queued(rt, a, { ...HELD.twoPerson, conversation: name, customer: name });
  const [anna, ben] = a.supervisors;
  required(await settle(rt, anna, itemId, "approve"));
  rt.advance(DEADLINE_MS);
  await workOff(rt, a, "deadline");
  expect(await stateOf(draftId)).toBe("blocked");
  required(await queueBlocked(rt, a.members.lead, [draftId], "general"));
  required(await settle(rt, ben, await onlyItem(rt, a, draftId), "approve"));
  expect(await stateOf(draftId)).toBe("awaiting_second");
  required(await settle(rt, anna, await onlyItem(rt, a, draftId), "approve"));
  expect(await stateOf(draftId)).toBe("releasing");
});

test("a delivery that was given up goes again under its own id, and never after it has arrived", async () => {
  const draftId = await undelivered();
  expect(await stateOf(draftId)).toBe("delivery_failed");
  expect((await listed("delivery_failed")).find((d) => d.id === draftId)).toMatchObject({
    delivery: { attempts: 1, lastStatus: 410 },
  });
  expect((await retryReplies(rt, a.members.supervisor, [draftId]))[0]?.refused).toBe("not_permitted");
  expect((await retryReplies(rt, b.members.lead, [draftId]))[0]?.refused).toBe("not_found");
  expect((await retryReplies(rt, a.members.lead, [draftId]))[0]?.refused).toBeNull();
  expect((await retryReplies(rt, a.members.lead, [draftId]))[0]?.refused).toBe("conflict");
  expect(await stateOf(draftId)).toBe("released");
  send.answer = { outcome: "delivered", status: 200, error: null, retryable: false };
  await workOff(rt, a, "delivery", send);
  await workOff(rt, a, "delivery", send);
  expect(await stateOf(draftId)).toBe("delivered");
  expect(sentOf(draftId)).toHaveLength(2);
  expect(new Set(sentOf(draftId).map((m) => m.id)).size).toBe(1);
  expect((await retryReplies(rt, a.members.lead, [draftId]))[0]?.refused).toBe("conflict");
  expect(await events(draftId, "delivery.retried")).toHaveLength(1);
});

test("handed over, nothing more of it goes out and its source is told", async () => {
  const failed = await undelivered();
  const held = await blocked();
  const reports = await handOverStuck(rt, a.members.lead, [failed, held, failed]);
  expect(reports).toEqual([
    { draft: failed, refused: null },
    { draft: held, refused: null },
  ]);
  expect([await stateOf(failed), await stateOf(held)]).toEqual(["handed_over", "handed_over"]);
  expect((await retryReplies(rt, a.members.lead, [failed]))[0]?.refused).toBe("conflict");
  expect(required(await queueBlocked(rt, a.members.lead, [held], null))[0]?.refused).toBe("conflict");
  send.answer = { outcome: "delivered", status: 200, error: null, retryable: false };
  await workOff(rt, a, "delivery", send);
  expect(sentOf(held).map((m) => m.type)).toContain("draft.handed_over");
  expect(sentOf(failed).filter((m) => m.type === "draft.released")).toHaveLength(1);
  expect(await events(held, "draft.handed_over")).toEqual([{ draft: held, from: "blocked", queue: "privacy" }]);
});

test("of two leads at the same time one queues it", async () => {
  const draftId = await blocked();
  const both = await Promise.all([1, 2].map(() => queueBlocked(rt, a.members.lead, [draftId], null)));
  expect(both.map((r) => required(r)[0]?.refused).sort()).toEqual(["conflict", null].sort());
  await onlyItem(rt, a, draftId);
});

test("a stop holds what is blocked, and a team's lead sees only what belongs to their queues", async () => {
  const draftId = await blocked();
  const ofTeam = (queue: string): MemberContext => ({
    ...a.members.lead,
    grants: [{ role: "lead", queues: [queue] }],
  });
  expect((await listed("blocked", ofTeam("privacy"))).map((d) => d.id)).toContain(draftId);
  expect(await listed("blocked", ofTeam("care"))).toEqual([]);
  expect(refusal(await readStuck(rt, a.members.supervisor, { state: "blocked" }))).toBe("not_permitted");
  expect(required(await queueBlocked(rt, ofTeam("care"), [draftId], null))[0]?.refused).toBe("not_permitted");
  required(await setStop(rt, a.members.lead, { scope: "organisation", on: true, reason: "test" }));
  expect(required(await queueBlocked(rt, a.members.lead, [draftId], null))[0]?.refused).toBe("stopped");
  required(await setStop(rt, a.members.lead, { scope: "organisation", on: false, reason: "" }));
});

test("of a customer whose data are frozen nothing is put into a queue and nothing goes out again", async () => {
  const [failed, held] = [await undelivered(), await blocked()];
  const frozen =
    "UPDATE app.subject s SET restricted_at = $2 FROM app.draft d JOIN app.conversation c ON c.org_id = d.org_id AND c.conversation_id = d.conversation_id WHERE d.draft_id = ANY ($1) AND s.subject_id = c.subject_id";
  await db.admin(frozen, [[failed, held], new Date()]);
  const [delivery] = await db.admin<{ delivery_id: string }>(
    "SELECT delivery_id FROM app.delivery WHERE draft_id = $1 AND type = 'draft.released'",
    [failed],
  );
  expect((await retryReplies(rt, a.members.lead, [failed]))[0]?.refused).toBe("restricted");
  expect(refusal(await retryDelivery(rt, a.members.lead, delivery?.delivery_id ?? ""))).toBe("restricted");
  expect(required(await queueBlocked(rt, a.members.lead, [held], null))[0]?.refused).toBe("restricted");
  await db.admin(frozen, [[failed, held], null]);
  expect((await retryReplies(rt, a.members.lead, [failed]))[0]?.refused).toBeNull();
});

test("newest first, fifty a page, none twice and none left out, though many share a moment", async () => {
  for (let i = 0; i < 55; i++) await judged(rt, a, {});
  await db.admin("UPDATE app.draft SET state = 'blocked', updated_at = '2026-11-01' WHERE state = 'releasing'");
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = required(await readStuck(rt, a.members.lead, { state: "blocked", ...(cursor && { cursor }) }));
    seen.push(...page.rows.map((d) => d.id));
    cursor = page.next ?? undefined;
  } while (cursor);
  const [count] = await db.admin<{ n: number }>(
    "SELECT count(*)::int AS n FROM app.draft WHERE org_id = $1 AND state = 'blocked'",
    [a.orgId],
  );
  expect(seen).toHaveLength(count?.n ?? 0);
  expect(new Set(seen).size).toBe(seen.length);
  expect(refusal(await readStuck(rt, a.members.lead, { state: "blocked", cursor: "nonsense" }))).toBe("invalid_field");
});
