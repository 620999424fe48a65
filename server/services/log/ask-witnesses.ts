import { toBase64 } from "@/core/audit/base64";
import { verifyCosignature } from "@/core/audit/cosignature";
import { noteKeyId, readSignedNote, signatureLine } from "@/core/audit/signed-note";
import { sameBytes } from "@/core/audit/tree-hash";
import { newestCheckpoint } from "@/db/repositories/log";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { insertCosignature, newestCosignedBy } from "@/db/repositories/witness";
import { read, writeUnlogged } from "@/db/transaction";
import { sha256, verifyEd25519 } from "@/server/keys/log-keys";
import { endAlarms, raiseAlarm } from "./alarms";
import { dropAnchor } from "./anchor";
import type { LogRuntime } from "./log-runtime";
import { consistencyOf } from "./read-log";
import { metaCheckpointOver } from "./read-meta";
import type { Witness } from "./witness";

/** Told it is mistaken about what the witness knows, it asks again with what it was told. */
const MOST_QUESTIONS = 3;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 300_000;

/** A witness does not find the log continued that it vouched for. */
class Contradicted extends Error {
  override name = "Contradicted";
  readonly size: number;

  constructor(size: number) {
    super(`the witness does not find the log of ${size} continued`);
    this.size = size;
  }
}

type Asked = {
  witness: Witness;
  id: string;
  /** What it has signed last; null until that was looked up. */
  known: number | null;
  busy: boolean;
  failures: number;
  retryAt: number;
  agrees: boolean;
};

export type WitnessesOptions = {
  /** Where the day's anchor lies, which is exchanged for what they sign. */
  dir: string;
  witnesses?: readonly Witness[];
  /** Tells of a witness that did not answer as it should. */
  witnessFailed?(witness: string, error: unknown): void;
};

/**
 * Shows the log of all logs to those who vouch for it, beside the sealing: nobody waits for a witness, and one that is slow
 * or away is asked again later.
 */
export class Witnesses {
  readonly #rt: LogRuntime;
  readonly #options: WitnessesOptions;
  readonly #asked: Asked[];

  constructor(rt: LogRuntime, options: WitnessesOptions) {
    this.#rt = rt;
    this.#options = options;
    this.#asked = (options.witnesses ?? []).map((witness) => ({
      witness,
      id: `${witness.key.name}+${Buffer.from(noteKeyId(sha256, witness.key)).toString("hex")}`,
      known: null,
      busy: false,
      failures: 0,
      retryAt: 0,
      agrees: false,
    }));
  }

  /** Has everybody asked who has not signed this size yet; returns at once. @param size of the log of all logs */
  tend(size: number): void {
    const now = this.#rt.now();
    for (const each of this.#asked) {
      if (each.busy || size === 0 || now < each.retryAt || (each.agrees && (each.known ?? 0) >= size)) continue;
      each.busy = true;
      void this.#bring(each).finally(() => {
        each.busy = false;
      });
    }
  }

  async #bring(each: Asked): Promise<void> {
    try {
      await this.#ask(each);
      each.failures = 0;
      each.agrees = true;
      if (this.#asked.every((other) => other.agrees)) await endAlarms(this.#rt, INSTALLATION, ["witness_refused"]);
    } catch (error) {
      each.retryAt = this.#rt.now() + Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** each.failures);
      each.failures += 1;
      this.#options.witnessFailed?.(each.id, error);
      if (!(error instanceof Contradicted)) return;
      each.agrees = false;
      await raiseAlarm(this.#rt, INSTALLATION, "witness_refused", error.size).catch(() => {
        // The database is away as well; the next time it is asked says so again.
      });
    }
  }

  async #ask(each: Asked): Promise<void> {
    let old = each.known ?? (await this.#lastSigned(each));
    for (let question = 0; question < MOST_QUESTIONS; question += 1) {
      const [[newest]] = await read(this.#rt.pool, INSTALLATION, [newestCheckpoint(INSTALLATION)]);
      const size = Number(newest?.size ?? 0);
      // It vouched for more than there is: the log went back.
      if (!newest || old > size) throw new Contradicted(old);
      const proof = await consistencyOf(this.#rt, INSTALLATION, old, size);
      const lines = proof.map((hash) => `${toBase64(hash)}\n`).join("");
      const reply = await each.witness.ask(`old ${old}\n${lines}\n${newest.note}`);
      if (reply.kind === "signed") return this.#keep(each, size, newest.note, reply.lines);
      if (reply.kind === "refused") throw new Error(`it answered ${reply.status}`);
      if (reply.kind === "proof_refused" || (reply.size === old && old === size)) throw new Contradicted(old);
      old = reply.size;
    }
    throw new Error("it does not keep to what it says it knows");
  }

  async #lastSigned({ id }: Asked): Promise<number> {
    const [[row]] = await read(this.#rt.pool, INSTALLATION, [newestCosignedBy(INSTALLATION, id)]);
    return Number(row?.size ?? 0);
  }

  /** Only what holds is kept: a signature of its own over exactly this checkpoint. */
  async #keep(each: Asked, size: number, note: string, lines: string): Promise<void> {
    const { key } = each.witness;
    const signed = readSignedNote(note + lines);
    const own = signed?.signatures.find((s) => s.name === key.name && sameBytes(s.keyId, noteKeyId(sha256, key)));
    if (!signed || !own || verifyCosignature(sha256, verifyEd25519, signed, key).verification !== "good")
      throw new Error("its signature does not hold");
    const at = new Date(this.#rt.now());
    await writeUnlogged(this.#rt.pool, INSTALLATION, [
      insertCosignature(INSTALLATION, size, each.id, at, signatureLine(own)),
    ]);
    each.known = size;
    const cosigned = await metaCheckpointOver(this.#rt, size - 1);
    if (cosigned) dropAnchor(this.#options.dir, at, cosigned.note);
  }
}
