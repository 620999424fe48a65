import { foreignKey, index, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId } from "./columns";
import { app, at } from "./organisation";

/** The customer as a data subject. What the source calls them is a keyed token to look up by and a sealed value to read. */
export const subject = app.table(
  "subject",
  {
    orgId: orgId(),
    subjectId: uuid("subject_id").notNull(),
    externalToken: bytea("external_token").notNull(),
    /** Sealed JSON: external id, display name, attributes, consent. */
    sealedProfile: bytea("sealed_profile").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    /** Data kept but frozen: what {@link restriction} says, for whoever must ask at once. */
    restrictedAt: at("restricted_at"),
    /** They want a person to read every reply before it goes out (GDPR 21, 22). */
    objectedAt: at("objected_at"),
    erasedAt: at("erased_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.subjectId] }), unique("subject_external_key").on(t.orgId, t.externalToken)],
);

/** One data key a subject; destroying the wrapped key makes every sealed column of the subject unreadable. */
export const subjectKey = app.table(
  "subject_key",
  {
    orgId: orgId(),
    subjectId: uuid("subject_id").notNull(),
    version: integer("version").notNull(),
    wrapped: bytea("wrapped"),
    kekId: text("kek_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    destroyedAt: at("destroyed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.subjectId, t.version] }),
    foreignKey({ columns: [t.orgId, t.subjectId], foreignColumns: [subject.orgId, subject.subjectId] }),
  ],
);

/** Keyed blind index: who owns an identifier. Several subjects may share one (an address). */
export const subjectIdentifier = app.table(
  "subject_identifier",
  {
    orgId: orgId(),
    token: bytea("token").notNull(),
    subjectId: uuid("subject_id").notNull(),
    type: text("type").notNull(),
    sealedValue: bytea("sealed_value").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.token, t.subjectId] }),
    index("subject_identifier_subject").on(t.orgId, t.subjectId),
    foreignKey({ columns: [t.orgId, t.subjectId], foreignColumns: [subject.orgId, subject.subjectId] }),
  ],
);
