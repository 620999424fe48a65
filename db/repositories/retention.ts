import { RETENTION_CATEGORIES, type RetentionCategory } from "@/core/privacy/privacy-policy";
import { guarded, type Statement, statement } from "../statement";
import { PAST } from "./retention-past";

/** That a hold in force covers the row `p` of {@link PAST}; `core/privacy/retention` says the same of one record. */
const COVERS = `(h.scope = 'organisation' OR (h.subject_id = ANY (p.subjects) AND (h.scope = 'subject' OR p.conversation IS NULL))
   OR (h.scope = 'conversation' AND h.conversation_id = p.conversation))`;
const HELD = `EXISTS (SELECT FROM app.legal_hold h WHERE h.org_id = $1 AND h.lifted_at IS NULL AND ${COVERS})`;
const RESTRICTED = `EXISTS (SELECT FROM app.restriction x WHERE x.org_id = $1 AND x.lifted_at IS NULL AND x.subject_id = ANY (p.subjects))`;

const each = <T>(make: (category: RetentionCategory) => T) =>
  Object.fromEntries(RETENTION_CATEGORIES.map((category) => [category, make(category)])) as Record<
    RetentionCategory,
    T
  >;

export type CountRow = { due: string; held: string; restricted: string; busy: string; oldest: Date | null };

const COUNTS = each((category) =>
  statement<CountRow>(
    `retention.count_${category}`,
    `SELECT count(*) FILTER (WHERE v = 'due') AS due, count(*) FILTER (WHERE v = 'held') AS held, count(*) FILTER (WHERE v = 'restricted') AS restricted,
       count(*) FILTER (WHERE v = 'busy') AS busy, min(since) FILTER (WHERE v = 'due') AS oldest
     FROM (SELECT p.since, CASE WHEN ${HELD} THEN 'held' WHEN ${RESTRICTED} THEN 'restricted' WHEN p.busy THEN 'busy' ELSE 'due' END AS v
       FROM (${PAST[category]}) p WHERE p.since < $2) judged`,
  ),
);

/** What is past its time, by what becomes of it. */
export const countPast = (category: RetentionCategory, orgId: string, cutOff: Date): Statement<CountRow> =>
  COUNTS[category](orgId, cutOff);

const HOLDING = each((category) =>
  statement<{ hold_id: string; records: string }>(
    `retention.holding_${category}`,
    `SELECT h.hold_id, count(*) AS records FROM (${PAST[category]}) p JOIN app.legal_hold h ON h.org_id = $1 AND h.lifted_at IS NULL AND ${COVERS}
     WHERE p.since < $2 GROUP BY h.hold_id`,
  ),
);

/** How many records each hold in force keeps back. */
export const countHolding = (category: RetentionCategory, orgId: string, cutOff: Date) =>
  HOLDING[category](orgId, cutOff);

export type DueRow = { id: string; place: string; conversation: string | null; subjects: string[] };

const DUE = each((category) =>
  statement<DueRow>(
    `retention.due_${category}`,
    `SELECT p.id, p.since::text AS place, p.conversation, p.subjects FROM (${PAST[category]}) p
     WHERE p.since < $2 AND (p.since, p.id) > ($3::timestamptz, $4::uuid) AND NOT p.busy AND NOT ${HELD} AND NOT ${RESTRICTED}
     ORDER BY p.since, p.id LIMIT $5`,
  ),
);

/** The next that are due and free, the oldest first, after a place. */
export const duePast = (
  category: RetentionCategory,
  orgId: string,
  cutOff: Date,
  after: { at: string; id: string },
  most: number,
): Statement<DueRow> => DUE[category](orgId, cutOff, after.at, after.id, most);

const STILL = each((category) =>
  statement<never>(
    `retention.still_${category}`,
    `SELECT app.require_one((SELECT count(*) FROM (${PAST[category]}) p WHERE p.id = ANY ($3::uuid[]) AND p.since < $2 AND NOT p.busy AND NOT ${HELD} AND NOT ${RESTRICTED})
       - cardinality($3::uuid[]) + 1)`,
  ),
);

/** Turns the transaction back unless all of these are still due and free, as it stands when this statement begins. */
export const stillDue = (category: RetentionCategory, orgId: string, cutOff: Date, ids: readonly string[]) =>
  STILL[category](orgId, cutOff, ids);

/** Nobody sets a hold, and nothing is taken away, beside somebody else who does: whoever comes second sees what the first did. */
export const takeRetentionTurn = statement<never>(
  "retention.turn",
  `SELECT pg_advisory_xact_lock(hashtextextended('retention ' || $1::text, 0))`,
);

/** What comes for these conversations meanwhile waits until they are emptied. */
export const lockConversations = statement<never>(
  "retention.lock_conversations",
  `SELECT FROM app.conversation WHERE org_id = $1 AND conversation_id = ANY ($2::uuid[]) ORDER BY conversation_id FOR UPDATE`,
);
export const lockSubjects = statement<never>(
  "retention.lock_subjects",
  `SELECT FROM app.subject WHERE org_id = $1 AND subject_id = ANY ($2::uuid[]) ORDER BY subject_id FOR UPDATE`,
);

/** Holds a piece of work for another minute; turns the transaction back when another worker was given it. */
export const holdRetentionWork = guarded(
  "retention.hold_work",
  `UPDATE app.work SET taken_until = now() + interval '60 seconds' WHERE org_id = $1 AND kind = 'retention' AND ref_id = $2 AND attempts = $3 RETURNING 1`,
);
