import type { Authorship } from "@/core/privacy/privacy-policy";
import type { DecisionKind, DraftState } from "@/core/review/words";
import { statement } from "../statement";
import { stopped } from "./stop-covers";

export type ReleaseFileRow = {
  release_id: string;
  kind: "reply" | "holding_reply" | "correction";
  state: "pending" | "recalled" | "released";
  due_at: Date;
  text_digest: Buffer;
  seen_digest: Buffer | null;
  sealed_text: Buffer;
  body_length: number | null;
  authorship: Authorship | null;
  policy_version: number | null;
  rule_id: string | null;
  decision_id: string | null;
  decided_by: string | null;
  decision_kind: DecisionKind | null;
  decision_text_digest: Buffer | null;
  decision_undone: boolean;
  item_id: string | null;
  draft_id: string | null;
  draft_state: DraftState | null;
  draft_revision: number | null;
  draft_body: Buffer | null;
  conversation_id: string;
  conversation_body: Buffer;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
  source_id: string;
  delivery_url: string | null;
  stopped: boolean;
  restricted: boolean;
};

/** A release with what allows it and what it would go out into. */
export const releaseFile = statement<ReleaseFileRow>(
  "release.file",
  `SELECT r.release_id, r.kind, r.state, r.due_at, r.text_digest, r.seen_digest, r.sealed_text, r.body_length, r.authorship, r.policy_version, r.rule_id, r.decision_id,
     x.decided_by, x.kind AS decision_kind, x.text_digest AS decision_text_digest, x.undone_at IS NOT NULL AS decision_undone, x.item_id,
     d.draft_id, d.state AS draft_state, d.revision AS draft_revision, d.sealed_body AS draft_body,
     c.conversation_id, c.sealed_body AS conversation_body, s.subject_id, k.version AS key_version, k.wrapped, src.source_id, src.delivery_url,
     ${stopped("d", "r.source_id", "coalesce(d.channel, c.channel)")} AS stopped, s.restricted_at IS NOT NULL AS restricted
   FROM app.release r
   JOIN app.conversation c ON c.org_id = r.org_id AND c.conversation_id = r.conversation_id
   JOIN app.subject s ON s.org_id = r.org_id AND s.subject_id = r.subject_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = s.org_id AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true
   JOIN app.source src ON src.org_id = r.org_id AND src.source_id = r.source_id
   LEFT JOIN app.decision x ON x.org_id = r.org_id AND x.decision_id = r.decision_id
   LEFT JOIN app.draft d ON d.org_id = r.org_id AND d.draft_id = r.draft_id
   WHERE r.org_id = $1 AND r.release_id = $2`,
);

export const releaseOfDecision = statement<{ release_id: string }>(
  "release.of_decision",
  `SELECT release_id FROM app.release WHERE org_id = $1 AND decision_id = $2`,
);

export type ReleasedTextRow = {
  release_id: string;
  sealed_text: Buffer;
  body_length: number | null;
  authorship: Authorship | null;
  released_at: Date;
  delivered_at: Date | null;
};

/** The text that went out for a draft, and when; what the source reads back. */
export const releasedText = statement<ReleasedTextRow>(
  "release.released_text",
  `SELECT r.release_id, r.sealed_text, r.body_length, r.authorship, r.released_at, (SELECT max(v.delivered_at) FROM app.delivery v WHERE v.org_id = r.org_id AND v.release_id = r.release_id) AS delivered_at
   FROM app.release r WHERE r.org_id = $1 AND r.draft_id = $2 AND r.kind = 'reply' AND r.state = 'released' ORDER BY r.released_at DESC LIMIT 1`,
);
