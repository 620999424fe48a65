import { newestCheckpoint } from "@/db/repositories/log";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { cosignedOver, newestCosignature } from "@/db/repositories/witness";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

/** Witnesses that signed within this time will sign the next checkpoint too. */
const WATCHED_MS = 15 * 60_000;

/** A checkpoint of the log of all logs, with the signatures of those who saw it. */
export type MetaCheckpoint = {
  size: number;
  note: string;
  /** Nobody has seen it yet, although there is somebody who soon will. */
  awaited: boolean;
};

/** The checkpoint that is handed out over a leaf of the log of all logs: the one that most witnesses have signed; null before there is any. */
export async function metaCheckpointOver(
  rt: Pick<Runtime, "pool" | "now">,
  index: number,
): Promise<MetaCheckpoint | null> {
  const [[cosigned], [newest], [last]] = await read(rt.pool, INSTALLATION, [
    cosignedOver(INSTALLATION, index),
    newestCheckpoint(INSTALLATION),
    newestCosignature(INSTALLATION),
  ]);
  if (cosigned) return { size: Number(cosigned.size), note: cosigned.note + cosigned.lines.join(""), awaited: false };
  if (!newest || Number(newest.size) <= index) return null;
  const awaited = last !== undefined && rt.now() - last.seen_at.getTime() < WATCHED_MS;
  return { size: Number(newest.size), note: newest.note, awaited };
}
