import { randomInt } from "node:crypto";
import { done, type Result, refused } from "@/core/result";
import { draw, drawable, holdsBulk, leaveOut, remaining } from "@/core/review/bulk";
import { endBulk, markLeftOut, markSampled, touchBulk } from "@/db/repositories/bulk";
import { write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { bulkFile } from "./bulk-file";
import { givenBack } from "./give-back";

/** Takes an item out of a bulk and gives it back to its queue. @returns how many more are now to be read */
export async function leaveItemOut(
  rt: Runtime,
  member: MemberContext,
  id: string,
  itemId: string,
): Promise<Result<{ drawn: number }>> {
  const { orgId, userId } = member;
  const { keys } = await organisationContext(rt, orgId);
  return retryLostRace(async () => {
    const file = await bulkFile(rt, member, id);
    if (!file) return refused("not_found", { field: "bulk" });
    const may = leaveOut(file.bulk, itemId, userId, rt.now());
    if (!may.ok) return may;
    const { bulk_id: bulk, revision, expires_at: until } = file.row;
    const drawn = draw(drawable(file.bulk, itemId), may.value.draw, randomInt);
    const back = await givenBack(rt, member, keys, { bulk, items: [itemId] });
    await write(rt.pool, orgId, {
      statements: [
        touchBulk(orgId, bulk, revision, until),
        ...back.statements,
        markLeftOut(orgId, bulk, itemId, new Date(rt.now())),
        markSampled(orgId, bulk, drawn),
      ],
      events: [toldByMember(rt, member, "bulk.left_out", { bulk, item: itemId, drawn }), ...back.events],
    });
    rt.announce({ orgId, kind: "item", item: itemId });
    return done({ drawn: drawn.length });
  });
}

/** Gives everything back undecided. */
export async function giveBulkUp(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  const { orgId, userId } = member;
  const { keys } = await organisationContext(rt, orgId);
  return retryLostRace(async () => {
    const file = await bulkFile(rt, member, id);
    if (!file) return refused("not_found", { field: "bulk" });
    const holds = holdsBulk(file.bulk, userId, rt.now());
    if (!holds.ok && holds.refusal.code !== "claim_lost") return holds;
    const { bulk_id: bulk, revision } = file.row;
    const items = remaining(file.bulk).map((each) => each.id);
    const back = await givenBack(rt, member, keys, { bulk, items });
    await write(rt.pool, orgId, {
      statements: [endBulk(orgId, bulk, revision, "left", new Date(rt.now())), ...back.statements],
      events: [toldByMember(rt, member, "bulk.given_up", { bulk, items: items.length }), ...back.events],
    });
    rt.announce({ orgId, kind: "queue", item: null });
    return done(null);
  });
}
