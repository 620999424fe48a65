import type { CheckId, FindingCode } from "@/core/checks/check";
import type { DraftState, OnExpiry, Outcome } from "@/core/review/words";
import { statement } from "../statement";
import { FROZEN } from "./frozen";
import { stopped } from "./stop-covers";

/** Where a draft belongs: the queue it last waited in, else the one its rule names, else the first there is. */
export const HOME = (first: string, judged = "p.queue_id") => `coalesce(
  (SELECT i.queue_id FROM app.item i WHERE i.org_id = d.org_id AND i.draft_id = d.draft_id ORDER BY i.created_at DESC, i.item_id DESC LIMIT 1), ${judged}, ${first}::text)`;
/** The same where the judgement is not read anyway. */
export const JUDGED_QUEUE = `(SELECT s.queue_id FROM app.disposition s WHERE s.org_id = d.org_id AND s.draft_id = d.draft_id ORDER BY s.created_at DESC LIMIT 1)`;
const JUDGED = `LEFT JOIN LATERAL (SELECT s.* FROM app.disposition s WHERE s.org_id = d.org_id AND s.draft_id = d.draft_id ORDER BY s.created_at DESC LIMIT 1) p ON true`;
const SENT = `LEFT JOIN LATERAL (SELECT v.* FROM app.delivery v WHERE v.org_id = d.org_id AND v.draft_id = d.draft_id AND v.type = 'draft.released'
  ORDER BY v.created_at DESC LIMIT 1) v ON true`;
const KEYED = `JOIN app.conversation c ON c.org_id = d.org_id AND c.conversation_id = d.conversation_id
   JOIN app.subject s ON s.org_id = c.org_id AND s.subject_id = c.subject_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = s.org_id AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true`;

export type StuckRow = {
  draft_id: string;
  state: DraftState;
  updated_at: Date;
  /** The same to the microsecond, for the cursor. */
  place: string;
  queue_id: string;
  channel: string;
  language: string;
  rule_id: string | null;
  policy_version: number | null;
  finding: FindingCode | null;
  /** Blocked because nobody decided in time. */
  expired: boolean;
  attempts: number | null;
  last_status: number | null;
  last_attempt_at: Date | null;
  conversation_id: string;
  conversation_body: Buffer;
  draft_body: Buffer;
  first_message_id: string | null;
  first_message_body: Buffer | null;
  sealed_profile: Buffer;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
};

/** Newest first. `$4` limits a team's lead to their queues; null is all of them. */
export const stuckPage = statement<StuckRow>(
  "stuck.page",
  `SELECT d.draft_id, d.state, d.updated_at, d.updated_at::text AS place, ${HOME("$3")} AS queue_id, c.channel, d.language, p.rule_id, p.policy_version,
     (SELECT f.code FROM app.finding f WHERE f.org_id = d.org_id AND f.disposition_id = p.disposition_id ORDER BY f.position LIMIT 1) AS finding,
     p.outcome IS DISTINCT FROM 'block' AS expired, v.attempts, t.status AS last_status, t.attempted_at AS last_attempt_at,
     c.conversation_id, c.sealed_body AS conversation_body, d.sealed_body AS draft_body, s.subject_id, s.sealed_profile, k.version AS key_version, k.wrapped,
     m.message_id AS first_message_id, m.sealed_body AS first_message_body
   FROM app.draft d ${JUDGED} ${SENT} ${KEYED}
   LEFT JOIN LATERAL (SELECT o.message_id, o.sealed_body FROM app.message o WHERE o.org_id = d.org_id AND o.conversation_id = d.conversation_id AND o.role = 'customer'
     ORDER BY o.position LIMIT 1) m ON true
   LEFT JOIN LATERAL (SELECT a.status, a.attempted_at FROM app.delivery_attempt a WHERE a.org_id = d.org_id AND a.delivery_id = v.delivery_id ORDER BY a.attempt DESC LIMIT 1) t ON true
   WHERE d.org_id = $1 AND d.state = $2 AND d.state IN ('blocked', 'delivery_failed') AND d.subject_id <> ALL (${FROZEN}) AND (d.updated_at, d.draft_id) < ($5, $6)
     AND ($4::text[] IS NULL OR ${HOME("$3")} = ANY($4::text[]))
   ORDER BY d.updated_at DESC, d.draft_id DESC LIMIT $7`,
);

/** How many there are, for the way in; past a thousand it does not matter. */
export const stuckCounts = statement<{ state: DraftState; drafts: number }>(
  "stuck.counts",
  `SELECT n.state, (SELECT count(*)::int FROM (SELECT FROM app.draft d WHERE d.org_id = $1 AND d.state = n.state AND d.state IN ('blocked', 'delivery_failed') AND d.subject_id <> ALL (${FROZEN})
      AND ($3::text[] IS NULL OR ${HOME("$2", JUDGED_QUEUE)} = ANY($3::text[])) LIMIT 1000) x) AS drafts
   FROM unnest(ARRAY['blocked', 'delivery_failed']) AS n(state)`,
);

export type StuckFileRow = {
  draft_id: string;
  state: DraftState;
  revision: number;
  stopped: boolean;
  restricted: boolean;
  queue_id: string;
  language: string;
  channel: string;
  conversation_id: string;
  conversation_body: Buffer;
  draft_body: Buffer;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
  source_id: string;
  delivery_url: string | null;
  disposition_id: string | null;
  outcome: Outcome | null;
  on_expiry: OnExpiry | null;
  /** How long its rule gave for a decision. */
  rule_id: string | null;
  drafted_at: Date;
  due_at: Date | null;
  level: number;
  finding_check: CheckId | null;
  finding_code: FindingCode | null;
  findings: number;
  /** Of its worst finding: 0 severe, 1 warning, 2 info. */
  rank: number;
  risk: number | null;
  delivery_id: string | null;
  delivery_state: "pending" | "delivered" | "failed" | null;
  attempts: number;
};

export const stuckFile = statement<StuckFileRow>(
  "stuck.file",
  `SELECT d.draft_id, d.state, d.revision, ${HOME("$3")} AS queue_id, d.language, c.channel, c.conversation_id, c.sealed_body AS conversation_body, d.sealed_body AS draft_body,
     s.subject_id, k.version AS key_version, k.wrapped, src.source_id, src.delivery_url, p.disposition_id, p.outcome, p.on_expiry,
     p.rule_id, d.created_at AS drafted_at, p.due_at,
     coalesce((SELECT max(i.level) FROM app.item i WHERE i.org_id = d.org_id AND i.draft_id = d.draft_id), 0)::int AS level,
     f.check_id AS finding_check, f.code AS finding_code,
     (SELECT count(*)::int FROM app.finding n WHERE n.org_id = d.org_id AND n.disposition_id = p.disposition_id) AS findings,
     coalesce((SELECT min(n.urgency) FROM app.finding n WHERE n.org_id = d.org_id AND n.disposition_id = p.disposition_id), 2)::int AS rank, p.risk,
     v.delivery_id, v.state AS delivery_state, coalesce(v.attempts, 0)::int AS attempts,
     ${stopped("d", "d.source_id", "d.channel")} AS stopped, s.restricted_at IS NOT NULL AS restricted
   FROM app.draft d ${JUDGED} ${SENT} ${KEYED}
   JOIN app.source src ON src.org_id = d.org_id AND src.source_id = d.source_id
   LEFT JOIN LATERAL (SELECT n.check_id, n.code FROM app.finding n WHERE n.org_id = d.org_id AND n.disposition_id = p.disposition_id ORDER BY n.position LIMIT 1) f ON true
   WHERE d.org_id = $1 AND d.draft_id = $2`,
);
