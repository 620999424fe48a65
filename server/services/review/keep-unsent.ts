import { done, type Result, refused } from "@/core/result";
import { mayWork } from "@/core/review/claim";
import { isBlank, type UnsentWork } from "@/core/review/unsent-work";
import { forgetUnsentWork, itemOfUnsent, keepUnsentWork } from "@/db/repositories/unsent";
import { read, writeUnlogged } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { sealJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { unlessRemoved } from "../privacy/unless-removed";
import { PLACES } from "../sealed-bodies";
import { actor } from "./claim-item";
import type { MemberContext } from "./member-context";

/**
 * Keeps what a member has written on an item so far; null or nothing written forgets it. No event: nothing was decided,
 * and who types how much is nobody's record.
 */
export async function keepUnsent(
  rt: Runtime,
  member: MemberContext,
  itemId: string,
  work: UnsentWork | null,
): Promise<Result<null>> {
  if (!isUuid(itemId)) return refused("not_found", { field: "item" });
  const { orgId, userId } = member;
  return unlessRemoved(rt, orgId, itemId, async () => {
    const [[item]] = await read(rt.pool, orgId, [itemOfUnsent(orgId, itemId)]);
    if (!item) return refused("not_found", { field: "item" });
    const works = mayWork({ item }, actor(member, item.queue_id));
    if (!works.ok) return works;
    if (work === null || isBlank(work)) {
      await writeUnlogged(rt.pool, orgId, [forgetUnsentWork(orgId, itemId, userId)]);
      return done(null);
    }
    const key = openSubjectKey(rt.kek, orgId, item.subject_id, { version: item.key_version, wrapped: item.wrapped });
    const sealed = sealJson(key, PLACES.unsentWork(orgId, `${itemId}/${userId}`), work);
    await writeUnlogged(rt.pool, orgId, [keepUnsentWork(orgId, itemId, userId, sealed, new Date(rt.now()))]);
    return done(null);
  });
}
