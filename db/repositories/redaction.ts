import { guarded, statement } from "../statement";

/** Conversations of everybody else, in the order of their ids: each is looked through once. */
export type OtherConversationRow = {
  conversation_id: string;
  subject_id: string;
  key_version: number;
  wrapped: Buffer;
};
export const otherConversations = statement<OtherConversationRow>(
  "erasure.other_conversations",
  `SELECT c.conversation_id, c.subject_id, k.version AS key_version, k.wrapped FROM app.conversation c
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = c.org_id AND subject_id = c.subject_id ORDER BY version DESC LIMIT 1) k ON k.wrapped IS NOT NULL
   WHERE c.org_id = $1 AND c.conversation_id > $3 AND c.subject_id <> $2 ORDER BY c.conversation_id LIMIT $4`,
);

export type OtherTextRow = {
  in: RedactedIn | "delivery";
  record: string;
  conversation_id: string;
  draft_id: string | null;
  sealed: Buffer;
  /** Of a release: where its body ends. */
  body_length: number | null;
};

/** Every text of these conversations; what belongs to a customer and to no conversation stands with their first one. */
export const textsOf = statement<OtherTextRow>(
  "erasure.texts_of",
  `SELECT 'message' AS in, message_id AS record, conversation_id, NULL::uuid AS draft_id, sealed_body AS sealed, NULL::int AS body_length FROM app.message WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ''::bytea
   UNION ALL SELECT 'draft', draft_id, conversation_id, draft_id, sealed_body, NULL FROM app.draft WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ''::bytea
   UNION ALL SELECT 'explanation', p.disposition_id, d.conversation_id, d.draft_id, p.sealed_explanation, NULL FROM app.disposition p JOIN app.draft d USING (org_id, draft_id)
     WHERE p.org_id = $1 AND d.conversation_id = ANY ($2::uuid[]) AND p.sealed_explanation <> ''::bytea
   UNION ALL SELECT 'decision', n.decision_id, i.conversation_id, n.draft_id, n.sealed_body, NULL FROM app.decision n JOIN app.item i USING (org_id, item_id)
     WHERE n.org_id = $1 AND i.conversation_id = ANY ($2::uuid[]) AND n.sealed_body <> ''::bytea
   UNION ALL SELECT 'release', release_id, conversation_id, draft_id, sealed_text, body_length FROM app.release WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_text <> ''::bytea
   UNION ALL SELECT 'flag', flag_id, conversation_id, draft_id, sealed_body, NULL FROM app.flag WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ''::bytea
   UNION ALL SELECT 'conversation', conversation_id, conversation_id, NULL, sealed_body, NULL FROM app.conversation WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ''::bytea
   UNION ALL SELECT 'outcome', outcome_id, conversation_id, draft_id, sealed_body, NULL FROM app.outcome WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ''::bytea
   UNION ALL SELECT 'reveal', reveal_id, conversation_id, NULL, sealed_body, NULL FROM app.reveal WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ''::bytea
   UNION ALL SELECT 'revision', revision_id, conversation_id, draft_id, sealed_body, NULL FROM app.draft_revision WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ''::bytea
   UNION ALL SELECT 'requeue_note', n.note_id, n.conversation_id, i.draft_id, n.sealed_body, NULL FROM app.requeue_note n JOIN app.item i USING (org_id, item_id)
     WHERE n.org_id = $1 AND n.conversation_id = ANY ($2::uuid[]) AND n.sealed_body <> ''::bytea
   UNION ALL SELECT 'correction', x.correction_id, c.conversation_id, NULL, x.sealed_body, NULL FROM app.conversation c JOIN app.correction x USING (org_id, subject_id)
     WHERE c.org_id = $1 AND c.conversation_id = ANY ($2::uuid[]) AND x.sealed_body <> ''::bytea
       AND NOT EXISTS (SELECT FROM app.conversation o WHERE o.org_id = $1 AND o.subject_id = c.subject_id AND o.conversation_id < c.conversation_id)
   UNION ALL SELECT 'delivery', v.delivery_id, d.conversation_id, v.draft_id, v.sealed_body, NULL FROM app.delivery v JOIN app.draft d USING (org_id, draft_id)
     WHERE v.org_id = $1 AND d.conversation_id = ANY ($2::uuid[]) AND v.sealed_body <> ''::bytea
   UNION ALL SELECT 'delivery', v.delivery_id, r.conversation_id, NULL, v.sealed_body, NULL FROM app.release r JOIN app.delivery v USING (org_id, release_id)
     WHERE r.org_id = $1 AND r.conversation_id = ANY ($2::uuid[]) AND v.draft_id IS NULL AND v.sealed_body <> ''::bytea`,
);

/** Tokens of the customer's that others own as well: their own address is not blotted out in their own texts. */
export const sharedTokens = statement<{ subject_id: string; token: Buffer }>(
  "erasure.shared_tokens",
  `SELECT o.subject_id, o.token FROM app.subject_identifier i JOIN app.subject_identifier o ON o.org_id = i.org_id AND o.token = i.token AND o.subject_id <> i.subject_id
   WHERE i.org_id = $1 AND i.subject_id = $2`,
);

const RESEALED = {
  message: guarded(
    "redact.message",
    `UPDATE app.message SET sealed_body = $4 WHERE org_id = $1 AND message_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  draft: guarded(
    "redact.draft",
    `UPDATE app.draft SET sealed_body = $4, revision = revision + 1 WHERE org_id = $1 AND draft_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  explanation: guarded(
    "redact.explanation",
    `UPDATE app.disposition SET sealed_explanation = $4 WHERE org_id = $1 AND disposition_id = $2 AND sealed_explanation = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  decision: guarded(
    "redact.decision",
    `UPDATE app.decision SET sealed_body = $4 WHERE org_id = $1 AND decision_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  // The body of a release ends elsewhere when something before its end is another text.
  release: guarded(
    "redact.release",
    `UPDATE app.release SET sealed_text = $4, body_length = $5 WHERE org_id = $1 AND release_id = $2 AND sealed_text = $3 RETURNING 1`,
  ),
  flag: guarded(
    "redact.flag",
    `UPDATE app.flag SET sealed_body = $4 WHERE org_id = $1 AND flag_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  conversation: guarded(
    "redact.conversation",
    `UPDATE app.conversation SET sealed_body = $4, revision = revision + 1 WHERE org_id = $1 AND conversation_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  outcome: guarded(
    "redact.outcome",
    `UPDATE app.outcome SET sealed_body = $4 WHERE org_id = $1 AND outcome_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  reveal: guarded(
    "redact.reveal",
    `UPDATE app.reveal SET sealed_body = $4 WHERE org_id = $1 AND reveal_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  correction: guarded(
    "redact.correction",
    `UPDATE app.correction SET sealed_body = $4 WHERE org_id = $1 AND correction_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  revision: guarded(
    "redact.revision",
    `UPDATE app.draft_revision SET sealed_body = $4 WHERE org_id = $1 AND revision_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
  requeue_note: guarded(
    "redact.requeue_note",
    `UPDATE app.requeue_note SET sealed_body = $4 WHERE org_id = $1 AND note_id = $2 AND sealed_body = $3 AND $5::int IS NULL RETURNING 1`,
  ),
} as const;

export type RedactedIn = keyof typeof RESEALED;

/**
 * Another text takes the place of one in which somebody erased was named; turned back when it is not the one any more that
 * was read, so that nothing another erasure took away comes back.
 */
export const reseal = (
  place: RedactedIn,
  orgId: string,
  record: string,
  { before, after, bodyLength }: { before: Buffer; after: Buffer; bodyLength: number | null },
) => RESEALED[place](orgId, record, before, after, bodyLength);

export const emptyDelivery = statement(
  "redact.delivery",
  `UPDATE app.delivery SET sealed_body = ''::bytea, state = CASE state WHEN 'pending' THEN 'failed' ELSE state END WHERE org_id = $1 AND delivery_id = $2`,
);

/** Where something stood in a text that is another now. */
export const forgetFound = statement(
  "redact.personal_data",
  `DELETE FROM app.personal_data WHERE org_id = $1 AND ref_id = $2`,
);
export const forgetWords = statement(
  "redact.words",
  `DELETE FROM app.conversation_words WHERE org_id = $1 AND conversation_id = $2`,
);
