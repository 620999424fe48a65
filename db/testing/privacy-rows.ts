/** A row in each table of personal data that a draft's life leaves empty; what they say is of no account here. */
const ROWS = [
  "INSERT INTO app.privacy_policy SELECT $1, 1, '{}', NULL, now()",
  "INSERT INTO app.personal_data (org_id, of, ref_id, subject_id, conversation_id, detector, sealed_spans, created_at) SELECT org_id, 'message', gen_random_uuid(), subject_id, conversation_id, 'none', '', now() FROM app.conversation WHERE org_id = $1",
  "INSERT INTO app.correction (org_id, correction_id, token, personal, kind, language, subject_id, sealed_body, made_by, made_at) SELECT org_id, gen_random_uuid(), '\\x01', true, 'person', 'en', subject_id, '', gen_random_uuid(), now() FROM app.subject WHERE org_id = $1",
  "INSERT INTO app.reveal (org_id, reveal_id, user_id, conversation_id, subject_id, kinds, reason, sealed_body, granted_at, expires_at) SELECT c.org_id, gen_random_uuid(), m.user_id, c.conversation_id, c.subject_id, '{}', 'legal', '', now(), now() FROM app.conversation c JOIN app.member m USING (org_id) WHERE c.org_id = $1 LIMIT 1",
  "INSERT INTO app.retention_run (org_id, run_id, policy_version, dry, state, asked_at, counts) SELECT $1, gen_random_uuid(), 0, true, 'done', now(), '{}'",
  "INSERT INTO app.legal_hold (org_id, hold_id, scope, sealed_body, set_by, set_at, lifted_at) SELECT $1, gen_random_uuid(), 'organisation', '', gen_random_uuid(), now(), now()",
  "INSERT INTO app.restriction (org_id, restriction_id, subject_id, basis, set_at, lifted_at) SELECT org_id, gen_random_uuid(), subject_id, 'law', now(), now() FROM app.subject WHERE org_id = $1",
  "INSERT INTO app.subject_request (org_id, request_id, number, kind, law, state, channel, language, sealed_body, received_at, due_at) SELECT $1, gen_random_uuid(), 1, 'access', 'gdpr', 'received', 'console', 'en', '', now(), now()",
  "INSERT INTO app.subject_request_outcome (org_id, request_id, category, outcome, records, decided_at) SELECT org_id, request_id, 'profile', 'none', 0, now() FROM app.subject_request WHERE org_id = $1",
  "INSERT INTO app.letter (org_id, letter_id, request_id, kind, language, sealed_body, made_at) SELECT org_id, gen_random_uuid(), request_id, 'received', 'en', '', now() FROM app.subject_request WHERE org_id = $1",
  "INSERT INTO app.mail (org_id, mail_id, kind, ref_id, request_id, sealed_body, state, asked_by, created_at) SELECT org_id, gen_random_uuid(), 'letter', letter_id, request_id, '', 'sent', gen_random_uuid(), now() FROM app.letter WHERE org_id = $1",
  "INSERT INTO app.data_package (org_id, package_id, request_id, subject_id, state, asked_at) SELECT r.org_id, gen_random_uuid(), r.request_id, s.subject_id, 'gone', now() FROM app.subject_request r JOIN app.subject s USING (org_id) WHERE r.org_id = $1 LIMIT 1",
  "INSERT INTO app.erasure (org_id, erasure_id, subject_id, state, asked_at, counts) SELECT org_id, gen_random_uuid(), subject_id, 'failed', now(), '{}' FROM app.subject WHERE org_id = $1",
  "INSERT INTO app.incident (org_id, incident_id, number, kind, state, risk, aware_at, due_at, sealed_body) SELECT $1, gen_random_uuid(), 900, 'other', 'suspected', 'unknown', now(), now(), ''",
  "INSERT INTO app.incident_subject (org_id, incident_id, subject_id, part) SELECT i.org_id, i.incident_id, s.subject_id, 'exposed' FROM app.incident i JOIN app.subject s USING (org_id) WHERE i.org_id = $1 LIMIT 1",
  "INSERT INTO app.conversation_words (org_id, conversation_id, subject_id, words, indexed_at) SELECT org_id, conversation_id, subject_id, '{1}', now() FROM app.conversation WHERE org_id = $1 ON CONFLICT DO NOTHING",
] as const;

export async function plantPrivacyRows(
  admin: (text: string, values?: unknown[]) => Promise<unknown>,
  orgId: string,
): Promise<void> {
  for (const text of ROWS) await admin(text, [orgId]);
}
