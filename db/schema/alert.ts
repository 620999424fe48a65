import { boolean, foreignKey, index, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { ALERT_CHANNELS, ALERT_KINDS } from "@/core/alert/alert";
import { bytea, orgId } from "./columns";
import { app, at, member } from "./organisation";

/** Where alerts are sent to by webhook. A secret that was replaced signs beside its successor for a while. */
export const alertEndpoint = app.table(
  "alert_endpoint",
  {
    orgId: orgId(),
    endpointId: uuid("endpoint_id").notNull(),
    name: text("name").notNull(),
    url: text("url").notNull(),
    secretVersion: integer("secret_version").notNull(),
    sealedSecret: bytea("sealed_secret").notNull(),
    sealedEarlier: bytea("sealed_earlier"),
    earlierUntil: at("earlier_until"),
    revision: integer("revision").notNull().default(0),
    createdAt: at("created_at").notNull(),
    removedAt: at("removed_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.endpointId] })],
);

/** Who is told of what, and how, beside what the console tells by itself. */
export const alertRule = app.table(
  "alert_rule",
  {
    orgId: orgId(),
    ruleId: uuid("rule_id").notNull(),
    kind: text("kind", { enum: ALERT_KINDS }).notNull(),
    /** Null is every queue. */
    queueId: text("queue_id"),
    channel: text("channel", { enum: ALERT_CHANNELS }).notNull(),
    roles: text("roles").array().notNull(),
    members: uuid("members").array().notNull(),
    endpointId: uuid("endpoint_id"),
    /** Null is the kind's own. */
    threshold: integer("threshold"),
    /** Outside working hours it waits until they begin. */
    whileWorking: boolean("while_working").notNull(),
    revision: integer("revision").notNull().default(0),
    createdAt: at("created_at").notNull(),
    removedAt: at("removed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.ruleId] }),
    foreignKey({ columns: [t.orgId, t.endpointId], foreignColumns: [alertEndpoint.orgId, alertEndpoint.endpointId] }),
  ],
);

/** Something happened that a rule speaks of; codes, ids and numbers only. */
export const alertSignal = app.table(
  "alert_signal",
  {
    orgId: orgId(),
    signalId: uuid("signal_id").notNull(),
    kind: text("kind", { enum: ALERT_KINDS }).notNull(),
    queueId: text("queue_id"),
    itemId: uuid("item_id"),
    draftId: uuid("draft_id"),
    actorId: uuid("actor_id"),
    /** How many it is about; the item is named where it is one. */
    amount: integer("amount").notNull().default(1),
    /** What was measured, in the unit of the kind's threshold. */
    value: integer("value"),
    threshold: integer("threshold"),
    test: boolean("test").notNull().default(false),
    at: at("at").notNull(),
    /** When it was handed on to those whom a rule names. */
    spreadAt: at("spread_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.signalId] }), index("alert_signal_time").on(t.orgId, t.at)],
);

/** One mail to a person, or one webhook; its id is the Message-ID or the webhook id of every attempt. */
export const alert = app.table(
  "alert",
  {
    orgId: orgId(),
    alertId: uuid("alert_id").notNull(),
    channel: text("channel", { enum: ["email", "webhook"] }).notNull(),
    kind: text("kind", { enum: ALERT_KINDS }).notNull(),
    userId: uuid("user_id"),
    endpointId: uuid("endpoint_id"),
    /** A mail gathers what happens until it is due; from its first attempt on it says the same each time. */
    state: text("state", { enum: ["gathering", "sending", "sent", "failed"] }).notNull(),
    parts: integer("parts").notNull().default(1),
    attempts: smallint("attempts").notNull().default(0),
    dueAt: at("due_at").notNull(),
    createdAt: at("created_at").notNull(),
    sentAt: at("sent_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.alertId] }),
    index("alert_time").on(t.orgId, t.createdAt, t.alertId),
    index("alert_reader").on(t.orgId, t.userId, t.kind, t.dueAt),
  ],
);

/** Which signal a reader is told by which alert: once each. */
export const alertPart = app.table(
  "alert_part",
  {
    orgId: orgId(),
    signalId: uuid("signal_id").notNull(),
    /** The member, or the endpoint. */
    readerId: uuid("reader_id").notNull(),
    alertId: uuid("alert_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.signalId, t.readerId] }), index("alert_part_alert").on(t.orgId, t.alertId)],
);

export const alertAttempt = app.table(
  "alert_attempt",
  {
    orgId: orgId(),
    alertId: uuid("alert_id").notNull(),
    attempt: smallint("attempt").notNull(),
    attemptedAt: at("attempted_at").notNull(),
    sent: boolean("sent").notNull(),
    /** The answer's code: SMTP's or HTTP's. */
    status: smallint("status"),
    error: text("error"),
    durationMs: integer("duration_ms").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.alertId, t.attempt] })],
);

/** What a member wants by mail, and in which language; without a row everything that a rule says, in both. */
export const alertChoice = app.table(
  "alert_choice",
  {
    orgId: orgId(),
    userId: uuid("user_id").notNull(),
    language: text("language", { enum: ["en", "de"] }),
    muted: text("muted").array().notNull(),
    changedAt: at("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId] }),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [member.orgId, member.userId] }),
  ],
);

/** What the clock has told already: an item once, a day's or week's figure once. */
export const alertTold = app.table(
  "alert_told",
  { orgId: orgId(), key: text("key").notNull(), toldAt: at("told_at").notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.key] }), index("alert_told_time").on(t.orgId, t.toldAt)],
);
