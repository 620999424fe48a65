import { statement } from "../statement";

/** The newest event before a moment, and where it stands in the log if it does. */
export const newestEventBefore = statement<{ occurred_at: Date; index: string | null }>(
  "log_page.newest_event_before",
  `SELECT e.occurred_at, (SELECT l.index FROM ONLY audit.leaf l WHERE l.org_id = $1 AND l.event_id = e.event_id) AS index
   FROM ONLY audit.event e WHERE e.org_id = $1 AND e.occurred_at < $2::timestamptz ORDER BY e.occurred_at DESC, e.event_id DESC LIMIT 1`,
);

/** Checkpoints of sizes in `($2, $3]`: all while they are at most $4, else about so many evenly among them; the last is always one. */
export const checkpointsWithin = statement<{ size: string; note: string }>(
  "log_page.checkpoints_within",
  `WITH sized AS (SELECT DISTINCT ON (size) size, note FROM ONLY audit.checkpoint WHERE org_id = $1 AND size > $2::bigint AND size <= $3::bigint ORDER BY size, signed_at DESC),
     counted AS (SELECT size, note, row_number() OVER (ORDER BY size) AS n, count(*) OVER () AS total FROM sized)
   SELECT size, note FROM counted WHERE n = total OR n % ((total + $4::int - 1) / $4::int) = 0 ORDER BY size`,
);
