import type { ToolRule } from "@/core/policy/tool-rule";
import type { Severity } from "@/core/review/words";

/** Where a span lies: in the draft, in a message, a document, a tool call's result or arguments, or a proposed action (by position). */
export type SpanPlace =
  | { in: "draft" }
  | { in: "message"; id: string }
  | { in: "document"; id: string }
  | { in: "tool_call"; index: number }
  | { in: "action"; index: number };

/** Exact words: offsets are UTF-16 code units into the text of the place (for tool calls, of its canonical text; see `toolCallText`). */
export type Span = { place: SpanPlace; start: number; end: number; text: string };

/**
 * What one check found. `code` names the sentence in the message files, `params` fills it; neither ever names another
 * customer. `check` and `version` identify the function that found it.
 */
export type Finding = {
  check: CheckId;
  version: number;
  code: FindingCode;
  severity: Severity;
  params: Record<string, string>;
  spans: Span[];
};

export const CHECK_IDS = [
  "ownership",
  "greeting",
  "figures",
  "payment_data",
  "unconfirmed_write",
  "low_confidence",
  "customer_mood",
  "wants_person",
  "tool_rules",
  "promise",
  "prompt_injection",
  "stray_personal_data",
  "language_mismatch",
  "tone",
  "contradiction",
  "unanswered_question",
  "claimed_action",
  "external_judge",
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export const FINDING_CODES = [
  "other_customers_identifier",
  "unknown_identifier",
  "customer_not_established",
  "greets_other_name",
  "unsupported_amount",
  "unsupported_figure",
  "unsupported_date",
  "figure_differs",
  "wrong_sum",
  "full_card_number",
  "full_iban",
  "write_not_confirmed",
  "write_proposed_not_confirmed",
  "low_confidence",
  "customer_upset",
  "customer_wants_person",
  "tool_rule_broken",
  "tool_rule_undecided",
  "customer_vulnerable",
  "promise_without_policy",
  "refusal_without_policy",
  "legal_statement",
  "injected_instruction",
  "follows_injected_instruction",
  "secret_in_reply",
  "special_category_repeated",
  "staff_contact",
  "language_mismatch",
  "language_declared_wrong",
  "harsh_tone",
  "mixed_address",
  "contradicts_earlier",
  "unanswered_question",
  "claimed_not_done",
  "claimed_but_failed",
  "judge_opinion",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type CheckMessage = { id: string; role: "customer" | "ai" | "agent" | "system"; text: string; sentAt: string };
export type CheckDocument = {
  id: string;
  title: string;
  kind: string;
  party: "first" | "third";
  version: string | null;
  text: string | null;
};
export type CheckToolCall = { name: string; arguments: unknown; result: unknown; writes: boolean };
export type CheckAction = { name: string; arguments: unknown; writes: boolean };

/** An identifier of the customer of this conversation, as the source told us. */
export type Identifier = { type: string; value: string };

/**
 * Who an identifier-like string belongs to, asked of the keyed index before the checks run:
 * `own` this customer's, `other` at least one other customer's and not this one's, `unknown` nobody's.
 */
export type Ownership = "own" | "other" | "unknown";

/** Everything the checks may look at. Plain data: a check cannot ask for more. */
export type CheckInput = {
  draft: { text: string; language: string; confidence: number | null };
  conversation: { language: string; channel: string };
  customer: { displayName: string | null; identifiers: Identifier[] };
  /** Oldest first, up to and including the message the draft answers. */
  messages: CheckMessage[];
  documents: CheckDocument[];
  toolCalls: CheckToolCall[];
  actions: CheckAction[];
  /** Answers for every candidate that `identifierCandidates(draft.text)` names, keyed by its normalised value. */
  ownership: ReadonlyMap<string, Ownership>;
  /** Rules over tool calls and actions that the policy holds, and the declared attributes that they may ask about. */
  toolRules?: readonly ToolRule[];
  attributes?: Readonly<Record<string, string>>;
};

/** A versioned pure function. Bump `version` whenever the same input may give another answer. */
export type Check = { id: CheckId; version: number; run(input: CheckInput): Finding[] };
