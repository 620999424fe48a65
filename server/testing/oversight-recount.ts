import type { TestDatabase } from "@/db/testing/test-database";

/** What the log alone says about a period, by queries that know nothing of the service and none of its tables. */
export type Recount = {
  decisions: number;
  escalated: number;
  evidence: { items: number; due: number; opened: number };
  reading: { timed: number; hurried: number; held: number[] | null; expected: number[] | null };
  overrides: { stands: number; overridden: number; escalated: number };
  deadlines: { met: number; late: number; hand_over: number; holding_reply: number; block: number };
  planted: { of: number; caught: number };
  pairs: { of: number; agreed: number; kappa: number | null; alpha: number | null };
  samples: { drawn: number; looked: number; bad: number; share: number | null };
  moves: { stepped: number; told: number };
  drills: { held: number; ms: number; left: number }[];
  /** Different people behind each figure that shows how people work. */
  people: { evidence: number; reading: number; overrides: number };
  peopleBeside: { planted: number; agreement: number };
};

const EVENTS = `e AS (SELECT type, occurred_at AS at, convert_from(bytes, 'UTF8')::jsonb -> 'data' AS d, convert_from(bytes, 'UTF8')::jsonb #>> '{actor,id}' AS who FROM audit.event WHERE org_id = $1),
  inside AS (SELECT * FROM e WHERE at >= $2::timestamptz AND at < $3::timestamptz),
  blind AS (SELECT d ->> 'item' AS item FROM e WHERE type = 'review.drawn'),
  sampled AS (SELECT d ->> 'item' AS item FROM e WHERE type = 'sample.drawn'),
  -- Where an item stood last: where it was put when it was opened, then wherever it was moved.
  place AS (SELECT DISTINCT ON (d ->> 'item') d ->> 'item' AS item, d ->> 'queue' AS queue FROM e
    WHERE type IN ('draft.disposed', 'draft.queued', 'item.moved', 'item.stepped') AND d ->> 'item' IS NOT NULL ORDER BY d ->> 'item', at DESC),
  due AS (SELECT d ->> 'item' AS item, (d ->> 'due_at')::timestamptz AS due_at FROM e WHERE type IN ('draft.disposed', 'draft.queued') AND d ->> 'due_at' IS NOT NULL
    UNION SELECT e.d ->> 'opened', due.due_at FROM due JOIN e ON e.type = 'item.decided' AND e.d ->> 'item' = due.item WHERE e.d ->> 'opened' IS NOT NULL),
  decided AS (SELECT DISTINCT ON (d ->> 'item') d ->> 'item' AS item, who, d ->> 'item_kind' AS item_kind, d ->> 'kind' AS kind, at, (d ->> 'held_ms')::float8 AS held,
      (d ->> 'expected_ms')::float8 AS expected, coalesce((d ->> 'evidence_due')::int, 0) AS due, coalesce((d ->> 'evidence_opened')::int, 0) AS opened FROM inside
    WHERE type = 'item.decided' AND d ->> 'item' NOT IN (SELECT item FROM blind) AND ($4::text IS NULL OR d ->> 'queue' = $4) ORDER BY d ->> 'item', at DESC),
  timed AS (SELECT held, expected, who FROM decided WHERE held IS NOT NULL AND expected > 0)`;

const CLASS = (kind: string) =>
  `CASE WHEN ${kind} IN ('approve', 'no_action') THEN 1 WHEN ${kind} IN ('edit', 'reply', 'correct') THEN 2 WHEN ${kind} IN ('reject', 'hand_over') THEN 3 ELSE 4 END`;

const DECISIONS = `WITH RECURSIVE ${EVENTS},
  gone AS (SELECT i.d ->> 'on_expiry' AS how FROM inside i JOIN place p ON p.item = i.d ->> 'item' WHERE i.type = 'draft.expired' AND ($4::text IS NULL OR p.queue = $4)
    AND p.item NOT IN (SELECT item FROM sampled))
  SELECT json_build_object(
    'decisions', (SELECT count(*) FROM decided),
    'escalated', (SELECT count(*) FROM decided WHERE kind = 'escalate'),
    'evidence', json_build_object('items', (SELECT count(*) FROM decided WHERE due > 0), 'due', (SELECT coalesce(sum(due), 0) FROM decided), 'opened', (SELECT coalesce(sum(opened), 0) FROM decided)),
    'reading', json_build_object('timed', (SELECT count(*) FROM timed), 'hurried', (SELECT count(*) FROM timed WHERE held < expected / 3),
      'held', (SELECT percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY held) FROM timed),
      'expected', (SELECT percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY expected) FROM timed)),
    'overrides', (SELECT json_build_object('stands', count(*) FILTER (WHERE kind = 'approve'), 'escalated', count(*) FILTER (WHERE kind = 'escalate'),
      'overridden', count(*) FILTER (WHERE kind IN ('edit', 'reject', 'reply', 'hand_over'))) FROM decided WHERE item_kind = 'draft'),
    'deadlines', json_build_object('met', (SELECT count(*) FROM decided JOIN due USING (item) WHERE item_kind <> 'sample' AND at <= due_at),
      'late', (SELECT count(*) FROM decided JOIN due USING (item) WHERE item_kind <> 'sample' AND at > due_at),
      'hand_over', (SELECT count(*) FROM gone WHERE how = 'hand_over'), 'holding_reply', (SELECT count(*) FROM gone WHERE how = 'holding_reply'), 'block', (SELECT count(*) FROM gone WHERE how = 'block')),
    'people', json_build_object('evidence', (SELECT count(DISTINCT who) FROM decided WHERE due > 0), 'reading', (SELECT count(DISTINCT who) FROM timed),
      'overrides', (SELECT count(DISTINCT who) FROM decided WHERE item_kind = 'draft'))
  ) AS found`;

const REST = `WITH RECURSIVE ${EVENTS},
  pair AS (SELECT ${CLASS("d ->> 'first'")} AS a, ${CLASS("d ->> 'second'")} AS b FROM inside WHERE type = 'review.compared' AND ($4::text IS NULL OR d ->> 'queue' = $4)),
  n AS (SELECT count(*)::float8 AS pairs, count(*) FILTER (WHERE a = b)::float8 AS agreed FROM pair),
  chance AS (SELECT sum(x.share * y.share) AS expected FROM (SELECT a, count(*) / nullif((SELECT pairs FROM n), 0) AS share FROM pair GROUP BY a) x
    JOIN (SELECT b, count(*) / nullif((SELECT pairs FROM n), 0) AS share FROM pair GROUP BY b) y ON y.b = x.a),
  -- Krippendorff's coincidences of two judges: each pair counts in both directions.
  value AS (SELECT c, count(*)::float8 AS times FROM (SELECT a AS c FROM pair UNION ALL SELECT b FROM pair) both_ways GROUP BY c),
  apart AS (SELECT sum(times) AS all_values, sum(times * (times - 1)) AS alike FROM value),
  drawn AS (SELECT s.d, r.at AS released, (s.d ->> 'chance')::float8 / 1e6 AS told FROM e s JOIN inside r ON r.type = 'release.released' AND r.d ->> 'release' = s.d ->> 'release'
    WHERE s.type = 'sample.drawn' AND ($4::text IS NULL OR s.d ->> 'queue' = $4)),
  weighed AS (SELECT (e.d ->> 'week')::timestamptz AS week, (e.d ->> 'since')::timestamptz AS since, t ->> 'source' AS source, t ->> 'language' AS language, (t ->> 'chance')::float8 / 1e6 AS chance
    FROM e, jsonb_array_elements(e.d -> 'strata') t WHERE e.type = 'sample.weighed'),
  verdict AS (SELECT 1 / coalesce(w.chance, s.told) AS weight, v.kind FROM drawn s
    LEFT JOIN weighed w ON s.d ->> 'ground' <> 'rule' AND w.source = s.d ->> 'source' AND w.language = s.d ->> 'language' AND s.released >= w.since AND s.released < w.week + interval '7 days'
    LEFT JOIN LATERAL (SELECT x.d ->> 'kind' AS kind FROM e x WHERE x.type = 'item.decided' AND x.d ->> 'item_kind' = 'sample' AND x.d ->> 'draft' = s.d ->> 'draft'
      AND x.d ->> 'kind' IN ('no_action', 'correct') ORDER BY x.at DESC LIMIT 1) v ON true)
  SELECT json_build_object(
    'planted', (SELECT json_build_object('of', count(*), 'caught', count(*) FILTER (WHERE (d ->> 'caught')::boolean)) FROM inside
      WHERE type = 'plant.decided' AND NOT (d ->> 'repeat')::boolean AND ($4::text IS NULL OR d ->> 'queue' = $4)),
    'pairs', (SELECT json_build_object('of', pairs, 'agreed', agreed, 'kappa', (agreed / nullif(pairs, 0) - expected) / nullif(1 - expected, 0),
      'alpha', 1 - ((pairs - agreed) / nullif(pairs, 0)) / nullif(1 - alike / (all_values * (all_values - 1)), 0)) FROM n, chance, apart),
    'samples', (SELECT json_build_object('drawn', count(*), 'looked', count(kind), 'bad', count(*) FILTER (WHERE kind = 'correct'),
      'share', coalesce(sum(weight) FILTER (WHERE kind = 'correct'), 0) / sum(weight) FILTER (WHERE kind IS NOT NULL)) FROM verdict),
    'moves', json_build_object('stepped', (SELECT count(*) FROM inside WHERE type = 'item.stepped' AND ($4::text IS NULL OR d ->> 'from_queue' = $4)),
      'told', (SELECT count(*) FROM inside i JOIN place p ON p.item = i.d ->> 'item' WHERE i.type = 'item.holding_reply' AND ($4::text IS NULL OR p.queue = $4))),
    'peopleBeside', json_build_object(
      'planted', (SELECT count(DISTINCT who) FROM inside WHERE type = 'plant.decided' AND NOT (d ->> 'repeat')::boolean AND ($4::text IS NULL OR d ->> 'queue' = $4)),
      'agreement', (SELECT count(DISTINCT p.who) FROM inside c JOIN e f ON f.type = 'item.decided' AND f.d ->> 'decision' = c.d ->> 'of' CROSS JOIN LATERAL (VALUES (c.who), (f.who)) p(who)
        WHERE c.type = 'review.compared' AND ($4::text IS NULL OR c.d ->> 'queue' = $4))),
    'drills', (SELECT coalesce(json_agg(json_build_object('held', (d ->> 'drafts')::int, 'ms', (d ->> 'ms')::int, 'left', (d ->> 'left')::int) ORDER BY at DESC), '[]') FROM inside WHERE type = 'stop.drilled')
  ) AS found`;

type Asked = { orgId: string; since: string; until: string; queue: string | null };

export async function recount(db: TestDatabase, { orgId, since, until, queue }: Asked): Promise<Recount> {
  const values = [orgId, since, until, queue];
  const [decisions] = await db.admin<{ found: Partial<Recount> }>(DECISIONS, values);
  const [rest] = await db.admin<{ found: Partial<Recount> }>(REST, values);
  return { ...decisions?.found, ...rest?.found } as Recount;
}
