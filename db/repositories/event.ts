import type { EncodedEvent } from "@/core/audit/event";
import { type Statement, statement } from "../statement";

const INSERT = statement<never>(
  "event.insert",
  `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export function insertEvent(e: EncodedEvent): Statement {
  return INSERT(
    e.orgId,
    e.eventId,
    e.type,
    e.version,
    e.occurredAt,
    e.actorId,
    e.draftId,
    e.itemId,
    Buffer.from(e.bytes),
  );
}

export type EventRow = {
  event_id: string;
  type: string;
  version: number;
  occurred_at: Date;
  actor_id: string | null;
  draft_id: string | null;
  item_id: string | null;
  bytes: Buffer;
};

/** An organisation's events of one draft, oldest first. */
export const eventsOfDraft = statement<EventRow>(
  "event.of_draft",
  `SELECT event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes FROM ONLY audit.event WHERE org_id = $1 AND draft_id = $2 ORDER BY occurred_at, event_id`,
);

/** Newest first, before the given time and id. */
export const latestEvents = statement<EventRow>(
  "event.latest",
  `SELECT event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes FROM ONLY audit.event
   WHERE org_id = $1 AND (occurred_at, event_id) < ($2, $3) ORDER BY occurred_at DESC, event_id DESC LIMIT $4`,
);

/** An event with its place in the order of a list, to the microsecond, and where it stands in the log, if it does yet. */
export type ListedEventRow = EventRow & { place: string; index: string | null };

const LISTED =
  "e.event_id, e.type, e.version, e.occurred_at, e.occurred_at::text AS place, e.actor_id, e.draft_id, e.item_id, e.bytes";
const FROM_PLACE = `e.org_id = $1 AND (e.occurred_at, e.event_id) < ($2::timestamptz, $3::uuid)
     AND e.occurred_at >= $4::timestamptz AND e.occurred_at < $5::timestamptz`;
const NEWEST = "ORDER BY e.occurred_at DESC, e.event_id DESC LIMIT $6";
/** A page with the indexes of its events: looked up one by one after the page is cut, so that nothing is joined that is not shown. */
const withIndex = (page: string) =>
  `SELECT p.*, (SELECT l.index FROM ONLY audit.leaf l WHERE l.org_id = $1 AND l.event_id = p.event_id) AS index
   FROM (${page}) p ORDER BY p.occurred_at DESC, p.event_id DESC`;

/** Newest first, from a place on, between two moments; each of these pages reads one index backwards and stops when it is full. */
export const eventPage = statement<ListedEventRow>(
  "event.page",
  withIndex(`SELECT ${LISTED} FROM ONLY audit.event e WHERE ${FROM_PLACE} ${NEWEST}`),
);

/** Of some types: a page of each is read, then the newest of them are taken, so that a rare type costs no more than a common one. */
export const eventPageOfTypes = statement<ListedEventRow>(
  "event.page_of_types",
  withIndex(`SELECT n.* FROM unnest($7::text[]) t(type) CROSS JOIN LATERAL
     (SELECT ${LISTED} FROM ONLY audit.event e WHERE e.type = t.type AND ${FROM_PLACE} ${NEWEST}) n
   ORDER BY n.occurred_at DESC, n.event_id DESC LIMIT $6`),
);

/** What one member or source did, or the system itself (null); $8 are types, null is all. */
export const eventPageOfActor = statement<ListedEventRow>(
  "event.page_of_actor",
  withIndex(
    `SELECT ${LISTED} FROM ONLY audit.event e WHERE e.actor_id = $7 AND ($8::text[] IS NULL OR e.type = ANY ($8)) AND ${FROM_PLACE} ${NEWEST}`,
  ),
);

export const eventPageOfSystem = statement<ListedEventRow>(
  "event.page_of_system",
  withIndex(
    `SELECT ${LISTED} FROM ONLY audit.event e WHERE e.actor_id IS NULL AND ($7::text[] IS NULL OR e.type = ANY ($7)) AND ${FROM_PLACE} ${NEWEST}`,
  ),
);

/** What happened to one draft or item; $8 are types, $9 an actor (null is anybody), $10 whether only the system. */
export const eventPageAbout = statement<ListedEventRow>(
  "event.page_about",
  withIndex(`SELECT ${LISTED} FROM ONLY audit.event e WHERE (e.draft_id = $7 OR e.item_id = $7) AND ($8::text[] IS NULL OR e.type = ANY ($8))
     AND ($9::uuid IS NULL OR e.actor_id = $9) AND (NOT $10 OR e.actor_id IS NULL) AND ${FROM_PLACE} ${NEWEST}`),
);

/** In the order of the log, from an index downwards. */
export const eventPageFromIndex = statement<ListedEventRow>(
  "event.page_from_index",
  `SELECT ${LISTED}, p.index FROM (SELECT index, event_id FROM ONLY audit.leaf WHERE org_id = $1 AND index <= $2::bigint ORDER BY index DESC LIMIT $3) p
   CROSS JOIN LATERAL (SELECT * FROM ONLY audit.event e WHERE e.org_id = $1 AND e.event_id = p.event_id OFFSET 0) e ORDER BY p.index DESC`,
);

export const eventById = statement<EventRow & { xid: string }>(
  "event.by_id",
  `SELECT event_id, xid::text, type, version, occurred_at, actor_id, draft_id, item_id, bytes FROM ONLY audit.event WHERE org_id = $1 AND event_id = $2`,
);

/** The life of a draft and of its items, oldest first; of an item alone where there is no draft. */
export const eventsOfLife = statement<EventRow>(
  "event.of_life",
  `SELECT event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes FROM ONLY audit.event
   WHERE org_id = $1 AND (draft_id = $2 OR item_id = ANY ($3::uuid[])) ORDER BY occurred_at, xid, event_id`,
);

/** What the record says of members' roles: few events of few types, each with a member and the roles from then on. */
export const roleEvents = statement<{ occurred_at: Date; bytes: Buffer }>(
  "event.roles",
  `SELECT occurred_at, bytes FROM ONLY audit.event WHERE org_id = $1 AND type = ANY ($2::text[]) ORDER BY occurred_at, event_id LIMIT 5000`,
);
