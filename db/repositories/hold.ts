import { guarded, statement } from "../statement";

export type HoldRow = {
  hold_id: string;
  scope: "organisation" | "subject" | "conversation";
  subject_id: string | null;
  conversation_id: string | null;
  sealed_body: Buffer;
  set_by: string;
  set_name: string | null;
  set_at: Date;
  lifted_by: string | null;
  lifted_name: string | null;
  lifted_at: Date | null;
};

const COLUMNS = `h.hold_id, h.scope, h.subject_id, h.conversation_id, h.sealed_body, h.set_by, s.name AS set_name, h.set_at, h.lifted_by, l.name AS lifted_name, h.lifted_at`;
const NAMED = `FROM app.legal_hold h LEFT JOIN app.member s ON s.org_id = h.org_id AND s.user_id = h.set_by LEFT JOIN app.member l ON l.org_id = h.org_id AND l.user_id = h.lifted_by`;
const COVERED = `(SELECT count(*) FROM app.conversation c WHERE c.org_id = h.org_id
    AND (h.scope = 'organisation' OR (h.scope = 'subject' AND c.subject_id = h.subject_id) OR (h.scope = 'conversation' AND c.conversation_id = h.conversation_id)))`;

export const holdsInForce = statement<HoldRow & { conversations: string }>(
  "hold.in_force",
  `SELECT ${COLUMNS}, ${COVERED} AS conversations ${NAMED} WHERE h.org_id = $1 AND h.lifted_at IS NULL ORDER BY h.set_at DESC, h.hold_id DESC`,
);

/** Newest first, from a place on. */
export const holdsLifted = statement<HoldRow & { place: string }>(
  "hold.lifted",
  `SELECT ${COLUMNS}, h.lifted_at::text AS place ${NAMED}
   WHERE h.org_id = $1 AND h.lifted_at IS NOT NULL AND (h.lifted_at, h.hold_id) < ($2::timestamptz, $3::uuid) ORDER BY h.lifted_at DESC, h.hold_id DESC LIMIT $4`,
);

export const holdById = statement<HoldRow>(
  "hold.by_id",
  `SELECT ${COLUMNS} ${NAMED} WHERE h.org_id = $1 AND h.hold_id = $2`,
);

export const holdTitles = statement<{ hold_id: string; sealed_body: Buffer }>(
  "hold.titles",
  `SELECT hold_id, sealed_body FROM app.legal_hold WHERE org_id = $1 AND hold_id = ANY ($2::uuid[])`,
);

export const insertHold = statement<never>(
  "hold.insert",
  `INSERT INTO app.legal_hold (org_id, hold_id, scope, subject_id, conversation_id, sealed_body, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const liftHoldRow = guarded(
  "hold.lift",
  `UPDATE app.legal_hold SET lifted_by = $3, lifted_at = $4, sealed_body = $5 WHERE org_id = $1 AND hold_id = $2 AND lifted_at IS NULL RETURNING 1`,
);

/** Customers who carry one of these references or identifiers and were not erased. */
export const subjectsNamed = statement<{ subject_id: string }>(
  "hold.subjects_named",
  `SELECT subject_id FROM app.subject WHERE org_id = $1 AND erased_at IS NULL
     AND (external_token = $2 OR subject_id = $4 OR subject_id IN (SELECT subject_id FROM app.subject_identifier WHERE org_id = $1 AND token = ANY ($3::bytea[]))) LIMIT 20`,
);

/** Conversations by id, or by the id of an item, a draft or a flag of theirs. */
export const conversationsById = statement<{ conversation_id: string }>(
  "hold.conversations_by_id",
  `SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND conversation_id = $2
   UNION SELECT conversation_id FROM app.item WHERE org_id = $1 AND (item_id = $2 OR draft_id = $2 OR flag_id = $2)
   UNION SELECT conversation_id FROM app.draft WHERE org_id = $1 AND draft_id = $2
   UNION SELECT i.conversation_id FROM app.decision x JOIN app.item i USING (org_id, item_id) WHERE x.org_id = $1 AND x.decision_id = $2`,
);

export const subjectOfConversation = statement<{ subject_id: string }>(
  "hold.subject_of_conversation",
  `SELECT subject_id FROM app.conversation WHERE org_id = $1 AND conversation_id = $2`,
);
