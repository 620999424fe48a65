import { logOrigin, writeCheckpoint } from "@/core/audit/checkpoint";
import { type CheckpointRow, insertMetaLeaf, newestCheckpoint } from "@/db/repositories/log";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { read, writeUnlogged } from "@/db/transaction";
import type { LogKey } from "@/server/keys/log-keys";
import { dropAnchor } from "./anchor";
import { indexedSize, KeptLog } from "./kept-log";
import type { LogRuntime } from "./log-runtime";
import { signedBy } from "./sign-checkpoint";
import type { SignerState } from "./signer-state";

const EVERY_MS = 3_000;

/**
 * The log of all logs: each organisation's newest checkpoint becomes a leaf of it. Witnesses and anchors see this one, so
 * that they vouch for every organisation without hearing of any.
 */
export class MetaLog {
  readonly #rt: LogRuntime;
  readonly #state: SignerState;
  readonly #options: { dir: string; host: string; metaEveryMs?: number };
  readonly #grown = new Set<string>();
  #log: KeptLog | null = null;
  #followed = Number.NEGATIVE_INFINITY;

  constructor(rt: LogRuntime, state: SignerState, options: { dir: string; host: string; metaEveryMs?: number }) {
    this.#rt = rt;
    this.#state = state;
    this.#options = options;
  }

  /** @param sealed the organisations that have a new checkpoint */
  async follow(sealed: readonly string[], keys: readonly LogKey[]): Promise<void> {
    for (const orgId of sealed) this.#grown.add(orgId);
    const now = this.#rt.now();
    if (this.#grown.size === 0 || now < this.#followed + (this.#options.metaEveryMs ?? EVERY_MS)) return;
    this.#followed = now;
    try {
      await this.#continue(keys, now);
    } catch (error) {
      this.#log = null;
      throw error;
    }
  }

  async #continue(keys: readonly LogKey[], now: number): Promise<void> {
    const { host, dir } = this.#options;
    this.#log ??= await KeptLog.open(this.#rt, this.#state, host, INSTALLATION);
    const log = this.#log;
    let index = await indexedSize(this.#rt, INSTALLATION);
    for (const orgId of this.#grown) {
      const [[row]] = await read(this.#rt.pool, orgId, [newestCheckpoint(orgId)]);
      if (!row) continue;
      const text = textOf(host, orgId, row);
      await writeUnlogged(this.#rt.pool, INSTALLATION, [
        insertMetaLeaf(INSTALLATION, index, orgId, Number(row.size), text),
      ]);
      index += 1;
    }
    this.#grown.clear();
    const active = keys.filter((key) => key.state === "active");
    await log.seal((text) => signedBy(log.origin, active, text));
    const note = this.#state.of(INSTALLATION)?.note;
    if (note) dropAnchor(dir, new Date(now), note);
  }
}

function textOf(host: string, orgId: string, row: CheckpointRow): string {
  return writeCheckpoint({ origin: logOrigin(host, orgId), size: Number(row.size), root: row.root });
}
