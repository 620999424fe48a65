import type { FindingCode } from "@/core/checks/check";
import type { DecisionKind } from "@/core/review/words";
import { statement } from "../statement";

/** Of each finding so many of the newest cases are compared: older ones say little, and the query stays flat. */
const MOST_CASES = 200;

const CODES = `ARRAY(SELECT DISTINCT f.code FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id)`;

export type PrecedentRow = {
  draft_id: string;
  item_id: string;
  /** Where the policy put it, not where it may have been moved since. */
  queue_id: string | null;
  language: string;
  disposition_id: string;
  rule_id: string;
  source_id: string;
  codes: FindingCode[];
  decision_id: string;
  decided_at: Date;
  kind: DecisionKind;
  changed: boolean;
};

/**
 * Cases that people settled since a time ($4) with one of these findings ($3) as their leading one, in the reader's queues
 * ($5), newest first: each draft once, with the newest decision on it that stands. Customers under restriction are left
 * out. OFFSET 0 keeps the planner from walking all decisions by time to find one draft's newest.
 */
export const precedents = statement<PrecedentRow>(
  "precedent.cases",
  `SELECT c.draft_id, c.item_id, p.queue_id, p.language, p.disposition_id, p.rule_id, p.source_id, ${CODES} AS codes, x.decision_id, x.decided_at, x.kind, x.changed
   FROM (SELECT DISTINCT ON (n.draft_id) n.* FROM unnest($3::text[]) AS asked(code), LATERAL (
       SELECT i.draft_id, i.item_id, i.disposition_id, i.closed_at FROM app.item i
       WHERE i.org_id = $1 AND i.reason_code = asked.code AND i.state = 'done' AND i.closed_at > $4 AND i.draft_id IS NOT NULL AND i.reviews_decision_id IS NULL AND i.draft_id <> $2
         AND ($5::text[] IS NULL OR i.queue_id = ANY ($5))
         AND NOT EXISTS (SELECT FROM app.subject s WHERE s.org_id = i.org_id AND s.subject_id = i.subject_id AND s.restricted_at IS NOT NULL)
       ORDER BY i.closed_at DESC LIMIT ${MOST_CASES}) n
     ORDER BY n.draft_id, n.closed_at DESC) c
   JOIN app.disposition p ON p.org_id = $1 AND p.disposition_id = c.disposition_id
   JOIN LATERAL (SELECT d.decision_id, d.decided_at, d.kind, coalesce(d.edit_distance, 0) > 0 AS changed
     FROM (SELECT * FROM app.decision o WHERE o.org_id = $1 AND o.draft_id = c.draft_id AND o.undone_at IS NULL OFFSET 0) d ORDER BY d.decided_at DESC LIMIT 1) x ON true
   ORDER BY x.decided_at DESC, x.decision_id DESC`,
);

/**
 * The same for a reply in which nothing was found: settled cases of nothing found either, with how much of what was said in
 * the conversation of the reply ($2) was said there too. Told by the blind tokens of their words: of those that any
 * of the cases has, rare ones weigh more, and what all of them have weighs nothing. Null where the words of one are not kept.
 * Nothing is opened for it.
 */
export const plainPrecedents = statement<PrecedentRow & { alike: number | null }>(
  "precedent.plain_cases",
  `WITH n AS MATERIALIZED (SELECT i.draft_id, i.item_id, i.disposition_id, i.conversation_id FROM app.item i
       WHERE i.org_id = $1 AND i.reason_code IS NULL AND i.state = 'done' AND i.closed_at > $3 AND i.draft_id IS NOT NULL AND i.disposition_id IS NOT NULL
         AND i.reviews_decision_id IS NULL AND i.draft_id <> $2 AND ($4::text[] IS NULL OR i.queue_id = ANY ($4))
         AND NOT EXISTS (SELECT FROM app.subject s WHERE s.org_id = i.org_id AND s.subject_id = i.subject_id AND s.restricted_at IS NOT NULL)
       ORDER BY i.closed_at DESC LIMIT ${MOST_CASES}),
   c AS (SELECT DISTINCT ON (n.draft_id) n.* FROM n ORDER BY n.draft_id),
   own AS MATERIALIZED (SELECT unnest(w.words) AS word FROM app.draft d JOIN app.conversation_words w ON w.org_id = $1 AND w.conversation_id = d.conversation_id
     WHERE d.org_id = $1 AND d.draft_id = $2),
   said AS MATERIALIZED (SELECT k.conversation_id, o.word FROM (SELECT DISTINCT conversation_id FROM c) k
     JOIN app.conversation_words w ON w.org_id = $1 AND w.conversation_id = k.conversation_id CROSS JOIN LATERAL unnest(w.words) u(word) JOIN own o ON o.word = u.word),
   weight AS MATERIALIZED (SELECT word, ln((1 + (SELECT count(DISTINCT conversation_id) FROM c))::float / (1 + count(*))) AS heavy FROM said GROUP BY word)
   SELECT c.draft_id, c.item_id, p.queue_id, p.language, p.disposition_id, p.rule_id, p.source_id, ${CODES} AS codes, x.decision_id, x.decided_at, x.kind, x.changed,
     CASE WHEN EXISTS (SELECT FROM app.conversation_words w WHERE w.org_id = $1 AND w.conversation_id = c.conversation_id)
       THEN coalesce((SELECT sum(g.heavy) FROM said s JOIN weight g USING (word) WHERE s.conversation_id = c.conversation_id), 0) / nullif((SELECT sum(heavy) FROM weight), 0) END AS alike
   FROM c
   JOIN app.disposition p ON p.org_id = $1 AND p.disposition_id = c.disposition_id
   JOIN LATERAL (SELECT d.decision_id, d.decided_at, d.kind, coalesce(d.edit_distance, 0) > 0 AS changed
     FROM (SELECT * FROM app.decision o WHERE o.org_id = $1 AND o.draft_id = c.draft_id AND o.undone_at IS NULL OFFSET 0) d ORDER BY d.decided_at DESC LIMIT 1) x ON true
   ORDER BY x.decided_at DESC, x.decision_id DESC`,
);

export type JudgedCaseRow = {
  disposition_id: string;
  draft_id: string;
  language: string;
  rule_id: string;
  source_id: string;
  queue_id: string | null;
  codes: FindingCode[];
};

/** One case as it is compared with others. */
export const judgedCase = statement<JudgedCaseRow>(
  "precedent.judged",
  `SELECT p.disposition_id, p.draft_id, p.language, p.rule_id, p.source_id, p.queue_id, ${CODES} AS codes
   FROM app.disposition p WHERE p.org_id = $1 AND p.disposition_id = $2`,
);

/** Where an item and its disposition lie. */
export const itemJudged = statement<{ queue_id: string; disposition_id: string | null }>(
  "precedent.item",
  `SELECT queue_id, disposition_id FROM app.item WHERE org_id = $1 AND item_id = $2`,
);

export type SealedCaseRow = {
  disposition_id: string;
  sealed_explanation: Buffer;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
};

/** Explanations with the keys that open them, where there still are any. */
export const sealedCases = statement<SealedCaseRow>(
  "precedent.sealed",
  `SELECT p.disposition_id, p.sealed_explanation, c.subject_id, k.version AS key_version, k.wrapped
   FROM app.disposition p
   JOIN app.draft d ON d.org_id = p.org_id AND d.draft_id = p.draft_id
   JOIN app.conversation c ON c.org_id = d.org_id AND c.conversation_id = d.conversation_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = c.org_id AND subject_id = c.subject_id ORDER BY version DESC LIMIT 1) k ON true
   WHERE p.org_id = $1 AND p.disposition_id = ANY ($2::uuid[]) AND length(p.sealed_explanation) > 0 AND c.emptied_at IS NULL`,
);
