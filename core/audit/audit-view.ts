import type { DraftState } from "@/core/review/words";
import type { CanonicalValue } from "./canonical-json";

/** Who did it: a member, a source, or the system itself. */
export type EventActor = { kind: "member" | "source" | "system"; id: string | null; name: string; disabled: boolean };

/** The fields of an event as its bytes say; a record outlives the code that wrote it, so the shape is not relied on. */
export type EventFields = { readonly [field: string]: CanonicalValue };

export type ListedEvent = {
  id: string;
  type: string;
  version: number;
  at: string;
  actor: EventActor;
  draft: string | null;
  item: string | null;
  data: EventFields;
  /** Names of the members and sources that the fields speak of, by id. */
  names: Record<string, string>;
  /** It tells of a decision that the reader may not be shown before their own judgement: nothing but that it is there is given. */
  kept: boolean;
};

/** `index`: where it stands in the log, null until it is sequenced. */
export type EventPage = { rows: (ListedEvent & { index: number | null })[]; next: string | null };

export type EventOptions = {
  people: { id: string; name: string; disabled: boolean }[];
  sources: { id: string; name: string }[];
};

/** One event in full, with the very bytes that are stored and will be proven. */
export type EventInFull = ListedEvent & {
  transaction: string;
  bytes: string;
  byteCount: number;
  sha256: string;
  mayReadDecisions: boolean;
};

/** A step in the life of a reply: an event, how long after the one before, and what became of the reply. */
export type LifeStep = ListedEvent & {
  sinceMs: number | null;
  before: DraftState | null;
  after: DraftState | null;
};

export type Milestone = "received" | "judged" | "claimed" | "decided" | "second" | "released" | "delivered";

export type Life = {
  draft: string | null;
  items: string[];
  source: string | null;
  draftState: DraftState | null;
  alreadySent: boolean;
  milestones: { what: Milestone; at: string }[];
  steps: LifeStep[];
  /** The newest decision, and the disposition, whose pages explain the reply. */
  decision: string | null;
  disposition: string | null;
  mayReadDecisions: boolean;
  /** The item that the reader has to judge before they are shown the rest. */
  keptFor: string | null;
};
