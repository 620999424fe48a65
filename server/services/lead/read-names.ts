import { memberNames } from "@/db/repositories/name";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** Members' names by id: whom an item was given to is read by everybody who reads the queue. */
export async function readNames(rt: Runtime, member: MemberContext): Promise<Record<string, string>> {
  const [names] = await read(rt.pool, member.orgId, [memberNames(member.orgId, null)]);
  return Object.fromEntries(names.map((n) => [n.user_id, n.name]));
}
