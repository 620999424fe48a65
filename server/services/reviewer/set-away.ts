import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { setAway as updateAway } from "@/db/repositories/reviewer";
import { markReturning } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** The member takes a break, or is back. No event: when somebody rests is nobody's record. */
export async function setAway(rt: Runtime, member: MemberContext, away: boolean): Promise<Result<null>> {
  if (!permitted(member.roles, "item.claim")) return refused("not_permitted");
  const { orgId, userId } = member;
  const changed = await markReturning(rt.pool, orgId, updateAway(orgId, userId, away ? new Date(rt.now()) : null));
  if (changed.length > 0) rt.announce({ orgId, kind: "people", item: null });
  return done(null);
}
