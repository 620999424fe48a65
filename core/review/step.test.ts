import fc from "fast-check";
import { expect, test } from "vitest";
import { barred, HIGHEST_LEVEL, liveClaim, type ReviewCase } from "./case";
import { mayWork } from "./claim";
import { offers } from "./decide";
import { releaseGate } from "./release";
import { levelAbove, mayStep, mayTellCustomer } from "./step";
import { DRAFT_STATES, HELD_DECISIONS, ITEM_KINDS, ITEM_STATES } from "./words";

const NOW = 1_000_000;
const member = fc.constantFrom("ada", "ben", "cleo");
const claim = fc.option(fc.record({ by: member, expiresAt: fc.constantFrom(NOW - 1, NOW, NOW + 1) }));

const reviewCase: fc.Arbitrary<ReviewCase> = fc.record({
  item: fc.record({
    kind: fc.constantFrom(...ITEM_KINDS),
    state: fc.constantFrom(...ITEM_STATES),
    level: fc.integer({ min: 0, max: HIGHEST_LEVEL }),
    twoPerson: fc.boolean(),
    assignedTo: fc.option(member),
    claim,
  }),
  draftState: fc.option(fc.constantFrom(...DRAFT_STATES)),
  alreadySent: fc.boolean(),
  earlier: fc.array(fc.record({ by: member, kind: fc.constantFrom(...HELD_DECISIONS) }), { maxLength: 3 }),
  stopped: fc.boolean(),
  restricted: fc.boolean(),
  contested: fc.boolean(),
});

test("an item moves up only while it waits in nobody's hands, and nothing is stopped or frozen", () => {
  fc.assert(
    fc.property(reviewCase, (c) => {
      if (mayStep(c, NOW) !== "go") return;
      expect(["queued", "claimed"]).toContain(c.item.state);
      expect(liveClaim(c, NOW)).toBeNull();
      expect(c.stopped || c.restricted || c.draftState === "stopped" || c.draftState === "superseded").toBe(false);
    }),
  );
});

test("a step changes who may decide, and nothing of what it takes: nobody seconds themselves because of it", () => {
  fc.assert(
    fc.property(reviewCase, member, (c, who) => {
      const above: ReviewCase = { ...c, item: { ...c.item, level: levelAbove(c.item.level), claim: null } };
      expect(above.item.level).toBeGreaterThan(0);
      expect(above.item.level).toBeLessThanOrEqual(HIGHEST_LEVEL);
      expect(mayWork(above, { id: who, roles: ["supervisor"] }).ok).toBe(false);
      expect(mayWork(above, { id: who, roles: ["specialist"] }).ok).toBe(true);
      expect(barred(above, who)).toBe(barred(c, who));
      // The last step leaves every decision but one: there is no level to escalate to.
      for (const kind of HELD_DECISIONS.filter((each) => each !== "escalate"))
        expect(offers(above, kind).ok).toBe(offers(c, kind).ok);
    }),
  );
});

test("a customer is told only where a reply of ours is held, once, and while nothing is stopped or frozen", () => {
  fc.assert(
    fc.property(reviewCase, fc.boolean(), (c, told) => {
      if (mayTellCustomer(c, told) !== "go") return;
      expect(told || c.alreadySent || c.item.kind === "flag" || c.item.kind === "sample").toBe(false);
      expect(c.stopped || c.restricted).toBe(false);
      expect(["queued", "awaiting_second"]).toContain(c.draftState);
    }),
  );
});

test("no holding reply lets the draft out: a reply that nobody decided and no rule allows never passes the gate", () => {
  fc.assert(
    fc.property(reviewCase, fc.boolean(), (c, seen) => {
      const holding = { kind: "holding_reply", state: "pending", dueAt: NOW, decidedBy: null, byRule: true } as const;
      expect(releaseGate(holding, c.draftState, c.stopped || c.restricted, seen, NOW)).toBe(
        c.stopped || c.restricted || c.draftState === "stopped" ? "stopped" : "go",
      );
      const reply = { ...holding, kind: "reply", byRule: false } as const;
      expect(releaseGate(reply, c.draftState, c.stopped, seen, NOW)).not.toBe("go");
    }),
  );
});
