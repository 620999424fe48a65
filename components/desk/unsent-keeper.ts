/** `kept` is on the server; `waiting` will be in a moment; `unanswered` could not be brought there and is tried again. */
export type Keeping = "kept" | "waiting" | "unanswered";

type Options<Words> = {
  /** Nothing worth keeping. */
  isBlank: (words: Words) => boolean;
  send: (item: string, work: Words | null) => Promise<void>;
  /** Whether trying again may help; what is refused stays refused. */
  unanswered: (error: unknown) => boolean;
  onChange: () => void;
};

/** After the last key; a crash loses no more than was typed in it. */
export const QUIET_MS = 600;
export const AGAIN_MS = 3_000;

/** Brings what is written on items to the server: the newest state of each, one request at a time. */
export class UnsentKeeper<Words extends object> {
  readonly #options: Options<Words>;
  readonly #kept = new Map<string, string>();
  readonly #waiting = new Map<string, Words>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #failed = false;

  constructor(options: Options<Words>) {
    this.#options = options;
  }

  /** This is what the server has of the item already. */
  begin(item: string, work: Words): void {
    this.#kept.set(item, JSON.stringify(work));
  }

  write(item: string, work: Words): void {
    const before = this.stateOf(item);
    const known = this.#kept.get(item);
    const same = known === undefined ? this.#options.isBlank(work) : known === JSON.stringify(work);
    if (same) this.#waiting.delete(item);
    else this.#waiting.set(item, work);
    if (!same) this.#arm(QUIET_MS);
    if (this.stateOf(item) !== before) this.#options.onChange();
  }

  /** It ended, and what was written on it with it: the server has forgotten it by itself. */
  end(item: string, work: Words): void {
    this.#waiting.delete(item);
    this.#kept.set(item, JSON.stringify(work));
  }

  stateOf(item: string): Keeping {
    if (!this.#waiting.has(item)) return "kept";
    return this.#failed ? "unanswered" : "waiting";
  }

  /** What has not reached the server yet. */
  waiting(): [string, Words | null][] {
    return [...this.#waiting].map(([item, work]) => [item, this.#options.isBlank(work) ? null : work]);
  }

  /** Now, without waiting for a pause. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #arm(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #sendAll(): Promise<void> {
    for (const [item, work] of this.#waiting) {
      try {
        await this.#options.send(item, this.#options.isBlank(work) ? null : work);
      } catch (error) {
        if (this.#options.unanswered(error)) {
          this.#failed = true;
          this.#options.onChange();
          return this.#arm(AGAIN_MS);
        }
      }
      this.#failed = false;
      this.#kept.set(item, JSON.stringify(work));
      // What was typed while it was on its way has its own turn.
      if (this.#waiting.get(item) === work) this.#waiting.delete(item);
      this.#options.onChange();
    }
    if (this.#waiting.size > 0) this.#arm(QUIET_MS);
  }
}
