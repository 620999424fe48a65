import { queuesWith } from "@/core/identity/grants";
import type { QueueSummary } from "@/core/review/desk-view";
import { frozenWaiting } from "@/db/repositories/frozen";
import { queueCount, tabCounts } from "@/db/repositories/queue";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";

/** Of the second looks `seconds` are those that a reply waits for; the others are blind reviews. */
export type QueueList = {
  queues: QueueSummary[];
  tabs: { waiting: number; mine: number; secondLook: number; seconds: number };
  /** Items that wait for the same finding may be decided together. */
  together: boolean;
  /** What is in none of these counts, since its customer's data are restricted. */
  frozen: number;
};

/** Every queue of the policy in force that this member reaches, with its count and oldest item; counts stop at a limit, so that the query stays flat. */
export async function readQueueList(rt: Runtime, member: MemberContext): Promise<QueueList> {
  const org = await organisationContext(rt, member.orgId);
  const reach = queuesWith(member.grants, "queue.read");
  const queues = org.policy.queues.filter((q) => reach === null || reach.includes(q.id));
  const [counts, [tabs], [frozen]] = await read(rt.pool, member.orgId, [
    queueCount(
      member.orgId,
      queues.map((q) => q.id),
    ),
    tabCounts(member.orgId, member.userId, reach),
    frozenWaiting(member.orgId, reach),
  ]);
  const byId = new Map(counts.map((c) => [c.queue_id, c]));
  const decides = queuesWith(member.grants, "item.decide")?.length !== 0;
  return {
    frozen: frozen?.waiting ?? 0,
    together: org.policy.bulk !== undefined && decides,
    queues: queues.map((q) => {
      const count = byId.get(q.id);
      return {
        id: q.id,
        title: q.title,
        waiting: count?.waiting ?? 0,
        oldestAt: count?.oldest_at?.toISOString() ?? null,
      };
    }),
    tabs: {
      waiting: tabs?.waiting ?? 0,
      mine: tabs?.mine ?? 0,
      secondLook: tabs?.second_look ?? 0,
      seconds: tabs?.seconds ?? 0,
    },
  };
}
