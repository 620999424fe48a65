import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { DecideCommand, DecisionChange } from "@/core/review/decide";
import type { DecideReceipt } from "@/core/review/desk-view";
import { editDistance } from "@/core/review/edit-distance";
import { setDraftState } from "@/db/repositories/draft";
import { insertWork } from "@/db/repositories/intake";
import { closeItem, insertDecision, insertItem } from "@/db/repositories/item";
import { insertRelease } from "@/db/repositories/release";
import { finishWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { commitment, newSalt } from "@/server/keys/organisation-keys";
import { seal, sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { tellSource } from "../release/tell-source";
import { type DecisionBody, PLACES } from "../sealed-bodies";
import { seenDigest, textDigest } from "./digests";
import { type ItemFile, textToApprove } from "./item-file";
import type { MemberContext } from "./member-context";

export type ComposedDecision = { events: [EncodedEvent]; statements: Statement[]; receipt: DecideReceipt };

/** Everything a decision writes, worked out from what was read; no I/O. */
export function composeDecision(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  file: ItemFile,
  command: DecideCommand,
  change: DecisionChange,
  tokenHash: Buffer,
  now: number,
): ComposedDecision {
  const { orgId } = org;
  const { item, key } = file;
  const decisionId = rt.newId();
  const body: DecisionBody = { text: command.text, note: command.note, salt: newSalt() };
  const outgoing = outgoingText(org, file, command, change);
  if (change.releases && outgoing === null)
    throw new Error(`decision ${change.kind} on ${item.item_id} has no text to release`);
  const seen = seenDigest(org.keys, item);
  const digest = outgoing === null ? null : textDigest(org.keys, outgoing);
  const distance = distanceOf(file, command, outgoing);
  const release =
    change.releases && outgoing !== null
      ? releaseStatements(rt, org, file, change.releases, decisionId, outgoing, seen, now)
      : null;
  const opened = change.opens ? openedItem(rt, org, file, change.opens, decisionId, now) : null;
  const statements = [
    closeItem(orgId, item.item_id, tokenHash, new Date(now), member.userId),
    insertDecision(
      orgId,
      decisionId,
      item.item_id,
      item.draft_id,
      change.kind,
      member.userId,
      new Date(now),
      command.reason,
      sealJson(key, PLACES.decision(orgId, decisionId), body),
      seen,
      digest,
      item.policy_version,
      distance,
      tokenHash,
    ),
    ...(change.draftState && item.draft_id
      ? [setDraftState(orgId, item.draft_id, item.draft_revision, change.draftState)]
      : []),
    ...(item.due_at && item.on_expiry ? [finishWork(orgId, "deadline", item.item_id)] : []),
    ...(release?.statements ?? []),
    ...(opened?.statements ?? []),
    ...notice(rt, orgId, file, command, change, now),
  ];
  const event = encodeEvent({
    type: "item.decided",
    eventId: rt.newId(),
    orgId,
    at: now,
    actor: { kind: "member", id: member.userId },
    draftId: item.draft_id,
    itemId: item.item_id,
    data: {
      item: item.item_id,
      item_kind: item.kind,
      draft: item.draft_id,
      decision: decisionId,
      kind: change.kind,
      reason: command.reason,
      seen: seen.toString("hex"),
      text: command.text === null ? null : commitment(body.salt, "text", command.text),
      note: command.note === null ? null : commitment(body.salt, "note", command.note),
      text_digest: digest?.toString("hex") ?? null,
      policy_version: item.policy_version,
      edit_distance: distance,
      state: change.draftState,
      opened: opened?.itemId ?? null,
      release: release?.releaseId ?? null,
    },
  });
  const receipt = {
    decision: decisionId,
    item: item.item_id,
    draftState: change.draftState ?? item.draft_state,
    undoUntil: release?.dueAt.toISOString() ?? null,
  };
  return { events: [event], statements, receipt };
}

/** The text that may go out because of this decision, now or after a second person; null where none does. */
function outgoingText(
  org: OrganisationContext,
  file: ItemFile,
  command: DecideCommand,
  change: DecisionChange,
): string | null {
  if (change.kind === "approve") return textToApprove(org, file);
  return change.kind === "edit" || change.kind === "reply" || change.kind === "correct" ? command.text : null;
}

function distanceOf(file: ItemFile, command: DecideCommand, outgoing: string | null): number | null {
  if (outgoing === null || file.draft === null || command.kind === "correct") return null;
  return editDistance(file.draft.text, outgoing);
}

function releaseStatements(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  kind: "reply" | "correction",
  decisionId: string,
  text: string,
  seen: Buffer,
  now: number,
) {
  const { orgId } = org;
  const { item, around, key } = file;
  const releaseId = rt.newId();
  const dueAt = new Date(now + org.policy.undo_seconds * 1000);
  const sealed = seal(key, PLACES.release(orgId, releaseId), text);
  return {
    releaseId,
    dueAt,
    statements: [
      insertRelease(
        orgId,
        releaseId,
        kind,
        item.draft_id,
        item.conversation_id,
        item.subject_id,
        around.source_id,
        decisionId,
        null,
        null,
        textDigest(org.keys, text),
        seen,
        sealed,
        dueAt,
      ),
      insertWork(orgId, "release", releaseId, dueAt),
    ],
  };
}

/** The item that opens next: for the second person in the same queue, for the next level in the queue that takes escalations. */
function openedItem(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  opens: NonNullable<DecisionChange["opens"]>,
  decisionId: string,
  now: number,
) {
  const { orgId } = org;
  const { item } = file;
  const itemId = rt.newId();
  const escalates = opens.level > item.level;
  const queue = escalates
    ? (org.policy.queues.find((q) => q.id === item.queue_id)?.escalates_to ?? item.queue_id)
    : item.queue_id;
  const seconds = opens.kind === "second_look" ? decisionId : null;
  const statements = [
    insertItem(
      orgId,
      itemId,
      opens.kind,
      queue,
      opens.level,
      item.urgency,
      item.due_at ?? "infinity",
      item.on_expiry,
      item.two_person,
      item.already_sent,
      item.conversation_id,
      item.subject_id,
      item.draft_id,
      item.flag_id,
      item.disposition_id,
      seconds,
      item.reason_check,
      item.reason_code,
      item.findings,
      item.language,
      item.channel,
      new Date(now),
    ),
  ];
  if (item.due_at && item.on_expiry) statements.push(insertWork(orgId, "deadline", itemId, item.due_at));
  return { itemId, statements };
}

function notice(
  rt: Runtime,
  orgId: string,
  file: ItemFile,
  command: DecideCommand,
  change: DecisionChange,
  now: number,
): Statement[] {
  if (!change.tells) return [];
  const { around, key, draft, conversation } = file;
  const to = { orgId, sourceId: around.source_id, subjectId: around.subject_id, deliveryUrl: around.delivery_url };
  return tellSource(rt, to, key, {
    type: change.tells,
    at: now,
    draft: around.draft_id && draft ? { id: around.draft_id, externalId: draft.external_id } : null,
    conversation: { externalId: conversation.external_id },
    reason: command.reason,
    note: command.note,
  }).statements;
}
