import { statement } from "../statement";

/** The newest event before a moment, and where it stands in the log if it does. */
export const newestEventBefore = statement<{ occurred_at: Date; index: string | null }>(
  "log_page.newest_event_before",
  `SELECT e.occurred_at, (SELECT l.index FROM ONLY audit.leaf l WHERE l.org_id = $1 AND l.event_id = e.event_id) AS index
   FROM ONLY audit.event e WHERE e.org_id = $1 AND e.occurred_at < $2::timestamptz ORDER BY e.occurred_at DESC, e.event_id DESC LIMIT 1`,
);

/** Of the checkpoints of sizes in `($2, $3]`, the largest of each of $4 equal parts. */
export const checkpointsWithin = statement<{ size: string; note: string }>(
  "log_page.checkpoints_within",
  `SELECT DISTINCT ON ((size - $2::bigint - 1) * $4::int / ($3::bigint - $2::bigint)) size, note FROM ONLY audit.checkpoint
   WHERE org_id = $1 AND size > $2::bigint AND size <= $3::bigint
   ORDER BY (size - $2::bigint - 1) * $4::int / ($3::bigint - $2::bigint), size DESC, signed_at DESC`,
);
