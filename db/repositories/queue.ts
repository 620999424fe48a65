import type pg from "pg";
import type { CheckId, FindingCode } from "@/core/checks/check";
import type { ItemKind, ItemState } from "@/core/review/words";
import { sendBatch } from "../batch";
import { type Statement, statement } from "../statement";
import { FROZEN_ITEMS } from "./frozen";

export type QueuePageRow = {
  item_id: string;
  kind: ItemKind;
  state: ItemState;
  queue_id: string;
  level: number;
  urgency: number;
  reason_check: CheckId | null;
  reason_code: FindingCode | null;
  findings: number;
  language: string;
  channel: string;
  two_person: boolean;
  due_at: Date | number;
  created_at: Date;
  assigned_to: string | null;
  claimed_by: string | null;
  claimed_name: string | null;
  claim_expires_at: Date | null;
  closed_at: Date | null;
};

/** Sets the organisation itself: to be sent outside a transaction of ours, as one round trip. */
export const queuePage = statement<QueuePageRow>(
  "queue.page",
  `SELECT * FROM app.queue_page($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Sends one statement that sets the organisation itself. */
export async function readAlone<Row>(pool: pg.Pool, s: Statement<Row>): Promise<Row[]> {
  const [rows] = await sendBatch(pool, [s]);
  return rows as Row[];
}

/** Sends such a statement and one beside it, which finds the organisation set. */
export async function readBoth<A, B>(pool: pg.Pool, first: Statement<A>, then: Statement<B>): Promise<[A[], B[]]> {
  return (await sendBatch(pool, [first, then])) as [A[], B[]];
}

/** Counts stop here: past it a screen says "999+", and the query stays flat however long the queue. */
const COUNT_LIMIT = 1000;

export const queueCount = statement<{ queue_id: string; waiting: number; oldest_at: Date | null }>(
  "queue.count",
  `SELECT q.queue_id,
     (SELECT count(*)::int FROM (SELECT FROM app.item i WHERE i.org_id = $1 AND i.queue_id = q.queue_id AND i.state IN ('queued', 'claimed') AND i.item_id <> ALL (${FROZEN_ITEMS}) LIMIT ${COUNT_LIMIT}) n) AS waiting,
     (SELECT min(o.created_at) FROM (SELECT i.created_at FROM app.item i WHERE i.org_id = $1 AND i.queue_id = q.queue_id AND i.state IN ('queued', 'claimed') AND i.item_id <> ALL (${FROZEN_ITEMS})
        ORDER BY i.urgency, i.due_at, i.item_id LIMIT ${COUNT_LIMIT}) o) AS oldest_at
   FROM unnest($2::text[]) AS q(queue_id)`,
);

export const tabCounts = statement<{
  waiting: number;
  mine: number;
  second_look: number;
  seconds: number;
}>(
  "queue.tab_counts",
  `SELECT
     (SELECT count(*)::int FROM (SELECT FROM app.item WHERE org_id = $1 AND state IN ('queued', 'claimed') AND item_id <> ALL (${FROZEN_ITEMS}) AND ($3::text[] IS NULL OR queue_id = ANY($3)) LIMIT ${COUNT_LIMIT}) n) AS waiting,
     (SELECT count(*)::int FROM (SELECT FROM app.item WHERE org_id = $1 AND state = 'claimed' AND claimed_by = $2 AND claim_expires_at > now() AND assigned_to IS DISTINCT FROM $2 AND item_id <> ALL (${FROZEN_ITEMS})
        UNION ALL SELECT FROM app.item WHERE org_id = $1 AND state IN ('queued', 'claimed') AND assigned_to = $2 AND item_id <> ALL (${FROZEN_ITEMS}) LIMIT ${COUNT_LIMIT}) n) AS mine,
     (SELECT count(*)::int FROM (SELECT FROM app.item WHERE org_id = $1 AND state IN ('queued', 'claimed') AND kind = 'second_look' AND item_id <> ALL (${FROZEN_ITEMS}) AND ($3::text[] IS NULL OR queue_id = ANY($3)) LIMIT ${COUNT_LIMIT}) n) AS second_look,
     (SELECT count(*)::int FROM (SELECT FROM app.item WHERE org_id = $1 AND state IN ('queued', 'claimed') AND kind = 'second_look' AND two_person AND item_id <> ALL (${FROZEN_ITEMS}) AND ($3::text[] IS NULL OR queue_id = ANY($3)) LIMIT ${COUNT_LIMIT}) n) AS seconds`,
);

export type ItemTextRow = {
  item_id: string;
  conversation_id: string;
  conversation_body: Buffer;
  subject_id: string;
  key_version: number;
  wrapped: Buffer | null;
  draft_id: string | null;
  draft_body: Buffer | null;
  sealed_profile: Buffer;
  queue_id: string;
  language: string;
};

/** What titles and previews are made of, for at most a page of items. */
export const textsOfItems = statement<ItemTextRow>(
  "queue.texts",
  `SELECT i.item_id, c.conversation_id, c.sealed_body AS conversation_body, s.subject_id, k.version AS key_version, k.wrapped, d.draft_id, d.sealed_body AS draft_body, s.sealed_profile, i.queue_id, i.language
   FROM app.item i
   JOIN app.conversation c ON c.org_id = i.org_id AND c.conversation_id = i.conversation_id
   JOIN app.subject s ON s.org_id = i.org_id AND s.subject_id = i.subject_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = s.org_id AND subject_id = s.subject_id ORDER BY version DESC LIMIT 1) k ON true
   LEFT JOIN app.draft d ON d.org_id = i.org_id AND d.draft_id = i.draft_id
   WHERE i.org_id = $1 AND i.item_id = ANY($2::uuid[]) AND ($3::text[] IS NULL OR i.queue_id = ANY($3))`,
);

/** First customer message of each conversation: the title where the source gave none. */
export const firstCustomerMessages = statement<{ conversation_id: string; message_id: string; sealed_body: Buffer }>(
  "queue.first_messages",
  `SELECT DISTINCT ON (m.conversation_id) m.conversation_id, m.message_id, m.sealed_body FROM app.message m
   JOIN app.item i ON i.org_id = m.org_id AND i.conversation_id = m.conversation_id
   WHERE m.org_id = $1 AND i.item_id = ANY($2::uuid[]) AND m.role = 'customer' ORDER BY m.conversation_id, m.position`,
);
