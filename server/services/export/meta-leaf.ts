import { metaLeafUpTo } from "@/db/repositories/export";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { metaCheckpointOver } from "../log/read-meta";

/** Where the log of all logs tells of a checkpoint of ours, and its own checkpoint; null before the first. */
export type MetaLeaf = {
  about: number;
  index: number;
  text: string;
  size: number;
  /** With the signatures of the witnesses that have seen it. */
  note: string;
  /** A witness is about to sign it. */
  awaited: boolean;
};

/** The newest that it tells of, of those up to `size`. */
export async function metaLeafFor(rt: Runtime, orgId: string, size: number): Promise<MetaLeaf | null> {
  const [[leaf]] = await read(rt.pool, INSTALLATION, [metaLeafUpTo(INSTALLATION, orgId, size)]);
  if (!leaf) return null;
  const index = Number(leaf.index);
  const checkpoint = await metaCheckpointOver(rt, index);
  return checkpoint && { about: Number(leaf.about_size), index, text: leaf.text, ...checkpoint };
}
