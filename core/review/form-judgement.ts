import { type Result, refused } from "@/core/result";
import type { ActingMember, ReviewCase } from "./case";
import { type DecideCommand, mayDecideNow, offers, saysEnough } from "./decide";
import { evidenceFirst } from "./evidence";

/** Whether a second person under `blind_second` has still to say what they think before they are shown what the first did. */
export function mustForm(c: Pick<ReviewCase, "item">, blindSecond: boolean, formed: boolean): boolean {
  return blindSecond && !formed && c.item.kind === "second_look" && c.item.twoPerson;
}

export type FormCommand = Pick<DecideCommand, "kind" | "reason" | "tokenMatches" | "evidence"> & {
  mustForm: boolean;
};

/**
 * The second person's own judgement, as a kind of decision with its reason: it decides nothing, needs no words for the
 * customer, and is formed once. To let the text stand it takes the same look at the evidence as deciding.
 */
export function formJudgement(c: ReviewCase, command: FormCommand, actor: ActingMember, now: number): Result<null> {
  const open = mayDecideNow(c, { tokenMatches: command.tokenMatches, seenMatches: true }, actor, now);
  if (!open.ok) return open;
  if (!command.mustForm) return refused("decision_not_allowed", { field: "kind" });
  const offered = offers(c, command.kind);
  if (!offered.ok) return offered;
  const looked = evidenceFirst(command.kind, command.evidence);
  if (!looked.ok) return looked;
  // What an edit or a reply would say, and a reason in words, are asked for when it is decided.
  return saysEnough(c, { ...command, text: "-", note: "-" });
}
