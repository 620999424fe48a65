import { encodeEvent } from "@/core/audit/event";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { correctionById, revokeCorrection as revoke } from "@/db/repositories/correction";
import { forgetPersonalData } from "@/db/repositories/personal-data";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { forgetCorrections } from "../privacy/detect-texts";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";

/** Takes a correction back: whoever made it, or a privacy officer. The detector's own answer counts again. */
export async function revokeCorrection(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  if (!isUuid(id)) return refused("not_found", { field: "correction" });
  const { orgId } = member;
  return retryLostRace(async () => {
    const [[row]] = await read(rt.pool, orgId, [correctionById(orgId, id)]);
    if (!row) return refused("not_found", { field: "correction" });
    if (row.made_by !== member.userId && !permitted(member.roles, "reveal.review")) return refused("not_permitted");
    if (row.revoked_at !== null) return done(null);
    const now = rt.now();
    await write(rt.pool, orgId, {
      statements: [revoke(orgId, id, new Date(now)), forgetPersonalData(orgId, row.subject_id)],
      events: [
        encodeEvent({
          type: "correction.revoked",
          eventId: rt.newId(),
          orgId,
          at: now,
          actor: { kind: "member", id: member.userId },
          data: { correction: id },
        }),
      ],
    });
    forgetCorrections(rt, orgId);
    rt.announce({ orgId, kind: "queue", item: null });
    rt.announce({ orgId, kind: "privacy", item: null });
    return done(null);
  });
}
