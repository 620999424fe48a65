import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId } from "./columns";
import { conversation } from "./conversation";
import { app, at, source } from "./organisation";

/** Text on its way out, and what allows it: a person's decision, or a rule of a published policy version. */
export const release = app.table(
  "release",
  {
    orgId: orgId(),
    releaseId: uuid("release_id").notNull(),
    kind: text("kind", { enum: ["reply", "holding_reply", "correction"] }).notNull(),
    draftId: uuid("draft_id"),
    conversationId: uuid("conversation_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    decisionId: uuid("decision_id"),
    policyVersion: integer("policy_version"),
    ruleId: text("rule_id"),
    textDigest: bytea("text_digest").notNull(),
    seenDigest: bytea("seen_digest"),
    /** The whole text as it goes out: body and footer. */
    sealedText: bytea("sealed_text").notNull(),
    /** UTF-16 code units of it that are the body. */
    bodyLength: integer("body_length"),
    authorship: text("authorship", { enum: ["ai_by_rule", "ai_approved", "ai_edited", "person", "automatic"] }),
    state: text("state", { enum: ["pending", "recalled", "released"] }).notNull(),
    dueAt: at("due_at").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    releasedAt: at("released_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.releaseId] }),
    index("release_draft").on(t.orgId, t.draftId),
    index("release_replies").on(t.orgId, t.releasedAt).where(sql`${t.kind} = 'reply' AND ${t.state} = 'released'`),
    unique("release_decision_key").on(t.orgId, t.decisionId),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);

/** One webhook to the source; its id is the webhook id on every attempt. */
export const delivery = app.table(
  "delivery",
  {
    orgId: orgId(),
    deliveryId: uuid("delivery_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    draftId: uuid("draft_id"),
    releaseId: uuid("release_id"),
    type: text("type").notNull(),
    /** Sealed: the exact body that is signed and sent. */
    sealedBody: bytea("sealed_body").notNull(),
    state: text("state", { enum: ["pending", "delivered", "failed"] }).notNull(),
    attempts: smallint("attempts").notNull().default(0),
    createdAt: at("created_at").notNull().defaultNow(),
    deliveredAt: at("delivered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.deliveryId] }),
    index("delivery_draft").on(t.orgId, t.draftId),
    index("delivery_time").on(t.orgId, t.createdAt, t.deliveryId),
    foreignKey({ columns: [t.orgId, t.sourceId], foreignColumns: [source.orgId, source.sourceId] }),
  ],
);

export const deliveryAttempt = app.table(
  "delivery_attempt",
  {
    orgId: orgId(),
    deliveryId: uuid("delivery_id").notNull(),
    attempt: smallint("attempt").notNull(),
    attemptedAt: at("attempted_at").notNull(),
    delivered: boolean("delivered").notNull(),
    status: smallint("status"),
    error: text("error"),
    durationMs: integer("duration_ms").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.deliveryId, t.attempt] }),
    foreignKey({ columns: [t.orgId, t.deliveryId], foreignColumns: [delivery.orgId, delivery.deliveryId] }),
  ],
);

/** How a reply turned out, as the source reports it. */
export const outcome = app.table(
  "outcome",
  {
    orgId: orgId(),
    outcomeId: uuid("outcome_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    draftId: uuid("draft_id"),
    externalToken: bytea("external_token").notNull(),
    bodyDigest: bytea("body_digest").notNull(),
    kind: text("kind", { enum: ["satisfaction", "reopened", "error"] }).notNull(),
    /** Satisfaction as a share of its scale, 0 to 100; reopened as 0 or 100. */
    score: smallint("score"),
    /** Sealed JSON: the outcome as reported. */
    sealedBody: bytea("sealed_body").notNull(),
    observedAt: at("observed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.outcomeId] }),
    unique("outcome_external_key").on(t.orgId, t.sourceId, t.externalToken, t.kind),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);

/**
 * Work for the worker processes: which organisation, what, when. Ids and times only, so a worker may claim across
 * organisations without reading anybody's text.
 */
export const work = app.table(
  "work",
  {
    orgId: orgId(),
    kind: text("kind", {
      enum: [
        "check",
        "release",
        "delivery",
        "deadline",
        "export",
        "words",
        "retention",
        "erasure",
        "package",
        "planting",
        "alert",
        "step",
        "holding",
        "sampling",
      ],
    }).notNull(),
    refId: uuid("ref_id").notNull(),
    dueAt: at("due_at").notNull().defaultNow(),
    takenUntil: at("taken_until"),
    attempts: smallint("attempts").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.kind, t.refId] }), index("work_due").on(t.kind, t.dueAt)],
);
