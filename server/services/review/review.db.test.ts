import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesIntake } from "@/core/intake/messages";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { DecideInput } from "@/core/review/desk-view";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { asSent } from "@/server/testing/as-sent";
import { type BodyOptions, HELD, message } from "@/server/testing/bodies";
import { hold, onlyItem, queued, settle, waiting } from "@/server/testing/desk";
import { type FakeSend, fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { countingRuntime, type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { addMessages } from "../intake/add-messages";
import { readDraft } from "../intake/read-draft";
import { organisationContext } from "../organisation/organisation-context";
import { readQueuePage } from "../queue/queue-page";
import { setStop } from "../stop/stop-switch";
import { claim, extend, unclaim } from "./claim-item";
import { decide } from "./decide-item";
import { readItem } from "./read-item";
import { undo } from "./undo-decision";

const UNDO_MS = DEFAULT_POLICY.undo_seconds * 1000;
const CLAIM_MS = DEFAULT_POLICY.claim_seconds * 1000;

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let send: FakeSend;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 24);
  send = fakeSend();
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

let conversations = 0;
/** A held draft in a conversation of its own. */
async function held(options: BodyOptions = HELD.unsure) {
  const conversation = `review-${++conversations}`;
  return { conversation, ...(await queued(rt, a, { ...options, conversation, customer: conversation })) };
}
const stateOf = async (draftId: string) => required(await readDraft(rt, a.source, draftId)).state;
const releasedText = async (draftId: string) => required(await readDraft(rt, a.source, draftId)).text;
const agentWrites = async (conversation: string) =>
  required(
    await addMessages(
      rt,
      a.source,
      conversation,
      messagesIntake.parse({ messages: [message(rt.newId(), "agent", "I have changed your booking.")] }),
    ),
  );
const customerWrites = async (conversation: string) =>
  required(
    await addMessages(
      rt,
      a.source,
      conversation,
      messagesIntake.parse({ messages: [message(rt.newId(), "customer", "Wait!")] }),
    ),
  );
/** The undo window passes and the workers run; what the source is told of a draft meanwhile. */
async function later(draftId: string, ms = UNDO_MS + 1000) {
  rt.advance(ms);
  await workOff(rt, a, "release");
  await workOff(rt, a, "delivery", send);
  return send.sent.filter((m) => (m.body as { draft: { id: string } | null }).draft?.id === draftId);
}
const decisionsOf = (draftId: string) =>
  db.admin<{ kind: string; undone: boolean }>(
    "SELECT kind, undone_at IS NOT NULL AS undone FROM app.decision WHERE draft_id = $1 ORDER BY decided_at",
    [draftId],
  );

describe("claiming", () => {
  test("of twenty members at the same time exactly one gets the item", async () => {
    const { itemId } = await held();
    const people = Array.from({ length: 20 }, (_, i) => ({
      ...a.members.supervisor,
      userId: crypto.randomUUID(),
      name: `P${i}`,
    }));
    const results = await Promise.all(people.map((p) => claim(rt, p, itemId)));
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(new Set(results.filter((r) => !r.ok).map(refusal))).toEqual(new Set(["already_claimed"]));
    const events = await db.admin("SELECT FROM audit.event WHERE item_id = $1 AND type = 'item.claimed'", [itemId]);
    expect(events).toHaveLength(1);
  });

  test("one that ran out may be taken by somebody else, and then decides nothing", async () => {
    const { itemId } = await held();
    const [first, second] = a.supervisors;
    const lost = await hold(rt, first, itemId);
    rt.advance(CLAIM_MS + 1);
    expect(refusal(await decide(rt, first, { ...lost, kind: "approve" }))).toBe("claim_lost");
    expect(refusal(await extend(rt, first, itemId, lost.token))).toBe("claim_lost");
    const won = await hold(rt, second, itemId);
    expect(refusal(await decide(rt, first, { ...lost, kind: "approve" }))).toBe("claim_lost");
    required(await decide(rt, second, { ...won, kind: "approve" }));
  });

  test("a second tab's claim kills the token of the first", async () => {
    const { itemId } = await held();
    const [me] = a.supervisors;
    const first = await hold(rt, me, itemId);
    const second = await hold(rt, me, itemId);
    expect(refusal(await decide(rt, me, { ...first, kind: "approve" }))).toBe("claim_lost");
    expect(refusal(await unclaim(rt, me, itemId, first.token))).toBe("claim_lost");
    required(await decide(rt, me, { ...second, kind: "approve" }));
  });

  test("extending keeps it, giving it back frees it", async () => {
    const { itemId } = await held();
    const [me, other] = a.supervisors;
    const { token } = await hold(rt, me, itemId);
    rt.advance(CLAIM_MS - 1000);
    required(await extend(rt, me, itemId, token));
    rt.advance(CLAIM_MS - 1000);
    expect(refusal(await claim(rt, other, itemId))).toBe("already_claimed");
    required(await unclaim(rt, me, itemId, token));
    required(await claim(rt, other, itemId));
  });

  test("is for supervisors, leads and specialists only", async () => {
    const { itemId } = await held();
    for (const role of ["auditor", "privacy_officer", "admin"] as const) {
      expect(refusal(await claim(rt, a.members[role], itemId)), role).toBe("not_permitted");
    }
  });
});

describe("deciding", () => {
  test("demands the claim's token, what is on the screen now, and a role that may", async () => {
    const { itemId, conversation } = await held();
    const me = a.members.supervisor;
    const h = await hold(rt, me, itemId);
    expect(refusal(await decide(rt, me, { ...h, token: "guessed", kind: "approve" }))).toBe("claim_lost");
    expect(refusal(await decide(rt, me, { ...h, seen: "00", kind: "approve" }))).toBe("seen_changed");
    expect(refusal(await decide(rt, a.members.auditor, { ...h, kind: "approve" }))).toBe("not_permitted");
    // Before anybody looks which placeholders there are.
    const written = { ...h, kind: "edit" as const, text: "Dear [Name 99]," };
    expect(refusal(await decide(rt, a.members.auditor, written))).toBe("not_permitted");
    expect(refusal(await decide(rt, me, written))).toBe("unknown_placeholder");
    expect(refusal(await decide(rt, a.members.lead, { ...h, kind: "approve" }))).toBe("claim_lost");
    await agentWrites(conversation);
    expect(refusal(await decide(rt, me, { ...h, kind: "approve" }))).toBe("seen_changed");
    const { seen } = required(await readItem(rt, me, itemId));
    required(await decide(rt, me, { ...h, seen, kind: "approve" }));
  });

  test("ten identical calls at once decide once and get one receipt, and so does a retry", async () => {
    const { itemId, draftId } = await held();
    const input: DecideInput = {
      ...(await hold(rt, a.members.supervisor, itemId)),
      kind: "edit",
      text: "Ten times this.",
    };
    const receipts = (await Promise.all(Array.from({ length: 10 }, () => decide(rt, a.members.supervisor, input)))).map(
      required,
    );
    receipts.push(required(await decide(rt, a.members.supervisor, input)));
    expect(new Set(receipts.map((r) => JSON.stringify(r))).size).toBe(1);
    expect(await decisionsOf(draftId)).toEqual([{ kind: "edit", undone: false }]);
    expect(await db.admin("SELECT FROM app.release WHERE draft_id = $1", [draftId])).toHaveLength(1);
    expect(
      await db.admin("SELECT FROM audit.event WHERE item_id = $1 AND type = 'item.decided'", [itemId]),
    ).toHaveLength(1);
  });

  test("of ten different decisions under one token one stands, and the others are not told that theirs does", async () => {
    const { itemId, draftId } = await held();
    const me = a.members.supervisor;
    const h = await hold(rt, me, itemId);
    const texts = Array.from({ length: 10 }, (_, i) => `Version ${i}.`);
    const results = await Promise.all(texts.map((text) => decide(rt, me, { ...h, kind: "edit", text })));
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(new Set(results.filter((r) => !r.ok).map(refusal))).toEqual(new Set(["not_decidable"]));
    expect(refusal(await decide(rt, me, { ...h, kind: "reject", reason: "tone" }))).toBe("not_decidable");
    await later(draftId);
    expect(await releasedText(draftId)).toMatch(asSent(texts[results.findIndex((r) => r.ok)] ?? "", "person"));
  });

  test("an edit after a rejection under the same token is refused, not answered with the rejection", async () => {
    const { itemId } = await held();
    const h = await hold(rt, a.members.supervisor, itemId);
    required(await decide(rt, a.members.supervisor, { ...h, kind: "reject", reason: "tone" }));
    expect(refusal(await decide(rt, a.members.supervisor, { ...h, kind: "edit", text: "Changed my mind." }))).toBe(
      "not_decidable",
    );
  });

  test("the first of two people gets the same receipt again: nothing to undo yet", async () => {
    const { itemId } = await held(HELD.twoPerson);
    const input: DecideInput = { ...(await hold(rt, a.members.supervisor, itemId)), kind: "approve" };
    const receipt = required(await decide(rt, a.members.supervisor, input));
    expect(receipt).toMatchObject({ draftState: "awaiting_second", undoUntil: null });
    expect(required(await decide(rt, a.members.supervisor, input))).toEqual(receipt);
  });

  test("a superseded item is neither claimed, decided nor released", async () => {
    const { itemId, draftId, conversation } = await held();
    const h = await hold(rt, a.members.supervisor, itemId);
    await customerWrites(conversation);
    expect(refusal(await decide(rt, a.members.supervisor, { ...h, kind: "approve" }))).toBe("superseded");
    expect(refusal(await claim(rt, a.members.lead, itemId))).toBe("superseded");
    expect((await later(draftId)).map((m) => m.type)).toEqual(["draft.superseded"]);
    expect(await stateOf(draftId)).toBe("superseded");
  });

  test("a decision and a newer customer message at the same time end in one of the two, never in both", async () => {
    for (let round = 0; round < 8; round++) {
      const { itemId, draftId, conversation } = await held();
      const h = await hold(rt, a.members.supervisor, itemId);
      await Promise.all([decide(rt, a.members.supervisor, { ...h, kind: "approve" }), customerWrites(conversation)]);
      expect((await later(draftId)).map((m) => m.type)).toEqual(["draft.superseded"]);
      expect(await stateOf(draftId)).toBe("superseded");
      expect(await waiting(rt, a, draftId)).toEqual([]);
    }
  });

  test("an edit keeps the AI's original, says how far it is from it, and sends the edited text", async () => {
    const { itemId, draftId } = await held();
    required(await settle(rt, a.members.supervisor, itemId, "edit", { text: "Yes, breakfast is free." }));
    const told = await later(draftId);
    expect(told.map((m) => [m.type, (m.body as { text: string }).text])).toEqual([
      ["draft.released", expect.stringMatching(asSent("Yes, breakfast is free.", "ai_edited"))],
    ]);
    const shown = required(await readItem(rt, a.members.auditor, itemId));
    expect(shown.draft?.text).toBe("Yes, breakfast is included.");
    expect(shown.decisions).toMatchObject([
      { kind: "edit", text: "Yes, breakfast is free.", by: { id: a.members.supervisor.userId } },
    ]);
    expect(shown.decisions[0]?.editDistance).toBeGreaterThan(0);
  });

  test("an edit that changes nothing is an approval, and sends the AI's text to the letter", async () => {
    const { itemId, draftId } = await held();
    const input: DecideInput = {
      ...(await hold(rt, a.members.supervisor, itemId)),
      kind: "edit",
      text: " Yes, breakfast is included.\n",
    };
    const receipt = required(await decide(rt, a.members.supervisor, input));
    expect(required(await decide(rt, a.members.supervisor, input))).toEqual(receipt);
    expect(await decisionsOf(draftId)).toEqual([{ kind: "approve", undone: false }]);
    await later(draftId);
    expect(await releasedText(draftId)).toMatch(asSent("Yes, breakfast is included.", "ai_approved"));
  });

  test("text smuggled in with an approval is not sent", async () => {
    const { itemId, draftId } = await held();
    required(await settle(rt, a.members.supervisor, itemId, "approve", { text: "Smuggled." }));
    await later(draftId);
    expect(await releasedText(draftId)).toMatch(asSent("Yes, breakfast is included.", "ai_approved"));
    const two = await held(HELD.twoPerson);
    required(await settle(rt, a.supervisors[0], two.itemId, "edit", { text: "The first person's words." }));
    required(await settle(rt, a.supervisors[1], await onlyItem(rt, a, two.draftId), "approve", { text: "Smuggled." }));
    await later(two.draftId);
    expect(await releasedText(two.draftId)).toMatch(asSent("The first person's words.", "person"));
  });

  test.each([
    ["reject", { reason: "tone" }, "rejected", "draft.rejected"],
    ["hand_over", {}, "handed_over", "draft.handed_over"],
    ["escalate", { reason: "needs_expert" }, "queued", "draft.escalated"],
  ] as const)("%s sends no text and tells the source", async (kind, words, state, type) => {
    const { itemId, draftId } = await held();
    required(await settle(rt, a.members.supervisor, itemId, kind, words));
    expect((await later(draftId)).map((m) => m.type)).toEqual([type]);
    expect([await stateOf(draftId), await releasedText(draftId)]).toEqual([state, null]);
  });

  test("what was escalated is for specialists and leads", async () => {
    const { itemId, draftId } = await held();
    required(await settle(rt, a.members.supervisor, itemId, "escalate", { reason: "needs_expert" }));
    const next = await onlyItem(rt, a, draftId);
    expect(required(await readItem(rt, a.members.supervisor, next))).toMatchObject({ level: 1, queue: "specialists" });
    expect(refusal(await claim(rt, a.supervisors[0], next))).toBe("not_permitted");
    required(await settle(rt, a.members.specialist, next, "reply", { text: "An expert's answer." }));
    await later(draftId);
    expect(await releasedText(draftId)).toMatch(asSent("An expert's answer.", "person"));
  });
});

describe("two people", () => {
  test("the second may be neither the first nor anybody who edited", async () => {
    const { itemId, draftId } = await held(HELD.twoPerson);
    const [first, second, third] = a.supervisors;
    required(await settle(rt, first, itemId, "approve"));
    const look = await onlyItem(rt, a, draftId);
    expect(refusal(await claim(rt, first, look))).toBe("same_person_twice");
    required(await settle(rt, second, look, "edit", { text: "Your card ending in 1111 has been charged." }));
    expect(await later(draftId)).toEqual([]);
    const again = await onlyItem(rt, a, draftId);
    expect(refusal(await claim(rt, first, again))).toBe("same_person_twice");
    expect(refusal(await claim(rt, second, again))).toBe("same_person_twice");
    required(await settle(rt, third, again, "approve"));
    expect((await later(draftId)).map((m) => m.type)).toEqual(["draft.released"]);
    expect(await releasedText(draftId)).toMatch(asSent("Your card ending in 1111 has been charged.", "ai_edited"));
  });

  test("what the first approved is looked at afresh by both when an agent wrote before the second", async () => {
    const { itemId, draftId, conversation } = await held(HELD.twoPerson);
    const [first, second] = a.supervisors;
    required(await settle(rt, first, itemId, "approve"));
    await agentWrites(conversation);
    required(await settle(rt, second, await onlyItem(rt, a, draftId), "approve"));
    expect(await later(draftId)).toEqual([]);
    expect([await stateOf(draftId), await onlyItem(rt, a, draftId)]).toEqual(["queued", itemId]);
    expect(await decisionsOf(draftId)).toEqual([
      { kind: "approve", undone: true },
      { kind: "approve", undone: true },
    ]);
    // Both see it now, in either order, and it goes out; the deadline is back as well.
    expect(await db.admin("SELECT FROM app.work WHERE kind = 'deadline' AND ref_id = $1", [itemId])).toHaveLength(1);
    required(await settle(rt, second, itemId, "approve"));
    required(await settle(rt, first, await onlyItem(rt, a, draftId), "approve"));
    expect((await later(draftId)).map((m) => m.type)).toEqual(["draft.released"]);
  });

  test("undoing the second look leaves the first approval standing", async () => {
    const { itemId, draftId } = await held(HELD.twoPerson);
    const [first, second] = a.supervisors;
    required(await settle(rt, first, itemId, "approve"));
    const { decision } = required(await settle(rt, second, await onlyItem(rt, a, draftId), "approve"));
    const undone = required(await undo(rt, second, decision));
    expect([await stateOf(draftId), undone.itemId]).toEqual(["awaiting_second", await onlyItem(rt, a, draftId)]);
    expect(await later(draftId)).toEqual([]);
  });
});

describe("undo", () => {
  test("inside the window takes the item back, and nothing is ever sent", async () => {
    const { itemId, draftId } = await held();
    const me = a.members.supervisor;
    const input: DecideInput = { ...(await hold(rt, me, itemId)), kind: "approve" };
    const { decision } = required(await decide(rt, me, input));
    rt.advance(UNDO_MS - 500);
    expect(refusal(await undo(rt, a.members.lead, decision))).toBe("not_permitted");
    const back = required(await undo(rt, me, decision));
    expect(await later(draftId, 10 * UNDO_MS)).toEqual([]);
    expect(refusal(await undo(rt, me, decision))).toBe("undo_too_late");
    expect(refusal(await decide(rt, me, input))).toBe("claim_lost");
    const { seen } = required(await readItem(rt, me, itemId));
    required(await decide(rt, me, { item: itemId, token: back.token, seen, kind: "edit", text: "Second thoughts." }));
    await later(draftId);
    expect(await releasedText(draftId)).toMatch(asSent("Second thoughts.", "person"));
  });

  test("after the window is refused, whether or not the worker has run", async () => {
    const { itemId, draftId } = await held();
    const { decision } = required(await settle(rt, a.members.supervisor, itemId, "approve"));
    rt.advance(UNDO_MS);
    expect(refusal(await undo(rt, a.members.supervisor, decision))).toBe("undo_too_late");
    await later(draftId);
    expect(refusal(await undo(rt, a.members.supervisor, decision))).toBe("undo_too_late");
    expect(await stateOf(draftId)).toBe("delivered");
  });

  test("against the worker at the end of the window: one of them wins", async () => {
    for (let round = 0; round < 5; round++) {
      const { itemId, draftId } = await held();
      const { decision } = required(await settle(rt, a.members.supervisor, itemId, "approve"));
      rt.advance(UNDO_MS - 1);
      const [undone] = await Promise.all([undo(rt, a.members.supervisor, decision), workOff(rt, a, "release")]);
      const sent = await later(draftId);
      expect(sent).toHaveLength(undone.ok ? 0 : 1);
    }
  });
});

test("a release looks again: an agent's message after the approval sends the item back to its queue", async () => {
  const { itemId, draftId, conversation } = await held();
  required(await settle(rt, a.members.supervisor, itemId, "approve"));
  await agentWrites(conversation);
  expect(await later(draftId)).toEqual([]);
  expect([await stateOf(draftId), await onlyItem(rt, a, draftId)]).toEqual(["queued", itemId]);
  const events = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE item_id = $1 AND type = 'release.returned'",
    [itemId],
  );
  expect(events.map((e) => JSON.parse(e.bytes.toString()).data.because)).toEqual(["seen_changed"]);
  expect(await db.admin("SELECT FROM app.work WHERE kind = 'deadline' AND ref_id = $1", [itemId])).toHaveLength(1);
});

test("a stored text that was tampered with does not go out", async () => {
  const { itemId, draftId } = await held();
  const other = await held();
  required(await settle(rt, a.members.supervisor, itemId, "approve"));
  required(await settle(rt, a.members.supervisor, other.itemId, "edit", { text: "Of another draft." }));
  await db.admin(
    "UPDATE app.release SET text_digest = (SELECT text_digest FROM app.release WHERE draft_id = $2) WHERE draft_id = $1",
    [draftId, other.draftId],
  );
  expect(await later(draftId)).toEqual([]);
  expect(await releasedText(draftId)).toBeNull();
});

describe("the stop switch", () => {
  const flip = async (on: boolean, member = a.members.lead) =>
    setStop(rt, member, { scope: "organisation", on, reason: "Wrong prices" });

  test("stops what is in flight, blocks deciding and releasing, and lifting it checks again", async () => {
    const waitingOne = await held();
    const h = await hold(rt, a.members.supervisor, waitingOne.itemId);
    const approved = await held();
    required(await settle(rt, a.members.supervisor, approved.itemId, "approve"));
    expect(refusal(await flip(true, a.members.supervisor))).toBe("not_permitted");
    required(await flip(true));
    required(await flip(true));
    expect([await stateOf(waitingOne.draftId), await stateOf(approved.draftId)]).toEqual(["stopped", "stopped"]);
    expect(refusal(await decide(rt, a.members.supervisor, { ...h, kind: "approve" }))).toBe("stopped");
    expect(refusal(await claim(rt, a.members.lead, waitingOne.itemId))).toBe("stopped");
    expect(await later(approved.draftId)).toEqual([]);
    required(await flip(false));
    expect([await stateOf(waitingOne.draftId), await stateOf(approved.draftId)]).toEqual(["checking", "checking"]);
    await workOff(rt, a, "check");
    expect(await later(approved.draftId)).toEqual([]);
    expect([await stateOf(approved.draftId), await decisionsOf(approved.draftId)]).toEqual([
      "queued",
      [{ kind: "approve", undone: true }],
    ]);
    const fresh = await onlyItem(rt, a, approved.draftId);
    expect(fresh).not.toBe(approved.itemId);
    required(await settle(rt, a.members.supervisor, fresh, "approve"));
    expect((await later(approved.draftId)).map((m) => m.type)).toEqual(["draft.released"]);
  });

  test("pressed by two at once is one stop, which one lift ends", async () => {
    for (const on of [true, false]) {
      await Promise.all([flip(on), flip(on, a.members.admin)].map(async (r) => required(await r)));
      const standing = await db.admin("SELECT FROM app.stop WHERE org_id = $1 AND lifted_at IS NULL", [a.orgId]);
      expect(standing).toHaveLength(on ? 1 : 0);
    }
  });

  test("of one source holds what arrives under it, and leaves the other organisation alone", async () => {
    const source = { scope: "source" as const, source: a.source.sourceId, reason: "Broken model" };
    required(await setStop(rt, a.members.admin, { ...source, on: true }));
    expect(refusal(await setStop(rt, b.members.admin, { ...source, on: false }))).toBe("unknown_reference");
    const elsewhere = await queued(rt, b, HELD.unsure);
    required(await settle(rt, b.members.supervisor, elsewhere.itemId, "approve"));
    await expect(held()).rejects.toThrow("0 items wait");
    required(await setStop(rt, a.members.admin, { ...source, on: false }));
    await workOff(rt, a, "check");
    expect(
      await db.admin("SELECT FROM app.draft WHERE org_id = $1 AND state IN ('stopped', 'checking')", [a.orgId]),
    ).toEqual([]);
  });

  test("pressed while drafts are being judged and decided, nothing slips through", async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => held()));
    const inputs = await Promise.all(
      many.map(async ({ itemId }) => ({ ...(await hold(rt, a.members.supervisor, itemId)), kind: "approve" as const })),
    );
    await Promise.all([flip(true), ...inputs.map((input) => decide(rt, a.members.supervisor, input))]);
    for (const { draftId } of many) {
      expect(await later(draftId)).toEqual([]);
      expect(await stateOf(draftId)).toBe("stopped");
    }
    required(await flip(false));
    await workOff(rt, a, "check");
  });
});

describe("a deadline that passes", () => {
  const passes = async (draftId: string) => {
    await workOff(rt, a, "deadline");
    return (await later(draftId)).map((m) => [m.type, (m.body as { text?: string }).text ?? null]);
  };

  test("hands over where the policy says so", async () => {
    const { draftId } = await held(HELD.wantsPerson);
    expect(await passes(draftId)).toEqual([["draft.expired", null]]);
    expect([await stateOf(draftId), await releasedText(draftId)]).toEqual(["handed_over", null]);
  });

  test("sends the policy's holding reply, never the AI's text", async () => {
    const { draftId, itemId } = await held();
    const told = await passes(draftId);
    expect(told).toEqual(
      expect.arrayContaining([
        ["draft.expired", null],
        ["reply.holding", expect.stringMatching(asSent(DEFAULT_POLICY.holding_reply.en, "automatic"))],
      ]),
    );
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain("breakfast");
    expect([await stateOf(draftId), await releasedText(draftId)]).toEqual(["expired", null]);
    expect(refusal(await claim(rt, a.members.supervisor, itemId))).toBe("not_claimable");
  });

  test("blocks where the policy says so, also when one of two has approved", async () => {
    const { draftId, itemId } = await held(HELD.twoPerson);
    required(await settle(rt, a.supervisors[0], itemId, "approve"));
    expect(await passes(draftId)).toEqual([["draft.expired", null]]);
    expect([await stateOf(draftId), await releasedText(draftId)]).toEqual(["blocked", null]);
  });

  test("leaves the item to whoever holds it, and comes back", async () => {
    const { draftId, itemId } = await held();
    const h = await hold(rt, a.members.supervisor, itemId);
    expect(await passes(draftId)).toEqual([]);
    required(await decide(rt, a.members.supervisor, { ...h, kind: "approve" }));
    expect((await later(draftId)).map((m) => m.type)).toEqual(["draft.released"]);
    const forgotten = await held();
    await hold(rt, a.members.supervisor, forgotten.itemId);
    expect(await passes(forgotten.draftId)).toEqual([]);
    rt.advance(CLAIM_MS);
    expect((await passes(forgotten.draftId)).map(([type]) => type)).toContain("draft.expired");
  });

  test("and a claim at the same time: either it expires or somebody holds it", async () => {
    for (let round = 0; round < 6; round++) {
      const { draftId, itemId } = await held();
      const [claimed] = await Promise.all([claim(rt, a.members.supervisor, itemId), workOff(rt, a, "deadline")]);
      const item = required(await readItem(rt, a.members.supervisor, itemId));
      expect([item.state, await stateOf(draftId)]).toEqual(
        claimed.ok ? ["claimed", "queued"] : ["withdrawn", "expired"],
      );
    }
  });

  test("takes a reply that was already sent out of the waiting ones, and sends nothing", async () => {
    const { draftId, itemId } = await held({ ...HELD.unsure, alreadySent: true });
    expect(await passes(draftId)).toEqual([["draft.expired", null]]);
    expect([await stateOf(draftId), await releasedText(draftId)]).toEqual(["handed_over", null]);
    expect(required(await readItem(rt, a.members.lead, itemId)).state).toBe("withdrawn");
  });

  test("of a flag under a stop waits until the stop is lifted", async () => {
    const { itemId } = await held({ ...HELD.unsure, alreadySent: true });
    required(await setStop(rt, a.members.lead, { scope: "organisation", on: true, reason: "Drill" }));
    await workOff(rt, a, "deadline");
    required(await setStop(rt, a.members.lead, { scope: "organisation", on: false, reason: "" }));
    expect(required(await readItem(rt, a.members.lead, itemId)).state).toBe("queued");
    await workOff(rt, a, "deadline");
    expect(required(await readItem(rt, a.members.lead, itemId)).state).toBe("withdrawn");
  });
});

describe("what was already sent", () => {
  test("no action and correction; the correction goes out after the window", async () => {
    const fine = await held({ ...HELD.unsure, alreadySent: true });
    expect(refusal(await settle(rt, a.members.specialist, fine.itemId, "approve"))).toBe("decision_not_allowed");
    required(await settle(rt, a.members.specialist, fine.itemId, "no_action"));
    const wrong = await held({ ...HELD.unsure, alreadySent: true });
    required(await settle(rt, a.members.specialist, wrong.itemId, "correct", { text: "Breakfast costs 12." }));
    expect((await later(wrong.draftId)).map((m) => [m.type, (m.body as { text: string }).text])).toEqual([
      ["reply.corrected", expect.stringMatching(asSent("Breakfast costs 12.", "person"))],
    ]);
    expect([await stateOf(fine.draftId), await stateOf(wrong.draftId)]).toEqual(["no_action", "corrected"]);
  });

  test("a correction that is turned back leaves the decision standing by which the reply went out", async () => {
    const { itemId, draftId, conversation } = await held({ ...HELD.unsure });
    required(await settle(rt, a.members.supervisor, itemId, "approve"));
    await later(draftId);
    const { raiseFlag } = await import("../intake/raise-flag");
    const { flagIntake } = await import("@/core/intake/flag");
    const [row] = await db.admin<{ n: number }>("SELECT count(*)::int AS n FROM app.flag");
    const id = required(await readDraft(rt, a.source, draftId)).external_id;
    required(
      await raiseFlag(
        rt,
        a.source,
        flagIntake.parse({ external_id: `f${row?.n}`, about: { draft: id }, raised_by: "customer", reason: "wrong" }),
      ),
    );
    const flagged = await onlyItem(rt, a, draftId);
    required(await settle(rt, a.members.supervisor, flagged, "correct", { text: "Sorry." }));
    await agentWrites(conversation);
    await later(draftId);
    expect(await decisionsOf(draftId)).toEqual([
      { kind: "approve", undone: false },
      { kind: "correct", undone: true },
    ]);
    expect(await onlyItem(rt, a, draftId)).toBe(flagged);
  });
});

test("a member of another organisation finds nothing to read, claim, hold, decide or undo", async () => {
  const { itemId } = await held();
  const h = await hold(rt, a.members.supervisor, itemId);
  const stranger = b.members.lead;
  expect(refusal(await readItem(rt, stranger, itemId))).toBe("not_found");
  expect(refusal(await claim(rt, stranger, itemId))).toBe("not_found");
  expect(refusal(await extend(rt, stranger, itemId, h.token))).toBe("not_found");
  expect(refusal(await unclaim(rt, stranger, itemId, h.token))).toBe("not_found");
  expect(refusal(await decide(rt, stranger, { ...h, kind: "approve" }))).toBe("not_found");
  const { decision } = required(await decide(rt, a.members.supervisor, { ...h, kind: "approve" }));
  expect(["not_found", "undo_too_late"]).toContain(refusal(await undo(rt, stranger, decision)));
  const page = required(await readQueuePage(rt, stranger, { tab: "decided" }));
  expect(page.rows.map((r) => r.id)).not.toContain(itemId);
});

test("deciding takes two round trips, three with the organisation's key; a page of the queue takes one", async () => {
  const { itemId } = await held();
  const input: DecideInput = { ...(await hold(rt, a.members.supervisor, itemId)), kind: "approve" };
  const counted = countingRuntime(rt);
  await organisationContext(counted, a.orgId);
  expect(counted.trips()).toBe(1);
  required(await decide(counted, a.members.supervisor, input));
  expect(counted.trips()).toBe(3);
  required(await readQueuePage(counted, a.members.supervisor, { tab: "waiting" }));
  expect(counted.trips()).toBe(4);
});

test("none of all this waited in a circle: everybody takes the draft's row first, then its items', then its releases'", async () => {
  // Sessions report what they counted once a second at most.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const [waits] = await db.admin("SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()");
  expect(waits).toEqual({ deadlocks: 0 });
});
