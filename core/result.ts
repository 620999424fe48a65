/** Everything that can be refused. One table (`server/errors`) turns a code into HTTP, tRPC and a sentence in the reader's language. */
export const REFUSAL_CODES = [
  "not_found",
  "not_permitted",
  "not_signed_in",
  "invalid_field",
  "too_large",
  "rate_limited",
  "same_id_other_body",
  "unknown_reference",
  "already_claimed",
  "assigned_elsewhere",
  "assignee_not_permitted",
  "hands_full",
  "on_break",
  "claim_lost",
  "not_claimable",
  "not_decidable",
  "superseded",
  "seen_changed",
  "decision_not_allowed",
  "text_required",
  "unknown_placeholder",
  "placeholders_changed",
  "own_reveal",
  "reveal_over",
  "reason_required",
  "evidence_unopened",
  "judgement_first",
  "same_person_twice",
  "contested_by_customer",
  "own_reply",
  "leak_unanswered",
  "undo_too_late",
  "stopped",
  "last_admin",
  "own_access",
  "last_reason",
  "secrets_overlap",
  "mail_not_set_up",
  "incident_closed",
  "incident_not_assessed",
  "incident_notice_given",
  "incident_notice_missing",
  "restricted",
  "removed",
  "request_closed",
  "identity_first",
  "outcomes_missing",
  "erasure_not_done",
  "extension_not_possible",
  "legal_hold",
  "own_proposal",
  "proposal_closed",
  "policy_moved_on",
  "queue_not_empty",
  "too_few_decisions",
  "conflict",
  "bulk_off",
  "bulk_over",
  "sample_unread",
  "too_few_alike",
  "revision_limit",
  "no_delivery_address",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected outcome that is not success. `field` is a path in the caller's input, such as `draft.text`. */
export type Refusal = { code: RefusalCode; field?: string; params?: Record<string, string> };

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(code: RefusalCode, more: Omit<Refusal, "code"> = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...more } };
}
