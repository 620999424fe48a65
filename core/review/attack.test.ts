import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES } from "@/core/identity/roles";
import type { ActingMember, ReviewCase } from "./case";
import { type DecideCommand, type DecisionChange, decideItem } from "./decide";
import { NO_EVIDENCE } from "./evidence";
import { formJudgement } from "./form-judgement";
import { type PendingRelease, releaseGate, undoRelease } from "./release";
import { DECISION_KINDS, DRAFT_STATES, ITEM_KINDS, ITEM_STATES } from "./words";

/** Every situation that core can be asked about: looks for one from which an unapproved reply leaves. */
const NOW = 1000;
const ME = "me";
const CLAIMS = [null, { by: ME, expiresAt: NOW + 1 }, { by: ME, expiresAt: NOW }, { by: "other", expiresAt: NOW + 1 }];
const EARLIER: ReviewCase["earlier"][] = [[], [{ by: ME, kind: "edit" }], [{ by: "other", kind: "approve" }]];
const ON_OFF = [false, true];
const STATES = [null, ...DRAFT_STATES];

function* product<T extends readonly unknown[]>(...lists: { [K in keyof T]: readonly T[K][] }): Generator<T> {
  const [first, ...rest] = lists as readonly (readonly unknown[])[];
  if (first === undefined) {
    yield [] as unknown as T;
    return;
  }
  for (const x of first)
    for (const xs of product(...(rest as never[]))) yield [x, ...(xs as unknown[])] as unknown as T;
}

function* cases(): Generator<ReviewCase> {
  const items = [...product(ITEM_KINDS, ITEM_STATES, [0, 1, 2], ON_OFF, CLAIMS)];
  const around = [...product(STATES, ON_OFF, EARLIER, ON_OFF)];
  for (const [kind, state, level, twoPerson, claim] of items) {
    for (const [draftState, alreadySent, earlier, stopped] of around) {
      for (const contested of kind === "flag" ? ON_OFF : [false]) {
        yield {
          item: { kind, state, level, twoPerson, claim, assignedTo: null },
          draftState,
          alreadySent,
          earlier,
          stopped,
          restricted: false,
          contested,
        };
      }
    }
  }
}

const asks = (kind: DecideCommand["kind"], more: Partial<DecideCommand> = {}): DecideCommand => ({
  kind,
  text: "words",
  reason: "tone",
  note: "n",
  leaked: false,
  tokenMatches: true,
  seenMatches: true,
  evidence: NO_EVIDENCE,
  mustForm: false,
  ...more,
});

/** Why this change must not have been granted; null when it may be. */
function wrongly(c: ReviewCase, change: DecisionChange, roles: ActingMember["roles"]): string | null {
  const decides = roles.some((r) => r === "lead" || r === "specialist" || (r === "supervisor" && c.item.level === 0));
  if (!decides) return "role";
  if (c.item.state !== "claimed" || c.item.claim?.by !== ME || c.item.claim.expiresAt <= NOW) return "claim";
  if (c.item.kind === "second_look" && !c.item.twoPerson) return wronglyReviewed(c, change);
  if (c.stopped || c.draftState === "stopped" || c.draftState === "superseded") return "stopped or superseded";
  if (c.restricted) return "of a customer whose data are frozen";
  const letOut = c.earlier.some(({ by, kind }) => by === ME && ["approve", "edit", "reply"].includes(kind));
  if (c.item.kind === "sample" && letOut) return "judges what they let out";
  if (c.contested && c.earlier.some(({ by }) => by === ME)) return "answers for their own decision";
  if (change.draftState === "released" || change.draftState === "delivered") return "a decision sends nothing itself";
  if (change.releases === "correction") return change.kind === "correct" ? null : "a correction nobody wrote";
  if (change.releases === null) return change.draftState === "releasing" ? "releasing without a release" : null;
  return wronglyReleased(c, change);
}

function wronglyReviewed(c: ReviewCase, change: DecisionChange): string | null {
  if (c.earlier.some(({ by }) => by === ME)) return "reviews their own decision";
  return movesAnything(change) ? "a blind review that acts" : null;
}

function movesAnything({ draftState, opens, releases, tells }: DecisionChange): boolean {
  return draftState !== null || opens !== null || releases !== null || tells !== null;
}

function wronglyReleased(c: ReviewCase, change: DecisionChange): string | null {
  if (c.alreadySent || c.item.kind === "sample" || c.item.kind === "flag") return "sent already";
  if (!["approve", "edit", "reply"].includes(change.kind)) return "kind";
  if (c.draftState !== (c.item.kind === "second_look" ? "awaiting_second" : "queued")) return "draft state";
  const seconded = c.item.kind === "second_look" && change.kind === "approve" && !c.earlier.some((d) => d.by === ME);
  if (c.item.twoPerson && !seconded) return "four eyes";
  return c.item.kind === "second_look" && c.earlier.some((d) => d.by === ME) ? "seconds oneself" : null;
}

test("no situation grants a release that the rules do not, whoever asks", () => {
  const actors = ROLES.map((role): ActingMember => ({ id: ME, roles: [role] }));
  const wrong = new Map<string, ReviewCase>();
  let granted = 0;
  for (const c of cases()) {
    // What is not claimed by the asker is refused before the rest is looked at; one role is enough to see that.
    const asking = c.item.state === "claimed" && c.item.claim?.by === ME ? actors : actors.slice(1, 2);
    for (const actor of asking) {
      for (const kind of DECISION_KINDS) {
        const result = decideItem(c, asks(kind), actor, NOW);
        if (!result.ok) continue;
        granted++;
        const why = wrongly(c, result.value, actor.roles);
        if (why !== null) wrong.set(why, c);
      }
    }
  }
  expect([...wrong]).toEqual([]);
  expect(granted).toBeGreaterThan(1000);
}, 60_000);

const anyCase: fc.Arbitrary<ReviewCase> = fc.record({
  item: fc.record({
    kind: fc.constantFrom(...ITEM_KINDS),
    state: fc.constantFrom("claimed", ...ITEM_STATES),
    level: fc.nat(2),
    twoPerson: fc.boolean(),
    claim: fc.constantFrom(CLAIMS[1]!, ...CLAIMS),
    assignedTo: fc.constantFrom(null, null, "somebody else"),
  }),
  draftState: fc.constantFrom("queued", "awaiting_second", ...STATES),
  alreadySent: fc.boolean(),
  earlier: fc.constantFrom(...EARLIER),
  stopped: fc.boolean(),
  restricted: fc.boolean(),
  contested: fc.boolean(),
});

test("a wrong token or a stale screen decides nothing, in no situation", () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.constantFrom(...DECISION_KINDS),
      fc.subarray([...ROLES]),
      fc.boolean(),
      (c, kind, roles, token) => {
        const forged = asks(kind, token ? { tokenMatches: false } : { seenMatches: false });
        expect(decideItem(c, forged, { id: ME, roles }, NOW).ok).toBe(false);
      },
    ),
    { numRuns: 3000 },
  );
});

test("what was not opened stands in the way of letting a text stand, and of nothing else, in every situation", () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.constantFrom(...DECISION_KINDS),
      fc.uniqueArray(fc.nat(5)),
      fc.uniqueArray(fc.nat(5)),
      (c, kind, due, opened) => {
        const actor: ActingMember = { id: ME, roles: ["lead"] };
        const looked = decideItem(c, asks(kind), actor, NOW);
        const now = decideItem(c, asks(kind, { evidence: { due, opened } }), actor, NOW);
        const left = due.some((each) => !opened.includes(each));
        const waits = kind === "approve" || kind === "no_action";
        if (!looked.ok || !left || !waits) expect(now).toEqual(looked);
        else expect(now).toMatchObject({ ok: false, refusal: { code: "evidence_unopened" } });
      },
    ),
    { numRuns: 3000 },
  );
});

test("before a judgement is formed nothing at all is decided", () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...DECISION_KINDS), (c, kind) => {
      expect(decideItem(c, asks(kind, { mustForm: true }), { id: ME, roles: ["lead"] }, NOW).ok).toBe(false);
    }),
  );
});

test("nobody forms a judgement that they could not decide by, and only once it is asked for", () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.constantFrom(...DECISION_KINDS),
      fc.subarray([...ROLES]),
      fc.boolean(),
      (c, kind, roles, must) => {
        const actor: ActingMember = { id: ME, roles };
        const formed = formJudgement(c, { ...asks(kind), mustForm: must }, actor, NOW);
        if (!must) expect(formed.ok).toBe(false);
        else expect(formed.ok).toBe(decideItem(c, asks(kind), actor, NOW).ok);
      },
    ),
    { numRuns: 3000 },
  );
});

test("approving never takes the words that ride along with it", () => {
  fc.assert(
    fc.property(anyCase, fc.option(fc.string()), (c, text) => {
      const actor: ActingMember = { id: ME, roles: ["lead"] };
      expect(decideItem(c, asks("approve", { text }), actor, NOW)).toEqual(
        decideItem(c, asks("approve", { text: null }), actor, NOW),
      );
    }),
  );
});

test("an auditor, a privacy officer and an admin decide nothing together either", () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.constantFrom(...DECISION_KINDS),
      fc.subarray(["auditor", "privacy_officer", "admin"] as const),
      (c, kind, roles) => {
        expect(decideItem(c, asks(kind), { id: ME, roles }, NOW)).toEqual({
          ok: false,
          refusal: { code: "not_permitted" },
        });
      },
    ),
  );
});

test("the last gate opens only for what is due, allowed, current and not stopped; and never after an undo", () => {
  const releases = product(
    ["reply", "holding_reply", "correction"] as const,
    ["pending", "recalled", "released"] as const,
    [NOW - 1, NOW, NOW + 1, Number.NaN],
    [null, ME],
    ON_OFF,
  );
  const around = [...product(STATES, ON_OFF, ON_OFF)];
  let opened = 0;
  for (const [kind, state, dueAt, decidedBy, byRule] of releases) {
    const r: PendingRelease = { kind, state, dueAt, decidedBy, byRule };
    for (const [draftState, stopped, seenMatches] of around) {
      if (releaseGate(r, draftState, stopped, seenMatches, NOW) !== "go") continue;
      opened++;
      const about = JSON.stringify({ ...r, draftState, stopped, seenMatches });
      expect(state === "pending" && dueAt <= NOW && !stopped && draftState !== "stopped", about).toBe(true);
      expect(decidedBy !== null || (byRule && kind !== "correction"), about).toBe(true);
      if (kind === "reply") expect(draftState, about).toBe("releasing");
      if (kind !== "holding_reply") expect(seenMatches, about).toBe(true);
      expect(undoRelease(r, draftState, { id: ME, roles: ["lead"] }, NOW).ok, about).toBe(false);
    }
  }
  expect(opened).toBeGreaterThan(10);
});
