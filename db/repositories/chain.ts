import type { DraftState, ItemKind, ItemState } from "@/core/review/words";
import { guarded, statement } from "../statement";
import { CONTESTED, RESTRICTED } from "./item";
import { stopped } from "./stop-covers";

/**
 * The newest holding reply that a customer got, or is about to get, in the wait they are in now. A wait ends when a reply
 * of ours left; and when the customer wrote again after people had settled a draft another way, since then it is another
 * matter. `conversation` is a column or a parameter of the statement.
 */
export const TOLD_IN_THIS_WAIT = (conversation: string, column: string) =>
  `(SELECT h.${column} FROM app.release h WHERE h.org_id = $1 AND h.conversation_id = ${conversation} AND h.kind = 'holding_reply' AND h.state <> 'recalled'
     AND NOT EXISTS (SELECT FROM app.draft t JOIN app.release r ON r.org_id = $1 AND r.draft_id = t.draft_id
       WHERE t.org_id = $1 AND t.conversation_id = ${conversation} AND r.kind <> 'holding_reply' AND r.released_at >= h.created_at)
     AND NOT EXISTS (SELECT FROM app.draft t JOIN app.message m ON m.org_id = $1 AND m.conversation_id = t.conversation_id AND m.position >= t.answers_position AND m.role = 'customer'
       WHERE t.org_id = $1 AND t.conversation_id = ${conversation} AND t.state IN ('rejected', 'handed_over', 'blocked', 'expired') AND t.updated_at >= h.created_at)
     ORDER BY h.created_at DESC LIMIT 1)`;

/**
 * When the customer of an item was told, where that was noted on the item and no text of ours is on record for it: of what
 * is planted nothing goes out, and its desk looks like any other.
 */
export const NOTED_AS_TOLD = `CASE WHEN i.told_at IS NOT NULL
     AND NOT EXISTS (SELECT FROM app.release h WHERE h.org_id = $1 AND h.conversation_id = i.conversation_id AND h.kind = 'holding_reply') THEN i.told_at END`;

export type ChainRow = {
  kind: ItemKind;
  state: ItemState;
  level: number;
  two_person: boolean;
  already_sent: boolean;
  queue_id: string;
  chain_queue: string | null;
  stepped: number;
  step_at: Date | null;
  tell_at: Date | null;
  created_at: Date;
  assigned_to: string | null;
  claimed_by: string | null;
  claim_expires_at: Date | null;
  revision: number;
  draft_id: string | null;
  draft_state: DraftState | null;
  stopped: boolean;
  restricted: boolean;
  contested: boolean;
  /** When its customer was told in this wait, or is about to be. */
  told_at: Date | null;
};

/** What moves an item by itself: no text, nothing sealed. */
export const chainedItem = statement<ChainRow>(
  "chain.item",
  `SELECT i.kind, i.state, i.level, i.two_person, i.already_sent, i.queue_id, i.chain_queue, i.stepped, i.step_at, i.tell_at, i.created_at, i.assigned_to, i.claimed_by,
     i.claim_expires_at, i.revision, i.draft_id, d.state AS draft_state, ${stopped("d", "c.source_id", "i.channel")} AS stopped, ${RESTRICTED}, ${CONTESTED},
     ${TOLD_IN_THIS_WAIT("i.conversation_id", "created_at")} AS told_at
   FROM app.item i
   JOIN app.conversation c ON c.org_id = i.org_id AND c.conversation_id = i.conversation_id
   LEFT JOIN app.draft d ON d.org_id = i.org_id AND d.draft_id = i.draft_id
   WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** The chain that an item follows from now on; `$6` is the item that it opened from, whose customer waits no longer for it. */
export const followChain = statement(
  "chain.follow",
  `UPDATE app.item i SET chain_queue = $3, step_at = $4,
     tell_at = CASE WHEN $5::timestamptz IS NULL THEN NULL ELSE coalesce((SELECT o.tell_at FROM app.item o WHERE o.org_id = $1 AND o.item_id = $6), $5) END
   WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** What moves an item by itself, put on its way from what the item says; of one item, or of a draft's items. */
export const scheduleChain = statement(
  "chain.schedule",
  `INSERT INTO app.work (org_id, kind, ref_id, due_at)
   SELECT i.org_id, n.kind, i.item_id, n.due_at FROM app.item i CROSS JOIN LATERAL (VALUES ('step', i.step_at), ('holding', i.tell_at)) n(kind, due_at)
   WHERE i.org_id = $1 AND (i.item_id = $2 OR i.draft_id = $3) AND i.state IN ('queued', 'claimed') AND n.due_at IS NOT NULL
   ON CONFLICT DO NOTHING`,
);

export const finishChain = statement(
  "chain.finish",
  `DELETE FROM app.work WHERE org_id = $1 AND kind IN ('step', 'holding') AND ref_id = $2`,
);

/** One step up: from whoever it was given to, and from a claim that has run out. `$6` is when the next one is due. */
export const stepItem = guarded(
  "chain.step",
  `UPDATE app.item SET queue_id = $4, level = $5, stepped = stepped + 1, step_at = $6, assigned_to = NULL,
     state = 'queued', claimed_by = NULL, claim_token_hash = NULL, claim_expires_at = NULL, revision = revision + 1
   WHERE org_id = $1 AND item_id = $2 AND revision = $3 AND state IN ('queued', 'claimed') RETURNING 1`,
);

/** Its customer is told; whoever holds the item goes on holding it. */
export const markTold = guarded(
  "chain.told",
  `UPDATE app.item SET tell_at = NULL, told_at = $4, revision = revision + 1 WHERE org_id = $1 AND item_id = $2 AND revision = $3 AND state IN ('queued', 'claimed') RETURNING 1`,
);

export const notedAsTold = statement<{ told_at: Date | null; language: string; draft_id: string | null }>(
  "chain.noted_as_told",
  `SELECT ${NOTED_AS_TOLD} AS told_at, i.language, i.draft_id FROM app.item i WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** Whether the customer of a conversation was told in the wait they are in now, or is about to be. */
export const toldInConversation = statement<{ told_at: Date | null }>(
  "chain.told_in_conversation",
  `SELECT ${TOLD_IN_THIS_WAIT("$2", "created_at")} AS told_at`,
);
