import { encodeEvent } from "@/core/audit/event";
import { done, type Result, refused } from "@/core/result";
import { endReveal as end, revealById } from "@/db/repositories/reveal";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";

/** Masks again before the time is over; whose reveal it is, ends it. */
export async function endReveal(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!isUuid(id)) return refused("not_found", { field: "reveal" });
  const { orgId } = member;
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [revealById(orgId, id)]);
    if (!row || row.user_id !== member.userId) return refused("not_found", { field: "reveal" });
    const now = rt.now();
    if (row.ended_at !== null || row.expires_at.getTime() <= now) return refused("reveal_over");
    await write(rt.pool, orgId, {
      statements: [end(orgId, id, new Date(now))],
      events: [
        encodeEvent({
          type: "reveal.ended",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "member", id: member.userId },
          itemId: row.item_id,
          data: { reveal: id },
        }),
      ],
    });
    rt.announce({ orgId, kind: "privacy", item: null });
    return done(null);
  });
}
