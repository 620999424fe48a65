import { statement } from "../statement";

/** Marks a member as seen, unless that was done moments ago; tells when they had been seen before. */
export const markSeen = statement<{ before: Date | null }>(
  "presence.mark_seen",
  `WITH known AS (SELECT seen_at FROM app.presence WHERE org_id = $1 AND user_id = $2)
   INSERT INTO app.presence (org_id, user_id, seen_at) VALUES ($1, $2, $3)
   ON CONFLICT (org_id, user_id) DO UPDATE SET seen_at = excluded.seen_at WHERE app.presence.seen_at < $4
   RETURNING (SELECT seen_at FROM known) AS before`,
);
