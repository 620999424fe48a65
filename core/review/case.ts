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

/** A decision that was made is judged once more, unseen: nothing follows from what is decided here, whatever became of the draft. */
export function isBlindReview(c: { item: Pick<ReviewCase["item"], "kind" | "twoPerson"> }): boolean {
  return c.item.kind === "second_look" && !c.item.twoPerson;
}

/** Why nobody works on the draft any more; a blind review is about how it was, not about what became of it. */
export function outOfReach(c: Pick<ReviewCase, "item" | "draftState" | "stopped">): "superseded" | "stopped" | null {
  if (c.draftState === "superseded" && !isBlindReview(c)) return "superseded";
  return c.stopped || (c.draftState === "stopped" && !isBlindReview(c)) ? "stopped" : null;
}

/** Whether the decisions are those on something already sent, or on a reply still held. */
export function judgesSentText(c: Pick<ReviewCase, "item" | "alreadySent">): boolean {
  return c.alreadySent || c.item.kind === "sample" || c.item.kind === "flag";
}

/** A claim counts until its expiry, whether or not anybody has swept it up. */
export function liveClaim(c: Pick<ReviewCase, "item">, now: number): { by: string; expiresAt: number } | null {
  const { state, claim } = c.item;
  return state === "claimed" && claim !== null && claim.expiresAt > now ? claim : null;
}

/** By which a reply goes out, in whose words ever. */
export const LETS_OUT: ReadonlySet<DecisionKind> = new Set<DecisionKind>(["approve", "edit", "reply"]);

/**
 * Nobody seconds, reviews, replaces or answers for their own decision: under a second look of either sort, and where the
 * customer contests it, everybody who decided before is barred; from a sample, whoever let the reply go out.
 */
export function barred(
  c: Pick<ReviewCase, "item" | "earlier" | "contested">,
  memberId: string,
): "same_person_twice" | "own_reply" | "contested_by_customer" | null {
  const own = c.earlier.filter((d) => d.by === memberId);
  if (own.length === 0) return null;
  if (c.item.kind === "second_look") return "same_person_twice";
  if (c.item.kind === "sample" && own.some((d) => LETS_OUT.has(d.kind))) return "own_reply";
  return c.contested ? "contested_by_customer" : null;
}
