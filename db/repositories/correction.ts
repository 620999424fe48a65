import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { guarded, statement } from "../statement";

type CorrectionTokenRow = { token: Buffer; personal: boolean; kind: PiiKind };

/** What people said of values, the newest word of each; more than this an organisation does not correct by hand. */
export const correctionTokens = statement<CorrectionTokenRow>(
  "correction.tokens",
  `SELECT DISTINCT ON (c.token) c.token, c.personal, c.kind FROM (
     SELECT * FROM app.correction WHERE org_id = $1 AND revoked_at IS NULL ORDER BY made_at DESC LIMIT 5000) c
   ORDER BY c.token, c.made_at DESC`,
);

export const insertCorrection = statement(
  "correction.insert",
  `INSERT INTO app.correction (org_id, correction_id, token, personal, kind, language, subject_id, item_id, sealed_body, made_by, made_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export type CorrectionRow = {
  correction_id: string;
  personal: boolean;
  kind: PiiKind;
  language: string;
  subject_id: string;
  sealed_body: Buffer;
  key_version: number;
  wrapped: Buffer | null;
  made_by: string;
  made_name: string;
  made_at: Date;
  revoked_at: Date | null;
  item_id: string | null;
  place: string;
};

const CORRECTION = `SELECT c.correction_id, c.personal, c.kind, c.language, c.subject_id, c.sealed_body, k.version AS key_version, k.wrapped, c.made_by,
     coalesce(m.name, '') AS made_name, c.made_at, c.revoked_at, c.item_id, c.made_at::text AS place
   FROM app.correction c LEFT JOIN app.member m ON m.org_id = c.org_id AND m.user_id = c.made_by
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = c.org_id AND subject_id = c.subject_id ORDER BY version DESC LIMIT 1) k ON true`;

export const correctionById = statement<CorrectionRow>(
  "correction.by_id",
  `${CORRECTION} WHERE c.org_id = $1 AND c.correction_id = $2`,
);

export type ListedCorrectionRow = CorrectionRow & { queue_id: string | null };

/** Newest first, of everybody or of one member; those in force, taken back, or both. */
export const correctionsPage = statement<ListedCorrectionRow>(
  "correction.page",
  `SELECT l.*, i.queue_id FROM (${CORRECTION}
     WHERE c.org_id = $1 AND (c.made_at, c.correction_id) < ($2::timestamptz, $3::uuid)
       AND ($4::uuid IS NULL OR c.made_by = $4) AND ($5::boolean IS NULL OR c.personal = $5)
       AND ($6::text IS NULL OR c.kind = $6) AND ($7::boolean IS NULL OR (c.revoked_at IS NULL) = $7)
     ORDER BY c.made_at DESC, c.correction_id DESC LIMIT $8) l
   LEFT JOIN app.item i ON i.org_id = $1 AND i.item_id = l.item_id ORDER BY l.made_at DESC, l.correction_id DESC`,
);

/** Who has corrected anything, for the filter to offer. */
export const correctors = statement<{ user_id: string; name: string }>(
  "correction.people",
  `SELECT m.user_id, m.name FROM app.member m WHERE m.org_id = $1 AND m.user_id IN (SELECT c.made_by FROM app.correction c WHERE c.org_id = $1) ORDER BY m.name`,
);

/** For the next training: those in force, oldest first, in pages. */
export const correctionsToExport = statement<CorrectionRow>(
  "correction.to_export",
  `${CORRECTION} WHERE c.org_id = $1 AND c.revoked_at IS NULL AND c.correction_id > $2::uuid ORDER BY c.correction_id LIMIT $3`,
);

export const revokeCorrection = guarded(
  "correction.revoke",
  `UPDATE app.correction SET revoked_at = $3 WHERE org_id = $1 AND correction_id = $2 AND revoked_at IS NULL RETURNING 1`,
);
