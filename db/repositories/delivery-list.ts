import { guarded, statement } from "../statement";
import { stopped } from "./stop-covers";

export type DeliveryState = "pending" | "delivered" | "failed";

export type DeliveryListRow = {
  delivery_id: string;
  type: string;
  state: DeliveryState;
  attempts: number;
  created_at: Date;
  /** The same to the microsecond, for the cursor: several may share a millisecond. */
  place: string;
  delivered_at: Date | null;
  source_id: string;
  source_name: string;
  draft_id: string | null;
  last_status: number | null;
  last_error: string | null;
  next_at: Date | null;
};

/** Of whom only some queues concern: what tells of a draft that was in one of them. */
export const CONCERNS = (queues: string) =>
  `(${queues}::text[] IS NULL OR EXISTS (SELECT FROM app.item i WHERE i.org_id = v.org_id AND i.draft_id = v.draft_id AND i.queue_id = ANY (${queues})))`;

const COLUMNS = `v.delivery_id, v.type, v.state, v.attempts, v.created_at, v.delivered_at, v.source_id, s.name AS source_name, v.draft_id,
     to_char(v.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place, last.status AS last_status, last.error AS last_error, w.due_at AS next_at`;

const BESIDE = `JOIN app.source s ON s.org_id = v.org_id AND s.source_id = v.source_id
   LEFT JOIN LATERAL (SELECT a.status, a.error FROM app.delivery_attempt a WHERE a.org_id = v.org_id AND a.delivery_id = v.delivery_id ORDER BY a.attempt DESC LIMIT 1) last ON true
   LEFT JOIN app.work w ON w.org_id = v.org_id AND w.kind = 'delivery' AND w.ref_id = v.delivery_id`;

/** Newest first, before the given time and id, between two moments; filters that are null let everything through. */
export const deliveryPage = statement<DeliveryListRow>(
  "delivery_list.page",
  `SELECT ${COLUMNS} FROM app.delivery v ${BESIDE}
   WHERE v.org_id = $1 AND (v.created_at, v.delivery_id) < ($2, $3) AND v.created_at >= $8 AND v.created_at < $9
     AND ($4::uuid IS NULL OR v.source_id = $4) AND ($5::text IS NULL OR v.type = $5) AND ($6::text IS NULL OR v.state = $6) AND ${CONCERNS("$7")}
   ORDER BY v.created_at DESC, v.delivery_id DESC LIMIT $10`,
);

export type DeliveryDetailRow = DeliveryListRow & {
  sealed_bytes: number;
  decision_id: string | null;
  queue_id: string | null;
};

/** One delivery; `decision_id` is the decision it tells of, `queue_id` where its draft was last. */
export const deliveryDetail = statement<DeliveryDetailRow>(
  "delivery_list.one",
  `SELECT ${COLUMNS}, octet_length(v.sealed_body) AS sealed_bytes,
     coalesce(r.decision_id, (SELECT x.decision_id FROM app.decision x
       WHERE v.type IN ('draft.rejected', 'draft.escalated') AND x.org_id = v.org_id AND x.draft_id = v.draft_id AND x.decided_at <= v.created_at + interval '1 second'
       ORDER BY x.decided_at DESC LIMIT 1)) AS decision_id,
     (SELECT i.queue_id FROM app.item i WHERE i.org_id = v.org_id AND i.draft_id = v.draft_id ORDER BY i.created_at DESC, i.item_id DESC LIMIT 1) AS queue_id
   FROM app.delivery v ${BESIDE}
   LEFT JOIN app.release r ON r.org_id = v.org_id AND r.release_id = v.release_id
   WHERE v.org_id = $1 AND v.delivery_id = $2 AND ${CONCERNS("$3")}`,
);

export type AttemptRow = {
  attempt: number;
  attempted_at: Date;
  delivered: boolean;
  status: number | null;
  error: string | null;
  duration_ms: number;
};

export const attemptsOf = statement<AttemptRow>(
  "delivery_list.attempts",
  `SELECT attempt, attempted_at, delivered, status, error, duration_ms FROM app.delivery_attempt WHERE org_id = $1 AND delivery_id = $2 ORDER BY attempt DESC LIMIT 200`,
);

/** Only what was given up goes on: a recorded success is final, and what is still tried needs no help. */
export const reviveDelivery = guarded(
  "delivery_list.revive",
  `UPDATE app.delivery SET state = 'pending' WHERE org_id = $1 AND delivery_id = $2 AND state = 'failed' RETURNING 1`,
);

/**
 * What keeps a webhook from going out again: a stop that covers it, or its customer, whose data are frozen. Of such a one
 * only what carries a text to them is kept back; what tells a source where something stands is not.
 */
export const deliveryHeld = statement<{ stopped: boolean; restricted: boolean }>(
  "delivery.held",
  `SELECT ${stopped("d", "v.source_id", "coalesce(d.channel, c.channel)")} AS stopped, (s.restricted_at IS NOT NULL AND v.release_id IS NOT NULL) AS restricted
   FROM app.delivery v
   LEFT JOIN app.draft d ON d.org_id = v.org_id AND d.draft_id = v.draft_id
   LEFT JOIN app.release r ON r.org_id = v.org_id AND r.release_id = v.release_id
   LEFT JOIN app.conversation c ON c.org_id = r.org_id AND c.conversation_id = r.conversation_id
   LEFT JOIN app.subject s ON s.org_id = v.org_id AND s.subject_id = v.subject_id
   WHERE v.org_id = $1 AND v.delivery_id = $2`,
);
