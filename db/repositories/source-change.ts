import { guarded, statement } from "../statement";

/** Turned back when somebody changed it since it was read: the last four values are those that were. */
export const setSource = guarded(
  "source_change.set",
  `UPDATE app.source SET name = $3, writing_tools = $4, delivery_url = $5, requests_per_minute = $6
   WHERE org_id = $1 AND source_id = $2 AND name = $7 AND writing_tools = $8::text[] AND delivery_url IS NOT DISTINCT FROM $9 AND requests_per_minute = $10 RETURNING 1`,
);

export const disableSource = guarded(
  "source_change.disable",
  `UPDATE app.source SET disabled_at = $3 WHERE org_id = $1 AND source_id = $2 AND disabled_at IS NULL RETURNING 1`,
);

export const enableSource = guarded(
  "source_change.enable",
  `UPDATE app.source SET disabled_at = NULL WHERE org_id = $1 AND source_id = $2 AND disabled_at IS NOT NULL RETURNING 1`,
);

/** Turned back when it was revoked already. */
export const revokeApiKey = statement<never>(
  "source_change.revoke_key",
  `SELECT app.require_one(count(*)) FROM (SELECT identity.revoke_api_key_here($1, $2) AS ended OFFSET 0) key WHERE key.ended`,
);

/** Only one that a newer secret has replaced: a source is never left without any. */
export const retireSecret = guarded(
  "source_change.retire_secret",
  `UPDATE app.source_secret o SET retired_at = $4 WHERE o.org_id = $1 AND o.source_id = $2 AND o.version = $3 AND o.retired_at IS NULL
     AND EXISTS (SELECT FROM app.source_secret n WHERE n.org_id = $1 AND n.source_id = $2 AND n.version > o.version AND n.retired_at IS NULL) RETURNING 1`,
);
