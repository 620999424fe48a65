import { freshBytes } from "./keys/fresh-bytes";

/** UUIDv7 (RFC 9562 5.7): the time in front keeps new rows together in every index. */
export function uuidv7(now: number): string {
  const bytes = freshBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a string from outside can be an id at all; PostgreSQL would throw where we want "not found". */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
