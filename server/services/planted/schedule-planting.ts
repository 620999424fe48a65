import { bringsPlanted, plantingDelay } from "@/core/oversight/planting";
import { insertWork } from "@/db/repositories/intake";
import { usualGap } from "@/db/repositories/planted";
import type { Statement } from "@/db/statement";
import { read } from "@/db/transaction";
import { keyedDigest } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";

/**
 * Whether a planted draft follows a real one that was queued, and when. Drawn from the draft's id under the organisation's
 * key: a judgement that is tried again draws the same, and nobody without the key foresees it.
 */
export async function schedulePlanting(rt: Runtime, org: OrganisationContext, draftId: string): Promise<Statement[]> {
  const share = org.policy.oversight?.planted?.share;
  if (share === undefined) return [];
  const drawn = keyedDigest(org.keys, "planting", draftId);
  const chance = (at: number) => drawn.readUInt32BE(at) / 2 ** 32;
  if (!bringsPlanted(share, chance(0))) return [];
  const [[lately]] = await read(rt.pool, org.orgId, [usualGap(org.orgId)]);
  const delay = plantingDelay(lately?.gap ?? null, chance(4));
  return [insertWork(org.orgId, "planting", draftId, new Date(rt.now() + delay))];
}
