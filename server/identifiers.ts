import { freshBytes } from "./keys/fresh-bytes";

/** Of the last id: its time, and the count that stands behind it. */
let last = { now: -1, count: 0 };
const MOST_IN_A_MS = 0xfff;

/**
 * UUIDv7 (RFC 9562 5.7): the time in front keeps new rows together in every index. Ids that a process makes in the same
 * millisecond one after the other sort so (6.2, method 1), as long as they are fewer than the counter holds.
 */
export function uuidv7(now: number): string {
  const bytes = freshBytes(16);
  const first = bytes.readUInt16BE(6) & 0x3ff;
  last = { now, count: last.now === now ? (last.count + 1) & MOST_IN_A_MS : first };
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.count, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a string from outside can be an id at all; PostgreSQL would throw where we want "not found". */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
