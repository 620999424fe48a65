import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { type ActingMember, barred, liveClaim, outOfReach, type ReviewCase } from "./case";

/**
 * Whether this member may take the item now. Claiming again what one holds already is allowed and gives a new token: the
 * other tab's token is then worth nothing.
 */
export function claimItem(c: ReviewCase, actor: ActingMember, now: number): Result<null> {
  const may = mayWork(c, actor);
  if (!may.ok) return may;
  const gone = outOfReach(c);
  if (gone) return refused(gone);
  if (c.restricted) return refused("restricted");
  if (c.item.state === "done" || c.item.state === "withdrawn") return refused("not_claimable");
  const bar = barred(c, actor.id);
  if (bar) return refused(bar);
  const claim = liveClaim(c, now);
  if (claim && claim.by !== actor.id) return refused("already_claimed");
  if (c.item.assignedTo && c.item.assignedTo !== actor.id) return refused("assigned_elsewhere");
  return done(null);
}

/** Whether the member holds the item, for extending or giving it back. */
export function holdsClaim(c: ReviewCase, actor: ActingMember, tokenMatches: boolean, now: number): Result<null> {
  const claim = liveClaim(c, now);
  if (outOfReach(c) === "superseded") return refused("superseded");
  if (!claim || claim.by !== actor.id || !tokenMatches) return refused("claim_lost");
  return done(null);
}

/** Permission by role and level: what was escalated is for specialists and leads. */
export function mayWork(c: { item: Pick<ReviewCase["item"], "level"> }, actor: ActingMember): Result<null> {
  const permission = c.item.level > 0 ? "item.decide_escalated" : "item.decide";
  if (!permitted(actor.roles, "item.claim") || !permitted(actor.roles, permission)) return refused("not_permitted");
  return done(null);
}
