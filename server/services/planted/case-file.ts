import { randomBytes } from "node:crypto";
import type { DraftIntake } from "@/core/intake/draft";
import type { DataKey } from "@/server/keys/sealed-box";
import type { DraftFile } from "../judge/draft-file";
import type { Usual } from "./case-intake";

/** Under which ids it stands, or will. */
export type CaseIds = {
  draftId: string;
  conversationId: string;
  subjectId: string;
  key: DataKey;
  messages: readonly string[];
  /** Of the messages' sealed texts. */
  marks: readonly string[];
  documents: readonly string[];
  answers: number;
};

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Ids of what is only tried, and never stored. */
export function onlyTried(input: DraftIntake): CaseIds {
  return {
    ...{ draftId: NOBODY, conversationId: NOBODY, subjectId: NOBODY },
    key: { version: 1, key: randomBytes(32) },
    messages: input.conversation.messages.map(() => NOBODY),
    marks: [],
    documents: input.provenance.documents.map(() => NOBODY),
    answers: input.conversation.messages.length - 1,
  };
}

/** The draft as it is judged: what {@link openDraftFile} would read of it once it is stored. */
export function caseFile(input: DraftIntake, usual: Usual, ids: CaseIds, at: Date): DraftFile {
  const { conversation, draft, provenance } = input;
  const nothing = Buffer.alloc(0);
  return {
    row: {
      draft_id: ids.draftId,
      ...({ state: "checking", already_sent: false, position: 0, revision: 0 } as const),
      answers_position: ids.answers,
      language: draft.language ?? conversation.language,
      channel: conversation.channel,
      confidence: draft.confidence,
      provider: provenance.provider,
      model: provenance.model,
      agent: provenance.agent,
      prompt_version: provenance.prompt_version,
      body_digest: nothing,
      sealed_body: nothing,
      created_at: at,
      conversation_id: ids.conversationId,
      conversation_body: nothing,
      conversation_language: conversation.language,
      conversation_messages: conversation.messages.length,
      subject_id: ids.subjectId,
      sealed_profile: nothing,
      ...{ objects: false, restricted: false, key_version: 1, wrapped: null },
      source_id: usual.sourceId,
      source_code: usual.sourceCode,
      writing_tools: usual.writingTools,
      delivery_url: usual.deliveryUrl,
    },
    key: ids.key,
    body: {
      external_id: input.external_id,
      text: draft.text,
      salt: "",
      tool_calls: provenance.tool_calls,
      actions: provenance.actions,
      documents: provenance.documents.map(({ id, uri, retrieved_at }) => ({ id, uri, retrieved_at })),
    },
    conversation: {
      external_id: conversation.external_id,
      title: conversation.title,
      attributes: conversation.attributes,
    },
    profile: {
      external_id: conversation.customer.external_id,
      display_name: conversation.customer.display_name,
      attributes: conversation.customer.attributes,
      consent: conversation.customer.consent,
    },
    messages: conversation.messages.map((message, position) => ({
      id: ids.messages[position] ?? NOBODY,
      position,
      role: message.role,
      text: message.text,
      sentAt: message.sent_at,
      externalId: message.external_id,
      mark: ids.marks[position] ?? "",
    })),
    documents: provenance.documents.map(({ id, title, kind, party, version, text, uri }, at) => ({
      ...{ documentId: ids.documents[at] ?? NOBODY, id, title, kind, party, version, text, uri },
    })),
    identifiers: conversation.customer.identifiers,
    stopId: null,
  };
}
