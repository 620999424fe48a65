import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { indexesOf } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** Where events stand in the log, by id; those that are not in it yet are left out. */
export async function readIndexes(
  rt: Runtime,
  member: MemberContext,
  events: readonly string[],
): Promise<Result<Record<string, number>>> {
  if (!permitted(member.roles, "audit.read")) return refused("not_permitted");
  const [rows] = await read(rt.pool, member.orgId, [indexesOf(member.orgId, events)]);
  return done(Object.fromEntries(rows.map((row) => [row.event_id, Number(row.index)])));
}
