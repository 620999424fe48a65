import { toBase64 } from "@/core/audit/base64";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { checkpointOf } from "./give-checkpoint";
import { type LogReader, mayReadHashes } from "./log-reader";
import { inclusionOf } from "./read-log";

/** Hashes in base64. */
export type InclusionAnswer = { index: number; size: number; root: string; proof: string[] };

/** That a leaf is in the log of a size that was sealed (RFC 6962, section 2.1.1). */
export async function proveInclusion(
  rt: Runtime,
  reader: LogReader,
  { index, size }: { index: number; size: number },
): Promise<Result<InclusionAnswer>> {
  if (!mayReadHashes(reader)) return refused("not_permitted");
  if (index >= size) return refused("invalid_field", { field: "index" });
  const checkpoint = await checkpointOf(rt, reader.orgId, size);
  if (!checkpoint) return refused("not_found", { field: "size" });
  const proof = await inclusionOf(rt, reader.orgId, index, size);
  return done({ index, size, root: toBase64(checkpoint.root), proof: proof.map(toBase64) });
}
