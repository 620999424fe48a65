import type { DecisionKind, DraftState, ItemKind, ItemState, OnExpiry, Outcome, ReasonCode } from "./words";

/** The records of the desk in memory (case-model.test-support.ts); for tests only. */
export const CLAIM_MS = 60_000;
export const UNDO_MS = 10_000;
export const DUE_MS = 300_000;
export const HOLDING_REPLY = "We will be back.";

export type Draft = {
  id: number;
  text: string;
  answers: number;
  state: DraftState;
  alreadySent: boolean;
  outcome: Outcome | null;
  /** Its severe findings. */
  due: number[];
};
export type Item = {
  id: number;
  draft: Draft | null;
  kind: ItemKind;
  state: ItemState;
  level: number;
  twoPerson: boolean;
  alreadySent: boolean;
  queue: string;
  urgency: number;
  assignedTo: string | null;
  claim: { by: string; token: string; expiresAt: number } | null;
  seconds: Decision | null;
  /** Under a blind review: the decision that is judged once more. */
  reviews: Decision | null;
  dueAt: number;
  onExpiry: OnExpiry;
};
export type Decision = {
  id: number;
  item: Item;
  level: number;
  by: string;
  kind: DecisionKind;
  text: string | null;
  token: string;
  at: number;
  seenWasCurrent: boolean;
  /** Severe findings that whoever decided had not opened. */
  unopened: number[];
  /** Under a second look: they had said before what they think, or nobody asked them to. */
  formedFirst: boolean;
  /** Who had decided on the draft by then. */
  before: string[];
  standing: boolean;
};
export type Release = {
  kind: "reply" | "holding_reply" | "correction";
  state: "pending" | "recalled" | "released";
  dueAt: number;
  decision: Decision | null;
  draft: Draft | null;
  item: Item | null;
  text: string;
  seen: string;
};
export type Sent = { release: Release; at: number; stopped: boolean; draftState: DraftState | null; standing: boolean };
export type Grant = { item: Item; by: string; token: string; from: number; until: number; ended: boolean };
export type Answer = {
  kind: DecisionKind;
  text: string | null;
  reason: ReasonCode | null;
  note: string | null;
  token: string;
  seen: string;
};
