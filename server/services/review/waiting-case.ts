import type { Candidate } from "@/core/review/offer-item";
import type { WaitingRow } from "@/db/repositories/next-item";
import type { OrganisationContext } from "../organisation/organisation-context";

/** What waits, as the rules of offering see it. */
export function caseOfWaiting(org: OrganisationContext, row: WaitingRow): Candidate {
  const claim =
    row.claimed_by && row.claim_expires_at ? { by: row.claimed_by, expiresAt: row.claim_expires_at.getTime() } : null;
  return {
    case: {
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
    },
    language: row.language,
    reasonCheck: row.reason_check,
    queueSkills: org.queueSkills.get(row.queue_id) ?? [],
    declinedBy: row.declined_by,
  };
}
