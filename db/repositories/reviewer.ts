import type { Grant } from "@/core/identity/grants";
import { guarded, statement } from "../statement";
import { FROZEN_ITEMS } from "./frozen";

export type ReviewerRow = {
  user_id: string;
  languages: string[];
  skills: string[];
  at_once: number | null;
  away_since: Date | null;
  revision: number;
};

/** What was written down of these members, for those of whom something was; null is everybody. */
export const reviewersOf = statement<ReviewerRow>(
  "reviewer.of",
  `SELECT user_id, languages, skills, at_once, away_since, revision FROM app.reviewer WHERE org_id = $1 AND ($2::uuid[] IS NULL OR user_id = ANY ($2))`,
);

export type AskingRow = Omit<ReviewerRow, "away_since" | "revision"> & { away: boolean; held: number };

/** Those who ask for the next item: what was written down of them, and how many they hold; a row for each. */
export const askingMembers = statement<AskingRow>(
  "reviewer.asking",
  `SELECT u.user_id, coalesce(r.languages, '{}') AS languages, coalesce(r.skills, '{}') AS skills, r.at_once, r.away_since IS NOT NULL AS away,
     (SELECT count(*)::int FROM app.item i WHERE i.org_id = $1 AND i.state = 'claimed' AND i.claimed_by = u.user_id AND i.claim_expires_at > $3) AS held
   FROM unnest($2::uuid[]) AS u(user_id) LEFT JOIN app.reviewer r ON r.org_id = $1 AND r.user_id = u.user_id`,
);

export type HandsRow = { at_once: number | null; held: number };

/** How many items a member holds beside this one, and may hold if that was said of them; always one row. */
export const handsOf = statement<HandsRow>(
  "reviewer.hands",
  `SELECT (SELECT r.at_once FROM app.reviewer r WHERE r.org_id = $1 AND r.user_id = $2) AS at_once,
     (SELECT count(*)::int FROM app.item i WHERE i.org_id = $1 AND i.state = 'claimed' AND i.claimed_by = $2 AND i.claim_expires_at > $3 AND i.item_id IS DISTINCT FROM $4) AS held`,
);

/** Before a claim, in its transaction: turns it back where the hands are full. */
export const holdHands = statement("reviewer.hold_hands", `SELECT app.hold_hands($1, $2, $3, $4, $5)`);

export const queueSkills = statement<{ queue_id: string; skills: string[] }>(
  "reviewer.queue_skills",
  `SELECT queue_id, skills FROM app.queue_skill WHERE org_id = $1 AND skills <> '{}'`,
);

/** What a member decides in; `$6` is the revision that was read, null where there was none. */
export const setReviewing = guarded(
  "reviewer.set",
  `INSERT INTO app.reviewer AS r (org_id, user_id, languages, skills, at_once) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (org_id, user_id) DO UPDATE SET languages = excluded.languages, skills = excluded.skills, at_once = excluded.at_once, revision = r.revision + 1
   WHERE r.revision = $6::integer RETURNING 1`,
);

/** On a break since, or null; turned back where that is no news any more. */
export const setAway = guarded(
  "reviewer.set_away",
  `INSERT INTO app.reviewer AS r (org_id, user_id, away_since) VALUES ($1, $2, $3)
   ON CONFLICT (org_id, user_id) DO UPDATE SET away_since = excluded.away_since WHERE (r.away_since IS NULL) <> (excluded.away_since IS NULL) RETURNING 1`,
);

export const setQueueSkills = statement(
  "reviewer.set_queue_skills",
  `INSERT INTO app.queue_skill (org_id, queue_id, skills) VALUES ($1, $2, $3) ON CONFLICT (org_id, queue_id) DO UPDATE SET skills = excluded.skills`,
);

/** Guarded by what was read, so that of two who change it at once one reads again. */
export const setAtOnce = guarded(
  "organisation.set_at_once",
  `UPDATE app.organisation SET at_once = $2 WHERE org_id = $1 AND at_once = $3 RETURNING 1`,
);

export const atOnceOf = statement<{ at_once: number }>(
  "organisation.at_once",
  `SELECT at_once FROM app.organisation WHERE org_id = $1`,
);

export type WaitingInRow = { queue_id: string; language: string; waiting: number };

/** In which languages the first thousand of each queue wait. */
export const waitingLanguages = statement<WaitingInRow>(
  "reviewer.waiting_languages",
  `SELECT q.queue_id, w.language, count(*)::int AS waiting FROM unnest($2::text[]) AS q(queue_id)
   CROSS JOIN LATERAL (SELECT split_part(lower(i.language), '-', 1) AS language FROM app.item i
     WHERE i.org_id = $1 AND i.queue_id = q.queue_id AND i.state IN ('queued', 'claimed') AND i.item_id <> ALL (${FROZEN_ITEMS}) ORDER BY i.urgency, i.due_at, i.item_id LIMIT 1000) w
   GROUP BY q.queue_id, w.language`,
);

export type PresentRow = {
  user_id: string;
  grants: Grant[];
  languages: string[];
  skills: string[];
  at_once: number | null;
  away: boolean;
  held: number;
};

/** Who was seen after `$2`, with the queues each role reaches and what was written down of them. */
export const presentReviewers = statement<PresentRow>(
  "reviewer.present",
  `SELECT m.user_id, coalesce(r.languages, '{}') AS languages, coalesce(r.skills, '{}') AS skills, r.at_once, r.away_since IS NOT NULL AS away,
     (SELECT count(*)::int FROM app.item i WHERE i.org_id = $1 AND i.state = 'claimed' AND i.claimed_by = m.user_id AND i.claim_expires_at > $3) AS held,
     coalesce((SELECT jsonb_agg(jsonb_build_object('role', x.role, 'queues', CASE WHEN x.team_id = '00000000-0000-0000-0000-000000000000' THEN NULL
         ELSE coalesce((SELECT jsonb_agg(q.queue_id ORDER BY q.queue_id) FROM app.team_queue q WHERE q.org_id = x.org_id AND q.team_id = x.team_id), '[]') END) ORDER BY x.role, x.team_id)
       FROM app.member_role x WHERE x.org_id = m.org_id AND x.user_id = m.user_id), '[]') AS grants
   FROM app.presence p JOIN app.member m ON m.org_id = p.org_id AND m.user_id = p.user_id AND m.disabled_at IS NULL
   LEFT JOIN app.reviewer r ON r.org_id = m.org_id AND r.user_id = m.user_id
   WHERE p.org_id = $1 AND p.seen_at > $2 ORDER BY m.user_id`,
);
