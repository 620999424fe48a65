import { encodeEvent } from "@/core/audit/event";
import { permitted } from "@/core/identity/roles";
import { REVEAL_VERDICTS, type RevealVerdict } from "@/core/privacy/reveal-words";
import { done, type Result, refused } from "@/core/result";
import { revealById, reviewReveal as review } from "@/db/repositories/reveal";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { tellMember } from "../notification/notify";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";

/** Says whether a reveal was justified, once; nobody says it of their own. Who revealed without need is told. */
export async function reviewReveal(
  rt: Runtime,
  member: MemberContext,
  { reveal, verdict }: { reveal: string; verdict: RevealVerdict },
): Promise<Result<null>> {
  if (!permitted(member.roles, "reveal.review")) return refused("not_permitted");
  if (!isUuid(reveal)) return refused("not_found", { field: "reveal" });
  if (!REVEAL_VERDICTS.includes(verdict)) return refused("invalid_field", { field: "verdict" });
  const { orgId, userId } = member;
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [revealById(orgId, reveal)]);
    if (!row) return refused("not_found", { field: "reveal" });
    if (row.user_id === userId) return refused("own_reveal");
    if (row.reviewed_at !== null) return refused("reveal_over");
    const now = rt.now();
    const told = verdict === "not_justified";
    await write(rt.pool, orgId, {
      statements: [
        review(orgId, reveal, verdict, userId, new Date(now)),
        ...(told
          ? [tellMember(orgId, row.user_id, { kind: "reveal_not_justified", item: row.item_id, by: userId, at: now })]
          : []),
      ],
      events: [
        encodeEvent({
          type: "reveal.reviewed",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "member", id: userId },
          itemId: row.item_id,
          data: { reveal, member: row.user_id, verdict },
        }),
      ],
    });
    rt.announce({ orgId, kind: "privacy", item: null });
    if (told) rt.announce({ orgId, kind: "notification", item: null });
    return done(null);
  });
}
