import { statement } from "../statement";
import type { DocumentRow, MessageRow } from "./draft";

/** What the desk shows of an item beside its file, all by the item: known at once, so that it travels in one batch. */

export const explanationOfItem = statement<{ disposition_id: string; sealed_explanation: Buffer }>(
  "desk.explanation",
  `SELECT p.disposition_id, p.sealed_explanation FROM app.item i
   JOIN app.disposition p ON p.org_id = i.org_id AND p.disposition_id = i.disposition_id WHERE i.org_id = $1 AND i.item_id = $2`,
);

export type DeskDraftRow = {
  draft_id: string;
  answers_position: number;
  language: string;
  confidence: number | null;
  provider: string;
  model: string;
  agent: string;
  prompt_version: string;
  created_at: Date;
  writing_tools: string[];
};

export const draftOfItem = statement<DeskDraftRow>(
  "desk.draft",
  `SELECT d.draft_id, d.answers_position, d.language, d.confidence, d.provider, d.model, d.agent, d.prompt_version, d.created_at, src.writing_tools
   FROM app.item i
   JOIN app.draft d ON d.org_id = i.org_id AND d.draft_id = i.draft_id
   JOIN app.source src ON src.org_id = d.org_id AND src.source_id = d.source_id WHERE i.org_id = $1 AND i.item_id = $2`,
);

export const messagesOfItem = statement<MessageRow>(
  "desk.messages",
  `SELECT m.message_id, m.position, m.role, m.sent_at, m.sealed_body FROM app.item i
   JOIN app.message m ON m.org_id = i.org_id AND m.conversation_id = i.conversation_id WHERE i.org_id = $1 AND i.item_id = $2 ORDER BY m.position`,
);

export const documentsOfItem = statement<DocumentRow>(
  "desk.documents",
  `SELECT doc.document_id, doc.external_id, doc.version, doc.kind, doc.party, doc.sealed_body FROM app.item i
   JOIN app.draft_document dd ON dd.org_id = i.org_id AND dd.draft_id = i.draft_id
   JOIN app.document doc ON doc.org_id = dd.org_id AND doc.document_id = dd.document_id WHERE i.org_id = $1 AND i.item_id = $2 ORDER BY dd.position`,
);
