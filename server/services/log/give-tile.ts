import { TILE_WIDTH, type TileId } from "@/core/audit/tile";
import { done, type Result, refused } from "@/core/result";
import { entriesFrom } from "@/db/repositories/log-page";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { isKeptBack } from "../audit/kept-events";
import { organisationContext } from "../organisation/organisation-context";
import { allKeptBack } from "../review/kept-back";
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
  const { orgId, member } = reader;
  const [rows] = await read(rt.pool, orgId, [entriesFrom(orgId, from, from + id.width, id.width)]);
  const kept = member && (await allKeptBack(rt, await organisationContext(rt, orgId), member));
  if (kept && rows.some((row) => isKeptBack(kept, row))) return refused("judgement_first");
  return done(Buffer.concat(rows.flatMap(({ bytes }) => [lengthOf(bytes), bytes])));
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(bytes.length);
  return length;
}
