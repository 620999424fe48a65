import { judgementClass } from "@/core/insight/judgement-class";
import type { Comparison } from "./desk-view";
import { urgencyOf } from "./priority";
import type { DecisionKind, ItemKind } from "./words";

/** What is known of a decision when it is drawn for a blind review, or not. */
export type Drawable = {
  itemKind: ItemKind;
  /** The draft needs two people. */
  twoPerson: boolean;
  kind: DecisionKind;
  /** The source sent it by itself: the AI's words are what went out. */
  alreadySent: boolean;
  hasDraft: boolean;
  hasDisposition: boolean;
  /** It is not settled yet: somebody else has to agree, or has the final word. */
  awaitsSecond: boolean;
};

/**
 * Whether a decision on an AI's text, held or sent, is judged once more by somebody who does not see it: the last one, where
 * two people had to agree. Not an escalation: whoever takes it up must be told who sent it on and why, and they are among
 * those who would be asked. `chance` is uniform in [0, 1) and chosen by the caller, who must not let anybody foresee it.
 */
export function drawsReview(of: Drawable, share: number | undefined, chance: number): boolean {
  if (share === undefined || !of.hasDraft || !of.hasDisposition || of.awaitsSecond || of.kind === "escalate")
    return false;
  const decidesHeld = of.itemKind === "draft" || (of.itemKind === "second_look" && of.twoPerson);
  return (decidesHeld || (of.itemKind === "flag" && of.alreadySent)) && chance < share;
}

/** What was decided of the AI's text: who approves the first person's words has done with it what the first person did. */
export function decidedOfDraft(kind: DecisionKind, seconded: DecisionKind | null): DecisionKind {
  return kind === "approve" && seconded !== null ? seconded : kind;
}

/** Behind everything that somebody waits for, in the order of its queue. */
export const REVIEW_URGENCY = urgencyOf("info", 0);

/** Two people agree when their decisions say the same of the AI's text, whichever way they put it right. */
export function comparison(first: DecisionKind, second: DecisionKind): Comparison {
  return { first, second, agree: judgementClass(first) === judgementClass(second) };
}
