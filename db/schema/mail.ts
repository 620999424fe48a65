import { foreignKey, index, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { MAIL_KINDS, MAIL_STATES } from "@/core/mail/outgoing";
import { bytea, orgId } from "./columns";
import { app, at } from "./organisation";
import { subjectRequest } from "./subject-request";

/** A mail to somebody by name: what it says and to whom lies elsewhere, or sealed here until it has gone. */
export const mail = app.table(
  "mail",
  {
    orgId: orgId(),
    mailId: uuid("mail_id").notNull(),
    kind: text("kind", { enum: MAIL_KINDS }).notNull(),
    /** The invitation or the letter; of a code the mail itself. Each is mailed once. */
    refId: uuid("ref_id").notNull(),
    requestId: uuid("request_id"),
    /** Sealed JSON: an invitation's token under the organisation's key, a code with its address under the customer's. Empty for letters, and once it is over. */
    sealedBody: bytea("sealed_body").notNull(),
    state: text("state", { enum: MAIL_STATES }).notNull(),
    attempts: smallint("attempts").notNull().default(0),
    lastStatus: smallint("last_status"),
    lastError: text("last_error"),
    /** Of a code, keyed: what somebody reads out is told by it. */
    codeDigest: bytea("code_digest"),
    tries: smallint("tries").notNull().default(0),
    askedBy: uuid("asked_by").notNull(),
    createdAt: at("created_at").notNull(),
    sentAt: at("sent_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.mailId] }),
    unique("mail_ref_key").on(t.orgId, t.kind, t.refId),
    index("mail_request").on(t.orgId, t.requestId, t.createdAt),
    foreignKey({ columns: [t.orgId, t.requestId], foreignColumns: [subjectRequest.orgId, subjectRequest.requestId] }),
  ],
);
