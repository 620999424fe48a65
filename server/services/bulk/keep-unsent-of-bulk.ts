import { done, type Result, refused } from "@/core/result";
import { isBlankForAll, type UnsentForAll } from "@/core/review/unsent-work";
import { bulkById, keepUnsentOfBulk as keepSealed } from "@/db/repositories/bulk";
import { read, writeUnlogged } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { openJson, sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";

/**
 * Keeps the reason and the note that a member has begun for all items of their bulk; nothing written forgets it. No event,
 * as for what is written on a single item: nothing was decided.
 */
export async function keepUnsentOfBulk(
  rt: Runtime,
  member: MemberContext,
  id: string,
  work: UnsentForAll | null,
): Promise<Result<null>> {
  const { orgId, userId } = member;
  if (!isUuid(id)) return refused("not_found", { field: "bulk" });
  const [[row]] = await read(rt.pool, orgId, [bulkById(orgId, id)]);
  if (!row || row.started_by !== userId) return refused("not_found", { field: "bulk" });
  if (row.state !== "open") return refused("bulk_over");
  const { keys } = await organisationContext(rt, orgId);
  const words = work === null || isBlankForAll(work) ? null : work;
  const sealed = words && sealJson(keys.data, PLACES.unsentBulk(orgId, id), words);
  await writeUnlogged(rt.pool, orgId, [keepSealed(orgId, id, sealed)]);
  return done(null);
}

/** What was kept of it; null where nothing is. */
export function unsentOfBulk(
  { orgId, keys }: OrganisationContext,
  row: { bulk_id: string; sealed_unsent: Buffer | null },
): UnsentForAll | null {
  if (row.sealed_unsent === null) return null;
  return openJson<UnsentForAll>(keys.data, PLACES.unsentBulk(orgId, row.bulk_id), row.sealed_unsent);
}
