import type { StoredEvent } from "@/core/audit/stored-event";

/** Some events of the log as they were read: indexes in 8 bytes each, lengths in 4, and the bytes, a newline between them. */
export type LogPiece = { indexes: Uint8Array; lengths: Uint8Array; bytes: Uint8Array };
export type LogEntry = { index: number; bytes: Buffer };

const INDEX_BYTES = 8;
const LENGTH_BYTES = 4;

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const eventsInPiece = ({ lengths }: Pick<LogPiece, "lengths">) => lengths.length / LENGTH_BYTES;

export function indexesOf({ indexes }: Pick<LogPiece, "indexes">): number[] {
  const view = bufferOf(indexes);
  return Array.from({ length: indexes.length / INDEX_BYTES }, (_, n) => Number(view.readBigInt64BE(n * INDEX_BYTES)));
}

/** The events one by one, as views. Their lengths tell where they end: of bytes that were changed behind us a newline may be one. */
export function* entriesIn(piece: LogPiece): Generator<LogEntry> {
  const lengths = bufferOf(piece.lengths);
  const bytes = bufferOf(piece.bytes);
  let at = 0;
  for (const [n, index] of indexesOf(piece).entries()) {
    const length = lengths.readInt32BE(n * LENGTH_BYTES);
    yield { index, bytes: bytes.subarray(at, at + length) };
    at += length + 1;
  }
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
