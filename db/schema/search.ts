import { bigint, foreignKey, index, primaryKey, uuid } from "drizzle-orm/pg-core";
import { orgId } from "./columns";
import { conversation } from "./conversation";
import { app, at } from "./organisation";

/** The words of a conversation as keyed tokens of 64 bits: which it holds, not where or how often. */
export const conversationWords = app.table(
  "conversation_words",
  {
    orgId: orgId(),
    conversationId: uuid("conversation_id").notNull(),
    subjectId: uuid("subject_id").notNull(),
    words: bigint("words", { mode: "bigint" }).array().notNull(),
    indexedAt: at("indexed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.conversationId] }),
    index("conversation_words_subject").on(t.orgId, t.subjectId),
    index("conversation_words_words").using("gin", t.words),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversation.orgId, conversation.conversationId],
    }),
  ],
);
