import { keyUse, organisationIds } from "@/db/repositories/keys";
import { readAlone } from "@/db/repositories/queue";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

export async function everyOrganisation(rt: Runtime): Promise<string[]> {
  return (await readAlone(rt.pool, organisationIds())).map((row) => row.org_id);
}

/** How many keys of all organisations each key-encryption key has wrapped, by its name. */
export async function readKeyUse(rt: Runtime): Promise<Map<string, number>> {
  const use = new Map<string, number>();
  for (const orgId of await everyOrganisation(rt)) {
    const [rows] = await read(rt.pool, orgId, [keyUse(orgId)]);
    for (const { kek_id, keys } of rows) use.set(kek_id, (use.get(kek_id) ?? 0) + keys);
  }
  return use;
}
