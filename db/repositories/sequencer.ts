import { statement } from "../statement";

/** The organisation under which is kept what belongs to the installation: the log of all logs, and the sequencer's place. */
export const INSTALLATION = "00000000-0000-0000-0000-000000000000";

/** One number for all who would sequence: whoever holds it does, the others do nothing this time. */
const LOCK = 7_466_303;

/** `events` of an organisation got their index; `last` is the latest transaction of all that did. */
export type PlacedRow = { org_id: string; events: string; last: string };

/**
 * Gives committed events without an index theirs, in the order of their transactions and, within one, of their writing:
 * what was caused by another comes after it. Answers how many of each organisation; nothing while somebody else does so.
 *
 * Not `id > last seen`: ids become visible out of order, and what commits late would never be looked at again. Here the
 * place moves on only to the oldest transaction that may still be open, and only after a batch that was not full. After
 * a dump and restore transaction ids begin anew, below the place: then everything is looked at once.
 */
const SEQUENCE = statement<PlacedRow>(
  "sequencer.sequence",
  `WITH led AS MATERIALIZED (SELECT pg_try_advisory_xact_lock($1) AS alone, pg_current_snapshot() AS now),
   place AS MATERIALIZED (
     SELECT greatest($4::xid8, CASE WHEN s.cursor <= pg_snapshot_xmax(led.now) THEN s.cursor ELSE '0'::xid8 END) AS low,
            CASE WHEN s.cursor <= pg_snapshot_xmax(led.now) THEN pg_snapshot_xmax(led.now) ELSE '18446744073709551615'::xid8 END AS high
     FROM led LEFT JOIN app.sequencer s ON s.org_id = $2),
   batch AS MATERIALIZED (
     SELECT e.org_id, e.event_id, e.xid, e.ctid AS written FROM ONLY audit.event e
     WHERE (SELECT alone FROM led) AND e.xid >= (SELECT low FROM place) AND e.xid < (SELECT high FROM place)
       AND (SELECT l.index FROM ONLY audit.leaf l WHERE l.org_id = e.org_id AND l.event_id = e.event_id) IS NULL
     ORDER BY e.xid, e.ctid LIMIT $3),
   next AS MATERIALIZED (
     SELECT o.org_id, coalesce((SELECT l.index + 1 FROM ONLY audit.leaf l WHERE l.org_id = o.org_id ORDER BY l.index DESC LIMIT 1), 0) AS index
     FROM (SELECT DISTINCT org_id FROM batch) o),
   placed AS (
     INSERT INTO audit.leaf (org_id, index, event_id)
     SELECT b.org_id, n.index + row_number() OVER (PARTITION BY b.org_id ORDER BY b.xid, b.written) - 1, b.event_id
     FROM batch b JOIN next n USING (org_id) RETURNING org_id),
   moved AS (
     INSERT INTO app.sequencer (org_id, cursor) SELECT $2, pg_snapshot_xmin(led.now) FROM led
     WHERE led.alone AND $4::xid8 IS NULL AND (SELECT count(*) FROM batch) < $3
     ON CONFLICT (org_id) DO UPDATE SET cursor = excluded.cursor)
   SELECT org_id, count(*) AS events, (SELECT max(xid)::text FROM batch) AS last FROM placed GROUP BY org_id`,
);

/**
 * @param most a batch
 * @param from the last transaction of a full batch just before, which spares reading past what it placed; the place moves
 *   on only without it, since what committed meanwhile below may have been passed
 */
export const sequence = (most: number, from: string | null) => SEQUENCE(LOCK, INSTALLATION, most, from);

/** Every organisation with an event, whether it has an index yet or not; steps from one to the next in the index. */
export const organisationsWithEvents = statement<{ org_id: string }>(
  "sequencer.organisations",
  `WITH RECURSIVE o AS (
     (SELECT org_id FROM ONLY audit.event ORDER BY org_id LIMIT 1)
     UNION ALL SELECT (SELECT e.org_id FROM ONLY audit.event e WHERE e.org_id > o.org_id ORDER BY e.org_id LIMIT 1) FROM o WHERE o.org_id IS NOT NULL)
   SELECT org_id FROM o WHERE org_id IS NOT NULL`,
);
