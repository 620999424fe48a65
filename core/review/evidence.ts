import { done, type Result, refused } from "@/core/result";
import type { DecisionKind } from "./words";

/** Positions of an item's severe findings, and of the findings that one person opened on it. */
export type Evidence = { due: readonly number[]; opened: readonly number[] };

export const NO_EVIDENCE: Evidence = { due: [], opened: [] };

/** Severe findings that somebody has not opened yet: who lets a text stand must have seen what speaks against it. */
export function unopened({ due, opened }: Evidence): number[] {
  return due.filter((position) => !opened.includes(position));
}

/**
 * By which the AI's words go out or stay as they are. Only these wait for the evidence: whoever writes other words, turns
 * the draft back or hands it on does not let it through, and must not be held up where haste is right.
 */
const LETS_STAND: ReadonlySet<DecisionKind> = new Set<DecisionKind>(["approve", "no_action"]);

/** Refuses to let a text stand before every severe finding was opened by whoever decides; the same for one item and for many at once. */
export function evidenceFirst(kind: DecisionKind, evidence: Evidence): Result<null> {
  const left = LETS_STAND.has(kind) ? unopened(evidence).length : 0;
  return left === 0 ? done(null) : refused("evidence_unopened", { params: { findings: String(left) } });
}
