import type { DraftState } from "@/core/review/words";
import { guarded, statement } from "../statement";

/** Drafts of a customer that still wait for something, with what answers them already on its way. */
export const openDraftsOfSubject = statement<{
  draft_id: string;
  state: DraftState;
  already_sent: boolean;
  revision: number;
}>(
  "erasure.open_drafts",
  `SELECT draft_id, state, already_sent, revision FROM app.draft WHERE org_id = $1 AND state IN ('checking', 'queued', 'awaiting_second', 'releasing', 'blocked', 'stopped')
     AND conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2) ORDER BY draft_id`,
);

export const pendingReleasesOfSubject = statement<{ release_id: string; draft_id: string | null }>(
  "erasure.pending_releases",
  `SELECT release_id, draft_id FROM app.release WHERE org_id = $1 AND state = 'pending'
     AND conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2) ORDER BY release_id`,
);

export const recallRelease = guarded(
  "erasure.recall",
  `UPDATE app.release SET state = 'recalled' WHERE org_id = $1 AND release_id = $2 AND state = 'pending' RETURNING 1`,
);

export const openItemsOfSubject = statement<{ item_id: string; draft_id: string | null }>(
  "erasure.open_items",
  `SELECT item_id, draft_id FROM app.item WHERE org_id = $1 AND state IN ('queued', 'claimed')
     AND conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2) ORDER BY item_id`,
);

export const withdrawItemsOfSubject = statement(
  "erasure.withdraw_items",
  `UPDATE app.item SET state = 'withdrawn', revision = revision + 1, closed_at = $3 WHERE org_id = $1 AND state IN ('queued', 'claimed')
     AND conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2)`,
);

/** What else was due: checks, releases, deadlines, words. */
export const dropWorkOfSubject = statement(
  "erasure.drop_work",
  `DELETE FROM app.work w WHERE w.org_id = $1 AND (
     (w.kind IN ('check', 'judge', 'words') AND w.ref_id IN (SELECT d.draft_id FROM app.draft d JOIN app.conversation c USING (org_id, conversation_id) WHERE d.org_id = $1 AND c.subject_id = $2
        UNION SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2))
     OR (w.kind = 'release' AND w.ref_id IN (SELECT r.release_id FROM app.release r JOIN app.conversation c USING (org_id, conversation_id) WHERE r.org_id = $1 AND c.subject_id = $2))
     OR (w.kind = 'deadline' AND w.ref_id IN (SELECT i.item_id FROM app.item i JOIN app.conversation c USING (org_id, conversation_id) WHERE i.org_id = $1 AND c.subject_id = $2)))`,
);

export const undeliveredOfSubject = statement<{ delivery_id: string; type: string }>(
  "erasure.undelivered",
  `SELECT delivery_id, type FROM app.delivery WHERE org_id = $1 AND subject_id = $2 AND state = 'pending' ORDER BY delivery_id`,
);

export type ErasedCounts = {
  conversations: number;
  messages: number;
  drafts: number;
  decisions: number;
  identifiers: number;
  webhooks: number;
  receipts: number;
  corrections: number;
  key_version: number;
};

/** How much there is of a customer, just before it goes. */
export const countsOfSubject = statement<ErasedCounts>(
  "erasure.counts",
  `WITH c AS MATERIALIZED (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2)
   SELECT (SELECT count(*) FROM c)::int AS conversations,
     (SELECT count(*) FROM app.message WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c))::int AS messages,
     (SELECT count(*) FROM app.draft WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c))::int AS drafts,
     (SELECT count(*) FROM app.decision n JOIN app.item i USING (org_id, item_id) WHERE n.org_id = $1 AND i.conversation_id IN (SELECT conversation_id FROM c))::int AS decisions,
     (SELECT count(*) FROM app.subject_identifier WHERE org_id = $1 AND subject_id = $2)::int AS identifiers,
     (SELECT count(*) FROM app.delivery WHERE org_id = $1 AND subject_id = $2)::int AS webhooks,
     (SELECT count(*) FROM app.receipt WHERE org_id = $1 AND subject_id = $2)::int AS receipts,
     (SELECT count(*) FROM app.correction WHERE org_id = $1 AND subject_id = $2)::int AS corrections,
     (SELECT max(version) FROM app.subject_key WHERE org_id = $1 AND subject_id = $2)::int AS key_version`,
);

/** Everything sealed that may still hold a word of a customer's, by the place it was bound to. */
export type SealedOfSubjectRow = { table: string; column: string; row: string; sealed: Buffer };
export const sealedOfSubject = statement<SealedOfSubjectRow>(
  "erasure.sealed",
  `WITH c AS MATERIALIZED (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2)
   SELECT 'subject' AS table, 'sealed_profile' AS column, subject_id::text AS row, sealed_profile AS sealed FROM app.subject WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'conversation', 'sealed_body', conversation_id::text, sealed_body FROM app.conversation WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'message', 'sealed_body', message_id::text, sealed_body FROM app.message WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'draft', 'sealed_body', draft_id::text, sealed_body FROM app.draft WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'disposition', 'sealed_explanation', p.disposition_id::text, p.sealed_explanation FROM app.disposition p JOIN app.draft d USING (org_id, draft_id)
     WHERE p.org_id = $1 AND d.conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'decision', 'sealed_body', n.decision_id::text, n.sealed_body FROM app.decision n JOIN app.item i USING (org_id, item_id)
     WHERE n.org_id = $1 AND i.conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'release', 'sealed_text', release_id::text, sealed_text FROM app.release WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'flag', 'sealed_body', flag_id::text, sealed_body FROM app.flag WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'outcome', 'sealed_body', outcome_id::text, sealed_body FROM app.outcome WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'requeue_note', 'sealed_body', note_id::text, sealed_body FROM app.requeue_note WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)
   UNION ALL SELECT 'delivery', 'sealed_body', delivery_id::text, sealed_body FROM app.delivery WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'subject_identifier', 'sealed_value', $2::text || '|' || encode(token, 'hex'), sealed_value FROM app.subject_identifier WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'correction', 'sealed_body', correction_id::text, sealed_body FROM app.correction WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'reveal', 'sealed_body', reveal_id::text, sealed_body FROM app.reveal WHERE org_id = $1 AND subject_id = $2
   UNION ALL SELECT 'personal_data', 'sealed_spans', ref_id::text, sealed_spans FROM app.personal_data WHERE org_id = $1 AND subject_id = $2`,
);

/** How often an erasure was taken by a worker: whoever took it before does nothing more. */
export const erasureTurn = statement<{ attempts: number }>(
  "erasure.turn",
  `SELECT attempts FROM app.work WHERE org_id = $1 AND kind = 'erasure' AND ref_id = $2`,
);
/** Holds the work for another minute; turns the transaction back when another worker was given it. */
export const holdErasureWork = guarded(
  "erasure.hold_work",
  `UPDATE app.work SET taken_until = now() + interval '60 seconds' WHERE org_id = $1 AND kind = 'erasure' AND ref_id = $2 AND attempts = $3 RETURNING 1`,
);
/** To be taken again at $4; waiting for something else is no failed attempt. */
export const laterErasure = statement(
  "erasure.later",
  `UPDATE app.work SET due_at = $4, taken_until = NULL, attempts = greatest(attempts - 1, 0) WHERE org_id = $1 AND kind = 'erasure' AND ref_id = $2 AND attempts = $3`,
);
/** Turns the transaction back when a hold covers the customer. To be sent after the turn of retention was taken. */
export const noHoldOver = statement<never>(
  "erasure.no_hold",
  `SELECT app.require_one((SELECT count(*) FROM app.legal_hold WHERE org_id = $1 AND lifted_at IS NULL AND (scope = 'organisation' OR subject_id = $2
     OR conversation_id IN (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND subject_id = $2))) + 1)`,
);
/** Turns the transaction back when the customer has other conversations than these many. */
export const stillConversations = statement<never>(
  "erasure.still_conversations",
  `SELECT app.require_one((SELECT count(*) FROM app.conversation WHERE org_id = $1 AND subject_id = $2) - $3::int + 1)`,
);

/** Exports that show texts and are not gone; those that are being built must end first. */
export const exportsWithTexts = statement<{ export_id: string; state: string }>(
  "erasure.exports",
  `SELECT export_id, state FROM app.export WHERE org_id = $1 AND disclosure = 'with_openings' AND state IN ('waiting', 'building', 'ready')`,
);
export const removeExport = guarded(
  "erasure.remove_export",
  `UPDATE app.export SET state = 'gone' WHERE org_id = $1 AND export_id = $2 AND state = 'ready' RETURNING 1`,
);

/** Where in the log texts of a customer, or texts in which they were redacted ($3), are committed to. */
export const indexesAbout = statement<{ index: string }>(
  "erasure.indexes",
  `WITH c AS MATERIALIZED (SELECT conversation_id FROM app.conversation WHERE org_id = $1 AND (subject_id = $2 OR conversation_id = ANY ($3::uuid[]))),
     d AS MATERIALIZED (SELECT draft_id FROM app.draft WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)),
     i AS MATERIALIZED (SELECT item_id FROM app.item WHERE org_id = $1 AND conversation_id IN (SELECT conversation_id FROM c)),
     e AS (SELECT event_id FROM ONLY audit.event WHERE org_id = $1 AND draft_id IN (SELECT draft_id FROM d)
       UNION SELECT event_id FROM ONLY audit.event WHERE org_id = $1 AND item_id IN (SELECT item_id FROM i)
       UNION SELECT event_id FROM ONLY audit.event WHERE org_id = $1 AND type = 'messages.added'
         AND (convert_from(bytes, 'UTF8')::jsonb #>> '{data,conversation}')::uuid IN (SELECT conversation_id FROM c))
   SELECT l.index FROM e JOIN ONLY audit.leaf l ON l.org_id = $1 AND l.event_id = e.event_id`,
);
