import { foldSubtrees, type Subtree, splitOf, subtreesOf } from "./subtree";
import { HASH_BYTES, sameBytes, type TreeHash } from "./tree-hash";

/** Leaves `[from, to)`. */
type Range = readonly [from: number, to: number];

/** The hash of a perfect subtree of the log. */
export type HashOf = (subtree: Subtree) => Uint8Array;

/** Sizes and indexes are exact numbers: a log of more than 2^53 leaves is none of ours. */
const counts = (...numbers: number[]) => numbers.every((n) => Number.isSafeInteger(n) && n >= 0);

/** The siblings on the way from a leaf to the root, from the leaf up (RFC 6962, section 2.1.1). */
function inclusionRanges(index: number, from: number, to: number): Range[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...inclusionRanges(index, from, middle), [middle, to]]
    : [...inclusionRanges(index, middle, to), [from, middle]];
}

/** What shows that a tree of `first` leaves is the beginning of this one (RFC 6962, section 2.1.2). */
function consistencyRanges(first: number, from: number, to: number, whole: boolean): Range[] {
  if (first === to) return whole ? [] : [[from, to]];
  const middle = from + splitOf(to - from);
  return first <= middle
    ? [...consistencyRanges(first, from, middle, whole), [middle, to]]
    : [...consistencyRanges(first, middle, to, false), [from, middle]];
}

const hashesOf = (tree: TreeHash, ranges: readonly Range[], hashOf: HashOf) =>
  ranges.map(([from, to]) => foldSubtrees(tree, subtreesOf(from, to).map(hashOf)));

/** The perfect subtrees that an inclusion proof is made of: fetch these, then make it. */
export function inclusionSubtrees(index: number, size: number): Subtree[] {
  if (!counts(index, size) || index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  return inclusionRanges(index, 0, size).flatMap(([from, to]) => subtreesOf(from, to));
}

/** RFC 6962, section 2.1.1. @throws RangeError when the leaf is not in the tree */
export function inclusionProof(tree: TreeHash, index: number, size: number, hashOf: HashOf): Uint8Array[] {
  if (!counts(index, size) || index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  return hashesOf(tree, inclusionRanges(index, 0, size), hashOf);
}

export function consistencySubtrees(first: number, second: number): Subtree[] {
  if (!counts(first, second) || first > second) throw new RangeError(`${first} is not before ${second}`);
  if (first === 0) return [];
  return consistencyRanges(first, 0, second, true).flatMap(([from, to]) => subtreesOf(from, to));
}

/** RFC 6962, section 2.1.2; from nothing to anything it is empty. @throws RangeError when `first` is larger than `second` */
export function consistencyProof(tree: TreeHash, first: number, second: number, hashOf: HashOf): Uint8Array[] {
  if (!counts(first, second) || first > second) throw new RangeError(`${first} is not before ${second}`);
  return first === 0 ? [] : hashesOf(tree, consistencyRanges(first, 0, second, true), hashOf);
}

export type InclusionClaim = {
  index: number;
  size: number;
  leaf: Uint8Array;
  proof: readonly Uint8Array[];
  root: Uint8Array;
};

/**
 * Goes from a node up to the root of a tree whose last node of that level is `last`, and tells of each hash whether it
 * stands left of the way (RFC 9162, section 2.1.3.2, step 4).
 * @returns whether the hashes ended at the root
 */
function climb(
  from: { node: number; last: number },
  path: readonly Uint8Array[],
  step: (hash: Uint8Array, isLeft: boolean) => void,
): boolean {
  let { node, last } = from;
  for (const hash of path) {
    if (last === 0 || hash.length !== HASH_BYTES) return false;
    const isLeft = node % 2 === 1 || node === last;
    step(hash, isLeft);
    while (isLeft && node % 2 === 0 && node !== 0) {
      node /= 2;
      last = Math.floor(last / 2);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0;
}

/** Whether the leaf is at this index of the tree with this root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(tree: TreeHash, { index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (!counts(index, size) || index >= size || leaf.length !== HASH_BYTES) return false;
  let at = leaf;
  const ended = climb({ node: index, last: size - 1 }, proof, (hash, isLeft) => {
    at = isLeft ? tree.node(hash, at) : tree.node(at, hash);
  });
  return ended && sameBytes(at, root);
}

export type ConsistencyClaim = {
  first: number;
  second: number;
  firstRoot: Uint8Array;
  secondRoot: Uint8Array;
  proof: readonly Uint8Array[];
};

/** Whether the first tree is the beginning of the second (RFC 9162, section 2.1.4.2). Nothing is no beginning: it shows nothing. */
export function verifyConsistency(tree: TreeHash, claim: ConsistencyClaim): boolean {
  const { first, second, firstRoot, secondRoot, proof } = claim;
  if (!counts(first, second) || first === 0 || first > second) return false;
  if (first === second) return proof.length === 0 && sameBytes(firstRoot, secondRoot);
  // A first tree that is one perfect subtree proves itself: its root is not repeated in the proof.
  const [start, ...path] = subtreesOf(0, first).length === 1 ? [firstRoot, ...proof] : proof;
  if (start?.length !== HASH_BYTES) return false;
  let node = first - 1;
  let last = second - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  let old = start;
  let now = start;
  const ended = climb({ node, last }, path, (hash, isLeft) => {
    if (isLeft) old = tree.node(hash, old);
    now = isLeft ? tree.node(hash, now) : tree.node(now, hash);
  });
  return ended && sameBytes(old, firstRoot) && sameBytes(now, secondRoot);
}
