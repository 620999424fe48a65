import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { encodeEvent } from "@/core/audit/event";
import { newestCheckpoint } from "@/db/repositories/log";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { read, write } from "@/db/transaction";
import { writeDurably } from "@/server/durable-file";
import type { LogRuntime } from "./log-runtime";
import type { SignerState } from "./signer-state";

const file = (dir: string) => path.join(dir, "accept-restore");

/** Asks the keeper to go on from what the database holds now. Only whoever has the keeper's own folder can ask. */
export function askToAcceptRestore(dir: string): void {
  writeDurably(file(dir), "");
}

export const isRestoreAccepted = (dir: string) => existsSync(file(dir));
export const restoreIsDone = (dir: string) => rmSync(file(dir), { force: true });

/**
 * Takes the database's newest checkpoint for the signer's own memory. What was signed before stays on record in the log
 * itself, so that whoever holds a later checkpoint finds told what they can see: that there was more.
 */
export async function acceptRestore(rt: LogRuntime, state: SignerState, orgId: string): Promise<void> {
  const [[stored]] = await read(rt.pool, orgId, [newestCheckpoint(orgId)]);
  const before = state.of(orgId);
  const size = Number(stored?.size ?? 0);
  // Told first: interrupted in between, it is told twice, which is better than never.
  if (orgId !== INSTALLATION) {
    const data = { signed_size: before?.size ?? 0, signed_root: before?.root ?? "0".repeat(64), size };
    const actor = { kind: "system", id: "sealer" } as const;
    const event = encodeEvent({ type: "log.restored", eventId: rt.newId(), orgId, at: rt.now(), actor, data });
    await write(rt.pool, orgId, { statements: [], events: [event] });
  }
  if (stored) state.keep(orgId, { size, root: stored.root.toString("hex"), note: stored.note });
  else state.forget(orgId);
}
