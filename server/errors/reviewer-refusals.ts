import type { RefusalEntry } from "./refusal-entry";

/** Why somebody does not get an item. */
export const REVIEWER_REFUSALS = {
  already_claimed: {
    status: 409,
    trpc: "CONFLICT",
    title: "Already claimed",
    detail: "Somebody else is deciding this item.",
  },
  assigned_elsewhere: {
    status: 409,
    trpc: "CONFLICT",
    title: "Assigned elsewhere",
    detail: "The item was given to somebody else.",
  },
  assignee_not_permitted: {
    status: 409,
    trpc: "CONFLICT",
    title: "Assignee not permitted",
    detail: "The person it is given to may not decide this item.",
  },
  hands_full: {
    status: 409,
    trpc: "CONFLICT",
    title: "Hands full",
    detail: "They hold as many items as they may at once. Decide one or give one back first.",
  },
  on_break: {
    status: 409,
    trpc: "CONFLICT",
    title: "On a break",
    detail: "Whoever is on a break is given no item.",
  },
} as const satisfies Record<string, RefusalEntry>;
