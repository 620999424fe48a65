import { foreignKey, index, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { DECLINE_REASONS } from "@/core/review/decline";
import { bytea, orgId } from "./columns";
import { conversation } from "./conversation";
import { app, at, member } from "./organisation";
import { item } from "./review";

/** What a member decides in and may hold; a member without a row has none of it set. */
export const reviewer = app.table(
  "reviewer",
  {
    orgId: orgId(),
    userId: uuid("user_id").notNull(),
    /** ISO 639 codes without region; none is every language. */
    languages: text("languages").array().notNull().default([]),
    skills: text("skills").array().notNull().default([]),
    /** Items they may hold at once; null is the organisation's number. */
    atOnce: smallint("at_once"),
    /** On a break since; null is available. */
    awaySince: at("away_since"),
    revision: integer("revision").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId] }),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [member.orgId, member.userId] }),
  ],
);

/** Skills that the items of a queue ask for. */
export const queueSkill = app.table(
  "queue_skill",
  { orgId: orgId(), queueId: text("queue_id").notNull(), skills: text("skills").array().notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.queueId] })],
);

/** "Not for me", by item and member; taken back, it counts no longer. */
export const decline = app.table(
  "decline",
  {
    orgId: orgId(),
    itemId: uuid("item_id").notNull(),
    userId: uuid("user_id").notNull(),
    reason: text("reason", { enum: DECLINE_REASONS }).notNull(),
    declinedAt: at("declined_at").notNull(),
    takenBackAt: at("taken_back_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.itemId, t.userId] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [member.orgId, member.userId] }),
  ],
);

/** What the last one who held an item leaves for whoever comes next. */
export const requeueNote = app.table(
  "requeue_note",
  {
    orgId: orgId(),
    noteId: uuid("note_id").notNull(),
    itemId: uuid("item_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    leftBy: uuid("left_by").notNull(),
    leftAt: at("left_at").notNull(),
    /** Sealed JSON: text, salt of the commitment. */
    sealedBody: bytea("sealed_body").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.noteId] }),
    index("requeue_note_item").on(t.orgId, t.itemId, t.leftAt),
    index("requeue_note_conversation").on(t.orgId, t.conversationId),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);
