import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import type { RevealReason, RevealVerdict } from "@/core/privacy/reveal-words";
import { guarded, statement } from "../statement";

export type RunningRevealRow = { reveal_id: string; kinds: PiiKind[]; expires_at: Date };

/** What a member may read of a conversation just now, beyond what their roles show. */
export const revealsOfConversation = statement<RunningRevealRow>(
  "reveal.of_conversation",
  `SELECT r.reveal_id, r.kinds, r.expires_at FROM app.reveal r
   WHERE r.org_id = $1 AND r.user_id = $3 AND r.ended_at IS NULL AND r.expires_at > $4 AND r.conversation_id = $2 ORDER BY r.expires_at DESC`,
);

/** What a member may read just now of the conversations of these customers. */
export const revealsOfSubjects = statement<RunningRevealRow & { subject_id: string }>(
  "reveal.of_subjects",
  `SELECT r.reveal_id, r.kinds, r.expires_at, r.subject_id FROM app.reveal r
   WHERE r.org_id = $1 AND r.user_id = $2 AND r.ended_at IS NULL AND r.expires_at > $3 AND r.subject_id = ANY ($4::uuid[]) ORDER BY r.expires_at DESC`,
);

export const insertReveal = statement(
  "reveal.insert",
  `INSERT INTO app.reveal (org_id, reveal_id, user_id, conversation_id, subject_id, item_id, record_id, kinds, reason, sealed_body, granted_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

export type RevealRow = {
  reveal_id: string;
  user_id: string;
  user_name: string;
  conversation_id: string;
  subject_id: string;
  item_id: string | null;
  record_id: string | null;
  queue_id: string | null;
  kinds: PiiKind[];
  reason: RevealReason;
  sealed_body: Buffer;
  key_version: number | null;
  wrapped: Buffer | null;
  granted_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  verdict: RevealVerdict | null;
  reviewed_by: string | null;
  reviewed_name: string | null;
  reviewed_at: Date | null;
  place: string;
};

const COLUMNS = `r.reveal_id, r.user_id, coalesce(m.name, '') AS user_name, r.conversation_id, r.subject_id, r.item_id, r.record_id, i.queue_id, r.kinds, r.reason, r.sealed_body,
     k.version AS key_version, k.wrapped, r.granted_at, r.expires_at, r.ended_at, r.verdict, r.reviewed_by, v.name AS reviewed_name, r.reviewed_at, r.granted_at::text AS place`;
const AROUND = `LEFT JOIN app.member m ON m.org_id = r.org_id AND m.user_id = r.user_id
   LEFT JOIN app.member v ON v.org_id = r.org_id AND v.user_id = r.reviewed_by
   LEFT JOIN app.item i ON i.org_id = r.org_id AND i.item_id = r.item_id
   LEFT JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = r.org_id AND subject_id = r.subject_id ORDER BY version DESC LIMIT 1) k ON true`;

export const revealById = statement<RevealRow>(
  "reveal.by_id",
  `SELECT ${COLUMNS} FROM app.reveal r ${AROUND} WHERE r.org_id = $1 AND r.reveal_id = $2`,
);

/** Nobody has looked at them yet, the newest first; by an index of its own. */
export const revealsUnreviewed = statement<RevealRow>(
  "reveal.unreviewed",
  `SELECT ${COLUMNS} FROM app.reveal r ${AROUND}
   WHERE r.org_id = $1 AND r.reviewed_at IS NULL AND (r.granted_at, r.reveal_id) < ($2::timestamptz, $3::uuid)
     AND ($4::uuid IS NULL OR r.user_id = $4) AND ($5::text IS NULL OR r.reason = $5)
   ORDER BY r.granted_at DESC, r.reveal_id DESC LIMIT $6`,
);

/** Those that were looked at, with one verdict or any. */
export const revealsReviewed = statement<RevealRow>(
  "reveal.reviewed",
  `SELECT ${COLUMNS} FROM app.reveal r ${AROUND}
   WHERE r.org_id = $1 AND r.reviewed_at IS NOT NULL AND (r.granted_at, r.reveal_id) < ($2::timestamptz, $3::uuid)
     AND ($4::uuid IS NULL OR r.user_id = $4) AND ($5::text IS NULL OR r.reason = $5) AND ($7::text IS NULL OR r.verdict = $7)
   ORDER BY r.granted_at DESC, r.reveal_id DESC LIMIT $6`,
);

export const endReveal = guarded(
  "reveal.end",
  `UPDATE app.reveal SET ended_at = $3 WHERE org_id = $1 AND reveal_id = $2 AND ended_at IS NULL AND expires_at > $3 RETURNING 1`,
);

export const reviewReveal = guarded(
  "reveal.review",
  `UPDATE app.reveal SET verdict = $3, reviewed_by = $4, reviewed_at = $5 WHERE org_id = $1 AND reveal_id = $2 AND reviewed_at IS NULL RETURNING 1`,
);

/** Who has revealed anything, for the filter to offer. */
export const revealers = statement<{ user_id: string; name: string }>(
  "reveal.people",
  `SELECT m.user_id, m.name FROM app.member m WHERE m.org_id = $1 AND EXISTS (SELECT FROM app.reveal r WHERE r.org_id = $1 AND r.user_id = m.user_id) ORDER BY m.name`,
);
