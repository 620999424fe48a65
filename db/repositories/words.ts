import { statement } from "../statement";

export type ToIndexRow = {
  subject_id: string;
  revision: number;
  emptied_at: Date | null;
  /** Changes when the work is asked for anew. */
  asked: string;
  key_version: number;
  wrapped: Buffer | null;
};

/** A conversation whose words are asked for, with its customer's key. */
export const conversationToIndex = statement<ToIndexRow>(
  "words.conversation",
  `SELECT c.subject_id, c.revision, c.emptied_at, w.xmin::text AS asked, k.version AS key_version, k.wrapped
   FROM app.work w JOIN app.conversation c ON c.org_id = w.org_id AND c.conversation_id = w.ref_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = c.org_id AND subject_id = c.subject_id ORDER BY version DESC LIMIT 1) k ON true
   WHERE w.org_id = $1 AND w.kind = 'words' AND w.ref_id = $2`,
);

export type SealedTextRow = {
  of: "message" | "draft" | "release";
  id: string;
  sealed: Buffer;
  /** Of a release: where what was written ends, and what stands under every reply begins. */
  body_length: number | null;
};

/** Everything that was said or written in some conversations, the newest first: messages, drafts, and what was released. */
export const textsOfConversations = statement<SealedTextRow & { conversation_id: string }>(
  "words.texts",
  `SELECT conversation_id, 'message' AS of, message_id AS id, sealed_body AS sealed, NULL::int AS body_length, created_at AS at FROM app.message WHERE org_id = $1 AND conversation_id = ANY($2::uuid[])
   UNION ALL SELECT conversation_id, 'draft', draft_id, sealed_body, NULL, created_at FROM app.draft WHERE org_id = $1 AND conversation_id = ANY($2::uuid[])
   UNION ALL SELECT conversation_id, 'release', release_id, sealed_text, body_length, due_at FROM app.release WHERE org_id = $1 AND conversation_id = ANY($2::uuid[])
   ORDER BY at DESC`,
);

/** Nothing is written when the conversation was emptied, or its customer erased, after it was read. */
export const replaceWordsOf = statement(
  "words.replace",
  `WITH still AS (SELECT c.org_id, c.conversation_id, c.subject_id FROM app.conversation c
     WHERE c.org_id = $1 AND c.conversation_id = $2 AND c.emptied_at IS NOT DISTINCT FROM $4::timestamptz AND c.sealed_body <> ''::bytea FOR SHARE)
   INSERT INTO app.conversation_words (org_id, conversation_id, subject_id, words, indexed_at)
   SELECT s.org_id, s.conversation_id, s.subject_id, $3::bigint[], $5 FROM still s
   ON CONFLICT (org_id, conversation_id) DO UPDATE SET words = excluded.words, indexed_at = excluded.indexed_at`,
);

export const deleteWordsOf = statement(
  "words.delete",
  "DELETE FROM app.conversation_words WHERE org_id = $1 AND conversation_id = $2",
);

/** Left there when it was asked for anew meanwhile. */
export const finishWords = statement(
  "words.finish",
  "DELETE FROM app.work WHERE org_id = $1 AND kind = 'words' AND ref_id = $2 AND xmin::text = $3",
);
