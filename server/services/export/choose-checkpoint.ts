import { requestPlace } from "@/db/repositories/export";
import { newestCheckpoint } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { ExportFailed } from "./export-failed";
import { type MetaLeaf, metaLeafFor } from "./meta-leaf";
import type { Pulse } from "./pulse";

const ASK_EVERY_MS = 250;
/** The log of all logs is continued every three seconds. */
export const META_PATIENCE = { ms: 6_000 };

/** The checkpoint that everything is proved against, by its size, and what the log of all logs says of it. */
export type Basis = { size: number; meta: MetaLeaf | null };

/**
 * The newest checkpoint that the log of all logs knows, once it covers the wish for this export, and so everything that
 * happened before, and the witnesses there are have signed it; the newest there is when that takes too long.
 * @throws ExportFailed when there is none
 */
export async function chooseCheckpoint(rt: Runtime, orgId: string, exportId: string, pulse: Pulse): Promise<Basis> {
  const until = performance.now() + META_PATIENCE.ms;
  for (;;) {
    pulse.check();
    const [[newest], [request]] = await read(rt.pool, orgId, [newestCheckpoint(orgId), requestPlace(orgId, exportId)]);
    const size = Number(newest?.size ?? 0);
    const meta = await metaLeafFor(rt, orgId, size);
    const asked = request?.index ?? null;
    if (meta && !meta.awaited && asked !== null && meta.about > Number(asked)) return { size: meta.about, meta };
    if (performance.now() >= until) {
      if (size === 0) throw new ExportFailed("no_checkpoint");
      return { size, meta: meta?.about === size ? meta : null };
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}
