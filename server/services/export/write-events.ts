import { DECISIONS_CSV, EVENTS_CSV } from "@/core/audit/bundle/csv";
import { jsonLine } from "@/core/audit/bundle/lines";
import { EVENTS_PER_FILE, eventsFile, FILES } from "@/core/audit/bundle/manifest";
import type { StoredEvent } from "@/core/audit/stored-event";
import type { Snapshot } from "@/db/snapshot";
import type { BundleFile, BundleFolder } from "./bundle-folder";
import { type Chosen, entriesOf, eventsIn, type LogEntry, piecesOf } from "./choose-events";
import type { Openings } from "./openings";
import type { PeopleSeen } from "./people-seen";
import type { Prover } from "./prove";
import type { Pulse } from "./pulse";

export type WriteParts = {
  orgId: string;
  snapshot: Snapshot;
  folder: BundleFolder;
  prover: Prover;
  people: PeopleSeen;
  /** Null without texts. */
  openings: Openings | null;
  pulse: Pulse;
  /** Whatever else counts the events. */
  each(event: StoredEvent, index: number): void;
};

const NEWLINE = Uint8Array.of(0x0a);

/** Writes the chosen events and what stands beside each of them, in one pass and a bounded memory. */
export async function writeEvents(parts: WriteParts, chosen: Chosen): Promise<{ events: number; openings: number }> {
  const writer = await EventWriter.open(parts, "indexes" in chosen);
  parts.pulse.total = eventsIn(chosen);
  const pieces = piecesOf(parts.orgId, chosen);
  const read = async () => {
    const { value, done } = pieces.next();
    return done ? null : entriesOf(await parts.snapshot.copy(value));
  };
  let next = read();
  try {
    for (let piece = await next; piece; piece = await next) {
      parts.pulse.check();
      // PostgreSQL looks for the next ones while these are written.
      next = read();
      next.catch(() => undefined);
      await writer.write(piece);
      parts.pulse.done += piece.length;
    }
  } finally {
    await next.catch(() => undefined);
  }
  return writer.end();
}

type Files = {
  eventsCsv: BundleFile;
  decisionsCsv: BundleFile;
  inclusions: BundleFile | null;
  openings: BundleFile | null;
};

class EventWriter {
  readonly #parts: WriteParts;
  readonly #files: Files;
  #events: BundleFile | null = null;
  #written = 0;
  #openings = 0;

  private constructor(parts: WriteParts, files: Files) {
    this.#parts = parts;
    this.#files = files;
  }

  static async open(parts: WriteParts, selection: boolean): Promise<EventWriter> {
    const { folder } = parts;
    const files = {
      eventsCsv: await folder.create(FILES.eventsCsv),
      decisionsCsv: await folder.create(FILES.decisionsCsv),
      inclusions: selection ? await folder.create(FILES.inclusions) : null,
      openings: parts.openings ? await folder.create(FILES.openings) : null,
    };
    files.eventsCsv.text(EVENTS_CSV.head);
    files.decisionsCsv.text(DECISIONS_CSV.head);
    return new EventWriter(parts, files);
  }

  async write(piece: readonly LogEntry[]): Promise<void> {
    const events: { index: number; event: StoredEvent }[] = [];
    for (const { index, bytes } of piece) {
      if (this.#written % EVENTS_PER_FILE === 0) await this.#nextFile();
      this.#events?.write(bytes);
      this.#events?.write(NEWLINE);
      this.#written += 1;
      const event = eventIn(bytes);
      if (event === null) continue;
      this.#beside(event, index);
      events.push({ index, event });
    }
    await this.#prove(piece);
    for (const opening of (await this.#parts.openings?.of(events)) ?? []) {
      this.#files.openings?.write(jsonLine(opening));
      this.#openings += 1;
    }
    await Promise.all([this.#events, ...Object.values(this.#files)].map((file) => file?.drained()));
  }

  async end(): Promise<{ events: number; openings: number }> {
    await this.#events?.end();
    for (const file of Object.values(this.#files)) await file?.end();
    return { events: this.#written, openings: this.#openings };
  }

  #beside(event: StoredEvent, index: number): void {
    const { people, each } = this.#parts;
    people.note(event);
    this.#files.eventsCsv.text(EVENTS_CSV.line(event, index, people.known) ?? "");
    const decision = DECISIONS_CSV.line(event, index, people.known);
    if (decision !== null) this.#files.decisionsCsv.text(decision);
    each(event, index);
  }

  async #prove(piece: readonly LogEntry[]): Promise<void> {
    const { inclusions } = this.#files;
    if (!inclusions) return;
    const proofs = await this.#parts.prover.inclusions(piece.map(({ index }) => index));
    piece.forEach(({ index }, n) => {
      inclusions.write(jsonLine({ index, proof: proofs[n] ?? [] }));
    });
  }

  async #nextFile(): Promise<void> {
    await this.#events?.end();
    this.#events = await this.#parts.folder.create(eventsFile(this.#written / EVENTS_PER_FILE));
  }
}

/** Bytes that were changed behind us may be no event any more: they are exported as they are, for whoever checks them. */
function eventIn(bytes: Buffer): StoredEvent | null {
  try {
    const event = JSON.parse(bytes.toString("utf8")) as StoredEvent;
    return typeof event.actor.id === "string" && typeof event.data === "object" ? event : null;
  } catch {
    return null;
  }
}
