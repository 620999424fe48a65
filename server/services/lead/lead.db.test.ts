import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold, onlyItem, queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { markMemberSeen } from "../presence/mark-seen";
import { whoIsOn } from "../presence/who-is-on";
import { readQueuePage } from "../queue/queue-page";
import { readQueueTexts } from "../queue/queue-texts";
import { claim } from "../review/claim-item";
import { decide } from "../review/decide-item";
import type { MemberContext } from "../review/member-context";
import { readItem } from "../review/read-item";
import { undo } from "../review/undo-decision";
import { assignItems } from "./assign-items";
import { moveItems } from "./move-items";
import { prioritiseItems } from "./prioritise-items";
import { readBoard } from "./read-board";
import { readColleagues } from "./read-colleagues";
import { takeOverItems } from "./take-over-items";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

let conversations = 0;
/** A held draft in a conversation of its own, in the queue `general`. */
const held = (options: object = HELD.unsure) => {
  const name = `lead-${++conversations}`;
  return queued(rt, a, { ...options, conversation: name, customer: name });
};
const row = async (itemId: string) =>
  (
    await db.admin<{
      state: string;
      queue_id: string;
      urgency: number;
      assigned_to: string | null;
      claimed_by: string;
    }>("SELECT state, queue_id, urgency, assigned_to, claimed_by FROM app.item WHERE item_id = $1", [itemId])
  )[0];
const told = async (member: MemberContext) =>
  (
    await db.admin<{ kind: string }>(
      "SELECT kind FROM app.notification WHERE org_id = $1 AND user_id = $2 ORDER BY created_at",
      [member.orgId, member.userId],
    )
  ).map((n) => n.kind);
const events = async (itemId: string, type: string) =>
  (
    await db.admin<{ bytes: Buffer }>(
      "SELECT bytes FROM audit.event WHERE item_id = $1 AND type = $2 ORDER BY event_id",
      [itemId, type],
    )
  ).map((e) => JSON.parse(e.bytes.toString()).data);
const mine = async (member: MemberContext) =>
  required(await readQueuePage(rt, member, { tab: "mine" })).rows.map((r) => r.id);
/** The lead of a team that looks after one queue. */
const leadOf = (queue: string): MemberContext => ({
  ...a.members.lead,
  grants: [{ role: "lead", queues: [queue] }],
});

describe("giving items to somebody", () => {
  test("three go to one person, who sees them under Mine; nobody else may claim them; a report says what became of each", async () => {
    const [anna, ben] = a.supervisors;
    const items = [await held(), await held(), await held()].map((h) => h.itemId);
    const reports = required(await assignItems(rt, a.members.lead, [...items, rt.newId()], anna.userId));
    expect(reports.map((r) => [r.done, r.refused])).toEqual([
      ["changed", null],
      ["changed", null],
      ["changed", null],
      [null, "not_found"],
    ]);
    expect((await mine(anna)).filter((id) => items.includes(id))).toHaveLength(3);
    expect((await mine(ben)).filter((id) => items.includes(id))).toEqual([]);
    const seen = required(await readQueuePage(rt, ben, { tab: "waiting" })).rows.filter((r) => items.includes(r.id));
    expect(seen.map((r) => r.assignedTo)).toEqual(Array(3).fill({ id: anna.userId, name: anna.name }));
    const [first] = items as [string];
    expect(refusal(await claim(rt, ben, first))).toBe("assigned_elsewhere");
    expect(refusal(await claim(rt, a.members.lead, first))).toBe("assigned_elsewhere");
    expect((await told(anna)).filter((kind) => kind === "assigned_to_you")).toHaveLength(3);
    expect(await events(first, "item.assigned")).toEqual([{ item: first, to: anna.userId, from: null }]);
    required(await settle(rt, anna, first, "approve"));

    const again = required(await assignItems(rt, a.members.lead, items, anna.userId));
    expect(again.map((r) => r.done ?? r.refused)).toEqual(["not_claimable", "unchanged", "unchanged"]);
    const back = required(await assignItems(rt, a.members.lead, items.slice(1), null));
    expect(back.map((r) => r.done)).toEqual(["changed", "changed"]);
    required(await claim(rt, ben, items[1] as string));
  });

  test("whoever holds it loses it: the token is dead and they are told", async () => {
    const [anna, ben] = a.supervisors;
    const { itemId } = await held();
    const token = await hold(rt, anna, itemId);
    required(await assignItems(rt, a.members.lead, [itemId], ben.userId));
    expect(await row(itemId)).toMatchObject({ state: "queued", assigned_to: ben.userId, claimed_by: null });
    expect(refusal(await decide(rt, anna, { ...token, kind: "approve" }))).toBe("claim_lost");
    expect(await told(anna)).toContain("taken_over_from_you");
    expect(await events(itemId, "item.assigned")).toEqual([{ item: itemId, to: ben.userId, from: anna.userId }]);
    required(await settle(rt, ben, itemId, "approve"));
  });

  test("only to who may decide it: not an auditor, not a team that looks after other queues, not the first of two", async () => {
    const { itemId } = await held();
    const to = async (id: string) => {
      const [report] = required(await assignItems(rt, a.members.lead, [itemId], id));
      return report?.refused;
    };
    expect(await to(a.members.auditor.userId)).toBe("assignee_not_permitted");
    expect(refusal(await assignItems(rt, a.members.lead, [itemId], b.members.supervisor.userId))).toBe(
      "unknown_reference",
    );
    const two = await held(HELD.twoPerson);
    const [anna, ben] = a.supervisors;
    required(await settle(rt, anna, two.itemId, "approve"));
    const second = await onlyItem(rt, a, two.draftId);
    const reports = async (id: string) => required(await assignItems(rt, a.members.lead, [second], id))[0];
    expect(await reports(anna.userId)).toMatchObject({ refused: "assignee_not_permitted" });
    expect(await reports(ben.userId)).toMatchObject({ done: "changed" });
  });
});

describe("taking over", () => {
  test("the holder's token dies, the lead claims and decides", async () => {
    const [anna] = a.supervisors;
    const { itemId } = await held();
    const token = await hold(rt, anna, itemId);
    expect(refusal(await claim(rt, a.members.lead, itemId))).toBe("already_claimed");
    const [report] = await takeOverItems(rt, a.members.lead, [itemId]);
    expect(report).toMatchObject({ done: "changed" });
    expect(refusal(await decide(rt, anna, { ...token, kind: "approve" }))).toBe("claim_lost");
    expect(refusal(await claim(rt, anna, itemId))).toBe("assigned_elsewhere");
    expect(await events(itemId, "item.taken_over")).toEqual([{ item: itemId, from: anna.userId }]);
    required(await settle(rt, a.members.lead, itemId, "approve"));
  });

  test("of a decision and a taking over at the same time one wins, and what is recorded fits", async () => {
    for (let round = 0; round < 8; round++) {
      const [anna] = a.supervisors;
      const { itemId } = await held();
      const token = await hold(rt, anna, itemId);
      const [decided, [taken]] = await Promise.all([
        decide(rt, anna, { ...token, kind: "approve" }),
        takeOverItems(rt, a.members.lead, [itemId]),
      ]);
      expect(decided.ok).toBe(taken?.refused === "not_claimable");
      expect(await events(itemId, "item.decided")).toHaveLength(decided.ok ? 1 : 0);
    }
  });
});

describe("order and place", () => {
  test("first comes before everything severe, last after everything, and the severity stays", async () => {
    const { itemId } = await held();
    const position = async () => {
      const { rows } = required(await readQueuePage(rt, a.members.supervisor, { tab: "waiting", queue: "general" }));
      return { at: rows.findIndex((r) => r.id === itemId), of: rows.length, row: rows.find((r) => r.id === itemId) };
    };
    const before = await position();
    await prioritiseItems(rt, a.members.lead, [itemId], "first");
    expect(await position()).toMatchObject({ at: 0, row: { priority: "first", severity: before.row?.severity } });
    await prioritiseItems(rt, a.members.lead, [itemId], "last");
    const last = await position();
    expect(last).toMatchObject({ at: last.of - 1, row: { priority: "last", severity: before.row?.severity } });
    await prioritiseItems(rt, a.members.lead, [itemId], "by_severity");
    expect((await position()).at).toBe(before.at);
    expect(await events(itemId, "item.prioritised")).toHaveLength(3);
  });

  test("moved, it is nobody's, in a queue that exists", async () => {
    const [anna] = a.supervisors;
    const { itemId } = await held();
    required(await assignItems(rt, a.members.lead, [itemId], anna.userId));
    expect(refusal(await moveItems(rt, a.members.lead, [itemId], "nowhere"))).toBe("unknown_reference");
    const [report] = required(await moveItems(rt, a.members.lead, [itemId], "care"));
    expect(report).toMatchObject({ done: "changed" });
    expect(await row(itemId)).toMatchObject({ queue_id: "care", assigned_to: null });
    expect(await events(itemId, "item.moved")).toEqual([
      { item: itemId, queue: "care", from_queue: "general", taken_from: anna.userId },
    ]);
  });
});

describe("who may", () => {
  test("a supervisor steers nothing, a team's lead only their queues, another organisation's lead finds nothing", async () => {
    const { itemId } = await held();
    const codes = async (member: MemberContext) => {
      const reports = [
        ...required(await assignItems(rt, member, [itemId], null)),
        ...required(await moveItems(rt, member, [itemId], "care")),
        ...(await prioritiseItems(rt, member, [itemId], "first")),
        ...(await takeOverItems(rt, member, [itemId])),
      ];
      return new Set(reports.map((r) => r.refused));
    };
    expect(await codes(a.members.supervisor)).toEqual(new Set(["not_permitted"]));
    expect(await codes(a.members.admin)).toEqual(new Set(["not_permitted"]));
    expect(await codes(leadOf("care"))).toEqual(new Set(["not_permitted"]));
    expect(await codes(b.members.lead)).toEqual(new Set(["not_found"]));
    const [done] = await prioritiseItems(rt, leadOf("general"), [itemId], "first");
    expect(done).toMatchObject({ done: "changed" });
    expect(refusal(await readColleagues(rt, a.members.supervisor, "general"))).toBe("not_permitted");
    expect(refusal(await readColleagues(rt, leadOf("care"), "general"))).toBe("not_permitted");
    expect(refusal(await whoIsOn(rt, a.members.supervisor))).toBe("not_permitted");
  });
});

describe("a role held for a team", () => {
  test("reads, claims, keeps, decides and takes back only in its queues", async () => {
    const { itemId } = await held();
    const of = (queue: string): MemberContext => ({
      ...a.members.supervisor,
      grants: [{ role: "supervisor", queues: [queue] }],
    });
    const texts = async (member: MemberContext) => (await readQueueTexts(rt, member, [itemId])).length;
    expect(refusal(await readItem(rt, of("care"), itemId))).toBe("not_permitted");
    expect(refusal(await claim(rt, of("care"), itemId))).toBe("not_permitted");
    expect([await texts(of("care")), await texts(of("general"))]).toEqual([0, 1]);
    const token = await hold(rt, of("general"), itemId);
    expect(refusal(await decide(rt, of("care"), { ...token, kind: "approve" }))).toBe("not_permitted");
    const receipt = required(await decide(rt, of("general"), { ...token, kind: "approve" }));
    expect(refusal(await undo(rt, of("care"), receipt.decision))).toBe("not_permitted");
    required(await undo(rt, of("general"), receipt.decision));
  });
});

describe("what a lead sees", () => {
  test("the board counts what waits, is late, held, given and escalated, and only in queues that reach the reader", async () => {
    const [anna] = b.supervisors;
    const here = async (options: object) =>
      queued(rt, b, { ...options, conversation: `board-${++conversations}`, customer: `board-${conversations}` });
    const first = await here(HELD.unsure);
    const second = await here(HELD.unsure);
    const care = await here(HELD.wantsPerson);
    const queueOf = async (id: string, member = b.members.lead) =>
      (await readBoard(rt, member)).queues.find((q) => q.id === id);
    await hold(rt, anna, first.itemId);
    required(await assignItems(rt, b.members.lead, [second.itemId], anna.userId));
    expect(await queueOf("general")).toMatchObject({ waiting: 2, given: 1, dueSoon: 0, pastDue: 0, steers: true });
    expect((await queueOf("general"))?.held).toMatchObject([{ item: first.itemId, by: { id: anna.userId } }]);
    await db.admin("UPDATE app.item SET due_at = now() + interval '5 minutes' WHERE item_id = $1", [first.itemId]);
    await db.admin("UPDATE app.item SET due_at = now() - interval '5 minutes' WHERE item_id = $1", [second.itemId]);
    expect(await queueOf("general")).toMatchObject({ dueSoon: 1, pastDue: 1 });
    required(await settle(rt, anna, care.itemId, "escalate", { reason: "needs_expert" }));
    expect(await queueOf("specialists")).toMatchObject({ waiting: 1, escalated: 1 });
    expect((await queueOf("general", b.members.supervisor))?.steers).toBe(false);
    const ofCare: MemberContext = { ...b.members.lead, grants: [{ role: "lead", queues: ["care"] }] };
    expect((await readBoard(rt, ofCare)).queues.map((q) => q.id)).toEqual(["care"]);
    expect((await readBoard(rt, b.members.supervisor)).stuck).toBeNull();
  });

  test("who is on is who was seen just now, with what they hold; seen often is written seldom", async () => {
    const [anna, ben] = b.supervisors;
    const person = async (id: string) => required(await whoIsOn(rt, b.members.lead)).find((p) => p.id === id);
    expect(await person(anna.userId)).toMatchObject({ on: false, seenAt: null });
    rt.announced.length = 0;
    await markMemberSeen(rt, anna);
    await markMemberSeen(rt, anna);
    expect(rt.announced.filter((c) => c.kind === "people")).toHaveLength(1);
    expect(await person(anna.userId)).toMatchObject({ on: true, given: 1 });
    expect((await person(anna.userId))?.holds).toHaveLength(1);
    const colleagues = required(await readColleagues(rt, b.members.lead, "general"));
    expect(colleagues[0]).toMatchObject({ id: anna.userId, on: true, held: 1, given: 1 });
    expect(colleagues.map((c) => c.id)).toContain(ben.userId);
    expect(colleagues.map((c) => c.id)).not.toContain(b.members.auditor.userId);
    expect(required(await whoIsOn(rt, a.members.lead)).map((p) => p.id)).not.toContain(anna.userId);
    rt.advance(91_000);
    expect(await person(anna.userId)).toMatchObject({ on: false });
  });
});
