import type { Grant } from "@/core/identity/grants";
import type { DecisionKind, DraftState, ItemKind, ItemState } from "@/core/review/words";
import { guarded, statement } from "../statement";
import { FROZEN_ITEMS } from "./frozen";
import { CONTESTED, contestedItems, RESTRICTED } from "./item";
import { stopped } from "./stop-covers";

/** What a lead's rules look at: no text, nothing sealed. */
export type SteeredRow = {
  item_id: string;
  kind: ItemKind;
  state: ItemState;
  level: number;
  two_person: boolean;
  already_sent: boolean;
  queue_id: string;
  urgency: number;
  assigned_to: string | null;
  claimed_by: string | null;
  claim_expires_at: Date | null;
  revision: number;
  draft_id: string | null;
  draft_state: DraftState | null;
  stopped: boolean;
  restricted: boolean;
  contested: boolean;
  earlier: { by: string; kind: DecisionKind }[];
};

export const steeredItem = statement<SteeredRow>(
  "lead.steered_item",
  `SELECT i.item_id, i.kind, i.state, i.level, i.two_person, i.already_sent, i.queue_id, i.urgency, i.assigned_to, i.claimed_by, i.claim_expires_at, i.revision, i.draft_id,
     d.state AS draft_state,
     ${stopped("d", "c.source_id", "i.channel")} AS stopped, ${RESTRICTED}, ${CONTESTED},
     coalesce((SELECT jsonb_agg(jsonb_build_object('by', x.decided_by, 'kind', x.kind) ORDER BY x.decided_at, x.decision_id) FROM app.decision x
       WHERE x.org_id = i.org_id AND x.undone_at IS NULL AND (x.item_id = i.item_id OR x.draft_id = i.draft_id OR x.item_id = ANY (ARRAY(${contestedItems("$2")})))), '[]') AS earlier
   FROM app.item i
   JOIN app.conversation c ON c.org_id = i.org_id AND c.conversation_id = i.conversation_id
   LEFT JOIN app.draft d ON d.org_id = i.org_id AND d.draft_id = i.draft_id
   WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** Where it stands and whose it is; `$7` ends the claim. The revision lets no claim and no decision come between. */
export const steerItem = guarded(
  "lead.steer_item",
  `UPDATE app.item SET queue_id = $4, urgency = $5, assigned_to = $6, revision = revision + 1,
     state = CASE WHEN $7 THEN 'queued' ELSE state END,
     claimed_by = CASE WHEN $7 THEN NULL ELSE claimed_by END,
     claim_token_hash = CASE WHEN $7 THEN NULL ELSE claim_token_hash END,
     claim_expires_at = CASE WHEN $7 THEN NULL ELSE claim_expires_at END
   WHERE org_id = $1 AND item_id = $2 AND revision = $3 AND state IN ('queued', 'claimed') RETURNING 1`,
);

export type ColleagueRow = {
  user_id: string;
  name: string;
  grants: Grant[];
  seen_at: Date | null;
  away: boolean;
  given: number;
};

/** Everybody who may sign in, with the queues each role reaches, and how much was given to them and still waits. */
export const colleagues = statement<ColleagueRow>(
  "lead.colleagues",
  `SELECT m.user_id, m.name, p.seen_at, EXISTS (SELECT FROM app.reviewer w WHERE w.org_id = m.org_id AND w.user_id = m.user_id AND w.away_since IS NOT NULL) AS away,
     coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'queues', CASE WHEN r.team_id = '00000000-0000-0000-0000-000000000000' THEN NULL
         ELSE coalesce((SELECT jsonb_agg(q.queue_id ORDER BY q.queue_id) FROM app.team_queue q WHERE q.org_id = r.org_id AND q.team_id = r.team_id), '[]') END) ORDER BY r.role, r.team_id)
       FROM app.member_role r WHERE r.org_id = m.org_id AND r.user_id = m.user_id), '[]') AS grants,
     (SELECT count(*)::int FROM (SELECT FROM app.item i WHERE i.org_id = m.org_id AND i.assigned_to = m.user_id AND i.state IN ('queued', 'claimed') AND i.item_id <> ALL (${FROZEN_ITEMS}) LIMIT 1000) n) AS given
   FROM app.member m LEFT JOIN app.presence p ON p.org_id = m.org_id AND p.user_id = m.user_id
   WHERE m.org_id = $1 AND m.disabled_at IS NULL ORDER BY m.name, m.user_id`,
);

export type HeldRow = { item_id: string; queue_id: string; claimed_by: string; claim_expires_at: Date };

/** What is in somebody's hands now; no more than there are people at their desks, and a few windows. */
export const heldNow = statement<HeldRow>(
  "lead.held_now",
  `SELECT item_id, queue_id, claimed_by, claim_expires_at FROM app.item
   WHERE org_id = $1 AND state = 'claimed' AND claim_expires_at > $2 ORDER BY claimed_by, urgency, due_at, item_id LIMIT 1000`,
);

export type BoardRow = {
  queue_id: string;
  waiting: number;
  oldest_at: Date | null;
  escalated: number;
  given: number;
  due_soon: number;
  past_due: number;
};

/**
 * Each queue in numbers. Every count stops at a thousand, so that the query stays flat; deadlines are looked up within
 * each urgency there can be, since that is how the queue is ordered.
 */
export const boardCounts = statement<BoardRow>(
  "lead.board_counts",
  `SELECT q.queue_id, n.waiting, n.oldest_at, n.escalated, n.given, d.due_soon, d.past_due
   FROM unnest($2::text[]) AS q(queue_id)
   CROSS JOIN LATERAL (SELECT count(*)::int AS waiting, min(w.created_at) AS oldest_at, (count(*) FILTER (WHERE w.level > 0))::int AS escalated,
       (count(*) FILTER (WHERE w.assigned_to IS NOT NULL))::int AS given
     FROM (SELECT i.created_at, i.level, i.assigned_to FROM app.item i WHERE i.org_id = $1 AND i.queue_id = q.queue_id AND i.state IN ('queued', 'claimed') AND i.item_id <> ALL (${FROZEN_ITEMS})
       ORDER BY i.urgency, i.due_at, i.item_id LIMIT 1000) w) n
   CROSS JOIN LATERAL (SELECT count(*)::int AS due_soon, (count(*) FILTER (WHERE r.due_at <= $3))::int AS past_due
     FROM unnest($5::smallint[]) AS u(urgency)
     CROSS JOIN LATERAL (SELECT i.due_at FROM app.item i WHERE i.org_id = $1 AND i.queue_id = q.queue_id AND i.state IN ('queued', 'claimed') AND i.urgency = u.urgency
       AND i.due_at <= $4 AND i.item_id <> ALL (${FROZEN_ITEMS}) ORDER BY i.due_at LIMIT 1000) r) d`,
);
