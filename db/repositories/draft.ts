import type { DraftState, OnExpiry, Outcome } from "@/core/review/words";
import { guarded, type Statement, statement } from "../statement";
import { stopCovers } from "./stop-covers";

/** A draft with what stands around it, all in one organisation; texts are still sealed. */
export type DraftRow = {
  draft_id: string;
  state: DraftState;
  already_sent: boolean;
  answers_position: number;
  position: number;
  language: string;
  channel: string;
  confidence: number | null;
  provider: string;
  model: string;
  agent: string;
  prompt_version: string;
  body_digest: Buffer;
  sealed_body: Buffer;
  revision: number;
  created_at: Date;
  conversation_id: string;
  conversation_body: Buffer;
  conversation_language: string;
  conversation_messages: number;
  subject_id: string;
  sealed_profile: Buffer;
  /** They want a person to read every reply before it goes out. */
  objects: boolean;
  /** Their data are frozen. */
  restricted: boolean;
  key_version: number;
  wrapped: Buffer | null;
  source_id: string;
  source_code: string;
  writing_tools: string[];
  delivery_url: string | null;
};

const DRAFT_COLUMNS = `d.draft_id, d.state, d.already_sent, d.answers_position, d.position, d.language, d.channel, d.confidence, d.provider, d.model, d.agent, d.prompt_version,
  d.body_digest, d.sealed_body, d.revision, d.created_at, c.conversation_id, c.sealed_body AS conversation_body, c.language AS conversation_language,
  c.messages AS conversation_messages, s.subject_id, s.sealed_profile, s.objected_at IS NOT NULL AS objects, s.restricted_at IS NOT NULL AS restricted, k.version AS key_version, k.wrapped, src.source_id, src.code AS source_code,
  src.writing_tools, src.delivery_url`;

const AROUND_DRAFT = `JOIN app.conversation c ON c.org_id = d.org_id AND c.conversation_id = d.conversation_id
   JOIN app.subject s ON s.org_id = c.org_id AND s.subject_id = c.subject_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = s.org_id AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true
   JOIN app.source src ON src.org_id = d.org_id AND src.source_id = d.source_id`;

export const draftById = statement<DraftRow>(
  "draft.by_id",
  `SELECT ${DRAFT_COLUMNS} FROM app.draft d ${AROUND_DRAFT} WHERE d.org_id = $1 AND d.draft_id = $2`,
);

export type MessageRow = {
  message_id: string;
  position: number;
  role: "customer" | "ai" | "agent" | "system";
  sent_at: Date;
  sealed_body: Buffer;
};

export const messagesOfDraft = statement<MessageRow>(
  "draft.messages",
  `SELECT m.message_id, m.position, m.role, m.sent_at, m.sealed_body FROM app.message m
   JOIN app.draft d ON d.org_id = m.org_id AND d.conversation_id = m.conversation_id WHERE d.org_id = $1 AND d.draft_id = $2 ORDER BY m.position`,
);

export type IdentifierRow = { token: Buffer; type: string; sealed_value: Buffer };

export const identifiersOfDraft = statement<IdentifierRow>(
  "draft.identifiers",
  `SELECT i.token, i.type, i.sealed_value FROM app.subject_identifier i JOIN app.draft d ON d.org_id = i.org_id AND d.subject_id = i.subject_id
   WHERE d.org_id = $1 AND d.draft_id = $2`,
);

export type DocumentRow = {
  document_id: string;
  external_id: string;
  version: string;
  kind: string;
  party: "first" | "third";
  sealed_body: Buffer;
};

export const documentsOfDraft = statement<DocumentRow>(
  "draft.documents",
  `SELECT doc.document_id, doc.external_id, doc.version, doc.kind, doc.party, doc.sealed_body FROM app.draft_document dd
   JOIN app.document doc ON doc.org_id = dd.org_id AND doc.document_id = dd.document_id WHERE dd.org_id = $1 AND dd.draft_id = $2 ORDER BY dd.position`,
);

/** Stops in force that cover a draft. */
export const stopsOfDraft = statement<{ stop_id: string }>(
  "draft.stops",
  `SELECT st.stop_id FROM app.stop st JOIN app.draft d ON d.org_id = st.org_id AND d.draft_id = $2
   WHERE st.org_id = $1 AND st.lifted_at IS NULL AND ${stopCovers("d", "d.source_id", "d.channel")} LIMIT 1`,
);

export const ownersOfTokens = statement<{ token: Buffer; own: boolean }>(
  "identifier.owners",
  `SELECT token, bool_or(subject_id = $2) AS own FROM app.subject_identifier WHERE org_id = $1 AND token = ANY($3::bytea[]) GROUP BY token`,
);

export type DispositionRow = {
  disposition_id: string;
  policy_version: number;
  rule_id: string;
  outcome: Outcome;
  queue_id: string | null;
  due_at: Date | null;
  on_expiry: OnExpiry | null;
  sealed_explanation: Buffer;
  findings_digest: Buffer;
  created_at: Date;
};

export const newestDisposition = statement<DispositionRow>(
  "disposition.newest",
  `SELECT disposition_id, policy_version, rule_id, outcome, queue_id, due_at, on_expiry, sealed_explanation, findings_digest, created_at
   FROM app.disposition WHERE org_id = $1 AND draft_id = $2 ORDER BY created_at DESC, disposition_id DESC LIMIT 1`,
);

const SET_STATE = guarded(
  "draft.set_state",
  `UPDATE app.draft SET state = $4, revision = revision + 1, updated_at = $5 WHERE org_id = $1 AND draft_id = $2 AND revision = $3 RETURNING 1`,
);

/** `at` is the service's time, like every time that people see. Turned back when the draft has changed meanwhile. */
export function setDraftState(
  orgId: string,
  draftId: string | null,
  revision: number | null,
  state: DraftState,
  at: Date,
): Statement<never> {
  return SET_STATE(orgId, draftId, revision, state, at);
}

export const insertDisposition = statement(
  "disposition.insert",
  `INSERT INTO app.disposition (org_id, disposition_id, draft_id, policy_version, rule_id, outcome, queue_id, due_at, on_expiry, source_id, provider, model, prompt_version,
     language, channel, attributes, sealed_explanation, findings_digest, created_at, risk, signals, reading_chars)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
);

export const insertFindings = statement(
  "finding.insert",
  `INSERT INTO app.finding (org_id, disposition_id, position, check_id, check_version, code, urgency)
   SELECT $1, $2, * FROM unnest($3::smallint[], $4::text[], $5::int[], $6::text[], $7::smallint[])`,
);
