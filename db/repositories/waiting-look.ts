import type { ItemState } from "@/core/review/words";
import { statement } from "../statement";

/** An item that waits for a second person or a blind review, with everybody who decided or has judged it so far. */
export type WaitingLookRow = {
  item_id: string;
  state: ItemState;
  queue_id: string;
  level: number;
  two_person: boolean;
  draft_id: string;
  conversation_id: string;
  /** How many messages there were when the decision under a blind review was made. */
  messages: number | null;
  decided_by: string[];
  formed_by: string[];
  /** The other items of the draft. */
  others: string[];
};

const LOOK = `SELECT i.item_id, i.state, i.queue_id, i.level, i.two_person, i.draft_id, i.conversation_id,
     (SELECT b.messages FROM app.blind_review b WHERE b.org_id = $1 AND b.item_id = i.item_id) AS messages,
     ARRAY(SELECT DISTINCT x.decided_by FROM app.decision x WHERE x.org_id = $1 AND x.draft_id = i.draft_id AND x.undone_at IS NULL) AS decided_by,
     ARRAY(SELECT o.member FROM app.formed_judgement o WHERE o.org_id = $1 AND o.item_id = i.item_id) AS formed_by,
     ARRAY(SELECT n.item_id FROM app.item n WHERE n.org_id = $1 AND n.draft_id = i.draft_id AND n.item_id <> i.item_id) AS others
   FROM app.item i WHERE i.org_id = $1 AND i.state IN ('queued', 'claimed') AND i.kind = 'second_look' AND i.draft_id IS NOT NULL`;

/** In these queues ($2; null is all). */
export const waitingLooks = statement<WaitingLookRow>(
  "waiting_look.all",
  `${LOOK} AND ($2::text[] IS NULL OR i.queue_id = ANY ($2))`,
);

/** Of one draft. */
export const waitingLooksOfDraft = statement<WaitingLookRow>("waiting_look.of_draft", `${LOOK} AND i.draft_id = $2`);
