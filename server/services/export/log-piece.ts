import type { StoredEvent } from "@/core/audit/stored-event";

/** Some events of the log as they were read: indexes in 8 bytes each, lengths in 4, and the bytes, a newline between them. */
export type LogPiece = { indexes: Uint8Array; lengths: Uint8Array; bytes: Uint8Array };
type LogPlace = { index: number; from: number; to: number };
export type LogEntry = { index: number; bytes: Buffer };

const INDEX_BYTES = 8;
const LENGTH_BYTES = 4;

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Exact: no log is longer than a number can tell. */
const indexAt = (view: Buffer, n: number) =>
  view.readUInt32BE(n * INDEX_BYTES) * 0x1_0000_0000 + view.readUInt32BE(n * INDEX_BYTES + 4);

export const eventsInPiece = ({ lengths }: Pick<LogPiece, "lengths">) => lengths.length / LENGTH_BYTES;

export function indexesOf({ indexes }: Pick<LogPiece, "indexes">): number[] {
  const view = bufferOf(indexes);
  return Array.from({ length: indexes.length / INDEX_BYTES }, (_, n) => indexAt(view, n));
}

/**
 * The piece from one index up to another, of nothing but the events' bytes and how many they are; null when one is missing,
 * or when a newline is not between two of them.
 */
export function wholePiece(from: number, to: number, count: Uint8Array, bytes: Uint8Array): LogPiece | null {
  const events = to - from;
  if (indexAt(bufferOf(count), 0) !== events) return null;
  const indexes = Buffer.allocUnsafe(events * INDEX_BYTES);
  const lengths = Buffer.allocUnsafe(events * LENGTH_BYTES);
  let at = 0;
  for (let n = 0; n < events; n += 1) {
    const newline = bytes.indexOf(0x0a, at);
    // The last one, and only that, has none behind it.
    if (newline === -1 ? n < events - 1 : n === events - 1) return null;
    const end = newline === -1 ? bytes.length : newline;
    lengths.writeUInt32BE(end - at, n * LENGTH_BYTES);
    indexes.writeUInt32BE(Math.floor((from + n) / 0x1_0000_0000), n * INDEX_BYTES);
    indexes.writeUInt32BE((from + n) % 0x1_0000_0000, n * INDEX_BYTES + 4);
    at = end + 1;
  }
  return { indexes, lengths, bytes };
}

/** Where each event stands. Their lengths tell where they end: of bytes that were changed behind us a newline may be one. */
export function* entriesOf(piece: Pick<LogPiece, "indexes" | "lengths">): Generator<LogPlace> {
  const lengths = bufferOf(piece.lengths);
  const indexes = bufferOf(piece.indexes);
  const events = eventsInPiece(piece);
  let from = 0;
  for (let n = 0; n < events; n += 1) {
    const to = from + lengths.readInt32BE(n * LENGTH_BYTES);
    yield { index: indexAt(indexes, n), from, to };
    from = to + 1;
  }
}

/** The events one by one, as views. */
export function* entriesIn(piece: LogPiece): Generator<LogEntry> {
  const bytes = bufferOf(piece.bytes);
  for (const { index, from, to } of entriesOf(piece)) yield { index, bytes: bytes.subarray(from, to) };
}

/** The first `events` of a piece, and the others; null when there are none. */
export function cutPiece(piece: LogPiece, events: number): [LogPiece, LogPiece | null] {
  if (eventsInPiece(piece) <= events) return [piece, null];
  const lengths = bufferOf(piece.lengths);
  let at = 0;
  for (let n = 0; n < events; n += 1) at += lengths.readInt32BE(n * LENGTH_BYTES) + 1;
  const part = (cut: { event: number; byte: number }[]): LogPiece => ({
    indexes: piece.indexes.subarray(...cut.map(({ event }) => event * INDEX_BYTES)),
    lengths: piece.lengths.subarray(...cut.map(({ event }) => event * LENGTH_BYTES)),
    bytes: piece.bytes.subarray(...cut.map(({ byte }) => byte)),
  });
  const last = eventsInPiece(piece);
  return [
    part([
      { event: 0, byte: 0 },
      { event: events, byte: at - 1 },
    ]),
    part([
      { event: events, byte: at },
      { event: last, byte: piece.bytes.length },
    ]),
  ];
}

/** Bytes that were changed behind us may be no event any more: they are exported as they are, for whoever checks them. */
export function eventIn(text: string): StoredEvent | null {
  try {
    const event = JSON.parse(text) as StoredEvent;
    return typeof event.actor.id === "string" && typeof event.data === "object" ? event : null;
  } catch {
    return null;
  }
}
