import { randomFillSync } from "node:crypto";
import { consistencyProof, type HashOf, inclusionProof, verifyConsistency, verifyInclusion } from "@/core/audit/proof";
import { foldSubtrees, subtreesOf } from "@/core/audit/subtree";
import { hashInTile, type Tile, TileTree, tileOf, tilePath } from "@/core/audit/tile";
import { HASH_BYTES, treeHash } from "@/core/audit/tree-hash";
import { sha256 } from "@/server/keys/log-keys";
import { median, quantile } from "../http/measure";
import { type Measure, measured } from "./report";

const tree = treeHash(sha256);
const FROM = 1_000;
const PROOFS = 1_000;
/** Tiles are taken out that often: what a tree holds meanwhile is held twice. */
const TAKE_EVERY = 65_536;

/** Time and size of proofs at every power of ten. The tree grows from one to the next, in its tiles alone. */
export function proofCosts(most: number, found: (...measures: Measure[]) => void): void {
  const tiles = new Map<string, Tile>();
  const grown = new TileTree(tree);
  const keep = () => {
    for (const tile of grown.takeTiles()) tiles.set(tilePath(tile), tile);
  };
  for (let size = FROM; size <= most; size *= 10) {
    while (grown.size < size) {
      const until = Math.min(size, grown.size + TAKE_EVERY);
      while (grown.size < until) grown.append(leafOf(grown.size));
      keep();
    }
    found(...costsAt(size, grown.root(), tiles));
  }
}

const random = randomFillSync(new Uint8Array(4_096));

/** A hash like any other, for far less than hashing something. */
function leafOf(index: number): Uint8Array {
  const leaf = Buffer.from(random.subarray(index % 4_000, (index % 4_000) + HASH_BYTES));
  leaf.writeUInt32BE(index);
  return leaf;
}

function costsAt(size: number, root: Uint8Array, tiles: ReadonlyMap<string, Tile>): Measure[] {
  const hashOf: HashOf = (subtree) => {
    const tile = tiles.get(tilePath(tileOf(subtree, size)));
    if (!tile) throw new Error(`${tilePath(tileOf(subtree, size))} is not there`);
    return hashInTile(tree, tile, subtree);
  };
  const times: Record<"make" | "check", number[]> = { make: [], check: [] };
  const lengths: number[] = [];
  for (let n = 0; n < PROOFS; n += 1) {
    const index = Math.floor(Math.random() * size);
    const began = performance.now();
    const proof = inclusionProof(tree, index, size, hashOf);
    const made = performance.now();
    if (!verifyInclusion(tree, { index, size, leaf: leafOf(index), proof, root }))
      throw new Error(`${index} of ${size}`);
    times.make.push(made - began);
    times.check.push(performance.now() - made);
    lengths.push(proof.length);
  }
  const { lengths: between, made } = consistencyAt(size, root, hashOf);
  const at = `at 10^${Math.round(Math.log10(size))}`;
  return [
    measured(`inclusion ${at}, hashes in a proof, most`, Math.max(...lengths), ""),
    measured(`inclusion ${at}, made, median`, median(times.make), "ms"),
    measured(`inclusion ${at}, made, 99th percentile`, quantile(times.make, 0.99), "ms"),
    measured(`inclusion ${at}, checked, median`, median(times.check), "ms"),
    measured(`consistency ${at}, hashes in a proof, most`, Math.max(...between), ""),
    measured(`consistency ${at}, made, median`, median(made), "ms"),
  ];
}

function consistencyAt(size: number, secondRoot: Uint8Array, hashOf: HashOf): { lengths: number[]; made: number[] } {
  const lengths: number[] = [];
  const made: number[] = [];
  for (let n = 0; n < PROOFS / 10; n += 1) {
    const first = 1 + Math.floor(Math.random() * size);
    const began = performance.now();
    const proof = consistencyProof(tree, first, size, hashOf);
    made.push(performance.now() - began);
    lengths.push(proof.length);
    const firstRoot = foldSubtrees(tree, subtreesOf(0, first).map(hashOf));
    if (!verifyConsistency(tree, { first, second: size, firstRoot, secondRoot, proof }))
      throw new Error(`${first} to ${size}`);
  }
  return { lengths, made };
}
