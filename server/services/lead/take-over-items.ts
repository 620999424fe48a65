import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { type ItemReport, steerEach } from "./steer-items";

/**
 * A lead takes items to themselves, also out of somebody's hands: that claim's token dies, and a decision under it is
 * refused. The lead then claims them on the desk like anybody.
 */
export function takeOverItems(rt: Runtime, member: MemberContext, items: readonly string[]): Promise<ItemReport[]> {
  return steerEach(rt, member, items, {
    command: () => ({ kind: "take_over" }),
    event: (row, change) => ({ type: "item.taken_over", data: { item: row.item_id, from: change.takesFrom } }),
  });
}
