import type { CheckId, FindingCode } from "@/core/checks/check";
import type { DecisionKind } from "@/core/review/words";
import { statement } from "../statement";

/** What a judgement looked at, as far as columns tell, and what people decided since. */
export type ReplayRow = {
  draft_id: string;
  at: string;
  disposition_id: string;
  channel: string;
  language: string;
  source: string;
  model: string;
  prompt_version: string;
  already_sent: boolean;
  confidence: number | null;
  attributes: Record<string, string>;
  signals: Record<string, number> | null;
  objects: boolean;
  findings: { check: CheckId; code: FindingCode; urgency: number }[] | null;
  decided: DecisionKind[] | null;
  newest: boolean;
  /** Whether its texts are still there and may be read: the customer was not erased, nor their data frozen. */
  readable: boolean;
};

/** Of some judgements those that were put into one of these queues. */
export const judgedInQueues = statement<{ disposition_id: string }>(
  "replay.in_queues",
  `SELECT disposition_id FROM app.disposition WHERE org_id = $1 AND disposition_id = ANY ($2::uuid[]) AND queue_id = ANY ($3::text[])`,
);

/**
 * Judgements since `$2`, newest first, from the place `$3`, `$4` on, `$5` of them. A draft may have been judged several
 * times; `newest` is the last.
 */
export const replayPage = statement<ReplayRow>(
  "replay.page",
  `SELECT p.draft_id, p.created_at::text AS at, p.disposition_id, p.channel, p.language, s.code AS source, p.model, p.prompt_version, d.already_sent, d.confidence, p.attributes, p.signals,
     u.objected_at IS NOT NULL AS objects,
     (SELECT jsonb_agg(jsonb_build_object('check', f.check_id, 'code', f.code, 'urgency', f.urgency) ORDER BY f.position) FROM app.finding f
       WHERE f.org_id = $1 AND f.disposition_id = p.disposition_id) AS findings,
     (SELECT jsonb_agg(DISTINCT x.kind) FROM app.decision x WHERE x.org_id = $1 AND x.draft_id = p.draft_id AND x.undone_at IS NULL) AS decided,
     NOT EXISTS (SELECT FROM app.disposition n WHERE n.org_id = $1 AND n.draft_id = p.draft_id AND (n.created_at, n.disposition_id) > (p.created_at, p.disposition_id)) AS newest,
     length(d.sealed_body) > 0 AND c.emptied_at IS NULL AND u.erased_at IS NULL AND u.restricted_at IS NULL AS readable
   FROM (SELECT * FROM app.disposition q WHERE q.org_id = $1 AND q.created_at > $2 AND (q.created_at, q.disposition_id) < ($3::timestamptz, $4::uuid)
     ORDER BY q.created_at DESC, q.disposition_id DESC LIMIT $5) p
   JOIN app.draft d ON d.org_id = $1 AND d.draft_id = p.draft_id
   JOIN app.conversation c ON c.org_id = $1 AND c.conversation_id = d.conversation_id
   JOIN app.source s ON s.org_id = $1 AND s.source_id = p.source_id
   JOIN app.subject u ON u.org_id = $1 AND u.subject_id = d.subject_id
   ORDER BY p.created_at DESC, p.disposition_id DESC`,
);
