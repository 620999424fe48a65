import { type Result, refused } from "@/core/result";
import { removedOf } from "@/db/repositories/removed";
import { read } from "@/db/transaction";
import { Erased } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";

/**
 * Reads what may be gone: where retention or an erasure has taken the texts away, that is the answer, with the day.
 * @param id of an item, a flag, a draft or the conversation
 */
export async function unlessRemoved<T>(
  rt: Runtime,
  orgId: string,
  id: string,
  reading: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await reading();
  } catch (error) {
    if (!(error instanceof Erased)) throw error;
    const [[row]] = await read(rt.pool, orgId, [removedOf(orgId, id)]);
    const at = row?.erased_at ?? row?.emptied_at;
    return refused("removed", {
      params: { how: row?.erased_at ? "erasure" : "retention", at: at?.toISOString() ?? "" },
    });
  }
}
