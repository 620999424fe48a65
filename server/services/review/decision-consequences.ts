import { rolesWith } from "@/core/identity/roles";
import { insertWork } from "@/db/repositories/intake";
import { insertItem } from "@/db/repositories/item";
import type { Statement } from "@/db/statement";
import type { Runtime } from "@/server/runtime";
import { tellRoles } from "../notification/notify";
import { type Outgoing, pendingRelease } from "../release/outgoing";
import { tellSource } from "../release/tell-source";
import type { Deciding } from "./deciding";
import { chainStatements } from "./follow-chain";

type Release = { releaseId: string; dueAt: Date; statements: Statement[] };

/** The text on its way, held until the undo window is over; null when the decision releases none. */
export function releaseOfDecision(
  rt: Runtime,
  d: Deciding,
  decisionId: string,
  out: Outgoing | null,
  seen: Buffer,
): Release | null {
  const { org, file, change, now } = d;
  if (change.releases === null || out === null) return null;
  const { item, around, key } = file;
  const releaseId = rt.newId();
  const dueAt = new Date(now + org.policy.undo_seconds * 1000);
  const about = {
    draftId: item.draft_id,
    conversationId: item.conversation_id,
    subjectId: item.subject_id,
    sourceId: around.source_id,
  };
  const release = { releaseId, kind: change.releases, about, allowedBy: { decision: decisionId, seen }, dueAt };
  return { releaseId, dueAt, statements: pendingRelease(rt, org, key, release, out) };
}

/** The item that opens next: for the second person in the same queue, for the next level in the queue that takes escalations. */
export function openedItem(
  rt: Runtime,
  d: Deciding,
  decisionId: string,
): { itemId: string; statements: Statement[] } | null {
  const { org, file, change, now } = d;
  if (change.opens === null) return null;
  const { item } = file;
  const { kind, level } = change.opens;
  const itemId = rt.newId();
  const escalated = org.policy.queues.find((q) => q.id === item.queue_id)?.escalates_to;
  const queue = level > item.level && escalated ? escalated : item.queue_id;
  const seconds = kind === "second_look" ? decisionId : null;
  const statements = [
    insertItem(
      ...[
        org.orgId,
        itemId,
        kind,
        queue,
        level,
        item.urgency,
        item.due_at ?? "infinity",
        item.on_expiry,
        item.two_person,
      ],
      ...[
        item.already_sent,
        item.conversation_id,
        item.subject_id,
        item.draft_id,
        item.flag_id,
        item.disposition_id,
        seconds,
      ],
      ...[item.reason_check, item.reason_code, item.findings, item.language, item.channel, new Date(now)],
    ),
  ];
  if (item.due_at && item.on_expiry) statements.push(insertWork(org.orgId, "deadline", itemId, item.due_at));
  const opened = { orgId: org.orgId, itemId, kind, queue, alreadySent: item.already_sent, from: item.item_id, at: now };
  statements.push(...chainStatements(org.policy, opened));
  if (level > item.level)
    statements.push(
      tellRoles(
        org.orgId,
        { roles: rolesWith("item.decide_escalated"), queue },
        { kind: "escalated", item: itemId, draft: item.draft_id, by: d.member.userId, at: now },
      ),
    );
  return { itemId, statements };
}

/** What the source is told at once; a released text tells of itself when it leaves. */
export function noticeOfDecision(rt: Runtime, { org, file, command, change, now }: Deciding): Statement[] {
  if (!change.tells) return [];
  const { around, key, draft, conversation } = file;
  const to = {
    orgId: org.orgId,
    sourceId: around.source_id,
    subjectId: around.subject_id,
    deliveryUrl: around.delivery_url,
  };
  return tellSource(rt, to, key, {
    type: change.tells,
    at: now,
    draft: around.draft_id && draft ? { id: around.draft_id, externalId: draft.external_id } : null,
    conversation: { externalId: conversation.external_id },
    reason: command.reason,
    note: command.note,
  }).statements;
}
