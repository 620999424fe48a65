import { statement } from "../statement";
import { FROZEN_ITEMS } from "./frozen";

export type DueSoonRow = { item_id: string; queue_id: string; due_at: Date };

/** What waits and is due between two moments, as far as nobody was told of it; found by the work that its deadline is. */
export const dueSoon = statement<DueSoonRow>(
  "alert_watch.due_soon",
  `SELECT i.item_id, i.queue_id, i.due_at FROM app.work w JOIN app.item i ON i.org_id = w.org_id AND i.item_id = w.ref_id
   WHERE w.org_id = $1 AND w.kind = 'deadline' AND w.due_at > $2 AND w.due_at <= $3 AND i.state IN ('queued', 'claimed') AND i.item_id <> ALL (${FROZEN_ITEMS})
     AND NOT EXISTS (SELECT FROM app.alert_told t WHERE t.org_id = i.org_id AND t.key = 'due_soon ' || i.item_id)
   ORDER BY w.due_at LIMIT 500`,
);

/** The last drill of the stop switch, and since when there could have been one. */
export const lastDrill = statement<{ drilled_at: Date | null; since: Date }>(
  "alert_watch.last_drill",
  `SELECT (SELECT max(s.set_at) FROM app.stop s WHERE s.org_id = o.org_id AND s.drill) AS drilled_at, o.created_at AS since
   FROM app.organisation o WHERE o.org_id = $1`,
);

/** Incidents of which the authority is still to be told, with their clocks. */
export const runningIncidents = statement<{ incident_id: string; due_at: Date }>(
  "alert_watch.incidents",
  `SELECT incident_id, due_at FROM app.incident WHERE org_id = $1 AND closed_at IS NULL AND state <> 'dismissed' AND risk <> 'none' AND authority_told_at IS NULL
   ORDER BY due_at LIMIT 100`,
);

export const toldAmong = statement<{ key: string }>(
  "alert_watch.told",
  `SELECT key FROM app.alert_told WHERE org_id = $1 AND key = ANY($2::text[])`,
);

export const insertTold = statement(
  "alert_watch.insert_told",
  `INSERT INTO app.alert_told (org_id, key, told_at) SELECT $1, key, $3 FROM unnest($2::text[]) key`,
);

/** What lies longer ago than $2, a little at a time; with a signal goes what was made of it. */
export const forgetAlerts = [
  statement(
    "alert_watch.forget_attempts",
    `DELETE FROM app.alert_attempt t WHERE t.org_id = $1 AND t.alert_id IN (SELECT a.alert_id FROM app.alert a
       WHERE a.org_id = $1 AND a.created_at < $2 AND a.state IN ('sent', 'failed') ORDER BY a.created_at, a.alert_id LIMIT 500)`,
  ),
  statement(
    "alert_watch.forget_parts",
    `DELETE FROM app.alert_part t WHERE t.org_id = $1 AND t.alert_id IN (SELECT a.alert_id FROM app.alert a
       WHERE a.org_id = $1 AND a.created_at < $2 AND a.state IN ('sent', 'failed') ORDER BY a.created_at, a.alert_id LIMIT 500)`,
  ),
  statement(
    "alert_watch.forget_alerts",
    `DELETE FROM app.alert t WHERE t.org_id = $1 AND t.alert_id IN (SELECT a.alert_id FROM app.alert a
       WHERE a.org_id = $1 AND a.created_at < $2 AND a.state IN ('sent', 'failed') ORDER BY a.created_at, a.alert_id LIMIT 500)`,
  ),
  statement(
    "alert_watch.forget_signals",
    `DELETE FROM app.alert_signal t WHERE t.org_id = $1 AND t.signal_id IN (SELECT s.signal_id FROM app.alert_signal s WHERE s.org_id = $1 AND s.at < $2
       AND NOT EXISTS (SELECT FROM app.alert_part p WHERE p.org_id = s.org_id AND p.signal_id = s.signal_id) ORDER BY s.at LIMIT 500)`,
  ),
  statement(
    "alert_watch.forget_told",
    `DELETE FROM app.alert_told t WHERE t.org_id = $1 AND t.key IN (SELECT k.key FROM app.alert_told k WHERE k.org_id = $1 AND k.told_at < $2 LIMIT 500)`,
  ),
] as const;
