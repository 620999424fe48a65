import type {
  Ground,
  IdentityMethod,
  Law,
  LetterKind,
  LetterLanguage,
  RecordCategory,
  RecordOutcome,
  RequestChannel,
  RequestKind,
  RequestState,
} from "@/core/privacy/request-words";
import { guarded, statement } from "../statement";

export type RequestRow = {
  request_id: string;
  number: number;
  kind: RequestKind;
  law: Law;
  state: RequestState;
  channel: RequestChannel;
  language: LetterLanguage;
  subject_id: string | null;
  sealed_body: Buffer;
  received_at: Date;
  due_at: Date;
  extended_at: Date | null;
  identity_method: IdentityMethod | null;
  identity_by: string | null;
  identity_at: Date | null;
  closed_at: Date | null;
  closed_by: string | null;
  revision: number;
};

const COLUMNS = `r.request_id, r.number, r.kind, r.law, r.state, r.channel, r.language, r.subject_id, r.sealed_body, r.received_at, r.due_at, r.extended_at,
  r.identity_method, r.identity_by, r.identity_at, r.closed_at, r.closed_by, r.revision`;

export const nextRequestNumber = statement<{ number: number; time_zone: string }>(
  "subject_request.next_number",
  `SELECT coalesce((SELECT max(number) FROM app.subject_request WHERE org_id = $1), 0) + 1 AS number, (SELECT time_zone FROM app.organisation WHERE org_id = $1) AS time_zone`,
);

/** Two that took the same number: the later one is turned back. */
export const insertRequest = statement(
  "subject_request.insert",
  `INSERT INTO app.subject_request (org_id, request_id, number, kind, law, state, channel, language, subject_id, sealed_body, received_at, due_at)
   VALUES ($1, $2, $3, $4, $5, 'received', $6, $7, $8, $9, $10, $11)`,
);

export const requestById = statement<RequestRow>(
  "subject_request.by_id",
  `SELECT ${COLUMNS} FROM app.subject_request r WHERE r.org_id = $1 AND r.request_id = $2`,
);

export type ListedRequestRow = RequestRow & { place: string };

/** By due date, the next first; what is closed comes by itself. $2 and $3 name the place after which the page begins. */
export const requestPage = statement<ListedRequestRow>(
  "subject_request.page",
  `SELECT ${COLUMNS}, r.due_at::text AS place FROM app.subject_request r
   WHERE r.org_id = $1 AND (r.due_at, r.request_id) > ($2::timestamptz, $3::uuid)
     AND ($4::boolean IS NULL OR (r.closed_at IS NOT NULL) = $4) AND ($5::text IS NULL OR r.kind = $5) AND ($6::text IS NULL OR r.state = $6)
   ORDER BY r.due_at, r.request_id LIMIT $7`,
);

export const requestsOfSubject = statement<RequestRow>(
  "subject_request.of_subject",
  `SELECT ${COLUMNS} FROM app.subject_request r WHERE r.org_id = $1 AND r.subject_id = $2 ORDER BY r.number`,
);

/** Everything that a command changes, at once; turned back when somebody else changed it meanwhile. */
export const changeRequest = guarded(
  "subject_request.change",
  `UPDATE app.subject_request SET state = $4, subject_id = $5, due_at = $6, extended_at = $7, identity_method = $8, identity_by = $9, identity_at = $10, closed_at = $11,
     closed_by = $12, revision = revision + 1 WHERE org_id = $1 AND request_id = $2 AND revision = $3 RETURNING 1`,
);

/** The words of a request and of its letters; that there was one, and what became of it, stays on record. */
export const emptyRequest = statement(
  "subject_request.empty",
  `UPDATE app.subject_request SET sealed_body = ''::bytea WHERE org_id = $1 AND request_id = $2`,
);
export const emptyLetters = statement(
  "letter.empty",
  `UPDATE app.letter SET sealed_body = ''::bytea WHERE org_id = $1 AND request_id = $2`,
);

export type OutcomeRow = { category: RecordCategory; outcome: RecordOutcome; ground: Ground | null; records: number };

export const outcomesOfRequest = statement<OutcomeRow>(
  "subject_request.outcomes",
  `SELECT category, outcome, ground, records FROM app.subject_request_outcome WHERE org_id = $1 AND request_id = $2 ORDER BY category`,
);

/** $3 to $6 side by side: one row a category. */
export const putOutcomes = statement(
  "subject_request.put_outcomes",
  `INSERT INTO app.subject_request_outcome (org_id, request_id, category, outcome, ground, records, decided_at)
   SELECT $1, $2, o.category, o.outcome, o.ground, o.records, $7 FROM unnest($3::text[], $4::text[], $5::text[], $6::int[]) AS o(category, outcome, ground, records)
   ON CONFLICT (org_id, request_id, category) DO UPDATE SET outcome = excluded.outcome, ground = excluded.ground, records = excluded.records, decided_at = excluded.decided_at`,
);

export type LetterRow = {
  letter_id: string;
  kind: LetterKind;
  language: LetterLanguage;
  sealed_body: Buffer;
  made_by: string | null;
  made_at: Date;
};

export const lettersOfRequest = statement<LetterRow>(
  "letter.of_request",
  `SELECT letter_id, kind, language, sealed_body, made_by, made_at FROM app.letter WHERE org_id = $1 AND request_id = $2 ORDER BY made_at, letter_id`,
);

export const letterById = statement<LetterRow & { request_id: string }>(
  "letter.by_id",
  `SELECT letter_id, request_id, kind, language, sealed_body, made_by, made_at FROM app.letter WHERE org_id = $1 AND letter_id = $2`,
);

/** Once: the same letter filed again is turned back. */
export const insertLetter = guarded(
  "letter.insert",
  `INSERT INTO app.letter (org_id, letter_id, request_id, kind, language, sealed_body, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING 1`,
);

export type SubjectRow = {
  subject_id: string;
  sealed_profile: Buffer;
  created_at: Date;
  restricted_at: Date | null;
  objected_at: Date | null;
  erased_at: Date | null;
  key_version: number;
  wrapped: Buffer | null;
};

const SUBJECT = `s.subject_id, s.sealed_profile, s.created_at, s.restricted_at, s.objected_at, s.erased_at, k.version AS key_version, k.wrapped FROM app.subject s
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = s.org_id AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true`;

export const subjectById = statement<SubjectRow>(
  "subject.by_id",
  `SELECT ${SUBJECT} WHERE s.org_id = $1 AND s.subject_id = $2`,
);

/** Who is called this by a source ($2), or owns one of these identifiers ($3). */
export const subjectsKnownAs = statement<SubjectRow>(
  "subject.known_as",
  `SELECT ${SUBJECT} WHERE s.org_id = $1 AND s.erased_at IS NULL AND s.subject_id IN (
     SELECT subject_id FROM app.subject WHERE org_id = $1 AND external_token = $2
     UNION SELECT subject_id FROM app.subject_identifier WHERE org_id = $1 AND token = ANY ($3::bytea[])) ORDER BY s.created_at LIMIT 10`,
);

export const identifiersOf = statement<{ token: Buffer; type: string; sealed_value: Buffer }>(
  "subject.identifiers",
  `SELECT token, type, sealed_value FROM app.subject_identifier WHERE org_id = $1 AND subject_id = $2 ORDER BY type, token`,
);

export const setRestricted = statement(
  "subject.set_restricted",
  `UPDATE app.subject SET restricted_at = $3 WHERE org_id = $1 AND subject_id = $2`,
);

export const setObjected = statement(
  "subject.set_objected",
  `UPDATE app.subject SET objected_at = $3 WHERE org_id = $1 AND subject_id = $2`,
);

export type RestrictionRow = {
  restriction_id: string;
  basis: string;
  request_id: string | null;
  set_at: Date;
  until: Date | null;
};

export const restrictionsInForce = statement<RestrictionRow>(
  "restriction.in_force",
  `SELECT restriction_id, basis, request_id, set_at, until FROM app.restriction WHERE org_id = $1 AND subject_id = $2 AND lifted_at IS NULL ORDER BY set_at`,
);

export const insertRestriction = statement(
  "restriction.insert",
  `INSERT INTO app.restriction (org_id, restriction_id, subject_id, basis, request_id, set_by, set_at, until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const liftRestriction = guarded(
  "restriction.lift",
  `UPDATE app.restriction SET lifted_by = $3, lifted_at = $4 WHERE org_id = $1 AND restriction_id = $2 AND lifted_at IS NULL RETURNING 1`,
);

/** Releases of this customer that a rule allowed and that have not left: a person is to read them first. */
export const pendingByRule = statement<{ release_id: string; draft_id: string | null }>(
  "release.pending_by_rule",
  `SELECT release_id, draft_id FROM app.release WHERE org_id = $1 AND subject_id = $2 AND state = 'pending' AND decision_id IS NULL AND kind = 'reply'`,
);

export type ErasureRow = {
  erasure_id: string;
  subject_id: string;
  request_id: string | null;
  state: "waiting" | "running" | "done" | "failed";
  asked_by: string | null;
  asked_at: Date;
  finished_at: Date | null;
  counts: Record<string, unknown>;
  event_id: string | null;
  failure: string | null;
};

const ERASURE =
  "erasure_id, subject_id, request_id, state, asked_by, asked_at, finished_at, counts, event_id, failure FROM app.erasure";

export const erasureById = statement<ErasureRow>(
  "erasure.by_id",
  `SELECT ${ERASURE} WHERE org_id = $1 AND erasure_id = $2`,
);
export const erasureOfSubject = statement<ErasureRow>(
  "erasure.of_subject",
  `SELECT ${ERASURE} WHERE org_id = $1 AND subject_id = $2 ORDER BY asked_at DESC LIMIT 1`,
);
export const insertErasure = statement(
  "erasure.insert",
  `INSERT INTO app.erasure (org_id, erasure_id, subject_id, request_id, state, asked_by, asked_at, counts) VALUES ($1, $2, $3, $4, 'waiting', $5, $6, '{}')`,
);
/** Notes how far an erasure is; nothing of a step is done twice that was counted. */
export const noteErasure = statement(
  "erasure.note",
  `UPDATE app.erasure SET state = $3, counts = $4 WHERE org_id = $1 AND erasure_id = $2 AND state IN ('waiting', 'running')`,
);
export const failErasure = statement(
  "erasure.fail",
  `UPDATE app.erasure SET state = 'failed', failure = $3, finished_at = $4 WHERE org_id = $1 AND erasure_id = $2 AND state IN ('waiting', 'running')`,
);
export const finishErasure = guarded(
  "erasure.finish",
  `UPDATE app.erasure SET state = 'done', counts = $3, finished_at = $4, event_id = $5 WHERE org_id = $1 AND erasure_id = $2 AND state IN ('waiting', 'running') RETURNING 1`,
);

/** Holds over a customer, one of their conversations, or everything. */
export const holdsOver = statement<{ hold_id: string; scope: string }>(
  "legal_hold.over_subject",
  `SELECT hold_id, scope FROM app.legal_hold WHERE org_id = $1 AND lifted_at IS NULL AND (scope = 'organisation' OR subject_id = $2
     OR conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2)) ORDER BY set_at`,
);

/** How many records of each kind are held about a customer. */
export type RecordCountRow = { category: RecordCategory; records: number };
export const recordsHeld = statement<RecordCountRow>(
  "subject.records_held",
  `WITH c AS MATERIALIZED (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2),
     d AS MATERIALIZED (SELECT draft_id FROM app.draft WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c))
   SELECT 'profile' AS category, 1 AS records
   UNION ALL SELECT 'identifiers', count(*)::int FROM app.subject_identifier WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'conversations', count(*)::int FROM app.message WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'drafts', count(*)::int FROM d
   UNION ALL SELECT 'decisions', count(*)::int FROM app.decision n JOIN app.item i USING (org_id, item_id) WHERE n.org_id = $1 AND i.conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'flags', (SELECT count(*) FROM app.flag WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c))::int
     + (SELECT count(*) FROM app.outcome WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c))::int
   UNION ALL SELECT 'webhooks', count(*)::int FROM app.delivery WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'search_index', count(*)::int FROM app.conversation_words WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'receipts', count(*)::int FROM app.receipt WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'corrections', count(*)::int FROM app.correction WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'copies', count(*)::int FROM app.data_package WHERE org_id = $1 AND subject_id = $2 AND state IN ('waiting', 'building', 'ready')
   UNION ALL SELECT 'other_conversations', 0
   UNION ALL SELECT 'requests', count(*)::int FROM app.subject_request WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'audit_log', count(*)::int FROM ONLY audit.event WHERE org_id = $1 AND draft_id IN (SELECT draft_id FROM d)`,
);

/** What the log tells of a request, from the moment it came in; that a restriction ended names the restriction alone. */
export const eventsOfRequest = statement<{
  event_id: string;
  type: string;
  occurred_at: Date;
  member: string | null;
}>(
  "subject_request.events",
  `SELECT e.event_id, e.type, e.occurred_at, (SELECT m.name FROM app.member m WHERE m.org_id = e.org_id AND m.user_id = e.actor_id) AS member
   FROM ONLY audit.event e WHERE e.org_id = $1 AND e.type = ANY ($3::text[]) AND e.occurred_at >= $4
     AND (position(convert_to($2::text, 'UTF8') IN e.bytes) > 0 OR e.type = 'restriction.lifted' AND EXISTS (
       SELECT FROM app.restriction r WHERE r.org_id = $1 AND r.request_id = $2::uuid AND position(convert_to(r.restriction_id::text, 'UTF8') IN e.bytes) > 0))
   ORDER BY e.occurred_at, e.event_id LIMIT 200`,
);

/** Sources with an address that sent a conversation of a customer; of whom there is none, nobody is told in clear what another source calls them. */
export const sourcesOfSubject = statement<{ source_id: string }>(
  "subject.sources",
  `SELECT source_id FROM app.source WHERE org_id = $1 AND disabled_at IS NULL AND delivery_url IS NOT NULL
     AND source_id IN (SELECT source_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2) ORDER BY source_id`,
);

export const liftAllRestrictions = statement(
  "restriction.lift_all",
  `UPDATE app.restriction SET lifted_at = $3 WHERE org_id = $1 AND subject_id = $2 AND lifted_at IS NULL`,
);
