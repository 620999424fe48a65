import { organisationCount } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import type { Runtime } from "@/server/runtime";

/** Whether requests can be served: the database answers and is migrated. */
export async function isReady(rt: Runtime): Promise<boolean> {
  try {
    await readAlone(rt.pool, organisationCount());
    return true;
  } catch {
    return false;
  }
}
