import { done, type Result, refused } from "@/core/result";
import { type ActingMember, judgesSentText, type ReviewCase } from "./case";
import { type DecideCommand, mayDecideNow } from "./decide";

/** So often a source is asked to write one reply again; then a person writes or decides. */
export const MOST_REVISIONS = 3;
export const INSTRUCTION = 2000;

export type AskAgain = Pick<DecideCommand, "tokenMatches" | "seenMatches"> & {
  instruction: string;
  /** How often this reply was asked for again before. */
  asked: number;
  reachable: boolean;
};

/**
 * Whether a member may ask the source to write a held draft again: whoever could decide it now. The draft stays as it is
 * and waits on; what comes instead supersedes it.
 */
export function askAgain(c: ReviewCase, command: AskAgain, actor: ActingMember, now: number): Result<null> {
  const open = mayDecideNow(c, command, actor, now);
  if (!open.ok) return open;
  if (c.item.kind !== "draft" || judgesSentText(c)) return refused("decision_not_allowed", { field: "kind" });
  if (command.instruction.trim() === "") return refused("text_required", { field: "instruction" });
  if (command.instruction.length > INSTRUCTION) return refused("too_large", { field: "instruction" });
  if (!command.reachable) return refused("no_delivery_address");
  return command.asked < MOST_REVISIONS ? done(null) : refused("revision_limit");
}
