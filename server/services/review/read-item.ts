import { actionText, toolCallText } from "@/core/checks/tool-call-text";
import type { Explanation } from "@/core/explain/explanation";
import { done, type Result, refused } from "@/core/result";
import { judgesSentText, liveClaim } from "@/core/review/case";
import { offers } from "@/core/review/decide";
import type { DecisionOption, DeskDecision, DeskItem } from "@/core/review/desk-view";
import { HELD_DECISIONS, SENT_DECISIONS, SEVERITIES } from "@/core/review/words";
import { dispositionById, messagesOfConversation } from "@/db/repositories/desk";
import { flagOfItem } from "@/db/repositories/flag";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type DraftFile, type OpenMessage, openDraftFile, openMessage } from "../judge/draft-file";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { type DecisionBody, type FlagBody, PLACES, type SubjectProfile } from "../sealed-bodies";
import { seenDigest } from "./digests";
import { type ItemFile, openItemFile, reviewCase } from "./item-file";
import type { MemberContext } from "./member-context";

/** An item with everything a person needs to decide it, and the digest that the decision will be bound to. */
export async function readItem(rt: Runtime, member: MemberContext, itemId: string): Promise<Result<DeskItem>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  const org = await organisationContext(rt, member.orgId);
  const file = await openItemFile(rt, org, itemId);
  if (!file) return refused("not_found", { field: "item" });
  const { item } = file;
  const [[disposition], [flag], draft, loose] = await Promise.all([
    item.disposition_id
      ? read(rt.pool, org.orgId, [dispositionById(org.orgId, item.disposition_id)]).then(([rows]) => rows)
      : [],
    item.flag_id ? read(rt.pool, org.orgId, [flagOfItem(org.orgId, itemId)]).then(([rows]) => rows) : [],
    item.draft_id ? openDraftFile(rt, org, item.draft_id) : null,
    item.draft_id ? null : read(rt.pool, org.orgId, [messagesOfConversation(org.orgId, item.conversation_id)]),
  ]);
  const messages = draft?.messages ?? (loose?.[0] ?? []).map((m) => openMessage(org.orgId, file.key, m));
  const explanation =
    disposition && item.disposition_id
      ? openJson<Explanation>(
          file.key,
          PLACES.explanation(org.orgId, item.disposition_id),
          disposition.sealed_explanation,
        )
      : null;
  const flagBody = flag ? openJson<FlagBody>(file.key, PLACES.flag(org.orgId, flag.flag_id), flag.sealed_body) : null;
  return done({
    ...itemView(rt, org, member, file),
    conversation: conversationView(org, file, messages, draft),
    draft: draft ? draftView(draft) : null,
    explanation,
    flag: flag && flagBody ? { raisedBy: flag.raised_by, reason: flag.reason, note: flagBody.note } : null,
    decisions: file.decisions.map((d) => decisionView(org, file, d)),
    supersededBy: item.draft_state === "superseded" && draft ? whatCameAfter(draft) : null,
  });
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
  draft: DraftFile | null,
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

function draftView(file: DraftFile): NonNullable<DeskItem["draft"]> {
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
function whatCameAfter(draft: DraftFile): DeskItem["supersededBy"] {
  const newer = draft.messages.filter((m) => m.position > draft.row.answers_position);
  const message = newer.find((m) => m.role === "customer") ?? newer[0];
  if (message) return { kind: "message", text: message.text, at: message.sentAt };
  return { kind: "draft", text: "", at: draft.row.created_at.toISOString() };
}
