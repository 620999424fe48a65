/** The kinds of work that wait in the database. */
export type WorkKind =
  | "check"
  | "judge"
  | "release"
  | "delivery"
  | "deadline"
  | "export"
  | "retention"
  | "erasure"
  | "package"
  | "alert"
  | "mail"
  | "planting"
  | "words"
  | "step"
  | "holding"
  | "sampling"
  | "replay";
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

/**
 * Takes due work of one kind until told to stop, as much at once as it may: what is slow holds its own place only. Several
 * processes may do so, nothing is taken twice within its minute.
 */
export class WorkLoop {
  readonly #parts: WorkLoopParts;
  #wake: (() => void) | null = null;
  #stopped = false;
  #looping: Promise<void> = Promise.resolve();
  #asked = false;
  readonly #running = new Set<Promise<void>>();

  constructor(parts: WorkLoopParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#looping = this.#loop();
  }

  /** Something may be due now. */
  poke(): void {
    this.#asked = true;
    this.#wake?.();
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.poke();
    await this.#looping;
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      this.#asked = false;
      const free = this.#parts.batch - this.#running.size;
      const taken = free > 0 ? await this.#take(free) : [];
      for (const work of taken) this.#begin(work);
      await this.#sleep();
    }
    await Promise.all(this.#running);
  }

  #begin({ org_id, ref_id }: TakenWork): void {
    const piece = this.#parts
      .run(org_id, ref_id)
      .catch((error: unknown) => this.#parts.failed(this.#parts.kind, ref_id, error))
      .finally(() => {
        const full = this.#running.size >= this.#parts.batch;
        this.#running.delete(piece);
        // More may wait than had room.
        if (full) this.poke();
      });
    this.#running.add(piece);
  }

  async #take(most: number): Promise<TakenWork[]> {
    try {
      return await this.#parts.take(this.#parts.kind, most);
    } catch (error) {
      this.#parts.failed(this.#parts.kind, "", error);
      return [];
    }
  }

  #sleep(): Promise<void> {
    if (this.#stopped || this.#asked) return Promise.resolve();
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
