/** What is kept going: order often, seal about once a second. */
type Keeper = { sequenceAll(): Promise<number>; tick(): Promise<unknown> };

export type SealLoopParts = {
  /** Throws at the first start where something is missing that only a person can bring back. */
  open(): Promise<Keeper>;
  failed(error: unknown): void;
};

/** An event has its index this long after its commit at most, if the machine keeps up. */
const SEQUENCE_MS = 200;
const SEAL_MS = 1_000;

/** Keeps the logs until told to stop. After a failure, such as a database that is away, everything is taken up anew. */
export class SealLoop {
  readonly #parts: SealLoopParts;
  #keeper: Keeper | null = null;
  #wake: () => void = () => undefined;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: SealLoopParts) {
    this.#parts = parts;
  }

  /** Resolves when the logs are open. */
  async start(): Promise<void> {
    this.#keeper = await this.#parts.open();
    this.#running = this.#loop();
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
  }

  async #loop(): Promise<void> {
    let sealed = 0;
    while (!this.#stopped) {
      try {
        this.#keeper ??= await this.#parts.open();
        const due = performance.now() >= sealed + SEAL_MS;
        if (due) {
          sealed = performance.now();
          await this.#keeper.tick();
        } else {
          await this.#keeper.sequenceAll();
        }
      } catch (error) {
        this.#keeper = null;
        this.#parts.failed(error);
        await this.#sleep(SEAL_MS);
      }
      await this.#sleep(SEQUENCE_MS);
    }
  }

  #sleep(ms: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
