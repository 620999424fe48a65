import { permittedIn, rolesIn } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { type Colleague, ON_FOR_MS } from "@/core/review/lead-view";
import { colleagues, heldNow } from "@/db/repositories/lead";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";

/** Who may be given items of a queue: who is on first, then who holds least. */
export async function readColleagues(rt: Runtime, member: MemberContext, queue: string): Promise<Result<Colleague[]>> {
  if (!permittedIn(member.grants, "item.reassign", queue)) return refused("not_permitted");
  const { orgId } = member;
  const now = rt.now();
  const [people, held] = await read(rt.pool, orgId, [colleagues(orgId), heldNow(orgId, new Date(now))]);
  const found = people
    .map((p) => ({ ...p, roles: rolesIn(p.grants, queue) }))
    .filter(({ roles }) => permitted(roles, "item.claim") && permitted(roles, "item.decide"))
    .map(({ user_id: id, name, roles, seen_at, given }) => ({
      id,
      name,
      roles,
      on: seen_at !== null && seen_at.getTime() > now - ON_FOR_MS,
      held: held.filter((h) => h.claimed_by === id).length,
      given,
    }));
  return done(found.sort((x, y) => Number(y.on) - Number(x.on) || x.held + x.given - (y.held + y.given)));
}
