import type { Raiser } from "@/core/review/flagged-view";
import type { DecisionKind, ItemState } from "@/core/review/words";
import { statement } from "../statement";
import { FROZEN_ITEMS } from "./frozen";

export type FlaggedRow = {
  flag_id: string;
  item_id: string;
  raised_by: Raiser;
  reason: string;
  raised_at: Date;
  draft_id: string | null;
  level: number;
  language: string;
  channel: string;
  state: ItemState;
  sort_at: Date;
  claimed_name: string | null;
  claim_expires_at: Date | null;
  kind: DecisionKind | null;
  decided_name: string | null;
  decided_at: Date | null;
};

const COLUMNS = `f.flag_id, i.item_id, f.raised_by, f.reason, f.created_at AS raised_at, i.draft_id, i.level, i.language, i.channel, i.state`;
/** OFFSET 0 keeps the planner from walking all decisions by time to find one item's newest. */
const DECIDED = `LEFT JOIN LATERAL (SELECT d.kind, d.decided_at, coalesce(m.name, '') AS decided_name
     FROM (SELECT * FROM app.decision o WHERE o.org_id = i.org_id AND o.item_id = i.item_id AND o.undone_at IS NULL OFFSET 0) d
     LEFT JOIN app.member m ON m.org_id = d.org_id AND m.user_id = d.decided_by ORDER BY d.decided_at DESC LIMIT 1) x ON true`;
const FILTER = `($4::text[] IS NULL OR i.queue_id = ANY ($4)) AND ($5::text IS NULL OR f.raised_by = $5) AND ($6::text IS NULL OR f.reason = $6)`;

/** Flags that wait for a person, newest first, after the given place. */
export const openFlags = statement<FlaggedRow>(
  "flagged.open",
  `SELECT ${COLUMNS}, i.created_at AS sort_at, h.name AS claimed_name, i.claim_expires_at, NULL AS kind, NULL AS decided_name, NULL::timestamptz AS decided_at
   FROM app.item i JOIN app.flag f ON f.org_id = i.org_id AND f.flag_id = i.flag_id
   LEFT JOIN app.member h ON h.org_id = i.org_id AND h.user_id = i.claimed_by
   WHERE i.org_id = $1 AND i.kind = 'flag' AND i.state IN ('queued', 'claimed') AND i.item_id <> ALL (${FROZEN_ITEMS}) AND (i.created_at, i.item_id) < ($2, $3) AND ${FILTER}
   ORDER BY i.created_at DESC, i.item_id DESC LIMIT $7`,
);

/** Flags that were settled, newest first; where one was escalated, only its last item counts. */
export const settledFlags = statement<FlaggedRow>(
  "flagged.settled",
  `SELECT ${COLUMNS}, i.closed_at AS sort_at, NULL AS claimed_name, NULL::timestamptz AS claim_expires_at, x.kind, x.decided_name, x.decided_at
   FROM app.item i JOIN app.flag f ON f.org_id = i.org_id AND f.flag_id = i.flag_id ${DECIDED}
   WHERE i.org_id = $1 AND i.kind = 'flag' AND i.state IN ('done', 'withdrawn') AND (i.closed_at, i.item_id) < ($2, $3) AND ${FILTER}
     AND NOT EXISTS (SELECT FROM app.item n WHERE n.org_id = i.org_id AND n.flag_id = i.flag_id AND n.created_at > i.created_at)
   ORDER BY i.closed_at DESC, i.item_id DESC LIMIT $7`,
);

/** The newest item of every flag on the conversation of flag $2, that flag's own first, then newest first. */
export const flagsTogether = statement<FlaggedRow & { queue_id: string }>(
  "flagged.together",
  `SELECT ${COLUMNS}, i.queue_id, i.created_at AS sort_at, h.name AS claimed_name, i.claim_expires_at, x.kind, x.decided_name, x.decided_at
   FROM app.flag f
   JOIN LATERAL (SELECT * FROM app.item n WHERE n.org_id = f.org_id AND n.flag_id = f.flag_id ORDER BY n.created_at DESC LIMIT 1) i ON true
   LEFT JOIN app.member h ON h.org_id = i.org_id AND h.user_id = i.claimed_by ${DECIDED}
   WHERE f.org_id = $1 AND f.conversation_id = (SELECT conversation_id FROM app.flag WHERE org_id = $1 AND flag_id = $2)
   ORDER BY (f.flag_id = $2) DESC, f.created_at DESC LIMIT 21`,
);

/** Reasons that flags gave lately, the most frequent first. Flag ids grow with time. */
export const lateReasons = statement<{ reason: string }>(
  "flagged.reasons",
  `SELECT n.reason FROM (SELECT reason FROM app.flag WHERE org_id = $1 ORDER BY flag_id DESC LIMIT 2000) n GROUP BY n.reason ORDER BY count(*) DESC, n.reason LIMIT 30`,
);

/** The sealed words of the flags of at most a page of items, with the keys that open them. */
export const notesOfFlags = statement<{
  item_id: string;
  flag_id: string;
  sealed_body: Buffer;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
}>(
  "flagged.notes",
  `SELECT i.item_id, f.flag_id, f.sealed_body, i.subject_id, k.version AS key_version, k.wrapped
   FROM app.item i JOIN app.flag f ON f.org_id = i.org_id AND f.flag_id = i.flag_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = i.org_id AND subject_id = i.subject_id ORDER BY version DESC LIMIT 1) k ON true
   WHERE i.org_id = $1 AND i.item_id = ANY ($2::uuid[]) AND ($3::text[] IS NULL OR i.queue_id = ANY ($3))`,
);
