import { queuesWith } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { deliveryDetail, deliveryHeld, reviveDelivery } from "@/db/repositories/delivery-list";
import { insertWork } from "@/db/repositories/intake";
import { deliveryEmptied } from "@/db/repositories/removed";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { retryReply } from "./retry-replies";

/** Sends a webhook again that was given up, under the same webhook id. Nothing is sent after a recorded success, nor twice at once. */
export async function retryDelivery(rt: Runtime, member: MemberContext, deliveryId: string): Promise<Result<null>> {
  if (!permitted(member.roles, "delivery.replay")) return refused("not_permitted");
  if (!isUuid(deliveryId)) return refused("not_found");
  const { orgId } = member;
  const queues = queuesWith(member.grants, "delivery.replay");
  return retryLostRace(async () => {
    const [[row], [held], [emptied]] = await read(rt.pool, orgId, [
      deliveryDetail(orgId, deliveryId, queues),
      deliveryHeld(orgId, deliveryId),
      deliveryEmptied(orgId, deliveryId),
    ]);
    if (!row) return refused("not_found");
    // Where the draft is now decides: that it once stood in one's queue gives no say over it.
    if (queues !== null && !(row.queue_id && queues.includes(row.queue_id))) return refused("not_permitted");
    if (row.state !== "failed") return refused("conflict");
    if (emptied) return refused("removed", { params: { how: "body" } });
    if (row.type === "draft.released" && row.draft_id) return retryReply(rt, member, row.draft_id);
    if (held?.stopped) return refused("stopped");
    if (held?.restricted) return refused("restricted");
    await write(rt.pool, orgId, {
      statements: [reviveDelivery(orgId, deliveryId), insertWork(orgId, "delivery", deliveryId, new Date(rt.now()))],
      events: [
        toldByMember(
          rt,
          member,
          "delivery.retried",
          { delivery: deliveryId, type: row.type, attempts: row.attempts },
          row.draft_id,
        ),
      ],
    });
    rt.announce({ orgId, kind: "delivery", item: null });
    return done(null);
  });
}
