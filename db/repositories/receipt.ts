import type { Authorship } from "@/core/privacy/privacy-policy";
import type { ItemState } from "@/core/review/words";
import { statement } from "../statement";
import type { AboutRow } from "./flagged";

/** Written with the release that it is about; a text is never held back because its receipt is there already. */
export const insertReceipt = statement(
  "receipt.insert",
  `INSERT INTO app.receipt (org_id, receipt_id, token_hash, release_id, conversation_id, subject_id, draft_id, issued_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (org_id, token_hash) DO NOTHING`,
);

export type ReceiptRow = {
  receipt_id: string;
  expires_at: Date;
  release_id: string;
  release_kind: "reply" | "holding_reply" | "correction";
  released_at: Date;
  sealed_text: Buffer;
  body_length: number | null;
  authorship: Authorship | null;
  draft_id: string | null;
  conversation_id: string;
  language: string;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
  source_id: string;
  disposition_id: string | null;
  sealed_explanation: Buffer | null;
  /** Where it was decided, or would have been. */
  queue_id: string | null;
  /** People whose standing decisions let it out: two where a second person had to agree. */
  people: number;
  org_name: string;
  time_zone: string;
};

const RECEIPT = `SELECT t.receipt_id, t.expires_at, r.release_id, r.kind AS release_kind, r.released_at, r.sealed_text, r.body_length, r.authorship, t.draft_id,
     c.conversation_id, coalesce(d.language, c.language) AS language, t.subject_id, k.version AS key_version, k.wrapped, r.source_id,
     p.disposition_id, p.sealed_explanation, coalesce(i.queue_id, p.queue_id) AS queue_id,
     CASE WHEN x.decision_id IS NULL THEN 0 WHEN i.seconds_decision_id IS NULL THEN 1 ELSE 2 END AS people, o.name AS org_name, o.time_zone
   FROM app.receipt t
   JOIN app.release r ON r.org_id = t.org_id AND r.release_id = t.release_id AND r.state = 'released'
   JOIN app.conversation c ON c.org_id = t.org_id AND c.conversation_id = t.conversation_id
   JOIN app.organisation o ON o.org_id = t.org_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = t.org_id AND subject_id = t.subject_id ORDER BY version DESC LIMIT 1) k ON true
   LEFT JOIN app.decision x ON x.org_id = t.org_id AND x.decision_id = r.decision_id
   LEFT JOIN app.item i ON i.org_id = t.org_id AND i.item_id = x.item_id
   LEFT JOIN app.draft d ON d.org_id = t.org_id AND d.draft_id = t.draft_id
   LEFT JOIN LATERAL (SELECT disposition_id, sealed_explanation, queue_id FROM app.disposition WHERE org_id = t.org_id AND draft_id = t.draft_id AND created_at <= t.issued_at
     ORDER BY created_at DESC LIMIT 1) p ON true`;

/** A receipt that may be shown now, by the hash of its token, with what it tells of; still sealed. */
export const receiptByHash = statement<ReceiptRow>(
  "receipt.by_hash",
  `${RECEIPT} WHERE t.org_id = $1 AND t.token_hash = $2 AND t.revoked_at IS NULL AND t.expires_at > $3`,
);

/** The same for whoever works here: also when its reader cannot open it any more. */
export const receiptOfRelease = statement<ReceiptRow>(
  "receipt.of_release",
  `${RECEIPT} WHERE t.org_id = $1 AND t.release_id = $2`,
);

export type AskedRow = {
  reason: string;
  raised_at: Date;
  due_at: Date | null;
  item_state: ItemState;
  closed_at: Date | null;
};

/** What was asked for through a receipt, by the tokens that its flags would have, with how it stands in the newest item. */
export const askedThrough = statement<AskedRow>(
  "receipt.asked",
  `SELECT f.reason, f.created_at AS raised_at, CASE WHEN i.due_at = 'infinity' THEN NULL ELSE i.due_at END AS due_at, i.state AS item_state, i.closed_at
   FROM app.flag f
   JOIN LATERAL (SELECT state, due_at, closed_at FROM app.item WHERE org_id = f.org_id AND flag_id = f.flag_id ORDER BY created_at DESC LIMIT 1) i ON true
   WHERE f.org_id = $1 AND f.source_id = $2 AND f.external_token = ANY ($3::bytea[]) ORDER BY f.created_at`,
);

/** What a customer who presents a receipt is asking about: its conversation, and its draft. */
export const aboutReceipt = statement<AboutRow & { source_id: string }>(
  "receipt.about",
  `SELECT c.conversation_id, c.subject_id, c.channel, coalesce(d.language, c.language) AS language, d.draft_id, d.state AS draft_state, d.already_sent, d.revision AS draft_revision,
     (SELECT p.disposition_id FROM app.disposition p WHERE p.org_id = d.org_id AND p.draft_id = d.draft_id ORDER BY p.created_at DESC LIMIT 1) AS disposition_id,
     NULL::uuid AS message_id, k.version AS key_version, k.wrapped, c.source_id
   FROM app.receipt t JOIN app.conversation c ON c.org_id = t.org_id AND c.conversation_id = t.conversation_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = t.org_id AND subject_id = t.subject_id ORDER BY version DESC LIMIT 1) k ON true
   LEFT JOIN app.draft d ON d.org_id = t.org_id AND d.draft_id = t.draft_id
   WHERE t.org_id = $1 AND t.receipt_id = $2`,
);
