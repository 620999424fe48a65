import { type Grant, queuesWith } from "@/core/identity/grants";
import { permitted, type Role } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { ON_FOR_MS, type PersonOn } from "@/core/review/lead-view";
import { type ColleagueRow, colleagues, type HeldRow, heldNow } from "@/db/repositories/lead";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** Who has the console open and what they hold now; a team's lead sees their team. Nothing about how long or how fast. */
export async function whoIsOn(rt: Runtime, member: MemberContext): Promise<Result<PersonOn[]>> {
  if (!permitted(member.roles, "presence.read")) return refused("not_permitted");
  const { orgId } = member;
  const queues = queuesWith(member.grants, "presence.read");
  const now = rt.now();
  const [people, held] = await read(rt.pool, orgId, [colleagues(orgId), heldNow(orgId, new Date(now))]);
  const seen = held.filter((h) => queues === null || queues.includes(h.queue_id));
  const found = people
    .filter((p) => queues === null || p.user_id === member.userId || p.grants.some((g) => reaches(g, queues)))
    .map((p) => personOn(p, seen, now));
  return done(found.sort((x, y) => Number(y.on) - Number(x.on)));
}

/** Somebody's work in these queues; a role that only looks on is no team's. */
function reaches(grant: Grant, queues: readonly string[]): boolean {
  return permitted([grant.role], "item.claim") && (grant.queues?.some((q) => queues.includes(q)) ?? true);
}

function personOn(p: ColleagueRow, held: readonly HeldRow[], now: number): PersonOn {
  const roles: Role[] = [...new Set(p.grants.map((g) => g.role))];
  return {
    id: p.user_id,
    name: p.name,
    roles,
    on: p.seen_at !== null && p.seen_at.getTime() > now - ON_FOR_MS,
    away: p.away,
    seenAt: p.seen_at?.toISOString() ?? null,
    holds: held
      .filter((h) => h.claimed_by === p.user_id)
      .map((h) => ({ item: h.item_id, queue: h.queue_id, until: h.claim_expires_at.toISOString() })),
    given: p.given,
  };
}
