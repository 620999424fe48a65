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

type Held = Subtree & { hash: Uint8Array };

/**
 * Puts subtrees that follow one another together into a root, in memory that grows with the logarithm of the tree: what
 * is complete is one hash at once. Begins at leaf 0.
 */
export class SubtreeStack {
  readonly #tree: TreeHash;
  readonly #held: Held[] = [];
  #size = 0;

  constructor(tree: TreeHash) {
    this.#tree = tree;
  }

  /** How many leaves are covered. */
  get size(): number {
    return this.#size;
  }

  /** @throws RangeError when the subtree does not begin where the last one ended */
  push(subtree: Subtree, hash: Uint8Array): void {
    const width = 2 ** subtree.level;
    if (subtree.index * width !== this.#size) throw new RangeError(`a subtree at ${this.#size} was expected`);
    this.#size += width;
    let top: Held = { ...subtree, hash };
    for (let left = this.#held.at(-1); left?.level === top.level && top.index % 2 === 1; left = this.#held.at(-1)) {
      this.#held.pop();
      top = { level: top.level + 1, index: (top.index - 1) / 2, hash: this.#tree.node(left.hash, top.hash) };
    }
    this.#held.push(top);
  }

  pushLeaf(hash: Uint8Array): void {
    this.push({ level: 0, index: this.#size }, hash);
  }

  /** The root over everything so far (RFC 6962, section 2.1). */
  root(): Uint8Array {
    const folded = this.#held.reduceRight<Uint8Array | null>(
      (right, { hash }) => (right === null ? hash : this.#tree.node(hash, right)),
      null,
    );
    return folded ?? this.#tree.empty();
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
