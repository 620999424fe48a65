import type { ItemKind, ItemState, Outcome } from "@/core/review/words";
import { statement } from "../statement";
import { CONCERNS } from "./delivery-list";

/** Everything here is by id or by blind token: what somebody typed reaches the database as a keyed digest. */
const MOST = 20;

export type FoundItemRow = {
  item_id: string;
  kind: ItemKind;
  state: ItemState;
  queue_id: string;
  flag_id: string | null;
  created_at: Date;
};

/** Items of the given conversations or drafts, the newest first; `queues` null means every queue. */
export const itemsOf = statement<FoundItemRow>(
  "find.items",
  `SELECT item_id, kind, state, queue_id, flag_id, created_at FROM app.item
   WHERE org_id = $1 AND (item_id = $2 OR draft_id = $2 OR flag_id = $2 OR conversation_id = ANY($3::uuid[])) AND ($4::text[] IS NULL OR queue_id = ANY($4))
   ORDER BY created_at DESC, item_id LIMIT ${MOST}`,
);

export type FoundReplyRow = { disposition_id: string; outcome: Outcome; created_at: Date };

/** Replies that never waited for anybody: what the policy said of them is what there is to read. */
export const repliesWithoutItem = statement<FoundReplyRow>(
  "find.replies",
  `SELECT p.disposition_id, p.outcome, p.created_at FROM app.draft d
   JOIN LATERAL (SELECT disposition_id, outcome, created_at FROM app.disposition WHERE org_id = d.org_id AND draft_id = d.draft_id ORDER BY created_at DESC LIMIT 1) p ON true
   WHERE d.org_id = $1 AND (d.draft_id = $2 OR d.conversation_id = ANY($3::uuid[]))
     AND NOT EXISTS (SELECT FROM app.item i WHERE i.org_id = d.org_id AND i.draft_id = d.draft_id)
   ORDER BY p.created_at DESC LIMIT ${MOST}`,
);

/** Conversations of the customers who carry one of these references or identifiers. */
export const conversationsOfCustomer = statement<{ conversation_id: string }>(
  "find.customer",
  `SELECT c.conversation_id FROM app.conversation c
   WHERE c.org_id = $1 AND c.subject_id IN (
     SELECT subject_id FROM app.subject WHERE org_id = $1 AND external_token = $2
     UNION SELECT subject_id FROM app.subject_identifier WHERE org_id = $1 AND token = ANY($3::bytea[]))
     AND NOT EXISTS (SELECT FROM app.subject s WHERE s.org_id = c.org_id AND s.subject_id = c.subject_id AND s.restricted_at IS NOT NULL)
   ORDER BY c.created_at DESC LIMIT ${MOST}`,
);

/** Conversations that a source calls this, or that hold a draft or a flag it calls this. Tokens of conversations carry their source. */
export const conversationsByReference = statement<{ conversation_id: string }>(
  "find.reference",
  `SELECT c.conversation_id FROM unnest($2::uuid[], $3::bytea[]) AS s(source_id, token)
     JOIN app.conversation c ON c.org_id = $1 AND c.source_id = s.source_id AND c.external_token = s.token
   UNION SELECT d.conversation_id FROM unnest($2::uuid[]) AS s(source_id) JOIN app.draft d ON d.org_id = $1 AND d.source_id = s.source_id AND d.external_token = $4
   UNION SELECT f.conversation_id FROM unnest($2::uuid[]) AS s(source_id) JOIN app.flag f ON f.org_id = $1 AND f.source_id = s.source_id AND f.external_token = $5`,
);

/** Which records an id names beside items and drafts. */
export const recordsOfId = statement<{ kind: "decision" | "disposition" | "delivery" | "event" }>(
  "find.records",
  `SELECT 'decision' AS kind FROM app.decision x JOIN app.item i ON i.org_id = x.org_id AND i.item_id = x.item_id
     WHERE x.org_id = $1 AND x.decision_id = $2 AND ($3::text[] IS NULL OR i.queue_id = ANY($3))
   UNION ALL SELECT 'disposition' FROM app.disposition WHERE org_id = $1 AND disposition_id = $2 AND ($3::text[] IS NULL OR queue_id = ANY($3))
   UNION ALL SELECT 'delivery' FROM app.delivery v WHERE v.org_id = $1 AND v.delivery_id = $2 AND ${CONCERNS("$4")}
   UNION ALL SELECT 'event' FROM ONLY audit.event WHERE org_id = $1 AND event_id = $2`,
);

export type FoundTextRow = {
  conversation_id: string;
  subject_id: string;
  language: string;
  sealed_profile: Buffer;
  key_version: number;
  wrapped: Buffer | null;
  item_id: string | null;
  kind: ItemKind | null;
  state: ItemState | null;
  queue_id: string | null;
  flag_id: string | null;
  disposition_id: string | null;
  outcome: Outcome | null;
  created_at: Date;
};

/**
 * Conversations that hold all these words, each by what the searcher may see of it: its newest item in their queues
 * (null: in any), or, for who sees all replies, what the policy said of one that waited for nobody. Nobody finds a
 * customer whose data are restricted.
 */
export const conversationsWithWords = statement<FoundTextRow>(
  "find.words",
  `SELECT c.conversation_id, c.subject_id, c.language, s.sealed_profile, k.version AS key_version, k.wrapped,
          i.item_id, i.kind, i.state, i.queue_id, i.flag_id, p.disposition_id, p.outcome, coalesce(i.created_at, p.created_at) AS created_at
   FROM identity.conversations_with_words($2::bigint[], $3::bigint[]) AS w(conversation_id)
   JOIN app.conversation c ON c.org_id = $1 AND c.conversation_id = w.conversation_id
   JOIN app.subject s ON s.org_id = c.org_id AND s.subject_id = c.subject_id AND s.restricted_at IS NULL AND s.erased_at IS NULL
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = c.org_id AND subject_id = c.subject_id ORDER BY version DESC LIMIT 1) k ON k.wrapped IS NOT NULL
   LEFT JOIN LATERAL (SELECT item_id, kind, state, queue_id, flag_id, created_at FROM app.item
     WHERE org_id = c.org_id AND conversation_id = c.conversation_id AND ($4::text[] IS NULL OR queue_id = ANY($4)) ORDER BY created_at DESC, item_id DESC LIMIT 1) i ON true
   LEFT JOIN LATERAL (SELECT d.disposition_id, d.outcome, d.created_at FROM app.draft t
     JOIN app.disposition d ON d.org_id = t.org_id AND d.draft_id = t.draft_id
     WHERE t.org_id = c.org_id AND t.conversation_id = c.conversation_id ORDER BY t.position DESC, d.created_at DESC LIMIT 1) p ON $5 AND i.item_id IS NULL
   WHERE i.item_id IS NOT NULL OR p.disposition_id IS NOT NULL
   ORDER BY c.conversation_id DESC LIMIT $6`,
);
