import type { FindingCode } from "@/core/checks/check";
import type { DecisionKind, DraftState, ItemKind, Outcome } from "@/core/review/words";
import { statement } from "../statement";

export type DecisionListRow = {
  decision_id: string;
  decided_at: Date;
  /** The row's place in the order, to the microsecond. */
  place: string;
  kind: DecisionKind;
  decided_by: string;
  decided_name: string | null;
  edit_distance: number | null;
  undone: boolean;
  item_kind: ItemKind;
  draft_id: string | null;
  queue_id: string;
  already_sent: boolean;
  language: string;
  source_name: string;
  model: string | null;
  prompt_version: string | null;
  rule_id: string | null;
  policy_version: number | null;
  draft_state: DraftState | null;
  findings: FindingCode[];
  urgencies: number[];
};

/**
 * How many rows one statement looks through at most for what a filter asks of their surroundings: however rare it is and
 * however long the record, a page costs no more. The reader goes on from where the search ended.
 */
export const WINDOW = 10_000;

/** Where the rows looked through end, and how many they were; null in a window without rows. */
export type WindowEdge = { edge_place: string | null; edge_id: string | null; looked_through: number };

/** Rows of the page beside the edge of their window; one row of nulls where the page is empty. */
export type Windowed<Row> = WindowEdge & (Row | { [Column in keyof Row]: null });

/**
 * Newest first, from a place on ($2, $3), between two moments ($4, $5). The index on time is read backwards for a window
 * of rows ($6) that a person ($7) or kinds ($8) may narrow; only these are joined to what the other filters ask. $9 are the
 * queues that the reader may see, $18 drafts to leave out. A null asks nothing.
 */
export const decisionPage = statement<Windowed<DecisionListRow>>(
  "decision.page",
  `WITH w AS MATERIALIZED (SELECT * FROM app.decision
     WHERE org_id = $1 AND (decided_at, decision_id) < ($2::timestamptz, $3::uuid) AND decided_at >= $4::timestamptz AND decided_at < $5::timestamptz
       AND ($7::uuid IS NULL OR decided_by = $7) AND ($8::text[] IS NULL OR kind = ANY ($8))
     ORDER BY decided_at DESC, decision_id DESC LIMIT $6),
   edge AS (SELECT min(decided_at)::text AS edge_place, (array_agg(decision_id ORDER BY decided_at, decision_id))[1] AS edge_id, count(*)::int AS looked_through FROM w)
   SELECT * FROM edge LEFT JOIN LATERAL (
     SELECT x.decision_id, x.decided_at, x.decided_at::text AS place, x.kind, x.decided_by, m.name AS decided_name, x.edit_distance, x.undone_at IS NOT NULL AS undone,
       i.kind AS item_kind, i.draft_id, i.queue_id, i.already_sent, i.language, s.name AS source_name, d.model, d.prompt_version, p.rule_id, p.policy_version, d.state AS draft_state,
       ARRAY(SELECT f.code FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id ORDER BY f.urgency, f.position) AS findings,
       ARRAY(SELECT f.urgency FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id ORDER BY f.urgency, f.position) AS urgencies
     FROM w x
     JOIN app.item i ON i.org_id = x.org_id AND i.item_id = x.item_id
     JOIN app.conversation c ON c.org_id = i.org_id AND c.conversation_id = i.conversation_id
     LEFT JOIN app.draft d ON d.org_id = x.org_id AND d.draft_id = x.draft_id
     LEFT JOIN app.disposition p ON p.org_id = i.org_id AND p.disposition_id = i.disposition_id
     JOIN app.source s ON s.org_id = c.org_id AND s.source_id = c.source_id
     LEFT JOIN app.member m ON m.org_id = x.org_id AND m.user_id = x.decided_by
     WHERE i.reviews_decision_id IS NULL AND ($9::text[] IS NULL OR i.queue_id = ANY ($9)) AND ($10::uuid IS NULL OR c.source_id = $10) AND ($11::text IS NULL OR d.model = $11)
       AND ($12::text IS NULL OR d.prompt_version = $12) AND ($13::text IS NULL OR i.language = $13) AND ($14::text IS NULL OR i.queue_id = $14)
       AND ($15::text IS NULL OR p.rule_id = $15)
       AND ($16::text IS NULL OR EXISTS (SELECT FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id AND f.code = $16))
       AND (i.draft_id IS NULL OR i.draft_id <> ALL ($18::uuid[]))
     ORDER BY x.decided_at DESC, x.decision_id DESC LIMIT $17) r ON true
   ORDER BY r.decided_at DESC, r.decision_id DESC`,
);

/** Values that filters offer are those of so many of the newest rows within the chosen days: older ones come with the days. */
export const OFFERED_FROM = 2000;

export type OptionsRow = {
  sources: string[] | null;
  models: string[] | null;
  prompts: string[] | null;
  languages: string[] | null;
  queues: string[] | null;
  rules: string[] | null;
  findings: FindingCode[] | null;
  /** Of people's decisions. */
  people?: string[] | null;
  kinds?: DecisionKind[] | null;
  /** Of the policy's. */
  outcomes?: Outcome[] | null;
};

/** Values that occur between two moments ($2, $3) in the queues that the reader may see ($4) and not of some drafts ($5), so that no filter leads to nothing. */
export const decisionOptions = statement<OptionsRow>(
  "decision.options",
  `WITH w AS MATERIALIZED (SELECT * FROM app.decision WHERE org_id = $1 AND decided_at >= $2::timestamptz AND decided_at < $3::timestamptz
     ORDER BY decided_at DESC, decision_id DESC LIMIT ${OFFERED_FROM}),
   n AS MATERIALIZED (SELECT c.source_id, d.model, d.prompt_version, x.decided_by, x.kind, i.language, i.queue_id, p.rule_id, i.disposition_id
     FROM w x
     JOIN app.item i ON i.org_id = x.org_id AND i.item_id = x.item_id
     JOIN app.conversation c ON c.org_id = i.org_id AND c.conversation_id = i.conversation_id
     LEFT JOIN app.draft d ON d.org_id = x.org_id AND d.draft_id = x.draft_id
     LEFT JOIN app.disposition p ON p.org_id = i.org_id AND p.disposition_id = i.disposition_id
     WHERE i.reviews_decision_id IS NULL AND ($4::text[] IS NULL OR i.queue_id = ANY ($4)) AND (i.draft_id IS NULL OR i.draft_id <> ALL ($5::uuid[])))
   SELECT array_agg(DISTINCT source_id) AS sources, array_agg(DISTINCT model) AS models, array_agg(DISTINCT prompt_version) AS prompts, array_agg(DISTINCT decided_by) AS people,
     array_agg(DISTINCT kind) AS kinds, array_agg(DISTINCT language) AS languages, array_agg(DISTINCT queue_id) AS queues, array_agg(DISTINCT rule_id) AS rules,
     (SELECT array_agg(DISTINCT f.code) FROM app.finding f WHERE f.org_id = $1 AND f.disposition_id IN (SELECT disposition_id FROM n)) AS findings
   FROM n`,
);
