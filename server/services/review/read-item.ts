import { actionText, toolCallText } from "@/core/checks/tool-call-text";
import type { Explanation } from "@/core/explain/explanation";
import { done, type Result, refused } from "@/core/result";
import { judgesSentText, liveClaim } from "@/core/review/case";
import { offers } from "@/core/review/decide";
import type { DecisionOption, DeskDecision, DeskItem } from "@/core/review/desk-view";
import { HELD_DECISIONS, SENT_DECISIONS, SEVERITIES } from "@/core/review/words";
import {
  type DeskDraftRow,
  documentsOfItem,
  draftOfItem,
  explanationOfItem,
  messagesOfItem,
} from "@/db/repositories/desk";
import { flagOfItem } from "@/db/repositories/flag";
import { decisionsOfItem, itemById, surroundingsOfItem } from "@/db/repositories/item";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OpenDocument, type OpenMessage, openDocument, openMessage } from "../judge/draft-file";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { type DecisionBody, type DraftBody, type FlagBody, PLACES, type SubjectProfile } from "../sealed-bodies";
import { seenDigest } from "./digests";
import { type ItemFile, openedFile, reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";

type DeskDraft = { row: DeskDraftRow; body: DraftBody; documents: OpenDocument[] };

/** Everything the desk shows of an item, still sealed: one read, one snapshot. */
export async function loadDesk(rt: Runtime, orgId: string, itemId: string) {
  const [[item], [around], decisions, [explained], [flag], [draft], messages, documents] = await read(rt.pool, orgId, [
    itemById(orgId, itemId),
    surroundingsOfItem(orgId, itemId),
    decisionsOfItem(orgId, itemId),
    explanationOfItem(orgId, itemId),
    flagOfItem(orgId, itemId),
    draftOfItem(orgId, itemId),
    messagesOfItem(orgId, itemId),
    documentsOfItem(orgId, itemId),
  ]);
  return item && around ? { item, around, decisions, explained, flag, draft, messages, documents } : null;
}

export type LoadedDesk = NonNullable<Awaited<ReturnType<typeof loadDesk>>>;

/** An item with everything a person needs to decide it, and the digest that the decision will be bound to. */
export async function readItem(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<DeskItem>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  const org = await organisationContext(rt, member.orgId);
  const loaded = await loadDesk(rt, org.orgId, itemId);
  return loaded ? done(deskView(rt, org, member, loaded)) : refused("not_found", { field: "item" });
}

/** What was loaded, opened, as this member sees it now. */
export function deskView(rt: Runtime, org: OrganisationContext, member: MemberContext, loaded: LoadedDesk): DeskItem {
  const { orgId } = org;
  const { item, explained, flag } = loaded;
  const file = openedFile(rt, org, item, loaded.around, loaded.decisions);
  const { key } = file;
  const messages = loaded.messages.map((m) => openMessage(orgId, key, m));
  const draft =
    loaded.draft && file.draft
      ? { row: loaded.draft, body: file.draft, documents: loaded.documents.map((d) => openDocument(org, d)) }
      : null;
  const explanation = explained
    ? openJson<Explanation>(key, PLACES.explanation(orgId, explained.disposition_id), explained.sealed_explanation)
    : null;
  const flagBody = flag ? openJson<FlagBody>(key, PLACES.flag(orgId, flag.flag_id), flag.sealed_body) : null;
  return {
    ...itemView(rt, org, member, file),
    conversation: conversationView(org, file, messages, draft),
    draft: draft ? draftView(draft) : null,
    explanation,
    flag: flag && flagBody ? { raisedBy: flag.raised_by, reason: flag.reason, note: flagBody.note } : null,
    decisions: file.decisions.map((d) => decisionView(org, file, d)),
    supersededBy: item.draft_state === "superseded" && draft ? whatCameAfter(draft, messages) : null,
  };
}

function itemView(rt: Runtime, org: OrganisationContext, member: MemberContext, file: ItemFile) {
  const { item } = file;
  const c = reviewCase(file.item, file.decisions);
  const claim = liveClaim(c, rt.now());
  return {
    id: item.item_id,
    kind: item.kind,
    state: item.state === "claimed" && !claim ? ("queued" as const) : item.state,
    draftState: item.stopped && item.draft_state === "queued" ? ("stopped" as const) : item.draft_state,
    queue: item.queue_id,
    level: item.level,
    severity: SEVERITIES[SEVERITIES.length - 1 - item.urgency] ?? "info",
    dueAt: item.due_at?.toISOString() ?? null,
    onExpiry: item.on_expiry,
    twoPerson: item.two_person,
    alreadySent: judgesSentText(c),
    options: (judgesSentText(c) ? SENT_DECISIONS : HELD_DECISIONS).map((kind): DecisionOption => {
      const offered = offers(c, kind);
      return { kind, allowed: offered.ok, why: offered.ok ? null : offered.refusal.code };
    }),
    seen: seenDigest(org.keys, item).toString("hex"),
    claim: claim
      ? {
          by: { id: claim.by, name: item.claimed_name ?? "" },
          mine: claim.by === member.userId,
          expiresAt: new Date(claim.expiresAt).toISOString(),
        }
      : null,
  };
}

function conversationView(
  org: OrganisationContext,
  file: ItemFile,
  messages: OpenMessage[],
  draft: DeskDraft | null,
): DeskItem["conversation"] {
  const { item, around, key, conversation } = file;
  const profile = openJson<SubjectProfile>(key, PLACES.profile(org.orgId, around.subject_id), around.sealed_profile);
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

function draftView(file: DeskDraft): NonNullable<DeskItem["draft"]> {
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

function decisionView(org: OrganisationContext, file: ItemFile, d: ItemFile["decisions"][number]): DeskDecision {
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
function whatCameAfter(draft: DeskDraft, messages: OpenMessage[]): DeskItem["supersededBy"] {
  const newer = messages.filter((m) => m.position > draft.row.answers_position);
  const message = newer.find((m) => m.role === "customer") ?? newer[0];
  if (message) return { kind: "message", text: message.text, at: message.sentAt };
  return { kind: "draft", text: "", at: draft.row.created_at.toISOString() };
}
