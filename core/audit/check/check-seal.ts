import type { Primitives } from "../bundle/bundle-reader";
import { toHex } from "../key-history";
import { verifyInclusion } from "../proof";
import type { SealView } from "../seal-view";
import { treeHash } from "../tree-hash";
import { type CheckpointFault, checkCheckpoint, hashesOf } from "./check-checkpoint";

export type SealFault = CheckpointFault | "other_event" | "no_proof" | "not_included";

export type SealChecked =
  | {
      ok: true;
      index: number;
      size: number;
      root: string;
      leaf: string;
      /** How many hashes lead from the event to the root. */
      steps: number;
      origin: string;
      signedAt: string;
      signedBy: string[];
    }
  | { ok: false; fault: SealFault; index: number };

/** Checks, with nothing but the bytes and the proof, that an event is under a signed checkpoint. Null while it waits for one. */
export function checkSeal(crypto: Primitives, { event, sealed }: SealView, orgId: string): SealChecked | null {
  if (!sealed) return null;
  const { index, proof, checkpoint } = sealed;
  const failed = (fault: SealFault) => ({ ok: false as const, fault, index });
  const said = saidBy(event.bytes);
  if (said === null || said.id !== event.id || said.org !== orgId) return failed("other_event");
  const checked = checkCheckpoint(crypto, checkpoint, orgId);
  if (typeof checked === "string") return failed(checked);
  const hashes = proof && hashesOf(proof);
  if (!hashes) return failed("no_proof");
  const tree = treeHash(crypto.sha256);
  const leaf = tree.leaf(new TextEncoder().encode(event.bytes));
  const { size, root, origin, signedBy } = checked;
  if (!verifyInclusion(tree, { index, size, leaf, proof: hashes, root })) return failed("not_included");
  return {
    ok: true,
    ...{ index, size, origin, signedBy, signedAt: checkpoint.signedAt },
    ...{ root: toHex(root), leaf: toHex(leaf), steps: hashes.length },
  };
}

function saidBy(bytes: string): { id: string; org: string } | null {
  try {
    return JSON.parse(bytes) as { id: string; org: string };
  } catch {
    return null;
  }
}
