import type { RunCounts, RunState } from "@/core/privacy/retention-view";
import { guarded, statement } from "../statement";

export type RunRow = {
  run_id: string;
  policy_version: number;
  dry: boolean;
  state: RunState;
  asked_by: string | null;
  asked_name: string | null;
  asked_at: Date;
  finished_at: Date | null;
  counts: RunCounts;
  failure: string | null;
  event_id: string | null;
};

const COLUMNS = `r.run_id, r.policy_version, r.dry, r.state, r.asked_by, m.name AS asked_name, r.asked_at, r.finished_at, r.counts, r.failure, r.event_id`;
const NAMED = "FROM app.retention_run r LEFT JOIN app.member m ON m.org_id = r.org_id AND m.user_id = r.asked_by";

export const retentionRunById = statement<RunRow>(
  "retention_run.by_id",
  `SELECT ${COLUMNS} ${NAMED} WHERE r.org_id = $1 AND r.run_id = $2`,
);

/** Newest first, from a place on. */
export const retentionRunPage = statement<RunRow & { place: string }>(
  "retention_run.page",
  `SELECT ${COLUMNS}, r.asked_at::text AS place ${NAMED}
   WHERE r.org_id = $1 AND (r.asked_at, r.run_id) < ($2::timestamptz, $3::uuid) ORDER BY r.asked_at DESC, r.run_id DESC LIMIT $4`,
);

export const retentionUnderWay = statement<{ run_id: string }>(
  "retention_run.under_way",
  `SELECT run_id FROM app.retention_run WHERE org_id = $1 AND state IN ('waiting', 'running') ORDER BY asked_at LIMIT 1`,
);

export const insertRetentionRun = statement<never>(
  "retention_run.insert",
  `INSERT INTO app.retention_run (org_id, run_id, policy_version, dry, state, asked_by, asked_at, finished_at, counts, event_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export const beginRetentionRun = guarded(
  "retention_run.begin",
  `UPDATE app.retention_run SET state = 'running', counts = $3 WHERE org_id = $1 AND run_id = $2 AND state = 'waiting' RETURNING 1`,
);

/** Notes $4 records more of a category ($3) as done. */
export const noteRetentionDone = guarded(
  "retention_run.note_done",
  `UPDATE app.retention_run SET counts = jsonb_set(counts, ARRAY['categories', $3::text, 'done'], to_jsonb((counts #>> ARRAY['categories', $3::text, 'done'])::int + $4::int))
   WHERE org_id = $1 AND run_id = $2 AND state = 'running' RETURNING 1`,
);

export const endRetentionRun = guarded(
  "retention_run.end",
  `UPDATE app.retention_run SET state = 'done', finished_at = $3, event_id = $4, policy_version = $5 WHERE org_id = $1 AND run_id = $2 AND state = 'running' RETURNING 1`,
);

/** Ids of exports and packages whose files are to be gone. */
export const filesGone = statement<{ kind: "export" | "package"; id: string }>(
  "retention_run.files_gone",
  `SELECT 'export' AS kind, export_id AS id FROM app.export WHERE org_id = $1 AND state = 'gone' AND export_id = ANY ($2::uuid[])
   UNION ALL SELECT 'package', package_id FROM app.data_package WHERE org_id = $1 AND state = 'gone' AND package_id = ANY ($3::uuid[])`,
);

export const failRetentionRun = guarded(
  "retention_run.fail",
  `UPDATE app.retention_run SET state = 'failed', finished_at = $3, event_id = $4, failure = 'turns' WHERE org_id = $1 AND run_id = $2 AND state IN ('waiting', 'running') RETURNING 1`,
);

/** How often the work was taken: whoever has a lower number was thought dead, and is to stop. */
export const retentionTurn = statement<{ attempts: number }>(
  "retention_run.turn",
  `SELECT attempts FROM app.work WHERE org_id = $1 AND kind = 'retention' AND ref_id = $2`,
);

/** The newest version of each customer's key. */
export const keyVersions = statement<{ subject_id: string; version: number }>(
  "retention_run.key_versions",
  `SELECT subject_id, max(version) AS version FROM app.subject_key WHERE org_id = $1 AND subject_id = ANY ($2::uuid[]) GROUP BY subject_id`,
);
