import type { IncidentKind, IncidentRisk, IncidentState } from "@/core/privacy/incident";
import { guarded, statement } from "../statement";

export type IncidentListRow = {
  incident_id: string;
  number: number;
  kind: IncidentKind;
  state: IncidentState;
  risk: IncidentRisk;
  aware_at: Date;
  due_at: Date;
  authority_told_at: Date | null;
  subjects_told_at: Date | null;
  closed_at: Date | null;
  exposed: number;
  /** To the microsecond, for the next page. */
  place: string;
};

const LISTED = `i.incident_id, i.number, i.kind, i.state, i.risk, i.aware_at, i.due_at, i.authority_told_at, i.subjects_told_at, i.closed_at, i.aware_at::text AS place,
  (SELECT count(*)::int FROM app.incident_subject s WHERE s.org_id = i.org_id AND s.incident_id = i.incident_id AND s.part = 'exposed') AS exposed`;

const NAMES_THEM = `k.org_id = $1 AND k.draft_id = $4 AND k.closed_at IS NULL
     AND NOT EXISTS (SELECT unnest($10::uuid[]) EXCEPT SELECT s.subject_id FROM app.incident_subject s WHERE s.org_id = k.org_id AND s.incident_id = k.incident_id)`;

/** Numbers are given one after the other: whoever comes second waits for the first to commit. */
export const lockIncidentNumbers = statement(
  "incident.lock_numbers",
  `SELECT pg_advisory_xact_lock(hashtextextended('incident ' || $1::text, 0))`,
);

/** Of one draft none is opened beside one that is open and names the same persons. */
export const insertIncident = guarded(
  "incident.insert",
  `INSERT INTO app.incident (org_id, incident_id, number, kind, state, risk, draft_id, conversation_id, aware_at, due_at, sealed_body, opened_by)
   SELECT $1, $2, coalesce((SELECT max(number) FROM app.incident WHERE org_id = $1), 0) + 1, $3, 'suspected', 'unknown', $4, $5, $6, $7, $8, $9
   WHERE NOT EXISTS (SELECT FROM app.incident k WHERE ${NAMES_THEM}) RETURNING 1`,
);

export const insertIncidentSubjects = statement(
  "incident.insert_subjects",
  `INSERT INTO app.incident_subject (org_id, incident_id, subject_id, part)
   SELECT $1, $2, s.subject_id, $4 FROM app.subject s WHERE s.org_id = $1 AND s.subject_id = ANY ($3::uuid[]) ON CONFLICT DO NOTHING`,
);

/** An open incident of this draft that names all of these persons. */
export const incidentOfDraft = statement<{ incident_id: string }>(
  "incident.of_draft",
  `SELECT k.incident_id FROM app.incident k WHERE ${NAMES_THEM.replaceAll("$4", "$2").replaceAll("$10", "$3")} LIMIT 1`,
);

/** Open incidents of a draft, each with those it names. */
export const openIncidentsOfDraft = statement<{ named: string[] }>(
  "incident.open_of_draft",
  `SELECT array(SELECT s.subject_id FROM app.incident_subject s WHERE s.org_id = k.org_id AND s.incident_id = k.incident_id) AS named
   FROM app.incident k WHERE k.org_id = $1 AND k.draft_id = $2 AND k.closed_at IS NULL`,
);

/** Newest first, from a place on; `$4` null is all of them. */
export const incidentPage = statement<IncidentListRow>(
  "incident.page",
  `SELECT ${LISTED} FROM app.incident i WHERE i.org_id = $1 AND (i.aware_at, i.incident_id) < ($2::timestamptz, $3::uuid)
     AND ($4::boolean IS NULL OR (i.closed_at IS NULL) = $4) ORDER BY i.aware_at DESC, i.incident_id DESC LIMIT $5`,
);

/** How many are open, and how many of these owe the authority a notice that is late. */
export const incidentCounts = statement<{ open: number; overdue: number }>(
  "incident.counts",
  `SELECT count(*)::int AS open, count(*) FILTER (WHERE risk <> 'none' AND authority_told_at IS NULL AND due_at < $2)::int AS overdue
   FROM app.incident WHERE org_id = $1 AND closed_at IS NULL`,
);

export type IncidentRecordRow = IncidentListRow & {
  draft_id: string | null;
  item_id: string | null;
  conversation_id: string | null;
  sealed_body: Buffer;
  opened_by: string | null;
  opened_name: string | null;
  closed_by: string | null;
  closed_name: string | null;
  revision: number;
};

export const incidentById = statement<IncidentRecordRow>(
  "incident.by_id",
  `SELECT ${LISTED}, i.draft_id, i.conversation_id, i.sealed_body, i.opened_by, o.name AS opened_name, i.closed_by, c.name AS closed_name, i.revision,
     (SELECT t.item_id FROM app.item t WHERE t.org_id = i.org_id AND t.draft_id = i.draft_id ORDER BY t.created_at LIMIT 1) AS item_id
   FROM app.incident i LEFT JOIN app.member o ON o.org_id = i.org_id AND o.user_id = i.opened_by LEFT JOIN app.member c ON c.org_id = i.org_id AND c.user_id = i.closed_by
   WHERE i.org_id = $1 AND i.incident_id = $2`,
);

export const incidentSubjects = statement<{ subject_id: string; part: "exposed" | "recipient"; erased: boolean }>(
  "incident.subjects",
  `SELECT s.subject_id, s.part, u.erased_at IS NOT NULL AS erased FROM app.incident_subject s JOIN app.subject u ON u.org_id = s.org_id AND u.subject_id = s.subject_id
   WHERE s.org_id = $1 AND s.incident_id = $2 ORDER BY s.part, s.subject_id LIMIT 1000`,
);

/** Everything that may change of it, in one guarded step. */
export const changeIncident = guarded(
  "incident.change",
  `UPDATE app.incident SET state = $4, risk = $5, sealed_body = $6, authority_told_at = $7, subjects_told_at = $8, closed_at = $9, closed_by = $10, revision = revision + 1
   WHERE org_id = $1 AND incident_id = $2 AND revision = $3 RETURNING 1`,
);

export const markSubjectsTold = statement(
  "incident.mark_subjects_told",
  `UPDATE app.incident_subject SET told_at = $3 WHERE org_id = $1 AND incident_id = $2 AND part = 'exposed'`,
);

/** To whom else the tokens belong that are not this customer's as well: for the register of incidents, never for the reviewer. An identifier of more than a thousand is nobody's. */
export const othersOfTokens = statement<{ subject_id: string }>(
  "incident.others_of_tokens",
  `SELECT DISTINCT i.subject_id FROM app.subject_identifier i WHERE i.org_id = $1 AND i.subject_id <> $2 AND i.token = ANY ($3::bytea[])
     AND NOT EXISTS (SELECT FROM app.subject_identifier o WHERE o.org_id = i.org_id AND o.token = i.token AND o.subject_id = $2) ORDER BY i.subject_id LIMIT 1000`,
);

export const draftPlace = statement<{ conversation_id: string; subject_id: string }>(
  "incident.draft_place",
  `SELECT conversation_id, subject_id FROM app.draft WHERE org_id = $1 AND draft_id = $2`,
);
