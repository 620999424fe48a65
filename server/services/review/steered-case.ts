import type { ReviewCase } from "@/core/review/case";
import type { SteeredRow } from "@/db/repositories/lead";

/** An item without its texts, as the rules of review see it. */
export function steeredCase(row: SteeredRow): ReviewCase {
  const claim =
    row.claimed_by && row.claim_expires_at ? { by: row.claimed_by, expiresAt: row.claim_expires_at.getTime() } : null;
  return {
    item: {
      kind: row.kind,
      state: row.state,
      level: row.level,
      twoPerson: row.two_person,
      claim,
      assignedTo: row.assigned_to,
    },
    draftState: row.draft_state,
    alreadySent: row.already_sent,
    earlier: row.earlier,
    stopped: row.stopped,
    restricted: row.restricted,
    contested: row.contested,
  };
}
