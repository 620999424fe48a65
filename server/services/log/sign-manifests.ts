import { manifestText } from "@/core/audit/bundle/manifest";
import { logOrigin } from "@/core/audit/checkpoint";
import { signManifest, unsignedManifests } from "@/db/repositories/log";
import { readAlone } from "@/db/repositories/queue";
import { writeUnlogged } from "@/db/transaction";
import type { LogKey } from "@/server/keys/log-keys";
import type { LogRuntime } from "./log-runtime";
import { signedBy } from "./sign-checkpoint";

/** Signs what exports ask to have signed: the digest of a manifest, with the log's name and the export's id. */
export async function signManifests(rt: LogRuntime, host: string, keys: readonly LogKey[]): Promise<void> {
  const waiting = await readAlone(rt.pool, unsignedManifests());
  // The oldest in use: a younger one may have come after the checkpoint that the bundle is proved against.
  const signing = keys.filter((key) => key.state === "active").slice(0, 1);
  for (const { org_id: orgId, export_id: exportId, manifest_digest: digest } of waiting) {
    const origin = logOrigin(host, orgId);
    const note = signedBy(origin, signing, manifestText(origin, exportId, digest.toString("hex")));
    await writeUnlogged(rt.pool, orgId, [signManifest(orgId, exportId, digest, note)]);
  }
}
