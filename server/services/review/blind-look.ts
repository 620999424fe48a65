import { rolesIn } from "@/core/identity/grants";
import { isBlindReview } from "@/core/review/case";
import type { BlindLook } from "@/core/review/desk-view";
import { keptBackFor } from "@/core/review/kept-back";
import type { OrganisationContext } from "../organisation/organisation-context";
import { type ItemFile, reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";

/**
 * What of an item is kept from this member. What a blind review is about, from everybody until it is done; the first
 * person's decision, from whoever could still be the second. The first person themself and those who only read lose nothing.
 */
export function blindLook(org: OrganisationContext, member: MemberContext, file: ItemFile): BlindLook | null {
  const { item, decisions } = file;
  const c = reviewCase(item, decisions);
  if (isBlindReview(c)) return item.state === "done" ? null : "review";
  const formed = item.formed_by?.includes(member.userId) ?? false;
  const reader = { id: member.userId, roles: rolesIn(member.grants, item.queue_id) };
  return keptBackFor({ ...c, formed }, reader, org.policy.oversight?.blind_second === true);
}

/** A blind review that is not done: what came after the decision it is about is kept back. */
export function keepsBackSince(
  item: Pick<ItemFile["item"], "reviews_decision_id" | "reviewed_at" | "state">,
): Date | null {
  return item.reviews_decision_id === null || item.state === "done" ? null : item.reviewed_at;
}
