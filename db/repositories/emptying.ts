import { type Statement, statement } from "../statement";

/**
 * Statements that take the words away and leave codes, numbers and ids: every event told so far stays true of what is
 * left. A sealed column that was emptied holds zero bytes (`EMPTIED`), and opening it says `Erased`. Each may be run
 * twice. Whoever runs them tells it in an event of the same transaction.
 */
const EMPTY = `''::bytea`;
/** No blind token is ever like this one: what was looked up by it is not found again. */
const NOBODY = "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())";

const emptyMessages = statement(
  "emptying.messages",
  `UPDATE app.message SET sealed_body = ${EMPTY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ${EMPTY}`,
);
const emptyDrafts = statement(
  "emptying.drafts",
  `UPDATE app.draft SET sealed_body = ${EMPTY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ${EMPTY}`,
);
const emptyExplanations = statement(
  "emptying.explanations",
  `UPDATE app.disposition p SET sealed_explanation = ${EMPTY}, attributes = '{}', signals = NULL FROM app.draft d
   WHERE p.org_id = $1 AND d.org_id = $1 AND d.conversation_id = ANY ($2::uuid[]) AND p.draft_id = d.draft_id`,
);
const emptyDecisions = statement(
  "emptying.decisions",
  `UPDATE app.decision n SET sealed_body = ${EMPTY} FROM app.item i
   WHERE n.org_id = $1 AND i.org_id = $1 AND i.conversation_id = ANY ($2::uuid[]) AND n.item_id = i.item_id AND n.sealed_body <> ${EMPTY}`,
);
const emptyReleases = statement(
  "emptying.releases",
  `UPDATE app.release SET sealed_text = ${EMPTY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_text <> ${EMPTY}`,
);
const emptyFlags = statement(
  "emptying.flags",
  `UPDATE app.flag SET sealed_body = ${EMPTY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ${EMPTY}`,
);
const emptyRevisions = statement(
  "emptying.revisions",
  `UPDATE app.draft_revision SET sealed_body = ${EMPTY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ${EMPTY}`,
);
const emptyOutcomes = statement(
  "emptying.outcomes",
  `UPDATE app.outcome SET sealed_body = ${EMPTY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND sealed_body <> ${EMPTY}`,
);
const deleteNotes = statement(
  "emptying.requeue_notes",
  `DELETE FROM app.requeue_note WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[])`,
);

/** What was begun for several at once may be about any of them. */
const forgetBulkNotes = statement(
  "emptying.bulk_notes",
  `UPDATE app.bulk b SET sealed_unsent = NULL FROM app.bulk_item n JOIN app.item i ON i.org_id = n.org_id AND i.item_id = n.item_id
   WHERE b.org_id = $1 AND b.sealed_unsent IS NOT NULL AND n.org_id = $1 AND n.bulk_id = b.bulk_id AND i.conversation_id = ANY ($2::uuid[])`,
);

/** Webhooks about these conversations, by way of their drafts and of releases that answer no draft. */
const DELIVERIES_OF = `(draft_id IN (SELECT draft_id FROM app.draft WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]))
     OR (draft_id IS NULL AND release_id IN (SELECT release_id FROM app.release WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) AND draft_id IS NULL)))`;

const cancelWork = statement(
  "emptying.cancel_work",
  `DELETE FROM app.work w USING app.delivery WHERE w.org_id = $1 AND w.kind = 'delivery' AND delivery.org_id = $1 AND delivery.delivery_id = w.ref_id AND ${DELIVERIES_OF}`,
);
const emptyDeliveries = statement(
  "emptying.deliveries",
  `UPDATE app.delivery SET sealed_body = ${EMPTY}, state = CASE state WHEN 'pending' THEN 'failed' ELSE state END
   WHERE org_id = $1 AND ${DELIVERIES_OF} AND (sealed_body <> ${EMPTY} OR state = 'pending')`,
);
const deletePersonalData = statement(
  "emptying.personal_data",
  `DELETE FROM app.personal_data WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[])`,
);
const deleteWords = statement(
  "emptying.words",
  `DELETE FROM app.conversation_words WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[])`,
);
const markEmptied = statement(
  "emptying.conversations",
  `UPDATE app.conversation SET sealed_body = ${EMPTY}, revision = revision + 1, emptied_at = coalesce(emptied_at, $3) WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[])`,
);

/** Empties all texts of these conversations, with what was found in them and what was to be sent of them. */
export function emptyConversations(orgId: string, conversationIds: readonly string[], at: Date): Statement[] {
  const of = [orgId, conversationIds] as const;
  return [
    emptyMessages(...of),
    emptyExplanations(...of),
    emptyDecisions(...of),
    emptyFlags(...of),
    emptyOutcomes(...of),
    emptyRevisions(...of),
    deleteNotes(...of),
    forgetBulkNotes(...of),
    cancelWork(...of),
    emptyDeliveries(...of),
    emptyReleases(...of),
    emptyDrafts(...of),
    deletePersonalData(...of),
    deleteWords(...of),
    markEmptied(...of, at),
  ];
}

const emptySubject = statement(
  "emptying.subject",
  `UPDATE app.subject SET sealed_profile = ${EMPTY}, external_token = ${NOBODY}, erased_at = coalesce(erased_at, $3), updated_at = $3
   WHERE org_id = $1 AND subject_id = $2 AND sealed_profile <> ${EMPTY}`,
);
const deleteIdentifiersOf = statement(
  "emptying.identifiers",
  `DELETE FROM app.subject_identifier WHERE org_id = $1 AND subject_id = $2`,
);
const deleteCorrections = statement(
  "emptying.corrections",
  `DELETE FROM app.correction WHERE org_id = $1 AND subject_id = $2`,
);
const emptyReveals = statement(
  "emptying.reveals",
  `UPDATE app.reveal SET sealed_body = ${EMPTY}, ended_at = coalesce(ended_at, $3) WHERE org_id = $1 AND subject_id = $2 AND sealed_body <> ${EMPTY}`,
);
const revokeReceipts = statement(
  "emptying.receipts",
  `UPDATE app.receipt SET revoked_at = coalesce(revoked_at, $3) WHERE org_id = $1 AND subject_id = $2`,
);
const deletePersonalDataOf = statement(
  "emptying.personal_data_of_subject",
  `DELETE FROM app.personal_data WHERE org_id = $1 AND subject_id = $2`,
);
const deleteWordsOf = statement(
  "emptying.words_of_subject",
  `DELETE FROM app.conversation_words WHERE org_id = $1 AND subject_id = $2`,
);
const cancelWorkOf = statement(
  "emptying.cancel_work_of_subject",
  `DELETE FROM app.work w USING app.delivery y WHERE w.org_id = $1 AND w.kind = 'delivery' AND y.org_id = $1 AND y.delivery_id = w.ref_id AND y.subject_id = $2`,
);
const emptyDeliveriesOf = statement(
  "emptying.deliveries_of_subject",
  `UPDATE app.delivery SET sealed_body = ${EMPTY}, state = CASE state WHEN 'pending' THEN 'failed' ELSE state END
   WHERE org_id = $1 AND subject_id = $2 AND (sealed_body <> ${EMPTY} OR state = 'pending')`,
);
const deleteNotifications = statement(
  "emptying.notifications_of_subject",
  `DELETE FROM app.notification WHERE org_id = $1
     AND (item_id IN (SELECT i.item_id FROM app.item i JOIN app.conversation c USING (org_id, conversation_id) WHERE i.org_id = $1 AND c.subject_id = $2)
       OR draft_id IN (SELECT d.draft_id FROM app.draft d JOIN app.conversation c USING (org_id, conversation_id) WHERE d.org_id = $1 AND c.subject_id = $2))`,
);

/** What the source called its conversations, messages, drafts, flags and outcomes: their tokens are no longer to be met. */
const FORGET_TOKENS = [
  statement(
    "emptying.token_conversation",
    `UPDATE app.conversation SET external_token = ${NOBODY} WHERE org_id = $1 AND subject_id = $2`,
  ),
  statement(
    "emptying.token_message",
    `UPDATE app.message SET external_token = ${NOBODY} WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2)`,
  ),
  statement(
    "emptying.token_draft",
    `UPDATE app.draft SET external_token = ${NOBODY} WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2)`,
  ),
  statement(
    "emptying.token_flag",
    `UPDATE app.flag SET external_token = ${NOBODY} WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2)`,
  ),
  statement(
    "emptying.token_outcome",
    `UPDATE app.outcome SET external_token = ${NOBODY} WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2)`,
  ),
];

/** Everything of a customer but the texts of their conversations, for which see {@link emptyConversations}. */
export function emptySubjectRows(orgId: string, subjectId: string, at: Date): Statement[] {
  const of = [orgId, subjectId] as const;
  return [
    emptySubject(...of, at),
    deleteIdentifiersOf(...of),
    deleteCorrections(...of),
    emptyReveals(...of, at),
    revokeReceipts(...of, at),
    deletePersonalDataOf(...of),
    deleteWordsOf(...of),
    cancelWorkOf(...of),
    emptyDeliveriesOf(...of),
    deleteNotifications(...of),
    ...FORGET_TOKENS.map((forget) => forget(...of)),
  ];
}

/** Every conversation of a customer, the oldest first. */
export const conversationsOfSubject = statement<{ conversation_id: string; source_id: string; sealed_body: Buffer }>(
  "emptying.conversations_of_subject",
  `SELECT conversation_id, source_id, sealed_body FROM app.conversation WHERE org_id = $1 AND subject_id = $2 ORDER BY created_at, conversation_id`,
);

/** The key is destroyed: what was sealed under it, here or in a copy, stays unreadable. */
export const destroySubjectKeys = statement(
  "emptying.destroy_keys",
  `UPDATE app.subject_key SET wrapped = NULL, destroyed_at = coalesce(destroyed_at, $3) WHERE org_id = $1 AND subject_id = $2`,
);
