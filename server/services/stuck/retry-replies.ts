import { done, type Result, refused } from "@/core/result";
import { retryDelivery as mayRetry } from "@/core/review/stuck";
import { reviveDelivery } from "@/db/repositories/delivery-list";
import { setDraftState } from "@/db/repositories/draft";
import { insertWork } from "@/db/repositories/intake";
import { deliveryEmptied } from "@/db/repositories/removed";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { eachDraft, type StuckReport, withStuckDraft } from "./stuck-draft";

/** Tries again to deliver replies that were given up. */
export function retryReplies(rt: Runtime, member: MemberContext, drafts: readonly string[]): Promise<StuckReport[]> {
  return eachDraft(drafts, (draft) => retryReply(rt, member, draft));
}

/** The reply of one draft, under the same webhook id; the draft is released as it was before delivery was given up. */
export function retryReply(rt: Runtime, member: MemberContext, draftId: string): Promise<Result<null>> {
  return withStuckDraft(rt, member, draftId, async ({ row, draft, actor }) => {
    const may = mayRetry(draft, actor);
    if (!may.ok) return may;
    const { orgId } = member;
    const delivery = row.delivery_id as string;
    const [[emptied]] = await read(rt.pool, orgId, [deliveryEmptied(orgId, delivery)]);
    if (emptied) return refused("removed", { params: { how: "body" } });
    await write(rt.pool, orgId, {
      statements: [
        setDraftState(orgId, row.draft_id, row.revision, may.value.state, new Date(rt.now())),
        reviveDelivery(orgId, delivery),
        insertWork(orgId, "delivery", delivery, new Date(rt.now())),
      ],
      events: [
        toldByMember(
          rt,
          member,
          "delivery.retried",
          { delivery, type: "draft.released", attempts: row.attempts },
          row.draft_id,
        ),
      ],
    });
    rt.announce({ orgId, kind: "delivery", item: null });
    rt.announce({ orgId, kind: "queue", item: null });
    return done(null);
  });
}
