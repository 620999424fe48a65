import type { DecisionKind } from "@/core/review/words";
import { statement } from "../statement";
import type { AboutRow } from "./flagged";

const KEY = `JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = c.org_id AND subject_id = c.subject_id ORDER BY version DESC LIMIT 1) k ON true`;

export type FlagBodyRow = {
  flag_id: string;
  message_id: string | null;
  sealed_body: Buffer;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
};

export const flagBody = statement<FlagBodyRow>(
  "flagged.body",
  `SELECT f.flag_id, f.message_id, f.sealed_body, c.subject_id, k.version AS key_version, k.wrapped
   FROM app.flag f JOIN app.conversation c ON c.org_id = f.org_id AND c.conversation_id = f.conversation_id ${KEY}
   WHERE f.org_id = $1 AND f.flag_id = $2`,
);

export type FlagDecisionRow = {
  decision_id: string;
  kind: DecisionKind;
  decided_name: string;
  decided_at: Date;
  reason: string | null;
  sealed_body: Buffer;
};

/** Every standing decision on a flag, also in the items before it was escalated. */
export const decisionsOfFlag = statement<FlagDecisionRow>(
  "flagged.decisions",
  `SELECT d.decision_id, d.kind, coalesce(m.name, '') AS decided_name, d.decided_at, d.reason, d.sealed_body
   FROM app.item i JOIN app.decision d ON d.org_id = i.org_id AND d.item_id = i.item_id AND d.undone_at IS NULL
   LEFT JOIN app.member m ON m.org_id = d.org_id AND m.user_id = d.decided_by
   WHERE i.org_id = $1 AND i.flag_id = $2 ORDER BY d.decided_at, d.decision_id`,
);

export type SentReleaseRow = {
  release_id: string;
  kind: "reply" | "correction" | "holding_reply";
  draft_id: string | null;
  sealed_text: Buffer;
  body_length: number | null;
  released_at: Date;
  decision_kind: DecisionKind | null;
  decided_name: string | null;
};

/**
 * What we let out in the conversation of an item: for its drafts, or by a decision on one of its items. Step by step from
 * the conversation, each step by its index: joined at once, the planner may start at all releases there are.
 */
export const releasesAround = statement<SentReleaseRow>(
  "flagged.releases",
  `WITH here AS MATERIALIZED (SELECT conversation_id FROM app.item WHERE org_id = $1 AND item_id = $2),
     decided AS MATERIALIZED (SELECT x.decision_id FROM app.decision x WHERE x.org_id = $1 AND x.item_id = ANY (ARRAY(
       SELECT n.item_id FROM app.item n WHERE n.org_id = $1 AND n.conversation_id = (SELECT conversation_id FROM here)))),
     ids AS MATERIALIZED (
       SELECT r.release_id FROM app.release r WHERE r.org_id = $1 AND r.draft_id = ANY (ARRAY(
         SELECT d.draft_id FROM app.draft d WHERE d.org_id = $1 AND d.conversation_id = (SELECT conversation_id FROM here)))
       UNION
       SELECT r.release_id FROM app.release r WHERE r.org_id = $1 AND r.decision_id = ANY (ARRAY(SELECT decision_id FROM decided)))
   SELECT r.release_id, r.kind, r.draft_id, r.sealed_text, r.body_length, r.released_at, x.kind AS decision_kind, m.name AS decided_name
   FROM app.release r
   LEFT JOIN app.decision x ON x.org_id = r.org_id AND x.decision_id = r.decision_id
   LEFT JOIN app.member m ON m.org_id = x.org_id AND m.user_id = x.decided_by
   WHERE r.org_id = $1 AND r.release_id = ANY (ARRAY(SELECT release_id FROM ids)) AND r.state = 'released' AND r.released_at IS NOT NULL
   ORDER BY r.released_at DESC LIMIT 50`,
);

/** Drafts of the conversation that had been sent before we heard of them. */
export const sentBefore = statement<{ draft_id: string; created_at: Date; sealed_body: Buffer }>(
  "flagged.sent_before",
  `SELECT d.draft_id, d.created_at, d.sealed_body FROM app.item i
   JOIN app.draft d ON d.org_id = i.org_id AND d.conversation_id = i.conversation_id AND d.already_sent
   WHERE i.org_id = $1 AND i.item_id = $2 ORDER BY d.position DESC LIMIT 50`,
);

/** What a member who looks at an item would raise a flag about: its conversation, and its draft. */
export const aboutItem = statement<AboutRow & { queue_id: string; source_id: string }>(
  "flagged.about_item",
  `SELECT c.conversation_id, c.subject_id, c.channel, c.language, d.draft_id, d.state AS draft_state, d.already_sent, d.revision AS draft_revision,
     i.disposition_id, NULL::uuid AS message_id, k.version AS key_version, k.wrapped, i.queue_id, c.source_id
   FROM app.item i JOIN app.conversation c ON c.org_id = i.org_id AND c.conversation_id = i.conversation_id ${KEY}
   LEFT JOIN app.draft d ON d.org_id = i.org_id AND d.draft_id = i.draft_id
   WHERE i.org_id = $1 AND i.item_id = $2`,
);
