import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECK_IDS } from "@/core/checks/check";
import type { ReviewCase } from "./case";
import { claimItem } from "./claim";
import { everybodyDeclined } from "./decline";
import { type Candidate, handsFull, offerItem } from "./offer-item";
import { ANYBODY, languageCodes, misfit, skillCodes, skillsFor, speaks } from "./reviewer";

const ME = { id: "me", roles: ["supervisor"] as const };
const NOW = 1_000;

const anyCase = fc.record({
  item: fc.record({
    kind: fc.constantFrom("draft", "flag", "sample", "second_look"),
    state: fc.constantFrom("queued", "claimed", "done", "withdrawn"),
    level: fc.constantFrom(0, 1, 2),
    twoPerson: fc.boolean(),
    assignedTo: fc.constantFrom(null, "me", "other"),
    claim: fc.constantFrom(
      null,
      { by: "me", expiresAt: 2_000 },
      { by: "other", expiresAt: 2_000 },
      { by: "other", expiresAt: 1 },
    ),
  }),
  draftState: fc.constantFrom(null, "queued", "awaiting_second", "superseded", "stopped"),
  alreadySent: fc.boolean(),
  earlier: fc.array(fc.record({ by: fc.constantFrom("me", "other"), kind: fc.constant("approve") }), { maxLength: 2 }),
  stopped: fc.boolean(),
  restricted: fc.boolean(),
  contested: fc.boolean(),
}) as fc.Arbitrary<ReviewCase>;

const anyCandidate = fc.record({
  case: anyCase,
  language: fc.constantFrom("en", "de-AT", "pl"),
  reasonCheck: fc.constantFrom(null, ...CHECK_IDS),
  queueSkills: fc.subarray(["refunds", CHECK_IDS[0], CHECK_IDS[1]]),
  declinedBy: fc.subarray(["me", "other"]),
}) as fc.Arbitrary<Candidate>;

const anyReviewer = fc.record({
  languages: fc.subarray(["en", "de", "pl"]),
  skills: fc.subarray(["refunds", CHECK_IDS[0], CHECK_IDS[1]]),
  atOnce: fc.constant(null),
  away: fc.boolean(),
});

describe("what is offered", () => {
  test("is never what may not be claimed, nor what was declined", () => {
    fc.assert(
      fc.property(anyCandidate, anyReviewer, (what, reviewer) => {
        const offer = offerItem(what, ME, reviewer, NOW);
        if (!offer.ok) return;
        expect(claimItem(what.case, ME, NOW).ok).toBe(true);
        expect(what.declinedBy).not.toContain("me");
      }),
    );
  });

  test("is everything that may be claimed, to whom nothing was written down and in a queue that asks for nothing", () => {
    fc.assert(
      fc.property(anyCandidate, (what) => {
        const plain = { ...what, queueSkills: [], declinedBy: [] };
        expect(offerItem(plain, ME, ANYBODY, NOW).ok).toBe(claimItem(what.case, ME, NOW).ok);
      }),
    );
  });

  test("what a lead gave to somebody is offered in whatever language it is", () => {
    const given: Candidate = {
      ...fc.sample(anyCandidate, { numRuns: 1, seed: 1 })[0],
      language: "pl",
      declinedBy: [],
      case: {
        item: { kind: "draft", state: "queued", level: 0, twoPerson: false, assignedTo: "me", claim: null },
        draftState: "queued",
        ...{ alreadySent: false, earlier: [], stopped: false, restricted: false, contested: false },
      },
    } as Candidate;
    expect(offerItem(given, ME, { ...ANYBODY, languages: ["en"] }, NOW)).toEqual({ ok: true });
  });
});

test("languages are compared without region; none named is every language", () => {
  expect(speaks({ languages: ["de"] }, "de-AT")).toBe(true);
  expect(speaks({ languages: ["de"] }, "nl")).toBe(false);
  expect(speaks({ languages: [] }, "tlh")).toBe(true);
  expect(misfit({ languages: ["en"], skills: [] }, { language: "de", reasonCheck: null }, ["refunds"])).toBe(
    "language",
  );
  expect(misfit({ languages: ["en"], skills: [] }, { language: "en", reasonCheck: null }, ["refunds"])).toBe("skill");
});

test("a skill that is called like a check is asked only for what this check held", () => {
  const [check, other] = CHECK_IDS;
  expect(skillsFor(["refunds", check], other)).toEqual(["refunds"]);
  expect(skillsFor(["refunds", check], check)).toEqual(["refunds", check]);
});

test("codes are kept in one form, and what is none is refused", () => {
  expect(languageCodes([" DE-at", "en", "EN"])).toEqual(["de", "en"]);
  expect(languageCodes(["deutsch"])).toBeNull();
  expect(skillCodes(["Claims of  Injury", "refunds"])).toEqual(["claims-of-injury", "refunds"]);
  expect(skillCodes(["<b>"])).toBeNull();
});

test("hands are full at one's own number, or else the organisation's", () => {
  expect([handsFull(2, null, 3), handsFull(3, null, 3), handsFull(3, 4, 3), handsFull(1, 1, 3)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test("everybody has declined when nobody is left but who rests, may not, or leads", () => {
  const one = (id: string, more = {}) => ({ id, away: false, mayTake: true, leads: false, ...more });
  expect(everybodyDeclined([one("a"), one("b")], new Set(["a"]))).toBe(false);
  expect(everybodyDeclined([one("a"), one("b", { away: true }), one("c", { leads: true })], new Set(["a"]))).toBe(true);
  expect(everybodyDeclined([one("a"), one("b", { mayTake: false })], new Set(["a"]))).toBe(true);
});
