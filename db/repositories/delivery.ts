import type { DraftState } from "@/core/review/words";
import { statement } from "../statement";
import { HOME, JUDGED_QUEUE } from "./stuck";

export type DeliveryFileRow = {
  delivery_id: string;
  type: string;
  state: "pending" | "delivered" | "failed";
  attempts: number;
  sealed_body: Buffer;
  release_id: string | null;
  draft_id: string | null;
  draft_state: DraftState | null;
  draft_revision: number | null;
  subject_id: string;
  /** Null where it is about nobody. */
  key_version: number | null;
  wrapped: Buffer | null;
  source_id: string;
  delivery_url: string | null;
  /** Where its draft belongs; null where it waited nowhere, nor would have by its rule. */
  queue_id: string | null;
};

export const deliveryFile = statement<DeliveryFileRow>(
  "delivery.file",
  `SELECT v.delivery_id, v.type, v.state, v.attempts, v.sealed_body, v.release_id, d.draft_id, d.state AS draft_state, d.revision AS draft_revision,
     v.subject_id, k.version AS key_version, k.wrapped, src.source_id, src.delivery_url, ${HOME("NULL", JUDGED_QUEUE)} AS queue_id
   FROM app.delivery v
   LEFT JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = v.org_id AND subject_id = v.subject_id ORDER BY version DESC LIMIT 1) k ON true
   JOIN app.source src ON src.org_id = v.org_id AND src.source_id = v.source_id
   LEFT JOIN app.draft d ON d.org_id = v.org_id AND d.draft_id = v.draft_id
   WHERE v.org_id = $1 AND v.delivery_id = $2`,
);

export const insertAttempt = statement(
  "delivery_attempt.insert",
  `INSERT INTO app.delivery_attempt (org_id, delivery_id, attempt, attempted_at, delivered, status, error, duration_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** A recorded success is final: no later attempt can take it back. What told of a customer's rights is not kept once it arrived. */
export const recordAttempt = statement(
  "delivery.record",
  `UPDATE app.delivery SET attempts = $3, state = $4, delivered_at = $5,
     sealed_body = CASE WHEN $4 = 'delivered' AND type LIKE 'subject.%' THEN ''::bytea ELSE sealed_body END WHERE org_id = $1 AND delivery_id = $2 AND state <> 'delivered'`,
);
