import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { messagesIntake } from "@/core/intake/messages";
import type { Oversight } from "@/core/policy/oversight";
import type { DecisionKind } from "@/core/review/words";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type BodyOptions, HELD, message } from "@/server/testing/bodies";
import { hold, queued, settle, waiting } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readSent } from "../flagged/read-sent";
import { addMessages } from "../intake/add-messages";
import { readDraft } from "../intake/read-draft";
import { forgetOrganisationContext } from "../organisation/organisation-context";
import { claim, extend, unclaim } from "./claim-item";
import { decide } from "./decide-item";
import { form } from "./form-judgement";
import type { MemberContext } from "./member-context";
import { openEvidence } from "./open-evidence";
import { readItem } from "./read-item";
import { undo } from "./undo-decision";
import { readWhatCameAfter } from "./what-came-after";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 8);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());
beforeEach(() => watch({}));

/** What the policy in force says about watching over review, without two people agreeing on it. */
async function watch(oversight: Oversight): Promise<void> {
  await db.admin(
    "UPDATE app.policy_version SET body = body || jsonb_build_object('oversight', $2::jsonb) WHERE org_id = $1",
    [a.orgId, JSON.stringify(oversight)],
  );
  forgetOrganisationContext(rt, a.orgId);
}

let conversations = 0;
async function held(options: BodyOptions) {
  const conversation = `second-${++conversations}`;
  return { conversation, ...(await queued(rt, a, { ...options, conversation, customer: conversation })) };
}
/** Claimed and read, and nothing opened yet. */
async function unread(member: MemberContext, item: string) {
  const { token } = required(await claim(rt, member, item));
  const { seen } = required(await readItem(rt, member, item));
  return { item, token, seen };
}
const events = (type: string, item: string) =>
  db.admin<{ version: number; data: Record<string, unknown> }>(
    "SELECT version, convert_from(bytes, 'UTF8')::jsonb -> 'data' AS data FROM audit.event WHERE type = $1 AND item_id = $2 ORDER BY occurred_at, event_id",
    [type, item],
  );
const decisionIn = async (item: string) =>
  (
    await db.admin<{
      draft_id: string | null;
      held_ms: number | null;
      expected_ms: number | null;
      evidence_due: number;
      evidence_opened: number;
    }>(
      "SELECT draft_id, held_ms, expected_ms, evidence_due, evidence_opened FROM app.decision WHERE item_id = $1 ORDER BY decided_at DESC",
      [item],
    )
  )[0];
const stateOf = async (draftId: string) => required(await readDraft(rt, a.source, draftId)).state;

/** In whole seconds: the clock of the tests runs on. */
const about = (ms: number | null | undefined) => Math.floor((ms ?? -1) / 1000);

describe("evidence", () => {
  test("a severe finding that was not opened stands in the way of approving, and of nothing else", async () => {
    const { supervisor } = a.members;
    const { itemId } = await held(HELD.twoPerson);
    const mine = await unread(supervisor, itemId);
    expect(refusal(await decide(rt, supervisor, { ...mine, kind: "approve" }))).toBe("evidence_unopened");
    expect(required(await openEvidence(rt, supervisor, { ...mine, findings: [0, 0] }))).toEqual({ opened: [0] });
    expect(required(await openEvidence(rt, supervisor, { ...mine, findings: [0] }))).toEqual({ opened: [0] });
    expect(await events("evidence.opened", itemId)).toMatchObject([{ data: { item: itemId, finding: 0 } }]);
    expect(required(await readItem(rt, supervisor, itemId)).opened).toEqual([0]);
    expect(required(await decide(rt, supervisor, { ...mine, kind: "approve" })).draftState).toBe("awaiting_second");
    expect(await decisionIn(itemId)).toMatchObject({ evidence_due: 1, evidence_opened: 1 });

    const other = await held(HELD.twoPerson);
    const rejects = { ...(await unread(supervisor, other.itemId)), kind: "reject", reason: "tone" } as const;
    expect(required(await decide(rt, supervisor, rejects)).draftState).toBe("rejected");
    expect(await decisionIn(other.itemId)).toMatchObject({ evidence_due: 1, evidence_opened: 0 });
  });

  test("what one person opened on their item opens nothing for the next, and an edit that changes nothing is no way round", async () => {
    const { supervisor, lead } = a.members;
    const { draftId, itemId } = await held(HELD.twoPerson);
    required(await settle(rt, supervisor, itemId, "approve"));
    const [second] = await waiting(rt, a, draftId);
    const mine = await unread(lead, second ?? "");
    expect(required(await readItem(rt, lead, mine.item)).opened).toEqual([]);
    const text = "Your card 4111 1111 1111 1111 has been charged.";
    expect(refusal(await decide(rt, lead, { ...mine, kind: "edit", text }))).toBe("evidence_unopened");
    expect(refusal(await decide(rt, lead, { ...mine, kind: "approve" }))).toBe("evidence_unopened");
  });

  test("only whoever holds the item opens, only what is there, and never across organisations", async () => {
    const { supervisor, lead } = a.members;
    const { itemId } = await held(HELD.twoPerson);
    const mine = await unread(supervisor, itemId);
    expect(refusal(await openEvidence(rt, lead, { ...mine, findings: [0] }))).toBe("claim_lost");
    expect(refusal(await openEvidence(rt, supervisor, { item: itemId, token: "made up", findings: [0] }))).toBe(
      "claim_lost",
    );
    expect(refusal(await openEvidence(rt, supervisor, { ...mine, findings: [99] }))).toBe("invalid_field");
    expect(refusal(await openEvidence(rt, b.members.supervisor, { ...mine, findings: [0] }))).toBe("not_found");
    const both = await Promise.all([0, 1].map(() => openEvidence(rt, supervisor, { ...mine, findings: [0] })));
    expect(both.map((each) => each.ok)).toEqual([true, true]);
    expect(await events("evidence.opened", itemId)).toHaveLength(1);
  });
});

describe("reading time", () => {
  test("counts from the first claim that was held without a break", async () => {
    const { supervisor, lead } = a.members;
    const { itemId } = await held(HELD.unsure);
    required(await claim(rt, supervisor, itemId));
    rt.advance(20_000);
    const { token } = required(await claim(rt, supervisor, itemId));
    rt.advance(10_000);
    required(await extend(rt, supervisor, itemId, token));
    rt.advance(5000);
    required(await settle(rt, supervisor, itemId, "reject", { reason: "tone" }));
    const decided = await decisionIn(itemId);
    expect(decided).toMatchObject({ evidence_due: 0, evidence_opened: 0 });
    expect(about(decided?.held_ms)).toBe(35);
    expect(decided?.expected_ms).toBeGreaterThan(1000);
    const [event] = await events("item.decided", itemId);
    expect(event).toMatchObject({ version: 3, data: { held_ms: decided?.held_ms, expected_ms: decided?.expected_ms } });

    const again = await held(HELD.unsure);
    const first = required(await claim(rt, supervisor, again.itemId));
    rt.advance(60_000);
    required(await unclaim(rt, supervisor, again.itemId, first.token));
    required(await claim(rt, lead, again.itemId));
    rt.advance(7000);
    required(await settle(rt, lead, again.itemId, "reject", { reason: "tone" }));
    expect(about((await decisionIn(again.itemId))?.held_ms)).toBe(7);
  });
});

describe("blind second", () => {
  const EDITED = "Your card has been charged.";
  async function firstEdits() {
    const made = await held(HELD.twoPerson);
    required(
      await settle(rt, a.members.supervisor, made.itemId, "edit", { text: EDITED, reason: "tone", note: "leaks" }),
    );
    const [second] = await waiting(rt, a, made.draftId);
    return { ...made, second: second ?? "" };
  }

  test("the second person is told nothing of the first until they have said what they think", async () => {
    await watch({ blind_second: true });
    const { lead, supervisor, auditor } = a.members;
    const { second, draftId } = await firstEdits();
    const blind = required(await readItem(rt, lead, second));
    expect(blind).toMatchObject({ blind: "form", decisions: [], judgement: null, draft: { text: EDITED } });
    expect(JSON.stringify(blind)).not.toContain(supervisor.name);
    expect(JSON.stringify(blind)).not.toMatch(/leaks|4111/);
    expect(blind.footers.approve).toBe(blind.footers.ai_approved);
    // Whoever decided first, and whoever only reads, lose nothing.
    for (const reader of [supervisor, auditor])
      expect(required(await readItem(rt, reader, second)).decisions).toHaveLength(1);

    const mine = await hold(rt, lead, second);
    expect(refusal(await decide(rt, lead, { ...mine, kind: "approve" }))).toBe("judgement_first");
    expect(refusal(await decide(rt, lead, { ...mine, kind: "reject", reason: "tone" }))).toBe("judgement_first");
    expect(refusal(await form(rt, lead, { ...mine, kind: "reject" }))).toBe("reason_required");
    expect(refusal(await form(rt, a.members.specialist, { ...mine, kind: "approve" }))).toBe("claim_lost");
    expect(refusal(await form(rt, b.members.lead, { ...mine, kind: "approve" }))).toBe("not_found");
    required(await form(rt, lead, { ...mine, kind: "reject", reason: "tone" }));
    required(await form(rt, lead, { ...mine, kind: "approve" }));
    expect(await events("review.formed", second)).toMatchObject([{ data: { item: second, kind: "reject" } }]);

    const open = required(await readItem(rt, lead, second));
    expect(open).toMatchObject({
      blind: null,
      formed: "reject",
      decisions: [{ kind: "edit", by: { name: supervisor.name } }],
    });
    // What was on the screen before is not what is approved now.
    expect(refusal(await decide(rt, lead, { ...mine, kind: "approve" }))).toBe("seen_changed");
    expect(required(await decide(rt, lead, { ...mine, seen: open.seen, kind: "approve" })).draftState).toBe(
      "releasing",
    );
    await workOff(rt, a, "release", fakeSend());
    expect(await stateOf(draftId)).toBe("releasing");
  });

  test("what one formed does not speak for the next who takes it, and evidence comes before it", async () => {
    await watch({ blind_second: true });
    const { lead, specialist } = a.members;
    const { second } = await firstEdits();
    const bare = await unread(lead, second);
    expect(refusal(await form(rt, lead, { ...bare, kind: "approve" }))).toBe("evidence_unopened");
    const mine = await hold(rt, lead, second);
    required(await form(rt, lead, { ...mine, kind: "approve" }));
    required(await unclaim(rt, lead, second, mine.token));
    expect(required(await readItem(rt, specialist, second)).blind).toBe("form");
    expect(refusal(await decide(rt, specialist, { ...(await hold(rt, specialist, second)), kind: "approve" }))).toBe(
      "judgement_first",
    );
  });

  test("where the policy does not say blind, nothing is asked or hidden", async () => {
    const { second } = await firstEdits();
    const { lead } = a.members;
    expect(required(await readItem(rt, lead, second))).toMatchObject({ blind: null, decisions: [{ kind: "edit" }] });
    const mine = await hold(rt, lead, second);
    expect(refusal(await form(rt, lead, { ...mine, kind: "approve" }))).toBe("decision_not_allowed");
    required(await decide(rt, lead, { ...mine, kind: "approve" }));
  });
});

describe("blind review", () => {
  async function decidedAndDrawn(kind: DecisionKind = "approve", words = {}) {
    await watch({ second_review: { share: 1 } });
    const made = await held(HELD.unsure);
    const receipt = required(await settle(rt, a.members.supervisor, made.itemId, kind, words));
    const [row] = await db.admin<{ item_id: string }>("SELECT item_id FROM app.blind_review WHERE decision_id = $1", [
      receipt.decision,
    ]);
    return { ...made, receipt, review: row?.item_id ?? "" };
  }

  test("shows the reply as the first one had it, changes nothing, and tells afterwards whether they agree", async () => {
    const edited = { text: "Breakfast is from seven." };
    const { conversation, draftId, receipt, review } = await decidedAndDrawn("edit", edited);
    rt.advance(60_000);
    const added = messagesIntake.parse({ messages: [message("later", "customer", "Thank you for seven o'clock!")] });
    await workOff(rt, a, "release");
    required(await addMessages(rt, a.source, conversation, added));
    const before = await stateOf(draftId);
    const { lead, supervisor } = a.members;
    const shown = required(await readItem(rt, lead, review));
    expect(shown).toMatchObject({ kind: "second_look", twoPerson: false, blind: "review", draftState: "queued" });
    expect(shown).toMatchObject({
      decisions: [],
      judgement: null,
      compared: null,
      draft: { text: "Yes, breakfast is included." },
    });
    expect(JSON.stringify(shown)).not.toMatch(/seven/);
    expect(required(await readWhatCameAfter(rt, lead, review))).toEqual({ messages: [], draft: null });
    expect(JSON.stringify(required(await readSent(rt, lead, review)))).not.toMatch(/seven/);

    expect(refusal(await claim(rt, supervisor, review))).toBe("same_person_twice");
    expect(required(await readItem(rt, supervisor, review)).barred).toBe(true);
    expect(refusal(await claim(rt, b.members.lead, review))).toBe("not_found");
    const given = { ...(await hold(rt, lead, review)), kind: "edit", text: "Something else." } as const;
    const answer = required(await decide(rt, lead, given));
    expect(answer).toMatchObject({
      draftState: null,
      undoUntil: null,
      compared: { first: "edit", second: "edit", agree: true },
    });
    expect(required(await decide(rt, lead, given))).toEqual(answer);
    expect(await stateOf(draftId)).toBe(before);
    expect(await waiting(rt, a, draftId)).toEqual([]);
    expect(await decisionIn(review)).toMatchObject({ draft_id: null });
    expect(await db.admin("SELECT second_kind, second_by FROM app.blind_review WHERE item_id = $1", [review])).toEqual([
      { second_kind: "edit", second_by: lead.userId },
    ]);
    expect(await events("review.compared", review)).toMatchObject([
      { data: { of: receipt.decision, draft: draftId, first: "edit", second: "edit", agree: true } },
    ]);
    expect(await events("review.drawn", review)).toMatchObject([{ data: { of: receipt.decision, draft: draftId } }]);
    expect(required(await readItem(rt, lead, review)).compared).toEqual({ first: "edit", second: "edit", agree: true });
    // The reply's own page knows of one decision.
    expect(await db.admin("SELECT FROM app.decision WHERE draft_id = $1", [draftId])).toHaveLength(1);
  });

  test("undoing the first decision withdraws its review, also from whoever holds it", async () => {
    const { receipt, review, itemId } = await decidedAndDrawn();
    const { lead, supervisor } = a.members;
    const given = await hold(rt, lead, review);
    required(await undo(rt, supervisor, receipt.decision));
    expect(refusal(await decide(rt, lead, { ...given, kind: "approve" }))).toBe("not_decidable");
    const again = required(await settle(rt, supervisor, itemId, "reject", { reason: "tone" }));
    expect(await db.admin("SELECT FROM app.blind_review WHERE decision_id = $1", [again.decision])).toHaveLength(1);
  });

  async function agreedByTwo(first: "approve" | "edit", second: "approve" | "reject") {
    const { draftId, itemId } = await held(HELD.twoPerson);
    const [one, other] = a.supervisors;
    const decided = required(await settle(rt, one, itemId, first, { text: "Your card has been charged." }));
    const [look] = await waiting(rt, a, draftId);
    const settled = required(await settle(rt, other, look ?? "", second, { reason: "tone" }));
    return { draftId, decided, settled };
  }

  test("of what two people decided the last word is drawn, for what was done with the text, and neither may review it", async () => {
    await watch({ second_review: { share: 1 } });
    const { draftId, decided, settled } = await agreedByTwo("edit", "approve");
    const drawn = await db.admin<{ item_id: string; decision_id: string; first_kind: string; first_by: string }>(
      "SELECT item_id, decision_id, first_kind, first_by FROM app.blind_review WHERE decision_id = ANY ($1)",
      [[decided.decision, settled.decision]],
    );
    const [one, other, third] = a.supervisors;
    expect(drawn).toMatchObject([{ decision_id: settled.decision, first_kind: "edit", first_by: other.userId }]);
    const review = drawn[0]?.item_id ?? "";
    for (const involved of [one, other]) {
      expect(refusal(await claim(rt, involved, review))).toBe("same_person_twice");
    }
    const shown = required(await readItem(rt, third, review));
    expect(shown).toMatchObject({ blind: "review", decisions: [], draft: { id: draftId } });
    const compared = required(await settle(rt, third, review, "approve")).compared;
    expect(compared).toEqual({ first: "edit", second: "approve", agree: false });
    const refused = await agreedByTwo("approve", "reject");
    expect(
      await db.admin("SELECT first_kind FROM app.blind_review WHERE decision_id = $1", [refused.settled.decision]),
    ).toEqual([{ first_kind: "reject" }]);
  });

  test("taking back what two people let out withdraws its review", async () => {
    await watch({ second_review: { share: 1 } });
    const { settled } = await agreedByTwo("approve", "approve");
    const state = () =>
      db.admin(
        "SELECT i.state FROM app.item i JOIN app.blind_review b USING (org_id, item_id) WHERE b.decision_id = $1",
        [settled.decision],
      );
    expect(await state()).toEqual([{ state: "queued" }]);
    required(await undo(rt, a.supervisors[1], settled.decision));
    expect(await state()).toEqual([{ state: "withdrawn" }]);
  });

  test("nothing is drawn before the second person has agreed, nor of an escalation or a review, nor where the policy does not ask", async () => {
    await watch({ second_review: { share: 1 } });
    const two = await held(HELD.twoPerson);
    const first = required(await settle(rt, a.members.supervisor, two.itemId, "approve"));
    const up = await held(HELD.unsure);
    const escalated = required(
      await settle(rt, a.members.supervisor, up.itemId, "escalate", { reason: "needs_expert" }),
    );
    const { review } = await decidedAndDrawn();
    const second = required(await settle(rt, a.members.lead, review, "approve"));
    await watch({});
    const off = await held(HELD.unsure);
    const third = required(await settle(rt, a.members.supervisor, off.itemId, "approve"));
    const drawn = await db.admin("SELECT FROM app.blind_review WHERE decision_id = ANY ($1)", [
      [first.decision, escalated.decision, second.decision, third.decision],
    ]);
    expect(drawn).toEqual([]);
  });
});
