import { type Packed, packed, unpack } from "../packed";
import { statement } from "../statement";
import type {
  KnownConversationRow,
  KnownDocumentRow,
  KnownDraftRow,
  KnownMessageRow,
  KnownSubjectRow,
  OpenDraftRow,
} from "./intake";

const NEWEST_KEY = `JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = s.org_id AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true`;
/** `$1` the organisation, `$2` the source, `$3` what the source calls the conversation, as a token. */
const CONVERSATION = "c.org_id = $1 AND c.source_id = $2 AND c.external_token = $3";

/** Drafts newest first; enough of them to tell what a newer one makes pointless. */
const CONVERSATION_COLUMNS = `${packed(
  `SELECT c.conversation_id, c.subject_id, c.revision, c.messages, c.drafts, c.channel, c.language, c.sealed_body, s.external_token AS subject_token, k.version AS key_version, k.wrapped
   FROM app.conversation c JOIN app.subject s ON s.org_id = c.org_id AND s.subject_id = c.subject_id ${NEWEST_KEY} WHERE ${CONVERSATION}`,
)} AS conversation,
 ${packed(
   `SELECT m.position, m.role, m.external_token, m.message_id FROM app.conversation c
    JOIN app.message m ON m.org_id = c.org_id AND m.conversation_id = c.conversation_id WHERE ${CONVERSATION} ORDER BY m.position`,
 )} AS messages,
 ${packed(
   `SELECT d.draft_id, d.state, d.already_sent, d.answers_position, d.sealed_body, d.revision FROM app.conversation c
    JOIN app.draft d ON d.org_id = c.org_id AND d.conversation_id = c.conversation_id WHERE ${CONVERSATION}
      AND (d.state IN ('checking', 'queued', 'awaiting_second', 'releasing', 'blocked', 'stopped') OR d.position = c.drafts - 1)
    ORDER BY d.position DESC`,
 )} AS drafts`;

type PackedConversation = {
  conversation: Packed<KnownConversationRow>;
  messages: Packed<KnownMessageRow>;
  drafts: Packed<OpenDraftRow>;
};

export type KnownConversation = {
  conversation: KnownConversationRow | undefined;
  messages: KnownMessageRow[];
  drafts: OpenDraftRow[];
};

export const knownConversation = statement<PackedConversation>("known.conversation", `SELECT ${CONVERSATION_COLUMNS}`);

/** @param row the statement's one row; it has one whatever is known */
export function conversationOf(row: PackedConversation | undefined): KnownConversation {
  if (!row) throw new Error("a SELECT without FROM has answered no row");
  return {
    conversation: unpack<KnownConversationRow>(row.conversation, {
      bytes: ["sealed_body", "subject_token", "wrapped"],
    })[0],
    messages: unpack<KnownMessageRow>(row.messages, { bytes: ["external_token"] }),
    drafts: unpack<OpenDraftRow>(row.drafts, { bytes: ["sealed_body"] }),
  };
}

type PackedKnown = PackedConversation & {
  draft: Packed<KnownDraftRow>;
  subject: Packed<KnownSubjectRow>;
  documents: Packed<KnownDocumentRow>;
};

/** The same, and what is known of a draft (`$4` its token), its customer (`$5`) and the documents it names (`$6`, newest first for each). */
export const knownBefore = statement<PackedKnown>(
  "known.before_draft",
  `SELECT ${CONVERSATION_COLUMNS},
   ${packed(`SELECT draft_id, body_digest, state, created_at FROM app.draft WHERE org_id = $1 AND source_id = $2 AND external_token = $4`)} AS draft,
   ${packed(
     `SELECT s.subject_id, s.sealed_profile, k.version AS key_version, k.wrapped,
        ARRAY(SELECT token FROM app.subject_identifier i WHERE i.org_id = s.org_id AND i.subject_id = s.subject_id) AS identifiers
      FROM app.subject s ${NEWEST_KEY} WHERE s.org_id = $1 AND s.external_token = $5`,
   )} AS subject,
   ${packed(
     `SELECT document_id, external_id, version, has_text FROM app.document WHERE org_id = $1 AND external_id = ANY($6::text[])
      ORDER BY external_id, updated_at DESC, document_id DESC`,
   )} AS documents`,
);

/** @param row the statement's one row; it has one whatever is known */
export function knownOf(row: PackedKnown | undefined) {
  if (!row) throw new Error("a SELECT without FROM has answered no row");
  return {
    ...conversationOf(row),
    draft: unpack<KnownDraftRow>(row.draft, { bytes: ["body_digest"], times: ["created_at"] })[0],
    subject: unpack<KnownSubjectRow>(row.subject, { bytes: ["sealed_profile", "wrapped", "identifiers"] })[0],
    documents: unpack<KnownDocumentRow>(row.documents, {}),
  };
}
