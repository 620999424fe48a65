import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { reviewersOf, setAway as updateAway } from "@/db/repositories/reviewer";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";

/** The member takes a break, or is back: until then nothing is offered to them. Said twice it is told once. */
export async function setAway(rt: Runtime, member: MemberContext, away: boolean): Promise<Result<null>> {
  if (!permitted(member.roles, "item.claim")) return refused("not_permitted");
  const { orgId, userId } = member;
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [reviewersOf(orgId, [userId])]);
    const since = row?.away_since ?? null;
    if (away === (since !== null)) return done(null);
    await write(rt.pool, orgId, {
      statements: [updateAway(orgId, userId, away ? new Date(rt.now()) : null)],
      events: [
        since === null
          ? toldByMember(rt, member, "member.break_began", { member: userId })
          : toldByMember(rt, member, "member.break_ended", { member: userId, since: since.toISOString() }),
      ],
    });
    rt.announce({ orgId, kind: "people", item: null });
    return done(null);
  });
}
