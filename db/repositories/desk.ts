import { statement } from "../statement";
import type { DispositionRow, MessageRow } from "./draft";

export const dispositionById = statement<DispositionRow>(
  "disposition.by_id",
  `SELECT disposition_id, policy_version, rule_id, outcome, queue_id, due_at, on_expiry, sealed_explanation, findings_digest, created_at
   FROM app.disposition WHERE org_id = $1 AND disposition_id = $2`,
);

export const messagesOfConversation = statement<MessageRow>(
  "conversation.messages",
  `SELECT message_id, position, role, sent_at, sealed_body FROM app.message WHERE org_id = $1 AND conversation_id = $2 ORDER BY position`,
);
