import type { CheckId, FindingCode } from "@/core/checks/check";
import { done, type Refusal, type Result, refused } from "@/core/result";
import type { DraftState, ItemKind } from "./words";

/** What may be decided of several items at once: nothing that needs words of its own for each. */
export const BULK_DECISIONS = ["approve", "reject", "hand_over"] as const;
export type BulkDecision = (typeof BULK_DECISIONS)[number];

/** `deciding` from the moment it was confirmed until each item is settled; `left` without a decision. */
export const BULK_STATES = ["open", "deciding", "decided", "left"] as const;
export type BulkState = (typeof BULK_STATES)[number];

/** Why an item that was taken was not decided with the others. */
export const FELL_OUT = [
  "seen_changed",
  "claim_lost",
  "superseded",
  "stopped",
  "restricted",
  "removed",
  "not_permitted",
  "not_decidable",
] as const;
export type FellOut = (typeof FELL_OUT)[number];

/** Why an item cannot be decided together with others at all. The first that holds is told. */
export const APART = [
  "kind",
  "level",
  "two_person",
  "no_finding",
  "severe",
  "other_finding",
  "no_risk",
  "risk",
  "assigned",
  "taken",
  "not_waiting",
] as const;
export type Apart = (typeof APART)[number];

/** What the items of one bulk have in common. */
export type Alike = { queue: string; check: CheckId; code: FindingCode };

/** What the rules of bulk decisions look at, of one item. */
export type BulkFacts = {
  kind: ItemKind;
  level: number;
  twoPerson: boolean;
  alreadySent: boolean;
  queue: string;
  /** The first reason it waits. */
  finding: { check: CheckId; code: FindingCode } | null;
  /** It has a severe finding, whichever. */
  severe: boolean;
  /** How many of its findings are not that first one and are more than a note. */
  others: number;
  risk: number | null;
  draftState: DraftState | null;
  /** A lead gave it to somebody else; somebody else holds it. */
  assigned: boolean;
  taken: boolean;
};

/** Why this item is decided on its own; null where it may be decided with others that wait for the same finding. */
export function apartFromBulk(f: BulkFacts, limits: { risk_below: number }): Apart | null {
  if (f.kind !== "draft" || f.alreadySent) return "kind";
  if (f.level !== 0) return "level";
  if (f.twoPerson) return "two_person";
  if (f.finding === null) return "no_finding";
  if (f.severe) return "severe";
  if (f.others > 0) return "other_finding";
  if (f.risk === null) return "no_risk";
  if (!(f.risk < limits.risk_below)) return "risk";
  if (f.assigned) return "assigned";
  if (f.taken) return "taken";
  return f.draftState === "queued" ? null : "not_waiting";
}

export function isAlike(f: BulkFacts, { queue, check, code }: Alike): boolean {
  return f.queue === queue && f.finding?.check === check && f.finding.code === code;
}

const LEAST_SAMPLE = 3;
/** Fewer are decided one by one. */
export const LEAST_BULK = 2;

/** How many of them are read whole first: the square root, at least three, never more than there are. */
export function sampleSize(items: number): number {
  return Math.min(items, Math.max(LEAST_SAMPLE, Math.ceil(Math.sqrt(items))));
}

/** `size` of these, each as likely as any other. `random` gives a whole number from 0 up to and without its argument. */
export function draw(ids: readonly string[], size: number, random: (below: number) => number): string[] {
  const pool = [...ids];
  const drawn: string[] = [];
  while (drawn.length < size && pool.length > 0) {
    const [one] = pool.splice(random(pool.length), 1);
    if (one !== undefined) drawn.push(one);
  }
  return drawn;
}

export type BulkItem = { id: string; sampled: boolean; opened: boolean; leftOut: boolean; fellOut: boolean };
export type Bulk = { state: BulkState; by: string; expiresAt: number; items: readonly BulkItem[] };

/** What is decided when somebody decides now. */
export function remaining(bulk: Pick<Bulk, "items">): BulkItem[] {
  return bulk.items.filter((item) => !item.leftOut && !item.fellOut);
}

/** What has to be opened before anything is decided. */
export function unread(bulk: Pick<Bulk, "items">): BulkItem[] {
  return remaining(bulk).filter((item) => item.sampled && !item.opened);
}

/** Whether it is this member's, still open and still held. */
export function holdsBulk(bulk: Bulk, member: string, now: number): Result<null> {
  if (bulk.by !== member) return refused("not_found", { field: "bulk" });
  if (bulk.state !== "open") return refused("bulk_over");
  return bulk.expiresAt > now ? done(null) : refused("claim_lost");
}

/** Decides all that is left: only after the whole sample was opened. */
export function confirmBulk(bulk: Bulk, member: string, now: number): Result<BulkItem[]> {
  const holds = holdsBulk(bulk, member, now);
  if (!holds.ok) return holds;
  if (unread(bulk).length > 0) return refused("sample_unread");
  const items = remaining(bulk);
  return items.length > 0 ? done(items) : refused("too_few_alike");
}

/**
 * Takes an item out. One that had to be read has to be read first, and then as many again are drawn: what is wrong with it
 * may be wrong with the others.
 * @returns how many are to be drawn of those that nobody had to read yet
 */
export function leaveOut(bulk: Bulk, id: string, member: string, now: number): Result<{ draw: number }> {
  const holds = holdsBulk(bulk, member, now);
  if (!holds.ok) return holds;
  const item = remaining(bulk).find((each) => each.id === id);
  if (!item) return refused("not_found", { field: "item" });
  if (item.sampled && !item.opened) return refused("sample_unread", { field: "item" });
  return done({ draw: item.opened ? sampleSize(remaining(bulk).length - 1) : 0 });
}

/** Those that may still be drawn into the sample. */
export function drawable(bulk: Pick<Bulk, "items">, without: string): string[] {
  return remaining(bulk)
    .filter((item) => !item.sampled && !item.opened && item.id !== without)
    .map((item) => item.id);
}

/** A refused decision as what became of the item in its bulk. */
export function fellOutBy({ code }: Pick<Refusal, "code">): FellOut {
  return FELL_OUT.find((each) => each === code) ?? "not_decidable";
}
