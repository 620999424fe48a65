import { encodeEvent } from "@/core/audit/event";
import { tellingAt } from "@/core/policy/chain";
import { mayTellCustomer } from "@/core/review/step";
import { chainedItem, markTold } from "@/db/repositories/chain";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { read, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { underIndex } from "../organisation/under-index";
import { withdrawPlanted } from "../planted/withdraw-planted";
import { holdingReply } from "./holding-reply";
import { openItemFile } from "./item-file";
import { caseOf, LOOK_AGAIN_MS } from "./step-item";

/**
 * A customer has waited for the minutes of the queue's chain: once in this wait they are told, in the policy's words, that
 * somebody is looking into it. The draft waits on, and whoever holds its item keeps it.
 */
export async function tellWaitingDue(rt: Runtime, orgId: string, itemId: string): Promise<void> {
  await underIndex(rt, orgId, async (org) => {
    const [[item]] = await read(rt.pool, orgId, [chainedItem(orgId, itemId)]);
    const finished = finishWork(orgId, "holding", itemId);
    const now = rt.now();
    const asked = item?.chain_queue
      ? tellingAt(org.policy, item.chain_queue, item.created_at.getTime()) !== null
      : false;
    const motion = item && asked ? mayTellCustomer(caseOf(item), item.told_at !== null) : "over";
    if (!item?.tell_at || motion === "over") return writeUnlogged(rt.pool, orgId, [finished]);
    const later =
      item.tell_at.getTime() > now ? item.tell_at.getTime() : motion === "wait" ? now + LOOK_AGAIN_MS : null;
    if (later !== null) return writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "holding", itemId, new Date(later))]);
    // Of a planted draft nothing ever follows, least of all something that its customer would be told.
    if ((await withdrawPlanted(rt, orgId, { ref: itemId })) > 0) return;
    const file = await openItemFile(rt, org, itemId);
    if (!file?.item.draft_id) return writeUnlogged(rt.pool, orgId, [finished]);
    const holding = holdingReply(rt, org, file, now);
    await write(rt.pool, orgId, {
      statements: [markTold(orgId, itemId, item.revision), ...holding.statements, finished],
      events: [
        encodeEvent({
          type: "item.holding_reply",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "system", id: "worker" },
          draftId: file.item.draft_id,
          itemId,
          data: { item: itemId, draft: file.item.draft_id, release: holding.releaseId },
        }),
      ],
    });
    rt.announce({ orgId, kind: "item", item: itemId });
  });
}
