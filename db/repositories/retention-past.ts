import type { RetentionCategory } from "@/core/privacy/privacy-policy";

/** Drafts that somebody or something still works on. */
const IN_WORK = "('checking', 'queued', 'awaiting_second', 'releasing', 'blocked', 'stopped')";
const OPEN_REQUEST = (subject: string) =>
  `EXISTS (SELECT FROM app.subject_request q WHERE q.org_id = $1 AND q.subject_id = ${subject} AND q.closed_at IS NULL)`;
const OPEN_INCIDENT = (subject: string) =>
  `EXISTS (SELECT FROM app.incident_subject s JOIN app.incident n USING (org_id, incident_id) WHERE s.org_id = $1 AND s.subject_id = ${subject} AND n.closed_at IS NULL)`;
const OPEN_CASE = (subject: string) => `(${OPEN_REQUEST(subject)} OR ${OPEN_INCIDENT(subject)})`;

const AROUND = `SELECT greatest(c.updated_at, max(w.at)) AS since, coalesce(bool_or(w.busy), false) AS busy FROM (
    SELECT i.closed_at AS at, i.state IN ('queued', 'claimed') AS busy FROM app.item i WHERE i.org_id = $1 AND i.conversation_id = c.conversation_id
    UNION ALL SELECT r.released_at, r.state = 'pending' FROM app.release r WHERE r.org_id = $1 AND r.conversation_id = c.conversation_id
    UNION ALL SELECT f.created_at, false FROM app.flag f WHERE f.org_id = $1 AND f.conversation_id = c.conversation_id
    UNION ALL SELECT NULL, d.state IN ${IN_WORK} FROM app.draft d WHERE d.org_id = $1 AND d.conversation_id = c.conversation_id
    UNION ALL SELECT NULL, v.state = 'pending' FROM app.delivery v JOIN app.release r USING (org_id, release_id) WHERE v.org_id = $1 AND r.conversation_id = c.conversation_id
    UNION ALL SELECT NULL, v.state = 'pending' FROM app.delivery v JOIN app.draft d USING (org_id, draft_id) WHERE v.org_id = $1 AND d.conversation_id = c.conversation_id) w`;

/**
 * By category, what is kept since before $2 and not taken away yet: id, whose it is, of which conversation, since when,
 * and whether somebody still works with it. What holds and restrictions say is asked of these rows, alike for all.
 */
export const PAST: Record<RetentionCategory, string> = {
  conversations: `SELECT c.conversation_id AS id, ARRAY[c.subject_id] AS subjects, c.conversation_id AS conversation, a.since,
      (a.busy OR ${OPEN_CASE("c.subject_id")}
       OR EXISTS (SELECT FROM app.incident n WHERE n.org_id = $1 AND n.conversation_id = c.conversation_id AND n.closed_at IS NULL)) AS busy
    FROM app.conversation c CROSS JOIN LATERAL (${AROUND}) a
    WHERE c.org_id = $1 AND c.emptied_at IS NULL AND c.updated_at < $2`,
  customers: `SELECT s.subject_id AS id, ARRAY[s.subject_id] AS subjects, NULL::uuid AS conversation, greatest(s.updated_at, a.since) AS since,
      (a.kept OR ${OPEN_CASE("s.subject_id")}) AS busy
    FROM app.subject s CROSS JOIN LATERAL (SELECT max(c.updated_at) AS since, coalesce(bool_or(c.emptied_at IS NULL), false) AS kept
      FROM app.conversation c WHERE c.org_id = $1 AND c.subject_id = s.subject_id) a
    WHERE s.org_id = $1 AND s.erased_at IS NULL AND s.updated_at < $2`,
  webhook_bodies: `SELECT v.delivery_id AS id, ARRAY[v.subject_id] AS subjects, coalesce(d.conversation_id, r.conversation_id) AS conversation,
      coalesce(v.delivered_at, v.created_at) AS since, v.state = 'pending' AS busy
    FROM app.delivery v LEFT JOIN app.draft d ON d.org_id = v.org_id AND d.draft_id = v.draft_id LEFT JOIN app.release r ON r.org_id = v.org_id AND r.release_id = v.release_id
    WHERE v.org_id = $1 AND v.sealed_body <> ''::bytea AND v.created_at < $2`,
  exports: `SELECT x.export_id AS id, CASE WHEN x.selection->>'subject' IS NULL THEN '{}' ELSE ARRAY[(x.selection->>'subject')::uuid] END AS subjects, NULL::uuid AS conversation,
      x.finished_at AS since, false AS busy
    FROM app.export x WHERE x.org_id = $1 AND x.state = 'ready' AND x.requested_by IS NOT NULL AND x.finished_at < $2`,
  data_packages: `SELECT p.package_id AS id, ARRAY[p.subject_id] AS subjects, NULL::uuid AS conversation, p.asked_at AS since, false AS busy
    FROM app.data_package p WHERE p.org_id = $1 AND p.state = 'ready' AND p.asked_at < $2`,
  receipts: `SELECT t.receipt_id AS id, ARRAY[t.subject_id] AS subjects, t.conversation_id AS conversation, t.issued_at AS since, false AS busy
    FROM app.receipt t WHERE t.org_id = $1 AND t.revoked_at IS NULL AND t.issued_at < $2`,
  corrections: `SELECT n.correction_id AS id, ARRAY[n.subject_id] AS subjects, NULL::uuid AS conversation, n.made_at AS since, false AS busy
    FROM app.correction n WHERE n.org_id = $1 AND n.made_at < $2`,
  reveals: `SELECT v.reveal_id AS id, ARRAY[v.subject_id] AS subjects, v.conversation_id AS conversation, v.granted_at AS since, false AS busy
    FROM app.reveal v WHERE v.org_id = $1 AND v.sealed_body <> ''::bytea AND v.granted_at < $2`,
  notifications: `SELECT n.notification_id AS id, CASE WHEN c.subject_id IS NULL THEN '{}' ELSE ARRAY[c.subject_id] END AS subjects, c.conversation_id AS conversation, n.created_at AS since, false AS busy
    FROM app.notification n LEFT JOIN app.item i ON i.org_id = n.org_id AND i.item_id = n.item_id
      LEFT JOIN app.conversation c ON c.org_id = i.org_id AND c.conversation_id = i.conversation_id
    WHERE n.org_id = $1 AND n.created_at < $2`,
  subject_requests: `SELECT q.request_id AS id, CASE WHEN q.subject_id IS NULL THEN '{}' ELSE ARRAY[q.subject_id] END AS subjects, NULL::uuid AS conversation, q.closed_at AS since, false AS busy
    FROM app.subject_request q WHERE q.org_id = $1 AND q.sealed_body <> ''::bytea AND q.closed_at < $2`,
  incidents: `SELECT n.incident_id AS id, ARRAY(SELECT s.subject_id FROM app.incident_subject s WHERE s.org_id = $1 AND s.incident_id = n.incident_id
        UNION SELECT c.subject_id FROM app.conversation c WHERE c.org_id = $1 AND c.conversation_id = n.conversation_id) AS subjects,
      n.conversation_id AS conversation, n.closed_at AS since, false AS busy
    FROM app.incident n WHERE n.org_id = $1 AND n.sealed_body <> ''::bytea AND n.closed_at < $2`,
};
