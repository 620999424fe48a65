import type { CheckId, FindingCode } from "@/core/checks/check";
import type { Explanation } from "@/core/explain/explanation";
import type { DecisionKind, DraftState, ItemKind, ItemState, OnExpiry, Priority, Severity } from "./words";

/** What the review desk shows, as plain JSON: dates are ISO 8601 in UTC. Rows carry codes and numbers only; texts come with {@link RowText}. */
export type QueueRow = {
  id: string;
  kind: ItemKind;
  state: ItemState;
  queue: string;
  level: number;
  severity: Severity;
  /** Where a lead put it in the order. */
  priority: Priority;
  /** The first reason it waits. */
  reason: { check: CheckId; code: FindingCode } | null;
  findings: number;
  language: string;
  channel: string;
  twoPerson: boolean;
  dueAt: string | null;
  createdAt: string;
  /** The member a lead gave it to; nobody else may claim it. */
  assignedTo: { id: string; name: string } | null;
  claimedBy: { id: string; name: string } | null;
  claimExpiresAt: string | null;
};

export type RowText = { id: string; title: string; preview: string };

export type QueueSummary = { id: string; title: { en: string; de: string }; waiting: number; oldestAt: string | null };

export type DeskMessage = { id: string; role: "customer" | "ai" | "agent" | "system"; text: string; sentAt: string };

export type DeskDecision = {
  id: string;
  kind: DecisionKind;
  by: { id: string; name: string };
  at: string;
  reason: string | null;
  note: string | null;
  /** The text decided on, for edit, reply and correct. */
  text: string | null;
  editDistance: number | null;
};

/** What the claimer may do now, and for what is closed, why: the screen disables the button and says the reason. */
export type DecisionOption = { kind: DecisionKind; allowed: boolean; why: string | null };

export type DeskItem = {
  id: string;
  kind: ItemKind;
  state: ItemState;
  draftState: DraftState | null;
  queue: string;
  level: number;
  severity: Severity;
  dueAt: string | null;
  onExpiry: OnExpiry | null;
  twoPerson: boolean;
  alreadySent: boolean;
  conversation: {
    id: string;
    title: string;
    channel: string;
    language: string;
    customerName: string | null;
    messages: DeskMessage[];
  };
  draft: {
    id: string;
    text: string;
    language: string;
    confidence: number | null;
    provider: string;
    model: string;
    agent: string;
    promptVersion: string;
    createdAt: string;
    toolCalls: { name: string; arguments: string; result: string; writes: boolean }[];
    actions: { name: string; arguments: string; writes: boolean }[];
    documents: {
      id: string;
      title: string;
      kind: string;
      party: "first" | "third";
      version: string | null;
      uri: string | null;
    }[];
  } | null;
  explanation: Explanation | null;
  /** For flags: who raised it, in which words. */
  flag: { raisedBy: "check" | "source" | "customer" | "person"; reason: string; note: string | null } | null;
  decisions: DeskDecision[];
  options: DecisionOption[];
  /** Keyed digest of everything above that a decision binds to; the desk sends it back with the decision. */
  seen: string;
  claim: { by: { id: string; name: string }; mine: boolean; expiresAt: string } | null;
  /** The member a lead gave it to; nobody else may claim it. */
  assignedTo: { id: string; name: string } | null;
  /** What came after, when this item no longer waits: the newer customer message or draft. */
  supersededBy: { kind: "message" | "draft"; text: string; at: string } | null;
};

/** The answer to a claim; `token` is demanded by every decision and is told once. */
export type ClaimGrant = { item: DeskItem; token: string; expiresAt: string };

export type DecideInput = {
  item: string;
  token: string;
  seen: string;
  kind: DecisionKind;
  /** Full text for edit, reply, correct; ignored otherwise. */
  text?: string;
  reason?: string;
  note?: string;
};

export type DecideReceipt = { decision: string; item: string; draftState: DraftState | null; undoUntil: string | null };
