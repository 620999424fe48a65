import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CHECK_IDS, FINDING_CODES } from "@/core/checks/check";
import { DECISION_KINDS, ITEM_KINDS, ITEM_STATES, NOTIFICATION_KINDS, ON_EXPIRY, OUTCOMES } from "@/core/review/words";
import { bytea, orgId } from "./columns";
import { conversation, draft } from "./conversation";
import { app, at, member } from "./organisation";

/** What the policy said of a draft, with everything later figures are grouped by. A draft that was checked again has several. */
export const disposition = app.table(
  "disposition",
  {
    orgId: orgId(),
    dispositionId: uuid("disposition_id").notNull(),
    draftId: uuid("draft_id").notNull(),
    policyVersion: integer("policy_version").notNull(),
    ruleId: text("rule_id").notNull(),
    outcome: text("outcome", { enum: OUTCOMES }).notNull(),
    queueId: text("queue_id"),
    dueAt: at("due_at"),
    onExpiry: text("on_expiry", { enum: ON_EXPIRY }),
    sourceId: uuid("source_id").notNull(),
    provider: text("provider").notNull(),
    model: text("model").notNull(),
    promptVersion: text("prompt_version").notNull(),
    language: text("language").notNull(),
    channel: text("channel").notNull(),
    /** Declared attributes as coded by the source, for fairness figures; never inferred. */
    attributes: jsonb("attributes").$type<Record<string, string>>().notNull(),
    sealedExplanation: bytea("sealed_explanation").notNull(),
    /** Keyed digest of the findings, part of what an approval is bound to. */
    findingsDigest: bytea("findings_digest").notNull(),
    /** What the policy version's model said; its contributions are in the sealed explanation. Null without a model. */
    risk: real("risk"),
    /** Characters that had to be read to judge the draft then (`core/insight/reading-time`). */
    readingChars: integer("reading_chars"),
    /** What a model can weigh beside the findings, as numbers: another model is tried on it and fitted from it. */
    signals: jsonb("signals").$type<Record<string, number>>(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.dispositionId] }),
    index("disposition_draft").on(t.orgId, t.draftId, t.createdAt),
    index("disposition_time").on(t.orgId, t.createdAt, t.dispositionId),
    foreignKey({ columns: [t.orgId, t.draftId], foreignColumns: [draft.orgId, draft.draftId] }),
  ],
);

/** The coded half of a finding; its words and spans are in the sealed explanation. */
export const finding = app.table(
  "finding",
  {
    orgId: orgId(),
    dispositionId: uuid("disposition_id").notNull(),
    position: smallint("position").notNull(),
    checkId: text("check_id", { enum: CHECK_IDS }).notNull(),
    checkVersion: integer("check_version").notNull(),
    code: text("code", { enum: FINDING_CODES }).notNull(),
    urgency: smallint("urgency").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.dispositionId, t.position] }),
    foreignKey({ columns: [t.orgId, t.dispositionId], foreignColumns: [disposition.orgId, disposition.dispositionId] }),
  ],
);

export const flag = app.table(
  "flag",
  {
    orgId: orgId(),
    flagId: uuid("flag_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    draftId: uuid("draft_id"),
    messageId: uuid("message_id"),
    externalToken: bytea("external_token").notNull(),
    bodyDigest: bytea("body_digest").notNull(),
    raisedBy: text("raised_by", { enum: ["check", "source", "customer", "person"] }).notNull(),
    reason: text("reason").notNull(),
    /** Sealed JSON: external id, note. */
    sealedBody: bytea("sealed_body").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.flagId] }),
    unique("flag_external_key").on(t.orgId, t.sourceId, t.externalToken),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);

/** What waits for a person: codes and numbers only, so that a page of a queue needs no key. */
export const item = app.table(
  "item",
  {
    orgId: orgId(),
    itemId: uuid("item_id").notNull(),
    kind: text("kind", { enum: ITEM_KINDS }).notNull(),
    state: text("state", { enum: ITEM_STATES }).notNull(),
    queueId: text("queue_id").notNull(),
    level: smallint("level").notNull().default(0),
    /** Ascending is the order to take them in: severity, within it risk, moved as a whole by a lead's priority (`core/review/priority`). */
    urgency: smallint("urgency").notNull(),
    dueAt: at("due_at").notNull(),
    onExpiry: text("on_expiry", { enum: ON_EXPIRY }),
    twoPerson: boolean("two_person").notNull().default(false),
    alreadySent: boolean("already_sent").notNull().default(false),
    conversationId: uuid("conversation_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    draftId: uuid("draft_id"),
    flagId: uuid("flag_id"),
    dispositionId: uuid("disposition_id"),
    /** Under `second_look`: the decision that waits for this second person. */
    secondsDecisionId: uuid("seconds_decision_id"),
    /** Under a blind review: the decision that is judged once more, unseen. */
    reviewsDecisionId: uuid("reviews_decision_id"),
    reasonCheck: text("reason_check", { enum: CHECK_IDS }),
    reasonCode: text("reason_code", { enum: FINDING_CODES }),
    findings: smallint("findings").notNull().default(0),
    language: text("language").notNull(),
    channel: text("channel").notNull(),
    /** A lead gave it to this member: others see it and may not claim it. */
    assignedTo: uuid("assigned_to"),
    claimedBy: uuid("claimed_by"),
    claimTokenHash: bytea("claim_token_hash"),
    claimExpiresAt: at("claim_expires_at"),
    /** Since when its holder has held it without a break. */
    heldSince: at("held_since"),
    revision: integer("revision").notNull().default(0),
    createdAt: at("created_at").notNull().defaultNow(),
    closedAt: at("closed_at"),
    closedBy: uuid("closed_by"),
    /** The queue whose chain it follows, that in which it was opened; null without a chain. */
    chainQueue: text("chain_queue"),
    /** Steps that it has gone up. */
    stepped: smallint("stepped").notNull().default(0),
    /** When its next step is due. */
    stepAt: at("step_at"),
    /** When its customer is to be told that somebody is looking into it. */
    tellAt: at("tell_at"),
    /** When it was noted that they were told. */
    toldAt: at("told_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.itemId] }),
    index("item_draft").on(t.orgId, t.draftId),
    index("item_conversation").on(t.orgId, t.conversationId),
    uniqueIndex("item_reviews_key").on(t.orgId, t.reviewsDecisionId).where(sql`reviews_decision_id IS NOT NULL`),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);

export const decision = app.table(
  "decision",
  {
    orgId: orgId(),
    decisionId: uuid("decision_id").notNull(),
    itemId: uuid("item_id").notNull(),
    draftId: uuid("draft_id"),
    kind: text("kind", { enum: DECISION_KINDS }).notNull(),
    decidedBy: uuid("decided_by").notNull(),
    decidedAt: at("decided_at").notNull(),
    /** One of the organisation's reasons, by code. */
    reason: text("reason"),
    /** Sealed JSON: text, note, salt of the commitment. */
    sealedBody: bytea("sealed_body").notNull(),
    /** Keyed digest of what was on the screen. */
    seenDigest: bytea("seen_digest").notNull(),
    /** Keyed digest of the text that may go out; null where none does. */
    textDigest: bytea("text_digest"),
    policyVersion: integer("policy_version"),
    /** Characters inserted and deleted against the AI's original; 0 is an unchanged approval. */
    editDistance: integer("edit_distance"),
    /** The claim it used up: a claim decides once. */
    claimTokenHash: bytea("claim_token_hash").notNull(),
    /** How long it was held before, and what reading it takes; milliseconds. Null where nobody knows, as before this was asked. */
    heldMs: integer("held_ms"),
    expectedMs: integer("expected_ms"),
    /** Severe findings of the item, and how many of them the decider had opened. */
    evidenceDue: smallint("evidence_due"),
    evidenceOpened: smallint("evidence_opened"),
    undoneAt: at("undone_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.decisionId] }),
    unique("decision_claim_key").on(t.orgId, t.claimTokenHash),
    index("decision_item").on(t.orgId, t.itemId),
    index("decision_draft").on(t.orgId, t.draftId),
    index("decision_time").on(t.orgId, t.decidedAt, t.decisionId),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }),
  ],
);

/** What a member has written on an item and not sent: kept so that neither a reload nor a crash loses it, gone when the item is. */
export const unsentWork = app.table(
  "unsent_work",
  {
    orgId: orgId(),
    itemId: uuid("item_id").notNull(),
    userId: uuid("user_id").notNull(),
    /** Sealed JSON under the key of the item's customer. */
    sealedBody: bytea("sealed_body").notNull(),
    savedAt: at("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.itemId, t.userId] }),
    index("unsent_work_member").on(t.orgId, t.userId, t.savedAt),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [item.orgId, item.itemId] }).onDelete("cascade"),
  ],
);

/** What a member is told inside the console; codes and ids only, the sentence is made where it is read. */
export const notification = app.table(
  "notification",
  {
    orgId: orgId(),
    notificationId: uuid("notification_id").notNull(),
    userId: uuid("user_id").notNull(),
    kind: text("kind", { enum: NOTIFICATION_KINDS }).notNull(),
    itemId: uuid("item_id"),
    draftId: uuid("draft_id"),
    actorId: uuid("actor_id"),
    createdAt: at("created_at").notNull(),
    /** Of several items at once: where, and how many; of a figure: what was measured. */
    queueId: text("queue_id"),
    amount: integer("amount"),
    value: integer("value"),
    readAt: at("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.notificationId] }),
    index("notification_member").on(t.orgId, t.userId, t.createdAt),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [member.orgId, member.userId] }),
  ],
);
