import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId } from "./columns";
import { app, at } from "./organisation";
import { subject } from "./subject";

/** A run of the retention rules, dry or real, and what it found and did by category: its receipt. */
export const retentionRun = app.table(
  "retention_run",
  {
    orgId: orgId(),
    runId: uuid("run_id").notNull(),
    policyVersion: integer("policy_version").notNull(),
    dry: boolean("dry").notNull(),
    state: text("state", { enum: ["waiting", "running", "done", "failed"] }).notNull(),
    /** Null when the clock asked for it. */
    askedBy: uuid("asked_by"),
    askedAt: at("asked_at").notNull(),
    finishedAt: at("finished_at"),
    /** By category: due, done, held back by a legal hold. */
    counts: jsonb("counts").notNull(),
    /** The audit event that tells of its end, or of what a dry run found. */
    eventId: uuid("event_id"),
    failure: text("failure"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.runId] }), index("retention_run_time").on(t.orgId, t.askedAt, t.runId)],
);

/** What it covers is neither deleted nor erased while it stands (`lifted_at` null). */
export const legalHold = app.table(
  "legal_hold",
  {
    orgId: orgId(),
    holdId: uuid("hold_id").notNull(),
    scope: text("scope", { enum: ["organisation", "subject", "conversation"] }).notNull(),
    subjectId: uuid("subject_id"),
    conversationId: uuid("conversation_id"),
    /** Sealed JSON under the organisation's key: title, reason. */
    sealedBody: bytea("sealed_body").notNull(),
    setBy: uuid("set_by").notNull(),
    setAt: at("set_at").notNull(),
    liftedBy: uuid("lifted_by"),
    liftedAt: at("lifted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.holdId] }),
    index("legal_hold_subject").on(t.orgId, t.subjectId),
    index("legal_hold_conversation").on(t.orgId, t.conversationId),
  ],
);

/** A customer whose data are kept but frozen: no drafting, no search, no figures, until it is lifted. */
export const restriction = app.table(
  "restriction",
  {
    orgId: orgId(),
    restrictionId: uuid("restriction_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    basis: text("basis").notNull(),
    requestId: uuid("request_id"),
    setBy: uuid("set_by"),
    setAt: at("set_at").notNull(),
    /** When what obliges to keep the data ends: then it is erased. */
    until: at("until"),
    liftedBy: uuid("lifted_by"),
    liftedAt: at("lifted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.restrictionId] }),
    index("restriction_subject").on(t.orgId, t.subjectId),
    foreignKey({ columns: [t.orgId, t.subjectId], foreignColumns: [subject.orgId, subject.subjectId] }),
  ],
);
