import { describe, expect, test } from "vitest";
import type { ActingMember, ReviewCase } from "./case";
import { DeskModel } from "./case-model.test-support";
import { type Answer, CLAIM_MS, type Draft, DUE_MS, type Item, UNDO_MS } from "./case-records.test-support";
import { claimItem, holdsClaim } from "./claim";
import { type DecideCommand, decideItem, offers } from "./decide";
import { NO_EVIDENCE } from "./evidence";
import { type PendingRelease, releaseGate, undoRelease } from "./release";
import { canBeSuperseded, IN_FLIGHT, lateOnArrival } from "./supersede";
import { type DecisionKind, DRAFT_STATES, HELD_DECISIONS, ON_EXPIRY, SENT_DECISIONS } from "./words";

const NOW = 1_000_000;
const ANNA: ActingMember = { id: "anna", roles: ["supervisor"] };
const BEN: ActingMember = { id: "ben", roles: ["supervisor"] };
const CARA: ActingMember = { id: "cara", roles: ["lead"] };
const SPECIALIST: ActingMember = { id: "dan", roles: ["specialist"] };

function held(item: Partial<ReviewCase["item"]> = {}, more: Partial<Omit<ReviewCase, "item">> = {}): ReviewCase {
  const claim = { by: ANNA.id, expiresAt: NOW + 1 };
  return {
    item: { kind: "draft", state: "claimed", level: 0, twoPerson: false, claim, assignedTo: null, ...item },
    draftState: "queued",
    alreadySent: false,
    earlier: [],
    stopped: false,
    restricted: false,
    contested: false,
    ...more,
  };
}

const command = (kind: DecisionKind, more: Partial<DecideCommand> = {}): DecideCommand => ({
  kind,
  text: "own words",
  reason: "tone",
  note: null,
  leaked: false,
  tokenMatches: true,
  seenMatches: true,
  evidence: NO_EVIDENCE,
  mustForm: false,
  ...more,
});
const ok = <T>(value: T) => ({ ok: true, value });
const no = (code: string, field?: string) => ({ ok: false, refusal: field ? { code, field } : { code } });

describe("claiming", () => {
  test.each([
    ["waits", held({ state: "queued", claim: null }), ok(null)],
    ["is one's own already", held(), ok(null)],
    ["was another's until now", held({ claim: { by: BEN.id, expiresAt: NOW } }), ok(null)],
    ["is another's for a millisecond yet", held({ claim: { by: BEN.id, expiresAt: NOW + 1 } }), no("already_claimed")],
    ["was decided", held({ state: "done" }), no("not_claimable")],
    ["was withdrawn", held({ state: "withdrawn" }), no("not_claimable")],
    ["has a superseded draft", held({ state: "queued" }, { draftState: "superseded" }), no("superseded")],
    ["is stopped", held({ state: "queued" }, { stopped: true }), no("stopped")],
    ["is of a customer whose data are frozen", held({ state: "queued" }, { restricted: true }), no("restricted")],
    ["has a stopped draft", held({ state: "queued" }, { draftState: "stopped" }), no("stopped")],
    ["was escalated", held({ state: "queued", level: 1 }), no("not_permitted")],
    [
      "is the second look at one's own decision",
      held(
        { kind: "second_look", state: "queued" },
        { draftState: "awaiting_second", earlier: [{ by: ANNA.id, kind: "edit" }] },
      ),
      no("same_person_twice"),
    ],
    [
      "is the second look at another's decision",
      held(
        { kind: "second_look", state: "queued" },
        { draftState: "awaiting_second", earlier: [{ by: BEN.id, kind: "edit" }] },
      ),
      ok(null),
    ],
    [
      "is contested by the customer, by whoever decided before, in whatever way",
      held({ kind: "flag", state: "queued" }, { contested: true, earlier: [{ by: ANNA.id, kind: "no_action" }] }),
      no("contested_by_customer"),
    ],
    [
      "is contested by the customer, by somebody else",
      held({ kind: "flag", state: "queued" }, { contested: true, earlier: [{ by: BEN.id, kind: "approve" }] }),
      ok(null),
    ],
    [
      "is flagged for another reason, by whoever decided before",
      held({ kind: "flag", state: "queued" }, { earlier: [{ by: ANNA.id, kind: "approve" }] }),
      ok(null),
    ],
  ])("an item that %s", (_, c, expected) => {
    expect(claimItem(c, ANNA, NOW)).toEqual(expected);
  });

  test("what was escalated is for specialists and leads", () => {
    for (const level of [1, 2]) {
      for (const actor of [CARA, SPECIALIST])
        expect(claimItem(held({ state: "queued", claim: null, level }), actor, NOW)).toEqual(ok(null));
    }
  });

  test("only the holder with the token holds it, and only until it runs out", () => {
    expect(holdsClaim(held(), ANNA, true, NOW)).toEqual(ok(null));
    expect(holdsClaim(held(), ANNA, false, NOW)).toEqual(no("claim_lost"));
    expect(holdsClaim(held(), BEN, true, NOW)).toEqual(no("claim_lost"));
    expect(holdsClaim(held(), ANNA, true, NOW + 1)).toEqual(no("claim_lost"));
    expect(holdsClaim(held({ state: "queued" }), ANNA, true, NOW)).toEqual(no("claim_lost"));
    expect(holdsClaim(held({}, { draftState: "superseded" }), ANNA, true, NOW)).toEqual(no("superseded"));
  });
});

describe("deciding what is held", () => {
  const nothing = { opens: null, releases: null, tells: null };
  test.each([
    ["approve", { draftState: "releasing", releases: "reply" }],
    ["edit", { draftState: "releasing", releases: "reply" }],
    ["reply", { draftState: "releasing", releases: "reply" }],
    ["reject", { draftState: "rejected", tells: "draft.rejected" }],
    ["hand_over", { draftState: "handed_over", tells: "draft.handed_over" }],
    ["escalate", { draftState: "queued", opens: { kind: "draft", level: 1 }, tells: "draft.escalated" }],
  ] as const)("%s", (kind, change) => {
    expect(decideItem(held(), command(kind), ANNA, NOW)).toEqual(ok({ ...nothing, kind, ...change }));
  });

  test.each(["no_action", "correct", "escalate"] as const)(
    "%s of what one decided and the customer contests",
    (kind) => {
      const more = { draftState: "released", contested: true, earlier: [{ by: ANNA.id, kind: "approve" }] } as const;
      expect(decideItem(held({ kind: "flag" }, more), command(kind), ANNA, NOW)).toEqual(no("contested_by_customer"));
      const byBen = { ...more, earlier: [{ by: BEN.id, kind: "approve" }] } as const;
      expect(decideItem(held({ kind: "flag" }, byBen), command(kind), ANNA, NOW)).toMatchObject({ ok: true });
    },
  );

  test.each(["approve", "edit", "reply"] as const)("%s under two people waits for the second", (kind) => {
    const expected = { ...nothing, kind, draftState: "awaiting_second", opens: { kind: "second_look", level: 0 } };
    expect(decideItem(held({ twoPerson: true }), command(kind), ANNA, NOW)).toEqual(ok(expected));
  });

  const second = held(
    { kind: "second_look", twoPerson: true },
    { draftState: "awaiting_second", earlier: [{ by: BEN.id, kind: "edit" }] },
  );
  test("the second person's approval releases, their own words need a third", () => {
    expect(decideItem(second, command("approve"), ANNA, NOW)).toEqual(
      ok({ ...nothing, kind: "approve", draftState: "releasing", releases: "reply" }),
    );
    for (const kind of ["edit", "reply"] as const) {
      const expected = { ...nothing, kind, draftState: "awaiting_second", opens: { kind: "second_look", level: 0 } };
      expect(decideItem(second, command(kind), ANNA, NOW)).toEqual(ok(expected));
    }
  });

  test("the second person may reject, hand over and escalate to a draft one level up", () => {
    expect(decideItem(second, command("reject"), ANNA, NOW)).toMatchObject({
      value: { draftState: "rejected", releases: null },
    });
    expect(decideItem(second, command("hand_over"), ANNA, NOW)).toMatchObject({
      value: { draftState: "handed_over", releases: null },
    });
    expect(decideItem(second, command("escalate"), ANNA, NOW)).toMatchObject({
      value: { draftState: "queued", opens: { kind: "draft", level: 1 } },
    });
  });

  test.each([
    ["no role for it", held(), command("approve"), { id: ANNA.id, roles: ["auditor"] }, no("not_permitted")],
    ["the claim of another", held(), command("approve"), BEN, no("claim_lost")],
    ["an expired claim", held({ claim: { by: ANNA.id, expiresAt: NOW } }), command("approve"), ANNA, no("claim_lost")],
    ["another tab's token", held(), command("approve", { tokenMatches: false }), ANNA, no("claim_lost")],
    ["no claim", held({ state: "queued", claim: null }), command("approve"), ANNA, no("claim_lost")],
    ["what is no longer true", held(), command("approve", { seenMatches: false }), ANNA, no("seen_changed")],
    ["a superseded draft", held({}, { draftState: "superseded" }), command("approve"), ANNA, no("superseded")],
    ["a stop", held({}, { stopped: true }), command("approve"), ANNA, no("stopped")],
    ["a customer's restriction", held({}, { restricted: true }), command("approve"), ANNA, no("restricted")],
    ["a decided item", held({ state: "done" }), command("approve"), ANNA, no("not_decidable")],
    ["a withdrawn item", held({ state: "withdrawn" }), command("approve"), ANNA, no("not_decidable")],
    ["a sent kind of decision", held(), command("no_action"), ANNA, no("decision_not_allowed", "kind")],
    ["no words of one's own", held(), command("edit", { text: " \n" }), ANNA, no("text_required", "text")],
    ["no reason", held(), command("reject", { reason: null }), ANNA, no("reason_required", "reason")],
    [
      "another reason unsaid",
      held(),
      command("approve", { reason: "other", note: " " }),
      ANNA,
      no("reason_required", "note"),
    ],
    [
      "no level above",
      held({ level: 2, claim: { by: CARA.id, expiresAt: NOW + 1 } }),
      command("escalate"),
      CARA,
      no("decision_not_allowed", "kind"),
    ],
  ] as const)("is refused with %s", (_, c, cmd, actor, expected) => {
    expect(decideItem(c, cmd, actor, NOW)).toEqual(expected);
  });

  test.each(DRAFT_STATES.filter((s) => s !== "queued"))("is refused when the draft is %s", (draftState) => {
    expect(decideItem(held({}, { draftState }), command("approve"), ANNA, NOW).ok).toBe(false);
  });

  test("offers all six, and nothing above the highest level", () => {
    for (const kind of HELD_DECISIONS) expect(offers(held(), kind)).toEqual(ok(null));
    expect(offers(held({ level: 2 }), "escalate")).toEqual(no("decision_not_allowed", "kind"));
    for (const kind of ["no_action", "correct"] as const) expect(offers(held(), kind).ok).toBe(false);
  });
});

describe("deciding on what was sent", () => {
  const sent = held({}, { alreadySent: true });
  test("closes, corrects or escalates a reply that was sent before", () => {
    expect(decideItem(sent, command("no_action"), ANNA, NOW)).toMatchObject({
      value: { draftState: "no_action", releases: null, tells: null },
    });
    expect(decideItem(sent, command("correct"), ANNA, NOW)).toMatchObject({
      value: { draftState: "corrected", releases: "correction" },
    });
    expect(decideItem(sent, command("escalate"), ANNA, NOW)).toMatchObject({
      value: { draftState: "queued", opens: { kind: "draft", level: 1 } },
    });
    expect(decideItem(sent, command("correct", { text: "" }), ANNA, NOW)).toEqual(no("text_required", "text"));
  });

  test.each(["sample", "flag"] as const)("a %s leaves the draft's own state alone", (kind) => {
    for (const decision of SENT_DECISIONS) {
      const result = decideItem(held({ kind }, { draftState: "delivered" }), command(decision), ANNA, NOW);
      expect(result).toMatchObject({ ok: true, value: { draftState: null } });
    }
    expect(decideItem(held({ kind }, { draftState: null }), command("escalate"), ANNA, NOW)).toMatchObject({
      value: { opens: { kind, level: 1 } },
    });
  });

  test("a sample is judged by nobody who let the reply go out, and corrected by nobody who leaves the leak unsaid", () => {
    const sample = (kind: DecisionKind, by: string) =>
      held({ kind: "sample" }, { draftState: "delivered", earlier: [{ by, kind }] });
    for (const kind of ["approve", "edit", "reply"] as const) {
      expect(claimItem(sample(kind, ANNA.id), ANNA, NOW)).toEqual(no("own_reply"));
      expect(decideItem(sample(kind, ANNA.id), command("no_action"), ANNA, NOW)).toEqual(no("own_reply"));
      expect(decideItem(sample(kind, "ben"), command("no_action"), ANNA, NOW).ok).toBe(true);
    }
    expect(claimItem(sample("escalate", ANNA.id), ANNA, NOW)).toEqual(ok(null));
    const clean = held({ kind: "sample" }, { draftState: "delivered" });
    expect(decideItem(clean, command("correct", { leaked: null }), ANNA, NOW)).toEqual(no("leak_unanswered", "leaked"));
    expect(decideItem(clean, command("correct", { leaked: true }), ANNA, NOW).ok).toBe(true);
    expect(decideItem(clean, command("no_action", { leaked: null }), ANNA, NOW).ok).toBe(true);
  });

  test("offers three, none of which releases a held draft", () => {
    for (const kind of SENT_DECISIONS) expect(offers(sent, kind)).toEqual(ok(null));
    for (const kind of ["approve", "edit", "reply", "reject", "hand_over"] as const) {
      for (const c of [sent, held({ kind: "flag" }), held({ kind: "sample" })])
        expect(decideItem(c, command(kind), ANNA, NOW).ok).toBe(false);
    }
  });
});

describe("releasing", () => {
  const pending: PendingRelease = { kind: "reply", state: "pending", dueAt: NOW, decidedBy: ANNA.id, byRule: false };
  test.each([
    ["at the end of the undo window", pending, "releasing", false, true, "go"],
    ["a millisecond before", { ...pending, dueAt: NOW + 1 }, "releasing", false, true, "wait"],
    ["with a due time that is none", { ...pending, dueAt: Number.NaN }, "releasing", false, true, "wait"],
    ["recalled", { ...pending, state: "recalled" }, "releasing", false, true, "gone"],
    ["released before", { ...pending, state: "released" }, "releasing", false, true, "gone"],
    ["with neither person nor rule", { ...pending, decidedBy: null }, "releasing", false, true, "gone"],
    ["a reply by rule", { ...pending, decidedBy: null, byRule: true }, "releasing", false, true, "go"],
    [
      "a holding reply by rule",
      { ...pending, kind: "holding_reply", decidedBy: null, byRule: true },
      "expired",
      false,
      false,
      "go",
    ],
    [
      "a correction by rule",
      { ...pending, kind: "correction", decidedBy: null, byRule: true },
      "released",
      false,
      true,
      "gone",
    ],
    ["a correction", { ...pending, kind: "correction" }, "delivered", false, true, "go"],
    [
      "a correction, what was seen has changed",
      { ...pending, kind: "correction" },
      "delivered",
      false,
      false,
      "seen_changed",
    ],
    ["what was seen has changed", pending, "releasing", false, false, "seen_changed"],
    ["the customer wrote again", pending, "superseded", false, true, "superseded"],
    ["a stop in force", pending, "releasing", true, true, "stopped"],
    ["a stopped draft", pending, "stopped", false, true, "stopped"],
    [
      "a stopped holding reply",
      { ...pending, kind: "holding_reply", decidedBy: null, byRule: true },
      "expired",
      true,
      true,
      "stopped",
    ],
    ["without a draft", pending, null, false, true, "gone"],
  ] as const)("%s", (...[, r, draftState, stopped, seenMatches, gate]) => {
    expect(releaseGate(r, draftState, stopped, seenMatches, NOW)).toBe(gate);
  });

  test.each(DRAFT_STATES.filter((s) => s !== "releasing"))("no reply while its draft is %s", (draftState) => {
    expect(releaseGate(pending, draftState, false, true, NOW)).not.toBe("go");
  });

  test("can be taken back by who decided it until the moment it goes", () => {
    const later = { ...pending, dueAt: NOW + 1 };
    expect(undoRelease(later, "releasing", ANNA, NOW)).toEqual(ok(null));
    expect(undoRelease(later, "releasing", BEN, NOW)).toEqual(no("not_permitted"));
    expect(undoRelease({ ...later, decidedBy: null, byRule: true }, "releasing", ANNA, NOW)).toEqual(
      no("not_permitted"),
    );
    expect(undoRelease(pending, "releasing", ANNA, NOW)).toEqual(no("undo_too_late"));
    expect(undoRelease({ ...later, state: "released" }, "released", ANNA, NOW)).toEqual(no("undo_too_late"));
    expect(undoRelease({ ...later, state: "recalled" }, "queued", ANNA, NOW)).toEqual(no("undo_too_late"));
    expect(undoRelease({ ...later, kind: "correction" }, "delivered", ANNA, NOW)).toEqual(ok(null));
  });

  test("undoing brings no superseded, stopped or settled draft back into a queue", () => {
    const later = { ...pending, dueAt: NOW + 1 };
    expect(undoRelease(later, "superseded", ANNA, NOW)).toEqual(no("superseded"));
    expect(undoRelease(later, "stopped", ANNA, NOW)).toEqual(no("stopped"));
    for (const state of DRAFT_STATES.filter((s) => s !== "releasing"))
      expect(undoRelease(later, state, ANNA, NOW).ok).toBe(false);
  });
});

describe("superseding and stopping", () => {
  test("what is open is superseded, what was sent or settled is not", () => {
    const open = DRAFT_STATES.filter((s) => canBeSuperseded(s, false));
    expect(open).toEqual(["checking", "queued", "awaiting_second", "releasing", "blocked", "stopped"]);
    for (const state of DRAFT_STATES) expect(canBeSuperseded(state, true)).toBe(false);
  });

  test("whatever a stop holds could be superseded meanwhile", () => {
    for (const state of IN_FLIGHT) expect(canBeSuperseded(state, false)).toBe(true);
  });

  test("a draft is late when the customer wrote since, or a later answer is here", () => {
    expect(lateOnArrival(3, 3, null)).toBe(false);
    expect(lateOnArrival(3, 4, null)).toBe(true);
    expect(lateOnArrival(3, 3, 3)).toBe(false);
    expect(lateOnArrival(3, 3, 4)).toBe(true);
    expect(lateOnArrival(0, 0, null)).toBe(false);
  });
});

describe("a draft's way through the desk", () => {
  const fresh = (
    outcome: "review" | "two_person" | "release" | "sample" | "block",
    onExpiry: (typeof ON_EXPIRY)[number] = "hand_over",
  ) => {
    const desk = new DeskModel();
    const draft = desk.receive(0, false);
    desk.judge(draft, outcome, onExpiry);
    return { desk, draft, item: desk.items[0] as Item };
  };
  const decide = (desk: DeskModel, item: Item, actor: ActingMember, kind: DecisionKind, text: string | null = null) => {
    const token = desk.claim(item, actor) ?? "none";
    const answer: Answer = { kind, text, reason: "tone", note: null, token, seen: desk.seen(item) };
    return desk.decide(item, actor, answer);
  };
  const sendAll = (desk: DeskModel) => {
    desk.now += UNDO_MS;
    for (const r of desk.releases) desk.send(r);
    return desk.sent.map((s) => s.release.text);
  };
  const last = (desk: DeskModel) => desk.items.at(-1) as Item;

  test("approved, undo window over, released", () => {
    const { desk, draft, item } = fresh("review");
    decide(desk, item, ANNA, "approve");
    expect(draft.state).toBe("releasing");
    expect(sendAll(desk)).toEqual(["draft 0"]);
    expect(sendAll(desk)).toHaveLength(1);
    expect(draft.state).toBe("released");
  });

  test("recalled, claimed again, edited: only the edited text goes", () => {
    const { desk, draft, item } = fresh("review");
    decide(desk, item, ANNA, "approve");
    desk.undo(desk.releases[0]!, ANNA);
    expect([draft.state, item.state, item.claim?.by]).toEqual(["queued", "claimed", ANNA.id]);
    decide(desk, item, ANNA, "edit", "better");
    expect(sendAll(desk)).toEqual(["better"]);
  });

  test("two people: edited by the first, changed by the second, approved by a third", () => {
    const { desk, item } = fresh("two_person");
    decide(desk, item, ANNA, "edit", "one");
    expect(decide(desk, last(desk), ANNA, "approve")).toBeNull();
    decide(desk, last(desk), BEN, "edit", "two");
    expect(decide(desk, last(desk), ANNA, "approve")).toBeNull();
    expect(decide(desk, last(desk), BEN, "approve")).toBeNull();
    expect(sendAll(desk)).toEqual([]);
    decide(desk, last(desk), CARA, "approve");
    expect(sendAll(desk)).toEqual(["two"]);
  });

  test("escalated, no longer a supervisor's, approved by a specialist; two people stay two", () => {
    const { desk, item } = fresh("two_person");
    decide(desk, item, ANNA, "escalate");
    expect(decide(desk, last(desk), BEN, "approve")).toBeNull();
    decide(desk, last(desk), SPECIALIST, "approve");
    expect(sendAll(desk)).toEqual([]);
    decide(desk, last(desk), CARA, "approve");
    expect(sendAll(desk)).toEqual(["draft 0"]);
  });

  test("released by rule, the sample corrected afterwards", () => {
    const { desk, item } = fresh("sample");
    expect(sendAll(desk)).toEqual(["draft 0"]);
    decide(desk, item, ANNA, "correct", "sorry");
    expect(sendAll(desk)).toEqual(["draft 0", "sorry"]);
  });

  test("blocked, queued by a lead, rejected", () => {
    const { desk, draft } = fresh("block");
    expect(draft.state).toBe("blocked");
    const item = desk.queue(draft);
    decide(desk, item, ANNA, "reject");
    expect([draft.state, sendAll(desk)]).toEqual(["rejected", []]);
  });

  test.each(ON_EXPIRY)("nobody decides: %s, never the draft", (onExpiry) => {
    const { desk, draft, item } = fresh("review", onExpiry);
    desk.now += DUE_MS;
    desk.expire(item);
    expect([draft.state, item.state]).toEqual(["expired", "withdrawn"]);
    expect(sendAll(desk)).not.toContain(draft.text);
  });

  test("a claim runs out and another takes the item; the first token is worth nothing", () => {
    const { desk, item } = fresh("review");
    const old = desk.claim(item, ANNA) as string;
    expect(desk.claim(item, BEN)).toBeNull();
    desk.now += CLAIM_MS;
    desk.claim(item, BEN);
    const answer: Answer = { kind: "approve", text: null, reason: null, note: null, token: old, seen: desk.seen(item) };
    expect(desk.decide(item, ANNA, answer)).toBeNull();
    expect(desk.decide(item, BEN, answer)).toBeNull();
  });

  test.each(["customer", "draft"] as const)("approved, then superseded by a newer %s: nothing of it goes", (by) => {
    const { desk, draft, item } = fresh("review");
    decide(desk, item, ANNA, "approve");
    if (by === "customer") desk.message("customer");
    else desk.receive(0, false);
    expect(desk.undo(desk.releases[0]!, ANNA)).toBe(false);
    expect([draft.state, sendAll(desk)]).toEqual(["superseded", []]);
  });

  test("approved, then the recipient changes: back in the queue, and both people are asked again", () => {
    const { desk, draft, item } = fresh("two_person");
    decide(desk, item, ANNA, "approve");
    decide(desk, last(desk), BEN, "approve");
    desk.context.recipient++;
    expect([sendAll(desk), draft.state]).toEqual([[], "queued"]);
    decide(desk, last(desk), BEN, "approve");
    expect([sendAll(desk), draft.state]).toEqual([[], "awaiting_second"]);
  });

  test.each([true, false])("stopped in the undo window, lifted, judged again (drafts marked: %s)", (mark) => {
    const { desk, draft, item } = fresh("review");
    decide(desk, item, ANNA, "approve");
    desk.stop(mark);
    expect(sendAll(desk)).toEqual([]);
    expect(desk.claim(item, BEN)).toBeNull();
    desk.lift();
    expect(sendAll(desk)).toEqual([]);
    if (mark) expect(draft.state).toBe("checking");
  });

  test("a late draft is superseded on arrival and never judged into a queue", () => {
    const desk = new DeskModel();
    desk.message("customer");
    const late: Draft = desk.receive(1, false);
    desk.judge(late, "release");
    expect([late.state, desk.items.length, desk.releases.length]).toEqual(["superseded", 0, 0]);
  });
});
