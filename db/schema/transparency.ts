import { foreignKey, index, primaryKey, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, orgId } from "./columns";
import { conversation } from "./conversation";
import { app, at } from "./organisation";
import { release } from "./release";

/** The page on which a customer reads how a reply came about; found by the hash of its token, gone with retention. */
export const receipt = app.table(
  "receipt",
  {
    orgId: orgId(),
    receiptId: uuid("receipt_id").notNull(),
    tokenHash: bytea("token_hash").notNull(),
    releaseId: uuid("release_id").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    draftId: uuid("draft_id"),
    issuedAt: at("issued_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.receiptId] }),
    unique("receipt_token_key").on(t.orgId, t.tokenHash),
    index("receipt_subject").on(t.orgId, t.subjectId),
    index("receipt_conversation").on(t.orgId, t.conversationId),
    foreignKey({ columns: [t.orgId, t.releaseId], foreignColumns: [release.orgId, release.releaseId] }),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);
