/** How a reply stands when the log ends, as far as its events in this log tell. */
export const ENDS = [
  "released_on_decision",
  "released_by_rule",
  "released_by_rule_sampled",
  "sent_before",
  "rejected",
  "handed_over",
  "expired",
  "superseded",
  "blocked",
  "stopped",
  "restricted",
  "waiting",
] as const;
export type End = (typeof ENDS)[number];

/** How near a person came to it: nobody took it up; somebody took it up and did not decide; somebody decided. */
export const REACHES = ["nobody", "opened", "decided"] as const;
export type Reach = (typeof REACHES)[number];

/** What disagrees with what the AI wrote: another text went out, or none did. */
export const OVERRIDES = ["edit", "reject", "reply"] as const;
/** Every decision that says whether the AI's text may stand; passing it on says nothing about the text. */
export const JUDGEMENTS = ["approve", ...OVERRIDES] as const;

export const STEERED = ["assigned", "moved", "prioritised", "taken_over"] as const;
export const FLAGGED_BY = ["check", "source", "customer", "person"] as const;
export const RETURNED = ["seen_changed", "superseded", "stopped"] as const;
export const RELEASED = ["reply_on_decision", "reply_by_rule", "holding_reply", "correction"] as const;

/** What is told one by one, by heading. */
export const ACTS = ["policies", "people", "rules", "sources", "log", "exports"] as const;
export type ActsOf = (typeof ACTS)[number];

/** How much is told or remembered one by one; what lies beyond is counted, and said to be cut. */
export const LIMITS = {
  /** Replies and cases on their way at one time. */
  open: 40_000,
  members: 500,
  reasons: 100,
  queues: 100,
  policies: 200,
  rules: 200,
  codes: 100,
  findings: 200,
  acts: 400,
  stops: 200,
  days: 400,
} as const;
