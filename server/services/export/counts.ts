import { readFile } from "node:fs/promises";
import path from "node:path";
import { DECISIONS_CSV } from "@/core/audit/bundle/csv";
import { FILES } from "@/core/audit/bundle/manifest";
import { ReportBuilder } from "@/core/report/report-builder";
import { type BundleFile, BundleFolder, MOST_BYTES_WAITING } from "./bundle-folder";
import { entriesOf, eventIn, eventsInPiece } from "./log-piece";
import { PeopleSeen } from "./people-seen";
import type { EventsFile, Parts, PartTables, TablesJob } from "./tables";

/** What each event must be read for: the decisions' table, whom it speaks of, the counts of the report. */
export class Counts implements PartTables<"counts"> {
  readonly #job: TablesJob;
  readonly #folder: BundleFolder;
  readonly #decisions: BundleFile;
  readonly #counted: (events: number) => void;
  readonly #people: PeopleSeen;
  readonly #report: ReportBuilder;

  private constructor(job: TablesJob, folder: BundleFolder, decisions: BundleFile, counted: (events: number) => void) {
    this.#job = job;
    this.#folder = folder;
    this.#decisions = decisions;
    this.#counted = counted;
    this.#people = new PeopleSeen(job.known);
    this.#report = new ReportBuilder(job.scope);
    decisions.text(DECISIONS_CSV.head);
  }

  static async open(job: TablesJob, counted: (events: number) => void): Promise<Counts> {
    const folder = new BundleFolder(job.dir);
    return new Counts(job, folder, await folder.create(FILES.decisionsCsv), counted);
  }

  async add(file: EventsFile): Promise<void> {
    const bytes = await readFile(path.join(this.#job.dir, file.path));
    const { known } = this.#job;
    for (const { index, from, to } of entriesOf(file)) {
      const event = eventIn(bytes.toString("utf8", from, to));
      if (event === null) continue;
      this.#people.note(event);
      const decision = DECISIONS_CSV.line(event, index, known);
      if (decision !== null) this.#decisions.text(decision);
      if (this.#folder.waiting > MOST_BYTES_WAITING) await this.#decisions.drained();
      this.#report.add(event, index);
    }
    await this.#decisions.drained();
    this.#counted(eventsInPiece(file));
  }

  async end(): Promise<Parts["counts"]> {
    await this.#decisions.end();
    await this.#folder.synced();
    const { peak } = this.#folder;
    return { entries: this.#folder.entries(), people: this.#people.seen, report: this.#report.finish(), peak };
  }

  stop(): Promise<void> {
    return this.#folder.abandon();
  }
}
