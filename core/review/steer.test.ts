import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "@/core/identity/roles";
import { type ActingMember, isBlindReview } from "./case";
import { severityOf, withPriority } from "./priority";
import { type SteerCase, type SteerCommand, steerItem } from "./steer";
import { handOverStuck, queueBlocked, retryDelivery, type StuckDraft } from "./stuck";
import { DRAFT_STATES, type DraftState, ITEM_KINDS, ITEM_STATES, PRIORITIES } from "./words";

const NOW = 1_000_000;
const member = (id: string, ...roles: Role[]): ActingMember => ({ id, roles });
const LEAD = member("lead", "lead");
const ANNA = member("anna", "supervisor");
const BEN = member("ben", "supervisor");

const WAITS: SteerCase = {
  item: {
    kind: "draft",
    state: "queued",
    level: 0,
    twoPerson: false,
    claim: null,
    assignedTo: null,
    queue: "general",
    urgency: 1,
  },
  draftState: "queued",
  alreadySent: false,
  earlier: [],
  stopped: false,
  restricted: false,
  contested: false,
};
const heldBy = (by: string, expiresAt = NOW + 1): SteerCase => ({
  ...WAITS,
  item: { ...WAITS.item, state: "claimed", claim: { by, expiresAt } },
});

const someone = fc.record({
  id: fc.constantFrom("anna", "ben", "lead", "cleo"),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
});
const anyCase: fc.Arbitrary<SteerCase> = fc.record({
  item: fc.record({
    kind: fc.constantFrom(...ITEM_KINDS),
    state: fc.constantFrom(...ITEM_STATES),
    level: fc.nat(2),
    twoPerson: fc.boolean(),
    claim: fc.option(
      fc.record({ by: fc.constantFrom("anna", "ben", "lead"), expiresAt: fc.constantFrom(NOW - 1, NOW, NOW + 1) }),
    ),
    assignedTo: fc.option(fc.constantFrom("anna", "ben", "lead")),
    queue: fc.constantFrom("general", "privacy"),
    urgency: fc.constantFrom(...PRIORITIES.flatMap((p) => [0, 14, 29].map((place) => withPriority(place, p)))),
  }),
  draftState: fc.option(fc.constantFrom(...DRAFT_STATES)),
  alreadySent: fc.boolean(),
  earlier: fc.array(fc.record({ by: fc.constantFrom("anna", "ben"), kind: fc.constant("approve" as const) }), {
    maxLength: 2,
  }),
  stopped: fc.boolean(),
  restricted: fc.boolean(),
  contested: fc.boolean(),
});
const anyCommand: fc.Arbitrary<SteerCommand> = fc.oneof(
  someone.map((to): SteerCommand => ({ kind: "assign", to })),
  fc.constantFrom("general", "privacy").map((queue): SteerCommand => ({ kind: "move", queue })),
  fc.constantFrom(...PRIORITIES).map((priority): SteerCommand => ({ kind: "prioritise", priority })),
  fc.constantFrom<SteerCommand[]>({ kind: "give_back" }, { kind: "take_over" }),
);

describe("steering", () => {
  test("only a lead steers, and only what waits", () => {
    fc.assert(
      fc.property(anyCase, anyCommand, someone, (c, command, actor) => {
        const result = steerItem(c, command, actor, NOW);
        if (!result.ok) return;
        expect(actor.roles).toContain("lead");
        expect(["queued", "claimed"]).toContain(c.item.state);
        // A blind review is about a decision that was made, whatever became of the reply since.
        expect(c.draftState === "superseded" && !isBlindReview(c)).toBe(false);
      }),
    );
  });

  test("severity is never lost, and only the command's own thing changes", () => {
    fc.assert(
      fc.property(anyCase, anyCommand, (c, command) => {
        const result = steerItem(c, command, LEAD, NOW);
        if (!result.ok) return;
        expect(severityOf(result.value.urgency)).toBe(severityOf(c.item.urgency));
        if (command.kind !== "prioritise") expect(result.value.urgency).toBe(c.item.urgency);
        if (command.kind !== "move") expect(result.value.queue).toBe(c.item.queue);
        if (command.kind === "prioritise") expect(result.value).toMatchObject({ assignedTo: c.item.assignedTo });
        if (!result.value.changes) expect(result.value).toMatchObject({ dropsClaim: false });
      }),
    );
  });

  test("doing it again changes nothing", () => {
    fc.assert(
      fc.property(anyCase, anyCommand, (c, command) => {
        const first = steerItem(c, command, LEAD, NOW);
        if (!first.ok) return;
        const { queue, urgency, assignedTo, dropsClaim } = first.value;
        const item = { ...c.item, queue, urgency, assignedTo };
        if (dropsClaim) Object.assign(item, { state: "queued", claim: null });
        const again = steerItem({ ...c, item }, command, LEAD, NOW);
        expect(again).toMatchObject({ ok: true, value: { changes: false, takesFrom: null } });
      }),
    );
  });

  test("nobody else holds what is given to somebody, and who loses it is named", () => {
    expect(steerItem(heldBy("anna"), { kind: "assign", to: BEN }, LEAD, NOW)).toMatchObject({
      value: { assignedTo: "ben", dropsClaim: true, takesFrom: "anna", changes: true },
    });
    expect(steerItem(heldBy("anna"), { kind: "assign", to: ANNA }, LEAD, NOW)).toMatchObject({
      value: { assignedTo: "anna", dropsClaim: false, takesFrom: null, changes: true },
    });
    expect(steerItem(heldBy("anna"), { kind: "take_over" }, LEAD, NOW)).toMatchObject({
      value: { assignedTo: "lead", dropsClaim: true, takesFrom: "anna" },
    });
    expect(steerItem(heldBy("anna"), { kind: "give_back" }, LEAD, NOW)).toMatchObject({
      value: { assignedTo: null, dropsClaim: true, takesFrom: "anna" },
    });
    expect(steerItem(heldBy("anna", NOW), { kind: "give_back" }, LEAD, NOW)).toMatchObject({
      value: { dropsClaim: true, takesFrom: null },
    });
  });

  test("who may not decide it is not given it: by role, by level, as the second of two", () => {
    const code = (c: SteerCase, to: ActingMember) => {
      const result = steerItem(c, { kind: "assign", to }, LEAD, NOW);
      return result.ok ? "given" : result.refusal.code;
    };
    const escalated = { ...WAITS, item: { ...WAITS.item, level: 1 } };
    const second: SteerCase = {
      ...WAITS,
      item: { ...WAITS.item, kind: "second_look" },
      earlier: [{ by: "anna", kind: "approve" }],
    };
    expect(code(WAITS, ANNA)).toBe("given");
    expect(code(WAITS, member("otto", "auditor"))).toBe("assignee_not_permitted");
    expect(code(WAITS, member("nobody"))).toBe("assignee_not_permitted");
    expect(code(escalated, ANNA)).toBe("assignee_not_permitted");
    expect(code(escalated, member("sam", "specialist"))).toBe("given");
    expect([code(second, ANNA), code(second, BEN)]).toEqual(["assignee_not_permitted", "given"]);
    const contested: SteerCase = { ...second, item: { ...WAITS.item, kind: "flag" }, contested: true };
    expect([code(contested, ANNA), code(contested, BEN)]).toEqual(["assignee_not_permitted", "given"]);
  });

  test("a lead takes nothing over that they could not decide", () => {
    const decidedFirst: SteerCase = {
      ...heldBy("ben"),
      item: { ...heldBy("ben").item, kind: "second_look" },
      earlier: [{ by: "lead", kind: "approve" }],
    };
    expect(steerItem(decidedFirst, { kind: "take_over" }, LEAD, NOW)).toMatchObject({
      refusal: { code: "same_person_twice" },
    });
    const contested = { ...decidedFirst, item: { ...heldBy("ben").item, kind: "flag" as const }, contested: true };
    expect(steerItem(contested, { kind: "take_over" }, LEAD, NOW)).toMatchObject({
      refusal: { code: "contested_by_customer" },
    });
    expect(steerItem({ ...heldBy("ben"), stopped: true }, { kind: "take_over" }, LEAD, NOW)).toMatchObject({
      refusal: { code: "stopped" },
    });
  });
});

describe("what is stuck", () => {
  const stuck = (state: DraftState, delivery: StuckDraft["delivery"] = null, stopped = false): StuckDraft => ({
    state,
    delivery,
    stopped,
    restricted: false,
  });

  const isHeld = (d: StuckDraft) => d.stopped || d.restricted;

  test("queueing again leads to a queue and nowhere else; a delivery is only retried when it was given up", () => {
    const anyStuck = fc.record({
      state: fc.constantFrom(...DRAFT_STATES),
      delivery: fc.constantFrom<StuckDraft["delivery"][]>("pending", "delivered", "failed", null),
      stopped: fc.boolean(),
      restricted: fc.boolean(),
    });
    fc.assert(
      fc.property(anyStuck, someone, (d, actor) => {
        const queued = queueBlocked(d, actor);
        if (queued.ok) expect([d.state, isHeld(d), queued.value.state]).toEqual(["blocked", false, "queued"]);
        const again = retryDelivery(d, actor);
        if (again.ok) expect([d.state, d.delivery, isHeld(d)]).toEqual(["delivery_failed", "failed", false]);
        const over = handOverStuck(d, actor);
        if (over.ok) expect(["blocked", "delivery_failed"]).toContain(d.state);
        if (over.ok) expect(d.delivery).not.toBe("delivered");
        if (queued.ok || over.ok) expect(actor.roles).toContain("lead");
        if (again.ok) expect(actor.roles.some((role) => role === "lead" || role === "admin")).toBe(true);
      }),
    );
  });

  test("a stop holds both, and a supervisor may neither", () => {
    expect(queueBlocked(stuck("blocked", null, true), LEAD)).toMatchObject({ refusal: { code: "stopped" } });
    expect(retryDelivery(stuck("delivery_failed", "failed", true), LEAD)).toMatchObject({
      refusal: { code: "stopped" },
    });
    expect(queueBlocked(stuck("superseded"), LEAD)).toMatchObject({ refusal: { code: "superseded" } });
    expect(queueBlocked(stuck("blocked"), ANNA)).toMatchObject({ refusal: { code: "not_permitted" } });
    expect(handOverStuck(stuck("delivery_failed", "delivered"), LEAD)).toMatchObject({ refusal: { code: "conflict" } });
  });
});
