import { actionText, toolCallText } from "@/core/checks/tool-call-text";
import { readExplanation, type StoredExplanation } from "@/core/explain/read-explanation";
import { permittedIn } from "@/core/identity/grants";
import { quotedIn } from "@/core/privacy/mask-explanation";
import { done, type Result, refused } from "@/core/result";
import { comparison } from "@/core/review/blind-review";
import type { DeskItem, OpenItem } from "@/core/review/desk-view";
import {
  type DeskDraftRow,
  type DeskRow,
  deskOfItem,
  documentsOfItem,
  draftOfDesk,
  messagesOfItem,
} from "@/db/repositories/desk";
import { decisionsOfItem } from "@/db/repositories/item";
import { identifiersOfSubject, personalDataOfConversation } from "@/db/repositories/personal-data";
import type { RunningRevealRow } from "@/db/repositories/reveal";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { type DataKey, openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OpenDocument, type OpenMessage, openDocument, openIdentifiers, openMessage } from "../judge/draft-file";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { type ConversationWords, maskConversation, type Stored } from "../privacy/conversation-mask";
import { detectorName } from "../privacy/detect-texts";
import { builtInDetector } from "../privacy/detector";
import { knownRecords } from "../privacy/known-records";
import { readerOf } from "../privacy/reader";
import { unlessRemoved } from "../privacy/unless-removed";
import { type DecisionBody, type DraftBody, type FlagBody, PLACES, type SubjectProfile } from "../sealed-bodies";
import { againOf } from "./again-of";
import { asideOf } from "./aside-mark";
import { asFirstSeen, keptBackFrom, withoutFirst } from "./blind-desk";
import { type ItemFile, openedFile } from "./item-file";
import { standingOf } from "./item-standing";
import { keptBackOf } from "./kept-back";
import { maskItem } from "./mask-item";
import type { MemberContext } from "./member-context";

export type DeskDraft = { row: DeskDraftRow; body: DraftBody; documents: OpenDocument[] };

/** Everything the desk shows of an item, still sealed: one read, one snapshot. */
export async function loadDesk(rt: Runtime, { orgId, userId }: MemberContext, itemId: string) {
  const [[item], decisions, messages, documents] = await read(rt.pool, orgId, [
    deskOfItem(orgId, itemId, userId, new Date(rt.now()), detectorName(builtInDetector())),
    decisionsOfItem(orgId, itemId),
    messagesOfItem(orgId, itemId),
    documentsOfItem(orgId, itemId),
  ]);
  return item ? { item, decisions, messages, documents } : null;
}

/** The longest first. */
function runningReveals({ reveals }: DeskRow): RunningRevealRow[] {
  return (reveals ?? [])
    .map((each) => ({ ...each, expires_at: new Date(each.expires_at) }))
    .sort((a, b) => b.expires_at.getTime() - a.expires_at.getTime());
}

/** The draft's row tells of the messages before it as well; of others theirs is read then. */
function storedSpans(rt: Runtime, orgId: string, key: DataKey, { item }: LoadedDesk): Stored {
  const { draft_id, sealed_spans } = item;
  const detector = detectorName(builtInDetector());
  return {
    key,
    rows: draft_id !== null && sealed_spans !== null ? [{ of: "draft", ref_id: draft_id, detector, sealed_spans }] : [],
    others: async () => (await read(rt.pool, orgId, [personalDataOfConversation(orgId, item.conversation_id)]))[0],
  };
}

export type LoadedDesk = NonNullable<Awaited<ReturnType<typeof loadDesk>>>;

/** An item with everything a person needs to decide it, and the digest that the decision will be bound to. */
export async function readItem(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<DeskItem>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  const org = await organisationContext(rt, member.orgId);
  const loaded = await loadDesk(rt, member, itemId);
  if (!loaded) return refused("not_found", { field: "item" });
  if (!permittedIn(member.grants, "queue.read", loaded.item.queue_id)) return refused("not_permitted");
  return unlessRemoved(rt, member.orgId, itemId, async () => done(await deskView(rt, org, member, loaded)));
}

/** What was loaded, as this member sees it now: opened, then masked. */
async function deskView(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  loaded: LoadedDesk,
): Promise<DeskItem> {
  const { open, file, words } = openDesk(rt, org, member, loaded);
  const reader = readerOf(org, member, loaded.item.queue_id, runningReveals(loaded.item));
  const mask = await maskConversation(rt, org, { reader, stored: storedSpans(rt, org.orgId, file.key, loaded) }, words);
  const masked = maskItem(org, member, open, mask, file.draft);
  if (open.blind === "review") return asFirstSeen(masked, saidBefore(loaded, loaded.item.reviewed_messages));
  if (open.blind === "form") {
    const first = open.decisions.find(({ id }) => id === loaded.item.seconds_decision_id);
    return withoutFirst(masked, mask.textOrNull(first?.text ?? null));
  }
  const kept = open.decisions.length > 0 ? await keptBackOf(rt, org, member, loaded.item.draft_id) : null;
  if (kept === null) return masked;
  return keptBackFrom(masked, kept.look, kept.blind === "review" ? saidBefore(loaded, kept.messages) : null);
}

/** What was there to read when the decision under review was made. */
function saidBefore({ messages }: LoadedDesk, many: number | null): ReadonlySet<string> {
  return new Set(messages.filter(({ position }) => position < (many ?? 0)).map((each) => each.message_id));
}

/** The mask of an item's conversation as this member reads it now: the same that the desk got, with what else is shown beside it. */
export async function maskOfDesk(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  loaded: LoadedDesk,
  beside: readonly (string | null)[] = [],
) {
  const { open, file, words: own } = openDesk(rt, org, member, loaded);
  const words = { ...own, more: [...own.more, ...beside] };
  const reader = readerOf(org, member, loaded.item.queue_id, runningReveals(loaded.item));
  const mask = await maskConversation(rt, org, { reader, stored: storedSpans(rt, org.orgId, file.key, loaded) }, words);
  return {
    file,
    mask,
    approve: open.decisions.find(({ id }) => id === loaded.item.seconds_decision_id)?.text ?? file.draft?.text ?? null,
  };
}

function openDesk(rt: Runtime, org: OrganisationContext, member: MemberContext, loaded: LoadedDesk) {
  const { orgId } = org;
  const { item } = loaded;
  const file = openedFile(rt, org, item, loaded.decisions);
  const { key } = file;
  const messages = loaded.messages.map((m) => openMessage(orgId, key, m));
  const row = draftOfDesk(item);
  const draft =
    row && file.draft ? { row, body: file.draft, documents: loaded.documents.map((d) => openDocument(org, d)) } : null;
  const profile = openJson<SubjectProfile>(key, PLACES.profile(orgId, item.subject_id), item.sealed_profile);
  const open: OpenItem = {
    ...standingOf(rt, org, member, file),
    conversation: conversationView(file, profile, messages, draft),
    draft: draft ? draftView(draft) : null,
    explanation: explanationOf(org, item, key),
    toldAt: item.told_at?.toISOString() ?? null,
    judgement: permittedIn(member.grants, "decision.read", item.queue_id) ? item.disposition_id : null,
    flag: flagOf(org, item, key),
    decisions: file.decisions.map((d) => decisionView(org, file, d)),
    keptFor: null,
    opened: item.opened,
    aside: asideOf(member, item),
    formed: item.formed_kind,
    compared: comparedOf(file),
    again: againOf(item),
    supersededBy: item.draft_state === "superseded" && draft ? whatCameAfter(draft, messages) : null,
  };
  return { open, file, words: wordsOfDesk(rt, org, loaded, file, { open, messages, profile }) };
}

/** In the order in which they came; what comes later is added behind, and changes no placeholder. */
function wordsOfDesk(
  rt: Runtime,
  org: OrganisationContext,
  { item }: LoadedDesk,
  file: ItemFile,
  { open, messages, profile }: { open: OpenItem; messages: OpenMessage[]; profile: SubjectProfile },
): ConversationWords {
  const answers = draftOfDesk(item)?.answers_position ?? Number.POSITIVE_INFINITY;
  // Of a flag that is about the conversation the explained draft is not on the screen, only what is quoted of it.
  const quoted = file.draft === null && open.explanation ? quotedIn(open.explanation) : [];
  return {
    language: item.language,
    customer: open.conversation.customerName,
    known: async () => {
      const [identifiers] = await read(rt.pool, org.orgId, [identifiersOfSubject(org.orgId, item.subject_id)]);
      return knownRecords(profile, openIdentifiers(org.orgId, item.subject_id, file.key, identifiers));
    },
    before: messages.filter((m) => m.position <= answers),
    draft:
      file.draft && item.draft_id
        ? { id: item.draft_id, body: file.draft, findings: open.explanation?.findings ?? [] }
        : null,
    after: messages.filter((m) => m.position > answers),
    more: [
      file.conversation.title,
      open.flag?.note ?? null,
      ...quoted,
      ...open.decisions.flatMap(({ text, note }) => [text, note]),
    ],
  };
}

/** How a blind review came out, which is told once it is done. */
function comparedOf({ item, decisions }: ItemFile): OpenItem["compared"] {
  const second = decisions.find(({ item_id }) => item_id === item.item_id);
  if (item.state !== "done" || item.reviewed_kind === null || !second) return null;
  return comparison(item.reviewed_kind, second.kind);
}

function explanationOf({ orgId }: OrganisationContext, row: DeskRow, key: DataKey): OpenItem["explanation"] {
  if (!row.disposition_id || !row.sealed_explanation) return null;
  return readExplanation(
    openJson<StoredExplanation>(key, PLACES.explanation(orgId, row.disposition_id), row.sealed_explanation),
  );
}

function flagOf({ orgId }: OrganisationContext, row: DeskRow, key: DataKey): OpenItem["flag"] {
  if (!row.flag_id || !row.flag_raised_by || row.flag_reason === null || !row.flag_body) return null;
  const { note } = openJson<FlagBody>(key, PLACES.flag(orgId, row.flag_id), row.flag_body);
  return { raisedBy: row.flag_raised_by, reason: row.flag_reason, note };
}

function conversationView(
  file: ItemFile,
  profile: SubjectProfile,
  messages: OpenMessage[],
  draft: DeskDraft | null,
): OpenItem["conversation"] {
  const { item, conversation } = file;
  const opening =
    messages
      .find((m) => m.role === "customer")
      ?.text.replace(/\s+/g, " ")
      .trim() ?? "";
  const upTo = draft && item.draft_state === "superseded" ? draft.row.answers_position : Number.POSITIVE_INFINITY;
  return {
    id: item.conversation_id,
    title: conversation.title ?? (opening.length > 80 ? `${opening.slice(0, 79)}…` : opening),
    channel: item.channel,
    language: item.language,
    customerName: profile.display_name,
    messages: messages
      .filter((m) => m.position <= upTo)
      .map(({ id, role, text, sentAt }) => ({ id, role, text, sentAt })),
  };
}

/** The draft as the desk and the record show it: what the AI wrote, did, proposes and used. */
export function draftView(file: DeskDraft): NonNullable<OpenItem["draft"]> {
  const { row, body } = file;
  const writes = (name: string) => row.writing_tools.includes(name);
  return {
    id: row.draft_id,
    text: body.text,
    language: row.language,
    confidence: row.confidence,
    provider: row.provider,
    model: row.model,
    agent: row.agent,
    promptVersion: row.prompt_version,
    createdAt: row.created_at.toISOString(),
    toolCalls: body.tool_calls.map((c) => ({
      name: c.name,
      arguments: JSON.stringify(c.arguments, null, 2),
      result: toolCallText(c),
      writes: writes(c.name),
    })),
    actions: body.actions.map((a) => ({ name: a.name, arguments: actionText(a), writes: writes(a.name) })),
    documents: file.documents.map(({ id, title, kind, party, version, uri }) => ({
      id,
      title,
      kind,
      party,
      version,
      uri,
    })),
  };
}

function decisionView(
  org: OrganisationContext,
  file: ItemFile,
  d: ItemFile["decisions"][number],
): OpenItem["decisions"][number] {
  const body = openJson<DecisionBody>(file.key, PLACES.decision(org.orgId, d.decision_id), d.sealed_body);
  return {
    id: d.decision_id,
    kind: d.kind,
    by: { id: d.decided_by, name: d.decided_name },
    at: d.decided_at.toISOString(),
    reason: d.reason,
    note: body.note,
    text: body.text,
    editDistance: d.edit_distance,
  };
}

/** The customer's newer message, or else a newer draft: what made this one pointless. */
function whatCameAfter(draft: DeskDraft, messages: OpenMessage[]): OpenItem["supersededBy"] {
  const newer = messages.filter((m) => m.position > draft.row.answers_position);
  const message = newer.find((m) => m.role === "customer") ?? newer[0];
  if (message) return { kind: "message", text: message.text, at: message.sentAt };
  return { kind: "draft", text: "", at: draft.row.created_at.toISOString() };
}
