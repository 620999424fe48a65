import type { ActingMember, ReviewCase } from "./case";
import { claimItem } from "./claim";
import type { Offer } from "./next-view";
import { misfit, type Reviewer } from "./reviewer";

/** Something that waits, as choosing the next item looks at it. */
export type Candidate = {
  case: ReviewCase;
  language: string;
  reasonCheck: string | null;
  queueSkills: readonly string[];
  declinedBy: readonly string[];
};

/**
 * Whether an item is given to a member who asked for the next one: whatever they may not take, what they declined and what
 * others can do better passes by. By hand they may still take all but the first.
 */
export function offerItem(what: Candidate, actor: ActingMember, reviewer: Reviewer, now: number): Offer {
  const may = claimItem(what.case, actor, now);
  if (!may.ok) return { ok: false, because: "other" };
  if (what.declinedBy.includes(actor.id)) return { ok: false, because: "declined" };
  // What a lead gave to them is theirs, whatever it asks for.
  const unfit = what.case.item.assignedTo === actor.id ? null : misfit(reviewer, what, what.queueSkills);
  return unfit ? { ok: false, because: unfit } : { ok: true };
}

/** Whether one more fits into somebody's hands. */
export function handsFull(held: number, atOnce: number | null, ofOrganisation: number): boolean {
  return held >= (atOnce ?? ofOrganisation);
}
