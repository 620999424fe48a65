import type { DecisionKind } from "@/core/review/words";

/** By any of these a person did not let a reply stand, or could not say that it may. */
export const PROBLEMS = [
  "reject",
  "reply",
  "hand_over",
  "correct",
  "escalate",
] as const satisfies readonly DecisionKind[];

/** Characters inserted and deleted from which an edit is one of substance: fewer are a typing error or a comma. */
export const SUBSTANTIAL_EDIT = 20;

/** So few teach a model nothing but chance. */
export const LEAST_DECISIONS = 200;
export const LEAST_OF_EACH = 30;

/** Whether there is enough to learn from: decisions in all, and of either kind. */
export function isEnough(labels: readonly (0 | 1)[]): boolean {
  const problems = labels.filter((label) => label === 1).length;
  return labels.length >= LEAST_DECISIONS && Math.min(problems, labels.length - problems) >= LEAST_OF_EACH;
}
