import { statement } from "../statement";
import type { EventRow } from "./event";

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

type EntryRow = Pick<EventRow, "type" | "draft_id" | "item_id" | "bytes"> & { index: string };

/** At most $4 events at indexes from $2 on below $3, with what says which reply each is about. */
export const entriesFrom = statement<EntryRow>(
  "log_page.entries_from",
  `SELECT l.index, e.type, e.draft_id, e.item_id, e.bytes FROM (SELECT index, event_id FROM ONLY audit.leaf WHERE org_id = $1 AND index >= $2 AND index < $3 ORDER BY index LIMIT $4) l
   CROSS JOIN LATERAL (SELECT * FROM ONLY audit.event WHERE org_id = $1 AND event_id = l.event_id OFFSET 0) e ORDER BY l.index`,
);
