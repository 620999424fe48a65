import { fromBase64 } from "../base64";
import type { Primitives } from "../bundle/bundle-reader";
import { type LogKeys, signersOf } from "../bundle/verify-keys";
import { type Checkpoint, readCheckpoint } from "../checkpoint";
import { type KeyEvent, keyTerms, logKey } from "../key-history";
import { verifyInclusion } from "../proof";
import type { SealedCheckpoint } from "../seal-view";
import { readSignedNote, writeNoteKey } from "../signed-note";
import { type TreeHash, treeHash } from "../tree-hash";

/** Why a checkpoint is not what it should be. */
export type CheckpointFault = "note_malformed" | "other_log" | "key_unproved" | "signature_bad" | "unsigned";

/** A checkpoint whose signature is good, by keys that the log itself tells of. */
export type CheckedCheckpoint = Checkpoint & {
  keys: LogKeys;
  /** As keys are handed out, to be compared with what was noted elsewhere. */
  signedBy: string[];
};

const utf8 = new TextEncoder();

/** Checks who signed a checkpoint of this organisation's log: nothing the server says of it is believed. */
export function checkCheckpoint(
  crypto: Primitives,
  { note: noteText, keys: told }: SealedCheckpoint,
  orgId: string,
): CheckedCheckpoint | CheckpointFault {
  const note = readSignedNote(noteText);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) return "note_malformed";
  if (!checkpoint.origin.endsWith(`/log/${orgId}`)) return "other_log";
  const tree = treeHash(crypto.sha256);
  const history = told.map((each) => keyEventOf(tree, checkpoint, each, orgId));
  if (!history.every((event) => event !== null)) return "key_unproved";
  const { terms, faults } = keyTerms(checkpoint.origin, history, crypto.verifyEd25519);
  if (faults.length > 0) return "key_unproved";
  const keys: LogKeys = { origin: checkpoint.origin, terms, events: new Set(), trusted: null };
  const { good, bad } = signersOf(note, keys, checkpoint.size, crypto);
  if (bad) return "signature_bad";
  if (good.length === 0) return "unsigned";
  const signedBy = good.map((key) => writeNoteKey(crypto.sha256, logKey(checkpoint.origin, key)));
  return { ...checkpoint, keys, signedBy };
}

function keyEventOf(
  tree: TreeHash,
  { size, root }: Checkpoint,
  { index, event, proof }: SealedCheckpoint["keys"][number],
  orgId: string,
): KeyEvent | null {
  const hashes = hashesOf(proof);
  const leaf = tree.leaf(utf8.encode(event));
  if (!hashes || !verifyInclusion(tree, { index, size, leaf, proof: hashes, root })) return null;
  const { type, org, data } = JSON.parse(event) as { type: string; org: string; data: KeyEvent["data"] };
  return org === orgId ? ({ index, type, data } as KeyEvent) : null;
}

/** The hashes of a proof as it was handed out; null when one of them is none. */
export function hashesOf(proof: readonly string[]): Uint8Array[] | null {
  const hashes = proof.map(fromBase64);
  return hashes.every((hash) => hash !== null) ? hashes : null;
}
