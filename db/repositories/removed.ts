import { statement } from "../statement";

/** When the texts around something were taken away: $2 is an item, a flag, a draft or the conversation itself. */
export const removedOf = statement<{ emptied_at: Date | null; erased_at: Date | null }>(
  "removed.of",
  `SELECT c.emptied_at, s.erased_at FROM app.conversation c JOIN app.subject s ON s.org_id = c.org_id AND s.subject_id = c.subject_id
   WHERE c.org_id = $1 AND c.conversation_id IN (SELECT conversation_id FROM app.item WHERE org_id = $1 AND item_id = $2
     UNION SELECT conversation_id FROM app.flag WHERE org_id = $1 AND flag_id = $2 UNION SELECT conversation_id FROM app.draft WHERE org_id = $1 AND draft_id = $2 UNION SELECT $2::uuid)`,
);

/** A row when a webhook's body was taken away: nothing of it can be sent again. */
export const deliveryEmptied = statement<{ one: number }>(
  "removed.delivery",
  `SELECT 1 AS one FROM app.delivery WHERE org_id = $1 AND delivery_id = $2 AND sealed_body = ''::bytea`,
);
