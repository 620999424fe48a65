import { createPublicKey, hash, verify } from "node:crypto";
import { readCheckpoint } from "@/core/audit/checkpoint";
import { type NoteKey, readSignedNote, verifyNote } from "@/core/audit/signed-note";
import { SubtreeStack } from "@/core/audit/subtree";
import { sameBytes, treeHash } from "@/core/audit/tree-hash";
import type { Query } from "./test-database";

const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "buffer");
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");
const verifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: "der", type: "spki" }),
    signature,
  );

/** What somebody knows of a log who holds its key and a checkpoint of it. */
export type Known = { key: NoteKey; note: string };

/** What is wrong with a log, computed from the events' bytes alone; empty when they are what was signed. */
export async function logFaults(query: Query, orgId: string, known: Known): Promise<string[]> {
  const checkpoints = await query<{ note: string }>("SELECT note FROM ONLY audit.checkpoint WHERE org_id = $1", [
    orgId,
  ]);
  const rows = await query<{ index: string; bytes: Buffer | null }>(
    "SELECT l.index, e.bytes FROM ONLY audit.leaf l LEFT JOIN ONLY audit.event e USING (org_id, event_id) WHERE l.org_id = $1 ORDER BY l.index",
    [orgId],
  );
  const faults: string[] = [];
  const roots = rootsOf(rows, faults);
  for (const note of [known.note, ...checkpoints.map((row) => row.note)]) {
    const read = readSignedNote(note);
    const signed =
      read && verifyNote(sha256, verifyEd25519, read, known.key) === "good" ? readCheckpoint(read.text) : null;
    if (!signed) faults.push("a checkpoint that the key did not sign");
    else {
      const root = roots[signed.size];
      if (root === undefined) faults.push(`${signed.size} events were signed, ${roots.length - 1} are there`);
      else if (!sameBytes(root, signed.root)) faults.push(`not the ${signed.size} events that were signed`);
    }
  }
  return faults;
}

/** The root at every size, as far as events are there without a gap. */
function rootsOf(rows: readonly { index: string; bytes: Buffer | null }[], faults: string[]): Uint8Array[] {
  const tree = treeHash(sha256);
  const stack = new SubtreeStack(tree);
  const roots = [stack.root()];
  for (const { index, bytes } of rows) {
    if (Number(index) !== stack.size || bytes === null) {
      faults.push(`no event at ${stack.size}`);
      return roots;
    }
    stack.pushLeaf(tree.leaf(bytes));
    roots.push(stack.root());
  }
  return roots;
}
