import { OVERRULING } from "@/core/review/words";
import { statement } from "../statement";
import { DECIDED_FREELY, FROZEN } from "./frozen";

/** Figures for a first look: each stops counting where a screen would say "999+". */
const LIMIT = 1000;

/** A blind review decides nothing, and has figures of its own. */
const DECIDES = `NOT EXISTS (SELECT FROM app.blind_review b WHERE b.org_id = $1 AND b.item_id = d.item_id)`;

export const workFigures = statement<{ at_risk: number; decided_today: number }>(
  "home.work",
  `SELECT
     (SELECT count(*)::int FROM (SELECT FROM app.item WHERE org_id = $1 AND state IN ('queued', 'claimed') AND due_at < $3 AND ($4::text[] IS NULL OR queue_id = ANY($4))
        AND subject_id <> ALL (${FROZEN}) LIMIT ${LIMIT}) n) AS at_risk,
     (SELECT count(*)::int FROM (SELECT FROM app.decision d JOIN app.organisation o USING (org_id)
        WHERE d.org_id = $1 AND d.decided_by = $2 AND d.undone_at IS NULL AND d.decided_at >= date_trunc('day', $5::timestamptz, o.time_zone) AND ${DECIDES} AND ${DECIDED_FREELY} LIMIT ${LIMIT}) n) AS decided_today`,
);

export const steerFigures = statement<{ flagged: number }>(
  "home.steer",
  `SELECT
     (SELECT count(*)::int FROM (SELECT FROM app.item WHERE org_id = $1 AND state IN ('queued', 'claimed') AND kind = 'flag' AND ($2::text[] IS NULL OR queue_id = ANY($2))
        AND subject_id <> ALL (${FROZEN}) LIMIT ${LIMIT}) n) AS flagged`,
);

export type DayRow = { day: string; judged: number; held: number; decided: number; changed: number };

/** A week, day by day in the organisation's time zone; days without anything are there as zeros. */
export const lastDays = statement<DayRow>(
  "home.days",
  `WITH zone AS (SELECT time_zone AS z, date_trunc('day', $2::timestamptz, time_zone) AS today, ${FROZEN} AS frozen FROM app.organisation WHERE org_id = $1),
     days AS (SELECT d::date AS day FROM zone, generate_series((zone.today AT TIME ZONE z) - interval '6 days', zone.today AT TIME ZONE z, interval '1 day') d),
     judged AS (SELECT (p.created_at AT TIME ZONE z)::date AS day, count(*)::int AS judged, count(*) FILTER (WHERE p.outcome IN ('review', 'two_person', 'block'))::int AS held
       FROM zone, app.disposition p WHERE p.org_id = $1 AND p.created_at >= zone.today - interval '6 days'
         AND (zone.frozen = '{}' OR NOT EXISTS (SELECT FROM app.draft f WHERE f.org_id = $1 AND f.draft_id = p.draft_id AND f.subject_id = ANY (zone.frozen))) GROUP BY 1),
     decided AS (SELECT (d.decided_at AT TIME ZONE z)::date AS day, count(*)::int AS decided, count(*) FILTER (WHERE d.kind IN (${OVERRULING.map((kind) => `'${kind}'`).join(", ")}))::int AS changed
       FROM zone, app.decision d WHERE d.org_id = $1 AND d.undone_at IS NULL AND d.decided_at >= zone.today - interval '6 days' AND ${DECIDES}
         AND (zone.frozen = '{}' OR NOT EXISTS (SELECT FROM app.item f WHERE f.org_id = $1 AND f.item_id = d.item_id AND f.subject_id = ANY (zone.frozen))) GROUP BY 1)
   SELECT to_char(days.day, 'YYYY-MM-DD') AS day, coalesce(judged, 0) AS judged, coalesce(held, 0) AS held, coalesce(decided, 0) AS decided, coalesce(changed, 0) AS changed
   FROM days LEFT JOIN judged USING (day) LEFT JOIN decided USING (day) ORDER BY days.day`,
);

export const operationFigures = statement<{ sources: number; members: number; undelivered: number; stops: number }>(
  "home.operation",
  `SELECT
     (SELECT count(*)::int FROM app.source WHERE org_id = $1 AND disabled_at IS NULL) AS sources,
     (SELECT count(*)::int FROM app.member WHERE org_id = $1 AND disabled_at IS NULL) AS members,
     (SELECT count(*)::int FROM (SELECT FROM app.draft WHERE org_id = $1 AND state = 'delivery_failed' LIMIT ${LIMIT}) n) AS undelivered,
     (SELECT count(*)::int FROM app.stop WHERE org_id = $1 AND lifted_at IS NULL) AS stops`,
);
