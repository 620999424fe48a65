import { guarded, statement } from "../statement";

export type EvidenceRow = { due: number[]; opened: number[] };

/** Positions of an item's severe findings, and of those that one member ($3) opened on it. */
export const evidenceOfItem = statement<EvidenceRow>(
  "evidence.of_item",
  `SELECT ARRAY(SELECT f.position FROM app.finding f WHERE f.org_id = $1 AND f.disposition_id = i.disposition_id AND f.urgency = 0 ORDER BY f.position) AS due,
     ARRAY(SELECT e.position FROM app.evidence_view e WHERE e.org_id = $1 AND e.item_id = $2 AND e.member = $3 AND e.disposition_id = i.disposition_id ORDER BY e.position) AS opened
   FROM app.item i WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** How many findings an item has; those are their positions, from 0. */
export const findingsOfItem = statement<{ findings: number }>(
  "evidence.findings",
  `SELECT count(*)::int AS findings FROM app.item i JOIN app.finding f ON f.org_id = i.org_id AND f.disposition_id = i.disposition_id WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** The same opened twice at once is turned back: the event is told once. */
export const insertEvidence = statement(
  "evidence.insert",
  `INSERT INTO app.evidence_view (org_id, item_id, member, disposition_id, position, opened_at) SELECT $1, $2, $3, $4, unnest($5::smallint[]), $6`,
);

export const insertJudgement = statement(
  "judgement.insert",
  `INSERT INTO app.formed_judgement (org_id, item_id, member, decision_id, kind, reason, formed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Behind what waits, in the same queue: an item for a blind review of a decision ($4) on item $2. */
export const insertReviewItem = statement(
  "review.insert_item",
  `INSERT INTO app.item (org_id, item_id, kind, state, queue_id, level, urgency, due_at, two_person, already_sent, conversation_id, subject_id, draft_id, flag_id, disposition_id,
     reviews_decision_id, reason_check, reason_code, findings, language, channel, created_at)
   SELECT org_id, $3, 'second_look', 'queued', queue_id, level, $5, 'infinity', false, $6, conversation_id, subject_id, draft_id, flag_id, disposition_id,
     $4, reason_check, reason_code, findings, language, channel, $7 FROM app.item WHERE org_id = $1 AND item_id = $2`,
);

export const insertReview = statement(
  "review.insert",
  `INSERT INTO app.blind_review (org_id, item_id, decision_id, draft_id, queue_id, first_kind, first_by, messages, drawn_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export const decideReview = guarded(
  "review.decide",
  `UPDATE app.blind_review SET second_kind = $3, second_by = $4, decided_at = $5 WHERE org_id = $1 AND item_id = $2 AND decided_at IS NULL RETURNING 1`,
);
