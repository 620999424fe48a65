import { encodeEvent } from "@/core/audit/event";
import { rolesWith } from "@/core/identity/roles";
import { type NextStep, nextStep } from "@/core/policy/chain";
import type { ReviewCase } from "@/core/review/case";
import { levelAbove, mayStep } from "@/core/review/step";
import { type ChainRow, chainedItem, stepItem } from "@/db/repositories/chain";
import { finishWork, postponeWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { read, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { tellMember, tellRoles } from "../notification/notify";
import { organisationContext } from "../organisation/organisation-context";
import { withdrawPlanted } from "../planted/withdraw-planted";
import { retryLostRace } from "../race";

/** Somebody holds it, or nothing may happen by itself: it is looked at again after this long. */
export const LOOK_AGAIN_MS = 15_000;

/** Nobody has decided an item within the minutes of its queue's chain: it moves up to people who may decide more. */
export async function stepDue(rt: Runtime, orgId: string, itemId: string): Promise<void> {
  const { policy } = await organisationContext(rt, orgId);
  await retryLostRace(async () => {
    const [[item]] = await read(rt.pool, orgId, [chainedItem(orgId, itemId)]);
    const finished = finishWork(orgId, "step", itemId);
    const now = rt.now();
    const motion = item ? mayStep(caseOf(item), now) : "over";
    if (!item || motion === "over") return writeUnlogged(rt.pool, orgId, [finished]);
    const stepAfter = (steps: number) =>
      item.chain_queue === null ? null : nextStep(policy, item.chain_queue, steps, item.created_at.getTime());
    const step = stepAfter(item.stepped);
    // The policy that is in force now has no such step any more.
    if (!step) return writeUnlogged(rt.pool, orgId, [finished]);
    const later = step.at > now ? step.at : motion === "wait" ? now + LOOK_AGAIN_MS : null;
    if (later !== null) return writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "step", itemId, new Date(later))]);
    // Nobody is told of a planted draft either.
    if ((await withdrawPlanted(rt, orgId, { ref: itemId })) > 0) return;
    const next = stepAfter(item.stepped + 1);
    await write(rt.pool, orgId, {
      statements: [
        ...stepStatements(orgId, itemId, { item, step, next, now }),
        next ? postponeWork(orgId, "step", itemId, new Date(next.at)) : finished,
      ],
      events: [
        encodeEvent({
          type: "item.stepped",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "system", id: "worker" },
          draftId: item.draft_id,
          itemId,
          data: {
            item: itemId,
            from_queue: item.queue_id,
            queue: step.to,
            level: levelAbove(item.level),
            after_minutes: step.afterMinutes,
          },
        }),
      ],
    });
    rt.announce({ orgId, kind: "item", item: itemId });
    rt.announce({ orgId, kind: "notification", item: null });
  });
}

/** It is told to whoever may take it now, and to who had it from a lead and has it no longer. */
function stepStatements(
  orgId: string,
  itemId: string,
  { item, step, next, now }: { item: ChainRow; step: NextStep; next: NextStep | null; now: number },
): Statement[] {
  const news = { item: itemId, draft: item.draft_id, at: now };
  const to = { roles: rolesWith("item.decide_escalated"), queue: step.to };
  return [
    stepItem(orgId, itemId, item.revision, step.to, levelAbove(item.level), next ? new Date(next.at) : null),
    ...(item.assigned_to ? [tellMember(orgId, item.assigned_to, { kind: "taken_over_from_you", ...news })] : []),
    tellRoles(orgId, to, { kind: "item_stepped", ...news }),
  ];
}

/** Who decided before plays no part in what happens by itself. */
export function caseOf(item: ChainRow): ReviewCase {
  const { claimed_by: by, claim_expires_at: until } = item;
  return {
    item: {
      kind: item.kind,
      state: item.state,
      level: item.level,
      twoPerson: item.two_person,
      assignedTo: item.assigned_to,
      claim: by && until ? { by, expiresAt: until.getTime() } : null,
    },
    draftState: item.draft_state,
    alreadySent: item.already_sent,
    earlier: [],
    stopped: item.stopped,
    restricted: item.restricted,
    contested: item.contested,
  };
}
