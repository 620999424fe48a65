import type { DraftState } from "@/core/review/words";
import { statement } from "../statement";

export type LifeRow = {
  draft_id: string | null;
  draft_state: DraftState | null;
  already_sent: boolean;
  source_name: string;
  items: string[];
  /** The newest decision that stands, and the newest disposition. */
  decision_id: string | null;
  disposition_id: string | null;
};

/** What an id of a draft, or of an item with or without one, leads to. */
export const lifeOf = statement<LifeRow>(
  "life.of",
  `WITH a AS (SELECT d.draft_id, NULL::uuid AS item_id, d.conversation_id FROM app.draft d WHERE d.org_id = $1 AND d.draft_id = $2
     UNION ALL SELECT i.draft_id, i.item_id, i.conversation_id FROM app.item i WHERE i.org_id = $1 AND i.item_id = $2)
   SELECT a.draft_id, d.state AS draft_state, coalesce(d.already_sent, true) AS already_sent, s.name AS source_name,
     CASE WHEN a.draft_id IS NULL THEN ARRAY[a.item_id] ELSE ARRAY(SELECT i.item_id FROM app.item i WHERE i.org_id = $1 AND i.draft_id = a.draft_id AND i.reviews_decision_id IS NULL ORDER BY i.created_at) END AS items,
     (SELECT x.decision_id FROM app.decision x WHERE x.org_id = $1 AND (x.draft_id = a.draft_id OR x.item_id = a.item_id) ORDER BY x.undone_at IS NOT NULL, x.decided_at DESC LIMIT 1) AS decision_id,
     (SELECT p.disposition_id FROM app.disposition p WHERE p.org_id = $1 AND p.draft_id = a.draft_id ORDER BY p.created_at DESC LIMIT 1) AS disposition_id
   FROM a
   JOIN app.conversation c ON c.org_id = $1 AND c.conversation_id = a.conversation_id
   JOIN app.source s ON s.org_id = $1 AND s.source_id = c.source_id
   LEFT JOIN app.draft d ON d.org_id = $1 AND d.draft_id = a.draft_id`,
);

/** Every item that a draft went through, or the one item without a draft. */
export const itemsOfRecord = statement<{ item_id: string }>(
  "life.items",
  `SELECT item_id FROM app.item WHERE org_id = $1 AND (draft_id = $2 OR item_id = $3) ORDER BY created_at, item_id`,
);
