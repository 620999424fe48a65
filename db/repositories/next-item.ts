import type { CheckId } from "@/core/checks/check";
import type { DecisionKind, DraftState, ItemKind, ItemState } from "@/core/review/words";
import { statement } from "../statement";
import { FROZEN_ITEMS } from "./frozen";
import { CONTESTED, contestedItems, RESTRICTED } from "./item";
import { stopped } from "./stop-covers";

/** What waits, with everything that choosing the next one looks at, and nothing that is sealed. */
export type WaitingRow = {
  item_id: string;
  kind: ItemKind;
  state: ItemState;
  queue_id: string;
  level: number;
  urgency: number;
  /** As text, in which infinity is a time like others. */
  due_place: string;
  two_person: boolean;
  already_sent: boolean;
  assigned_to: string | null;
  claimed_by: string | null;
  claim_expires_at: Date | null;
  revision: number;
  language: string;
  reason_check: CheckId | null;
  draft_id: string | null;
  draft_state: DraftState | null;
  stopped: boolean;
  restricted: boolean;
  contested: boolean;
  earlier: { by: string; kind: DecisionKind }[];
  declined_by: string[];
};

/** Claims that ran out are few; of more than these the oldest are looked at first. */
const MOST_RUN_OUT = 200;

/**
 * `$2` queues, `$3` of these where escalated items may be given, `$4` languages (null: any), `$5` to whom it may be
 * assigned, `$6` what others are taking just now, `$7` `$8` `$9` after which place.
 */
const MAY_BE_GIVEN = `(i.level = 0 OR i.queue_id = ANY ($3::text[])) AND ($4::text[] IS NULL OR split_part(lower(i.language), '-', 1) = ANY ($4) OR i.assigned_to = ANY ($5::uuid[]))
       AND (i.assigned_to IS NULL OR i.assigned_to = ANY ($5)) AND i.item_id <> ALL ($6::uuid[]) AND i.item_id <> ALL (${FROZEN_ITEMS}) AND (i.urgency, i.due_at, i.item_id) > ($7::smallint, $8::timestamptz, $9::uuid)`;

/**
 * The first `$11` that wait, in the order to be taken: of each queue from its own index, and claims that ran out before
 * `$10`. What lies around them is looked up row by row: a planner that does not know how few they are would read it all.
 */
export const waitingToTake = statement<WaitingRow>(
  "next_item.waiting",
  `WITH first AS MATERIALIZED (
     SELECT item_id, urgency, due_at FROM (
       SELECT h.item_id, h.urgency, h.due_at FROM unnest($2::text[]) AS q(queue_id) CROSS JOIN LATERAL (
         SELECT i.item_id, i.urgency, i.due_at FROM app.item i WHERE i.org_id = $1 AND i.queue_id = q.queue_id AND i.state = 'queued' AND ${MAY_BE_GIVEN}
         ORDER BY i.urgency, i.due_at, i.item_id LIMIT $11) h
       UNION ALL
       SELECT item_id, urgency, due_at FROM (SELECT i.* FROM app.item i WHERE i.org_id = $1 AND i.state = 'claimed' AND i.claim_expires_at <= $10 ORDER BY i.claim_expires_at LIMIT ${MOST_RUN_OUT}) i
       WHERE i.queue_id = ANY ($2) AND ${MAY_BE_GIVEN}) w
     ORDER BY urgency, due_at, item_id LIMIT $11)
   SELECT i.item_id, i.kind, i.state, i.queue_id, i.level, i.urgency, i.due_at::text AS due_place, i.two_person, i.already_sent, i.assigned_to, i.claimed_by, i.claim_expires_at, i.revision,
     i.language, i.reason_check, i.draft_id, d.state AS draft_state, ${stopped("d", "c.source_id", "i.channel")} AS stopped, ${RESTRICTED}, ${CONTESTED},
     coalesce((SELECT jsonb_agg(jsonb_build_object('by', x.decided_by, 'kind', x.kind) ORDER BY x.decided_at, x.decision_id) FROM app.decision x
       WHERE x.org_id = $1 AND x.undone_at IS NULL AND (x.item_id = i.item_id OR x.draft_id = i.draft_id OR (i.flag_id IS NOT NULL AND x.item_id = ANY (ARRAY(${contestedItems("i.item_id")}))))), '[]') AS earlier,
     ARRAY(SELECT n.user_id FROM app.decline n WHERE n.org_id = $1 AND n.item_id = i.item_id AND n.taken_back_at IS NULL) AS declined_by
   FROM first f CROSS JOIN LATERAL (SELECT * FROM app.item WHERE org_id = $1 AND item_id = f.item_id OFFSET 0) i
   CROSS JOIN LATERAL (SELECT source_id FROM app.conversation WHERE org_id = $1 AND conversation_id = i.conversation_id OFFSET 0) c
   LEFT JOIN LATERAL (SELECT state, model, prompt_version FROM app.draft WHERE org_id = $1 AND draft_id = i.draft_id OFFSET 0) d ON true
   ORDER BY i.urgency, i.due_at, i.item_id`,
);
