import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  consistencyProof,
  consistencySubtrees,
  inclusionProof,
  inclusionSubtrees,
  verifyConsistency,
  verifyInclusion,
} from "./proof";
import { type Subtree, SubtreeStack, splitOf, subtreesOf } from "./subtree";
import { edgeTiles, hashInTile, parseTilePath, type Tile, TileTree, tileOf, tilePath } from "./tile";
import { treeHash } from "./tree-hash";

const tree = treeHash((bytes) => hash("sha256", bytes, "buffer"));
/** Every size and every bit are many hashes, and a busy machine is slow. */
vi.setConfig({ testTimeout: 120_000 });

const MOST = 100;
const leaves = Array.from({ length: 700 }, (_, n) => tree.leaf(Buffer.from(`event ${n}`)));

const known = new Map<number, Uint8Array>();

/** RFC 6962, section 2.1, word for word; what was asked once is remembered. */
function root(from: number, to: number): Uint8Array {
  if (to === from) return tree.empty();
  if (to - from === 1) return leaves[from] as Uint8Array;
  const middle = from + splitOf(to - from);
  const hash = known.get(from * 1000 + to) ?? tree.node(root(from, middle), root(middle, to));
  known.set(from * 1000 + to, hash);
  return hash;
}

const hashOf = ({ level, index }: Subtree) => root(index * 2 ** level, (index + 1) * 2 ** level);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
  return copy;
}

describe("inclusion", () => {
  test("every leaf of every size up to 100 is proved, and by no other index or size of that tree", () => {
    for (let size = 1; size <= MOST; size += 1) {
      const whole = root(0, size);
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(tree, index, size, hashOf);
        const claim = { index, size, leaf: leaves[index] as Uint8Array, proof, root: whole };
        expect(verifyInclusion(tree, claim), `${index} of ${size}`).toBe(true);
        expect(verifyInclusion(tree, { ...claim, index: index + 1 })).toBe(false);
        expect(verifyInclusion(tree, { ...claim, proof: [...proof, whole] })).toBe(false);
        if (proof.length > 0) expect(verifyInclusion(tree, { ...claim, proof: proof.slice(1) })).toBe(false);
      }
    }
  });

  test("no bit of a proof may differ", () => {
    for (const size of [2, 3, 7, 8, 33, 100]) {
      const index = size - 2;
      const proof = inclusionProof(tree, index, size, hashOf);
      const claim = { index, size, leaf: leaves[index] as Uint8Array, proof, root: root(0, size) };
      for (let bit = 0; bit < proof.length * 256; bit += 1) {
        const changed = proof.map((p, n) => (n === bit >> 8 ? flipped(p, bit & 255) : p));
        expect(verifyInclusion(tree, { ...claim, proof: changed })).toBe(false);
      }
    }
  });

  test("is asked only of leaves that are there", () => {
    for (const [index, size] of [
      [1, 1],
      [-1, 5],
      [0.5, 5],
      [0, 0],
    ] as const)
      expect(() => inclusionProof(tree, index, size, hashOf)).toThrow(RangeError);
    expect(verifyInclusion(tree, { index: 5, size: 5, leaf: tree.empty(), proof: [], root: tree.empty() })).toBe(false);
  });
});

describe("consistency", () => {
  test("every size up to 100 is shown to begin every later one, and no other root does", () => {
    for (let second = 0; second <= MOST; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const proof = consistencyProof(tree, first, second, hashOf);
        const claim = { first, second, firstRoot: root(0, first), secondRoot: root(0, second), proof };
        expect(verifyConsistency(tree, claim), `${first} before ${second}`).toBe(first > 0);
        expect(verifyConsistency(tree, { ...claim, secondRoot: flipped(claim.secondRoot, 7) })).toBe(false);
        expect(verifyConsistency(tree, { ...claim, firstRoot: flipped(claim.firstRoot, 9) })).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(tree, { ...claim, proof: proof.slice(0, -1) })).toBe(false);
      }
    }
  });
});

describe("subtrees", () => {
  test("cover a range without a gap, and put together give its root", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const found = subtreesOf(from, to);
        let at = from;
        for (const { level, index } of found) {
          expect(index * 2 ** level).toBe(at);
          at += 2 ** level;
        }
        expect(at).toBe(to);
        const stack = new SubtreeStack(tree);
        for (const s of [...subtreesOf(0, from), ...found, ...subtreesOf(to, 400)]) stack.push(s, hashOf(s));
        expect([stack.size, hex(stack.root())]).toEqual([400, hex(root(0, 400))]);
      }),
      { numRuns: 60 },
    );
    expect(() => new SubtreeStack(tree).push({ level: 1, index: 1 }, tree.empty())).toThrow(RangeError);
  });
});

describe("tiles", () => {
  /** As they would be stored: what is given out is kept. */
  function grown(steps: readonly number[]) {
    const stored = new Map<string, Tile>();
    let at = new TileTree(tree);
    for (const step of steps) {
      at = new TileTree(
        tree,
        at.size,
        edgeTiles(at.size).map((id) => stored.get(tilePath(id)) as Tile),
      );
      for (const leaf of leaves.slice(at.size, at.size + step)) at.append(leaf);
      for (const tile of at.takeTiles()) stored.set(tilePath(tile), tile);
    }
    return { at, stored };
  }

  test("grown in any steps, and begun again from its edge each time, a tree has the same root and gives every proof", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (steps, any) => {
          const { at, stored } = grown(steps);
          expect(hex(at.root())).toBe(hex(root(0, at.size)));
          const index = any % at.size;
          const needed = [...inclusionSubtrees(index, at.size), ...consistencySubtrees(index, at.size)];
          for (const s of needed) {
            const tile = stored.get(tilePath(tileOf(s, at.size)));
            expect(hex(hashInTile(tree, tile as Tile, s))).toBe(hex(hashOf(s)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("a missing or shortened edge is an error, not another tree", () => {
    const { at, stored } = grown([300]);
    const edge = edgeTiles(at.size).map((id) => stored.get(tilePath(id)) as Tile);
    expect(() => new TileTree(tree, 300, edge.slice(1))).toThrow(RangeError);
    expect(() => new TileTree(tree, 301, edge)).toThrow(RangeError);
    expect(() => hashInTile(tree, edge[0] as Tile, { level: 0, index: 5 })).toThrow(RangeError);
  });

  test("paths are those of tlog-tiles, and no other spelling of them is read", () => {
    expect(tilePath({ level: 3, index: 1_234_067, width: 256 })).toBe("tile/3/x001/x234/067");
    expect(tilePath({ level: 0, index: 0, width: 5 })).toBe("tile/0/000.p/5");
    expect(tilePath({ level: -1, index: 1000, width: 256 })).toBe("tile/entries/x001/000");
    for (const path of ["tile/3/x001/x234/067", "tile/0/000.p/5", "tile/entries/x001/000"])
      expect(tilePath(parseTilePath(path) as Tile)).toBe(path);
    for (const path of [
      "tile/0/x000/001",
      "tile/0/000.p/256",
      "tile/0/000.p/0",
      "tile/00/000",
      "tile/0/1",
      "tile/0/../000",
    ])
      expect(parseTilePath(path), path).toBeNull();
  });
});
