import { rolesIn } from "@/core/identity/grants";
import { done, type Result, refused } from "@/core/result";
import { colleagues } from "@/db/repositories/lead";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import { type ItemReport, steerEach } from "./steer-items";

/** Gives items to somebody, or with null back to everybody in their queue; who held them loses them and is told. */
export async function assignItems(
  rt: Runtime,
  member: MemberContext,
  items: readonly string[],
  to: string | null,
): Promise<Result<ItemReport[]>> {
  const { orgId } = member;
  const [people] = to === null ? [[]] : await read(rt.pool, orgId, [colleagues(orgId)]);
  const person = people.find((p) => p.user_id === to);
  if (to !== null && !person) return refused("unknown_reference", { field: "to" });
  const reports = await steerEach(rt, member, items, {
    command: (row) =>
      person
        ? { kind: "assign", to: { id: person.user_id, roles: rolesIn(person.grants, row.queue_id) } }
        : { kind: "give_back" },
    event: (row, change) => ({
      type: "item.assigned",
      data: { item: row.item_id, to: change.assignedTo, from: change.takesFrom },
    }),
  });
  return done(reports);
}
