import type { CheckId, FindingCode } from "@/core/checks/check";
import type { BulkDecision, BulkState, FellOut } from "@/core/review/bulk";
import type { DraftState, ItemKind } from "@/core/review/words";
import { guarded, statement } from "../statement";
import { FROZEN_ITEMS } from "./frozen";

/** So many of what waits are looked through, in the order to be taken: flat, however long the queues. */
export const LOOKED_THROUGH = 2000;

export type AlikeRow = {
  item_id: string;
  queue_id: string;
  kind: ItemKind;
  level: number;
  two_person: boolean;
  already_sent: boolean;
  reason_check: CheckId | null;
  reason_code: FindingCode | null;
  assigned_to: string | null;
  /** Who holds it, while the claim runs at $3. */
  held_by: string | null;
  draft_state: DraftState | null;
  risk: number | null;
  severe: boolean;
  others: number;
};

/** What the rules of bulk decisions look at of these waiting items; columns alone. */
const alikeAmong = (whose: string) =>
  `SELECT i.item_id, i.queue_id, i.kind, i.level, i.two_person, i.already_sent, i.reason_check, i.reason_code, i.assigned_to,
     CASE WHEN i.state = 'claimed' AND i.claim_expires_at > $3 THEN i.claimed_by END AS held_by, d.state AS draft_state, p.risk,
     coalesce(f.severe, false) AS severe, coalesce(f.others, 0)::int AS others
   FROM (SELECT * FROM app.item w WHERE w.org_id = $1 AND w.state IN ('queued', 'claimed') AND w.item_id <> ALL (${FROZEN_ITEMS}) AND ${whose}
     ORDER BY w.urgency, w.due_at, w.item_id LIMIT ${LOOKED_THROUGH}) i
   LEFT JOIN app.draft d ON d.org_id = $1 AND d.draft_id = i.draft_id
   LEFT JOIN app.disposition p ON p.org_id = $1 AND p.disposition_id = i.disposition_id
   LEFT JOIN LATERAL (SELECT bool_or(n.urgency = 0) AS severe, count(*) FILTER (WHERE n.urgency < 2 AND (n.check_id, n.code) IS DISTINCT FROM (i.reason_check, i.reason_code)) AS others
     FROM app.finding n WHERE n.org_id = $1 AND n.disposition_id = i.disposition_id) f ON true`;

/** Of these queues, null for all. */
export const alikeItems = statement<AlikeRow>(
  "bulk.alike",
  `${alikeAmong("($2::text[] IS NULL OR w.queue_id = ANY ($2))")} ORDER BY i.urgency, i.due_at, i.item_id`,
);

/** Of one queue, those that wait for one finding. */
export const alikeInQueue = statement<AlikeRow>(
  "bulk.alike_in_queue",
  `${alikeAmong("w.queue_id = $2")} WHERE i.reason_check = $4 AND i.reason_code = $5 ORDER BY i.urgency, i.due_at, i.item_id`,
);

export const insertBulk = statement(
  "bulk.insert",
  `INSERT INTO app.bulk (org_id, bulk_id, started_by, queue_id, reason_check, reason_code, policy_version, state, started_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9)`,
);

/** Side by side, in their order. */
export const insertBulkItems = statement(
  "bulk.insert_items",
  `INSERT INTO app.bulk_item (org_id, bulk_id, item_id, position, sampled, seen_digest)
   SELECT $1, $2, n.item, n.place - 1, n.sampled, n.seen FROM unnest($3::uuid[], $4::boolean[], $5::bytea[]) WITH ORDINALITY AS n(item, sampled, seen, place)`,
);

export type BulkRow = {
  bulk_id: string;
  started_by: string;
  queue_id: string;
  reason_check: CheckId;
  reason_code: FindingCode;
  policy_version: number;
  state: BulkState;
  started_at: Date;
  expires_at: Date;
  kind: BulkDecision | null;
  reason: string | null;
  confirmed_at: Date | null;
  ended_at: Date | null;
  undone_at: Date | null;
  sealed_unsent: Buffer | null;
  revision: number;
};

const BULK = `bulk_id, sealed_unsent, started_by, queue_id, reason_check, reason_code, policy_version, state, started_at, expires_at, kind, reason, confirmed_at, ended_at, undone_at, revision FROM app.bulk`;

export const bulkById = statement<BulkRow>("bulk.by_id", `SELECT ${BULK} WHERE org_id = $1 AND bulk_id = $2`);

/** A member's own that is not over: there is one at most. */
export const openBulkOf = statement<BulkRow>(
  "bulk.open_of",
  `SELECT ${BULK} WHERE org_id = $1 AND started_by = $2 AND (state = 'deciding' OR (state = 'open' AND expires_at > $3)) ORDER BY started_at DESC LIMIT 1`,
);

export type BulkItemRow = {
  item_id: string;
  position: number;
  sampled: boolean;
  seen_digest: Buffer;
  opened_at: Date | null;
  left_out_at: Date | null;
  decision_id: string | null;
  fell_out: FellOut | null;
  /** Until when what was decided of it can be taken back; null where that never was. */
  undo_until: Date | null;
  undone: boolean;
};

export const itemsOfBulk = statement<BulkItemRow>(
  "bulk.items",
  `SELECT b.item_id, b.position, b.sampled, b.seen_digest, b.opened_at, b.left_out_at, b.decision_id, b.fell_out,
     (SELECT r.due_at FROM app.release r WHERE r.org_id = $1 AND r.decision_id = b.decision_id) AS undo_until,
     coalesce((SELECT x.undone_at IS NOT NULL FROM app.decision x WHERE x.org_id = $1 AND x.decision_id = b.decision_id), false) AS undone
   FROM app.bulk_item b WHERE b.org_id = $1 AND b.bulk_id = $2 ORDER BY b.position`,
);

/** Every change of a bulk goes through here: whoever read another revision reads again. */
export const touchBulk = guarded(
  "bulk.touch",
  `UPDATE app.bulk SET expires_at = $4, revision = revision + 1 WHERE org_id = $1 AND bulk_id = $2 AND revision = $3 AND state = 'open' RETURNING 1`,
);

export const confirmBulk = guarded(
  "bulk.confirm",
  `UPDATE app.bulk SET state = 'deciding', kind = $4, reason = $5, confirmed_at = $6, revision = revision + 1
   WHERE org_id = $1 AND bulk_id = $2 AND revision = $3 AND state = 'open' RETURNING 1`,
);

export const endBulk = guarded(
  "bulk.end",
  `UPDATE app.bulk SET state = $4, ended_at = $5, sealed_unsent = NULL, revision = revision + 1 WHERE org_id = $1 AND bulk_id = $2 AND revision = $3 AND state IN ('open', 'deciding') RETURNING 1`,
);

/** Of one that is over or confirmed nothing new is kept. */
export const keepUnsentOfBulk = statement(
  "bulk.keep_unsent",
  `UPDATE app.bulk SET sealed_unsent = $3 WHERE org_id = $1 AND bulk_id = $2 AND state = 'open'`,
);

/** Whoever takes others has given up what they had begun for those whose time ran out. */
export const forgetUnsentOfBulks = statement(
  "bulk.forget_unsent",
  `UPDATE app.bulk SET sealed_unsent = NULL WHERE org_id = $1 AND started_by = $2 AND sealed_unsent IS NOT NULL`,
);

export const markBulkUndone = guarded(
  "bulk.undone",
  `UPDATE app.bulk SET undone_at = $3, revision = revision + 1 WHERE org_id = $1 AND bulk_id = $2 AND state = 'decided' AND undone_at IS NULL RETURNING 1`,
);

/** The first time counts. */
export const markOpened = statement(
  "bulk.item_opened",
  `UPDATE app.bulk_item SET opened_at = $4 WHERE org_id = $1 AND bulk_id = $2 AND item_id = $3 AND opened_at IS NULL`,
);

export const markLeftOut = guarded(
  "bulk.item_left_out",
  `UPDATE app.bulk_item SET left_out_at = $4, settled_at = $4 WHERE org_id = $1 AND bulk_id = $2 AND item_id = $3 AND left_out_at IS NULL RETURNING 1`,
);

export const markSampled = statement(
  "bulk.items_sampled",
  `UPDATE app.bulk_item SET sampled = true WHERE org_id = $1 AND bulk_id = $2 AND item_id = ANY ($3::uuid[])`,
);

/** How each ended, side by side: its decision, or why there is none. */
export const settleBulkItems = statement(
  "bulk.items_settled",
  `UPDATE app.bulk_item b SET decision_id = n.decision, fell_out = n.because, settled_at = $6
   FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS n(item, decision, because)
   WHERE b.org_id = $1 AND b.bulk_id = $2 AND b.item_id = n.item AND b.settled_at IS NULL`,
);

/** What is still held under these tokens is held on; what somebody else has by now is theirs. */
export const extendClaims = statement(
  "bulk.extend_claims",
  `UPDATE app.item i SET claim_expires_at = $4 FROM unnest($2::uuid[], $3::bytea[]) AS n(item, token)
   WHERE i.org_id = $1 AND i.item_id = n.item AND i.claim_token_hash = n.token AND i.state || '' = 'claimed'`,
);

/** Which of these are still held under these tokens, with their drafts. */
export const heldClaims = statement<{ item_id: string; draft_id: string | null; claim_token_hash: Buffer }>(
  "bulk.held_claims",
  `SELECT i.item_id, i.draft_id, i.claim_token_hash FROM unnest($2::uuid[], $3::bytea[]) AS n(item, token)
   JOIN app.item i ON i.org_id = $1 AND i.item_id = n.item AND i.claim_token_hash = n.token AND i.state || '' = 'claimed'`,
);
