import { Worker } from "node:worker_threads";
import { ExportStopped } from "./export-failed";
import {
  type EventsFile,
  type Parts,
  type PartTables,
  type TablesJob,
  type TablesPart,
  type Tabulate,
  together,
} from "./tables";

/** What a thread begins with. */
export type TablesThread = { job: TablesJob; part: TablesPart };
/** What it is told: one file of events after another, and null when that was all. */
export type ToTables = EventsFile | null;
/** What it tells: how many more files it has done and events it has counted, and at last what came of them. */
export type FromTables = { taken: number } | { counted: number } | { made: Parts[TablesPart] };

/** How many files may wait for a thread: of each only where its events stand is in memory. */
const MOST_WAITING = 200;

/** What is read of an event is of no use after it: with room enough, next to none of it is ever moved. */
const YOUNG_MB = 64;

/** Each half in a thread of its own, beside whoever writes the events, who need not wait. */
export function tabulateInThread(file: string): Tabulate {
  return async (job, counted) => {
    const events = new PartInThread<"events">(file, { job, part: "events" }, counted);
    const counts = new PartInThread<"counts">(file, { job, part: "counts" }, counted);
    const stop = async () => void (await Promise.all([events.stop(), counts.stop()]));
    return {
      add: async (added) => void (await Promise.all([events.add(added), counts.add(added)])),
      async end() {
        const [table, counted] = await Promise.all([events.end(), counts.end()]);
        return together(table, counted);
      },
      stop,
    };
  };
}

class PartInThread<P extends TablesPart> implements PartTables<P> {
  readonly #thread: Worker;
  readonly #over: Promise<Parts[P]>;
  #waiting = 0;
  #next: (() => void) | null = null;

  constructor(file: string, begin: TablesThread, counted: (events: number) => void) {
    const thread = new Worker(file, { workerData: begin, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    this.#thread = thread;
    this.#over = new Promise((resolve, reject) => {
      thread.on("message", (told: FromTables) => {
        if ("made" in told) return resolve(told.made as Parts[P]);
        if ("counted" in told) return counted(told.counted);
        this.#waiting -= told.taken;
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

  end(): Promise<Parts[P]> {
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
