import { toBase64 } from "@/core/audit/base64";
import { consistencyProof, consistencySubtrees, inclusionProof, inclusionSubtrees } from "@/core/audit/proof";
import { type Subtree, subtreesOf } from "@/core/audit/subtree";
import type { Runtime } from "@/server/runtime";
import { tree } from "../log/log-runtime";
import { hashesOf } from "../log/read-log";

/** Makes proofs of one log at one size, in base64, as bundles hold them. */
export class Prover {
  readonly #rt: Runtime;
  readonly #orgId: string;
  readonly #size: number;

  constructor(rt: Runtime, orgId: string, size: number) {
    this.#rt = rt;
    this.#orgId = orgId;
    this.#size = size;
  }

  /** That each of these leaves is in the log. */
  async inclusions(indexes: readonly number[]): Promise<string[][]> {
    const hashOf = await this.#hashes(indexes.flatMap((index) => inclusionSubtrees(index, this.#size)));
    return indexes.map((index) => inclusionProof(tree, index, this.#size, hashOf).map(toBase64));
  }

  /** That the log of `first` leaves is the beginning of the log of `second`. */
  async consistency(first: number, second: number): Promise<string[]> {
    const hashOf = await hashesOf(this.#rt, this.#orgId, consistencySubtrees(first, second), second);
    return consistencyProof(tree, first, second, hashOf).map(toBase64);
  }

  /** What of the tree stands before and after a stretch of it. */
  async around(from: number, to: number): Promise<{ left: string[]; right: string[] }> {
    const left = subtreesOf(0, from);
    const right = subtreesOf(to, this.#size);
    const hashOf = await this.#hashes([...left, ...right]);
    const written = (subtree: Subtree) => toBase64(hashOf(subtree));
    return { left: left.map(written), right: right.map(written) };
  }

  #hashes(subtrees: readonly Subtree[]) {
    return hashesOf(this.#rt, this.#orgId, subtrees, this.#size);
  }
}
