import type { CheckId, FindingCode } from "@/core/checks/check";
import { statement } from "../statement";

/**
 * Replies that went out and may be looked at: `r` the release, `d` its draft. Nothing is drawn of a customer whose data are
 * frozen or gone. Nothing planted was ever released, and corrections and holding replies are no replies.
 */
const REPLIES = `FROM app.release r
   JOIN app.draft d ON d.org_id = r.org_id AND d.draft_id = r.draft_id
   JOIN app.subject s ON s.org_id = r.org_id AND s.subject_id = r.subject_id AND s.restricted_at IS NULL AND s.erased_at IS NULL
   JOIN app.conversation c ON c.org_id = r.org_id AND c.conversation_id = r.conversation_id AND c.emptied_at IS NULL`;
const WENT_OUT = `r.org_id = $1 AND r.kind = 'reply' AND r.state = 'released'`;
const DRAW = `LEFT JOIN app.sample_draw w ON w.org_id = r.org_id AND w.release_id = r.release_id`;

/** The item by which a rule has marked the draft of `r`: its first sample, unless that one was drawn. Later ones are escalations. */
const MARKED = `(SELECT k.item_id FROM (SELECT i.item_id FROM app.item i WHERE i.org_id = r.org_id AND i.draft_id = r.draft_id AND i.kind = 'sample' ORDER BY i.created_at, i.item_id LIMIT 1) k
     WHERE NOT EXISTS (SELECT FROM app.sample_draw x WHERE x.org_id = r.org_id AND x.item_id = k.item_id AND x.ground <> 'rule'))`;

export type SampledReplyRow = {
  release_id: string;
  draft_id: string;
  conversation_id: string;
  subject_id: string;
  source_id: string;
  language: string;
  channel: string;
  released_at: Date;
  disposition_id: string | null;
  /** The queue that the policy named for the draft. */
  queue_id: string | null;
  findings: number;
  check_id: CheckId | null;
  code: FindingCode | null;
  /** The item by which a rule has marked it, and the queue that stands in. */
  marked_item: string | null;
  marked_queue: string | null;
};

const REPLY_COLUMNS = `r.release_id, r.draft_id, r.conversation_id, r.subject_id, r.source_id, d.language, d.channel, r.released_at,
     p.disposition_id, p.queue_id, coalesce(f.findings, 0)::int AS findings, f.check_id, f.code, m.item_id AS marked_item, m.queue_id AS marked_queue`;
const REPLY_JUDGED = `LEFT JOIN LATERAL (SELECT disposition_id, queue_id FROM app.disposition WHERE org_id = r.org_id AND draft_id = r.draft_id ORDER BY created_at DESC LIMIT 1) p ON true
   LEFT JOIN LATERAL (SELECT count(*) AS findings, min(check_id) FILTER (WHERE position = 0) AS check_id, min(code) FILTER (WHERE position = 0) AS code
     FROM app.finding WHERE org_id = r.org_id AND disposition_id = p.disposition_id) f ON true
   LEFT JOIN app.item m ON m.org_id = r.org_id AND m.item_id = ${MARKED}`;

/** One reply that went out and was not drawn yet, with what its item is to say. */
export const replyToSample = statement<SampledReplyRow>(
  "sample.reply",
  `SELECT ${REPLY_COLUMNS} ${REPLIES} ${REPLY_JUDGED} ${DRAW} WHERE ${WENT_OUT} AND r.release_id = $2 AND w.item_id IS NULL`,
);

/** Since when the policy's terms of sampling are what they are now. */
export const samplesSince = statement<{ since: Date | null }>(
  "sample.terms_since",
  `SELECT max(v.published_at) AS since FROM (SELECT published_at, body #> '{oversight,samples}' AS terms, lag(body #> '{oversight,samples}') OVER (ORDER BY version) AS before
     FROM app.policy_version WHERE org_id = $1) v WHERE v.terms IS DISTINCT FROM v.before`,
);

/** Whether the week that begins on this Monday is over and done with. */
export const weekWeighed = statement<{ weighed: boolean }>(
  "sample.week_weighed",
  `SELECT EXISTS (SELECT FROM app.sample_week WHERE org_id = $1 AND week = $2::date) AS weighed`,
);

export type StratumRow = { source_id: string; language: string; released: number; drawn: number };

/** What went out between two moments that no rule had marked, by source and language. */
export const sampleStrata = statement<StratumRow>(
  "sample.strata",
  `SELECT r.source_id, d.language, count(*)::int AS released, count(w.item_id)::int AS drawn ${REPLIES} ${DRAW}
   WHERE ${WENT_OUT} AND r.released_at >= $2 AND r.released_at < $3 AND (w.ground IS DISTINCT FROM 'rule') AND ${MARKED} IS NULL
   GROUP BY r.source_id, d.language ORDER BY r.source_id, d.language LIMIT 5000`,
);

/** A release's number between 0 and 1: the first 48 bits of SHA-256 over a secret and its id. See `drawOf`. */
const NUMBER = `('x' || left(encode(sha256($4::bytea || uuid_send(r.release_id)), 'hex'), 12))::bit(48)::bigint / 281474976710656.0::float8`;

/** Of each source and language the replies with the smallest numbers that are neither drawn nor marked, as many as the floor. */
export const smallestDraws = statement<SampledReplyRow & { draw: number }>(
  "sample.smallest",
  `WITH undrawn AS MATERIALIZED (
     SELECT release_id, draw FROM (
       SELECT u.release_id, u.draw, row_number() OVER (PARTITION BY u.source_id, u.language ORDER BY u.draw) AS place FROM (
         SELECT r.release_id, r.source_id, d.language, ${NUMBER} AS draw ${REPLIES} ${DRAW}
         WHERE ${WENT_OUT} AND r.released_at >= $2 AND r.released_at < $3 AND w.item_id IS NULL AND ${MARKED} IS NULL) u) v
     WHERE v.place <= $5)
   SELECT ${REPLY_COLUMNS}, n.draw ${REPLIES} JOIN undrawn n ON n.release_id = r.release_id ${REPLY_JUDGED} WHERE ${WENT_OUT} ORDER BY n.draw`,
);

/** Once for a release: whoever comes second loses the race. */
export const insertSampleDraw = statement(
  "sample.insert_draw",
  `INSERT INTO app.sample_draw (org_id, item_id, draft_id, release_id, source_id, language, queue_id, ground, chance, released_at, drawn_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

/** A week by source and language; arrays of one length. */
export const insertSampleWeek = statement(
  "sample.insert_week",
  `INSERT INTO app.sample_week (org_id, week, source_id, language, released, drawn, chance, closed_at)
   SELECT $1, $2::date, u.source_id, u.language, u.released, u.drawn, u.chance, $8
   FROM unnest($3::uuid[], $4::text[], $5::int[], $6::int[], $7::real[]) AS u(source_id, language, released, drawn, chance)`,
);

/** The exact chance of what was drawn between two moments, now that it is known how much went out. */
export const weighDraws = statement(
  "sample.weigh",
  `UPDATE app.sample_draw w SET chance = u.chance FROM unnest($4::uuid[], $5::text[], $6::real[]) AS u(source_id, language, chance)
   WHERE w.org_id = $1 AND w.released_at >= $2 AND w.released_at < $3 AND w.ground <> 'rule' AND w.source_id = u.source_id AND w.language = u.language`,
);

export type SampleFiguresRow = {
  source_id: string;
  language: string;
  queue_id: string;
  drawn: number;
  /** Of the drawn, those that a rule marks. */
  marked: number;
  open: number;
  looked: number;
  bad: number;
  weight: number;
  bad_weight: number;
  squares: number;
};

/**
 * What became of the draws of a period, by source, language and queue. A reply's verdict is the last decision that stands
 * on one of its sample items: where it was escalated, that of the next level.
 */
export const sampleFigures = statement<SampleFiguresRow>(
  "sample.figures",
  `SELECT w.source_id, w.language, w.queue_id, count(*)::int AS drawn, (count(*) FILTER (WHERE w.ground = 'rule'))::int AS marked, (count(*) FILTER (WHERE v.kind IS NULL AND o.waits))::int AS open,
     count(v.kind)::int AS looked, (count(*) FILTER (WHERE v.kind = 'correct'))::int AS bad, coalesce(sum(1 / w.chance::float8) FILTER (WHERE v.kind IS NOT NULL), 0)::float8 AS weight,
     coalesce(sum(1 / w.chance::float8) FILTER (WHERE v.kind = 'correct'), 0)::float8 AS bad_weight,
     coalesce(sum(1 / (w.chance::float8 * w.chance::float8)) FILTER (WHERE v.kind IS NOT NULL), 0)::float8 AS squares
   FROM app.sample_draw w
   LEFT JOIN LATERAL (SELECT x.kind FROM app.decision x JOIN app.item i ON i.org_id = x.org_id AND i.item_id = x.item_id
     WHERE x.org_id = w.org_id AND x.draft_id = w.draft_id AND x.undone_at IS NULL AND x.kind IN ('no_action', 'correct') AND i.kind = 'sample' ORDER BY x.decided_at DESC LIMIT 1) v ON true
   CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM app.item i WHERE i.org_id = w.org_id AND i.draft_id = w.draft_id AND i.kind = 'sample' AND i.state IN ('queued', 'claimed')) AS waits) o
   WHERE w.org_id = $1 AND w.released_at >= $2 AND ($3::text[] IS NULL OR w.queue_id = ANY ($3))
   GROUP BY w.source_id, w.language, w.queue_id`,
);

/** What went out in the weeks of a period that are over. */
export const releasedInWeeks = statement<{ source_id: string; language: string; released: number }>(
  "sample.released_in_weeks",
  `SELECT source_id, language, sum(released)::int AS released FROM app.sample_week WHERE org_id = $1 AND week >= $2::date GROUP BY source_id, language`,
);

/** What went out lately, by source and language. */
export const repliesSince = statement<{ released: number }>(
  "sample.replies_since",
  `SELECT count(*)::int AS released FROM app.release r JOIN app.draft d ON d.org_id = r.org_id AND d.draft_id = r.draft_id
   WHERE ${WENT_OUT} AND r.released_at >= $2 GROUP BY r.source_id, d.language LIMIT 5000`,
);

/** How many held replies people decided lately. */
export const decidedSince = statement<{ decided: number }>(
  "sample.decided_since",
  `SELECT count(*)::int AS decided FROM app.decision x JOIN app.item i ON i.org_id = x.org_id AND i.item_id = x.item_id AND i.kind = 'draft'
   WHERE x.org_id = $1 AND x.decided_at >= $2 AND x.undone_at IS NULL`,
);
