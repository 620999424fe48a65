import type { RefusalEntry } from "./refusal-entry";

/** Why a policy is not changed. */
export const POLICY_REFUSALS = {
  own_proposal: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Own proposal",
    detail: "Nobody publishes a policy that they wrote or handed in. Somebody else must.",
  },
  proposal_closed: {
    status: 409,
    trpc: "CONFLICT",
    title: "Proposal moved on",
    detail: "The proposal is in another state by now. Read it again.",
  },
  policy_moved_on: {
    status: 409,
    trpc: "CONFLICT",
    title: "Policy moved on",
    detail: "Another version was published since this proposal was written. Compare it with that one first.",
  },
  too_few_decisions: {
    status: 409,
    trpc: "CONFLICT",
    title: "Too few decisions",
    detail: "A risk model needs more decisions of both kinds to learn from.",
  },
  queue_not_empty: {
    status: 409,
    trpc: "CONFLICT",
    title: "Queue is not empty",
    detail: "Items still wait in a queue that the proposal leaves out. Move them first, or keep the queue.",
  },
} as const satisfies Record<string, RefusalEntry>;
