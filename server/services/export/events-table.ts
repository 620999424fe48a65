import { readFile } from "node:fs/promises";
import path from "node:path";
import { dataTextIn, EVENTS_CSV } from "@/core/audit/bundle/csv";
import { EventLines } from "@/core/audit/bundle/csv-bytes";
import { FILES } from "@/core/audit/bundle/manifest";
import type { People } from "@/core/audit/bundle/people";
import { type BundleFile, BundleFolder, MOST_BYTES_WAITING } from "./bundle-folder";
import { entriesOf, eventIn } from "./log-piece";
import type { EventsFile, Parts, PartTables, TablesJob } from "./tables";

/** events.csv. The events are read from the files that were just written, and few of them more than as bytes. */
export class EventsTable implements PartTables<"events"> {
  readonly #dir: string;
  readonly #people: People;
  readonly #folder: BundleFolder;
  readonly #file: BundleFile;
  readonly #lines: EventLines;

  private constructor({ dir, known }: TablesJob, folder: BundleFolder, file: BundleFile) {
    this.#dir = dir;
    this.#people = known;
    this.#folder = folder;
    this.#file = file;
    this.#lines = new EventLines(known, (bytes) => file.hand(bytes));
    this.#lines.text(EVENTS_CSV.head);
  }

  static async open(job: TablesJob): Promise<EventsTable> {
    const folder = new BundleFolder(job.dir);
    return new EventsTable(job, folder, await folder.create(FILES.eventsCsv));
  }

  async add(file: EventsFile): Promise<void> {
    const bytes = await readFile(path.join(this.#dir, file.path));
    for (const { index, from, to } of entriesOf(file)) {
      if (this.#folder.waiting > MOST_BYTES_WAITING) await this.#file.drained();
      if (this.#lines.line(bytes, from, to, index)) continue;
      const text = bytes.toString("utf8", from, to);
      const event = eventIn(text);
      if (event !== null) this.#lines.text(EVENTS_CSV.line(event, index, this.#people, dataTextIn(text, event)) ?? "");
    }
    await this.#file.drained();
  }

  async end(): Promise<Parts["events"]> {
    this.#lines.end();
    await this.#file.end();
    await this.#folder.synced();
    return { entries: this.#folder.entries(), peak: this.#folder.peak };
  }

  stop(): Promise<void> {
    return this.#folder.abandon();
  }
}
