import type { RefusalCode } from "@/core/result";
import { OVERSIGHT_REFUSALS } from "./oversight-refusals";
import { POLICY_REFUSALS } from "./policy-refusals";
import type { RefusalEntry } from "./refusal-entry";
import { REVIEWER_REFUSALS } from "./reviewer-refusals";
import { SPEED_REFUSALS } from "./speed-refusals";

/** The one table from refusal code to HTTP, tRPC and problem details. */
export const REFUSALS: Readonly<Record<RefusalCode, RefusalEntry>> = {
  ...POLICY_REFUSALS,
  ...OVERSIGHT_REFUSALS,
  ...SPEED_REFUSALS,
  ...REVIEWER_REFUSALS,
  not_found: {
    status: 404,
    trpc: "NOT_FOUND",
    title: "Not found",
    detail: "There is nothing under this id that this key may see.",
  },
  not_permitted: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Not permitted",
    detail: "Whoever asks may not do this here.",
  },
  not_signed_in: {
    status: 401,
    trpc: "UNAUTHORIZED",
    title: "Not signed in",
    detail: "Send a valid API key of a source: Authorization: Bearer cs_…",
  },
  invalid_field: {
    status: 422,
    trpc: "UNPROCESSABLE_CONTENT",
    title: "Invalid field",
    detail: "Nothing was stored. Correct the fields that `errors` names and send it again.",
  },
  too_large: {
    status: 413,
    trpc: "PAYLOAD_TOO_LARGE",
    title: "Too large",
    detail: "Nothing was stored. Send less at once.",
  },
  rate_limited: {
    status: 429,
    trpc: "TOO_MANY_REQUESTS",
    title: "Too many requests",
    detail: "Send it again after the seconds that Retry-After names.",
  },
  same_id_other_body: {
    status: 409,
    trpc: "CONFLICT",
    title: "Same id, other body",
    detail: "This external_id was sent before with other content. Send changed content under a new external_id.",
  },
  unknown_reference: {
    status: 422,
    trpc: "UNPROCESSABLE_CONTENT",
    title: "Unknown reference",
    detail: "It refers to something that was never sent. Send that first.",
  },
  claim_lost: {
    status: 409,
    trpc: "CONFLICT",
    title: "Claim lost",
    detail: "The claim has expired or was given up. Claim the item again.",
  },
  not_claimable: {
    status: 409,
    trpc: "CONFLICT",
    title: "Not claimable",
    detail: "The item does not wait for a decision.",
  },
  not_decidable: {
    status: 409,
    trpc: "CONFLICT",
    title: "Not decidable",
    detail: "The item can no longer be decided.",
  },
  superseded: {
    status: 409,
    trpc: "CONFLICT",
    title: "Superseded",
    detail: "The conversation has moved on: a newer message or draft has come.",
  },
  seen_changed: {
    status: 409,
    trpc: "CONFLICT",
    title: "Seen has changed",
    detail: "Something on the screen has changed since it was read. Read it again.",
  },
  decision_not_allowed: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Decision not allowed",
    detail: "This decision is not open to this person on this item.",
  },
  text_required: {
    status: 422,
    trpc: "UNPROCESSABLE_CONTENT",
    title: "Text required",
    detail: "This decision needs the text that shall go out.",
  },
  reason_required: {
    status: 422,
    trpc: "UNPROCESSABLE_CONTENT",
    title: "Reason required",
    detail: "This decision needs a reason.",
  },
  same_person_twice: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Same person twice",
    detail: "Two people decide this item, and this person has had a part already.",
  },
  own_reply: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Own reply",
    detail: "This person let the reply go out: somebody else looks at it afterwards.",
  },
  leak_unanswered: {
    status: 422,
    trpc: "UNPROCESSABLE_CONTENT",
    title: "Answer required",
    detail: "Correcting a sample needs an answer to whether personal data of somebody else left with the reply.",
  },
  contested_by_customer: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Contested by the customer",
    detail: "The customer contests what this person decided: somebody else has to look at it.",
  },
  undo_too_late: {
    status: 409,
    trpc: "CONFLICT",
    title: "Too late to undo",
    detail: "The time to take it back has passed.",
  },
  stopped: {
    status: 409,
    trpc: "CONFLICT",
    title: "Stopped",
    detail: "The stop switch is on. Nothing is taken in or released until it is lifted.",
  },
  last_admin: {
    status: 409,
    trpc: "CONFLICT",
    title: "Last administrator",
    detail: "An organisation keeps at least one administrator. Make somebody else one first.",
  },
  own_access: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Own access",
    detail: "Nobody takes their own administrator role or disables themselves. Another administrator can.",
  },
  last_reason: {
    status: 409,
    trpc: "CONFLICT",
    title: "Last reason",
    detail: "At least one reason must stay in use.",
  },
  secrets_overlap: {
    status: 409,
    trpc: "CONFLICT",
    title: "Two secrets already",
    detail: "Two signing secrets are valid. Retire the older one before another is made.",
  },
  mail_not_set_up: {
    status: 409,
    trpc: "CONFLICT",
    title: "No mail",
    detail: "No mail can be sent: the installation names no mail server, or not completely.",
  },
  restricted: {
    status: 409,
    trpc: "CONFLICT",
    title: "Processing is restricted",
    detail:
      "This customer's data are kept but frozen (GDPR, art. 18). Nothing was stored. Send no drafts for them until the restriction is lifted, and let a person answer.",
  },
  removed: {
    status: 410,
    trpc: "NOT_FOUND",
    title: "Removed",
    detail:
      "Its texts were removed for good, by retention or because the customer was erased. Nothing brings them back.",
  },
  request_closed: {
    status: 409,
    trpc: "CONFLICT",
    title: "Request is closed",
    detail: "The request was answered, refused or withdrawn. Take in a new one.",
  },
  identity_first: {
    status: 409,
    trpc: "CONFLICT",
    title: "Identity first",
    detail: "Nothing is told or changed before it is sure who asks. Link the customer and record the identity check.",
  },
  outcomes_missing: {
    status: 409,
    trpc: "CONFLICT",
    title: "Outcomes are missing",
    detail: "Every category of records needs an outcome before the request is answered.",
  },
  erasure_not_done: {
    status: 409,
    trpc: "CONFLICT",
    title: "Erasure is not done",
    detail: "The answer says that the data are erased. Erase them first.",
  },
  extension_not_possible: {
    status: 409,
    trpc: "CONFLICT",
    title: "Extension is not possible",
    detail: "A period is extended once, and told before the first one is over.",
  },
  legal_hold: {
    status: 409,
    trpc: "CONFLICT",
    title: "Legal hold",
    detail: "A legal hold covers these data. Lift the hold first.",
  },
  incident_closed: {
    status: 409,
    trpc: "CONFLICT",
    title: "Incident closed",
    detail: "It was closed or dismissed. Open a new one if there is more to say.",
  },
  incident_not_assessed: {
    status: 409,
    trpc: "CONFLICT",
    title: "Incident not assessed",
    detail: "Confirm it and its risk first.",
  },
  incident_notice_given: {
    status: 409,
    trpc: "CONFLICT",
    title: "Notice already given",
    detail: "Somebody was told of it; that cannot be unsaid.",
  },
  incident_notice_missing: {
    status: 409,
    trpc: "CONFLICT",
    title: "Notice missing",
    detail: "The authority is owed a notice before it can be closed.",
  },
  unknown_placeholder: {
    status: 422,
    trpc: "UNPROCESSABLE_CONTENT",
    title: "Unknown placeholder",
    detail: "The text has a placeholder that stands for nothing in this conversation.",
  },
  placeholders_changed: {
    status: 409,
    trpc: "CONFLICT",
    title: "Placeholders changed",
    detail: "What the placeholders stand for has changed since the text was begun. Read the item again.",
  },
  own_reveal: {
    status: 403,
    trpc: "FORBIDDEN",
    title: "Own reveal",
    detail: "Nobody reviews what they revealed themselves.",
  },
  reveal_over: {
    status: 409,
    trpc: "CONFLICT",
    title: "Reveal over",
    detail: "It has ended, or somebody has reviewed it already.",
  },
  conflict: {
    status: 409,
    trpc: "CONFLICT",
    title: "Conflict",
    detail: "Somebody else changed the same thing at the same time. Read it again.",
  },
};

/** Where a kind of problem is explained: the `type` of its problem details. */
export function problemType(code: string): string {
  return `/api/v1/docs#${code.replaceAll("_", "-")}`;
}
