import { manifestText } from "@/core/audit/bundle/manifest";
import { readSignedNote } from "@/core/audit/signed-note";
import { askForSignature, exportById } from "@/db/repositories/export";
import { read, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { ExportFailed } from "./export-failed";
import type { Pulse } from "./pulse";

const ASK_EVERY_MS = 250;
/** A sealer that runs signs within a second or two. */
export const PATIENCE = { ms: 60_000 };

/** `turn`: whoever lost the work to another may not have its own manifest signed in the other's place. */
type Unsigned = { orgId: string; exportId: string; turn: number; origin: string; digest: Buffer };

/**
 * Asks the sealer, who alone has the log's keys, to sign a manifest, and waits for it.
 * @throws ExportFailed when nobody signs
 */
export async function signatureOf(rt: Runtime, unsigned: Unsigned, pulse: Pulse): Promise<string> {
  const { orgId, exportId, turn, origin, digest } = unsigned;
  const text = manifestText(origin, exportId, digest.toString("hex"));
  await writeUnlogged(rt.pool, orgId, [askForSignature(orgId, exportId, digest, turn)]);
  const until = performance.now() + PATIENCE.ms;
  while (performance.now() < until) {
    pulse.check();
    const [[row]] = await read(rt.pool, orgId, [exportById(orgId, exportId)]);
    const note = row?.manifest_note ?? null;
    if (note !== null && readSignedNote(note)?.text === text) return note;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  throw new ExportFailed("nobody_signs");
}
