import { statement } from "../statement";

/** A sealed body with its subject; null where it is sealed under the organisation's own key. */
export type SealedRow = { id: string; sealed: Buffer; subject_id: string | null };

/** $2 and $3 side by side: conversations and positions in them. */
export const sealedMessages = statement<SealedRow>(
  "export.sealed_messages",
  `SELECT m.message_id AS id, m.sealed_body AS sealed, c.subject_id FROM unnest($2::uuid[], $3::int[]) w(conversation_id, position)
   JOIN app.message m ON m.org_id = $1 AND m.conversation_id = w.conversation_id AND m.position = w.position
   JOIN app.conversation c ON c.org_id = m.org_id AND c.conversation_id = m.conversation_id`,
);

export const sealedDrafts = statement<SealedRow>(
  "export.sealed_drafts",
  `SELECT draft_id AS id, sealed_body AS sealed, subject_id FROM app.draft WHERE org_id = $1 AND draft_id = ANY ($2::uuid[])`,
);

export const sealedDecisions = statement<SealedRow>(
  "export.sealed_decisions",
  `SELECT d.decision_id AS id, d.sealed_body AS sealed, i.subject_id FROM app.decision d JOIN app.item i USING (org_id, item_id)
   WHERE d.org_id = $1 AND d.decision_id = ANY ($2::uuid[])`,
);

export const sealedDocuments = statement<SealedRow>(
  "export.sealed_documents",
  `SELECT document_id AS id, sealed_body AS sealed, NULL::uuid AS subject_id FROM app.document WHERE org_id = $1 AND document_id = ANY ($2::uuid[])`,
);

export const sealedStops = statement<SealedRow>(
  "export.sealed_stops",
  `SELECT stop_id AS id, sealed_reason AS sealed, NULL::uuid AS subject_id FROM app.stop WHERE org_id = $1 AND stop_id = ANY ($2::uuid[])`,
);

export const sealedProposals = statement<SealedRow>(
  "export.sealed_proposals",
  `SELECT proposal_id AS id, sealed_note AS sealed, NULL::uuid AS subject_id FROM app.policy_proposal WHERE org_id = $1 AND proposal_id = ANY ($2::uuid[])`,
);

export const sealedVersions = statement<SealedRow>(
  "export.sealed_versions",
  `SELECT version::text AS id, sealed_reason AS sealed, NULL::uuid AS subject_id FROM app.policy_version
   WHERE org_id = $1 AND version = ANY ($2::int[]) AND sealed_reason IS NOT NULL`,
);

export const newestSubjectKeys = statement<{ subject_id: string; version: number; wrapped: Buffer | null }>(
  "export.newest_subject_keys",
  `SELECT DISTINCT ON (subject_id) subject_id, version, wrapped FROM app.subject_key WHERE org_id = $1 AND subject_id = ANY ($2::uuid[]) ORDER BY subject_id, version DESC`,
);
