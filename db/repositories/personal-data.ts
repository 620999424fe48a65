import { statement } from "../statement";
import type { IdentifierRow } from "./draft";

/** Where personal data stand in texts, and what is known of the customer: all that masking a conversation takes, still sealed. */

export type PersonalDataRow = { of: "message" | "draft"; ref_id: string; detector: string; sealed_spans: Buffer };

export const personalDataOfConversation = statement<PersonalDataRow>(
  "personal_data.of_conversation",
  `SELECT p.of, p.ref_id, p.detector, p.sealed_spans FROM app.personal_data p WHERE p.org_id = $1 AND p.conversation_id = $2`,
);

/** Of texts by their ids, as lists show them. */
export const personalDataOf = statement<PersonalDataRow>(
  "personal_data.of",
  `SELECT p.of, p.ref_id, p.detector, p.sealed_spans FROM app.personal_data p
   WHERE p.org_id = $1 AND ((p.of = 'message' AND p.ref_id = ANY($2::uuid[])) OR (p.of = 'draft' AND p.ref_id = ANY($3::uuid[])))`,
);

export const identifiersOfSubject = statement<IdentifierRow>(
  "personal_data.identifiers_of_subject",
  `SELECT s.token, s.type, s.sealed_value FROM app.subject_identifier s WHERE s.org_id = $1 AND s.subject_id = $2`,
);

export const identifiersOfSubjects = statement<IdentifierRow & { subject_id: string }>(
  "personal_data.identifiers_of_subjects",
  `SELECT s.subject_id, s.token, s.type, s.sealed_value FROM app.subject_identifier s WHERE s.org_id = $1 AND s.subject_id = ANY($2::uuid[])`,
);

/**
 * Found again by a newer detector, they take the place of the older; sorted by id, so that no two writers wait for one another.
 * Nothing is stored where somebody has corrected what is found of this customer since $9: it may have been found before.
 */
export const storePersonalData = statement(
  "personal_data.store",
  `INSERT INTO app.personal_data (org_id, of, ref_id, subject_id, conversation_id, detector, sealed_spans, created_at)
   SELECT $1, n.of, n.ref_id, $2, $3, $4, n.sealed_spans, $8 FROM unnest($5::text[], $6::uuid[], $7::bytea[]) AS n(of, ref_id, sealed_spans)
   WHERE NOT EXISTS (SELECT FROM app.correction x WHERE x.org_id = $1 AND x.subject_id = $2 AND (x.made_at >= $9 OR x.revoked_at >= $9)) ORDER BY n.of, n.ref_id
   ON CONFLICT (org_id, of, ref_id) DO UPDATE SET detector = excluded.detector, sealed_spans = excluded.sealed_spans, created_at = excluded.created_at`,
);

/** After a correction: a customer's texts are looked at again with it. */
export const forgetPersonalData = statement(
  "personal_data.forget",
  "DELETE FROM app.personal_data WHERE org_id = $1 AND subject_id = $2",
);
