import type { Priority } from "@/core/review/words";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { type ItemReport, steerEach } from "./steer-items";

/** Puts items first, last, or back to where their severity puts them. Who holds one keeps it. */
export function prioritiseItems(
  rt: Runtime,
  member: MemberContext,
  items: readonly string[],
  priority: Priority,
): Promise<ItemReport[]> {
  return steerEach(rt, member, items, {
    command: () => ({ kind: "prioritise", priority }),
    event: (row) => ({ type: "item.prioritised", data: { item: row.item_id, priority } }),
  });
}
