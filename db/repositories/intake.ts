import type { DraftState } from "@/core/review/words";
import { guarded, statement } from "../statement";

export type KnownDraftRow = { draft_id: string; body_digest: Buffer; state: DraftState; created_at: Date };

export const draftByToken = statement<KnownDraftRow>(
  "intake.draft_by_token",
  `SELECT draft_id, body_digest, state, created_at FROM app.draft WHERE org_id = $1 AND source_id = $2 AND external_token = $3`,
);

export type KnownConversationRow = {
  conversation_id: string;
  subject_id: string;
  revision: number;
  messages: number;
  drafts: number;
  channel: string;
  language: string;
  sealed_body: Buffer;
  subject_token: Buffer;
  key_version: number;
  wrapped: Buffer | null;
};

export const conversationByToken = statement<KnownConversationRow>(
  "intake.conversation_by_token",
  `SELECT c.conversation_id, c.subject_id, c.revision, c.messages, c.drafts, c.channel, c.language, c.sealed_body, s.external_token AS subject_token,
          k.version AS key_version, k.wrapped
   FROM app.conversation c
   JOIN app.subject s ON s.org_id = c.org_id AND s.subject_id = c.subject_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = c.org_id AND subject_id = c.subject_id ORDER BY version DESC LIMIT 1) k ON true
   WHERE c.org_id = $1 AND c.source_id = $2 AND c.external_token = $3`,
);

export type KnownSubjectRow = {
  subject_id: string;
  /** Kept but frozen: nothing new is drafted for them. */
  restricted: boolean;
  sealed_profile: Buffer;
  key_version: number;
  wrapped: Buffer | null;
  identifiers: Buffer[];
};

/** A subject by what the source calls them, with their key and the tokens of the identifiers known already. */
export const subjectsByToken = statement<KnownSubjectRow & { external_token: Buffer }>(
  "intake.subjects_by_token",
  `SELECT s.subject_id, s.external_token, s.restricted_at IS NOT NULL AS restricted, s.sealed_profile, k.version AS key_version, k.wrapped,
          ARRAY(SELECT token FROM app.subject_identifier i WHERE i.org_id = s.org_id AND i.subject_id = s.subject_id) AS identifiers
   FROM app.subject s
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = s.org_id AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true
   WHERE s.org_id = $1 AND s.external_token = ANY($2::bytea[])`,
);

export type KnownMessageRow = { position: number; role: string; external_token: Buffer; message_id: string };

export const messagesByConversationToken = statement<KnownMessageRow>(
  "intake.messages_of",
  `SELECT m.position, m.role, m.external_token, m.message_id FROM app.message m
   JOIN app.conversation c ON c.org_id = m.org_id AND c.conversation_id = m.conversation_id
   WHERE m.org_id = $1 AND c.source_id = $2 AND c.external_token = $3 ORDER BY m.position`,
);

export type OpenDraftRow = {
  draft_id: string;
  state: DraftState;
  already_sent: boolean;
  answers_position: number;
  sealed_body: Buffer;
  revision: number;
};

/** Drafts of a conversation, newest first; enough of them to tell what a newer one makes pointless. */
export const draftsByConversationToken = statement<OpenDraftRow>(
  "intake.drafts_of",
  `SELECT d.draft_id, d.state, d.already_sent, d.answers_position, d.sealed_body, d.revision FROM app.draft d
   JOIN app.conversation c ON c.org_id = d.org_id AND c.conversation_id = d.conversation_id
   WHERE d.org_id = $1 AND c.source_id = $2 AND c.external_token = $3
     AND (d.state IN ('checking', 'queued', 'awaiting_second', 'releasing', 'blocked', 'stopped') OR d.position = c.drafts - 1)
   ORDER BY d.position DESC`,
);

export type KnownDocumentRow = { document_id: string; external_id: string; version: string; has_text: boolean };

/** Newest first for each id, so that a reference without a version finds the newest. */
export const documentsByIds = statement<KnownDocumentRow>(
  "intake.documents_by_ids",
  `SELECT document_id, external_id, version, has_text FROM app.document WHERE org_id = $1 AND external_id = ANY($2::text[]) ORDER BY external_id, updated_at DESC, document_id DESC`,
);

export const insertSubject = statement(
  "subject.insert",
  `INSERT INTO app.subject (org_id, subject_id, external_token, sealed_profile) VALUES ($1, $2, $3, $4)`,
);

export const insertSubjectKey = statement(
  "subject_key.insert",
  `INSERT INTO app.subject_key (org_id, subject_id, version, wrapped, kek_id) VALUES ($1, $2, 1, $3, $4)`,
);

/** Turned back when they were erased meanwhile; until this commits, they are not. */
export const holdSubject = guarded(
  "subject.hold",
  `SELECT 1 FROM app.subject WHERE org_id = $1 AND subject_id = $2 AND erased_at IS NULL FOR KEY SHARE`,
);

export const updateProfile = guarded(
  "subject.update",
  `UPDATE app.subject SET sealed_profile = $3, updated_at = now() WHERE org_id = $1 AND subject_id = $2 AND erased_at IS NULL RETURNING 1`,
);

export const insertIdentifiers = statement(
  "subject_identifier.insert",
  `INSERT INTO app.subject_identifier (org_id, subject_id, token, type, sealed_value)
   SELECT $1, $2, * FROM unnest($3::bytea[], $4::text[], $5::bytea[]) ON CONFLICT DO NOTHING`,
);

export const deleteIdentifiers = statement(
  "subject_identifier.delete",
  `DELETE FROM app.subject_identifier WHERE org_id = $1 AND subject_id = $2 AND token = ANY($3::bytea[])`,
);

export const insertConversation = statement(
  "conversation.insert",
  `INSERT INTO app.conversation (org_id, conversation_id, source_id, subject_id, external_token, channel, language, sealed_body, messages, drafts, created_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
);

/** Turned back when another message or draft came in between. */
export const growConversation = guarded(
  "conversation.grow",
  `UPDATE app.conversation SET revision = revision + 1, messages = messages + $4, drafts = drafts + $5, updated_at = $6
   WHERE org_id = $1 AND conversation_id = $2 AND revision = $3 RETURNING 1`,
);

export const insertMessages = statement(
  "message.insert",
  `INSERT INTO app.message (org_id, conversation_id, position, message_id, external_token, role, sent_at, sealed_body)
   SELECT $1, $2, * FROM unnest($3::int[], $4::uuid[], $5::bytea[], $6::text[], $7::timestamptz[], $8::bytea[])`,
);

export const insertDocument = statement(
  "document.insert",
  `INSERT INTO app.document (org_id, document_id, external_id, version, kind, party, sealed_body, has_text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** A document whose text arrived later, or that was sent again under the same version. */
export const updateDocument = statement(
  "document.update",
  `UPDATE app.document SET kind = $3, party = $4, sealed_body = $5, has_text = $6, updated_at = clock_timestamp() WHERE org_id = $1 AND document_id = $2`,
);

export const insertDraft = statement(
  "draft.insert",
  `INSERT INTO app.draft (org_id, draft_id, source_id, conversation_id, subject_id, external_token, body_digest, state, already_sent, answers_position, position,
     language, channel, confidence, provider, model, agent, prompt_version, sealed_body, created_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20)`,
);

export const insertDraftDocuments = statement(
  "draft_document.insert",
  `INSERT INTO app.draft_document (org_id, draft_id, position, document_id) SELECT $1, $2, * FROM unnest($3::smallint[], $4::uuid[])`,
);

export const insertWork = statement(
  "work.insert",
  `INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES ($1, $2, $3, $4) ON CONFLICT (org_id, kind, ref_id) DO UPDATE SET due_at = excluded.due_at, taken_until = NULL, attempts = 0`,
);

/** A draft leaves every open state; turned back when it was decided meanwhile. */
export const supersedeDraft = guarded(
  "draft.supersede",
  `UPDATE app.draft SET state = 'superseded', revision = revision + 1, updated_at = $4 WHERE org_id = $1 AND draft_id = $2 AND revision = $3 RETURNING 1`,
);

export const withdrawItems = statement(
  "item.withdraw_of_draft",
  `UPDATE app.item SET state = 'withdrawn', revision = revision + 1, closed_at = $3 WHERE org_id = $1 AND draft_id = $2 AND state IN ('queued', 'claimed') AND reviews_decision_id IS NULL`,
);

export const recallReleases = statement(
  "release.recall_of_draft",
  `UPDATE app.release SET state = 'recalled' WHERE org_id = $1 AND draft_id = $2 AND state = 'pending'`,
);
