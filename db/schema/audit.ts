import { sql } from "drizzle-orm";
import { index, pgSchema, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId, xid8 } from "./columns";

export const audit = pgSchema("audit");

/**
 * The record. `bytes` is the event exactly as it will be hashed (RFC 8785); the columns beside it only find it. No
 * foreign keys: nothing that is deleted elsewhere can reach into it. Update, delete and truncate are refused by triggers.
 */
export const event = audit.table(
  "event",
  {
    orgId: orgId(),
    eventId: uuid("event_id").notNull(),
    /** Of the business transaction: the sequencer orders by it, since ids and times become visible out of order. */
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
    type: text("type").notNull(),
    version: smallint("version").notNull(),
    occurredAt: timestamp("occurred_at", { withTimezone: true, mode: "date", precision: 3 }).notNull(),
    actorId: uuid("actor_id"),
    draftId: uuid("draft_id"),
    itemId: uuid("item_id"),
    bytes: bytea("bytes").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.eventId] }),
    index("event_draft").on(t.orgId, t.draftId),
    index("event_item").on(t.orgId, t.itemId),
    index("event_time").on(t.orgId, t.occurredAt, t.eventId),
    index("event_type").on(t.orgId, t.type, t.occurredAt, t.eventId),
    index("event_actor").on(t.orgId, t.actorId, t.occurredAt, t.eventId),
    index("event_xid").on(t.xid),
  ],
);
