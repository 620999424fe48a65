import {
  boolean,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { DRAFT_STATES } from "@/core/review/words";
import { bytea, orgId } from "./columns";
import { app, at, source } from "./organisation";
import { subject } from "./subject";

/** A knowledge article or policy, by the source's id and version; sealed under the organisation's key. */
export const document = app.table(
  "document",
  {
    orgId: orgId(),
    documentId: uuid("document_id").notNull(),
    externalId: text("external_id").notNull(),
    version: text("version").notNull(),
    kind: text("kind").notNull(),
    party: text("party", { enum: ["first", "third"] }).notNull(),
    /** Sealed JSON: title, uri, text. */
    sealedBody: bytea("sealed_body").notNull(),
    hasText: boolean("has_text").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.documentId] }),
    unique("document_version_key").on(t.orgId, t.externalId, t.version),
  ],
);

export const conversation = app.table(
  "conversation",
  {
    orgId: orgId(),
    conversationId: uuid("conversation_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    externalToken: bytea("external_token").notNull(),
    channel: text("channel").notNull(),
    language: text("language").notNull(),
    /** Sealed JSON: external id, title. */
    sealedBody: bytea("sealed_body").notNull(),
    /** Rises with every message and draft: writers that saw an older one are turned back. */
    revision: integer("revision").notNull().default(0),
    messages: integer("messages").notNull().default(0),
    drafts: integer("drafts").notNull().default(0),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    /** When its texts were emptied, by retention or an erasure; codes and numbers stay. */
    emptiedAt: at("emptied_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.conversationId] }),
    unique("conversation_external_key").on(t.orgId, t.sourceId, t.externalToken),
    foreignKey({ columns: [t.orgId, t.sourceId], foreignColumns: [source.orgId, source.sourceId] }),
    foreignKey({ columns: [t.orgId, t.subjectId], foreignColumns: [subject.orgId, subject.subjectId] }),
  ],
);

export const message = app.table(
  "message",
  {
    orgId: orgId(),
    conversationId: uuid("conversation_id").notNull(),
    /** Order within the conversation, from 0. */
    position: integer("position").notNull(),
    messageId: uuid("message_id").notNull(),
    externalToken: bytea("external_token").notNull(),
    role: text("role", { enum: ["customer", "ai", "agent", "system"] }).notNull(),
    sentAt: at("sent_at").notNull(),
    /** Sealed JSON: external id, text, attachments, salt of the commitment. */
    sealedBody: bytea("sealed_body").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.conversationId, t.position] }),
    unique("message_external_key").on(t.orgId, t.conversationId, t.externalToken),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);

/** One AI-written reply. Immutable but for its state. */
export const draft = app.table(
  "draft",
  {
    orgId: orgId(),
    draftId: uuid("draft_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    externalToken: bytea("external_token").notNull(),
    /** Keyed digest of the whole body as taken in: the same id with another body is refused. */
    bodyDigest: bytea("body_digest").notNull(),
    state: text("state", { enum: DRAFT_STATES }).notNull(),
    alreadySent: boolean("already_sent").notNull(),
    /** How many messages the conversation held when this draft was written; what follows supersedes it. */
    answersPosition: integer("answers_position").notNull(),
    /** Order among the conversation's drafts, from 0. */
    position: integer("position").notNull(),
    language: text("language").notNull(),
    channel: text("channel").notNull(),
    confidence: real("confidence"),
    provider: text("provider").notNull(),
    model: text("model").notNull(),
    agent: text("agent").notNull(),
    promptVersion: text("prompt_version").notNull(),
    /** Sealed JSON: external id, text, tool calls, actions, documents as named, attributes, salt of the commitment. */
    sealedBody: bytea("sealed_body").notNull(),
    revision: integer("revision").notNull().default(0),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.draftId] }),
    unique("draft_external_key").on(t.orgId, t.sourceId, t.externalToken),
    index("draft_conversation").on(t.orgId, t.conversationId, t.position),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);

/** Which stored documents a draft used, in the order named. */
export const draftDocument = app.table(
  "draft_document",
  {
    orgId: orgId(),
    draftId: uuid("draft_id").notNull(),
    position: smallint("position").notNull(),
    documentId: uuid("document_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.draftId, t.position] }),
    foreignKey({ columns: [t.orgId, t.draftId], foreignColumns: [draft.orgId, draft.draftId] }),
    foreignKey({ columns: [t.orgId, t.documentId], foreignColumns: [document.orgId, document.documentId] }),
  ],
);
