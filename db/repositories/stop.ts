import type { StopScope } from "@/core/review/stop-scope";
import { guarded, statement } from "../statement";
import { stopCovers } from "./stop-covers";

export type StopRow = {
  stop_id: string;
  scope: StopScope;
  source_id: string | null;
  /** The model, prompt version or channel. */
  value: string | null;
  drill: boolean;
  set_at: Date;
  sealed_reason: Buffer;
};

const STOP = "st.stop_id, st.scope, st.source_id, st.value, st.drill, st.set_at, st.sealed_reason";

export const stopsInForce = statement<StopRow>(
  "stop.in_force",
  `SELECT ${STOP} FROM app.stop st WHERE st.org_id = $1 AND st.lifted_at IS NULL ORDER BY st.set_at`,
);

export const insertStop = statement(
  "stop.insert",
  `INSERT INTO app.stop (org_id, stop_id, scope, source_id, value, sealed_reason, set_by, set_at, drill) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export const liftStop = guarded(
  "stop.lift",
  `UPDATE app.stop SET lifted_by = $3, lifted_at = $4, sealed_reason = $5 WHERE org_id = $1 AND stop_id = $2 AND lifted_at IS NULL RETURNING 1`,
);

export const noteDrill = statement(
  "stop.note_drill",
  `UPDATE app.stop SET drill_held = $3, drill_ms = $4, drill_left = $5 WHERE org_id = $1 AND stop_id = $2 AND drill`,
);

/** The drafts `d` of a scope: `$2` which, `$3` its source, `$4` its model, prompt version or channel. */
const IN_SCOPE = `d.org_id = $1 AND NOT d.already_sent AND ($2::text = 'organisation' OR ($2 = 'source' AND d.source_id = $3::uuid) OR ($2 = 'model' AND d.model = $4::text)
     OR ($2 = 'prompt_version' AND d.prompt_version = $4) OR ($2 = 'channel' AND d.channel = $4))`;
/** As the index on what is in flight knows it. */
const IN_FLIGHT = "d.state IN ('checking', 'queued', 'awaiting_second', 'releasing')";

/** Everything in flight of a scope, one statement each: drafts to `stopped`, their items withdrawn, their releases recalled. */
export const stopDrafts = statement<{ draft_id: string }>(
  "stop.drafts",
  `UPDATE app.draft d SET state = 'stopped', revision = revision + 1, updated_at = $5 WHERE ${IN_SCOPE} AND ${IN_FLIGHT} RETURNING d.draft_id`,
);

export const withdrawStoppedItems = statement(
  "stop.items",
  `UPDATE app.item i SET state = 'withdrawn', closed_at = $2, revision = i.revision + 1 FROM app.draft d
   WHERE i.org_id = $1 AND d.org_id = i.org_id AND d.draft_id = i.draft_id AND d.state = 'stopped' AND NOT d.already_sent AND i.state IN ('queued', 'claimed')`,
);

export const recallStoppedReleases = statement(
  "stop.releases",
  `WITH recalled AS (
     UPDATE app.release r SET state = 'recalled' FROM app.draft d
     WHERE r.org_id = $1 AND d.org_id = r.org_id AND d.draft_id = r.draft_id AND d.state = 'stopped' AND NOT d.already_sent AND r.state = 'pending' RETURNING r.decision_id)
   UPDATE app.decision x SET undone_at = $2 FROM recalled WHERE x.org_id = $1 AND x.decision_id = recalled.decision_id AND x.undone_at IS NULL`,
);

/** Lifting checks again: what no other stop covers goes back to `checking`, with work for the checks; earlier decisions no longer stand. */
export const resumeDrafts = statement<{ draft_id: string }>(
  "stop.resume",
  `WITH free AS (
     UPDATE app.draft d SET state = 'checking', revision = d.revision + 1, updated_at = $2
     WHERE d.org_id = $1 AND d.state = 'stopped' AND NOT d.already_sent
       AND NOT EXISTS (SELECT FROM app.stop st WHERE st.org_id = $1 AND st.lifted_at IS NULL AND ${stopCovers("d", "d.source_id", "d.channel")})
     RETURNING d.draft_id),
   undone AS (
     UPDATE app.decision x SET undone_at = $2 FROM free WHERE x.org_id = $1 AND x.draft_id = free.draft_id AND x.undone_at IS NULL)
   INSERT INTO app.work (org_id, kind, ref_id, due_at) SELECT $1, 'check', draft_id, $2 FROM free
   ON CONFLICT (org_id, kind, ref_id) DO UPDATE SET due_at = excluded.due_at, taken_until = NULL, attempts = 0 RETURNING ref_id AS draft_id`,
);

/** How many of a scope are in flight, and how many are held. */
export const inScope = statement<{ flying: number; held: number }>(
  "stop.in_scope",
  `SELECT count(*) FILTER (WHERE d.state <> 'stopped')::int AS flying, count(*) FILTER (WHERE d.state = 'stopped')::int AS held
   FROM app.draft d WHERE ${IN_SCOPE} AND d.state IN ('checking', 'queued', 'awaiting_second', 'releasing', 'stopped')`,
);

/** What of a scope could still go out; what comes in now is judged first, and the judgement meets the stop. */
export const stillGoing = statement<{ drafts: number }>(
  "stop.still_going",
  `SELECT count(*)::int AS drafts FROM app.draft d WHERE ${IN_SCOPE} AND (d.state IN ('queued', 'awaiting_second', 'releasing') OR (d.state IN ('checking', 'stopped')
     AND EXISTS (SELECT FROM app.release r WHERE r.org_id = $1 AND r.draft_id = d.draft_id AND r.state = 'pending')))`,
);

/** What is in flight by all that a stop can name, at most $2 of it. */
export const flyingBy = statement<{
  source_id: string;
  model: string;
  prompt_version: string;
  channel: string;
  drafts: number;
}>(
  "stop.flying_by",
  `SELECT d.source_id, d.model, d.prompt_version, d.channel, count(*)::int AS drafts FROM (
     SELECT source_id, model, prompt_version, channel FROM app.draft d WHERE d.org_id = $1 AND NOT d.already_sent AND ${IN_FLIGHT} LIMIT $2) d
   GROUP BY d.source_id, d.model, d.prompt_version, d.channel`,
);

/** Values that occurred among the newest $3 judgements since a time; what one may choose from. */
export const seenValues = statement<{ of: string; value: string }>(
  "stop.seen_values",
  `SELECT DISTINCT v.of, v.value FROM (SELECT p.model, p.prompt_version, p.channel, p.language, p.attributes FROM app.disposition p
     WHERE p.org_id = $1 AND p.created_at > $2 ORDER BY p.created_at DESC, p.disposition_id DESC LIMIT $3) p,
   LATERAL (VALUES ('model', p.model), ('prompt_version', p.prompt_version), ('channel', p.channel), ('language', p.language)
     UNION ALL SELECT 'attribute.' || e.key, e.value FROM jsonb_each_text(p.attributes) e) v(of, value)
   WHERE v.value <> '' ORDER BY v.of, v.value LIMIT 500`,
);

export type StopRecordRow = StopRow & {
  source_name: string | null;
  set_name: string | null;
  lifted_at: Date | null;
  lifted_name: string | null;
  drill_held: number | null;
  drill_ms: number | null;
  drill_left: number | null;
};

const RECORD = `SELECT ${STOP}, s.name AS source_name, sm.name AS set_name, st.lifted_at, lm.name AS lifted_name, st.drill_held, st.drill_ms, st.drill_left
   FROM app.stop st
   LEFT JOIN app.source s ON s.org_id = st.org_id AND s.source_id = st.source_id
   LEFT JOIN app.member sm ON sm.org_id = st.org_id AND sm.user_id = st.set_by
   LEFT JOIN app.member lm ON lm.org_id = st.org_id AND lm.user_id = st.lifted_by`;

/** Stops in force, then the last that were lifted. */
export const stopRecord = statement<StopRecordRow>(
  "stop.record",
  `${RECORD} WHERE st.org_id = $1 AND (NOT st.drill OR st.lifted_at IS NULL) ORDER BY st.lifted_at DESC NULLS FIRST, st.set_at DESC LIMIT $2`,
);

/** Drills, the last first. */
export const drillRecord = statement<StopRecordRow>(
  "stop.drills",
  `${RECORD} WHERE st.org_id = $1 AND st.drill AND st.lifted_at IS NOT NULL ORDER BY st.set_at DESC LIMIT $2`,
);

/** Over which channel a draft would go out; its event does not tell. */
export const channelOfDraft = statement<{ channel: string }>(
  "stop.channel_of_draft",
  `SELECT channel FROM app.draft WHERE org_id = $1 AND draft_id = $2::uuid`,
);
