import type { DecisionKind, OnExpiry } from "@/core/review/words";
import { statement } from "../statement";

/** What all of these are asked: an organisation ($1), from when ($2) until when ($3), and which queues ($4; a null is all). */
const IN_QUEUES = "($4::text[] IS NULL OR i.queue_id = ANY ($4))";

/** Each item once, by what was last decided of it in the period; blind reviews have a figure of their own. */
const DECIDED = `SELECT DISTINCT ON (d.item_id) i.queue_id, i.kind AS item_kind, i.due_at, d.kind, d.decided_at, d.decided_by, d.held_ms, d.expected_ms, d.evidence_due, d.evidence_opened
   FROM app.decision d JOIN app.item i ON i.org_id = d.org_id AND i.item_id = d.item_id
   WHERE d.org_id = $1 AND d.decided_at >= $2::timestamptz AND d.decided_at < $3::timestamptz AND i.reviews_decision_id IS NULL AND ${IN_QUEUES}
   ORDER BY d.item_id, d.decided_at DESC, d.decision_id DESC`;

export type OversightDecisionRow = {
  /** Null: all queues together. */
  queue_id: string | null;
  decisions: number;
  escalated: number;
  evidence_items: number;
  evidence_due: number;
  evidence_opened: number;
  timed: number;
  hurried: number;
  /** Quartiles in milliseconds; null without any. */
  held: number[] | null;
  expected: number[] | null;
  met: number;
  late: number;
  /** Different people behind each of the figures. */
  evidence_people: number;
  reading_people: number;
  overrides_people: number;
  /** Of held replies that were looked at for the first time: how many of each kind. */
  kinds: Partial<Record<DecisionKind, number>>;
};

const TIMED = "held_ms IS NOT NULL AND expected_ms > 0";
const HELD = "item_kind IN ('draft', 'second_look') AND due_at < 'infinity'";

/** By queue, and of all of them: what was opened, how long it took, how it went. */
export const oversightDecisions = statement<OversightDecisionRow>(
  "oversight.decisions",
  `WITH d AS MATERIALIZED (${DECIDED}),
   k AS (SELECT queue_id, jsonb_object_agg(kind, n) AS kinds FROM
     (SELECT queue_id, kind, count(*)::int AS n FROM d WHERE item_kind = 'draft' GROUP BY GROUPING SETS ((queue_id, kind), (kind))) one GROUP BY queue_id)
   SELECT c.*, coalesce(k.kinds, '{}') AS kinds FROM
     (SELECT queue_id, count(*)::int AS decisions, count(*) FILTER (WHERE kind = 'escalate')::int AS escalated,
       count(*) FILTER (WHERE evidence_due > 0)::int AS evidence_items, coalesce(sum(evidence_due), 0)::int AS evidence_due, coalesce(sum(evidence_opened), 0)::int AS evidence_opened,
       count(*) FILTER (WHERE ${TIMED})::int AS timed, count(*) FILTER (WHERE ${TIMED} AND held_ms::bigint * 3 < expected_ms)::int AS hurried,
       percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY held_ms) FILTER (WHERE ${TIMED}) AS held,
       percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY expected_ms) FILTER (WHERE ${TIMED}) AS expected,
       count(*) FILTER (WHERE ${HELD} AND decided_at <= due_at)::int AS met, count(*) FILTER (WHERE ${HELD} AND decided_at > due_at)::int AS late,
       count(DISTINCT decided_by) FILTER (WHERE evidence_due > 0)::int AS evidence_people, count(DISTINCT decided_by) FILTER (WHERE ${TIMED})::int AS reading_people,
       count(DISTINCT decided_by) FILTER (WHERE item_kind = 'draft')::int AS overrides_people
     FROM d GROUP BY GROUPING SETS ((queue_id), ())) c
   LEFT JOIN k ON k.queue_id IS NOT DISTINCT FROM c.queue_id`,
);

export type OversightPairRow = { queue_id: string; first_kind: DecisionKind; second_kind: DecisionKind; count: number };

/** Of blind reviews that were decided in the period. */
export const oversightPairs = statement<OversightPairRow>(
  "oversight.pairs",
  `SELECT i.queue_id, i.first_kind, i.second_kind, count(*)::int AS count FROM app.blind_review i
   WHERE i.org_id = $1 AND i.decided_at >= $2::timestamptz AND i.decided_at < $3::timestamptz AND ${IN_QUEUES} GROUP BY i.queue_id, i.first_kind, i.second_kind`,
);

export type OversightPeopleRow = { queue_id: string | null; people: number };

/** How many people those reviews are about, by queue, and (null) in all of them. */
export const oversightReviewers = statement<OversightPeopleRow>(
  "oversight.reviewers",
  `SELECT i.queue_id, count(DISTINCT p.who)::int AS people FROM app.blind_review i CROSS JOIN LATERAL unnest(ARRAY[i.first_by, i.second_by]) p(who)
   WHERE i.org_id = $1 AND i.decided_at >= $2::timestamptz AND i.decided_at < $3::timestamptz AND ${IN_QUEUES} GROUP BY GROUPING SETS ((i.queue_id), ())`,
);

/** How many people decided planted drafts. */
export const oversightPlantPeople = statement<OversightPeopleRow>(
  "oversight.plant_people",
  `SELECT i.queue_id, i.people FROM identity.plant_people($2::timestamptz, $3::timestamptz, $4::text[]) i WHERE app.current_org() = $1`,
);

export type OversightExpiryRow = { queue_id: string; on_expiry: OnExpiry; count: number };

/** Held replies whose deadline passed with nobody to decide: only the record tells them from what was withdrawn. */
export const oversightExpiries = statement<OversightExpiryRow>(
  "oversight.expiries",
  `SELECT i.queue_id, i.on_expiry, count(*)::int AS count FROM ONLY audit.event e JOIN app.item i ON i.org_id = e.org_id AND i.item_id = e.item_id
   WHERE e.org_id = $1 AND e.type = 'draft.expired' AND e.occurred_at >= $2::timestamptz AND e.occurred_at < $3::timestamptz
     AND i.kind IN ('draft', 'second_look') AND i.reviews_decision_id IS NULL AND i.on_expiry IS NOT NULL AND ${IN_QUEUES} GROUP BY i.queue_id, i.on_expiry`,
);

export type OversightMoveRow = { queue_id: string; stepped: number; told: number };

/** What happened by itself while nobody decided: steps out of a queue, and customers told to wait. */
export const oversightMoves = statement<OversightMoveRow>(
  "oversight.moves",
  `SELECT i.queue_id, count(*) FILTER (WHERE i.type = 'item.stepped')::int AS stepped, count(*) FILTER (WHERE i.type = 'item.holding_reply')::int AS told FROM
     (SELECT e.type, CASE e.type WHEN 'item.stepped' THEN convert_from(e.bytes, 'UTF8')::jsonb #>> '{data,from_queue}' ELSE w.queue_id END AS queue_id
      FROM ONLY audit.event e JOIN app.item w ON w.org_id = e.org_id AND w.item_id = e.item_id
      WHERE e.org_id = $1 AND e.type IN ('item.stepped', 'item.holding_reply') AND e.occurred_at >= $2::timestamptz AND e.occurred_at < $3::timestamptz) i
   WHERE ${IN_QUEUES} GROUP BY i.queue_id`,
);

export type OversightPlantRow = { queue_id: string; decided: number; caught: number };

/** Of planted drafts that somebody decided in the period, each by whoever had not met it before. */
export const oversightPlants = statement<OversightPlantRow>(
  "oversight.plants",
  `SELECT i.queue_id, i.decided, i.caught FROM identity.plant_figures($2::timestamptz, $3::timestamptz, NULL) i WHERE app.current_org() = $1 AND i.decided > 0 AND ${IN_QUEUES}`,
);

export type OversightSampleRow = {
  queue_id: string;
  drawn: number;
  open: number;
  looked: number;
  bad: number;
  /** Sums of one over the chance: of all that were looked at, of the bad ones, and of its squares. */
  weight: number;
  bad_weight: number;
  squares: number;
};

/** Replies that went out in the period and were drawn, with the last verdict that stands on each, as `sample.figures` takes it. */
export const oversightSamples = statement<OversightSampleRow>(
  "oversight.samples",
  `WITH k AS (SELECT i.queue_id, 1 / i.chance::float8 AS weight, v.kind IS NOT NULL AS looked, v.kind = 'correct' AS bad,
       EXISTS (SELECT FROM app.item w WHERE w.org_id = $1 AND w.draft_id = i.draft_id AND w.kind = 'sample' AND w.state IN ('queued', 'claimed')) AS waits
     FROM app.sample_draw i
     LEFT JOIN LATERAL (SELECT d.kind FROM app.decision d JOIN app.item w ON w.org_id = d.org_id AND w.item_id = d.item_id
       WHERE d.org_id = $1 AND d.draft_id = i.draft_id AND w.kind = 'sample' AND d.undone_at IS NULL AND d.kind IN ('no_action', 'correct') ORDER BY d.decided_at DESC LIMIT 1) v ON true
     WHERE i.org_id = $1 AND i.released_at >= $2::timestamptz AND i.released_at < $3::timestamptz AND ${IN_QUEUES})
   SELECT queue_id, count(*)::int AS drawn, count(*) FILTER (WHERE NOT looked AND waits)::int AS open, count(*) FILTER (WHERE looked)::int AS looked, count(*) FILTER (WHERE bad)::int AS bad,
     coalesce(sum(weight) FILTER (WHERE looked), 0)::float8 AS weight, coalesce(sum(weight) FILTER (WHERE bad), 0)::float8 AS bad_weight,
     coalesce(sum(weight * weight) FILTER (WHERE looked), 0)::float8 AS squares
   FROM k GROUP BY queue_id`,
);

type DrillRow = { set_at: Date; drill_held: number; drill_ms: number; drill_left: number };

/** Most that are told one by one; practice is monthly, not hourly. */
const MOST_DRILLS = 100;

/** Newest first, also before the period: $2 only says which are shown. */
export const oversightDrills = statement<DrillRow>(
  "oversight.drills",
  `(SELECT set_at, drill_held, drill_ms, drill_left FROM app.stop WHERE org_id = $1 AND drill AND drill_held IS NOT NULL AND set_at >= $2::timestamptz AND set_at < $3::timestamptz
     ORDER BY set_at DESC LIMIT ${MOST_DRILLS})
   UNION ALL
   (SELECT set_at, drill_held, drill_ms, drill_left FROM app.stop WHERE org_id = $1 AND drill AND drill_held IS NOT NULL AND set_at < $2::timestamptz ORDER BY set_at DESC LIMIT 1)
   ORDER BY set_at DESC`,
);

export type PeriodRow = {
  since: string;
  until: string;
  before: string;
  from: string;
  to: string;
  before_from: string;
  today: string;
};

/**
 * The moments between which days lie in the organisation's time zone, and those of as many days before. Without days ($2,
 * $3) so many that end with today ($5 now, $4 how many).
 */
export const oversightPeriod = statement<PeriodRow>(
  "oversight.period",
  `WITH d AS (SELECT time_zone, ($5::timestamptz AT TIME ZONE time_zone)::date AS today FROM app.organisation WHERE org_id = $1),
   l AS (SELECT time_zone, today, coalesce($3::date, today) AS last FROM d),
   p AS (SELECT time_zone, today, last, coalesce($2::date, last - ($4::int - 1)) AS first FROM l)
   SELECT (first::timestamp AT TIME ZONE time_zone)::text AS since, ((last + 1)::timestamp AT TIME ZONE time_zone)::text AS until,
     ((first - (last - first + 1))::timestamp AT TIME ZONE time_zone)::text AS before, first::text AS "from", last::text AS "to", (first - (last - first + 1))::text AS before_from, today::text FROM p`,
);
