import type { NotificationKind } from "@/core/review/words";
import { markNotificationsRead, notificationsOf } from "@/db/repositories/notification-list";
import { read, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack } from "../review/kept-back";
import type { MemberContext } from "../review/member-context";

export type Notification = {
  id: string;
  kind: NotificationKind;
  item: string | null;
  draft: string | null;
  flag: string | null;
  proposal: string | null;
  /** Of several items at once: where and how many; of a figure: what was measured. */
  queue: { en: string; de: string } | null;
  amount: number;
  value: number | null;
  /** Who did it; null when nobody but the machinery did. */
  by: string | null;
  at: string;
  read: boolean;
};

/** What this member was told, the newest first; nobody reads anybody else's. */
export async function readNotifications(rt: Runtime, member: MemberContext): Promise<Notification[]> {
  const [rows] = await read(rt.pool, member.orgId, [notificationsOf(member.orgId, member.userId)]);
  const org = await organisationContext(rt, member.orgId);
  const kept = await allKeptBack(rt, org, member);
  const { policy } = org;
  return rows.map((row) => ({
    id: row.notification_id,
    kind: row.kind,
    item: row.item_id,
    draft: row.draft_id,
    flag: row.flag_id,
    proposal: row.proposal_id,
    queue: policy.queues.find((each) => each.id === row.queue_id)?.title ?? null,
    amount: row.amount ?? 1,
    value: row.value,
    by: kept.drafts.has(row.draft_id ?? "") || kept.items.has(row.item_id ?? "") ? null : row.actor_name,
    at: row.created_at.toISOString(),
    read: row.read_at !== null,
  }));
}

/** Marks as read what was told up to then; not for the log, since it says nothing about a reply. */
export async function markRead(rt: Runtime, member: MemberContext, upTo: Date): Promise<void> {
  await writeUnlogged(rt.pool, member.orgId, [
    markNotificationsRead(member.orgId, member.userId, upTo, new Date(rt.now())),
  ]);
}
