import { foreignKey, index, integer, jsonb, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId } from "./columns";
import { app, at } from "./organisation";

/** What a customer asks for about their own data, and its clock. */
export const subjectRequest = app.table(
  "subject_request",
  {
    orgId: orgId(),
    requestId: uuid("request_id").notNull(),
    /** Counted in the organisation from 1: what people call it. */
    number: integer("number").notNull(),
    kind: text("kind", {
      enum: ["access", "rectification", "erasure", "restriction", "portability", "objection"],
    }).notNull(),
    law: text("law", { enum: ["gdpr", "ccpa"] }).notNull(),
    state: text("state", {
      enum: ["received", "identity_asked", "open", "extended", "answered", "refused", "withdrawn"],
    }).notNull(),
    channel: text("channel", { enum: ["console", "api", "customer_page"] }).notNull(),
    language: text("language").notNull(),
    /** Null until it is known who asks. */
    subjectId: uuid("subject_id"),
    /** Sealed JSON under the organisation's key: who asks, how to reach them, their words, salt. */
    sealedBody: bytea("sealed_body").notNull(),
    receivedAt: at("received_at").notNull(),
    dueAt: at("due_at").notNull(),
    extendedAt: at("extended_at"),
    identityMethod: text("identity_method"),
    identityBy: uuid("identity_by"),
    identityAt: at("identity_at"),
    assignedTo: uuid("assigned_to"),
    closedAt: at("closed_at"),
    closedBy: uuid("closed_by"),
    revision: integer("revision").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.requestId] }),
    unique("subject_request_number_key").on(t.orgId, t.number),
    index("subject_request_due").on(t.orgId, t.dueAt, t.requestId),
    index("subject_request_subject").on(t.orgId, t.subjectId),
  ],
);

/** What became of one category of records under a request, and on what ground. */
export const subjectRequestOutcome = app.table(
  "subject_request_outcome",
  {
    orgId: orgId(),
    requestId: uuid("request_id").notNull(),
    category: text("category").notNull(),
    outcome: text("outcome", {
      enum: ["provided", "corrected", "erased", "redacted", "restricted", "kept", "refused", "none"],
    }).notNull(),
    ground: text("ground"),
    records: integer("records").notNull(),
    decidedAt: at("decided_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.requestId, t.category] }),
    foreignKey({ columns: [t.orgId, t.requestId], foreignColumns: [subjectRequest.orgId, subjectRequest.requestId] }),
  ],
);

/** A letter to whoever asked, as it was written. */
export const letter = app.table(
  "letter",
  {
    orgId: orgId(),
    letterId: uuid("letter_id").notNull(),
    requestId: uuid("request_id").notNull(),
    kind: text("kind").notNull(),
    language: text("language").notNull(),
    /** Sealed JSON under the organisation's key. */
    sealedBody: bytea("sealed_body").notNull(),
    madeBy: uuid("made_by"),
    madeAt: at("made_at").notNull(),
    sentAt: at("sent_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.letterId] }),
    index("letter_request").on(t.orgId, t.requestId, t.madeAt),
    foreignKey({ columns: [t.orgId, t.requestId], foreignColumns: [subjectRequest.orgId, subjectRequest.requestId] }),
  ],
);

/** The copy for the person: a sealed file beside the database, gone after its time. */
export const dataPackage = app.table(
  "data_package",
  {
    orgId: orgId(),
    packageId: uuid("package_id").notNull(),
    requestId: uuid("request_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    state: text("state", { enum: ["waiting", "building", "ready", "failed", "gone"] }).notNull(),
    /** Keyed digest of what was built. */
    digest: bytea("digest"),
    bytes: integer("bytes"),
    askedBy: uuid("asked_by"),
    askedAt: at("asked_at").notNull(),
    expiresAt: at("expires_at"),
    failure: text("failure"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.packageId] }),
    index("data_package_request").on(t.orgId, t.requestId),
    index("data_package_subject").on(t.orgId, t.subjectId),
    foreignKey({ columns: [t.orgId, t.requestId], foreignColumns: [subjectRequest.orgId, subjectRequest.requestId] }),
  ],
);

/** The end of a customer's data, step by step, and what proves it. */
export const erasure = app.table(
  "erasure",
  {
    orgId: orgId(),
    erasureId: uuid("erasure_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    requestId: uuid("request_id"),
    state: text("state", { enum: ["waiting", "running", "done", "failed"] }).notNull(),
    askedBy: uuid("asked_by"),
    askedAt: at("asked_at").notNull(),
    finishedAt: at("finished_at"),
    /** What each step did: numbers of rows, files and drafts of others. */
    counts: jsonb("counts").notNull(),
    /** The audit event that tells of it; the certificate carries its proof. */
    eventId: uuid("event_id"),
    failure: text("failure"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.erasureId] }),
    index("erasure_subject").on(t.orgId, t.subjectId),
    index("erasure_request").on(t.orgId, t.requestId),
  ],
);
