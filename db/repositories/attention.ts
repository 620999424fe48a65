import type { CheckId, FindingCode } from "@/core/checks/check";
import { statement } from "../statement";

/** Counting stops here, as the list of decisions does. */
export const MOST_DECISIONS = 40_000;

export type AttentionRow = {
  check_id: CheckId;
  /** Null: the check as a whole, each reply once. */
  code: FindingCode | null;
  edited: number;
  rejected: number;
  escalated: number;
  waved: number;
  /** Of these replies the ones in which nothing else was found, and of those the ones that were not waved on. */
  sole: number;
  sole_acted: number;
  /** Decisions that were looked through. */
  of: number;
};

/**
 * By check and code, what people did with the replies it flagged, among the newest standing decisions between two moments
 * ($2, $3): by queue ($4), source ($5) and the queues that the reader may see ($6). A null asks nothing. Each reply counts
 * once, by the gravest that was done with it; codes only, nothing is opened. A check is the sole one where all that was
 * found in the reply is its own, a code where all is that code.
 */
export const attentionPaid = statement<AttentionRow>(
  "attention.paid",
  `WITH w AS MATERIALIZED (SELECT draft_id, item_id, kind, edit_distance, decided_at FROM app.decision
     WHERE org_id = $1 AND decided_at >= $2::timestamptz AND decided_at < $3::timestamptz AND undone_at IS NULL
     ORDER BY decided_at DESC, decision_id DESC LIMIT ${MOST_DECISIONS}),
   d AS (SELECT draft_id, (array_agg(item_id ORDER BY decided_at))[1] AS item_id,
       CASE WHEN bool_or(kind IN ('reject', 'reply')) THEN 'rejected' WHEN bool_or(kind IN ('edit', 'correct') OR coalesce(edit_distance, 0) > 0) THEN 'edited'
         WHEN bool_or(kind IN ('escalate', 'hand_over')) THEN 'escalated' ELSE 'waved' END AS done
     FROM w WHERE draft_id IS NOT NULL GROUP BY draft_id),
   j AS (SELECT d.draft_id, d.done, p.disposition_id FROM d
     JOIN app.item i ON i.org_id = $1 AND i.item_id = d.item_id
     JOIN app.disposition p ON p.org_id = $1 AND p.disposition_id = i.disposition_id
     WHERE ($4::text IS NULL OR i.queue_id = $4) AND ($5::uuid IS NULL OR p.source_id = $5) AND ($6::text[] IS NULL OR i.queue_id = ANY ($6))),
   f AS (SELECT DISTINCT j.draft_id, j.done, n.check_id, n.code FROM j JOIN app.finding n ON n.org_id = $1 AND n.disposition_id = j.disposition_id),
   o AS (SELECT draft_id, count(DISTINCT check_id) = 1 AS one_check, count(DISTINCT (check_id, code)) = 1 AS one_code FROM f GROUP BY draft_id),
   c AS (SELECT f.check_id, f.code, f.done, o.one_code AS sole FROM f JOIN o USING (draft_id)
     UNION ALL SELECT one.check_id, NULL, one.done, o.one_check FROM (SELECT DISTINCT draft_id, done, check_id FROM f) one JOIN o USING (draft_id))
   SELECT check_id, code, count(*) FILTER (WHERE done = 'edited')::int AS edited, count(*) FILTER (WHERE done = 'rejected')::int AS rejected,
     count(*) FILTER (WHERE done = 'escalated')::int AS escalated, count(*) FILTER (WHERE done = 'waved')::int AS waved,
     count(*) FILTER (WHERE sole)::int AS sole, count(*) FILTER (WHERE sole AND done <> 'waved')::int AS sole_acted, (SELECT count(*)::int FROM w) AS of
   FROM c GROUP BY check_id, code ORDER BY check_id, code NULLS FIRST`,
);
