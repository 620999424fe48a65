import { pulseExport } from "@/db/repositories/export";
import { LostRace, markReturning } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { ExportStopped } from "./export-failed";

/** Well within the second in which a cancelled export is to end, and the minute for which its work is held. */
const EVERY_MS = 500;

/** While an export is built: notes how far it is, holds the work, and learns that it was cancelled. */
export class Pulse {
  done = 0;
  total: number | null = null;
  readonly #rt: Runtime;
  readonly #row: { orgId: string; exportId: string; turn: number };
  readonly #stopping = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #progress: ((done: number, total: number | null) => void) | undefined;
  #told = -1;
  #beating: Promise<void> | null = null;

  constructor(
    rt: Runtime,
    row: { orgId: string; exportId: string; turn: number },
    progress?: (done: number, total: number | null) => void,
  ) {
    this.#rt = rt;
    this.#row = row;
    this.#progress = progress;
    this.#timer = setInterval(() => {
      this.#beating ??= this.beat()
        // A lost connection ends the build where it reads; a missed beat alone is no reason to.
        .catch(() => undefined)
        .finally(() => {
          this.#beating = null;
        });
    }, EVERY_MS);
  }

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** @throws ExportStopped when it is not ours to build any more */
  check(): void {
    if (this.#stopping.signal.aborted) throw new ExportStopped();
  }

  /** Ends it from here, as Ctrl-C does. */
  stop(): void {
    this.#stopping.abort();
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    // Whoever watches learns how far it came, also when it was quicker than a beat.
    this.#progress?.(this.done, this.total);
  }

  async beat(): Promise<void> {
    const { orgId, exportId, turn } = this.#row;
    this.#progress?.(this.done, this.total);
    try {
      const held = await markReturning(this.#rt.pool, orgId, pulseExport(orgId, exportId, turn, this.done, this.total));
      if (held.length === 0) return this.#stopping.abort();
    } catch (error) {
      // Two wrote at the same moment; the next beat tells.
      if (!(error instanceof LostRace)) throw error;
    }
    if (this.done === this.#told) return;
    this.#told = this.done;
    this.#rt.announce({ orgId, kind: "export", item: null });
  }
}
