import type { Disclosure } from "@/core/audit/bundle/disclosure";
import type { ExportFailure, ExportLanguage, ExportSelection, ExportState } from "@/core/audit/export-view";
import { type CopyText, copyOf } from "../snapshot";
import { guarded, statement } from "../statement";

export type ExportRow = {
  export_id: string;
  state: ExportState;
  requested_by: string | null;
  requested_name: string | null;
  requested_at: Date;
  disclosure: Disclosure;
  language: ExportLanguage;
  selection: ExportSelection;
  events_done: string;
  events_total: string | null;
  bytes: string | null;
  failure: ExportFailure | null;
  finished_at: Date | null;
  manifest_note: string | null;
};

const COLUMNS = `x.export_id, x.state, x.requested_by, m.name AS requested_name, x.requested_at, x.disclosure, x.language, x.selection,
  x.events_done, x.events_total, x.bytes, x.failure, x.finished_at, x.manifest_note`;
const NAMED = "FROM app.export x LEFT JOIN app.member m ON m.org_id = x.org_id AND m.user_id = x.requested_by";

export const exportById = statement<ExportRow>(
  "export.by_id",
  `SELECT ${COLUMNS} ${NAMED} WHERE x.org_id = $1 AND x.export_id = $2`,
);

/** Newest first, from a place on. */
export const exportPage = statement<ExportRow & { place: string }>(
  "export.page",
  `SELECT ${COLUMNS}, x.requested_at::text AS place ${NAMED}
   WHERE x.org_id = $1 AND (x.requested_at, x.export_id) < ($2::timestamptz, $3::uuid) ORDER BY x.requested_at DESC, x.export_id DESC LIMIT $4`,
);

/** How many are under way, and how many were asked for since a moment. */
export const exportsAtOnce = statement<{ under_way: number; lately: number }>(
  "export.at_once",
  `SELECT count(*) FILTER (WHERE state IN ('waiting', 'building'))::int AS under_way, count(*)::int AS lately
   FROM app.export WHERE org_id = $1 AND requested_at >= $2`,
);

export const insertExport = statement<never>(
  "export.insert",
  `INSERT INTO app.export (org_id, export_id, state, requested_by, requested_at, disclosure, language, selection) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** Holds a piece of work that somebody outside the workers does, so that it falls to them when nobody does it any more. */
export const holdWork = statement<never>(
  "export.hold_work",
  `INSERT INTO app.work (org_id, kind, ref_id, due_at, taken_until) VALUES ($1, 'export', $2, $3, now() + interval '60 seconds')`,
);

/** How often the work was taken: whoever has a lower number was thought dead, and is to stop. */
export const exportTurn = statement<{ attempts: number }>(
  "export.turn",
  `SELECT attempts FROM app.work WHERE org_id = $1 AND kind = 'export' AND ref_id = $2`,
);

export const beginExport = statement<{ one: number }>(
  "export.begin",
  `UPDATE app.export SET state = 'building', events_done = 0, manifest_digest = NULL, manifest_note = NULL
   WHERE org_id = $1 AND export_id = $2 AND state IN ('waiting', 'building') RETURNING 1 AS one`,
);

/** Notes how far it is and holds the work for another minute; no row when it was cancelled or is somebody else's by now. */
export const pulseExport = statement<{ one: number }>(
  "export.pulse",
  `WITH held AS (UPDATE app.work SET taken_until = now() + interval '60 seconds'
     WHERE org_id = $1 AND kind = 'export' AND ref_id = $2 AND attempts = $3 RETURNING 1)
   UPDATE app.export SET events_done = $4, events_total = $5 WHERE org_id = $1 AND export_id = $2 AND state = 'building' AND EXISTS (SELECT FROM held) RETURNING 1 AS one`,
);

export const askForSignature = statement<never>(
  "export.ask_for_signature",
  `UPDATE app.export SET manifest_digest = $3, manifest_note = NULL WHERE org_id = $1 AND export_id = $2 AND state = 'building'
     AND EXISTS (SELECT FROM app.work WHERE org_id = $1 AND kind = 'export' AND ref_id = $2 AND attempts = $4)`,
);

export const completeExport = guarded(
  "export.complete",
  `UPDATE app.export SET state = 'ready', events_done = $3, events_total = $3, bytes = $4, finished_at = $5
   WHERE org_id = $1 AND export_id = $2 AND state = 'building' RETURNING 1`,
);

export const cancelExport = guarded(
  "export.cancel",
  `UPDATE app.export SET state = 'cancelled', cancel_asked = true, finished_at = $3
   WHERE org_id = $1 AND export_id = $2 AND state IN ('waiting', 'building') RETURNING 1`,
);

export const failExport = guarded(
  "export.fail",
  `UPDATE app.export SET state = 'failed', failure = $3, finished_at = $4
   WHERE org_id = $1 AND export_id = $2 AND state IN ('waiting', 'building') RETURNING 1`,
);

/** At which index the log tells that an export was asked for; null while it has none. */
export const requestPlace = statement<{ index: string | null }>(
  "export.request_place",
  `SELECT l.index FROM ONLY audit.event e LEFT JOIN ONLY audit.leaf l USING (org_id, event_id)
   WHERE e.org_id = $1 AND e.type = 'export.requested' AND convert_from(e.bytes, 'UTF8')::jsonb #>> '{data,export}' = $2::text LIMIT 1`,
);

/** The size of the checkpoint that the last export was proved against. */
export const lastExported = statement<{ bytes: Buffer }>(
  "export.last_exported",
  `SELECT bytes FROM ONLY audit.event WHERE org_id = $1 AND type = 'export.completed' ORDER BY occurred_at DESC, event_id DESC LIMIT 1`,
);

/** What the log of all logs ($1) last said of an organisation's checkpoint no larger than $3. */
export const metaLeafUpTo = statement<{ index: string; about_size: string; text: string }>(
  "export.meta_leaf_up_to",
  `SELECT index, about_size, text FROM ONLY audit.meta_leaf WHERE org_id = $1 AND about_org = $2 AND about_size <= $3 ORDER BY about_size DESC, index DESC LIMIT 1`,
);

/** Whose key was destroyed, and at which index the log tells of it; null where it has none yet. */
export const erasures = statement<{ bytes: Buffer; index: string | null }>(
  "export.erasures",
  `SELECT e.bytes, l.index FROM ONLY audit.event e LEFT JOIN ONLY audit.leaf l USING (org_id, event_id)
   WHERE e.org_id = $1 AND e.type = 'subject.erased' ORDER BY l.index`,
);

/** Where somebody erased was blotted out in another customer's text. */
export const redactions = statement<{ bytes: Buffer; index: string | null }>(
  "export.redactions",
  `SELECT e.bytes, l.index FROM ONLY audit.event e LEFT JOIN ONLY audit.leaf l USING (org_id, event_id)
   WHERE e.org_id = $1 AND e.type = 'personal_data.redacted' ORDER BY l.index`,
);

/** The smallest stretch of the log below $2 that holds every event of a time; no numbers when there is none. */
export const stretchOfTime = statement<{ from: string | null; to: string | null }>(
  "export.stretch_of_time",
  `SELECT min(l.index) AS from, max(l.index) + 1 AS to FROM ONLY audit.event e JOIN ONLY audit.leaf l USING (org_id, event_id)
   WHERE e.org_id = $1 AND l.index < $2 AND e.occurred_at >= $3::timestamptz AND e.occurred_at < $4::timestamptz`,
);

/**
 * Events of a stretch of the log, in order, in one row of three cells: their indexes (8 bytes each) and lengths (4 bytes
 * each), and their bytes with a newline between them. One row, so that nobody handles them one by one who need not.
 */
export const eventsBetween = (orgId: string, from: number, to: number): CopyText =>
  copyOf`SELECT string_agg(int8send(index), ''), string_agg(int4send(length(bytes)), ''), string_agg(bytes, '\\x0a') FROM (
    SELECT l.index, e.bytes FROM (SELECT index, event_id FROM ONLY audit.leaf WHERE org_id = ${orgId} AND index >= ${from} AND index < ${to} ORDER BY index) l
    CROSS JOIN LATERAL (SELECT bytes FROM ONLY audit.event WHERE org_id = ${orgId} AND event_id = l.event_id OFFSET 0) e ORDER BY l.index) found`;

/** How many there are (8 bytes), and their bytes: where no index is missing and none holds a newline, that tells the rest. */
export const bytesBetween = (orgId: string, from: number, to: number): CopyText =>
  copyOf`SELECT count(*), string_agg(bytes, '\\x0a') FROM (
    SELECT e.bytes FROM (SELECT index, event_id FROM ONLY audit.leaf WHERE org_id = ${orgId} AND index >= ${from} AND index < ${to} ORDER BY index) l
    CROSS JOIN LATERAL (SELECT bytes FROM ONLY audit.event WHERE org_id = ${orgId} AND event_id = l.event_id OFFSET 0) e ORDER BY l.index) found`;

/** The same at some indexes. */
export const eventsAt = (orgId: string, indexes: readonly number[]): CopyText =>
  copyOf`SELECT string_agg(int8send(index), ''), string_agg(int4send(length(bytes)), ''), string_agg(bytes, '\\x0a') FROM (
    SELECT l.index, e.bytes FROM (SELECT index, event_id FROM ONLY audit.leaf WHERE org_id = ${orgId} AND index = ANY (${indexes}) ORDER BY index) l
    CROSS JOIN LATERAL (SELECT bytes FROM ONLY audit.event WHERE org_id = ${orgId} AND event_id = l.event_id OFFSET 0) e ORDER BY l.index) found`;

/** Milliseconds since the epoch; null is no bound. */
export type Span = { from: number | null; to: number | null };

/** From the year 1 to the year 9999, in between lies all there is. */
const timeOf = ({ from, to }: Span) => ({ from: from ?? -62_135_596_800_000, to: to ?? 253_402_300_799_999 });

/** Indexes below `size` of what happened to an item and its draft, by the id of either, and of the erasure of whose it was. */
export function indexesOfItem(orgId: string, size: number, item: string, span: Span): CopyText {
  const { from, to } = timeOf(span);
  return copyOf`SELECT l.index FROM ONLY audit.event e JOIN ONLY audit.leaf l USING (org_id, event_id)
    WHERE e.org_id = ${orgId} AND l.index < ${size} AND e.occurred_at >= to_timestamp(${from} / 1000.0) AND e.occurred_at < to_timestamp(${to} / 1000.0)
      AND (e.item_id = ${item} OR e.draft_id IN (SELECT i.draft_id FROM app.item i WHERE i.org_id = ${orgId} AND i.item_id = ${item} UNION SELECT ${item}::uuid)
        OR (e.type = 'subject.erased' AND convert_from(e.bytes, 'UTF8')::jsonb #>> '{data,subject}' IN (
          SELECT i.subject_id::text FROM app.item i WHERE i.org_id = ${orgId} AND i.item_id = ${item}
          UNION SELECT d.subject_id::text FROM app.draft d WHERE d.org_id = ${orgId} AND d.draft_id = ${item})))
    ORDER BY l.index`;
}

/**
 * Of what concerns a customer: events of their drafts and items, and those that speak of them or of one of their
 * conversations without a draft. The latter are known by their bytes alone, and so read, but only of the few types.
 */
export function indexesOfSubject(orgId: string, size: number, subject: string, span: Span): CopyText {
  const { from, to } = timeOf(span);
  return copyOf`WITH c AS MATERIALIZED (SELECT conversation_id FROM app.conversation WHERE org_id = ${orgId} AND subject_id = ${subject}),
      d AS MATERIALIZED (SELECT draft_id FROM app.draft WHERE org_id = ${orgId} AND conversation_id IN (SELECT conversation_id FROM c)),
      i AS MATERIALIZED (SELECT item_id FROM app.item WHERE org_id = ${orgId} AND conversation_id IN (SELECT conversation_id FROM c)),
      about AS (
        SELECT event_id FROM ONLY audit.event WHERE org_id = ${orgId} AND draft_id IN (SELECT draft_id FROM d)
        UNION SELECT event_id FROM ONLY audit.event WHERE org_id = ${orgId} AND item_id IN (SELECT item_id FROM i)
        UNION SELECT e.event_id FROM ONLY audit.event e CROSS JOIN LATERAL (SELECT convert_from(e.bytes, 'UTF8')::jsonb -> 'data' AS data OFFSET 0) b
          WHERE e.org_id = ${orgId} AND e.type IN ('messages.added', 'flag.raised', 'outcome.recorded', 'release.released', 'subjects.recorded', 'subject.erased')
            AND ((b.data ->> 'conversation')::uuid IN (SELECT conversation_id FROM c) OR b.data ->> 'subject' = ${subject} OR b.data -> 'subjects' ? ${subject}))
    SELECT l.index FROM about JOIN ONLY audit.event e USING (event_id) JOIN ONLY audit.leaf l USING (org_id, event_id)
    WHERE e.org_id = ${orgId} AND l.index < ${size} AND e.occurred_at >= to_timestamp(${from} / 1000.0) AND e.occurred_at < to_timestamp(${to} / 1000.0) ORDER BY l.index`;
}

/** Of what a team did or was to do: events of items that lie in its queues now and of their drafts, and whatever its members did. */
export function indexesOfTeam(orgId: string, size: number, team: string, span: Span): CopyText {
  const { from, to } = timeOf(span);
  return copyOf`WITH i AS MATERIALIZED (SELECT item_id, draft_id FROM app.item
        WHERE org_id = ${orgId} AND queue_id IN (SELECT queue_id FROM app.team_queue WHERE org_id = ${orgId} AND team_id = ${team})),
      about AS (
        SELECT event_id FROM ONLY audit.event WHERE org_id = ${orgId} AND item_id IN (SELECT item_id FROM i)
        UNION SELECT event_id FROM ONLY audit.event WHERE org_id = ${orgId} AND draft_id IN (SELECT draft_id FROM i)
        UNION SELECT event_id FROM ONLY audit.event WHERE org_id = ${orgId} AND actor_id IN (SELECT user_id FROM app.member_role WHERE org_id = ${orgId} AND team_id = ${team}))
    SELECT l.index FROM about JOIN ONLY audit.event e USING (event_id) JOIN ONLY audit.leaf l USING (org_id, event_id)
    WHERE e.org_id = ${orgId} AND l.index < ${size} AND e.occurred_at >= to_timestamp(${from} / 1000.0) AND e.occurred_at < to_timestamp(${to} / 1000.0) ORDER BY l.index`;
}

export const allMemberNames = statement<{ id: string; name: string }>(
  "export.all_member_names",
  `SELECT user_id AS id, name FROM app.member WHERE org_id = $1`,
);

export const allSourceNames = statement<{ id: string; name: string }>(
  "export.all_source_names",
  `SELECT source_id AS id, name FROM app.source WHERE org_id = $1`,
);

/** Whether what an export is asked for is there: a team, an item or draft, a customer. */
export const askedIsThere = statement<{ team: boolean; item: boolean; subject: boolean }>(
  "export.asked_is_there",
  `SELECT EXISTS (SELECT FROM app.team WHERE org_id = $1 AND team_id = $2) AS team,
     EXISTS (SELECT FROM app.item WHERE org_id = $1 AND item_id = $3) OR EXISTS (SELECT FROM app.draft WHERE org_id = $1 AND draft_id = $3) AS item,
     EXISTS (SELECT FROM app.subject WHERE org_id = $1 AND subject_id = $4) AS subject`,
);

export const timeZoneOf = statement<{ name: string; time_zone: string }>(
  "export.time_zone",
  `SELECT name, time_zone FROM app.organisation WHERE org_id = $1`,
);
