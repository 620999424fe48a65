import type { Manifest } from "@/core/audit/bundle/manifest";
import type { People } from "@/core/audit/bundle/people";
import type { Report, ReportScope } from "@/core/report/report";
import type { LogPiece } from "./log-piece";

/** A file of events that is on the disk, by its path in the bundle, and where each event stands in it. */
export type EventsFile = Omit<LogPiece, "bytes"> & { path: string };

/** What the tables of a bundle are made of, beside its events: its folder, what was asked for, and the names that are known. */
export type TablesJob = { dir: string; scope: ReportScope; known: People };

export type Tabulated = {
  entries: Manifest["files"];
  /** Of whom the events speak. */
  people: People;
  report: Report;
  /** The most bytes that waited to be written at any moment. */
  peak: number;
};

/** Makes of the events what is made for people: the tables and the counts of the report. */
export type Tables = {
  /** In the order of the log. Resolves when the next file may come, not when this one is done. */
  add(file: EventsFile): Promise<void>;
  end(): Promise<Tabulated>;
  /** Gives it up, if it has not ended. */
  stop(): Promise<void>;
};

/** @param counted told how many more events are in the tables */
export type Tabulate = (job: TablesJob, counted: (events: number) => void) => Promise<Tables>;

/**
 * What comes of the two halves of the work, which need nothing of one another: the table of events, and what must be read
 * to be counted.
 */
export type Parts = { events: Pick<Tabulated, "entries" | "peak">; counts: Tabulated };
export type TablesPart = keyof Parts;

/** One of them at work. */
export type PartTables<P extends TablesPart = TablesPart> = {
  add(file: EventsFile): Promise<void>;
  end(): Promise<Parts[P]>;
  stop(): Promise<void>;
};

export const together = (events: Parts["events"], counts: Parts["counts"]): Tabulated => ({
  ...counts,
  entries: [...events.entries, ...counts.entries],
  peak: events.peak + counts.peak,
});
