import { encodeEvent } from "@/core/audit/event";
import { tellingAt } from "@/core/policy/chain";
import { mayTellCustomer } from "@/core/review/step";
import { chainedItem, markTold } from "@/db/repositories/chain";
import { tellOfPlant } from "@/db/repositories/planted";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { markReturning, read, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { underIndex } from "../organisation/under-index";
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
    if (await lookedTold(rt, orgId, itemId, now)) return;
    const file = await openItemFile(rt, org, itemId);
    if (!file?.item.draft_id) return writeUnlogged(rt.pool, orgId, [finished]);
    const holding = holdingReply(rt, org, file, now);
    await write(rt.pool, orgId, {
      statements: [markTold(orgId, itemId, item.revision, new Date(now)), ...holding.statements, finished],
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

/**
 * Of a planted draft nothing ever goes out. To take it away instead would tell whoever holds it what it was, and so would a
 * customer who is not told: its item is noted as told, and the log has nothing to tell since nothing was done.
 */
async function lookedTold(rt: Runtime, orgId: string, itemId: string, now: number): Promise<boolean> {
  const [told] = await markReturning(rt.pool, orgId, tellOfPlant(itemId, new Date(now)));
  if (told) rt.announce({ orgId, kind: "item", item: itemId });
  return told !== undefined;
}
