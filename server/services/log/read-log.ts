import { consistencyProof, consistencySubtrees, inclusionProof, inclusionSubtrees } from "@/core/audit/proof";
import type { Subtree } from "@/core/audit/subtree";
import { hashInTile, type Tile, type TileId, tileOf, tilePath } from "@/core/audit/tile";
import { type CheckpointRow, newestCheckpoint, tiles } from "@/db/repositories/log";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { tree } from "./log-runtime";

/** A checkpoint as it was signed. */
export type SignedCheckpoint = { size: number; root: Uint8Array; note: string; signedAt: Date };

export const signedCheckpoint = (row: CheckpointRow): SignedCheckpoint => ({
  size: Number(row.size),
  root: row.root,
  note: row.note,
  signedAt: row.signed_at,
});

/** The newest; null before the first. */
export async function latestCheckpoint(rt: Pick<Runtime, "pool">, orgId: string): Promise<SignedCheckpoint | null> {
  const [[row]] = await read(rt.pool, orgId, [newestCheckpoint(orgId)]);
  return row ? signedCheckpoint(row) : null;
}

/**
 * That the event at this index is in the log of this size.
 * @throws RangeError when it is not, or the log was never sealed at this size
 */
export async function inclusionOf(
  rt: Pick<Runtime, "pool">,
  orgId: string,
  index: number,
  size: number,
): Promise<Uint8Array[]> {
  const hashes = await hashesOf(rt, orgId, inclusionSubtrees(index, size), size);
  return inclusionProof(tree, index, size, hashes);
}

/** That the log of the first size is the beginning of that of the second. @throws RangeError as above */
export async function consistencyOf(
  rt: Pick<Runtime, "pool">,
  orgId: string,
  first: number,
  second: number,
): Promise<Uint8Array[]> {
  const hashes = await hashesOf(rt, orgId, consistencySubtrees(first, second), second);
  return consistencyProof(tree, first, second, hashes);
}

/** The hashes of subtrees of a log of this size, from as few tiles as hold them. @throws RangeError when a tile is missing */
export async function hashesOf(
  rt: Pick<Runtime, "pool">,
  orgId: string,
  subtrees: readonly Subtree[],
  size: number,
): Promise<(subtree: Subtree) => Uint8Array> {
  const wanted = new Map(subtrees.map((s) => tileOf(s, size)).map((id) => [tilePath(id), id]));
  const found = await tilesOf(rt, orgId, [...wanted.values()]);
  return (subtree) => {
    const path = tilePath(tileOf(subtree, size));
    const tile = found.get(path);
    if (!tile) throw new RangeError(`${path} is not there`);
    return hashInTile(tree, tile, subtree);
  };
}

/** One tile's hashes; null when it was never written so wide. */
export async function tileBytes(rt: Pick<Runtime, "pool">, orgId: string, id: TileId): Promise<Uint8Array | null> {
  return (await tilesOf(rt, orgId, [id])).get(tilePath(id))?.hashes ?? null;
}

async function tilesOf(rt: Pick<Runtime, "pool">, orgId: string, ids: readonly TileId[]): Promise<Map<string, Tile>> {
  if (ids.length === 0) return new Map();
  const [rows] = await read(rt.pool, orgId, [tiles(orgId, ids)]);
  return new Map(rows.map((row) => ({ ...row, index: Number(row.index) })).map((tile) => [tilePath(tile), tile]));
}
