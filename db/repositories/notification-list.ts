import type { NotificationKind } from "@/core/review/words";
import { statement } from "../statement";

export type NotificationRow = {
  notification_id: string;
  kind: NotificationKind;
  item_id: string | null;
  draft_id: string | null;
  flag_id: string | null;
  proposal_id: string | null;
  queue_id: string | null;
  amount: number | null;
  value: number | null;
  actor_name: string | null;
  created_at: Date;
  read_at: Date | null;
};

/** A member's newest notifications; what was told longer ago is in the record, not here. A proposal is the one that was handed in by them at that moment. */
export const notificationsOf = statement<NotificationRow>(
  "notification.of_member",
  `SELECT n.notification_id, n.kind, n.item_id, n.draft_id, i.flag_id, m.name AS actor_name, n.created_at, n.read_at, n.queue_id, n.amount, n.value,
     CASE WHEN n.kind = 'policy_proposed' THEN (SELECT p.proposal_id FROM app.policy_proposal p
       WHERE p.org_id = n.org_id AND p.proposed_by = n.actor_id AND p.proposed_at = n.created_at LIMIT 1) END AS proposal_id
   FROM app.notification n
   LEFT JOIN app.item i ON i.org_id = n.org_id AND i.item_id = n.item_id
   LEFT JOIN app.member m ON m.org_id = n.org_id AND m.user_id = n.actor_id
   WHERE n.org_id = $1 AND n.user_id = $2 ORDER BY n.created_at DESC, n.notification_id LIMIT 30`,
);

export const markNotificationsRead = statement(
  "notification.mark_read",
  `UPDATE app.notification SET read_at = $4 WHERE org_id = $1 AND user_id = $2 AND created_at <= $3 AND read_at IS NULL`,
);
