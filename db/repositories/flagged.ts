import type { DraftState } from "@/core/review/words";
import { statement } from "../statement";

export type AboutRow = {
  conversation_id: string;
  subject_id: string;
  channel: string;
  language: string;
  draft_id: string | null;
  draft_state: DraftState | null;
  already_sent: boolean | null;
  draft_revision: number | null;
  disposition_id: string | null;
  message_id: string | null;
  key_version: number;
  wrapped: Buffer | null;
  restricted: boolean;
};

const KEY = `JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = c.org_id AND subject_id = c.subject_id ORDER BY version DESC LIMIT 1) k ON true`;
const COLUMNS = `c.conversation_id, c.subject_id, c.channel, c.language, d.draft_id, d.state AS draft_state, d.already_sent, d.revision AS draft_revision,
  (SELECT p.disposition_id FROM app.disposition p WHERE p.org_id = d.org_id AND p.draft_id = d.draft_id ORDER BY p.created_at DESC LIMIT 1) AS disposition_id,
  k.version AS key_version, k.wrapped,
  (SELECT s.restricted_at IS NOT NULL FROM app.subject s WHERE s.org_id = c.org_id AND s.subject_id = c.subject_id) AS restricted`;

/** What a source refers to by its own ids: a draft. */
export const aboutDraft = statement<AboutRow>(
  "about.draft",
  `SELECT ${COLUMNS}, NULL::uuid AS message_id FROM app.draft d JOIN app.conversation c ON c.org_id = d.org_id AND c.conversation_id = d.conversation_id ${KEY}
   WHERE d.org_id = $1 AND d.source_id = $2 AND d.external_token = $3`,
);

/** A conversation, and one message of it where `$4` is given; without a draft. */
export const aboutConversation = statement<AboutRow>(
  "about.conversation",
  `SELECT ${COLUMNS}, m.message_id FROM app.conversation c ${KEY}
   LEFT JOIN app.draft d ON false
   LEFT JOIN app.message m ON m.org_id = c.org_id AND m.conversation_id = c.conversation_id AND m.external_token = $4
   WHERE c.org_id = $1 AND c.source_id = $2 AND c.external_token = $3`,
);

export const insertOutcome = statement(
  "outcome.insert",
  `INSERT INTO app.outcome (org_id, outcome_id, source_id, conversation_id, draft_id, external_token, body_digest, kind, score, sealed_body, observed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export const outcomeByToken = statement<{ outcome_id: string; body_digest: Buffer }>(
  "outcome.by_token",
  `SELECT outcome_id, body_digest FROM app.outcome WHERE org_id = $1 AND source_id = $2 AND external_token = $3 ORDER BY outcome_id LIMIT 1`,
);
