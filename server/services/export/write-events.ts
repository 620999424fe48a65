import { jsonLine } from "@/core/audit/bundle/lines";
import { EVENTS_PER_FILE, eventsFile, FILES } from "@/core/audit/bundle/manifest";
import type { Snapshot } from "@/db/snapshot";
import type { BundleFile, BundleFolder } from "./bundle-folder";
import { type Chosen, eventsIn, type PieceToRead, piecesOf } from "./choose-events";
import { cutPiece, entriesIn, eventIn, eventsInPiece, indexesOf, type LogPiece, wholePiece } from "./log-piece";
import type { Openings } from "./openings";
import type { Prover } from "./prove";
import type { Pulse } from "./pulse";
import type { Tables } from "./tables";

export type WriteParts = {
  orgId: string;
  snapshot: Snapshot;
  folder: BundleFolder;
  prover: Prover;
  /** Null without texts. */
  openings: Openings | null;
  pulse: Pulse;
  tables: Tables;
};

const NEWLINE = Uint8Array.of(0x0a);

/**
 * Writes the chosen events and their proofs, in one pass and a bounded memory. Nothing is read out of an event on the way,
 * unless its texts are opened: the bytes go from PostgreSQL to the disk as they are.
 */
export async function writeEvents(parts: WriteParts, chosen: Chosen): Promise<{ events: number; openings: number }> {
  const writer = await EventWriter.open(parts, "indexes" in chosen);
  parts.pulse.total = eventsIn(chosen);
  const pieces = piecesOf(parts.orgId, chosen);
  const read = async () => {
    const { value, done } = pieces.next();
    return done ? null : readPiece(parts.snapshot, value);
  };
  let next = read();
  try {
    for (let piece = await next; piece; piece = await next) {
      parts.pulse.check();
      // PostgreSQL looks for the next ones while these are written.
      next = read();
      next.catch(() => undefined);
      if (eventsInPiece(piece) > 0) await writer.write(piece);
    }
  } finally {
    await next.catch(() => undefined);
    await writer.settled();
  }
  return writer.end();
}

const NOTHING = new Uint8Array();

async function readPiece(snapshot: Snapshot, { quick, sure }: PieceToRead): Promise<LogPiece> {
  if (quick) {
    const [[count = NOTHING, bytes = NOTHING] = []] = await snapshot.copy(quick.text);
    const piece = wholePiece(quick.from, quick.to, count, bytes);
    if (piece) return piece;
  }
  const [[indexes = NOTHING, lengths = NOTHING, bytes = NOTHING] = []] = await snapshot.copy(sure);
  return { indexes, lengths, bytes };
}

type Beside = { inclusions: BundleFile | null; openings: BundleFile | null };
type OpenFile = { file: BundleFile; path: string; events: number; pieces: LogPiece[] };

class EventWriter {
  readonly #parts: WriteParts;
  readonly #beside: Beside;
  #open: OpenFile | null = null;
  #files = 0;
  /** The file before this one, on its way to the tables. */
  #closing: Promise<void> = Promise.resolve();
  #written = 0;
  #openings = 0;

  private constructor(parts: WriteParts, beside: Beside) {
    this.#parts = parts;
    this.#beside = beside;
  }

  static async open(parts: WriteParts, selection: boolean): Promise<EventWriter> {
    const { folder } = parts;
    return new EventWriter(parts, {
      inclusions: selection ? await folder.create(FILES.inclusions) : null,
      openings: parts.openings ? await folder.create(FILES.openings) : null,
    });
  }

  async write(piece: LogPiece): Promise<void> {
    for (let left: LogPiece | null = piece; left; ) {
      const open = this.#open ?? (await this.#nextFile());
      const [part, others]: [LogPiece, LogPiece | null] = cutPiece(left, EVENTS_PER_FILE - open.events);
      open.file.hand(part.bytes);
      open.file.write(NEWLINE);
      open.pieces.push(part);
      open.events += eventsInPiece(part);
      left = others;
      if (open.events === EVENTS_PER_FILE) await this.#close();
    }
    this.#written += eventsInPiece(piece);
    await this.#prove(piece);
    await this.#openTexts(piece);
    await Promise.all([this.#open?.file, ...Object.values(this.#beside)].map((file) => file?.drained()));
  }

  async end(): Promise<{ events: number; openings: number }> {
    await this.#close();
    await this.#closing;
    for (const file of Object.values(this.#beside)) await file?.end();
    return { events: this.#written, openings: this.#openings };
  }

  /** When nothing is under way any more, whatever came of it. */
  async settled(): Promise<void> {
    await this.#closing.catch(() => undefined);
  }

  async #prove(piece: LogPiece): Promise<void> {
    const { inclusions } = this.#beside;
    if (!inclusions) return;
    const indexes = indexesOf(piece);
    const proofs = await this.#parts.prover.inclusions(indexes);
    indexes.forEach((index, n) => {
      inclusions.write(jsonLine({ index, proof: proofs[n] ?? [] }));
    });
  }

  async #openTexts(piece: LogPiece): Promise<void> {
    const { openings } = this.#parts;
    if (!openings) return;
    const events = [...entriesIn(piece)].flatMap(({ index, bytes }) => {
      const event = eventIn(bytes.toString("utf8"));
      return event === null ? [] : [{ index, event }];
    });
    for (const opening of await openings.of(events)) {
      this.#beside.openings?.write(jsonLine(opening));
      this.#openings += 1;
    }
  }

  async #nextFile(): Promise<OpenFile> {
    const path = eventsFile(this.#files);
    this.#files += 1;
    this.#open = { file: await this.#parts.folder.create(path), path, events: 0, pieces: [] };
    return this.#open;
  }

  /** What was written last takes its time, in which the next file begins. */
  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await this.#closing;
    if (!open) return;
    const { file, path, pieces } = open;
    const indexes = Buffer.concat(pieces.map((piece) => piece.indexes));
    const lengths = Buffer.concat(pieces.map((piece) => piece.lengths));
    this.#closing = file.end().then(() => this.#parts.tables.add({ path, indexes, lengths }));
    this.#closing.catch(() => undefined);
  }
}
