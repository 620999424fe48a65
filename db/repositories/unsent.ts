import type { ItemState } from "@/core/review/words";
import { statement } from "../statement";

type Sealing = { subject_id: string; key_version: number; wrapped: Buffer | null };

/** What keeping work on an item looks at, and the key it is sealed under. */
export const itemOfUnsent = statement<Sealing & { state: ItemState; level: number; queue_id: string }>(
  "unsent.item",
  `SELECT i.state, i.level, i.queue_id, i.subject_id, k.version AS key_version, k.wrapped FROM app.item i
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = $1 AND subject_id = i.subject_id ORDER BY version DESC LIMIT 1) k ON true
   WHERE i.org_id = $1 AND i.item_id = $2`,
);

/** Of an item that has ended meanwhile nothing is kept. */
export const keepUnsentWork = statement(
  "unsent.keep",
  `INSERT INTO app.unsent_work (org_id, item_id, user_id, sealed_body, saved_at)
   SELECT $1, $2, $3, $4, $5 FROM app.item WHERE org_id = $1 AND item_id = $2 AND state IN ('queued', 'claimed')
   ON CONFLICT (org_id, item_id, user_id) DO UPDATE SET sealed_body = excluded.sealed_body, saved_at = excluded.saved_at`,
);

export const forgetUnsentWork = statement(
  "unsent.forget",
  `DELETE FROM app.unsent_work WHERE org_id = $1 AND item_id = $2 AND user_id = $3`,
);

export type UnsentRow = Sealing & {
  item_id: string;
  level: number;
  queue_id: string;
  sealed_body: Buffer;
  saved_at: Date;
};

/** What a member has begun and not sent, newest first. */
export const unsentOfMember = statement<UnsentRow>(
  "unsent.of_member",
  `SELECT u.item_id, i.level, i.queue_id, u.sealed_body, u.saved_at, i.subject_id, k.version AS key_version, k.wrapped FROM app.unsent_work u
   JOIN app.item i ON i.org_id = u.org_id AND i.item_id = u.item_id
   JOIN LATERAL (SELECT version, wrapped FROM app.subject_key WHERE org_id = $1 AND subject_id = i.subject_id ORDER BY version DESC LIMIT 1) k ON true
   WHERE u.org_id = $1 AND u.user_id = $2 AND i.state IN ('queued', 'claimed') ORDER BY u.saved_at DESC LIMIT 50`,
);
