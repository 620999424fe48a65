import { boolean, foreignKey, index, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import { BULK_DECISIONS, BULK_STATES, FELL_OUT } from "@/core/review/bulk";
import { bytea, orgId } from "./columns";
import { conversation, draft } from "./conversation";
import { app, at, member } from "./organisation";
import { item } from "./review";

/** Items that one member decides together: all wait for the same finding in the same queue. */
export const bulk = app.table(
  "bulk",
  {
    orgId: orgId(),
    bulkId: uuid("bulk_id").notNull(),
    startedBy: uuid("started_by").notNull(),
    queueId: text("queue_id").notNull(),
    reasonCheck: text("reason_check", { enum: CHECK_IDS }).notNull(),
    reasonCode: text("reason_code", { enum: FINDING_CODES }).notNull(),
    policyVersion: integer("policy_version").notNull(),
    state: text("state", { enum: BULK_STATES }).notNull(),
    startedAt: at("started_at").notNull(),
    /** Until then its items are held; whatever is opened moves it on. */
    expiresAt: at("expires_at").notNull(),
    kind: text("kind", { enum: BULK_DECISIONS }),
    reason: text("reason"),
    confirmedAt: at("confirmed_at"),
    endedAt: at("ended_at"),
    undoneAt: at("undone_at"),
    /** The reason and the note that were begun for all of them, while it is undecided. */
    sealedUnsent: bytea("sealed_unsent"),
    revision: integer("revision").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.bulkId] }),
    index("bulk_member").on(t.orgId, t.startedBy, t.startedAt),
    foreignKey({ columns: [t.orgId, t.startedBy], foreignColumns: [member.orgId, member.userId] }),
  ],
);

export const bulkItem = app.table(
  "bulk_item",
  {
    orgId: orgId(),
    bulkId: uuid("bulk_id").notNull(),
    itemId: uuid("item_id").notNull(),
    position: smallint("position").notNull(),
    /** Has to be opened before anything is decided; drawn by the server. */
    sampled: boolean("sampled").notNull(),
    /** Keyed digest of what the item was when it was taken: the decision is bound to it. */
    seenDigest: bytea("seen_digest").notNull(),
    openedAt: at("opened_at"),
    leftOutAt: at("left_out_at"),
    decisionId: uuid("decision_id"),
    fellOut: text("fell_out", { enum: FELL_OUT }),
    settledAt: at("settled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.bulkId, t.itemId] }),
    index("bulk_item_item").on(t.orgId, t.itemId),
    foreignKey({ columns: [t.orgId, t.bulkId], foreignColumns: [bulk.orgId, bulk.bulkId] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
  ],
);

/** A text kept ready; the organisation's where nobody owns it. */
export const snippet = app.table(
  "snippet",
  {
    orgId: orgId(),
    snippetId: uuid("snippet_id").notNull(),
    ownerId: uuid("owner_id"),
    position: integer("position").notNull(),
    /** Sealed JSON: title and text in both languages, salt. */
    sealedBody: bytea("sealed_body").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    retiredAt: at("retired_at"),
    revision: integer("revision").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.snippetId] }),
    index("snippet_owner").on(t.orgId, t.ownerId, t.position),
    foreignKey({ columns: [t.orgId, t.ownerId], foreignColumns: [member.orgId, member.userId] }),
  ],
);

/** A held draft that its source was asked to write again; the draft itself stays as it is. */
export const draftRevision = app.table(
  "draft_revision",
  {
    orgId: orgId(),
    revisionId: uuid("revision_id").notNull(),
    draftId: uuid("draft_id").notNull(),
    itemId: uuid("item_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** As the draft's: so often a reply to one message may be asked for again. */
    answersPosition: integer("answers_position").notNull(),
    deliveryId: uuid("delivery_id"),
    requestedBy: uuid("requested_by").notNull(),
    requestedAt: at("requested_at").notNull(),
    /** Sealed JSON under the customer's key: instruction, salt. */
    sealedBody: bytea("sealed_body").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.revisionId] }),
    index("draft_revision_draft").on(t.orgId, t.draftId),
    index("draft_revision_conversation").on(t.orgId, t.conversationId, t.requestedAt),
    foreignKey({ columns: [t.orgId, t.draftId], foreignColumns: [draft.orgId, draft.draftId] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);
