import type { EventActor } from "@/core/audit/audit-view";
import type { FindingCode } from "@/core/checks/check";
import type { Explanation } from "@/core/explain/explanation";
import type { Role } from "@/core/identity/roles";
import type { MaskedExplanation } from "@/core/privacy/mask-explanation";
import type { Masked, Opened } from "@/core/privacy/masked-text";
import type { DeskItem, Masking } from "./desk-view";
import type { DecisionKind, DraftState, ItemKind, OnExpiry, Outcome, Severity } from "./words";

/** A name in two languages, as policies and reasons carry it. */
export type Title = { en: string; de: string };
export type CodedFinding = { code: FindingCode; severity: Severity };

/** What both rows of the list of decisions have. */
type ListedRow = {
  id: string;
  at: string;
  queue: string | null;
  alreadySent: boolean;
  language: string;
  source: string;
  model: string | null;
  promptVersion: string | null;
  rule: string | null;
  policyVersion: number | null;
  /** Where the reply stands now. */
  draftState: DraftState | null;
  findings: CodedFinding[];
  /** What people decided of it is not shown until the reader has given their own judgement. */
  kept: boolean;
};

/** What a person decided. */
export type PersonRow = ListedRow & {
  by: "person";
  /** Null where it is kept back, as is who it was. */
  kind: DecisionKind | null;
  itemKind: ItemKind;
  person: { id: string; name: string } | null;
  editDistance: number | null;
  undone: boolean;
};

/** What the policy decided. */
export type PolicyRow = ListedRow & {
  by: "policy";
  outcome: Outcome;
  ruleTitle: Title | null;
  /** The draft was checked again later. */
  superseded: boolean;
};

export type DecisionRow = PersonRow | PolicyRow;
export type DecisionPage = { rows: DecisionRow[]; next: string | null };

/** Values that occur, for the filters to offer. */
export type DecisionOptions = {
  sources: { id: string; name: string }[];
  people: { id: string; name: string; disabled: boolean }[];
  models: string[];
  prompts: string[];
  languages: string[];
  queues: { id: string; title: Title | null }[];
  rules: { id: string; title: Title | null }[];
  kinds: DecisionKind[];
  outcomes: Outcome[];
  findings: FindingCode[];
};

/** What the pieces that draw an explanation look at, of an item that waits as of one decided long ago. */
export type ExplainedItem = Pick<DeskItem, "conversation" | "draft" | "alreadySent" | "flag">;

export type RecordedDecision = {
  id: string;
  item: string;
  itemKind: ItemKind;
  kind: DecisionKind;
  by: { id: string; name: string; disabled: boolean };
  /** The roles that the audit record says this person held then. */
  roles: Role[];
  at: string;
  reason: { code: string; title: Title | null } | null;
  note: Masked | null;
  text: Masked | null;
  editDistance: number | null;
  /** Decided at once with others, of which so many were read whole before, this one or not. */
  together: { others: number; read: number; opened: boolean } | null;
  undoneAt: string | null;
  policyVersion: number | null;
  /** The decision of the first person, where this is the second's. */
  seconds: string | null;
  seenDigest: string;
  textDigest: string | null;
};

export type RecordedJudgement = {
  id: string;
  at: string;
  outcome: Outcome;
  rule: string;
  ruleTitle: Title | null;
  policyVersion: number;
  queue: Title | null;
  dueAt: string | null;
  onExpiry: OnExpiry | null;
  findings: CodedFinding[];
};

export type RecordedRelease = {
  id: string;
  kind: "reply" | "holding_reply" | "correction";
  state: "pending" | "recalled" | "released";
  /** Without what stands under it. */
  text: Masked | null;
  footer: string;
  /** There is, or was, a page on which its reader could see how it came about. */
  receipt: boolean;
  decision: string | null;
  rule: string | null;
  dueAt: string;
  releasedAt: string | null;
};

export type RecordedDelivery = {
  id: string;
  type: string;
  state: "pending" | "delivered" | "failed";
  createdAt: string;
  deliveredAt: string | null;
  attempts: {
    attempt: number;
    at: string;
    delivered: boolean;
    status: number | null;
    error: string | null;
    ms: number;
  }[];
};

/** One decision with everything that explains it, readable years later. Texts are null when the customer was erased. */
export type DecisionRecord = {
  id: string;
  about: "person" | "policy";
  at: string;
  erased: boolean;
  /** How and when its texts were taken away. */
  removed: { how: "retention" | "erasure"; at: string } | null;
  source: string;
  draftId: string | null;
  itemId: string | null;
  draftState: DraftState | null;
  alreadySent: boolean;
  channel: string;
  language: string;
  used: { provider: string; model: string; agent: string; promptVersion: string } | null;
  said: ExplainedItem | null;
  /** Messages that came after the moment of the decision; they are not shown. */
  laterMessages: number;
  judgement: RecordedJudgement | null;
  otherJudgements: RecordedJudgement[];
  explanation: MaskedExplanation | null;
  decisions: RecordedDecision[];
  /** How often its source was asked to write it again, and with which instruction. */
  revisions: { at: string; by: { id: string; name: string }; instruction: Masked | null }[];
  releases: RecordedRelease[];
  deliveries: RecordedDelivery[];
  events: { id: string; type: string; at: string; actor: EventActor }[];
  mayAudit: boolean;
  /** The item that the reader has to judge before they are shown what was said, decided and sent. */
  keptFor: string | null;
  masking: Pick<Masking, "mayReveal" | "reveal">;
};

/** A record as it is before it is masked: no screen gets it. */
export type OpenRecord = Omit<
  Opened<Omit<DecisionRecord, "events" | "mayAudit" | "masking" | "keptFor">>,
  "explanation"
> & {
  explanation: Explanation | null;
};
