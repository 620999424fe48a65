import { statement } from "../statement";

export type WorkKind =
  | "check"
  | "judge"
  | "release"
  | "delivery"
  | "deadline"
  | "export"
  | "retention"
  | "erasure"
  | "package"
  | "alert"
  | "mail"
  | "planting"
  | "words"
  | "step"
  | "holding"
  | "sampling"
  | "replay";
export type TakenWork = { org_id: string; ref_id: string; attempts: number };

/** Takes due work of one kind across organisations, for a minute; runs as the worker role, outside any organisation. */
export const takeWork = statement<TakenWork>(
  "work.take",
  `UPDATE app.work w SET taken_until = now() + interval '60 seconds', attempts = w.attempts + 1
   FROM (SELECT org_id, kind, ref_id FROM app.work WHERE kind = $1 AND due_at <= now() AND (taken_until IS NULL OR taken_until < now())
         ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED) due
   WHERE w.org_id = due.org_id AND w.kind = due.kind AND w.ref_id = due.ref_id RETURNING w.org_id, w.ref_id, w.attempts`,
);

/** The same for one known piece, inside its organisation; no row when somebody has it. */
export const takeOneWork = statement<{ attempts: number }>(
  "work.take_one",
  `UPDATE app.work SET taken_until = now() + interval '60 seconds', attempts = attempts + 1
   WHERE org_id = $1 AND kind = $2 AND ref_id = $3 AND (taken_until IS NULL OR taken_until < now()) RETURNING attempts`,
);

export const finishWork = statement(
  "work.finish",
  `DELETE FROM app.work WHERE org_id = $1 AND kind = $2 AND ref_id = $3`,
);

export const postponeWork = statement(
  "work.postpone",
  `UPDATE app.work SET due_at = $4, taken_until = NULL WHERE org_id = $1 AND kind = $2 AND ref_id = $3`,
);
