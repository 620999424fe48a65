/** The closed vocabularies of review. The same words stand in tables, URLs and on screen. */
export const DRAFT_STATES = [
  "checking",
  "queued",
  "awaiting_second",
  "releasing",
  "released",
  "delivered",
  "delivery_failed",
  "rejected",
  "handed_over",
  "blocked",
  "superseded",
  "expired",
  "stopped",
  "closed",
  "no_action",
  "corrected",
] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export const ITEM_KINDS = ["draft", "flag", "sample", "second_look"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** `queued` waits, `claimed` is one person's for a while, `done` was decided, `withdrawn` no longer needs anybody. */
export const ITEM_STATES = ["queued", "claimed", "done", "withdrawn"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Decisions on a held draft, then those on something already sent; `escalate` is both. */
export const DECISION_KINDS = [
  "approve",
  "edit",
  "reject",
  "escalate",
  "reply",
  "hand_over",
  "no_action",
  "correct",
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
/** By which a person did not let the AI's words stand. */
export const OVERRULING = [
  "edit",
  "reject",
  "reply",
  "hand_over",
  "correct",
] as const satisfies readonly DecisionKind[];

/** Whether a person did not let the AI's words stand. */
export function isOverruled(decided: DecisionKind | null): boolean {
  return decided !== null && OVERRULING.some((kind) => kind === decided);
}
/** All of these in the place of one. */
export const OVERRULED = "overruled";
export const HELD_DECISIONS = [
  "approve",
  "edit",
  "reject",
  "escalate",
  "reply",
  "hand_over",
] as const satisfies readonly DecisionKind[];
export const SENT_DECISIONS = ["no_action", "correct", "escalate"] as const satisfies readonly DecisionKind[];

export const SEVERITIES = ["info", "warning", "severe"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const OUTCOMES = ["release", "sample", "review", "two_person", "block"] as const;
/** What a policy rule says shall happen with a draft. */
export type Outcome = (typeof OUTCOMES)[number];

export const ON_EXPIRY = ["hand_over", "holding_reply", "block"] as const;
/** What happens when nobody decided before the deadline; never a silent release. */
export type OnExpiry = (typeof ON_EXPIRY)[number];

/** Reasons a decision may name beside free text; an organisation may retire some and add its own codes. */
export const REASON_CODES = [
  "wrong_fact",
  "wrong_customer",
  "unsupported_promise",
  "policy_breach",
  "tone",
  "incomplete",
  "wants_a_person",
  "needs_expert",
  "other",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Reasons that a customer's flag may have from the page of a receipt; `contested` bars who decided before. */
export const ASKED_OF_US = ["wants_person", "contested"] as const;
export type AskedOfUs = (typeof ASKED_OF_US)[number];
export const CONTESTS = "contested" satisfies AskedOfUs;

/** Where a lead puts an item in the order of its queue; `by_severity` is where it would stand anyway. */
export const PRIORITIES = ["first", "by_severity", "last"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a member is told inside the console. */
export const NOTIFICATION_KINDS = [
  "assigned_to_you",
  "taken_over_from_you",
  "returned_to_queue",
  "escalated",
  "draft_blocked",
  "delivery_failed",
  "stop_set",
  "incident_opened",
  "reveal_not_justified",
  "policy_proposed",
  "due_soon",
  "deadline_missed",
  "stop_lifted",
  "drill_overdue",
  "incident_clock",
  "sealing_behind",
  "catch_rate_low",
  "error_rate_high",
  "alert_test",
  "item_stepped",
  "declined_by_all",
  "given_declined",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
