import type { Again } from "@/core/review/again-view";
import { MOST_REVISIONS } from "@/core/review/revision";
import type { DeskRow } from "@/db/repositories/desk";

/** Of drafts asked for again, what an item's screen says. A blind review is not told what became of the draft. */
export function againOf(row: DeskRow): Again {
  const { asked_again, times_asked, answers_revision, delivery_url } = row;
  const asked = row.reviews_decision_id === null ? asked_again : null;
  return {
    asked: asked && { at: new Date(asked.at).toISOString(), by: { id: asked.by, name: asked.name ?? "" } },
    left: Math.max(0, MOST_REVISIONS - times_asked),
    reachable: delivery_url !== null,
    answers: answers_revision,
  };
}
