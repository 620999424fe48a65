import type { DeclineReason } from "@/core/review/decline";
import { guarded, statement } from "../statement";

/** Declined anew after it was taken back, it is one row again; declined twice at once, one of them reads again. */
export const insertDecline = guarded(
  "decline.insert",
  `INSERT INTO app.decline AS d (org_id, item_id, user_id, reason, declined_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (org_id, item_id, user_id) DO UPDATE SET reason = excluded.reason, declined_at = excluded.declined_at, taken_back_at = NULL WHERE d.taken_back_at IS NOT NULL RETURNING 1`,
);

export const takeBackDecline = guarded(
  "decline.take_back",
  `UPDATE app.decline SET taken_back_at = $4 WHERE org_id = $1 AND item_id = $2 AND user_id = $3 AND taken_back_at IS NULL RETURNING 1`,
);

export type DeclineRow = { user_id: string; name: string; reason: DeclineReason; declined_at: Date };

export const declinesOfItem = statement<DeclineRow>(
  "decline.of_item",
  `SELECT d.user_id, coalesce(m.name, '') AS name, d.reason, d.declined_at FROM app.decline d LEFT JOIN app.member m ON m.org_id = d.org_id AND m.user_id = d.user_id
   WHERE d.org_id = $1 AND d.item_id = $2 AND d.taken_back_at IS NULL ORDER BY d.declined_at, d.user_id`,
);

/** No more than these are greyed in a list; whoever declined more than this lately sees the rest as any other row. */
const MOST_GREYED = 500;

export type MyPlaceRow = {
  me: string;
  languages: string[];
  skills: string[];
  declined: string[];
  needs: { queue: string; skills: string[] }[];
};

/** By what a member's list says which rows are not for them; always one row. To be sent beside {@link queuePage}, which sets the organisation. */
export const myPlace = statement<MyPlaceRow>(
  "decline.my_place",
  `SELECT $2::uuid AS me, coalesce(r.languages, '{}') AS languages, coalesce(r.skills, '{}') AS skills,
     ARRAY(SELECT d.item_id FROM app.decline d WHERE d.org_id = $1 AND d.user_id = $2 AND d.taken_back_at IS NULL ORDER BY d.declined_at DESC LIMIT ${MOST_GREYED}) AS declined,
     coalesce((SELECT jsonb_agg(jsonb_build_object('queue', q.queue_id, 'skills', q.skills)) FROM app.queue_skill q WHERE q.org_id = $1 AND q.skills <> '{}'), '[]') AS needs
   FROM (SELECT) one LEFT JOIN app.reviewer r ON r.org_id = $1 AND r.user_id = $2`,
);
