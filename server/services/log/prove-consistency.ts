import { toBase64 } from "@/core/audit/base64";
import { done, type Result, refused } from "@/core/result";
import type { Runtime } from "@/server/runtime";
import { checkpointOf } from "./give-checkpoint";
import { type LogReader, mayReadHashes } from "./log-reader";
import { consistencyOf } from "./read-log";

/** Hashes in base64. */
export type ConsistencyAnswer = { first: number; second: number; root: string; proof: string[] };

/** That the log of one size is the beginning of a later one that was sealed (RFC 6962, section 2.1.2). */
export async function proveConsistency(
  rt: Runtime,
  reader: LogReader,
  { first, second }: { first: number; second: number },
): Promise<Result<ConsistencyAnswer>> {
  if (!mayReadHashes(reader)) return refused("not_permitted");
  if (first > second) return refused("invalid_field", { field: "first" });
  const checkpoint = await checkpointOf(rt, reader.orgId, second);
  if (!checkpoint) return refused("not_found", { field: "second" });
  const proof = await consistencyOf(rt, reader.orgId, first, second);
  return done({ first, second, root: toBase64(checkpoint.root), proof: proof.map(toBase64) });
}
