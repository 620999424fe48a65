import { metaLeafUpTo } from "@/db/repositories/export";
import { newestCheckpoint } from "@/db/repositories/log";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** Where the log of all logs tells of a checkpoint of ours, and its own checkpoint; null before the first. */
export type MetaLeaf = { about: number; index: number; text: string; size: number; note: string };

/** The newest that it tells of, of those up to `size`. */
export async function metaLeafFor(rt: Runtime, orgId: string, size: number): Promise<MetaLeaf | null> {
  const [[leaf], [checkpoint]] = await read(rt.pool, INSTALLATION, [
    metaLeafUpTo(INSTALLATION, orgId, size),
    newestCheckpoint(INSTALLATION),
  ]);
  if (!leaf || !checkpoint || Number(leaf.index) >= Number(checkpoint.size)) return null;
  const { text } = leaf;
  const place = { about: Number(leaf.about_size), index: Number(leaf.index), size: Number(checkpoint.size) };
  return { ...place, text, note: checkpoint.note };
}
