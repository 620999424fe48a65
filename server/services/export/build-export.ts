import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { exportById, exportTurn } from "@/db/repositories/export";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { read, writeUnlogged } from "@/db/transaction";
import type { Draw } from "@/server/report/draw";
import type { Runtime } from "@/server/runtime";
import { buildBundle, exportFolder } from "./build-bundle";
import { ExportStopped, failureOf } from "./export-failed";
import type { Tabulate } from "./tables";
import { tellCompleted, tellFailed } from "./tell-export";

/** An error that may pass is given this many turns, each a little later. */
const MOST_TURNS = 5;
const AGAIN_MS = 5_000;

export type ExportPlaces = {
  /** Where finished exports lie, by organisation and id. */
  dir: string;
  verifier: string;
  tabulate: Tabulate;
  draw: Draw;
  /** Aborted when this process is about to end: another one begins anew. */
  stopping?: AbortSignal;
};

/** Builds an export that waits; a finished one stays until the retention rules take it away. */
export async function buildExport(rt: Runtime, orgId: string, exportId: string, places: ExportPlaces): Promise<void> {
  const [[row], [work]] = await read(rt.pool, orgId, [exportById(orgId, exportId), exportTurn(orgId, exportId)]);
  if (!work) return;
  const target = exportFolder(places.dir, orgId, exportId);
  if (row?.state !== "waiting" && row?.state !== "building")
    return writeUnlogged(rt.pool, orgId, [finishWork(orgId, "export", exportId)]);
  await removeRemains(target);
  // Only the command line builds what no member asked for, and it does so itself: it has died.
  if (row.requested_by === null) return tellFailed(rt, { orgId, exportId, by: "worker" }, "interrupted");
  try {
    const { verifier, tabulate, draw, stopping: interrupted } = places;
    const job = { orgId, row, target, turn: work.attempts, verifier, tabulate, draw, interrupted };
    const built = await buildBundle(rt, job);
    await tellCompleted(rt, { orgId, exportId, by: "worker" }, built, finishWork(orgId, "export", exportId));
  } catch (error) {
    const lasting =
      error instanceof ExportStopped || (await settleFailure(rt, { orgId, exportId, turn: work.attempts }, error));
    const [[after]] = await read(rt.pool, orgId, [exportById(orgId, exportId)]);
    // Somebody else may be at it by now; whoever begins clears away what was left.
    if (after?.state === "cancelled" || after?.state === "failed") await removeRemains(target);
    if (after?.state === "building" && places.stopping?.aborted)
      await writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "export", exportId, new Date())]);
    if (!lasting) throw error;
  }
}

type Turn = { orgId: string; exportId: string; turn: number };

/**
 * What cannot be helped is told; what may pass is tried again from the start.
 * @returns whether the error is explained by that, and nobody need look into it
 */
async function settleFailure(rt: Runtime, { orgId, exportId, turn }: Turn, error: unknown): Promise<boolean> {
  const known = failureOf(error);
  if (known !== null || turn >= MOST_TURNS) await tellFailed(rt, { orgId, exportId, by: "worker" }, known ?? "unknown");
  else
    await writeUnlogged(rt.pool, orgId, [
      postponeWork(orgId, "export", exportId, new Date(Date.now() + turn * AGAIN_MS)),
    ]);
  return known !== null;
}

/** What a build that ended in the middle, this one or an earlier one, has left. */
async function removeRemains(target: string): Promise<void> {
  const dir = path.dirname(target);
  const names = await readdir(dir).catch(() => [] as string[]);
  const own = names.filter((name) => name === path.basename(target) || name.startsWith(`${path.basename(target)}.`));
  await Promise.all(own.map((name) => rm(path.join(dir, name), { recursive: true, force: true })));
}
