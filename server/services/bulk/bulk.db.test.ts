import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesIntake } from "@/core/intake/messages";
import type { BulkView } from "@/core/review/bulk-view";
import { emptyConversations } from "@/db/repositories/emptying";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { writeUnlogged } from "@/db/transaction";
import { message } from "@/server/testing/bodies";
import { hold, queued } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { addMessages } from "../intake/add-messages";
import { forgetOrganisationContext } from "../organisation/organisation-context";
import { claim, unclaim } from "../review/claim-item";
import type { MemberContext } from "../review/member-context";
import { undo } from "../review/undo-decision";
import { decideBulk } from "./decide-bulk";
import { keepUnsentOfBulk } from "./keep-unsent-of-bulk";
import { giveBulkUp, leaveItemOut } from "./leave-out";
import { openOfBulk } from "./open-of-bulk";
import { readAlike } from "./read-alike";
import { readBulk } from "./read-bulk";
import { startBulk } from "./start-bulk";
import { undoBulk } from "./undo-bulk";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let me: MemberContext;

const UNSURE = { queue: "general", check: "low_confidence", code: "low_confidence" } as const;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  me = a.members.supervisor;
  await allow(a, { risk_below: 1, most: 10 });
});
afterAll(() => db.close());

async function allow(org: TestOrganisation, bulk: { risk_below: number; most: number } | null) {
  await db.admin("UPDATE app.policy_version SET body = body - 'bulk' || $2 WHERE org_id = $1", [
    org.orgId,
    JSON.stringify(bulk ? { bulk } : {}),
  ]);
  forgetOrganisationContext(rt, org.orgId);
}

let made = 0;
/** Held drafts that the AI was unsure of, each a conversation of its own. */
async function unsure(count: number, org = a) {
  const items: { itemId: string; draftId: string; conversation: string }[] = [];
  for (let n = 0; n < count; n += 1) {
    const conversation = `bulk-${++made}`;
    items.push({ conversation, ...(await queued(rt, org, { confidence: 0.3, conversation, customer: conversation })) });
  }
  return items;
}
const started = async (member = me) => required(await startBulk(rt, member, UNSURE)).bulk;
const view = async (bulk: string) => required(await readBulk(rt, me, bulk));
async function readSample(bulk: string): Promise<BulkView> {
  for (;;) {
    const seen = await view(bulk);
    const next = seen.rows.find((row) => row.sampled && !row.opened && !row.leftOut && row.fellOut === null);
    if (!next) return seen;
    required(await openOfBulk(rt, me, bulk, next.id));
  }
}
const statesOf = (items: readonly { draftId: string }[]) =>
  db.admin<{ state: string; n: number }>(
    "SELECT state, count(*)::int AS n FROM app.draft WHERE draft_id = ANY ($1::uuid[]) GROUP BY state ORDER BY state",
    [items.map((each) => each.draftId)],
  );
const told = async (type: string) =>
  (
    await db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event WHERE org_id = $1 AND type = $2", [a.orgId, type])
  ).map((row) => (JSON.parse(row.bytes.toString("utf8")) as { data: Record<string, unknown> }).data);

test("nothing without the policy's word, nobody without the permission, nothing of another organisation", async () => {
  await unsure(2, b);
  expect(refusal(await startBulk(rt, b.members.supervisor, UNSURE))).toBe("bulk_off");
  expect(required(await readAlike(rt, b.members.supervisor)).limits).toBeNull();
  expect(refusal(await startBulk(rt, a.members.auditor, UNSURE))).toBe("not_permitted");
  expect(refusal(await readAlike(rt, a.members.auditor))).toBe("not_permitted");
  expect(refusal(await startBulk(rt, me, UNSURE))).toBe("too_few_alike");
  expect(refusal(await readBulk(rt, me, rt.newId()))).toBe("not_found");
});

test("taken, read as drawn, approved, and taken back as a whole", async () => {
  const items = await unsure(9);
  // Two people, severe: never among them.
  await queued(rt, a, { text: "Your card 4111 1111 1111 1111 has been charged.", confidence: 0.3 });
  const [alike] = required(await readAlike(rt, me)).groups;
  expect(alike).toMatchObject({ ...UNSURE, together: 9 });
  const bulk = await started();
  expect(await started()).toBe(bulk);
  const fresh = await view(bulk);
  expect(fresh).toMatchObject({ state: "open", unread: 3, remaining: 9, sample: 3 });
  expect(fresh.rows.map((row) => row.id).sort()).toEqual(items.map((each) => each.itemId).sort());
  expect(fresh.rows.every((row) => row.preview !== "")).toBe(true);
  // Nobody else gets any of them meanwhile, nor sees the bulk.
  const [first] = items;
  expect(refusal(await claim(rt, a.supervisors[0], first?.itemId ?? ""))).toBe("already_claimed");
  expect(refusal(await readBulk(rt, a.supervisors[0], bulk))).toBe("not_found");
  expect(refusal(await decideBulk(rt, a.supervisors[0], { bulk, kind: "approve" }))).toBe("not_found");

  expect(refusal(await decideBulk(rt, me, { bulk, kind: "approve" }))).toBe("sample_unread");
  await expect(db.as("app", a.orgId, "UPDATE app.bulk SET state = 'deciding', kind = 'approve'")).rejects.toThrow(
    "a sample is read",
  );
  await readSample(bulk);
  expect(required(await decideBulk(rt, me, { bulk, kind: "approve" }))).toEqual({ planted: [] });
  expect(await statesOf(items)).toEqual([{ state: "releasing", n: 9 }]);
  const decided = await view(bulk);
  expect(decided).toMatchObject({ state: "decided", kind: "approve", remaining: 9 });
  expect(decided.undoUntil).not.toBeNull();
  expect((await told("bulk.decided")).at(-1)).toMatchObject({ bulk, kind: "approve", fell_out: [] });
  expect((await told("item.decided")).length).toBe(9);
  expect(refusal(await decideBulk(rt, me, { bulk, kind: "approve" }))).toBe("bulk_over");

  expect(required(await undoBulk(rt, me, bulk))).toEqual({ undone: 9, stayed: 0 });
  expect(await statesOf(items)).toEqual([{ state: "queued", n: 9 }]);
  const [waits] = await db.admin<{ n: number }>(
    "SELECT count(*)::int AS n FROM app.item WHERE item_id = ANY ($1::uuid[]) AND state = 'queued'",
    [items.map((each) => each.itemId)],
  );
  expect(waits?.n).toBe(9);
  expect(refusal(await undoBulk(rt, me, bulk))).toBe("bulk_over");

  // Rejected, the source is told at once: nothing is to be taken back.
  const again = await started();
  await readSample(again);
  expect(refusal(await decideBulk(rt, me, { bulk: again, kind: "reject" }))).toBe("reason_required");
  expect(refusal(await decideBulk(rt, me, { bulk: again, kind: "reject", reason: "tone", note: "[Name 1]" }))).toBe(
    "unknown_placeholder",
  );
  required(await decideBulk(rt, me, { bulk: again, kind: "reject", reason: "tone" }));
  expect(await statesOf(items)).toEqual([{ state: "rejected", n: 9 }]);
  expect((await view(again)).undoUntil).toBeNull();
  expect(refusal(await undoBulk(rt, me, again))).toBe("undo_too_late");
});

test("what changes meanwhile falls out and is told, and another one is read in its place", async () => {
  const items = await unsure(6);
  const bulk = await started();
  const writes = async (itemId: string) => {
    const { conversation } = items.find((each) => each.itemId === itemId) ?? { conversation: "" };
    const more = messagesIntake.parse({ messages: [message(rt.newId(), "agent", "I have changed your booking.")] });
    required(await addMessages(rt, a.source, conversation, more));
  };
  const drawn = (await view(bulk)).rows.filter((row) => row.sampled);
  const plain = (await view(bulk)).rows.filter((row) => !row.sampled);
  await writes(drawn[0]?.id ?? "");
  expect(required(await openOfBulk(rt, me, bulk, drawn[0]?.id ?? ""))).toEqual({ item: null, fellOut: "seen_changed" });
  expect(await view(bulk)).toMatchObject({ remaining: 5, unread: 3 });
  await readSample(bulk);
  const changed = (await view(bulk)).rows.find((row) => plain.some(({ id }) => id === row.id) && !row.opened);
  await writes(changed?.id ?? "");
  required(await decideBulk(rt, me, { bulk, kind: "hand_over" }));
  const rows = (await view(bulk)).rows;
  expect(rows.filter((row) => row.decided)).toHaveLength(4);
  expect(rows.find((row) => row.id === changed?.id)).toMatchObject({ fellOut: "seen_changed", decided: false });
  expect(await statesOf(items)).toEqual([
    { state: "handed_over", n: 4 },
    { state: "queued", n: 2 },
  ]);
  // Given back, for whoever comes next.
  await hold(rt, a.supervisors[1], changed?.id ?? "");
  await hold(rt, a.supervisors[1], drawn[0]?.id ?? "");
});

test("one that was read can be left out, at the price of reading more; given up, all wait again", async () => {
  await unsure(9);
  const bulk = await started();
  const [drawn] = (await view(bulk)).rows.filter((row) => row.sampled);
  expect(refusal(await leaveItemOut(rt, me, bulk, drawn?.id ?? ""))).toBe("sample_unread");
  required(await openOfBulk(rt, me, bulk, drawn?.id ?? ""));
  expect(required(await leaveItemOut(rt, me, bulk, drawn?.id ?? ""))).toEqual({ drawn: 3 });
  const [plain] = (await view(bulk)).rows.filter((row) => !row.sampled);
  expect(required(await leaveItemOut(rt, me, bulk, plain?.id ?? ""))).toEqual({ drawn: 0 });
  expect(await view(bulk)).toMatchObject({ remaining: 7, unread: 5 });
  await hold(rt, a.supervisors[0], drawn?.id ?? "");
  required(await giveBulkUp(rt, me, bulk));
  expect(refusal(await openOfBulk(rt, me, bulk, plain?.id ?? ""))).toBe("bulk_over");
  const [held] = await db.admin<{ n: number }>(
    "SELECT count(*)::int AS n FROM app.item WHERE org_id = $1 AND state = 'claimed' AND claimed_by = $2",
    [a.orgId, me.userId],
  );
  expect(held?.n).toBe(0);
});

test("held only for a time, and what another window takes is no longer in it", async () => {
  const bulk = await started();
  const mine = (await view(bulk)).rows.filter((row) => !row.sampled)[0];
  await db.admin("UPDATE app.item SET claim_token_hash = sha256('another') WHERE item_id = $1", [mine?.id]);
  await readSample(bulk);
  required(await decideBulk(rt, me, { bulk, kind: "approve" }));
  expect((await view(bulk)).rows.find((row) => row.id === mine?.id)).toMatchObject({ fellOut: "claim_lost" });
  await unsure(3);
  const late = await started();
  rt.advance(301_000);
  expect(refusal(await decideBulk(rt, me, { bulk: late, kind: "approve" }))).toBe("claim_lost");
  expect((await view(late)).expired).toBe(true);
  expect(await started()).not.toBe(late);
});

test("never more than the policy lets be, nor above its risk", async () => {
  await allow(a, { risk_below: 1, most: 2 });
  const other = a.supervisors[2];
  await unsure(4);
  const bulk = required(await startBulk(rt, other, UNSURE)).bulk;
  expect(required(await readBulk(rt, other, bulk)).rows).toHaveLength(2);
  required(await giveBulkUp(rt, other, bulk));
  await allow(a, { risk_below: 0.0001, most: 10 });
  expect(refusal(await startBulk(rt, other, UNSURE))).toBe("too_few_alike");
  expect(required(await readAlike(rt, other)).apart).toContainEqual(expect.objectContaining({ why: "risk" }));
});

test("two who take the same at once get different ones or none, and no item is held twice", async () => {
  await allow(a, { risk_below: 1, most: 4 });
  await unsure(8);
  const three = [a.supervisors[0], a.supervisors[1], a.supervisors[2]];
  const bulks = await Promise.all(three.map((member) => startBulk(rt, member, UNSURE)));
  const held = await Promise.all(
    bulks.map(async (each, n) =>
      each.ok ? required(await readBulk(rt, three[n] as MemberContext, each.value.bulk)).rows.map((row) => row.id) : [],
    ),
  );
  const all = held.flat();
  expect(all.length).toBeGreaterThanOrEqual(4);
  expect(new Set(all).size).toBe(all.length);
});

test("a taking back that stopped half-way is finished by asking again", async () => {
  await allow(a, { risk_below: 1, most: 10 });
  await unsure(4);
  const bulk = await started();
  await readSample(bulk);
  required(await decideBulk(rt, me, { bulk, kind: "approve" }));
  const decisions = await db.admin<{ id: string }>(
    "SELECT decision_id AS id FROM app.bulk_item WHERE bulk_id = $1 AND decision_id IS NOT NULL ORDER BY position",
    [bulk],
  );
  for (const { id } of decisions.slice(0, -1)) {
    const back = required(await undo(rt, me, id));
    required(await unclaim(rt, me, back.itemId, back.token));
  }
  expect(required(await undoBulk(rt, me, bulk))).toEqual({ undone: decisions.length, stayed: 0 });
  const [undone] = (await told("bulk.undone")).slice(-1);
  expect(undone).toMatchObject({ bulk, stayed: [] });
  expect([...((undone?.decisions ?? []) as string[])].sort()).toEqual(decisions.map(({ id }) => id).sort());
  expect((await view(bulk)).undone).toBe(true);
});

test("what was begun for all of them is kept sealed for whoever began it, until they are decided or a customer is erased", async () => {
  await allow(a, { risk_below: 1, most: 10 });
  await unsure(8);
  const bulk = await started();
  const begun = { reason: "other", note: "All of these name the old price." };
  const sealed = async () =>
    (await db.admin<{ box: Buffer | null }>("SELECT sealed_unsent AS box FROM app.bulk WHERE bulk_id = $1", [bulk]))[0]
      ?.box ?? null;
  required(await keepUnsentOfBulk(rt, me, bulk, begun));
  expect((await view(bulk)).unsent).toEqual(begun);
  expect((await sealed())?.includes(begun.note)).toBe(false);
  expect(refusal(await keepUnsentOfBulk(rt, a.supervisors[0], bulk, begun))).toBe("not_found");
  expect(refusal(await keepUnsentOfBulk(rt, b.members.supervisor, bulk, begun))).toBe("not_found");
  required(await keepUnsentOfBulk(rt, me, bulk, { reason: null, note: "" }));
  expect(await sealed()).toBeNull();

  required(await keepUnsentOfBulk(rt, me, bulk, begun));
  await readSample(bulk);
  // Confirmed, and then the process died: what was said is there for whoever goes on.
  await db.admin(
    "UPDATE app.bulk SET state = 'deciding', kind = 'reject', reason = 'other', confirmed_at = now() WHERE bulk_id = $1",
    [bulk],
  );
  const left = await view(bulk);
  expect(left).toMatchObject({ state: "deciding", kind: "reject", reason: "other", unsent: begun });
  expect(refusal(await keepUnsentOfBulk(rt, me, bulk, begun))).toBe("bulk_over");
  required(await decideBulk(rt, me, { bulk, kind: "reject", ...begun }));
  expect([(await view(bulk)).state, await sealed()]).toEqual(["decided", null]);

  // Of the customers one is erased: what was begun for all may be about them. Another one's end takes nothing.
  const again = await started();
  required(await keepUnsentOfBulk(rt, me, again, begun));
  const [inIt] = (await view(again)).rows;
  const other = (await queued(rt, a, { conversation: "not-in-it", confidence: 0.3 })).itemId;
  for (const [item, left] of [
    [other, begun],
    [inIt?.id, null],
  ] as const) {
    const [of] = await db.admin<{ id: string }>("SELECT conversation_id AS id FROM app.item WHERE item_id = $1", [
      item,
    ]);
    await writeUnlogged(rt.pool, a.orgId, emptyConversations(a.orgId, [of?.id ?? ""], new Date(rt.now())));
    expect((await view(again)).unsent).toEqual(left);
  }
});
