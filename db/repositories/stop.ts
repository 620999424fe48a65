import { statement } from "../statement";

export type StopRow = {
  stop_id: string;
  scope: "organisation" | "source";
  source_id: string | null;
  set_at: Date;
  sealed_reason: Buffer;
};

export const stopsInForce = statement<StopRow>(
  "stop.in_force",
  `SELECT stop_id, scope, source_id, set_at, sealed_reason FROM app.stop WHERE org_id = $1 AND lifted_at IS NULL ORDER BY set_at`,
);

export const insertStop = statement(
  "stop.insert",
  `INSERT INTO app.stop (org_id, stop_id, scope, source_id, sealed_reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export const liftStop = statement(
  "stop.lift",
  `UPDATE app.stop SET lifted_by = $3, lifted_at = $4, sealed_reason = $5 WHERE org_id = $1 AND stop_id = $2 AND lifted_at IS NULL`,
);

/** Everything in flight of a scope, one statement each: drafts to `stopped`, their items withdrawn, their releases recalled. */
export const stopDrafts = statement<{ draft_id: string }>(
  "stop.drafts",
  `UPDATE app.draft SET state = 'stopped', revision = revision + 1, updated_at = $3
   WHERE org_id = $1 AND ($2::uuid IS NULL OR source_id = $2) AND NOT already_sent AND state IN ('checking', 'queued', 'awaiting_second', 'releasing') RETURNING draft_id`,
);

export const withdrawStoppedItems = statement(
  "stop.items",
  `UPDATE app.item i SET state = 'withdrawn', closed_at = $2, revision = i.revision + 1 FROM app.draft d
   WHERE i.org_id = $1 AND d.org_id = i.org_id AND d.draft_id = i.draft_id AND d.state = 'stopped' AND i.state IN ('queued', 'claimed')`,
);

export const recallStoppedReleases = statement(
  "stop.releases",
  `WITH recalled AS (
     UPDATE app.release r SET state = 'recalled' FROM app.draft d
     WHERE r.org_id = $1 AND d.org_id = r.org_id AND d.draft_id = r.draft_id AND d.state = 'stopped' AND r.state = 'pending' RETURNING r.decision_id)
   UPDATE app.decision x SET undone_at = $2 FROM recalled WHERE x.org_id = $1 AND x.decision_id = recalled.decision_id AND x.undone_at IS NULL`,
);

/** Lifting checks again: what no other stop covers goes back to `checking`, with work for the checks; earlier decisions no longer stand. */
export const resumeDrafts = statement<{ draft_id: string }>(
  "stop.resume",
  `WITH free AS (
     UPDATE app.draft d SET state = 'checking', revision = d.revision + 1, updated_at = $2
     WHERE d.org_id = $1 AND d.state = 'stopped'
       AND NOT EXISTS (SELECT FROM app.stop st WHERE st.org_id = $1 AND st.lifted_at IS NULL AND (st.scope = 'organisation' OR st.source_id = d.source_id))
     RETURNING d.draft_id),
   undone AS (
     UPDATE app.decision x SET undone_at = $2 FROM free WHERE x.org_id = $1 AND x.draft_id = free.draft_id AND x.undone_at IS NULL)
   INSERT INTO app.work (org_id, kind, ref_id, due_at) SELECT $1, 'check', draft_id, $2 FROM free
   ON CONFLICT (org_id, kind, ref_id) DO UPDATE SET due_at = excluded.due_at, taken_until = NULL, attempts = 0 RETURNING ref_id AS draft_id`,
);

export const inFlight = statement<{ drafts: number }>(
  "stop.in_flight",
  `SELECT count(*)::int AS drafts FROM app.draft WHERE org_id = $1 AND ($2::uuid IS NULL OR source_id = $2) AND NOT already_sent AND state = ANY($3::text[])`,
);

export type StopRecordRow = StopRow & {
  source_name: string | null;
  set_name: string | null;
  lifted_at: Date | null;
  lifted_name: string | null;
};

/** Stops in force, then the last that were lifted. */
export const stopRecord = statement<StopRecordRow>(
  "stop.record",
  `SELECT st.stop_id, st.scope, st.source_id, st.set_at, st.sealed_reason, s.name AS source_name, sm.name AS set_name, st.lifted_at, lm.name AS lifted_name
   FROM app.stop st
   LEFT JOIN app.source s ON s.org_id = st.org_id AND s.source_id = st.source_id
   LEFT JOIN app.member sm ON sm.org_id = st.org_id AND sm.user_id = st.set_by
   LEFT JOIN app.member lm ON lm.org_id = st.org_id AND lm.user_id = st.lifted_by
   WHERE st.org_id = $1 ORDER BY st.lifted_at DESC NULLS FIRST, st.set_at DESC LIMIT $2`,
);
