import type { FindingCode } from "@/core/checks/check";
import type { DraftState, Outcome } from "@/core/review/words";
import { statement } from "../statement";
import { OFFERED_FROM, type OptionsRow, type Windowed } from "./decision-list";

export type DispositionListRow = {
  disposition_id: string;
  created_at: Date;
  place: string;
  draft_id: string;
  outcome: Outcome;
  rule_id: string;
  rule_title: { en: string; de: string } | null;
  policy_version: number;
  queue_id: string | null;
  already_sent: boolean;
  language: string;
  source_name: string;
  model: string;
  prompt_version: string;
  draft_state: DraftState;
  /** A later check of the same draft stands in its place. */
  superseded: boolean;
  findings: FindingCode[];
  urgencies: number[];
};

/** The title of a rule, as the policy version that decided carries it. */
export const RULE_TITLE = `(SELECT r -> 'title' FROM app.policy_version v, jsonb_array_elements(v.body -> 'rules') r
     WHERE v.org_id = p.org_id AND v.version = p.policy_version AND r ->> 'id' = p.rule_id LIMIT 1)`;

/** As the page of people's decisions; $7 is an outcome. What no queue holds is seen by those who see all queues. */
export const dispositionPage = statement<Windowed<DispositionListRow>>(
  "disposition.page",
  `WITH w AS MATERIALIZED (SELECT * FROM app.disposition
     WHERE org_id = $1 AND (created_at, disposition_id) < ($2::timestamptz, $3::uuid) AND created_at >= $4::timestamptz AND created_at < $5::timestamptz
       AND ($7::text IS NULL OR outcome = $7)
     ORDER BY created_at DESC, disposition_id DESC LIMIT $6),
   edge AS (SELECT min(created_at)::text AS edge_place, (array_agg(disposition_id ORDER BY created_at, disposition_id))[1] AS edge_id, count(*)::int AS looked_through FROM w)
   SELECT * FROM edge LEFT JOIN LATERAL (
     SELECT p.disposition_id, p.created_at, p.created_at::text AS place, p.draft_id, p.outcome, p.rule_id, ${RULE_TITLE} AS rule_title, p.policy_version, p.queue_id, d.already_sent, p.language,
       s.name AS source_name, p.model, p.prompt_version, d.state AS draft_state,
       EXISTS (SELECT FROM app.disposition l WHERE l.org_id = p.org_id AND l.draft_id = p.draft_id AND (l.created_at, l.disposition_id) > (p.created_at, p.disposition_id)) AS superseded,
       ARRAY(SELECT f.code FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id ORDER BY f.urgency, f.position) AS findings,
       ARRAY(SELECT f.urgency FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id ORDER BY f.urgency, f.position) AS urgencies
     FROM (SELECT * FROM w p WHERE ($8::text[] IS NULL OR p.queue_id = ANY ($8)) AND ($9::uuid IS NULL OR p.source_id = $9) AND ($10::text IS NULL OR p.model = $10)
         AND ($11::text IS NULL OR p.prompt_version = $11) AND ($12::text IS NULL OR p.language = $12) AND ($13::text IS NULL OR p.queue_id = $13)
         AND ($14::text IS NULL OR p.rule_id = $14)
         AND ($15::text IS NULL OR EXISTS (SELECT FROM app.finding f WHERE f.org_id = p.org_id AND f.disposition_id = p.disposition_id AND f.code = $15))
       ORDER BY p.created_at DESC, p.disposition_id DESC LIMIT $16) p
     JOIN app.draft d ON d.org_id = p.org_id AND d.draft_id = p.draft_id
     JOIN app.source s ON s.org_id = p.org_id AND s.source_id = p.source_id) r ON true
   ORDER BY r.created_at DESC, r.disposition_id DESC`,
);

export const dispositionOptions = statement<OptionsRow>(
  "disposition.options",
  `WITH w AS MATERIALIZED (SELECT * FROM app.disposition WHERE org_id = $1 AND created_at >= $2::timestamptz AND created_at < $3::timestamptz
     ORDER BY created_at DESC, disposition_id DESC LIMIT ${OFFERED_FROM}),
   n AS MATERIALIZED (SELECT * FROM w WHERE $4::text[] IS NULL OR queue_id = ANY ($4))
   SELECT array_agg(DISTINCT source_id) AS sources, array_agg(DISTINCT model) AS models, array_agg(DISTINCT prompt_version) AS prompts, array_agg(DISTINCT outcome) AS outcomes,
     array_agg(DISTINCT language) AS languages, array_agg(DISTINCT queue_id) AS queues, array_agg(DISTINCT rule_id) AS rules,
     (SELECT array_agg(DISTINCT f.code) FROM app.finding f WHERE f.org_id = $1 AND f.disposition_id IN (SELECT disposition_id FROM n)) AS findings
   FROM n`,
);

/** Titles of queues and rules by id, from every policy version; the newest version's win. */
export const policyTitles = statement<{ what: "queues" | "rules"; id: string; title: { en: string; de: string } }>(
  "policy.titles",
  `SELECT DISTINCT ON (k.what, e ->> 'id') k.what, e ->> 'id' AS id, e -> 'title' AS title
   FROM app.policy_version v, (VALUES ('queues'), ('rules')) k(what), jsonb_array_elements(v.body -> k.what) e
   WHERE v.org_id = $1 ORDER BY k.what, e ->> 'id', v.version DESC`,
);
