import { z } from "zod";
import { fromBase64 } from "./base64";
import { verifyConsistency, verifyInclusion } from "./proof";
import type { TreeHash } from "./tree-hash";

/** Go writes an empty list of bytes as null. */
const bytes = z.string().nullable();
const proof = z.array(bytes).nullable();
const said = { proof, desc: z.string().optional(), wantErr: z.boolean(), file: z.string().optional() };

const INCLUSION = z.object({ leafIdx: z.number(), treeSize: z.number(), root: bytes, leafHash: bytes, ...said });
const CONSISTENCY = z.object({ size1: z.number(), size2: z.number(), root1: bytes, root2: bytes, ...said });
const WRAPPED = z.object({ source: z.string(), cases: z.array(z.unknown()) });

/** A case of transparency-dev/merkle: something is claimed, and it is said whether that must be refused. */
export type Vector =
  | ({ kind: "inclusion" } & z.infer<typeof INCLUSION>)
  | ({ kind: "consistency" } & z.infer<typeof CONSISTENCY>);

/** The cases of a file, one or wrapped ones; null where one of them is none. */
export function vectorsIn(value: unknown): Vector[] | null {
  const wrapped = WRAPPED.safeParse(value);
  const found = (wrapped.success ? wrapped.data.cases : [value]).map(vectorOf);
  return found.every((each) => each !== null) ? found : null;
}

function vectorOf(value: unknown): Vector | null {
  const inclusion = INCLUSION.safeParse(value);
  if (inclusion.success) return { kind: "inclusion", ...inclusion.data };
  const consistency = CONSISTENCY.safeParse(value);
  return consistency.success ? { kind: "consistency", ...consistency.data } : null;
}

/** Whether we say of a claim what must be said of it. */
export const agrees = (tree: TreeHash, vector: Vector): boolean => holds(tree, vector) !== vector.wantErr;

function holds(tree: TreeHash, vector: Vector): boolean {
  const hashes = (vector.proof ?? []).map(decoded);
  if (vector.kind === "inclusion") {
    const { leafIdx: index, treeSize: size } = vector;
    const [root, leaf] = [decoded(vector.root), decoded(vector.leafHash)];
    return verifyInclusion(tree, { index, size, leaf, proof: hashes, root });
  }
  const { size1: first, size2: second } = vector;
  const [firstRoot, secondRoot] = [decoded(vector.root1), decoded(vector.root2)];
  return verifyConsistency(tree, { first, second, firstRoot, secondRoot, proof: hashes });
}

/** What is no base64 is as good as nothing, which is no hash. */
const decoded = (text: string | null) => fromBase64(text ?? "") ?? new Uint8Array(0);
