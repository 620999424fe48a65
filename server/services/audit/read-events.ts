import { done, type Result, refused } from "@/core/result";
import { eventsOfDraft, latestEvents } from "@/db/repositories/event";
import { organisationBySlug } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";

const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Events as their stored bytes say, oldest first: of one draft, or the newest of an organisation. For whoever operates the installation. */
export async function readEvents(
  rt: Runtime,
  input: { organisation: string; draft: string | null; most: number },
): Promise<Result<string[]>> {
  const [found] = await readAlone(rt.pool, organisationBySlug(input.organisation));
  const orgId = found?.org_id;
  if (!orgId) return refused("not_found", { field: "org" });
  if (input.draft !== null && !isUuid(input.draft)) return refused("not_found", { field: "draft" });
  const [rows] = await read(rt.pool, orgId, [
    input.draft === null ? latestEvents(orgId, "infinity", LAST_ID, input.most) : eventsOfDraft(orgId, input.draft),
  ]);
  const inOrder = input.draft === null ? rows.toReversed() : rows;
  return done(inOrder.map((row) => row.bytes.toString("utf8")));
}
