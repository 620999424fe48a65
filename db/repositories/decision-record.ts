import type { FindingCode } from "@/core/checks/check";
import type { DecisionKind, DraftState, ItemKind, OnExpiry, Outcome } from "@/core/review/words";
import { statement } from "../statement";
import type { DeskDraftRow } from "./desk";
import { RULE_TITLE } from "./disposition-list";
import type { MessageRow } from "./draft";

export type RecordHeadRow = {
  about: "decision" | "disposition";
  id: string;
  at: Date;
  queue_id: string | null;
  item_id: string | null;
  draft_id: string | null;
  disposition_id: string | null;
  conversation_id: string;
};

/** What an id leads to: a person's decision or the policy's. */
export const recordHead = statement<RecordHeadRow>(
  "record.head",
  `SELECT 'decision' AS about, x.decision_id AS id, x.decided_at AS at, i.queue_id, x.item_id, x.draft_id, i.disposition_id, i.conversation_id
   FROM app.decision x JOIN app.item i ON i.org_id = x.org_id AND i.item_id = x.item_id WHERE x.org_id = $1 AND x.decision_id = $2
   UNION ALL
   SELECT 'disposition', p.disposition_id, p.created_at, p.queue_id, NULL, p.draft_id, p.disposition_id, d.conversation_id
   FROM app.disposition p JOIN app.draft d ON d.org_id = p.org_id AND d.draft_id = p.draft_id WHERE p.org_id = $1 AND p.disposition_id = $2`,
);

export type RecordConversationRow = {
  conversation_id: string;
  conversation_body: Buffer;
  channel: string;
  language: string;
  subject_id: string;
  sealed_profile: Buffer;
  key_version: number;
  wrapped: Buffer | null;
  source_id: string;
  source_name: string;
  emptied_at: Date | null;
  erased_at: Date | null;
};

export const recordConversation = statement<RecordConversationRow>(
  "record.conversation",
  `SELECT c.conversation_id, c.sealed_body AS conversation_body, c.channel, c.language, s.subject_id, s.sealed_profile, k.version AS key_version, k.wrapped,
     src.source_id, src.name AS source_name, c.emptied_at, s.erased_at
   FROM app.conversation c
   JOIN app.subject s ON s.org_id = c.org_id AND s.subject_id = c.subject_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = s.org_id AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true
   JOIN app.source src ON src.org_id = c.org_id AND src.source_id = c.source_id
   WHERE c.org_id = $1 AND c.conversation_id = $2`,
);

export const recordMessages = statement<MessageRow & { created_at: Date }>(
  "record.messages",
  `SELECT message_id, position, role, sent_at, sealed_body, created_at FROM app.message WHERE org_id = $1 AND conversation_id = $2 ORDER BY position`,
);

export const recordDraft = statement<
  DeskDraftRow & { state: DraftState; already_sent: boolean; sealed_body: Buffer; channel: string }
>(
  "record.draft",
  `SELECT d.draft_id, d.state, d.already_sent, d.sealed_body, d.channel, d.answers_position, d.language, d.confidence, d.provider, d.model, d.agent, d.prompt_version, d.created_at,
     src.writing_tools
   FROM app.draft d JOIN app.source src ON src.org_id = d.org_id AND src.source_id = d.source_id WHERE d.org_id = $1 AND d.draft_id = $2`,
);

export type RecordDispositionRow = {
  disposition_id: string;
  policy_version: number;
  rule_id: string;
  rule_title: { en: string; de: string } | null;
  outcome: Outcome;
  queue_id: string | null;
  due_at: Date | null;
  on_expiry: OnExpiry | null;
  created_at: Date;
  sealed_explanation: Buffer;
  findings: FindingCode[];
  urgencies: number[];
};

/** Everything the policy said of a draft, oldest first. */
export const recordDispositions = statement<RecordDispositionRow>(
  "record.dispositions",
  `SELECT p.disposition_id, p.policy_version, p.rule_id, ${RULE_TITLE} AS rule_title, p.outcome, p.queue_id, p.due_at, p.on_expiry, p.created_at, p.sealed_explanation,
     ARRAY(SELECT f.code FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id ORDER BY f.position) AS findings,
     ARRAY(SELECT f.urgency FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id ORDER BY f.position) AS urgencies
   FROM app.disposition p WHERE p.org_id = $1 AND p.draft_id = $2 ORDER BY p.created_at, p.disposition_id`,
);

export type RecordDecisionRow = {
  decision_id: string;
  item_id: string;
  item_kind: ItemKind;
  two_person: boolean;
  seconds_decision_id: string | null;
  kind: DecisionKind;
  decided_by: string;
  decided_name: string | null;
  disabled: boolean;
  decided_at: Date;
  reason: string | null;
  sealed_body: Buffer;
  seen_digest: Buffer;
  text_digest: Buffer | null;
  policy_version: number | null;
  edit_distance: number | null;
  undone_at: Date | null;
  /** With how many others it was decided at once, and how many of those were read whole before. */
  together: { others: number; read: number; opened: boolean } | null;
};

/** Everything that people decided on a draft, or on an item without one; also what was undone. */
export const recordDecisions = statement<RecordDecisionRow>(
  "record.decisions",
  `SELECT x.decision_id, x.item_id, i.kind AS item_kind, i.two_person, i.seconds_decision_id, x.kind, x.decided_by, m.name AS decided_name, coalesce(m.disabled_at IS NOT NULL, false) AS disabled,
     x.decided_at, x.reason, x.sealed_body, x.seen_digest, x.text_digest, x.policy_version, x.edit_distance, x.undone_at,
     (SELECT jsonb_build_object('others', (SELECT count(*) - 1 FROM app.bulk_item o WHERE o.org_id = $1 AND o.bulk_id = b.bulk_id AND o.decision_id IS NOT NULL),
        'read', (SELECT count(*) FROM app.bulk_item o WHERE o.org_id = $1 AND o.bulk_id = b.bulk_id AND o.opened_at IS NOT NULL), 'opened', b.opened_at IS NOT NULL)
      FROM app.bulk_item b WHERE b.org_id = $1 AND b.item_id = x.item_id AND b.decision_id = x.decision_id) AS together
   FROM app.decision x
   JOIN app.item i ON i.org_id = x.org_id AND i.item_id = x.item_id
   LEFT JOIN app.member m ON m.org_id = x.org_id AND m.user_id = x.decided_by
   WHERE x.org_id = $1 AND (x.draft_id = $2 OR x.item_id = $3) ORDER BY x.decided_at, x.decision_id`,
);

export type RecordReleaseRow = {
  release_id: string;
  kind: "reply" | "holding_reply" | "correction";
  state: "pending" | "recalled" | "released";
  sealed_text: Buffer;
  body_length: number | null;
  decision_id: string | null;
  policy_version: number | null;
  rule_id: string | null;
  due_at: Date;
  released_at: Date | null;
};

/** By the draft, or by what was decided on an item without one: each through its own index. */
const RELEASES = `(SELECT release_id FROM app.release WHERE org_id = $1 AND draft_id = $2
   UNION SELECT l.release_id FROM app.decision x JOIN app.release l ON l.org_id = x.org_id AND l.decision_id = x.decision_id WHERE x.org_id = $1 AND x.item_id = $3)`;

export const recordReleases = statement<RecordReleaseRow>(
  "record.releases",
  `SELECT r.release_id, r.kind, r.state, r.sealed_text, r.body_length, r.decision_id, r.policy_version, r.rule_id, r.due_at, r.released_at FROM app.release r
   WHERE r.org_id = $1 AND r.release_id IN ${RELEASES} ORDER BY r.created_at, r.release_id`,
);

export type RecordDeliveryRow = {
  delivery_id: string;
  type: string;
  state: "pending" | "delivered" | "failed";
  release_id: string | null;
  created_at: Date;
  delivered_at: Date | null;
  attempts: {
    attempt: number;
    at: string;
    delivered: boolean;
    status: number | null;
    error: string | null;
    ms: number;
  }[];
};

/** Webhooks about a draft or about what an item's decisions released, each with its attempts. */
export const recordDeliveries = statement<RecordDeliveryRow>(
  "record.deliveries",
  `SELECT v.delivery_id, v.type, v.state, v.release_id, v.created_at, v.delivered_at,
     coalesce((SELECT jsonb_agg(jsonb_build_object('attempt', a.attempt, 'at', a.attempted_at, 'delivered', a.delivered, 'status', a.status, 'error', a.error, 'ms', a.duration_ms) ORDER BY a.attempt)
       FROM app.delivery_attempt a WHERE a.org_id = v.org_id AND a.delivery_id = v.delivery_id), '[]') AS attempts
   FROM app.delivery v
   WHERE v.org_id = $1 AND (v.draft_id = $2 OR ($2::uuid IS NULL AND v.draft_id IS NULL AND v.release_id IN ${RELEASES}))
   ORDER BY v.created_at, v.delivery_id`,
);
