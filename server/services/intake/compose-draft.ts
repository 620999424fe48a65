import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { DraftIntake } from "@/core/intake/draft";
import { done, type Result, refused } from "@/core/result";
import { lateOnArrival } from "@/core/review/supersede";
import {
  growConversation,
  insertConversation,
  insertDraft,
  insertDraftDocuments,
  insertWork,
  type KnownConversationRow,
  type KnownDocumentRow,
  type KnownMessageRow,
  type KnownSubjectRow,
  type OpenDraftRow,
} from "@/db/repositories/intake";
import type { Statement } from "@/db/statement";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { type DataKey, sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { type Addressee, tellSource } from "../release/tell-source";
import { type ConversationBody, type DraftBody, PLACES } from "../sealed-bodies";
import type { SourceContext } from "../source/source-context";
import { documentUsed, type StoredDocument } from "./document-intake";
import { type MessageMerge, mergeMessages } from "./message-intake";
import { type SubjectIntake, takeInSubject } from "./subject-intake";
import { supersede } from "./supersede";

export type IntakeTokens = { draft: Buffer; conversation: Buffer; subject: Buffer };

/** A draft as it came, with what is looked up by. */
export type Arrival = { source: SourceContext; input: DraftIntake; tokens: IntakeTokens; bodyDigest: Buffer };

export type KnownBefore = {
  conversation: KnownConversationRow | undefined;
  subject: KnownSubjectRow | undefined;
  messages: KnownMessageRow[];
  drafts: OpenDraftRow[];
  documents: KnownDocumentRow[];
};

export type ComposedDraft = {
  draftId: string;
  receivedAt: number;
  events: [EncodedEvent, ...EncodedEvent[]];
  statements: Statement[];
  /** Superseded on arrival. */
  late: boolean;
  /** What it stored around the draft. */
  around: {
    subjectId: string;
    key: DataKey;
    conversationId: string;
    messages: MessageMerge["added"];
    marks: MessageMerge["marks"];
    documents: StoredDocument[];
    answers: number;
  };
};

/** Everything that taking in a draft writes, worked out from what was known; no I/O. */
export function composeDraft(
  rt: Runtime,
  org: OrganisationContext,
  arrival: Arrival,
  known: KnownBefore,
): Result<ComposedDraft> {
  const { orgId } = org;
  const { source, input, bodyDigest } = arrival;
  const receivedAt = rt.now();
  const subject = takeInSubject(rt, org, input.conversation.customer, known.subject, false);
  const conversationId = known.conversation?.conversation_id ?? rt.newId();
  const merge = mergeMessages(
    rt,
    org,
    { conversationId, key: subject.key },
    input.conversation.messages,
    known.messages,
  );
  const answers = answersPosition(input, merge);
  if (answers === null) return refused("unknown_reference", { field: "draft.in_reply_to" });
  const documents = documentsUsed(rt, org, input, known);
  const stale = lateOnArrival(answers, merge.lastCustomer, latestAnswered(known.drafts));
  const late = stale && !input.draft.already_sent;
  const addressee = { orgId, sourceId: source.sourceId, subjectId: subject.subjectId, deliveryUrl: source.deliveryUrl };
  // A draft that is late itself makes no other one pointless; a message of the customer's that it brings does.
  const older =
    stale && !merge.newCustomerMessage
      ? { draftIds: [], statements: [], events: [] }
      : supersede(
          rt,
          addressee,
          { key: subject.key, externalId: input.conversation.external_id },
          known.drafts,
          merge.newCustomerMessage ? "message" : "draft",
        );
  const draft = draftStatements(rt, org, arrival, {
    subject,
    conversationId,
    answers,
    late,
    documents,
    position: known.conversation?.drafts ?? 0,
    received: new Date(receivedAt),
  });
  const statements = [
    ...subject.statements,
    ...conversationStatements(arrival, known, { conversationId, subject, merge, at: new Date(receivedAt) }),
    ...merge.statements,
    ...dedupedDocuments(documents),
    ...older.statements,
    ...draft.statements,
    ...(late ? lateNotice(rt, addressee, subject.key, input, draft.draftId) : []),
  ];
  const event = receivedEvent(rt, source, input, {
    draftId: draft.draftId,
    conversationId,
    subjectId: subject.subjectId,
    late,
    text: draft.text,
    bodyDigest,
    merge,
    superseded: older.draftIds,
  });
  const around = { subjectId: subject.subjectId, key: subject.key, conversationId, documents, answers };
  return done({
    draftId: draft.draftId,
    receivedAt,
    events: [event, ...older.events],
    statements,
    late,
    around: { ...around, messages: merge.added, marks: merge.marks },
  });
}

/** A draft that is too late is told to its source like any other that was superseded. */
function lateNotice(rt: Runtime, to: Addressee, key: DataKey, input: DraftIntake, draftId: string): Statement[] {
  return tellSource(rt, to, key, {
    type: "draft.superseded",
    at: rt.now(),
    draft: { id: draftId, externalId: input.external_id },
    conversation: { externalId: input.conversation.external_id },
    instead: "message",
  }).statements;
}

/** Messages up to and including the one answered; a later customer message means that the draft is stale. */
function answersPosition(input: DraftIntake, merge: MessageMerge): number | null {
  const { in_reply_to } = input.draft;
  if (in_reply_to === null) return Math.max(merge.count - 1, 0);
  return merge.positionOf(in_reply_to);
}

function latestAnswered(drafts: readonly OpenDraftRow[]): number | null {
  return drafts.length === 0 ? null : Math.max(...drafts.map((d) => d.answers_position));
}

/** A draft may name the same document twice: the second reference finds what the first stored. */
function documentsUsed(
  rt: Runtime,
  org: OrganisationContext,
  input: DraftIntake,
  known: KnownBefore,
): StoredDocument[] {
  const seen = new Map<string, StoredDocument>();
  return input.provenance.documents.map((d) => {
    const name = `${d.id}\n${d.version ?? ""}`;
    const stored = seen.get(name) ?? documentUsed(rt, org.orgId, org.keys, d, known.documents);
    seen.set(name, stored);
    return stored;
  });
}

function dedupedDocuments(documents: readonly StoredDocument[]): Statement[] {
  const seen = new Set<string>();
  return documents.flatMap((d) => {
    if (seen.has(d.documentId)) return [];
    seen.add(d.documentId);
    return d.statements;
  });
}

function conversationStatements(
  { source, input, tokens }: Arrival,
  known: KnownBefore,
  {
    conversationId,
    subject,
    merge,
    at,
  }: { conversationId: string; subject: SubjectIntake; merge: MessageMerge; at: Date },
): Statement[] {
  const added = merge.added.length;
  if (known.conversation)
    return [growConversation(source.orgId, conversationId, known.conversation.revision, added, 1, at)];
  const { external_id, title, attributes, channel, language } = input.conversation;
  const body: ConversationBody = { external_id, title, attributes };
  const sealed = sealJson(subject.key, PLACES.conversation(source.orgId, conversationId), body);
  return [
    insertConversation(
      ...[source.orgId, conversationId, source.sourceId, subject.subjectId, tokens.conversation, channel, language],
      ...[sealed, added, 1, at],
    ),
  ];
}

type DraftPlace = {
  subject: { subjectId: string; key: DataKey };
  conversationId: string;
  answers: number;
  late: boolean;
  documents: StoredDocument[];
  position: number;
  received: Date;
};

function draftStatements(
  rt: Runtime,
  org: OrganisationContext,
  { source, input, tokens, bodyDigest }: Arrival,
  at: DraftPlace,
): { draftId: string; text: string; statements: Statement[] } {
  const { orgId } = org;
  const { draft, provenance, conversation } = input;
  const draftId = rt.newId();
  const body: DraftBody = {
    external_id: input.external_id,
    text: draft.text,
    salt: newSalt(),
    tool_calls: provenance.tool_calls,
    actions: provenance.actions,
    documents: provenance.documents.map(({ id, uri, retrieved_at }) => ({ id, uri, retrieved_at })),
  };
  const sealed = sealJson(at.subject.key, PLACES.draft(orgId, draftId), body);
  const state = at.late ? "superseded" : "checking";
  const statements = [
    insertDraft(
      ...[orgId, draftId, source.sourceId, at.conversationId, at.subject.subjectId, tokens.draft, bodyDigest, state],
      ...[draft.already_sent, at.answers, at.position, draft.language ?? conversation.language, conversation.channel],
      ...[draft.confidence, provenance.provider, provenance.model, provenance.agent, provenance.prompt_version],
      ...[sealed, at.received],
    ),
    insertWork(orgId, "check", draftId, at.received),
  ];
  if (at.documents.length > 0) {
    statements.push(
      insertDraftDocuments(
        orgId,
        draftId,
        at.documents.map((_, i) => i),
        at.documents.map((d) => d.documentId),
      ),
    );
  }
  return { draftId, text: commitment(body.salt, "draft", draft.text), statements };
}

type Received = {
  draftId: string;
  conversationId: string;
  subjectId: string;
  late: boolean;
  text: string;
  bodyDigest: Buffer;
  merge: MessageMerge;
  superseded: string[];
};

function receivedEvent(rt: Runtime, source: SourceContext, input: DraftIntake, r: Received): EncodedEvent {
  const { provenance, draft } = input;
  return encodeEvent({
    type: "draft.received",
    eventId: rt.newId(),
    orgId: source.orgId,
    at: rt.now(),
    actor: { kind: "source", id: source.sourceId },
    draftId: r.draftId,
    data: {
      draft: r.draftId,
      source: source.sourceId,
      conversation: r.conversationId,
      subject: r.subjectId,
      already_sent: draft.already_sent,
      state: r.late ? "superseded" : "checking",
      provider: provenance.provider,
      model: provenance.model,
      agent: provenance.agent,
      prompt_version: provenance.prompt_version,
      language: draft.language ?? input.conversation.language,
      text: r.text,
      body: r.bodyDigest.toString("hex"),
      messages: r.merge.added,
      superseded: r.superseded,
    },
  });
}
