/** The kinds of work that wait in the database. */
export type WorkKind =
  | "check"
  | "release"
  | "delivery"
  | "deadline"
  | "export"
  | "retention"
  | "erasure"
  | "package"
  | "alert"
  | "planting"
  | "words"
  | "step"
  | "holding"
  | "sampling";
type TakenWork = { org_id: string; ref_id: string };

export type WorkLoopParts = {
  kind: WorkKind;
  /** How many pieces at once. */
  batch: number;
  take(kind: WorkKind, most: number): Promise<TakenWork[]>;
  /** Does one piece; a throw leaves it to be taken again when its minute is over. */
  run(orgId: string, refId: string): Promise<void>;
  failed(kind: WorkKind, refId: string, error: unknown): void;
};

/** Longest sleep while nothing is announced: what fell due by the clock is late by at most this. */
const IDLE_MS = 250;

/** Takes due work of one kind until told to stop; several processes may do so, nothing is taken twice within its minute. */
export class WorkLoop {
  readonly #parts: WorkLoopParts;
  #wake: (() => void) | null = null;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: WorkLoopParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#running = this.#loop();
  }

  /** Something may be due now. */
  poke(): void {
    this.#wake?.();
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.poke();
    await this.#running;
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      const taken = await this.#take();
      await Promise.all(
        taken.map((w) =>
          this.#parts
            .run(w.org_id, w.ref_id)
            .catch((error: unknown) => this.#parts.failed(this.#parts.kind, w.ref_id, error)),
        ),
      );
      if (taken.length < this.#parts.batch) await this.#sleep();
    }
  }

  async #take(): Promise<TakenWork[]> {
    try {
      return await this.#parts.take(this.#parts.kind, this.#parts.batch);
    } catch (error) {
      this.#parts.failed(this.#parts.kind, "", error);
      return [];
    }
  }

  #sleep(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, IDLE_MS);
      const wake = () => done();
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      this.#wake = wake;
    });
  }
}
