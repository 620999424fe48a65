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
