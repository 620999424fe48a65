import { done, type Result, refused } from "@/core/result";

/** A draft is written; what is proposed waits for a second person and is never changed; the other two are ends. */
export const PROPOSAL_STATES = ["draft", "proposed", "published", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Where a proposal came from: the editor, a new fit of the risk, or a check that is to be switched off. */
export const PROPOSAL_ORIGINS = ["editor", "risk_fit", "check_off"] as const;
export type ProposalOrigin = (typeof PROPOSAL_ORIGINS)[number];

/** A dry run that a worker counts: asked for, under way, told, or given up. */
export const REPLAY_STATES = ["waiting", "counting", "done", "failed"] as const;
export type ReplayState = (typeof REPLAY_STATES)[number];

/** What the rules of publishing look at. */
export type ProposalFacts = {
  state: ProposalState;
  /** Everybody who wrote any of it. */
  authors: readonly string[];
  proposedBy: string | null;
  /** The version that it was written against. */
  baseVersion: number;
};

export type ProposalVerb = "save" | "propose" | "publish" | "withdraw";

const FROM: Record<ProposalVerb, readonly ProposalState[]> = {
  save: ["draft"],
  propose: ["draft"],
  publish: ["proposed"],
  withdraw: ["draft", "proposed"],
};

/** Whether somebody who may do such things at all may do this, now: nobody publishes what they wrote or handed in. */
export function mayProposal(
  verb: ProposalVerb,
  proposal: ProposalFacts,
  memberId: string,
  inForce: number,
): Result<null> {
  if (!FROM[verb].includes(proposal.state)) return refused("proposal_closed");
  if (verb === "publish" && wrote(proposal, memberId)) return refused("own_proposal");
  // Its differences and its dry run were told against another version.
  if ((verb === "publish" || verb === "propose") && proposal.baseVersion !== inForce) return refused("policy_moved_on");
  return done(null);
}

/** Whether any of it is theirs. */
export function wrote({ authors, proposedBy }: ProposalFacts, memberId: string): boolean {
  return authors.includes(memberId) || proposedBy === memberId;
}
