import type { CheckId, FindingCode } from "@/core/checks/check";
import { statement } from "../statement";

export type DecidedDraftRow = {
  conversation_id: string;
  decided_at: Date;
  problem: boolean;
  signals: Record<string, number>;
  findings: { check: CheckId; code: FindingCode; urgency: number }[] | null;
};

/**
 * Drafts that people decided, of the newest `$2` decisions, with what was known when they were last judged: columns
 * alone, nothing is opened. `$3` are the kinds of decision that tell of a problem, `$4` the edit distance from which an
 * edit does.
 */
export const decidedDrafts = statement<DecidedDraftRow>(
  "risk.decided_drafts",
  `SELECT d.conversation_id, x.decided_at, x.problem, p.signals,
     (SELECT jsonb_agg(jsonb_build_object('check', f.check_id, 'code', f.code, 'urgency', f.urgency) ORDER BY f.position) FROM app.finding f
       WHERE f.org_id = $1 AND f.disposition_id = p.disposition_id) AS findings
   FROM (SELECT n.draft_id, max(n.decided_at) AS decided_at, bool_or(n.kind = ANY ($3::text[]) OR (n.kind = 'edit' AND coalesce(n.edit_distance, 0) >= $4::int)) AS problem
     FROM (SELECT draft_id, decided_at, kind, edit_distance FROM app.decision WHERE org_id = $1 AND undone_at IS NULL AND draft_id IS NOT NULL
       ORDER BY decided_at DESC, decision_id DESC LIMIT $2) n GROUP BY n.draft_id) x
   JOIN app.draft d ON d.org_id = $1 AND d.draft_id = x.draft_id
   JOIN LATERAL (SELECT q.disposition_id, q.signals FROM app.disposition q WHERE q.org_id = $1 AND q.draft_id = x.draft_id AND q.created_at <= x.decided_at
     ORDER BY q.created_at DESC, q.disposition_id DESC LIMIT 1) p ON p.signals IS NOT NULL
   ORDER BY x.decided_at, x.draft_id`,
);
