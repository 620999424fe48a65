import { existsSync } from "node:fs";
import { encodeEvent } from "@/core/audit/event";
import { done, type Result, refused } from "@/core/result";
import { cancelExport, exportById, holdWork, insertExport } from "@/db/repositories/export";
import { organisationBySlug } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import { finishWork } from "@/db/repositories/work";
import { LostRace, read, write } from "@/db/transaction";
import type { Draw } from "@/server/report/draw";
import type { Runtime } from "@/server/runtime";
import { type Built, buildBundle } from "./build-bundle";
import { ExportStopped, failureOf } from "./export-failed";
import { type ExportInput, requestedData, selectionOf } from "./request-export";
import type { Tabulate } from "./tables";
import { tellCompleted, tellFailed } from "./tell-export";

/** What the command line asks for: an export into a folder of its own choice. */
export type ExportHere = ExportInput & {
  organisation: string;
  /** The folder that becomes the bundle; it must not be there. */
  out: string;
  verifier: string;
  tabulate: Tabulate;
  draw: Draw;
  interrupted: AbortSignal;
  progress(done: number, total: number | null): void;
};

/** What came of it: the bundle, a failure by its code, or nothing, because it was interrupted. */
export type ExportedHere = { id: string; built: Built | null; failure: string | null };

/** Builds an export in this process. It stands in the log and in the list like any other; its files lie where they were wanted. */
export async function exportHere(rt: Runtime, input: ExportHere): Promise<Result<ExportedHere>> {
  const [found] = await readAlone(rt.pool, organisationBySlug(input.organisation));
  if (!found?.org_id) return refused("not_found", { field: "org" });
  if (existsSync(input.out)) return refused("conflict", { field: "out" });
  const orgId = found.org_id;
  const selection = await selectionOf(rt, orgId, input);
  if (!selection.ok) return selection;
  const id = rt.newId();
  const now = rt.now();
  const told = { eventId: rt.newId(), orgId, at: now, actor: { kind: "system", id: "setup" } } as const;
  await write(rt.pool, orgId, {
    statements: [
      insertExport(
        ...[orgId, id, "waiting", null, new Date(now)],
        ...[input.disclosure, input.language, JSON.stringify(selection.value)],
      ),
      holdWork(orgId, id, new Date(now)),
    ],
    events: [encodeEvent({ type: "export.requested", ...told, data: requestedData(id, input, selection.value) })],
  });
  return done({ id, ...(await build(rt, orgId, id, input)) });
}

async function build(rt: Runtime, orgId: string, id: string, input: ExportHere): Promise<Omit<ExportedHere, "id">> {
  const [[row]] = await read(rt.pool, orgId, [exportById(orgId, id)]);
  if (!row) throw new Error(`export ${id} is not there`);
  const told = { orgId, exportId: id, by: "setup" } as const;
  const { out: target, verifier, tabulate, draw, interrupted, progress } = input;
  try {
    const job = { orgId, row, turn: 0, target, verifier, tabulate, draw, interrupted, progress };
    const built = await buildBundle(rt, job);
    await tellCompleted(rt, told, built, finishWork(orgId, "export", id));
    return { built, failure: null };
  } catch (error) {
    if (error instanceof ExportStopped) {
      await cancelHere(rt, orgId, id);
      return { built: null, failure: null };
    }
    const failure = failureOf(error);
    await tellFailed(rt, told, failure ?? "unknown");
    if (failure === null) throw error;
    return { built: null, failure };
  }
}

async function cancelHere(rt: Runtime, orgId: string, id: string): Promise<void> {
  const envelope = { eventId: rt.newId(), orgId, at: rt.now(), actor: { kind: "system", id: "setup" } } as const;
  try {
    await write(rt.pool, orgId, {
      statements: [cancelExport(orgId, id, new Date(rt.now())), finishWork(orgId, "export", id)],
      events: [encodeEvent({ type: "export.cancelled", ...envelope, data: { export: id } })],
    });
  } catch (error) {
    // Somebody cancelled it in the console: it is told already.
    if (!(error instanceof LostRace)) throw error;
  }
  rt.announce({ orgId, kind: "export", item: null });
}
