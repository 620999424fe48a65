import { done, type Result, refused } from "@/core/result";
import {
  type ActingMember,
  barred,
  HIGHEST_LEVEL,
  isBlindReview,
  judgesSentText,
  liveClaim,
  outOfReach,
  type ReviewCase,
} from "./case";
import { mayWork } from "./claim";
import { type Evidence, evidenceFirst } from "./evidence";
import { type DecisionKind, type DraftState, HELD_DECISIONS, type ItemKind, SENT_DECISIONS } from "./words";

export type DecideCommand = {
  kind: DecisionKind;
  text: string | null;
  /** Code of one of the organisation's reasons. */
  reason: string | null;
  note: string | null;
  /** On a sample that is corrected: whether personal data of somebody else left with the reply. */
  leaked?: boolean | null;
  tokenMatches: boolean;
  /** The digest the screen showed equals the digest of what is true now. */
  seenMatches: boolean;
  /** What they must have opened, and what they did. */
  evidence: Evidence;
  /** The policy wants the second person's own judgement first, and they have not formed it. */
  mustForm: boolean;
};

/** What the service must write: everything that follows from a decision. `null` means nothing of that sort. */
export type DecisionChange = {
  kind: DecisionKind;
  draftState: DraftState | null;
  /** An item that opens because of it: the second person's, or the next level's. */
  opens: { kind: ItemKind; level: number } | null;
  /** Text that goes out after the undo window. */
  releases: "reply" | "correction" | null;
  /** What the source is told at once; what is released tells of itself. */
  tells: "draft.rejected" | "draft.escalated" | "draft.handed_over" | null;
};

/**
 * A member decides an item. Refuses unless the claim is theirs and alive, the token is the claim's, what they saw is
 * what is, and the roles, level and four-eyes rules allow it.
 */
export function decideItem(
  c: ReviewCase,
  command: DecideCommand,
  actor: ActingMember,
  now: number,
): Result<DecisionChange> {
  const open = mayDecideNow(c, command, actor, now);
  if (!open.ok) return open;
  if (command.mustForm) return refused("judgement_first");
  const offered = offers(c, command.kind);
  if (!offered.ok) return offered;
  const looked = evidenceFirst(command.kind, command.evidence);
  if (!looked.ok) return looked;
  const complete = saysEnough(c, command);
  if (!complete.ok) return complete;
  if (isBlindReview(c)) return done({ ...NOTHING, kind: command.kind, draftState: null });
  return done(judgesSentText(c) ? changeOfSent(c, command.kind) : changeOfHeld(c, command.kind));
}

/** Whether this kind of decision exists for this item at all; the desk disables what is refused and says why. */
export function offers(c: ReviewCase, kind: DecisionKind): Result<null> {
  const kinds: readonly DecisionKind[] = judgesSentText(c) ? SENT_DECISIONS : HELD_DECISIONS;
  if (!kinds.includes(kind)) return refused("decision_not_allowed", { field: "kind" });
  if (kind === "escalate" && c.item.level >= HIGHEST_LEVEL) return refused("decision_not_allowed", { field: "kind" });
  return done(null);
}

/** Whether the item is this member's to decide at this moment, as they have seen it. */
export function mayDecideNow(
  c: ReviewCase,
  command: Pick<DecideCommand, "tokenMatches" | "seenMatches">,
  actor: ActingMember,
  now: number,
): Result<null> {
  const may = mayWork(c, actor);
  if (!may.ok) return may;
  const gone = outOfReach(c);
  if (gone) return refused(gone);
  if (c.restricted) return refused("restricted");
  if (c.item.state === "done" || c.item.state === "withdrawn") return refused("not_decidable");
  const bar = barred(c, actor.id);
  if (bar) return refused(bar);
  const claim = liveClaim(c, now);
  if (!claim || claim.by !== actor.id || !command.tokenMatches) return refused("claim_lost");
  if (!waitsAsItShould(c)) return refused("not_decidable");
  if (!command.seenMatches) return refused("seen_changed");
  return done(null);
}

function waitsAsItShould(c: ReviewCase): boolean {
  if (judgesSentText(c) || isBlindReview(c)) return true;
  return c.draftState === (c.item.kind === "second_look" ? "awaiting_second" : "queued");
}

/** Whoever reviews unseen says what they would have done; nobody would ever read the words. */
export function saysEnough(
  c: Pick<ReviewCase, "item">,
  command: Pick<DecideCommand, "kind" | "text" | "reason" | "note" | "leaked">,
): Result<null> {
  if (!isBlindReview(c) && lacksText(command)) return refused("text_required", { field: "text" });
  if (asksForLeak(c.item.kind, command.kind) && command.leaked == null)
    return refused("leak_unanswered", { field: "leaked" });
  const explains = command.kind === "reject" || command.kind === "escalate";
  if (explains && !command.reason) return refused("reason_required", { field: "reason" });
  if (command.reason === "other" && !command.note?.trim()) return refused("reason_required", { field: "note" });
  return done(null);
}

/** A bad sample is never settled without saying whether it was also a breach. */
function asksForLeak(item: ItemKind, kind: DecisionKind): boolean {
  return item === "sample" && kind === "correct";
}

function lacksText({ kind, text }: Pick<DecideCommand, "kind" | "text">): boolean {
  return (kind === "edit" || kind === "reply" || kind === "correct") && !text?.trim();
}

const NOTHING = { opens: null, releases: null, tells: null } as const;

function changeOfHeld(c: ReviewCase, kind: DecisionKind): DecisionChange {
  switch (kind) {
    case "reject":
      return { ...NOTHING, kind, draftState: "rejected", tells: "draft.rejected" };
    case "hand_over":
      return { ...NOTHING, kind, draftState: "handed_over", tells: "draft.handed_over" };
    case "escalate":
      return {
        ...NOTHING,
        kind,
        draftState: "queued",
        opens: { kind: "draft", level: c.item.level + 1 },
        tells: "draft.escalated",
      };
    default:
      return needsSecond(c, kind)
        ? { ...NOTHING, kind, draftState: "awaiting_second", opens: { kind: "second_look", level: c.item.level } }
        : { ...NOTHING, kind, draftState: "releasing", releases: "reply" };
  }
}

/** Under two people a text needs somebody who did not write or approve it before: the second's own words need a third. */
function needsSecond(c: ReviewCase, kind: DecisionKind): boolean {
  return c.item.twoPerson && !(c.item.kind === "second_look" && kind === "approve");
}

function changeOfSent(c: ReviewCase, kind: DecisionKind): DecisionChange {
  const ownState = (state: DraftState): DraftState | null => (c.alreadySent && c.draftState !== null ? state : null);
  if (kind === "escalate")
    return {
      ...NOTHING,
      kind,
      draftState: ownState("queued"),
      opens: { kind: c.item.kind, level: c.item.level + 1 },
      tells: "draft.escalated",
    };
  if (kind === "correct") return { ...NOTHING, kind, draftState: ownState("corrected"), releases: "correction" };
  return { ...NOTHING, kind, draftState: ownState("no_action") };
}
