import { readStoredEvent, type StoredEvent } from "../stored-event";
import { UuidTable } from "./uuid-table";
import type { Verification } from "./verification";
import type { CheckpointReading } from "./verify-checkpoints";
import { isKeyType, type LogKeys } from "./verify-keys";
import { LifeRules } from "./verify-life";
import { OpeningsReading } from "./verify-openings";
import { ReportComparison } from "./verify-report";
import { TablesReading } from "./verify-tables";
import { type EventPlaces, RangePlaces, SelectionPlaces } from "./verify-tree";

export type FoundEvents = {
  from: number;
  to: number;
  events: number;
  openings: number;
  erased: number;
  redacted: number;
  fromBeginning: boolean;
  /** Where the log says that it went on from a database that was put back; the first of them. */
  restored: number[];
};

const MOST_RESTORED = 20;

/** All that is checked of one event after another, in one pass over the files. */
export async function verifyEvents(
  v: Verification,
  keys: LogKeys,
  checkpoints: CheckpointReading,
): Promise<FoundEvents> {
  const { holds } = v.manifest;
  const pass = new EventPass(v, keys, {
    places:
      holds.kind === "range" ? await RangePlaces.open(v, checkpoints, holds) : new SelectionPlaces(v, holds.events),
    openings: await OpeningsReading.open(v),
    tables: await TablesReading.open(v),
    report: new ReportComparison(v),
    life: holds.kind === "range" && holds.from === 0 ? new LifeRules(v.problems) : null,
  });
  for (const path of v.files.ofEvents()) await pass.file(path);
  return pass.end();
}

type Parts = {
  places: EventPlaces;
  openings: OpeningsReading;
  tables: TablesReading;
  report: ReportComparison;
  life: LifeRules | null;
};

class EventPass {
  readonly #v: Verification;
  readonly #keys: LogKeys;
  readonly #parts: Parts;
  readonly #ids = new UuidTable();
  #allKnown = true;
  readonly #restored: number[] = [];
  #events = 0;
  #first: number | null = null;
  #last = -1;

  constructor(v: Verification, keys: LogKeys, parts: Parts) {
    this.#v = v;
    this.#keys = keys;
    this.#parts = parts;
  }

  async file(path: string): Promise<void> {
    const reading = this.#v.files.open(path);
    for (let line = await reading?.line(); line; line = await reading?.line()) await this.#each(line, path);
  }

  async #each(bytes: Uint8Array, path: string): Promise<void> {
    const { places, openings, tables, report, life } = this.#parts;
    const index = await places.next(bytes);
    this.#events += 1;
    // Beyond what the manifest holds, or without a proof: it has no place, and there is nothing to compare it with.
    if (index === null) return;
    this.#first ??= index;
    this.#last = Math.max(this.#last, index);
    const event = this.#read(bytes, index, path);
    await openings.each(event, index);
    await tables.each(event, index);
    report.each(event, index);
    // What an event does that is not known is not known either: from there on nothing is said of what may follow from it.
    if (event?.type === "log.restored" && this.#restored.length < MOST_RESTORED) this.#restored.push(index);
    if (event === null) this.#allKnown = false;
    else if (this.#allKnown) life?.each(event, index);
  }

  #read(bytes: Uint8Array, index: number, path: string): StoredEvent | null {
    const { problems, manifest } = this.#v;
    const read = readStoredEvent(bytes);
    if (!read.ok) {
      problems.add(read.fault, path, { index });
      return null;
    }
    const { event } = read;
    if (event.org !== manifest.org) problems.add("event_org", path, { index });
    if (this.#ids.get(event.id) !== 0) problems.add("event_repeated", path, { index, detail: event.id });
    this.#ids.set(event.id, 1);
    // A key that was retired would still count if the event that says so could be left out.
    if (isKeyType(event.type) && !this.#keys.events.has(index)) problems.add("key_event_left_out", path, { index });
    return event;
  }

  async end(): Promise<FoundEvents> {
    const { places, openings, tables, report, life } = this.#parts;
    await openings.end(places.complete);
    await tables.end();
    await report.end();
    await places.end();
    return {
      from: this.#first ?? 0,
      to: this.#last + 1,
      events: this.#events,
      openings: openings.count,
      erased: openings.erased,
      redacted: openings.redacted,
      fromBeginning: life !== null && this.#allKnown,
      restored: this.#restored,
    };
  }
}
