import type { Masked } from "@/core/privacy/masked-text";
import type { DecisionKind } from "./words";

export const RAISERS = ["check", "source", "customer", "person"] as const;
export type Raiser = (typeof RAISERS)[number];

/** How a flag stands: it waits, or people (or its deadline) have settled it. */
export const FLAG_STATES = ["open", "decided"] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** One flag in the list: codes and names only, its words come with {@link FlagText}. */
export type FlagRow = {
  id: string;
  /** The newest item in which it is judged. */
  item: string;
  raisedBy: Raiser;
  reason: string;
  raisedAt: string;
  /** About a reply that was sent, or about the conversation as a whole. */
  aboutReply: boolean;
  level: number;
  language: string;
  channel: string;
  state: FlagState;
  /** Who holds it now. */
  claimedBy: string | null;
  outcome: { kind: DecisionKind; by: string; at: string } | null;
  /** What was decided is not shown until the reader has given their own judgement of the reply. */
  kept: boolean;
};

export type FlagText = { item: string; title: Masked; note: Masked };

/** What lists can be narrowed to; in the URL under the same names. */
export type FlagFilter = { state: FlagState | null; by: Raiser | null; reason: string | null };

export type FlagDecision = {
  id: string;
  kind: DecisionKind;
  by: string;
  at: string;
  reason: string | null;
  note: Masked | null;
};

/** One flag with what stands around it; the conversation itself is read as its item. */
export type FlagFile = {
  row: FlagRow;
  note: Masked | null;
  /** The colleague who raised it by hand. */
  raisedByName: string | null;
  /** The message it points at, where it points at one. */
  message: string | null;
  /** Every decision on it, also in items before it was escalated; oldest first. */
  decisions: FlagDecision[];
  /** Other flags on the same conversation, newest first. */
  others: FlagRow[];
};

/** A text that reached the customer from the AI, or from us in its place. */
export type SentReply = {
  id: string;
  kind: "reply" | "correction" | "holding_reply" | "unreviewed";
  draft: string | null;
  /** Without what stands under it. */
  text: Masked;
  footer: string;
  at: string;
  /** The person whose decision let it out; null where a rule did, or nobody looked before it was sent. */
  by: { decision: DecisionKind; name: string } | null;
};
