import type { CheckId, FindingCode } from "@/core/checks/check";
import type { Explanation } from "@/core/explain/explanation";
import type { PlantedReceipt } from "@/core/oversight/planted-view";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import type { MaskedExplanation } from "@/core/privacy/mask-explanation";
import type { Masked, Opened } from "@/core/privacy/masked-text";
import type { Again } from "./again-view";
import type { AsideMark } from "./aside-view";
import type { Misfit } from "./reviewer";
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
  /** Why it is not for the reader, who may take it all the same. */
  passes: "declined" | Misfit | null;
};

/** With when its source was last asked to write it again. */
export type RowText = { id: string; title: Masked; preview: Masked; askedAt: string | null };

export type QueueSummary = { id: string; title: { en: string; de: string }; waiting: number; oldestAt: string | null };

export type DeskMessage = { id: string; role: "customer" | "ai" | "agent" | "system"; text: Masked; sentAt: string };

export type DeskDecision = {
  id: string;
  kind: DecisionKind;
  by: { id: string; name: string };
  at: string;
  reason: string | null;
  note: Masked | null;
  /** The text decided on, for edit, reply and correct. */
  text: Masked | null;
  editDistance: number | null;
};

/**
 * What stands under a text when it goes out, by who wrote it, as it will be sent; `approve` is that of what an approval
 * sends, null where there is nothing to approve.
 */
export type ShownFooters = { approve: string | null } & Record<"ai_approved" | "ai_edited" | "person", string>;

/**
 * What is kept from whoever looks: `form`, a second person says what they think before they are shown what the first did;
 * `review`, what was decided and what became of it, until this look is done.
 */
export type BlindLook = "form" | "review";

export type Comparison = { first: DecisionKind; second: DecisionKind; agree: boolean };

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
    title: Masked;
    channel: string;
    language: string;
    customerName: Masked | null;
    messages: DeskMessage[];
  };
  draft: {
    id: string;
    text: Masked;
    language: string;
    confidence: number | null;
    provider: string;
    model: string;
    agent: string;
    promptVersion: string;
    createdAt: string;
    toolCalls: { name: string; arguments: Masked; result: Masked; writes: boolean }[];
    actions: { name: string; arguments: Masked; writes: boolean }[];
    documents: {
      id: string;
      title: string;
      kind: string;
      party: "first" | "third";
      version: string | null;
      uri: string | null;
    }[];
  } | null;
  explanation: MaskedExplanation | null;
  /** When the customer was told, in the wait they are in now, that somebody is looking into it. */
  toldAt: string | null;
  /** The page of what the policy decided, for whoever may read decisions. */
  judgement: string | null;
  /** For flags: who raised it, in which words. */
  flag: { raisedBy: "check" | "source" | "customer" | "person"; reason: string; note: Masked | null } | null;
  decisions: DeskDecision[];
  blind: BlindLook | null;
  /** The item of the same draft that the reader has to judge before they are shown what was decided. */
  keptFor: string | null;
  /** The reader decided before, and may not judge it again. */
  barred: boolean;
  /** Positions of the findings that the reader has opened on this item. */
  opened: number[];
  /** Notes and declines, which are read apart. */
  aside: AsideMark;
  /** What the reader thought of it as a second person, before they saw what the first did. */
  formed: DecisionKind | null;
  /** How a blind review came out, once it is done. */
  compared: Comparison | null;
  options: DecisionOption[];
  footers: ShownFooters;
  /** Keyed digest of everything above that a decision binds to; the desk sends it back with the decision. */
  seen: string;
  claim: { by: { id: string; name: string }; mine: boolean; expiresAt: string } | null;
  /** The member a lead gave it to; nobody else may claim it. */
  assignedTo: { id: string; name: string } | null;
  /** What came after, when this item no longer waits: the newer customer message or draft. */
  supersededBy: { kind: "message" | "draft"; text: Masked; at: string } | null;
  /** Drafts asked for again: this one, or the one before it. */
  again: Again;
  masking: Masking;
};

/** What is masked for the reader of an item, and what they may do about it. */
export type Masking = {
  /** Which value each placeholder stands for, as a keyed digest: goes back with whatever is written about the item. */
  placeholders: string;
  mayReveal: boolean;
  /** The reader's own reveal of this conversation, while it runs. */
  reveal: { id: string; kinds: PiiKind[]; until: string } | null;
};

/** An item as it is before it is masked: no screen gets it. */
export type OpenItem = Omit<Opened<Omit<DeskItem, "masking">>, "explanation"> & { explanation: Explanation | null };

/** What of an item is no customer's word: where it stands, what may be done with it, what a decision on it binds to. */
export type ItemStanding = Pick<
  DeskItem,
  | "id"
  | "kind"
  | "state"
  | "draftState"
  | "queue"
  | "level"
  | "severity"
  | "dueAt"
  | "onExpiry"
  | "twoPerson"
  | "alreadySent"
  | "options"
  | "footers"
  | "seen"
  | "assignedTo"
  | "claim"
  | "blind"
  | "barred"
>;

/**
 * The answer to a claim; `token` is demanded by every decision and is told once. Whoever claims has read the item: the
 * same `seen` tells that they need not read it again.
 */
export type ClaimGrant = { item: ItemStanding; token: string; expiresAt: string };

/** The claim that undoing gives back, with the item as it is then. */
export type UndoGrant = ClaimGrant & { item: DeskItem };

export type DecideInput = {
  item: string;
  token: string;
  seen: string;
  kind: DecisionKind;
  /** Full text for edit, reply, correct; ignored otherwise. */
  text?: string;
  reason?: string;
  note?: string;
  /** On a sample that is corrected: whether personal data of somebody else left with the reply. */
  leaked?: boolean;
  /** {@link Masking.placeholders} of the reading that text and note were written by. */
  placeholders?: string;
};

export type DecideReceipt = {
  decision: string;
  item: string;
  draftState: DraftState | null;
  undoUntil: string | null;
  /** After a blind review: what the first decided. */
  compared: Comparison | null;
  /** It was no real draft: what was wrong with it, and whether they saw it. */
  planted?: PlantedReceipt;
};

export type FormInput = Pick<DecideInput, "item" | "token" | "kind" | "reason">;

export type OpenEvidenceInput = { item: string; token: string; findings: number[] };
