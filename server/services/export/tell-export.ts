import { encodeEvent } from "@/core/audit/event";
import type { ExportFailure } from "@/core/audit/export-view";
import { completeExport, failExport } from "@/db/repositories/export";
import { finishWork } from "@/db/repositories/work";
import type { Statement } from "@/db/statement";
import { LostRace, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { Built } from "./build-bundle";
import { ExportStopped } from "./export-failed";

/** Which export, and which of our processes built it: `setup` is the command line. */
type Told = { orgId: string; exportId: string; by: "worker" | "setup" };

/**
 * Tells that an export is ready, with the digest of its manifest.
 * @param work what becomes of its piece of work
 * @throws ExportStopped when it was cancelled meanwhile
 */
export async function tellCompleted(rt: Runtime, told: Told, built: Built, work: Statement): Promise<void> {
  const { orgId, exportId } = told;
  const manifest = Buffer.from(built.manifest).toString("hex");
  const data = { export: exportId, manifest, events: built.events, size: built.size };
  try {
    await write(rt.pool, orgId, {
      statements: [completeExport(orgId, exportId, built.events, built.bytes, new Date(rt.now())), work],
      events: [encodeEvent({ type: "export.completed", ...envelope(rt, told), data })],
    });
  } catch (error) {
    if (error instanceof LostRace) throw new ExportStopped("cancelled at the last moment", { cause: error });
    throw error;
  }
  rt.announce({ orgId, kind: "export", item: null });
}

/** Tells that an export came to nothing, and keeps why. */
export async function tellFailed(rt: Runtime, told: Told, failure: ExportFailure): Promise<void> {
  const { orgId, exportId } = told;
  try {
    await write(rt.pool, orgId, {
      statements: [failExport(orgId, exportId, failure, new Date(rt.now())), finishWork(orgId, "export", exportId)],
      events: [encodeEvent({ type: "export.failed", ...envelope(rt, told), data: { export: exportId } })],
    });
  } catch (error) {
    // Cancelled at the same moment: then that is what happened.
    if (!(error instanceof LostRace)) throw error;
  }
  rt.announce({ orgId, kind: "export", item: null });
}

const envelope = (rt: Runtime, { orgId, by }: Told) => ({
  eventId: rt.newId(),
  orgId,
  at: rt.now(),
  actor: { kind: "system", id: by } as const,
});
