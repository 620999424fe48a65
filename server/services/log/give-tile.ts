import { TILE_WIDTH, type TileId } from "@/core/audit/tile";
import { done, type Result, refused } from "@/core/result";
import { leavesFrom } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { type LogReader, mayReadEntries, mayReadHashes } from "./log-reader";
import { tileBytes } from "./read-log";

const LENGTH_BYTES = 2;

/**
 * A tile of hashes, or of level -1 the entries under it: each its length in two bytes, then its own (C2SP tlog-tiles).
 * Refused as not found when the log was never sealed at such a width.
 */
export async function giveTile(rt: Runtime, reader: LogReader, id: TileId): Promise<Result<Uint8Array>> {
  if (!mayReadHashes(reader)) return refused("not_permitted");
  if (id.level >= 0) {
    const hashes = await tileBytes(rt, reader.orgId, id);
    return hashes ? done(hashes) : refused("not_found", { field: "tile" });
  }
  if (!mayReadEntries(reader)) return refused("not_permitted");
  const sealed = await tileBytes(rt, reader.orgId, { ...id, level: 0 });
  if (!sealed) return refused("not_found", { field: "tile" });
  const from = id.index * TILE_WIDTH;
  const [rows] = await read(rt.pool, reader.orgId, [leavesFrom(reader.orgId, from, from + id.width, id.width)]);
  return done(Buffer.concat(rows.flatMap(({ bytes }) => [lengthOf(bytes), bytes])));
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(bytes.length);
  return length;
}
