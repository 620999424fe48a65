import { foldSubtrees, type Subtree, subtreesOf } from "./subtree";
import { HASH_BYTES, type TreeHash } from "./tree-hash";

/** Levels of the tree that one level of tiles covers (C2SP tlog-tiles). */
const TILE_HEIGHT = 8;
export const TILE_WIDTH = 2 ** TILE_HEIGHT;

/** `width` hashes of level `8 * level`, from hash `256 * index` on; 256 of them are a full tile. */
export type TileId = { level: number; index: number; width: number };
export type Tile = TileId & { hashes: Uint8Array };

/** In which tile the hash of a subtree lies, for a tree of this size. */
export function tileOf(subtree: Subtree, size: number): TileId {
  const level = Math.floor(subtree.level / TILE_HEIGHT);
  const index = Math.floor((subtree.index * 2 ** (subtree.level % TILE_HEIGHT)) / TILE_WIDTH);
  const hashes = Math.floor(size / 2 ** (TILE_HEIGHT * level));
  return { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
}

/**
 * The hash of a subtree, from its tile.
 * @throws RangeError when the tile does not reach so far
 */
export function hashInTile(tree: TreeHash, tile: Tile, subtree: Subtree): Uint8Array {
  const width = 2 ** (subtree.level % TILE_HEIGHT);
  const from = subtree.index * width - tile.index * TILE_WIDTH;
  if (from < 0 || from + width > tile.width || tile.hashes.length !== tile.width * HASH_BYTES)
    throw new RangeError(`tile ${tilePath(tile)} does not hold the subtree`);
  return rootOfPerfect(tree, hashesBetween(tile.hashes, from, from + width));
}

const hashesBetween = (bytes: Uint8Array, from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => bytes.subarray((from + n) * HASH_BYTES, (from + n + 1) * HASH_BYTES));

/** Of 1, 2, 4 ... 256 hashes side by side. */
function rootOfPerfect(tree: TreeHash, hashes: Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, n) =>
      tree.node(row[2 * n] as Uint8Array, row[2 * n + 1] as Uint8Array),
    );
  }
  return row[0] as Uint8Array;
}

/** The rightmost tiles of a tree, one a level and none full: all that is needed to go on from there. */
export function edgeTiles(size: number): TileId[] {
  const found: TileId[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    const width = hashes % TILE_WIDTH;
    if (width > 0) found.push({ level, index: Math.floor(hashes / TILE_WIDTH), width });
  }
  return found;
}

/** A tree that grows leaf by leaf and gives out the tiles that came of it. */
export class TileTree {
  readonly #tree: TreeHash;
  /** By level: the hashes of the tile that is not full yet, and how many full ones stand before it. */
  readonly #edge: { full: number; hashes: Uint8Array[]; changed: boolean }[] = [];
  #filled: Tile[] = [];
  #size: number;

  /** @param edge the tiles of {@link edgeTiles} for `size` */
  constructor(tree: TreeHash, size = 0, edge: readonly Tile[] = []) {
    this.#tree = tree;
    this.#size = size;
    for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
      const width = hashes % TILE_WIDTH;
      const tile = edge.find((t) => t.level === level);
      if (width > 0 && (tile?.width !== width || tile.hashes.length !== width * HASH_BYTES))
        throw new RangeError(`the tile of width ${width} at level ${level} is missing`);
      this.#edge.push({
        full: Math.floor(hashes / TILE_WIDTH),
        hashes: tile && width > 0 ? hashesBetween(tile.hashes, 0, width) : [],
        changed: false,
      });
    }
  }

  get size(): number {
    return this.#size;
  }

  /** @param leaf its hash, a copy of one's own */
  append(leaf: Uint8Array): void {
    this.#size += 1;
    this.#push(0, leaf);
  }

  #push(level: number, hash: Uint8Array): void {
    this.#edge[level] ??= { full: 0, hashes: [], changed: false };
    const edge = this.#edge[level];
    edge.hashes.push(hash);
    edge.changed = true;
    if (edge.hashes.length < TILE_WIDTH) return;
    this.#filled.push({ level, index: edge.full, width: TILE_WIDTH, hashes: joined(edge.hashes) });
    const root = rootOfPerfect(this.#tree, edge.hashes);
    edge.full += 1;
    edge.hashes = [];
    this.#push(level + 1, root);
  }

  /** The tiles that are new since the last call: those that were filled, then the edge as it is now. */
  takeTiles(): Tile[] {
    const filled = this.#filled;
    this.#filled = [];
    const edge = this.#edge.flatMap(({ full, hashes, changed }, level) =>
      changed && hashes.length > 0 ? [{ level, index: full, width: hashes.length, hashes: joined(hashes) }] : [],
    );
    for (const each of this.#edge) each.changed = false;
    return [...filled, ...edge];
  }

  /** The root over everything so far (RFC 6962, section 2.1). */
  root(): Uint8Array {
    if (this.#size === 0) return this.#tree.empty();
    const subtrees = this.#edge.toReversed().flatMap(({ hashes }) => {
      const ranges = subtreesOf(0, hashes.length).map(({ level, index }) => [
        index * 2 ** level,
        (index + 1) * 2 ** level,
      ]);
      return ranges.map(([from, to]) => rootOfPerfect(this.#tree, hashes.slice(from, to)));
    });
    return foldSubtrees(this.#tree, subtrees);
  }
}

function joined(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES);
  hashes.forEach((hash, n) => {
    bytes.set(hash, n * HASH_BYTES);
  });
  return bytes;
}

/** Three digits a step, all but the last with an x: 1234067 is `x001/x234/067` (C2SP tlog-tiles). */
function indexPath(index: number): string {
  const last = String(index % 1000).padStart(3, "0");
  let rest = Math.floor(index / 1000);
  let path = last;
  while (rest > 0) {
    path = `x${String(rest % 1000).padStart(3, "0")}/${path}`;
    rest = Math.floor(rest / 1000);
  }
  return path;
}

const widthPath = (width: number) => (width === TILE_WIDTH ? "" : `.p/${width}`);

/** `tile/0/x001/234.p/17`; of a level below 0 entries are meant: `tile/entries/...`. */
export function tilePath({ level, index, width }: TileId): string {
  return `tile/${level < 0 ? "entries" : level}/${indexPath(index)}${widthPath(width)}`;
}

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/;

/** The reverse of {@link tilePath}; null for anything that it would not have written. */
export function parseTilePath(path: string): TileId | null {
  const [, kind, steps = "", partial] = PATH.exec(path) ?? [];
  if (kind === undefined) return null;
  const id = {
    level: kind === "entries" ? -1 : Number(kind),
    index: Number(steps.replaceAll(/[x/]/g, "")),
    width: partial === undefined ? TILE_WIDTH : Number(partial),
  };
  return id.width > 0 && id.width <= TILE_WIDTH && Number.isSafeInteger(id.index) && tilePath(id) === path ? id : null;
}
