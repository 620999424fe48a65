import { guarded, statement } from "../statement";

export const insertRelease = statement(
  "release.insert",
  `INSERT INTO app.release (org_id, release_id, kind, draft_id, conversation_id, subject_id, source_id, decision_id, policy_version, rule_id, text_digest, seen_digest,
     sealed_text, state, due_at, created_at, body_length, authorship)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'pending', $14, $15, $16, $17)`,
);

export const insertDelivery = statement(
  "delivery.insert",
  `INSERT INTO app.delivery (org_id, delivery_id, source_id, subject_id, draft_id, release_id, type, sealed_body, state, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9)`,
);

export const markReleased = guarded(
  "release.mark_released",
  `UPDATE app.release SET state = 'released', released_at = $3 WHERE org_id = $1 AND release_id = $2 AND state = 'pending' RETURNING 1`,
);

export const markRecalled = guarded(
  "release.mark_recalled",
  `UPDATE app.release SET state = 'recalled' WHERE org_id = $1 AND release_id = $2 AND state = 'pending' RETURNING 1`,
);
