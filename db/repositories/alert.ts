import type { AlertKind } from "@/core/alert/alert";
import { guarded, statement } from "../statement";

export type SignalRow = {
  signal_id: string;
  kind: AlertKind;
  queue_id: string | null;
  item_id: string | null;
  draft_id: string | null;
  actor_id: string | null;
  amount: number;
  value: number | null;
  threshold: number | null;
  test: boolean;
  at: Date;
  spread_at: Date | null;
};

const SIGNAL =
  "s.signal_id, s.kind, s.queue_id, s.item_id, s.draft_id, s.actor_id, s.amount, s.value, s.threshold, s.test, s.at, s.spread_at";

export const signalById = statement<SignalRow>(
  "alert.signal",
  `SELECT ${SIGNAL} FROM app.alert_signal s WHERE s.org_id = $1 AND s.signal_id = $2`,
);

/** Handed on once: of two workers the second is turned back. */
export const markSpread = guarded(
  "alert.mark_spread",
  `UPDATE app.alert_signal SET spread_at = $3 WHERE org_id = $1 AND signal_id = $2 AND spread_at IS NULL RETURNING 1`,
);

export const insertTestSignal = statement(
  "alert.insert_test",
  `INSERT INTO app.alert_signal (org_id, signal_id, kind, queue_id, value, threshold, test, at, spread_at) VALUES ($1, $2, $3, $4, $5, $5, true, $6, $6)`,
);

/** Somebody whom a rule names by role ($2, where it reaches the queue $3) or by name ($4), who is not the one who did it ($5). */
const NAMED = `m.org_id = $1 AND m.disabled_at IS NULL AND m.user_id IS DISTINCT FROM $5::uuid AND (m.user_id = ANY($4::uuid[])
     OR EXISTS (SELECT FROM app.member_role r WHERE r.org_id = m.org_id AND r.user_id = m.user_id AND r.role = ANY($2::text[])
       AND ($3::text IS NULL OR r.team_id = '00000000-0000-0000-0000-000000000000'
         OR EXISTS (SELECT FROM app.team_queue q WHERE q.org_id = r.org_id AND q.team_id = r.team_id AND q.queue_id = $3))))`;

/**
 * A signal ($6, of a kind $7) into the mails of those named: each once, into the mail that gathers or a new one. A person
 * gets at most one mail of a kind in $10, tests apart: what comes meanwhile waits for the next. $8 is now, $9 when it may go out, $11
 * whether it can be switched off.
 */
export const spreadMails = statement(
  "alert.spread_mails",
  `WITH people AS (
     SELECT m.user_id FROM app.member m WHERE ${NAMED}
       AND NOT ($11 AND EXISTS (SELECT FROM app.alert_choice c WHERE c.org_id = m.org_id AND c.user_id = m.user_id AND $7::text = ANY(c.muted)))
       AND NOT EXISTS (SELECT FROM app.alert_part p WHERE p.org_id = m.org_id AND p.signal_id = $6::uuid AND p.reader_id = m.user_id)),
   made AS (
     INSERT INTO app.alert (org_id, alert_id, channel, kind, user_id, state, due_at, created_at)
     SELECT $1, gen_random_uuid(), 'email', $7, p.user_id, 'gathering', greatest($9::timestamptz,
         (SELECT max(a.due_at) + $10::interval FROM app.alert a WHERE a.org_id = $1 AND a.user_id = p.user_id AND a.kind = $7 AND a.state <> 'gathering' AND a.due_at > $8::timestamptz - $10::interval
           AND NOT EXISTS (SELECT FROM app.alert_part t JOIN app.alert_signal s ON s.org_id = t.org_id AND s.signal_id = t.signal_id WHERE t.org_id = a.org_id AND t.alert_id = a.alert_id AND s.test))), $8
     FROM people p
     ON CONFLICT (org_id, user_id, kind) WHERE state = 'gathering' DO UPDATE SET parts = alert.parts + 1, due_at = least(alert.due_at, excluded.due_at)
     RETURNING alert_id, user_id, due_at),
   parts AS (INSERT INTO app.alert_part (org_id, signal_id, reader_id, alert_id) SELECT $1, $6, user_id, alert_id FROM made)
   INSERT INTO app.work AS w (org_id, kind, ref_id, due_at) SELECT $1, 'alert', alert_id, due_at FROM made
   ON CONFLICT (org_id, kind, ref_id) DO UPDATE SET due_at = least(w.due_at, excluded.due_at)`,
);

/** A signal to an endpoint, once. */
export const spreadWebhook = statement(
  "alert.spread_webhook",
  `WITH part AS (
     INSERT INTO app.alert_part (org_id, signal_id, reader_id, alert_id) SELECT $1, $2, e.endpoint_id, $4 FROM app.alert_endpoint e
     WHERE e.org_id = $1 AND e.endpoint_id = $3 AND e.removed_at IS NULL ON CONFLICT DO NOTHING RETURNING alert_id, reader_id),
   made AS (
     INSERT INTO app.alert (org_id, alert_id, channel, kind, endpoint_id, state, due_at, created_at)
     SELECT $1, alert_id, 'webhook', $5, reader_id, 'sending', $7::timestamptz, $6::timestamptz FROM part RETURNING alert_id)
   INSERT INTO app.work (org_id, kind, ref_id, due_at) SELECT $1, 'alert', alert_id, $7 FROM made`,
);

/** In the console, to those named who were not told by what happened itself. $6 kind, $7 item, $8 draft, $9 when, $10 how many, $11 the figure. */
export const spreadInApp = statement(
  "alert.spread_in_app",
  `INSERT INTO app.notification (org_id, notification_id, user_id, kind, item_id, draft_id, actor_id, created_at, queue_id, amount, value)
   SELECT $1, gen_random_uuid(), m.user_id, $6, $7, $8, $5, $9, $3, $10, $11 FROM app.member m WHERE ${NAMED}
     AND NOT EXISTS (SELECT FROM app.notification n WHERE n.org_id = $1 AND n.user_id = m.user_id AND n.created_at = $9 AND n.kind = $6
       AND n.item_id IS NOT DISTINCT FROM $7 AND n.draft_id IS NOT DISTINCT FROM $8)`,
);

/** A test to one person: a mail of its own, which gathers nothing. */
export const insertTestMail = statement(
  "alert.insert_test_mail",
  `WITH made AS (INSERT INTO app.alert (org_id, alert_id, channel, kind, user_id, state, due_at, created_at) VALUES ($1, $2, 'email', $3, $4, 'sending', $6, $6)),
   part AS (INSERT INTO app.alert_part (org_id, signal_id, reader_id, alert_id) VALUES ($1, $5, $4, $2))
   INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES ($1, 'alert', $2, $6)`,
);

export type AlertFileRow = {
  alert_id: string;
  channel: "email" | "webhook";
  kind: AlertKind;
  state: "gathering" | "sending" | "sent" | "failed";
  parts: number;
  attempts: number;
  due_at: Date;
  created_at: Date;
  user_id: string | null;
  /** Null where the member has left or is none any more. */
  address: string | null;
  language: "en" | "de" | null;
  endpoint_id: string | null;
  url: string | null;
  secret_version: number | null;
  sealed_secret: Buffer | null;
  sealed_earlier: Buffer | null;
  earlier_until: Date | null;
  organisation: string;
  time_zone: string;
};

export const alertFile = statement<AlertFileRow>(
  "alert.file",
  `SELECT a.alert_id, a.channel, a.kind, a.state, a.parts, a.attempts, a.due_at, a.created_at, a.user_id, identity.mail_address_here(a.user_id) AS address, c.language,
     a.endpoint_id, e.url, e.secret_version, e.sealed_secret, e.sealed_earlier, e.earlier_until, o.name AS organisation, o.time_zone
   FROM app.alert a JOIN app.organisation o ON o.org_id = a.org_id
   LEFT JOIN app.alert_choice c ON c.org_id = a.org_id AND c.user_id = a.user_id
   LEFT JOIN app.alert_endpoint e ON e.org_id = a.org_id AND e.endpoint_id = a.endpoint_id AND e.removed_at IS NULL
   WHERE a.org_id = $1 AND a.alert_id = $2`,
);

/** What an alert tells, oldest first; a mail lists no more than $3. */
export const signalsOfAlert = statement<SignalRow>(
  "alert.signals",
  `SELECT ${SIGNAL} FROM app.alert_part p JOIN app.alert_signal s ON s.org_id = p.org_id AND s.signal_id = p.signal_id
   WHERE p.org_id = $1 AND p.alert_id = $2 ORDER BY s.at, s.signal_id LIMIT $3`,
);

/** From here on it gathers no more. */
export const closeAlert = guarded(
  "alert.close",
  `UPDATE app.alert SET state = 'sending' WHERE org_id = $1 AND alert_id = $2 AND state = 'gathering' RETURNING 1`,
);

export const insertAlertAttempt = statement(
  "alert.insert_attempt",
  `INSERT INTO app.alert_attempt (org_id, alert_id, attempt, attempted_at, sent, status, error, duration_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** One attempt counted; turned back where another counted the same. */
export const recordAlert = guarded(
  "alert.record",
  `UPDATE app.alert SET attempts = $3, state = $4, sent_at = $5 WHERE org_id = $1 AND alert_id = $2 AND attempts = $3 - 1 AND state = 'sending' RETURNING 1`,
);

export const reviveAlert = guarded(
  "alert.revive",
  `UPDATE app.alert SET state = 'sending', due_at = $3 WHERE org_id = $1 AND alert_id = $2 AND state = 'failed' RETURNING 1`,
);

export type SentAlertRow = {
  alert_id: string;
  channel: "email" | "webhook";
  kind: AlertKind;
  state: AlertFileRow["state"];
  parts: number;
  attempts: number;
  created_at: Date;
  /** The same to the microsecond, for the cursor. */
  place: string;
  sent_at: Date | null;
  /** Whom it goes to: a member's name, or what the endpoint is called. */
  reader: string | null;
  last_status: number | null;
  last_error: string | null;
  next_at: Date | null;
  /** Somebody tried it out: nothing has happened. */
  test: boolean;
};

const SENT = `a.alert_id, a.channel, a.kind, a.state, a.parts, a.attempts, a.created_at, to_char(a.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place,
     a.sent_at, coalesce(m.name, e.name) AS reader, last.status AS last_status, last.error AS last_error, w.due_at AS next_at,
     EXISTS (SELECT FROM app.alert_part p JOIN app.alert_signal s ON s.org_id = p.org_id AND s.signal_id = p.signal_id WHERE p.org_id = a.org_id AND p.alert_id = a.alert_id AND s.test) AS test`;

const BESIDE = `LEFT JOIN app.member m ON m.org_id = a.org_id AND m.user_id = a.user_id
   LEFT JOIN app.alert_endpoint e ON e.org_id = a.org_id AND e.endpoint_id = a.endpoint_id
   LEFT JOIN LATERAL (SELECT t.status, t.error FROM app.alert_attempt t WHERE t.org_id = a.org_id AND t.alert_id = a.alert_id ORDER BY t.attempt DESC LIMIT 1) last ON true
   LEFT JOIN app.work w ON w.org_id = a.org_id AND w.kind = 'alert' AND w.ref_id = a.alert_id`;

/** Newest first, before the given time and id; a state ($4) that is null lets all through. */
export const sentAlerts = statement<SentAlertRow>(
  "alert.sent_page",
  `SELECT ${SENT} FROM app.alert a ${BESIDE} WHERE a.org_id = $1 AND (a.created_at, a.alert_id) < ($2::timestamptz, $3::uuid)
     AND ($4::text IS NULL OR a.state = $4 OR ($4 = 'open' AND a.state IN ('gathering', 'sending'))) ORDER BY a.created_at DESC, a.alert_id DESC LIMIT $5`,
);
