import { type Checkpoint, readCheckpoint } from "../checkpoint";
import { verifyConsistency } from "../proof";
import { readSignedNote } from "../signed-note";
import { sameBytes } from "../tree-hash";
import type { FileReading } from "./file-reading";
import { readJsonLine } from "./json-lines";
import { CHECKPOINT_LINE, CONSISTENCY_LINE, hashesOf } from "./lines";
import { FILES } from "./manifest";
import type { Verification } from "./verification";
import { isTrusted, type LogKeys, signersOf } from "./verify-keys";

export type SignedCheckpoint = Checkpoint & { text: string; signers: string[] };

/** The checkpoints of a bundle in order, each proved to continue the one before; read beside the events they are over. */
export class CheckpointReading {
  readonly #v: Verification;
  readonly #keys: LogKeys;
  readonly #notes: FileReading | null;
  readonly #proofs: FileReading | null;
  #last: SignedCheckpoint | null = null;
  #count = 0;

  constructor(v: Verification, keys: LogKeys) {
    this.#v = v;
    this.#keys = keys;
    this.#notes = v.files.open(FILES.checkpoints);
    this.#proofs = v.files.open(FILES.consistency);
  }

  get count(): number {
    return this.#count;
  }

  /** The next one that is a checkpoint of this log; null after the last. */
  async next(): Promise<SignedCheckpoint | null> {
    for (;;) {
      const line = this.#notes && (await readJsonLine(this.#notes, CHECKPOINT_LINE));
      if (line === null) return null;
      this.#count += 1;
      const checkpoint = line && this.#checked(line.note);
      if (!checkpoint) {
        this.#v.problems.add("checkpoint_malformed", FILES.checkpoints, { detail: `line ${this.#count}` });
        continue;
      }
      if (await this.#follows(checkpoint)) return checkpoint;
    }
  }

  #checked(noteText: string): SignedCheckpoint | null {
    const note = readSignedNote(noteText);
    const checkpoint = note && readCheckpoint(note.text);
    if (!note || !checkpoint) return null;
    const { problems, manifest, crypto } = this.#v;
    const at = { index: Math.max(0, checkpoint.size - 1), detail: `size ${checkpoint.size}` };
    if (checkpoint.origin !== manifest.origin) problems.add("checkpoint_origin", FILES.checkpoints, at);
    const { good, retired, bad } = signersOf(note, this.#keys, checkpoint.size, crypto);
    if (bad) problems.add("checkpoint_signature_bad", FILES.checkpoints, at);
    else if (good.length === 0)
      problems.add(retired.length > 0 ? "checkpoint_key_retired" : "checkpoint_unsigned", FILES.checkpoints, at);
    return { ...checkpoint, text: note.text, signers: good };
  }

  /** That it is larger than the one before, and holds all that that one held. */
  async #follows(now: SignedCheckpoint): Promise<boolean> {
    const { problems, tree } = this.#v;
    const before = this.#last;
    if (now.size === 0 || (before && now.size <= before.size)) {
      problems.add("checkpoint_order", FILES.checkpoints, { detail: `size ${now.size}` });
      return false;
    }
    this.#last = now;
    if (!before) return true;
    const line = this.#proofs && (await readJsonLine(this.#proofs, CONSISTENCY_LINE));
    if (!line || line.first !== before.size || line.second !== now.size) {
      problems.add("consistency_malformed", FILES.consistency, { detail: `${before.size} to ${now.size}` });
      return true;
    }
    const claim = {
      ...{ first: before.size, second: now.size, firstRoot: before.root, secondRoot: now.root },
      proof: hashesOf(line.proof),
    };
    if (!verifyConsistency(tree, claim))
      problems.add("consistency_bad", FILES.consistency, { detail: `${before.size} to ${now.size}` });
    return true;
  }

  /** After the last: that it is what the manifest speaks of, and that the reader's key stands behind it. */
  async end(): Promise<SignedCheckpoint | null> {
    while (await this.next());
    const { problems, manifest, root } = this.#v;
    const last = this.#last;
    if (this.#proofs && !(await this.#proofs.atEnd())) problems.add("consistency_malformed", FILES.consistency);
    if (this.#notes && (last?.size !== manifest.size || !sameBytes(last.root, root)))
      problems.add("checkpoint_last", FILES.checkpoints, { detail: `size ${last?.size}` });
    if (last && !isTrusted(this.#keys, last.signers)) problems.add("key_signed_nothing", FILES.checkpoints);
    return last;
  }
}
