import { readFile } from "node:fs/promises";
import path from "node:path";
import { DECISIONS_CSV, dataTextIn, EVENTS_CSV } from "@/core/audit/bundle/csv";
import { FILES } from "@/core/audit/bundle/manifest";
import { ReportBuilder } from "@/core/report/report-builder";
import { type BundleFile, BundleFolder } from "./bundle-folder";
import { entriesIn, eventIn, eventsInPiece } from "./log-piece";
import { PeopleSeen } from "./people-seen";
import type { EventsFile, Tables, TablesJob, Tabulate, Tabulated } from "./tables";

/** How many events are in the tables before what was written of them must be with the operating system. */
const DRAIN_EVERY = 1_000;

/** In this process: for one that has nothing else to do. */
export const tabulateHere: Tabulate = async (job, counted) => {
  const folder = new BundleFolder(job.dir);
  const eventsCsv = await folder.create(FILES.eventsCsv);
  const decisionsCsv = await folder.create(FILES.decisionsCsv);
  return new TablesHere(job, folder, { eventsCsv, decisionsCsv }, counted);
};

/** The events are read from the files that were just written: nobody hands them over, and what waits, waits on the disk. */
class TablesHere implements Tables {
  readonly #job: TablesJob;
  readonly #folder: BundleFolder;
  readonly #files: { eventsCsv: BundleFile; decisionsCsv: BundleFile };
  readonly #counted: (events: number) => void;
  readonly #people: PeopleSeen;
  readonly #report: ReportBuilder;

  constructor(
    job: TablesJob,
    folder: BundleFolder,
    files: { eventsCsv: BundleFile; decisionsCsv: BundleFile },
    counted: (events: number) => void,
  ) {
    this.#job = job;
    this.#folder = folder;
    this.#files = files;
    this.#counted = counted;
    this.#people = new PeopleSeen(job.known);
    this.#report = new ReportBuilder(job.scope);
    files.eventsCsv.text(EVENTS_CSV.head);
    files.decisionsCsv.text(DECISIONS_CSV.head);
  }

  async add(file: EventsFile): Promise<void> {
    const bytes = await readFile(path.join(this.#job.dir, file.path));
    let n = 0;
    for (const entry of entriesIn({ ...file, bytes })) {
      this.#each(entry.bytes, entry.index);
      n += 1;
      if (n % DRAIN_EVERY === 0) await this.#drained();
    }
    await this.#drained();
    this.#counted(eventsInPiece(file));
  }

  async end(): Promise<Tabulated> {
    for (const file of Object.values(this.#files)) await file.end();
    const { peak } = this.#folder;
    return { entries: this.#folder.entries(), people: this.#people.seen, report: this.#report.finish(), peak };
  }

  stop(): Promise<void> {
    return this.#folder.abandon();
  }

  #each(bytes: Buffer, index: number): void {
    const text = bytes.toString("utf8");
    const event = eventIn(text);
    if (event === null) return;
    const { known } = this.#job;
    this.#people.note(event);
    this.#files.eventsCsv.text(EVENTS_CSV.line(event, index, known, dataTextIn(text, event)) ?? "");
    const decision = DECISIONS_CSV.line(event, index, known);
    if (decision !== null) this.#files.decisionsCsv.text(decision);
    this.#report.add(event, index);
  }

  async #drained(): Promise<void> {
    await Promise.all(Object.values(this.#files).map((file) => file.drained()));
  }
}
