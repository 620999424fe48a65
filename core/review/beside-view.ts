import type { LikenessPart } from "@/core/insight/similarity";
import type { Masked } from "@/core/privacy/masked-text";
import type { DeskMessage } from "./desk-view";
import type { DecisionKind, DraftState } from "./words";

/** How a case can have ended, as far as it matters to somebody with a similar one before them. */
export const CASE_ENDS = ["approved", "edited", "rejected", "no_action", "corrected", "other"] as const;
export type CaseEnd = (typeof CASE_ENDS)[number];

/** One of the cases like it, on the page of what was decided then. */
export type Precedent = {
  /** The standing decision. */
  id: string;
  at: string;
  end: CaseEnd;
  title: Masked;
  /** In what it agrees altogether. */
  same: LikenessPart[];
};

/**
 * What people decided in similar cases; `parts` in the order of {@link CASE_ENDS}, none of them zero. `unchanged` are
 * those in which the AI's words stood, in ten-thousandths with the bounds of the 95 % interval. Of nobody's queues but
 * the reader's.
 */
export type SimilarCases = {
  cases: number;
  days: number;
  /** By what they are like it above all: what was found, or where nothing was, what was said. */
  by: "findings" | "words";
  parts: { end: CaseEnd; cases: number }[];
  unchanged: { cases: number; share: number; low: number; high: number };
  precedents: Precedent[];
};

/** An approval of changed words (a second person's of an edit) is an edit: that is what went out. */
export function caseEnd(kind: DecisionKind, changed: boolean): CaseEnd {
  switch (kind) {
    case "approve":
      return changed ? "edited" : "approved";
    case "edit":
      return "edited";
    case "reject":
      return "rejected";
    case "no_action":
      return "no_action";
    case "correct":
      return "corrected";
    default:
      return "other";
  }
}

/** What a member decided today. */
export type MyDay = { decisions: number; kinds: { kind: DecisionKind; decisions: number }[] };

/** What came after a draft that no longer counts: what was said since, and the newest draft with the item that it waits in. */
export type CameAfter = {
  messages: DeskMessage[];
  draft: { text: Masked; at: string; state: DraftState; item: string | null; waits: boolean } | null;
};
