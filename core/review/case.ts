import type { Role } from "@/core/identity/roles";
import type { DecisionKind, DraftState, ItemKind, ItemState } from "./words";

/** Everything the rules of review look at; loaded before, never fetched by them. Times are milliseconds since the epoch. */
export type ReviewCase = {
  item: {
    kind: ItemKind;
    state: ItemState;
    level: number;
    twoPerson: boolean;
    /** A lead gave it to this member; nobody else may claim it. */
    assignedTo: string | null;
    claim: { by: string; expiresAt: number } | null;
  };
  /** Null for a flag on a conversation without a draft of ours. */
  draftState: DraftState | null;
  /** The text went out before anybody looked: the decisions are those on something already sent. */
  alreadySent: boolean;
  /** Decisions on this draft that stand (not undone), oldest first. */
  earlier: readonly { by: string; kind: DecisionKind }[];
  /** A stop in force covers it. */
  stopped: boolean;
  /** The customer's data are frozen (GDPR 18): kept, and used for nothing. */
  restricted: boolean;
  /** The customer contests what was decided: somebody else than before looks at it. */
  contested: boolean;
};

export type ActingMember = { id: string; roles: readonly Role[] };

/** Escalation goes up one level at a time and ends here. */
export const HIGHEST_LEVEL = 2;

/** Whether the decisions are those on something already sent, or on a reply still held. */
export function judgesSentText(c: Pick<ReviewCase, "item" | "alreadySent">): boolean {
  return c.alreadySent || c.item.kind === "sample" || c.item.kind === "flag";
}

/** A claim counts until its expiry, whether or not anybody has swept it up. */
export function liveClaim(c: Pick<ReviewCase, "item">, now: number): { by: string; expiresAt: number } | null {
  const { state, claim } = c.item;
  return state === "claimed" && claim !== null && claim.expiresAt > now ? claim : null;
}

/**
 * Nobody seconds, replaces or answers for their own decision: under a second look, and where the customer contests it,
 * everybody who decided before is barred.
 */
export function barred(
  c: Pick<ReviewCase, "item" | "earlier" | "contested">,
  memberId: string,
): "same_person_twice" | "contested_by_customer" | null {
  if (!c.earlier.some((d) => d.by === memberId)) return null;
  if (c.item.kind === "second_look") return "same_person_twice";
  return c.contested ? "contested_by_customer" : null;
}
