import { ON_FOR_MS } from "@/core/review/lead-view";
import { markSeen } from "@/db/repositories/presence";
import { markReturning } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** Several windows of one person write once in this time. */
const AT_MOST_EVERY_MS = 25_000;

/** The member has the console open. No event: that somebody looked is nobody's record. */
export async function markMemberSeen(rt: Runtime, { orgId, userId }: MemberContext): Promise<void> {
  const now = rt.now();
  const [marked] = await markReturning(
    rt.pool,
    orgId,
    markSeen(orgId, userId, new Date(now), new Date(now - AT_MOST_EVERY_MS)),
  );
  const comesOn = marked && (marked.before === null || marked.before.getTime() <= now - ON_FOR_MS);
  if (comesOn) rt.announce({ orgId, kind: "people", item: null });
}
