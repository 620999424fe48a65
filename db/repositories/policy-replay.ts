import type { ReplayState } from "@/core/policy/proposal";
import { guarded, statement } from "../statement";

export type PolicyReplayRow = {
  state: ReplayState;
  days: number;
  looked: number;
  total: number | null;
  dry_run: unknown;
};

export const insertReplay = statement(
  "policy_replay.insert",
  `INSERT INTO app.policy_replay (org_id, proposal_id, days, state, asked_at) VALUES ($1, $2, $3, 'waiting', $4)`,
);

export const replayOf = statement<PolicyReplayRow>(
  "policy_replay.of",
  `SELECT state, days, looked, total, dry_run FROM app.policy_replay WHERE org_id = $1 AND proposal_id = $2`,
);

/** Notes how far it is and holds the work for another minute. */
export const pulseReplay = statement(
  "policy_replay.pulse",
  `WITH held AS (UPDATE app.work SET taken_until = now() + interval '60 seconds' WHERE org_id = $1 AND kind = 'replay' AND ref_id = $2 RETURNING 1)
   UPDATE app.policy_replay SET state = 'counting', looked = $3, total = $4 WHERE org_id = $1 AND proposal_id = $2 AND ended_at IS NULL`,
);

export const completeReplay = guarded(
  "policy_replay.complete",
  `UPDATE app.policy_replay SET state = 'done', looked = $3, total = $4, dry_run = $5, ended_at = $6
   WHERE org_id = $1 AND proposal_id = $2 AND ended_at IS NULL RETURNING 1`,
);

export const failReplay = statement(
  "policy_replay.fail",
  `UPDATE app.policy_replay SET state = 'failed', ended_at = $3 WHERE org_id = $1 AND proposal_id = $2 AND ended_at IS NULL`,
);
