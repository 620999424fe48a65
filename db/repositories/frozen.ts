import { statement } from "../statement";

/**
 * Customers whose data are restricted: nothing of theirs is counted or listed while that lasts. Each is one array that is
 * looked up once a statement; where there are none nothing is asked row by row. For statements whose `$1` is the organisation.
 */
export const FROZEN = `ARRAY(SELECT x.subject_id FROM app.restriction x WHERE x.org_id = $1 AND x.lifted_at IS NULL)`;

/** What waits of theirs, by item: every index of what waits ends in the item's id, so that it alone is still enough. */
export const FROZEN_ITEMS = `ARRAY(SELECT app.frozen_items($1))`;

/** Not decided about one of them; `d` is the decision. */
export const DECIDED_FREELY = `(${FROZEN} = '{}' OR NOT EXISTS (SELECT FROM app.item f WHERE f.org_id = $1 AND f.item_id = d.item_id AND f.subject_id = ANY (${FROZEN})))`;

/** How much of what waits in these queues (null: in any) is shown to nobody while restrictions last. */
export const frozenWaiting = statement<{ waiting: number }>(
  "frozen.waiting",
  `SELECT count(*)::int AS waiting FROM app.item WHERE org_id = $1 AND item_id = ANY (${FROZEN_ITEMS}) AND ($2::text[] IS NULL OR queue_id = ANY ($2))`,
);

/** The requests whose restrictions keep back what waits, the oldest first. */
export const frozenBy = statement<{ request_id: string; number: number }>(
  "frozen.by",
  `SELECT q.request_id, q.number FROM app.subject_request q WHERE q.org_id = $1 AND q.request_id = ANY (ARRAY(
     SELECT r.request_id FROM app.restriction r WHERE r.org_id = $1 AND r.lifted_at IS NULL
       AND r.subject_id = ANY (ARRAY(SELECT i.subject_id FROM app.item i WHERE i.org_id = $1 AND i.item_id = ANY (${FROZEN_ITEMS}))))) ORDER BY q.number LIMIT 20`,
);
