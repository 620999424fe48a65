import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES } from "@/core/identity/roles";
import type { ReviewCase } from "./case";
import { claimItem } from "./claim";
import { keptBackFor } from "./kept-back";
import { DECISION_KINDS, ITEM_KINDS, ITEM_STATES } from "./words";

const NOW = 1000;
const ME = "me";
const people = fc.constantFrom(ME, "first", "another");

const asked = fc.record({
  item: fc.record({
    kind: fc.constantFrom(...ITEM_KINDS),
    state: fc.constantFrom(...ITEM_STATES),
    level: fc.constantFrom(0, 1, 2),
    twoPerson: fc.boolean(),
    assignedTo: fc.option(people, { nil: null }),
    claim: fc.option(fc.record({ by: people, expiresAt: fc.constantFrom(NOW - 1, NOW + 1) }), { nil: null }),
  }),
  earlier: fc.array(fc.record({ by: people, kind: fc.constantFrom(...DECISION_KINDS) }), { maxLength: 3 }),
  contested: fc.boolean(),
  formed: fc.boolean(),
});
const reader = fc.record({ id: fc.constant(ME), roles: fc.subarray([...ROLES]) });

/** The same item with nothing else in the way: nobody holds it, nobody was given it, no stop, no restriction. */
const free = (c: Pick<ReviewCase, "item" | "earlier" | "contested">): ReviewCase => ({
  ...{ ...c, draftState: null, alreadySent: false, stopped: false, restricted: false },
  item: { ...c.item, assignedTo: null, claim: null },
});

test("whoever could take a second look that waits is shown nothing of the first before they have said what they think", () => {
  fc.assert(
    fc.property(asked, reader, fc.boolean(), (c, who, blindSecond) => {
      const couldJudge = c.item.kind === "second_look" && claimItem(free(c), who, NOW).ok;
      const kept = keptBackFor(c, who, blindSecond);
      if (!c.item.twoPerson) expect(kept).toBe(couldJudge ? "review" : null);
      else expect(kept).toBe(couldJudge && blindSecond && !c.formed ? "form" : null);
    }),
    { numRuns: 3000 },
  );
});

test("it does not matter who holds it or was given it: that may change before they are asked", () => {
  fc.assert(
    fc.property(asked, reader, fc.boolean(), (c, who, blindSecond) => {
      const { item } = free(c);
      expect(keptBackFor({ ...c, item }, who, blindSecond)).toBe(keptBackFor(c, who, blindSecond));
    }),
  );
});

test("from those who decided before, who only read, and of what is settled, nothing is kept back", () => {
  fc.assert(
    fc.property(asked, reader, fc.boolean(), (c, who, blindSecond) => {
      const own = { ...c, earlier: [...c.earlier, { by: ME, kind: "approve" as const }] };
      expect(keptBackFor(own, who, blindSecond)).toBeNull();
      expect(keptBackFor(c, { ...who, roles: ["auditor", "privacy_officer", "admin"] }, blindSecond)).toBeNull();
      for (const state of ["done", "withdrawn"] as const)
        expect(keptBackFor({ ...c, item: { ...c.item, state } }, who, blindSecond)).toBeNull();
    }),
  );
});
