import { guarded, statement } from "../statement";

export const rewordReason = guarded(
  "reason_change.reword",
  `UPDATE app.reason SET title_en = $3, title_de = $4 WHERE org_id = $1 AND code = $2 RETURNING 1`,
);

/** Holds every active reason until the end of the transaction: two who retire the last two at once must meet. */
export const holdActiveReasons = statement<never>(
  "reason_change.hold",
  `SELECT FROM app.reason WHERE org_id = $1 AND retired_at IS NULL ORDER BY code FOR UPDATE`,
);

/** Never the last one: a decision that demands a reason must find one. */
export const retireReason = guarded(
  "reason_change.retire",
  `UPDATE app.reason SET retired_at = $3 WHERE org_id = $1 AND code = $2 AND retired_at IS NULL
     AND EXISTS (SELECT FROM app.reason o WHERE o.org_id = $1 AND o.code <> $2 AND o.retired_at IS NULL) RETURNING 1`,
);

export const restoreReason = guarded(
  "reason_change.restore",
  `UPDATE app.reason SET retired_at = NULL WHERE org_id = $1 AND code = $2 AND retired_at IS NOT NULL RETURNING 1`,
);

/**
 * Lets one order them at a time. On its own, before the order is compared: a statement that waits for a row goes on with
 * the snapshot it began with, and would compare with an order that no longer stands.
 */
export const holdReasons = statement<never>(
  "reason_change.hold_all",
  `SELECT FROM app.reason WHERE org_id = $1 ORDER BY code FOR UPDATE`,
);

/** Puts them in the order of $2; turned back when they no longer stand in the order of $3. */
export const orderReasons = statement<never>(
  "reason_change.order",
  `WITH stood AS (SELECT array_agg(code ORDER BY position, code) AS codes FROM app.reason WHERE org_id = $1),
   moved AS (UPDATE app.reason r SET position = n.place - 1 FROM unnest($2::text[]) WITH ORDINALITY AS n(code, place), stood
     WHERE r.org_id = $1 AND r.code = n.code AND stood.codes = $3::text[] RETURNING 1)
   SELECT app.require_one(least(count(*), 1)) FROM moved`,
);
