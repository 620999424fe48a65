import type { CheckDocument, CheckInput, CheckMessage, Identifier } from "@/core/checks/check";
import {
  type DocumentRow,
  type DraftRow,
  documentsOfDraft,
  draftById,
  type IdentifierRow,
  identifiersOfDraft,
  type MessageRow,
  messagesOfDraft,
  stopsOfDraft,
} from "@/db/repositories/draft";
import { read } from "@/db/transaction";
import { type DataKey, open, openJson, sealMark } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import {
  type ConversationBody,
  type DocumentBody,
  type DraftBody,
  type MessageBody,
  PLACES,
  type SubjectProfile,
} from "../sealed-bodies";

export type OpenMessage = {
  id: string;
  position: number;
  role: MessageRow["role"];
  text: string;
  sentAt: string;
  externalId: string;
  /** Of the sealed text that this was opened from. */
  mark: string;
};
export type OpenDocument = CheckDocument & { documentId: string; uri: string | null };

/** A draft and what stands around it, opened. */
export type DraftFile = {
  row: DraftRow;
  key: DataKey;
  body: DraftBody;
  conversation: ConversationBody;
  profile: SubjectProfile;
  /** All messages known, also those that came after the draft. */
  messages: OpenMessage[];
  documents: OpenDocument[];
  identifiers: Identifier[];
  stopId: string | null;
};

/**
 * Reads and opens a draft: one round trip. Null when there is none in this organisation.
 * @throws Erased when the customer's key was destroyed
 */
export async function openDraftFile(rt: Runtime, org: OrganisationContext, draftId: string): Promise<DraftFile | null> {
  const { orgId } = org;
  const [[row], messages, identifiers, documents, stops] = await read(rt.pool, orgId, [
    draftById(orgId, draftId),
    messagesOfDraft(orgId, draftId),
    identifiersOfDraft(orgId, draftId),
    documentsOfDraft(orgId, draftId),
    stopsOfDraft(orgId, draftId),
  ]);
  if (!row) return null;
  const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
  return {
    row,
    key,
    body: openJson<DraftBody>(key, PLACES.draft(orgId, row.draft_id), row.sealed_body),
    conversation: openJson<ConversationBody>(
      key,
      PLACES.conversation(orgId, row.conversation_id),
      row.conversation_body,
    ),
    profile: openJson<SubjectProfile>(key, PLACES.profile(orgId, row.subject_id), row.sealed_profile),
    messages: messages.map((m) => openMessage(orgId, key, m)),
    documents: documents.map((d) => openDocument(org, d)),
    identifiers: openIdentifiers(orgId, row.subject_id, key, identifiers),
    stopId: stops[0]?.stop_id ?? null,
  };
}

export function openMessage(orgId: string, key: DataKey, m: MessageRow): OpenMessage {
  const body = openJson<MessageBody>(key, PLACES.message(orgId, m.message_id), m.sealed_body);
  return {
    id: m.message_id,
    position: m.position,
    role: m.role,
    text: body.text,
    sentAt: m.sent_at.toISOString(),
    externalId: body.external_id,
    mark: sealMark(m.sealed_body),
  };
}

export function openDocument(org: OrganisationContext, d: DocumentRow): OpenDocument {
  const body = openJson<DocumentBody>(org.keys.data, PLACES.document(org.orgId, d.document_id), d.sealed_body);
  return {
    documentId: d.document_id,
    id: d.external_id,
    title: body.title,
    kind: d.kind,
    party: d.party,
    version: d.version || null,
    text: body.text,
    uri: body.uri,
  };
}

/** One identifier may stand in the index under several tokens; the checks want it once. */
export function openIdentifiers(orgId: string, subjectId: string, key: DataKey, rows: IdentifierRow[]): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const row of rows) {
    const value = open(
      key,
      PLACES.identifier(orgId, `${subjectId}|${row.token.toString("hex")}`),
      row.sealed_value,
    ).toString("utf8");
    found.set(`${row.type}\n${value}`, { type: row.type, value });
  }
  return [...found.values()];
}

/** What the checks see: the conversation as it was when the draft was written. */
export function checkInput(
  file: DraftFile,
  ownership: CheckInput["ownership"],
  toolRules: CheckInput["toolRules"] = [],
): CheckInput {
  const { row, body } = file;
  const writes = (name: string) => row.writing_tools.includes(name);
  return {
    draft: { text: body.text, language: row.language, confidence: row.confidence },
    conversation: { language: row.conversation_language, channel: row.channel },
    customer: { displayName: file.profile.display_name, identifiers: file.identifiers },
    messages: file.messages
      .filter((m) => m.position <= row.answers_position)
      .map(({ id, role, text, sentAt }): CheckMessage => ({ id, role, text, sentAt })),
    documents: file.documents,
    toolCalls: body.tool_calls.map((c) => ({ ...c, writes: writes(c.name) })),
    actions: body.actions.map((a) => ({ ...a, writes: writes(a.name) })),
    ownership,
    toolRules,
    attributes: { ...file.profile.attributes, ...file.conversation.attributes },
  };
}
