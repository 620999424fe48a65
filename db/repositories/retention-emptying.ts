import type { RetentionCategory } from "@/core/privacy/privacy-policy";
import { type Statement, statement } from "../statement";
import { destroySubjectKeys, emptyConversations, emptySubjectRows } from "./emptying";

const EMPTY = `''::bytea`;

const emptyBodies = statement(
  "retention.webhook_bodies",
  `UPDATE app.delivery SET sealed_body = ${EMPTY} WHERE org_id = $1 AND delivery_id = ANY ($2::uuid[])`,
);
const exportsGone = statement(
  "retention.exports",
  `UPDATE app.export SET state = 'gone' WHERE org_id = $1 AND export_id = ANY ($2::uuid[]) AND state = 'ready'`,
);
const packagesGone = statement(
  "retention.data_packages",
  `UPDATE app.data_package SET state = 'gone' WHERE org_id = $1 AND package_id = ANY ($2::uuid[]) AND state = 'ready'`,
);
const revokeReceipts = statement(
  "retention.receipts",
  `UPDATE app.receipt SET revoked_at = $3 WHERE org_id = $1 AND receipt_id = ANY ($2::uuid[]) AND revoked_at IS NULL`,
);
const deleteCorrections = statement(
  "retention.corrections",
  `DELETE FROM app.correction WHERE org_id = $1 AND correction_id = ANY ($2::uuid[])`,
);
const emptyReveals = statement(
  "retention.reveals",
  `UPDATE app.reveal SET sealed_body = ${EMPTY} WHERE org_id = $1 AND reveal_id = ANY ($2::uuid[])`,
);
const deleteNotifications = statement(
  "retention.notifications",
  `DELETE FROM app.notification WHERE org_id = $1 AND notification_id = ANY ($2::uuid[])`,
);
const emptyRequests = statement(
  "retention.subject_requests",
  `UPDATE app.subject_request SET sealed_body = ${EMPTY} WHERE org_id = $1 AND request_id = ANY ($2::uuid[])`,
);
const deleteLetters = statement(
  "retention.letters",
  `DELETE FROM app.letter WHERE org_id = $1 AND request_id = ANY ($2::uuid[])`,
);
const emptyIncidents = statement(
  "retention.incidents",
  `UPDATE app.incident SET sealed_body = ${EMPTY} WHERE org_id = $1 AND incident_id = ANY ($2::uuid[])`,
);

/** No blind token is ever like this one. */
const NOBODY = "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())";
/**
 * What the source called these conversations, their drafts, flags and outcomes is forgotten with their texts: whatever
 * comes under such a name later is new, and nothing is half there.
 */
const FORGET = [
  statement(
    "retention.forget_conversations",
    `UPDATE app.conversation SET external_token = ${NOBODY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[])`,
  ),
  statement(
    "retention.forget_drafts",
    `UPDATE app.draft SET external_token = ${NOBODY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[])`,
  ),
  statement(
    "retention.forget_flags",
    `UPDATE app.flag SET external_token = ${NOBODY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[])`,
  ),
  statement(
    "retention.forget_outcomes",
    `UPDATE app.outcome SET external_token = ${NOBODY} WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[])`,
  ),
];

/** What taking these records away means in the database, by category; files follow the rows that name them. */
export function takeAway(
  category: RetentionCategory,
  orgId: string,
  ids: readonly string[],
  at: Date,
): readonly Statement[] {
  const of = [orgId, ids] as const;
  const BY_CATEGORY: Record<RetentionCategory, () => readonly Statement[]> = {
    conversations: () => [...emptyConversations(orgId, ids, at), ...FORGET.map((forget) => forget(...of))],
    customers: () => ids.flatMap((id) => [...emptySubjectRows(orgId, id, at), destroySubjectKeys(orgId, id, at)]),
    webhook_bodies: () => [emptyBodies(...of)],
    exports: () => [exportsGone(...of)],
    data_packages: () => [packagesGone(...of)],
    receipts: () => [revokeReceipts(...of, at)],
    corrections: () => [deleteCorrections(...of)],
    reveals: () => [emptyReveals(...of)],
    notifications: () => [deleteNotifications(...of)],
    subject_requests: () => [emptyRequests(...of), deleteLetters(...of)],
    incidents: () => [emptyIncidents(...of)],
  };
  return BY_CATEGORY[category]();
}
