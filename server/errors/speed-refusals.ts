import type { RefusalEntry } from "./refusal-entry";

/** Why several items are not decided at once, and why a draft is not asked for again. */
export const SPEED_REFUSALS = {
  bulk_off: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Not decided together",
    detail: "The policy in force lets nothing be decided together.",
  },
  bulk_over: {
    status: 409,
    trpc: "CONFLICT",
    title: "Decided or given up",
    detail: "These items were decided together or given back already. Read them again.",
  },
  sample_unread: {
    status: 409,
    trpc: "CONFLICT",
    title: "Sample not read",
    detail: "Open every item of the sample first.",
  },
  too_few_alike: {
    status: 409,
    trpc: "CONFLICT",
    title: "Too few alike",
    detail: "Fewer than two items are left that may be decided together.",
  },
  revision_limit: {
    status: 409,
    trpc: "CONFLICT",
    title: "Asked for often enough",
    detail: "This reply was asked for again as often as it may be. Decide it.",
  },
  no_delivery_address: {
    status: 409,
    trpc: "CONFLICT",
    title: "No delivery address",
    detail: "The source has no address to which it could be told. Give it one first.",
  },
} as const satisfies Record<string, RefusalEntry>;
