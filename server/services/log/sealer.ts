import { statSync } from "node:fs";
import path from "node:path";
import type { KeyTerm } from "@/core/audit/key-history";
import { newestCheckpoint } from "@/db/repositories/log";
import { readAlone } from "@/db/repositories/queue";
import { INSTALLATION, organisationsWithEvents } from "@/db/repositories/sequencer";
import { read } from "@/db/transaction";
import { type LogKey, loadLogKeys } from "@/server/keys/log-keys";
import { acceptRestore, isRestoreAccepted, restoreIsDone } from "./accept-restore";
import { endAlarms, raiseAlarm } from "./alarms";
import { Witnesses } from "./ask-witnesses";
import { Inconsistent, KeptLog } from "./kept-log";
import type { LogRuntime } from "./log-runtime";
import { MetaLog } from "./meta-log";
import { Recheck } from "./recheck";
import { sequenceEvents } from "./sequence-events";
import { signedByTerms, termsOf } from "./sign-checkpoint";
import { signManifests } from "./sign-manifests";
import { SignerState } from "./signer-state";
import { tellKeys } from "./tell-keys";
import type { Witness } from "./witness";

export const logKeysFile = (dir: string) => path.join(dir, "log-keys.json");
export const signerStateFile = (dir: string) => path.join(dir, "log-state.json");

export type SealerOptions = {
  /** Where keys, the signer's memory and anchors lie: outside the database, one machine's own. */
  dir: string;
  /** The first part of every log's name. */
  host: string;
  /** How often the log of all logs is continued at most; 0 is at every tick. */
  metaEveryMs?: number;
  /** Who vouches for the log of all logs. */
  witnesses?: readonly Witness[];
  witnessFailed?(witness: string, error: unknown): void;
};

type Open = { log: KeptLog; terms: KeyTerm[] };

/** Keeps the logs of all organisations: gives events their index, makes trees of them, signs. One in an installation. */
export class Sealer {
  readonly #rt: LogRuntime;
  readonly #options: SealerOptions;
  readonly #state: SignerState;
  readonly #meta: MetaLog;
  readonly #witnesses: Witnesses;
  readonly #recheck: Recheck;
  readonly #open = new Map<string, Open>();
  #keys: LogKey[];
  #keysFrom: number;
  /** Organisations that may have what is not sealed yet. */
  readonly #due = new Set<string>();

  private constructor(rt: LogRuntime, options: SealerOptions, logIsEmpty: boolean) {
    this.#rt = rt;
    this.#options = options;
    this.#state = new SignerState(signerStateFile(options.dir));
    this.#keys = loadLogKeys(logKeysFile(options.dir), logIsEmpty);
    this.#keysFrom = keysChanged(options.dir);
    this.#recheck = new Recheck(rt, this.#state);
    this.#meta = new MetaLog(rt, this.#state, options);
    this.#witnesses = new Witnesses(rt, options);
  }

  /** @throws Error when there is a log and the key that signs it is missing */
  static async open(rt: LogRuntime, options: SealerOptions): Promise<Sealer> {
    const [[meta]] = await read(rt.pool, INSTALLATION, [newestCheckpoint(INSTALLATION)]);
    const sealer = new Sealer(rt, options, meta === undefined);
    for (const { org_id: orgId } of await readAlone(rt.pool, organisationsWithEvents())) sealer.#due.add(orgId);
    return sealer;
  }

  /** Gives every committed event its index. @returns how many got theirs */
  sequenceAll(): Promise<number> {
    return sequenceEvents(this.#rt, (orgId) => this.#due.add(orgId));
  }

  /** Everything once: order, seal, continue the log of all logs, sign manifests. @returns how much there was to do */
  async tick(): Promise<{ sequenced: number; signed: number }> {
    this.#followKeys();
    let sequenced = await this.sequenceAll();
    const sealed: string[] = [];
    for (const orgId of [...this.#due]) {
      const found = await this.#guarded(orgId, () => this.#seal(orgId));
      sequenced += found?.sequenced ?? 0;
      if (found === null) continue;
      this.#due.delete(orgId);
      if (found.signed) sealed.push(orgId);
    }
    await this.#guarded(INSTALLATION, () => this.#meta.follow(sealed, this.#keys));
    this.#witnesses.tend(this.#state.of(INSTALLATION)?.size ?? 0);
    // Every log that had to be was taken over in this round; the next one signs it.
    restoreIsDone(this.#options.dir);
    await signManifests(this.#rt, this.#options.host, this.#keys);
    await this.#recheck.step([...this.#open.keys()]);
    for (const orgId of sealed) this.#rt.announce({ orgId, kind: "log", item: null });
    return { sequenced, signed: sealed.length };
  }

  async #seal(orgId: string): Promise<{ sequenced: number; signed: boolean }> {
    let sequenced = 0;
    let open = this.#open.get(orgId);
    if (!open) {
      const log = await KeptLog.open(this.#rt, this.#state, this.#options.host, orgId);
      // The first checkpoint already holds the event of the key that signs it.
      if (await tellKeys(this.#rt, orgId, log.origin, this.#keys)) sequenced = await this.sequenceAll();
      open = { log, terms: await termsOf(this.#rt, orgId, log.origin) };
      this.#open.set(orgId, open);
    }
    const { log, terms } = open;
    const least = (terms[0]?.from ?? 0) + 1;
    const signed = await log.seal((text, size) => signedByTerms(log.origin, this.#keys, terms, size, text), least);
    return { sequenced, signed };
  }

  /** A log that is not as it was left raises an alarm and is left alone; the others go on. */
  async #guarded<T>(orgId: string, work: () => Promise<T>): Promise<T | null> {
    const wasOpen = this.#open.has(orgId);
    try {
      const done = await work();
      if (!wasOpen) await endAlarms(this.#rt, orgId, ["rolled_back", "changed", "split"]);
      return done;
    } catch (error) {
      this.#open.delete(orgId);
      if (!(error instanceof Inconsistent)) throw error;
      if (isRestoreAccepted(this.#options.dir)) await acceptRestore(this.#rt, this.#state, orgId);
      await raiseAlarm(this.#rt, orgId, error.code, error.size);
      return null;
    }
  }

  /** Keys that were added or retired meanwhile: every log is taken up anew and tells of them. */
  #followKeys(): void {
    const changed = keysChanged(this.#options.dir);
    if (changed === this.#keysFrom) return;
    this.#keys = loadLogKeys(logKeysFile(this.#options.dir), false);
    this.#keysFrom = changed;
    for (const orgId of this.#open.keys()) this.#due.add(orgId);
    this.#open.clear();
  }
}

const keysChanged = (dir: string) => statSync(logKeysFile(dir)).mtimeMs;
