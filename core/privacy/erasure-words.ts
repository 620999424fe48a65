/** The words of erasures, shared by events, services and screens. */

/** Where somebody who is erased may be named in another customer's records. */
export const REDACTED_IN = [
  "draft",
  "message",
  "decision",
  "explanation",
  "release",
  "flag",
  "conversation",
  "outcome",
  "reveal",
  "correction",
  "revision",
  "requeue_note",
] as const;

/** Records that may turn out not to open; `customer` is a profile or a key. */
export const OPENED_IN = [...REDACTED_IN, "delivery", "customer"] as const;
export type OpenedIn = (typeof OPENED_IN)[number];

/** Why an erasure stopped. */
export const ERASURE_FAILURES = ["legal_hold", "still_readable", "too_many_matches", "unreadable", "unknown"] as const;
export type ErasureFailure = (typeof ERASURE_FAILURES)[number];
