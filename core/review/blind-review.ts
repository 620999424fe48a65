import { judgementClass } from "@/core/insight/judgement-class";
import type { Comparison } from "./desk-view";
import { urgencyOf } from "./priority";
import type { DecisionKind, ItemKind } from "./words";

/** What is known of a decision when it is drawn for a blind review, or not. */
export type Drawable = {
  itemKind: ItemKind;
  /** The source sent it by itself: the AI's words are what went out. */
  alreadySent: boolean;
  hasDraft: boolean;
  hasDisposition: boolean;
  /** A second person looks at it anyway. */
  awaitsSecond: boolean;
};

/**
 * Whether a decision on an AI's text, held or sent, is judged once more by somebody who does not see it. `chance` is
 * uniform in [0, 1) and chosen by the caller, who must not let anybody foresee it.
 */
export function drawsReview(of: Drawable, share: number | undefined, chance: number): boolean {
  if (share === undefined || !of.hasDraft || !of.hasDisposition || of.awaitsSecond) return false;
  const judgesAiText = of.itemKind === "draft" || (of.itemKind === "flag" && of.alreadySent);
  return judgesAiText && chance < share;
}

/** Behind everything that somebody waits for, in the order of its queue. */
export const REVIEW_URGENCY = urgencyOf("info", 0);

/** Two people agree when their decisions say the same of the AI's text, whichever way they put it right. */
export function comparison(first: DecisionKind, second: DecisionKind): Comparison {
  return { first, second, agree: judgementClass(first) === judgementClass(second) };
}
