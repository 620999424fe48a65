import type { DraftState } from "@/core/review/words";
import { statement } from "../statement";

/** What a copy of a customer's data is made of; texts are still sealed. */
export const packageConversations = statement<{
  conversation_id: string;
  channel: string;
  language: string;
  sealed_body: Buffer;
  created_at: Date;
  source_name: string;
}>(
  "package.conversations",
  `SELECT c.conversation_id, c.channel, c.language, c.sealed_body, c.created_at, s.name AS source_name FROM app.conversation c JOIN app.source s USING (org_id, source_id)
   WHERE c.org_id = $1 AND c.subject_id = $2 ORDER BY c.created_at, c.conversation_id`,
);

export const messagesForPackage = statement<{
  message_id: string;
  role: "customer" | "ai" | "agent" | "system";
  sent_at: Date;
  sealed_body: Buffer;
}>(
  "package.messages",
  `SELECT message_id, role, sent_at, sealed_body FROM app.message WHERE org_id = $1 AND conversation_id = $2 ORDER BY position`,
);

export const draftsForPackage = statement<{
  draft_id: string;
  state: DraftState;
  model: string;
  created_at: Date;
  sealed_body: Buffer;
  release_id: string | null;
  sealed_text: Buffer | null;
  documents: { id: string; sealed: string }[] | null;
}>(
  "package.drafts",
  `SELECT d.draft_id, d.state, d.model, d.created_at, d.sealed_body, r.release_id, r.sealed_text,
     (SELECT json_agg(json_build_object('id', doc.document_id, 'sealed', encode(doc.sealed_body, 'hex')) ORDER BY dd.position) FROM app.draft_document dd
      JOIN app.document doc USING (org_id, document_id) WHERE dd.org_id = d.org_id AND dd.draft_id = d.draft_id) AS documents
   FROM app.draft d
   LEFT JOIN LATERAL (SELECT release_id, sealed_text FROM app.release WHERE org_id = d.org_id AND draft_id = d.draft_id AND state = 'released' ORDER BY released_at DESC LIMIT 1) r ON true
   WHERE d.org_id = $1 AND d.conversation_id = $2 ORDER BY d.position`,
);

/** What policy and people did with each reply, in order; `rule` is the rule, or the reason of a decision. */
export const judgedForPackage = statement<{
  kind: "judged" | "decided";
  id: string;
  draft_id: string | null;
  code: string;
  rule: string | null;
  policy_version: number | null;
  sealed: Buffer;
  at: Date;
}>(
  "package.judged",
  `SELECT 'judged' AS kind, p.disposition_id AS id, p.draft_id, p.outcome AS code, p.rule_id AS rule, p.policy_version, p.sealed_explanation AS sealed, p.created_at AS at
   FROM app.disposition p JOIN app.draft d USING (org_id, draft_id) WHERE p.org_id = $1 AND d.conversation_id = $2
   UNION ALL SELECT 'decided', n.decision_id, n.draft_id, n.kind, n.reason, n.policy_version, n.sealed_body, n.decided_at
   FROM app.decision n JOIN app.item i USING (org_id, item_id) WHERE n.org_id = $1 AND i.conversation_id = $2 AND n.undone_at IS NULL ORDER BY at`,
);
