import { fromBase64 } from "@/core/audit/base64";
import { type Checkpoint, readCheckpoint } from "@/core/audit/checkpoint";
import { cosign } from "@/core/audit/cosignature";
import { verifyConsistency } from "@/core/audit/proof";
import { type NoteKey, readSignedNote, type SignedNote, signatureLine, verifyNote } from "@/core/audit/signed-note";
import { HASH_BYTES, sameBytes, treeHash } from "@/core/audit/tree-hash";
import { sha256, verifyEd25519 } from "./signing";
import type { WitnessKey } from "./witness-key";
import type { WitnessState } from "./witness-state";

export type WitnessAnswer = { status: 200 | 400 | 403 | 404 | 409 | 422; type: string; body: string };

const PLAIN = "text/plain; charset=utf-8";
/** C2SP tlog-witness: no tree that can be counted needs more. */
const MOST_PROOF_LINES = 63;

const tree = treeHash(sha256);
const told = (status: WitnessAnswer["status"], body: string): WitnessAnswer => ({
  status,
  type: PLAIN,
  body: `${body}\n`,
});
const sizeKnown = (size: number): WitnessAnswer => ({ status: 409, type: "text/x.tlog.size", body: `${size}\n` });

/**
 * Vouches that a log only ever grew (C2SP tlog-witness): signs a checkpoint if it continues the one that was signed last.
 * One step from the question to the answer, without any wait in between: of two at once the second finds what the first left.
 */
export class Witness {
  readonly #own: WitnessKey;
  readonly #state: WitnessState;
  readonly #now: () => number;
  readonly #logs = new Map<string, NoteKey[]>();

  /** @param logs the keys of the logs that it vouches for; a log may have several */
  constructor(own: WitnessKey, logs: readonly NoteKey[], state: WitnessState, now: () => number) {
    this.#own = own;
    this.#state = state;
    this.#now = now;
    for (const key of logs) this.#logs.set(key.name, [...(this.#logs.get(key.name) ?? []), key]);
  }

  addCheckpoint(body: string): WitnessAnswer {
    const request = readRequest(body);
    if (request === null) return told(400, "The body is an old size, a proof, an empty line and a signed checkpoint.");
    const { old, proof, noteText, note } = request;
    const checkpoint = readCheckpoint(note.text);
    if (checkpoint === null) return told(400, "The note is no checkpoint.");
    const keys = this.#logs.get(checkpoint.origin);
    if (keys === undefined) return told(404, "The log is not known here.");
    if (!isSigned(note, keys)) return told(403, "No key of the log that is known here has signed this.");
    if (old > checkpoint.size) return told(400, "The old size is larger than the checkpoint's.");

    const known = this.#state.of(checkpoint.origin);
    const knownSize = known?.size ?? 0;
    if (known && known.size === checkpoint.size && !sameBytes(known.root, checkpoint.root)) {
      this.#state.recordContradiction(checkpoint.origin, noteText);
      return sizeKnown(knownSize);
    }
    if (old !== knownSize) return sizeKnown(knownSize);
    if (!continues(known, checkpoint, proof))
      return told(422, "The proof does not lead from the old size to this checkpoint.");

    this.#state.keep(checkpoint, noteText);
    const seconds = Math.floor(this.#now() / 1000);
    const line = signatureLine(cosign(sha256, this.#own.key, this.#own.sign, note.text, seconds));
    return { status: 200, type: PLAIN, body: line };
  }
}

/** What comes first continues nothing, and has nothing to prove. */
function continues(known: Checkpoint | null, now: Checkpoint, proof: readonly Uint8Array[]): boolean {
  if (known === null || known.size === 0)
    return proof.length === 0 && (now.size > 0 || sameBytes(now.root, tree.empty()));
  const claim = { first: known.size, second: now.size, firstRoot: known.root, secondRoot: now.root, proof };
  return verifyConsistency(tree, claim);
}

/** Signatures by keys that are not known say nothing; a wrong one by a known key is worse than none. */
function isSigned(note: SignedNote, keys: readonly NoteKey[]): boolean {
  const verdicts = keys.map((key) => verifyNote(sha256, verifyEd25519, note, key));
  return verdicts.includes("good") && !verdicts.includes("bad");
}

type Request = { old: number; proof: Uint8Array[]; noteText: string; note: SignedNote };

/** Null unless it is as C2SP tlog-witness has it, to the byte. */
function readRequest(body: string): Request | null {
  const end = body.indexOf("\n\n");
  if (end < 0) return null;
  const [first = "", ...lines] = body.slice(0, end).split("\n");
  const old = Number(/^old (0|[1-9]\d{0,15})$/.exec(first)?.[1] ?? Number.NaN);
  const proof = lines.map(fromBase64);
  const noteText = body.slice(end + 2);
  const note = readSignedNote(noteText);
  if (!Number.isSafeInteger(old) || lines.length > MOST_PROOF_LINES || note === null) return null;
  return proof.every((hash) => hash?.length === HASH_BYTES)
    ? { old, proof: proof as Uint8Array[], noteText, note }
    : null;
}
