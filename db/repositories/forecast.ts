import { statement } from "../statement";
import { FROZEN_ITEMS } from "./frozen";
import type { QueuePageRow } from "./queue";

/** What waits is looked at as far as it is counted. */
const LIMIT = 1000;

export type TimedRow = { queue_id: string; item_id: string; place: number; due_at: Date };

/**
 * Of each queue what has a deadline, with its place in the order in which items are taken. The comparison of pairs says
 * nothing new; it keeps the planner, which takes all queues for alike, from looking for an empty one's among all that waits.
 */
export const timedItems = statement<TimedRow>(
  "forecast.timed_items",
  `SELECT q.queue_id, w.item_id, w.place, w.due_at FROM unnest($2::text[]) AS q(queue_id)
   CROSS JOIN LATERAL (SELECT n.item_id, n.due_at, (row_number() OVER (ORDER BY n.urgency, n.due_at, n.item_id))::int AS place
     FROM (SELECT i.item_id, i.due_at, i.urgency FROM app.item i WHERE i.org_id = $1 AND i.queue_id = q.queue_id AND (i.queue_id, i.urgency) >= (q.queue_id, -32768) AND i.state IN ('queued', 'claimed') AND i.item_id <> ALL (${FROZEN_ITEMS})
       ORDER BY i.urgency, i.due_at, i.item_id LIMIT ${LIMIT}) n) w
   WHERE w.due_at < 'infinity' ORDER BY q.queue_id, w.place`,
);

export type PaceRow = { queue_id: string; slot: number; decisions: number; began: Date };

/** Decisions by queue in some stretches of time, `$2` to `$3` one by one, and since when anybody decides at all. */
export const decisionsIn = statement<PaceRow>(
  "forecast.decisions_in",
  `SELECT i.queue_id, s.slot::int AS slot, count(*)::int AS decisions, b.began
   FROM unnest($2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS s(since, until, slot)
   CROSS JOIN (SELECT min(f.decided_at) AS began FROM app.decision f WHERE f.org_id = $1) b
   JOIN app.decision d ON d.org_id = $1 AND d.decided_at >= s.since AND d.decided_at < s.until AND d.undone_at IS NULL
   JOIN app.item i ON i.org_id = $1 AND i.item_id = d.item_id
   WHERE i.queue_id = ANY($4::text[]) GROUP BY i.queue_id, s.slot, b.began`,
);

/** Some items of a queue as its pages show them, in their order. */
export const rowsOfItems = statement<QueuePageRow>(
  "forecast.rows_of_items",
  `SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.reason_check, i.reason_code, i.findings, i.language, i.channel, i.two_person, i.due_at, i.created_at,
     i.assigned_to, i.claimed_by, (SELECT m.name FROM app.member m WHERE m.org_id = $1 AND m.user_id = i.claimed_by) AS claimed_name, i.claim_expires_at, i.closed_at
   FROM app.item i WHERE i.org_id = $1 AND i.queue_id = $2 AND i.item_id = ANY($3::uuid[]) AND i.state IN ('queued', 'claimed')
   ORDER BY i.urgency, i.due_at, i.item_id`,
);
