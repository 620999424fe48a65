import type { TreeHash } from "./tree-hash";

/** The perfect subtree over leaves `[index * 2^level, (index + 1) * 2^level)`. */
export type Subtree = { level: number; index: number };

/** The largest power of two below `n`, for `n` of at least 2: where RFC 6962 splits a tree. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The fewest perfect subtrees that cover leaves `[from, to)`, left to right; at most two a level. */
export function subtreesOf(from: number, to: number): Subtree[] {
  const found: Subtree[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= to) {
      width *= 2;
      level += 1;
    }
    found.push({ level, index: at / width });
    at += width;
  }
  return found;
}

/**
 * Puts subtrees that follow one another together into a root, in memory that grows with the logarithm of the tree: what
 * is complete is one hash at once. Begins at leaf 0. Every event that is ever verified goes through here.
 */
export class SubtreeStack {
  readonly #tree: TreeHash;
  /** By level, where the size has that bit: the perfect subtrees that it is made of. */
  readonly #held: Uint8Array[] = [];
  #size = 0;

  constructor(tree: TreeHash) {
    this.#tree = tree;
  }

  /** How many leaves are covered. */
  get size(): number {
    return this.#size;
  }

  /** @throws RangeError when the subtree does not begin where the last one ended */
  push({ level, index }: Subtree, hash: Uint8Array): void {
    const width = 2 ** level;
    if (index * width !== this.#size) throw new RangeError(`a subtree at ${this.#size} was expected`);
    this.#put(level, index, hash);
    this.#size += width;
  }

  pushLeaf(hash: Uint8Array): void {
    this.#put(0, this.#size, hash);
    this.#size += 1;
  }

  /** The root over everything so far (RFC 6962, section 2.1). */
  root(): Uint8Array {
    let root: Uint8Array | null = null;
    for (let level = 0, rest = this.#size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 0) continue;
      const left = this.#held[level] as Uint8Array;
      root = root === null ? left : this.#tree.node(left, root);
    }
    return root ?? this.#tree.empty();
  }

  /** A right half is joined with the left one that waits for it, and the whole with the one that waits for that. */
  #put(from: number, index: number, hash: Uint8Array): void {
    let level = from;
    let top = hash;
    for (let place = index; place % 2 === 1; place = (place - 1) / 2) {
      top = this.#tree.node(this.#held[level] as Uint8Array, top);
      level += 1;
    }
    this.#held[level] = top;
  }
}

/** The root of one range of leaves, from the hashes of its {@link subtreesOf}. */
export function foldSubtrees(tree: TreeHash, hashes: readonly Uint8Array[]): Uint8Array {
  const folded = hashes.reduceRight<Uint8Array | null>(
    (right, hash) => (right === null ? hash : tree.node(hash, right)),
    null,
  );
  if (folded === null) throw new RangeError("a range without leaves has no hash");
  return folded;
}
