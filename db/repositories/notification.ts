import { ALERT_KINDS } from "@/core/alert/alert";
import { statement } from "../statement";

/** Told to one member. */
export const notifyMember = statement(
  "notification.to_member",
  `INSERT INTO app.notification (org_id, notification_id, user_id, kind, item_id, draft_id, actor_id, created_at)
   SELECT $1, gen_random_uuid(), m.user_id, $3, $4, $5, $6, $7 FROM app.member m WHERE m.org_id = $1 AND m.user_id = $2 AND m.disabled_at IS NULL`,
);

/** Who holds one of the roles where it reaches the queue; null is anywhere. */
const HOLDS = (roles: string, queue: string) =>
  `EXISTS (SELECT FROM app.member_role r WHERE r.org_id = m.org_id AND r.user_id = m.user_id AND r.role = ANY(${roles}::text[])
       AND (${queue}::text IS NULL OR r.team_id = '00000000-0000-0000-0000-000000000000'
         OR EXISTS (SELECT FROM app.team_queue q WHERE q.org_id = r.org_id AND q.team_id = r.team_id AND q.queue_id = ${queue})))`;

/** Kinds of notifications that are none of alerts have no rule: nothing is signalled for them. */
const RULED = ALERT_KINDS.map((kind) => `'${kind}'`).join(", ");

/** What a rule speaks of is handed to the worker in the same statement, so that whatever tells the console tells the rules too. */
const SIGNALLED = (kind: string, values: string, at: string) => `signalled AS (
     INSERT INTO app.alert_signal (org_id, signal_id, kind, queue_id, item_id, draft_id, actor_id, amount, value, threshold, at)
     SELECT $1::uuid, gen_random_uuid(), ${kind}, ${values}, ${at} WHERE ${kind} IN (${RULED})
       AND EXISTS (SELECT FROM app.alert_rule ar WHERE ar.org_id = $1 AND ar.kind = ${kind} AND ar.removed_at IS NULL) RETURNING signal_id),
   handed_on AS (INSERT INTO app.work (org_id, kind, ref_id, due_at) SELECT $1, 'alert', signal_id, ${at} FROM signalled)`;

/** Told to everybody who holds one of these roles where it reaches the queue (null: anywhere), but not to who did it. */
export const notifyRoles = statement(
  "notification.to_roles",
  `WITH ${SIGNALLED("$4::text", "$3::text, $5::uuid, $6::uuid, $7::uuid, 1, NULL, NULL", "$8::timestamptz")}
   INSERT INTO app.notification (org_id, notification_id, user_id, kind, item_id, draft_id, actor_id, created_at)
   SELECT $1, gen_random_uuid(), m.user_id, $4, $5, $6, $7, $8 FROM app.member m
   WHERE m.org_id = $1 AND m.disabled_at IS NULL AND m.user_id IS DISTINCT FROM $7 AND ${HOLDS("$2", "$3")}`,
);

/** Told to everybody who holds one of these roles for the whole organisation, except these people; about nobody's reply. */
export const notifyWhole = statement(
  "notification.to_whole",
  `WITH ${SIGNALLED("$4::text", "NULL, NULL, NULL, $5::uuid, 1, NULL, NULL", "$6::timestamptz")}
   INSERT INTO app.notification (org_id, notification_id, user_id, kind, actor_id, created_at)
   SELECT $1, gen_random_uuid(), m.user_id, $4, $5, $6 FROM app.member m
   WHERE m.org_id = $1 AND m.disabled_at IS NULL AND m.user_id <> ALL($3::uuid[])
     AND EXISTS (SELECT FROM app.member_role r WHERE r.org_id = m.org_id AND r.user_id = m.user_id AND r.role = ANY($2::text[])
       AND r.team_id = '00000000-0000-0000-0000-000000000000')`,
);

/** The same of what was measured or counted: $4 kind, $5 item (of one), $6 how many, $7 the figure, $8 the limit it passed (null: of no console), $9 when. */
export const notifyFigure = statement(
  "notification.figure",
  `WITH ${SIGNALLED("$4::text", "$3::text, $5::uuid, NULL, NULL, $6::int, $7::int, $8::int", "$9::timestamptz")}
   INSERT INTO app.notification (org_id, notification_id, user_id, kind, item_id, created_at, queue_id, amount, value)
   SELECT $1, gen_random_uuid(), m.user_id, $4, $5, $9, $3, $6, $7 FROM app.member m
   WHERE m.org_id = $1 AND m.disabled_at IS NULL AND ${HOLDS("$2", "$3")}`,
);

/** For rules alone: the console tells of it otherwise. */
export const signalAlone = statement(
  "notification.signal",
  `WITH ${SIGNALLED("$2::text", "$3::text, $4::uuid, $5::uuid, NULL, 1, NULL, NULL", "$6::timestamptz")} SELECT signal_id FROM signalled`,
);
