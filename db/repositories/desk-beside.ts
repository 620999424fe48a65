import type { DecisionKind, DraftState, ItemState } from "@/core/review/words";
import { statement } from "../statement";
import { DECIDED_FREELY } from "./frozen";

/** What the desk shows beside an item, in calls of their own: the item itself is painted first. */

/** A member's standing decisions since a time, by kind. */
export const decidedBySince = statement<{ kind: DecisionKind; decisions: number }>(
  "desk.decided_by",
  `SELECT kind, count(*)::int AS decisions FROM app.decision d
   WHERE org_id = $1 AND decided_by = $2 AND decided_at >= (date_trunc('day', $3::timestamptz AT TIME ZONE $4) AT TIME ZONE $4) AND undone_at IS NULL
     AND NOT EXISTS (SELECT FROM app.blind_review b WHERE b.org_id = $1 AND b.item_id = d.item_id)
     AND ${DECIDED_FREELY}
   GROUP BY kind ORDER BY decisions DESC, kind`,
);

export type LaterMessageRow = {
  message_id: string;
  role: "customer" | "ai" | "agent" | "system";
  sent_at: Date;
  sealed_body: Buffer;
};

/** What was said after the message that an item's draft answers. */
export const messagesAfter = statement<LaterMessageRow>(
  "desk.messages_after",
  `SELECT m.message_id, m.role, m.sent_at, m.sealed_body FROM app.item i
   JOIN app.draft d ON d.org_id = i.org_id AND d.draft_id = i.draft_id
   JOIN app.message m ON m.org_id = d.org_id AND m.conversation_id = d.conversation_id AND m.position > d.answers_position
   WHERE i.org_id = $1 AND i.item_id = $2 ORDER BY m.position LIMIT 20`,
);

export type LaterDraftRow = {
  draft_id: string;
  state: DraftState;
  created_at: Date;
  sealed_body: Buffer;
  item_id: string | null;
  item_state: ItemState | null;
};

/** The newest draft after an item's own, with the item in which it waits or was settled. */
export const draftAfter = statement<LaterDraftRow>(
  "desk.draft_after",
  `SELECT n.draft_id, n.state, n.created_at, n.sealed_body, w.item_id, w.state AS item_state FROM app.item i
   JOIN app.draft d ON d.org_id = i.org_id AND d.draft_id = i.draft_id
   JOIN app.draft n ON n.org_id = d.org_id AND n.conversation_id = d.conversation_id AND n.position > d.position
   LEFT JOIN LATERAL (SELECT o.item_id, o.state FROM app.item o WHERE o.org_id = n.org_id AND o.draft_id = n.draft_id ORDER BY o.created_at DESC LIMIT 1) w ON true
   WHERE i.org_id = $1 AND i.item_id = $2 ORDER BY n.position DESC LIMIT 1`,
);

/** What the desk asks of an item before it says anything about it. */
export const itemPlace = statement<{
  item_id: string;
  queue_id: string;
  reason_code: string | null;
  draft_id: string | null;
  conversation_id: string;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
}>(
  "desk.item_place",
  `SELECT i.item_id, i.queue_id, i.reason_code, i.draft_id, i.conversation_id, i.subject_id, k.version AS key_version, k.wrapped FROM app.item i
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = i.org_id AND subject_id = i.subject_id ORDER BY version DESC LIMIT 1) k ON true
   WHERE i.org_id = $1 AND i.item_id = $2`,
);
