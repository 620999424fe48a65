import { statement } from "../statement";

/** Told to one member. */
export const notifyMember = statement(
  "notification.to_member",
  `INSERT INTO app.notification (org_id, notification_id, user_id, kind, item_id, draft_id, actor_id, created_at)
   SELECT $1, gen_random_uuid(), m.user_id, $3, $4, $5, $6, $7 FROM app.member m WHERE m.org_id = $1 AND m.user_id = $2 AND m.disabled_at IS NULL`,
);

/** Told to everybody who holds one of these roles where it reaches the queue (null: anywhere), but not to who did it. */
export const notifyRoles = statement(
  "notification.to_roles",
  `INSERT INTO app.notification (org_id, notification_id, user_id, kind, item_id, draft_id, actor_id, created_at)
   SELECT $1, gen_random_uuid(), m.user_id, $4, $5, $6, $7, $8 FROM app.member m
   WHERE m.org_id = $1 AND m.disabled_at IS NULL AND m.user_id IS DISTINCT FROM $7
     AND EXISTS (SELECT FROM app.member_role r WHERE r.org_id = m.org_id AND r.user_id = m.user_id AND r.role = ANY($2::text[])
       AND ($3::text IS NULL OR r.team_id = '00000000-0000-0000-0000-000000000000'
         OR EXISTS (SELECT FROM app.team_queue q WHERE q.org_id = r.org_id AND q.team_id = r.team_id AND q.queue_id = $3)))`,
);

/** Told to everybody who holds one of these roles for the whole organisation, except these people; about nobody's reply. */
export const notifyWhole = statement(
  "notification.to_whole",
  `INSERT INTO app.notification (org_id, notification_id, user_id, kind, actor_id, created_at)
   SELECT $1, gen_random_uuid(), m.user_id, $4, $5, $6 FROM app.member m
   WHERE m.org_id = $1 AND m.disabled_at IS NULL AND m.user_id <> ALL($3::uuid[])
     AND EXISTS (SELECT FROM app.member_role r WHERE r.org_id = m.org_id AND r.user_id = m.user_id AND r.role = ANY($2::text[])
       AND r.team_id = '00000000-0000-0000-0000-000000000000')`,
);
