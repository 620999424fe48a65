import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { type ItemReport, steerEach } from "./steer-items";

/** Puts items into another queue of the policy, also one the lead does not look after: what is not theirs must be passed on. */
export async function moveItems(
  rt: Runtime,
  member: MemberContext,
  items: readonly string[],
  queue: string,
): Promise<Result<ItemReport[]>> {
  const { policy } = await organisationContext(rt, member.orgId);
  if (!policy.queues.some((q) => q.id === queue)) return refused("unknown_reference", { field: "queue" });
  const reports = await steerEach(rt, member, items, {
    command: () => ({ kind: "move", queue }),
    event: (row, change) => ({
      type: "item.moved",
      data: { item: row.item_id, queue, from_queue: row.queue_id, taken_from: change.takesFrom },
    }),
  });
  return done(reports);
}
