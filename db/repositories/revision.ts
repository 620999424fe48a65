import { statement } from "../statement";

/** How often the reply to the message that a draft answers was asked for again, in this draft or one before. */
export const timesAsked = statement<{ asked: number }>(
  "revision.times_asked",
  `SELECT count(*)::int AS asked FROM app.draft d JOIN app.draft_revision v ON v.org_id = d.org_id AND v.conversation_id = d.conversation_id AND v.answers_position = d.answers_position
   WHERE d.org_id = $1 AND d.draft_id = $2`,
);

export const insertRevision = statement(
  "revision.insert",
  `INSERT INTO app.draft_revision (org_id, revision_id, draft_id, item_id, conversation_id, subject_id, answers_position, delivery_id, requested_by, requested_at, sealed_body)
   SELECT d.org_id, $2, d.draft_id, $4, d.conversation_id, d.subject_id, d.answers_position, $5, $6, $7, $8 FROM app.draft d WHERE d.org_id = $1 AND d.draft_id = $3`,
);

/**
 * The request that draft `d` came after: the last one about the reply to the same message, with no other draft between.
 * What came in at the same moment came after.
 */
const ANSWERED = `FROM app.draft_revision v WHERE v.org_id = $1 AND v.conversation_id = d.conversation_id AND v.draft_id <> d.draft_id AND v.answers_position = d.answers_position
     AND v.requested_at <= d.created_at AND NOT EXISTS (SELECT FROM app.draft x WHERE x.org_id = $1 AND x.conversation_id = d.conversation_id AND x.draft_id NOT IN (d.draft_id, v.draft_id)
       AND x.created_at >= v.requested_at AND x.created_at < d.created_at)`;

export type AgainColumns = {
  asked_again: { at: string; by: string; name: string | null } | null;
  times_asked: number;
  answers_revision: boolean;
};

/** For statements about an item `i` with its draft `d`. */
export const AGAIN_COLUMNS = `(SELECT jsonb_build_object('at', v.requested_at, 'by', v.requested_by, 'name', m.name) FROM app.draft_revision v LEFT JOIN app.member m ON m.org_id = $1 AND m.user_id = v.requested_by
      WHERE v.org_id = $1 AND v.draft_id = i.draft_id ORDER BY v.requested_at DESC LIMIT 1) AS asked_again,
     (SELECT count(*)::int FROM app.draft_revision v WHERE v.org_id = $1 AND v.conversation_id = i.conversation_id AND v.answers_position = d.answers_position) AS times_asked,
     EXISTS (SELECT ${ANSWERED}) AS answers_revision`;

export type AnsweredRow = {
  revision_id: string;
  requested_by: string;
  requested_name: string | null;
  requested_at: Date;
  sealed_body: Buffer;
  before_id: string;
  before_body: Buffer;
};

/** What an item's draft was written again for, with the draft before. */
export const answeredRevision = statement<AnsweredRow>(
  "revision.answered",
  `SELECT r.revision_id, r.requested_by, m.name AS requested_name, r.requested_at, r.sealed_body, b.draft_id AS before_id, b.sealed_body AS before_body
   FROM app.item i JOIN app.draft d ON d.org_id = i.org_id AND d.draft_id = i.draft_id
   JOIN LATERAL (SELECT v.* ${ANSWERED} ORDER BY v.requested_at DESC LIMIT 1) r ON true
   JOIN app.draft b ON b.org_id = $1 AND b.draft_id = r.draft_id
   LEFT JOIN app.member m ON m.org_id = $1 AND m.user_id = r.requested_by
   WHERE i.org_id = $1 AND i.item_id = $2`,
);

export type RevisionRow = {
  revision_id: string;
  requested_by: string;
  requested_name: string | null;
  requested_at: Date;
  sealed_body: Buffer;
};

/** Every time a draft was asked for again, the oldest first. */
export const revisionsOfDraft = statement<RevisionRow>(
  "revision.of_draft",
  `SELECT v.revision_id, v.requested_by, m.name AS requested_name, v.requested_at, v.sealed_body FROM app.draft_revision v
   LEFT JOIN app.member m ON m.org_id = v.org_id AND m.user_id = v.requested_by WHERE v.org_id = $1 AND v.draft_id = $2 ORDER BY v.requested_at, v.revision_id`,
);

/** When each of these items' drafts was last asked for again. */
export const askedOfItems = statement<{ item_id: string; asked_at: Date }>(
  "revision.of_items",
  `SELECT i.item_id, max(v.requested_at) AS asked_at FROM app.item i JOIN app.draft_revision v ON v.org_id = i.org_id AND v.draft_id = i.draft_id
   WHERE i.org_id = $1 AND i.item_id = ANY ($2::uuid[]) GROUP BY i.item_id`,
);
