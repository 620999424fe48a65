import type { DecisionKind } from "@/core/review/words";

/** What a decision says of the AI's text, whichever way it was said: agreement of two people is agreement over this. */
export const JUDGEMENT_CLASSES = ["stands", "changed", "refused", "escalated"] as const;
export type JudgementClass = (typeof JUDGEMENT_CLASSES)[number];

const CLASS_OF: Record<DecisionKind, JudgementClass> = {
  approve: "stands",
  no_action: "stands",
  edit: "changed",
  reply: "changed",
  correct: "changed",
  reject: "refused",
  hand_over: "refused",
  escalate: "escalated",
};

export function judgementClass(kind: DecisionKind): JudgementClass {
  return CLASS_OF[kind];
}
