import { done, type Result, refused } from "@/core/result";
import { checkpointCovering } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type LogReader, mayReadHashes } from "./log-reader";
import { latestCheckpoint, type SignedCheckpoint, signedCheckpoint } from "./read-log";

/** The newest signed note of a log, or the one of exactly this size. */
export async function giveCheckpoint(rt: Runtime, reader: LogReader, size: number | null): Promise<Result<string>> {
  if (!mayReadHashes(reader)) return refused("not_permitted");
  const found = size === null ? await latestCheckpoint(rt, reader.orgId) : await checkpointOf(rt, reader.orgId, size);
  return found ? done(found.note) : refused("not_found", size === null ? {} : { field: "size" });
}

/** The checkpoint of exactly this size; null where none was signed. */
export async function checkpointOf(rt: Runtime, orgId: string, size: number): Promise<SignedCheckpoint | null> {
  const [[row]] = await read(rt.pool, orgId, [checkpointCovering(orgId, size)]);
  return row && Number(row.size) === size ? signedCheckpoint(row) : null;
}
