import { done, type Result, refused } from "@/core/result";
import type { ActingMember } from "./case";
import type { DraftState } from "./words";

export type PendingRelease = {
  kind: "reply" | "holding_reply" | "correction";
  state: "pending" | "recalled" | "released";
  dueAt: number;
  /** Whose decision allows it; null when a rule of a published policy version does. */
  decidedBy: string | null;
  byRule: boolean;
};

/** Whether the text may go out now. Anything but `go` sends the item back or drops the release. */
export type ReleaseGate = "go" | "wait" | "seen_changed" | "superseded" | "stopped" | "gone";

/**
 * The last gate before a text leaves: demands a decision or a rule, the undo window over, no stop, nothing newer, and
 * that what was approved is still what is true.
 */
export function releaseGate(
  r: PendingRelease,
  draftState: DraftState | null,
  stopped: boolean,
  seenMatches: boolean,
  now: number,
): ReleaseGate {
  if (r.state !== "pending") return "gone";
  if (!allowed(r)) return "gone";
  if (stopped || draftState === "stopped") return "stopped";
  if (r.kind === "reply") {
    if (draftState === "superseded") return "superseded";
    if (draftState !== "releasing") return "gone";
  }
  // A holding reply was seen by nobody: its rule is bound to a policy version, not to a screen.
  if (r.kind !== "holding_reply" && !seenMatches) return "seen_changed";
  return r.dueAt <= now ? "go" : "wait";
}

/** A person's decision, or a rule: rules release replies and holding replies, but a correction is always a person's. */
function allowed(r: PendingRelease): boolean {
  return r.decidedBy !== null || (r.byRule && r.kind !== "correction");
}

/**
 * Taking back one's own decision while its text has not left. A reply whose draft was superseded or stopped meanwhile is
 * not on its way any more: undoing would put the draft back into a queue.
 */
export function undoRelease(
  r: PendingRelease,
  draftState: DraftState | null,
  actor: ActingMember,
  now: number,
): Result<null> {
  if (r.decidedBy !== actor.id) return refused("not_permitted");
  if (r.state !== "pending" || r.dueAt <= now) return refused("undo_too_late");
  if (r.kind === "reply" && draftState !== "releasing") {
    return refused(draftState === "superseded" || draftState === "stopped" ? draftState : "undo_too_late");
  }
  return done(null);
}
