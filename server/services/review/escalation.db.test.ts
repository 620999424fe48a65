import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { messagesIntake } from "@/core/intake/messages";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { Policy } from "@/core/policy/policy";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type BodyOptions, HELD, message } from "@/server/testing/bodies";
import { hold, onlyItem, queued } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { addMessages } from "../intake/add-messages";
import { forgetOrganisationContext } from "../organisation/organisation-context";
import { setStop } from "../stop/stop-switch";
import { queueBlocked } from "../stuck/queue-blocked";
import { claim } from "./claim-item";
import { decide } from "./decide-item";
import { readItem } from "./read-item";
import { stepDue } from "./step-item";
import { undo } from "./undo-decision";

const MINUTE = 60_000;
/** Rules of the default policy, with a day instead of its minutes, so that deadlines stay out of the way. */
const rules = DEFAULT_POLICY.rules.map((rule) => (rule.deadline_minutes ? { ...rule, deadline_minutes: 1440 } : rule));
const CHAIN: Partial<Policy> = {
  rules,
  escalation: {
    warn_minutes: 15,
    chains: [
      {
        queue: "general",
        steps: [
          { after_minutes: 30, to: "care" },
          { after_minutes: 120, to: "privacy" },
        ],
        holding_reply_after_minutes: 20,
      },
    ],
  },
};

let db: TestDatabase;
let rt: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
const send = fakeSend();

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());
beforeEach(() => policy(CHAIN));

async function policy(parts: Partial<Policy>) {
  const body = JSON.stringify({ ...DEFAULT_POLICY, ...parts });
  await db.admin("UPDATE app.policy_version SET body = $2 WHERE org_id = $1", [a.orgId, body]);
  forgetOrganisationContext(rt, a.orgId);
}

let conversations = 0;
async function held(options: BodyOptions = HELD.unsure, conversation = `chain-${++conversations}`) {
  return { conversation, ...(await queued(rt, a, { ...options, conversation, customer: conversation })) };
}
async function pass(minutes: number) {
  rt.advance(minutes * MINUTE);
  const due = { ...worker, now: rt.now };
  for (const kind of ["holding", "step", "release", "delivery"] as const) await workOff(due, a, kind, send);
}
const standing = async (itemId: string) => {
  const [item] = await db.admin<{ queue: string; level: number; state: string; assigned: string | null }>(
    "SELECT queue_id AS queue, level, state, assigned_to AS assigned FROM app.item WHERE item_id = $1",
    [itemId],
  );
  return item;
};
const eventsOf = async (itemId: string, type: string) =>
  (
    await db.admin<{ bytes: Buffer }>(
      "SELECT bytes FROM audit.event WHERE item_id = $1 AND type = $2 ORDER BY event_id",
      [itemId, type],
    )
  ).map(({ bytes }) => JSON.parse(bytes.toString()).data);
const holdingReplies = (draftId: string) =>
  db.admin<{ state: string; rule_id: string; policy_version: number; decision_id: string | null }>(
    "SELECT state, rule_id, policy_version, decision_id FROM app.release WHERE draft_id = $1 AND kind = 'holding_reply'",
    [draftId],
  );
const works = async (itemId: string) =>
  (
    await db.admin<{ kind: string }>(
      "SELECT kind FROM app.work WHERE ref_id = $1 AND kind IN ('step', 'holding') ORDER BY kind",
      [itemId],
    )
  ).map(({ kind }) => kind);
const approve = (h: Awaited<ReturnType<typeof hold>>) => decide(rt, a.members.supervisor, { ...h, kind: "approve" });
const customerWrites = async (conversation: string) =>
  required(
    await addMessages(
      rt,
      a.source,
      conversation,
      messagesIntake.parse({ messages: [message(rt.newId(), "customer", "Hello? Is anybody there?")] }),
    ),
  );

describe("an item that nobody decides", () => {
  test("moves up step by step, one level each, and says so", async () => {
    const { itemId } = await held();
    await pass(29);
    expect(await standing(itemId)).toMatchObject({ queue: "general", level: 0 });
    await pass(2);
    expect(await standing(itemId)).toMatchObject({ queue: "care", level: 1, state: "queued" });
    await pass(60);
    expect(await standing(itemId)).toMatchObject({ queue: "care", level: 1 });
    await pass(30);
    expect(await standing(itemId)).toMatchObject({ queue: "privacy", level: 2 });
    expect(await eventsOf(itemId, "item.stepped")).toEqual([
      { item: itemId, from_queue: "general", queue: "care", level: 1, after_minutes: 30 },
      { item: itemId, from_queue: "care", queue: "privacy", level: 2, after_minutes: 120 },
    ]);
    expect(await works(itemId)).toEqual([]);
  });

  test("is then for specialists and leads, who are told", async () => {
    const { itemId } = await held();
    await pass(31);
    expect(refusal(await claim(rt, a.members.supervisor, itemId))).toBe("not_permitted");
    const told = await db.admin<{ name: string }>(
      "SELECT m.name FROM app.notification n JOIN app.member m USING (org_id, user_id) WHERE n.item_id = $1 AND n.kind = 'item_stepped'",
      [itemId],
    );
    expect(told.map(({ name }) => name)).toContain(a.members.specialist.name);
    expect(told.map(({ name }) => name)).not.toContain(a.members.supervisor.name);
    required(await claim(rt, a.members.specialist, itemId));
  });

  test("stays with whoever holds it, until they no longer do", async () => {
    const { itemId } = await held();
    rt.advance(29 * MINUTE);
    required(await claim(rt, a.members.supervisor, itemId));
    await pass(1.5);
    expect(await standing(itemId)).toMatchObject({ queue: "general", level: 0, state: "claimed" });
    await pass(60);
    expect(await standing(itemId)).toMatchObject({ queue: "care", level: 1, state: "queued" });
  });

  test("takes nothing that was decided, and is back on its way when that is undone", async () => {
    const { itemId } = await held();
    expect(await works(itemId)).toEqual(["holding", "step"]);
    const { decision } = required(await approve(await hold(rt, a.members.supervisor, itemId)));
    expect(await works(itemId)).toEqual([]);
    required(await undo(rt, a.members.supervisor, decision));
    expect(await works(itemId)).toEqual(["holding", "step"]);
    rt.advance(40 * MINUTE);
    await stepDue(rt, a.orgId, itemId);
    expect(await standing(itemId)).toMatchObject({ queue: "care", level: 1 });
  });

  test("does not move while its customer's data are frozen, and does when they no longer are", async () => {
    const { itemId } = await held();
    const freeze = (at: Date | null) =>
      db.admin(
        "UPDATE app.subject SET restricted_at = $2 WHERE subject_id = (SELECT subject_id FROM app.item WHERE item_id = $1)",
        [itemId, at],
      );
    await freeze(new Date());
    await pass(45);
    expect(await standing(itemId)).toMatchObject({ queue: "general", level: 0 });
    await freeze(null);
    await pass(1);
    expect(await standing(itemId)).toMatchObject({ queue: "care", level: 1 });
  });

  test("does not move under a stop; what waits again afterwards has its chain before it", async () => {
    const { itemId, draftId } = await held();
    required(await setStop(rt, a.members.lead, { scope: "organisation", on: true, reason: "Drill" }));
    await pass(45);
    expect(await eventsOf(itemId, "item.stepped")).toEqual([]);
    expect(await holdingReplies(draftId)).toEqual([]);
    required(await setStop(rt, a.members.lead, { scope: "organisation", on: false, reason: "" }));
    await workOff(rt, a, "check");
    const again = await onlyItem(rt, a, draftId);
    expect(await works(again)).toEqual(["holding", "step"]);
    await pass(31);
    expect(await standing(again)).toMatchObject({ queue: "care", level: 1 });
  });

  test("is taken from whom a lead had given it to", async () => {
    const { itemId } = await held();
    await db.admin("UPDATE app.item SET assigned_to = $2 WHERE item_id = $1", [itemId, a.members.supervisor.userId]);
    await pass(31);
    expect(await standing(itemId)).toMatchObject({ level: 1, assigned: null });
  });

  test("follows the policy that is in force when its time comes", async () => {
    const { itemId } = await held();
    await policy({ rules });
    await pass(500);
    expect(await standing(itemId)).toMatchObject({ queue: "general", level: 0 });
    expect(await works(itemId)).toEqual([]);
  });

  test("by working hours goes nowhere at night", async () => {
    const day = new Date(rt.now()).toISOString().slice(0, 10);
    // Open every day but today and tomorrow: from here, the next minute of work is more than a day away.
    const next = new Date(rt.now() + 86_400_000).toISOString().slice(0, 10);
    const all = (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const).map((d) => ({
      day: d,
      from: "00:00",
      to: "24:00",
    }));
    await policy({ ...CHAIN, working_hours: { time_zone: "UTC", hours: all, closed_on: [day, next] } });
    const { itemId } = await held();
    await pass(300);
    expect(await standing(itemId)).toMatchObject({ queue: "general", level: 0 });
    await pass(2 * 1440);
    await pass(1);
    expect(await standing(itemId)).toMatchObject({ level: 2 });
  });

  test("in another organisation nothing is touched", async () => {
    const { itemId } = await held();
    rt.advance(60 * MINUTE);
    await stepDue(rt, b.orgId, itemId);
    expect(await standing(itemId)).toMatchObject({ queue: "general", level: 0 });
  });
});

describe("a customer who waits", () => {
  test("is told once, in the policy's words, while the draft waits on", async () => {
    const { itemId, draftId } = await held();
    await pass(19);
    expect(await holdingReplies(draftId)).toEqual([]);
    await pass(2);
    expect(await holdingReplies(draftId)).toEqual([
      { state: "released", rule_id: "holding_reply", policy_version: 1, decision_id: null },
    ]);
    type Body = { draft: { id: string }; text: string };
    const told = send.sent.filter((m) => m.type === "reply.holding" && (m.body as Body).draft.id === draftId);
    expect(told.map((m) => (m.body as Body).text)).toEqual([expect.stringContaining(DEFAULT_POLICY.holding_reply.en)]);
    const item = required(await readItem(rt, a.members.supervisor, itemId));
    expect(item).toMatchObject({ state: "queued", draftState: "queued", toldAt: expect.any(String) });
    const events = await eventsOf(itemId, "item.holding_reply");
    expect(events).toEqual([{ item: itemId, draft: draftId, release: expect.any(String) }]);
    await pass(5);
    expect(await holdingReplies(draftId)).toHaveLength(1);
  });

  test("whoever holds the item decides what they have read, all the same", async () => {
    const { itemId, draftId } = await held();
    rt.advance(19 * MINUTE);
    const mine = await hold(rt, a.members.supervisor, itemId);
    await pass(2);
    expect(await holdingReplies(draftId)).toHaveLength(1);
    required(await approve(mine));
    await pass(1);
    const [draft] = await db.admin<{ state: string }>("SELECT state FROM app.draft WHERE draft_id = $1", [draftId]);
    expect(draft?.state).toBe("delivered");
  });

  test("is not told again for a newer draft of the same wait", async () => {
    const first = await held();
    await pass(21);
    await customerWrites(first.conversation);
    const second = await held(HELD.unsure, first.conversation);
    expect(required(await readItem(rt, a.members.supervisor, second.itemId)).toldAt).not.toBeNull();
    await pass(25);
    expect(await holdingReplies(second.draftId)).toEqual([]);
  });

  test("is told again in the next wait, once a reply has left", async () => {
    const first = await held();
    await pass(21);
    required(await approve(await hold(rt, a.members.supervisor, first.itemId)));
    await pass(1);
    await customerWrites(first.conversation);
    const second = await held(HELD.unsure, first.conversation);
    expect(required(await readItem(rt, a.members.supervisor, second.itemId)).toldAt).toBeNull();
    await pass(25);
    expect(await holdingReplies(second.draftId)).toHaveLength(1);
  });

  test("is not told of what was already sent", async () => {
    const { itemId, draftId } = await held({ ...HELD.unsure, alreadySent: true });
    expect(await works(itemId)).toEqual(["step"]);
    await pass(25);
    expect(await holdingReplies(draftId)).toEqual([]);
  });

  test("waits no longer because a second person is needed", async () => {
    // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
    const twoPeople = rules.map((r) => (r.id === "low-confidence" ? { ...r, then: "two_person" as const } : r));
    await policy({ ...CHAIN, rules: twoPeople });
    const { itemId, draftId } = await held();
    rt.advance(15 * MINUTE);
    required(await approve(await hold(rt, a.members.supervisor, itemId)));
    await onlyItem(rt, a, draftId);
    await pass(6);
    expect(await holdingReplies(draftId)).toHaveLength(1);
  });

  test("at the deadline is not told a second time, and never gets the draft", async () => {
    await policy({
      ...CHAIN,
      rules: DEFAULT_POLICY.rules.map((r) => (r.deadline_minutes ? { ...r, deadline_minutes: 25 } : r)),
    });
    const { itemId, draftId } = await held();
    await pass(21);
    rt.advance(10 * MINUTE);
    await workOff(rt, a, "deadline");
    await pass(1);
    expect(await holdingReplies(draftId)).toHaveLength(1);
    const [expired] = await eventsOf(itemId, "draft.expired");
    expect(expired).toMatchObject({ on_expiry: "holding_reply", state: "expired", release: null });
    const replies = await db.admin("SELECT FROM app.release WHERE draft_id = $1 AND kind = 'reply'", [draftId]);
    expect(replies).toEqual([]);
  });
});

describe("a deadline in working hours", () => {
  test("is counted on the calendar of the policy, also when a blocked draft is queued again", async () => {
    const closed = [0, 1].map((n) => new Date(rt.now() + n * 86_400_000).toISOString().slice(0, 10));
    const all = (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const).map((day) => ({
      ...{ day, from: "00:00", to: "24:00" },
    }));
    const counted = DEFAULT_POLICY.rules.map((r) =>
      r.deadline_minutes ? { ...r, deadline_minutes: 60, deadline_counts: "working_hours" as const } : r,
    );
    await policy({ rules: counted, working_hours: { time_zone: "UTC", hours: all, closed_on: closed } });
    const { itemId, draftId } = await held();
    const opening = Date.parse(`${closed[1]}T00:00:00Z`) + 86_400_000;
    const dueOf = async (item: string) =>
      (await db.admin<{ due_at: Date }>("SELECT due_at FROM app.item WHERE item_id = $1", [item]))[0]?.due_at.getTime();
    expect(await dueOf(itemId)).toBe(opening + 60 * MINUTE);
    await db.admin("UPDATE app.draft SET state = 'blocked' WHERE draft_id = $1", [draftId]);
    await db.admin("UPDATE app.item SET state = 'withdrawn' WHERE item_id = $1", [itemId]);
    required(await queueBlocked(rt, a.members.lead, [draftId], null));
    expect(await dueOf(await onlyItem(rt, a, draftId))).toBe(opening + 60 * MINUTE);
  });
});
