import type { DeskItem } from "@/core/review/desk-view";
import { unopened } from "@/core/review/evidence";
import type { DecisionKind } from "@/core/review/words";
import type { Standing } from "./standing";
import type { Work } from "./work";

/** Why a decision cannot be sent yet; the sentences are in the message files. */
export type Obstacle =
  | { why: "open_findings"; numbers: number[]; before: Gate }
  | { why: "text" }
  | { why: "reason" }
  | { why: "note" }
  | { why: "leak" }
  | { why: "closed"; code: string };

/** What severe findings must be read before: letting a reply go out, or letting one that has gone out stand. */
export type Gate = "approve" | "decide";

/** The gate of an item for the person in front of it; null when there is nothing for them to decide. */
export function gateOf(item: DeskItem, standing: Standing | null): Gate | null {
  if (standing !== "yours" && standing !== "claiming" && standing !== "open" && standing !== "elsewhere") return null;
  return item.alreadySent ? "decide" : "approve";
}

/** Numbers of the severe findings that this person has not opened: the server refuses what the button would send. */
function numbersUnopened(item: DeskItem, opened: readonly number[]): number[] {
  const findings = item.explanation?.findings ?? [];
  const due = findings.flatMap(({ severity }, position) => (severity === "severe" ? [position + 1] : []));
  return unopened({ due, opened });
}

/** What stands between the person and this decision, or null when it may go. */
export function obstacleTo(kind: DecisionKind, item: DeskItem, work: Work): Obstacle | null {
  const option = item.options.find((each) => each.kind === kind);
  if (!option?.allowed) return { why: "closed", code: option?.why ?? "decision_not_allowed" };
  if (kind === "approve" || kind === "no_action") {
    const numbers = numbersUnopened(item, work.opened);
    return numbers.length > 0
      ? { why: "open_findings", numbers, before: kind === "approve" ? "approve" : "decide" }
      : null;
  }
  if (kind === "edit" || kind === "reply" || kind === "correct")
    return missingText(kind, work) ?? (kind === "correct" && leaksUnsaid(item, work) ? { why: "leak" } : null);
  if (kind === "reject" || kind === "escalate") return missingReason(work);
  return null;
}

function missingText(kind: "edit" | "reply" | "correct", work: Work): Obstacle | null {
  return (work.texts[kind] ?? "").trim() === "" ? { why: "text" } : null;
}

/** A sample that was wrong may have been a breach as well: nobody corrects it without saying so. */
function leaksUnsaid({ kind }: DeskItem, { leaked }: Work): boolean {
  return kind === "sample" && leaked === null;
}

function missingReason({ reason, note }: Work): Obstacle | null {
  if (reason === null) return { why: "reason" };
  return reason === "other" && note.trim() === "" ? { why: "note" } : null;
}

/** The decision that the open form would send; an edit that changed nothing is an approval. */
export function kindOf(item: DeskItem, work: Work): DecisionKind {
  if (work.mode === "read" || work.mode === "again") return item.alreadySent ? "no_action" : "approve";
  if (work.mode === "edit" && work.texts.edit === textToApprove(item)) return "approve";
  return work.mode;
}

/** The text that an approval releases: for the second person what the first one made of the draft. */
export function textToApprove(item: DeskItem): string {
  const first = item.twoPerson && item.kind === "second_look" ? item.decisions.at(-1) : undefined;
  return first?.text ?? item.draft?.text ?? "";
}
