import type { Primitives } from "../bundle/bundle-reader";
import { fromHex, toHex } from "../key-history";
import { verifyConsistency } from "../proof";
import type { AnchorView } from "../seal-view";
import { treeHash } from "../tree-hash";
import { type CheckedCheckpoint, type CheckpointFault, checkCheckpoint, hashesOf } from "./check-checkpoint";

/** The newest checkpoint that somebody has seen and checked, as they remember it. */
export type Seen = { size: number; root: string; at: string };

/** What shows that a log is not the one that was seen before: it was put back, or it was written anew. */
export type SeenFault = CheckpointFault | "rolled_back" | "forked";

/** Whether the newest checkpoint continues the log that this browser has seen; what it is, if so. Null before the first. */
export function checkSeen(
  crypto: Primitives,
  { checkpoint, consistency }: AnchorView,
  orgId: string,
  seen: Seen | null,
): CheckedCheckpoint | SeenFault | null {
  if (!checkpoint) return seen ? "rolled_back" : null;
  const checked = checkCheckpoint(crypto, checkpoint, orgId);
  if (typeof checked === "string" || !seen) return checked;
  if (checked.size < seen.size) return "rolled_back";
  if (checked.size === seen.size) return toHex(checked.root) === seen.root ? checked : "forked";
  const claim = { first: seen.size, second: checked.size, firstRoot: fromHex(seen.root), secondRoot: checked.root };
  const proof = consistency && hashesOf(consistency);
  return proof && verifyConsistency(treeHash(crypto.sha256), { ...claim, proof }) ? checked : "forked";
}
