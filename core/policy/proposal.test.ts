import fc from "fast-check";
import { expect, test } from "vitest";
import { mayProposal, PROPOSAL_STATES, type ProposalVerb, wrote } from "@/core/policy/proposal";

const VERBS: readonly ProposalVerb[] = ["save", "propose", "publish", "withdraw"];
const person = fc.constantFrom("ann", "ben", "cid");
const proposal = fc.record({
  state: fc.constantFrom(...PROPOSAL_STATES),
  authors: fc.uniqueArray(person),
  proposedBy: fc.option(person),
  baseVersion: fc.integer({ min: 1, max: 3 }),
});

test("nobody publishes what they wrote or handed in, and nothing is published but what was handed in against the version in force", () => {
  fc.assert(
    fc.property(proposal, person, fc.integer({ min: 1, max: 3 }), (given, who, inForce) => {
      const open = given.state === "proposed" && !wrote(given, who) && given.baseVersion === inForce;
      expect(mayProposal("publish", given, who, inForce).ok).toBe(open);
    }),
  );
});

test("what has ended stays as it is, and what was handed in is not rewritten", () => {
  fc.assert(
    fc.property(proposal, person, fc.constantFrom(...VERBS), (given, who, verb) => {
      const { ok } = mayProposal(verb, given, who, given.baseVersion);
      if (given.state === "published" || given.state === "withdrawn") expect(ok).toBe(false);
      if (given.state === "proposed" && verb === "save") expect(ok).toBe(false);
    }),
  );
});

test("a proposal against an earlier version says that the policy moved on", () => {
  const stale = { state: "proposed", authors: ["ann"], proposedBy: "ann", baseVersion: 1 } as const;
  expect(mayProposal("publish", stale, "ben", 2)).toMatchObject({ refusal: { code: "policy_moved_on" } });
  expect(mayProposal("publish", stale, "ann", 1)).toMatchObject({ refusal: { code: "own_proposal" } });
});
