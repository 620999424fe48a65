import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId } from "./columns";
import { conversation } from "./conversation";
import { app, at, member } from "./organisation";
import { subject } from "./subject";

/** What an organisation promises about personal data: masking, retention, disclosure, contacts. Versions are never changed. */
export const privacyPolicy = app.table(
  "privacy_policy",
  {
    orgId: orgId(),
    version: integer("version").notNull(),
    body: jsonb("body").notNull(),
    publishedBy: uuid("published_by"),
    publishedAt: at("published_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.version] })],
);

/** Where personal data stand in a text, found once beside the checks: a page of the desk costs no detection. */
export const personalData = app.table(
  "personal_data",
  {
    orgId: orgId(),
    of: text("of", { enum: ["message", "draft"] }).notNull(),
    refId: uuid("ref_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    /** Which detector and version found them: older ones are looked at again. */
    detector: text("detector").notNull(),
    /** Sealed JSON: spans. */
    sealedSpans: bytea("sealed_spans").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.of, t.refId] }),
    index("personal_data_conversation").on(t.orgId, t.conversationId),
    index("personal_data_subject").on(t.orgId, t.subjectId),
  ],
);

/** A person's word that a value is, or is not, personal data; met again by its keyed token. */
export const correction = app.table(
  "correction",
  {
    orgId: orgId(),
    correctionId: uuid("correction_id").notNull(),
    token: bytea("token").notNull(),
    personal: boolean("personal").notNull(),
    kind: text("kind").notNull(),
    language: text("language").notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** In which it was made. */
    itemId: uuid("item_id"),
    /** Sealed JSON under the subject's key: the value and the sentence around it, for the next training. */
    sealedBody: bytea("sealed_body").notNull(),
    madeBy: uuid("made_by").notNull(),
    madeAt: at("made_at").notNull(),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.correctionId] }),
    index("correction_token").on(t.orgId, t.token),
    index("correction_subject").on(t.orgId, t.subjectId),
    foreignKey({ columns: [t.orgId, t.subjectId], foreignColumns: [subject.orgId, subject.subjectId] }),
  ],
);

/** For some minutes one member reads one conversation unmasked: why, what kinds, and what the privacy officer said of it. */
export const reveal = app.table(
  "reveal",
  {
    orgId: orgId(),
    revealId: uuid("reveal_id").notNull(),
    userId: uuid("user_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    itemId: uuid("item_id"),
    /** The record of a decision (of a person or of the policy) on whose page it was asked for. */
    recordId: uuid("record_id"),
    kinds: text("kinds").array().notNull(),
    reason: text("reason").notNull(),
    /** Sealed JSON: note, salt. */
    sealedBody: bytea("sealed_body").notNull(),
    grantedAt: at("granted_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
    verdict: text("verdict", { enum: ["justified", "not_justified"] }),
    reviewedBy: uuid("reviewed_by"),
    reviewedAt: at("reviewed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.revealId] }),
    index("reveal_reader").on(t.orgId, t.userId, t.conversationId, t.expiresAt),
    index("reveal_time").on(t.orgId, t.grantedAt, t.revealId),
    index("reveal_subject").on(t.orgId, t.subjectId),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [member.orgId, member.userId] }),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);
