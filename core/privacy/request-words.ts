/** The words of requests by customers about their own data, shared by tables, events, services and screens. */
export const REQUEST_KINDS = ["access", "rectification", "erasure", "restriction", "portability", "objection"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const LAWS = ["gdpr", "ccpa"] as const;
export type Law = (typeof LAWS)[number];

export const REQUEST_STATES = [
  "received",
  "identity_asked",
  "open",
  "extended",
  "answered",
  "refused",
  "withdrawn",
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_CHANNELS = ["console", "api", "customer_page"] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/** How it was made sure who asks (GDPR 12(6)). */
export const IDENTITY_METHODS = [
  "source_authenticated",
  "code_to_address_on_file",
  "document_seen",
  "in_person",
] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

/** Why an answer takes longer (12(3)). */
export const EXTENSION_REASONS = ["complexity", "number_of_requests"] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** Why nothing is done (12(4), (5), 11(2), 1798.145). */
export const REFUSAL_GROUNDS = ["not_identified", "unfounded", "excessive", "no_data", "law_does_not_apply"] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** Everything that is held about a customer, by kind of record: no request is answered before each of them has an outcome. */
export const RECORD_CATEGORIES = [
  "profile",
  "identifiers",
  "conversations",
  "drafts",
  "decisions",
  "flags",
  "webhooks",
  "search_index",
  "receipts",
  "corrections",
  "copies",
  "other_conversations",
  "requests",
  "audit_log",
] as const;
export type RecordCategory = (typeof RECORD_CATEGORIES)[number];

export const RECORD_OUTCOMES = [
  "provided",
  "corrected",
  "erased",
  "redacted",
  "restricted",
  "kept",
  "refused",
  "none",
] as const;
export type RecordOutcome = (typeof RECORD_OUTCOMES)[number];

/** The law that an outcome other than what was asked for stands on. */
export const GROUNDS = [
  "gdpr_11_2",
  "gdpr_12_5",
  "gdpr_15_4",
  "gdpr_17_3_b",
  "gdpr_17_3_e",
  "gdpr_18_1",
  "gdpr_21_1",
  "hgb_257",
  "ao_147",
  "ccpa_105_d",
  "not_affected",
] as const;
export type Ground = (typeof GROUNDS)[number];

export const LETTER_KINDS = [
  "receipt_confirmed",
  "identity_asked",
  "extended",
  "answer",
  "refused",
  "erased",
  "rectified",
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export type LetterLanguage = "en" | "de";
