import { Worker } from "node:worker_threads";
import { ExportStopped } from "./export-failed";
import type { EventsFile, Tables, TablesJob, Tabulate, Tabulated } from "./tables";

/** What a thread is told: one file of events after another, and null when that was all. */
export type ToTables = EventsFile | null;
/** What it tells: how many events more are in the tables, and at last what came of them. */
export type FromTables = { counted: number } | { tabulated: Tabulated };

/** How many files may wait for the thread: of each only where its events stand is in memory. */
const MOST_WAITING = 200;

/** Beside whoever writes the events, who need not wait. */
export function tabulateInThread(file: string): Tabulate {
  return async (job, counted) => new TablesInThread(file, job, counted);
}

class TablesInThread implements Tables {
  readonly #thread: Worker;
  readonly #over: Promise<Tabulated>;
  #waiting = 0;
  #next: (() => void) | null = null;

  constructor(file: string, job: TablesJob, counted: (events: number) => void) {
    const thread = new Worker(file, { workerData: job });
    this.#thread = thread;
    this.#over = new Promise((resolve, reject) => {
      thread.on("message", (told: FromTables) => {
        if ("tabulated" in told) return resolve(told.tabulated);
        this.#waiting -= 1;
        counted(told.counted);
        this.#next?.();
      });
      thread.once("error", reject);
      thread.once("exit", () => reject(new ExportStopped()));
    });
    // Told to whoever awaits; until then it must not end the process.
    this.#over.catch(() => undefined);
  }

  async add(file: EventsFile): Promise<void> {
    this.#waiting += 1;
    this.#thread.postMessage(file satisfies ToTables);
    while (this.#waiting > MOST_WAITING) await Promise.race([this.#over, this.#less()]);
  }

  end(): Promise<Tabulated> {
    this.#thread.postMessage(null satisfies ToTables);
    return this.#over;
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  #less(): Promise<void> {
    return new Promise((resolve) => {
      this.#next = resolve;
    });
  }
}
