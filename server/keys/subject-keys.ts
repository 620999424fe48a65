import { randomBytes } from "node:crypto";
import type { KeyEncryptionKey } from "./key-encryption-key";
import { type DataKey, Erased } from "./sealed-box";

export type WrappedKey = { version: number; wrapped: Buffer | null };

export function newSubjectKey(
  kek: KeyEncryptionKey,
  orgId: string,
  subjectId: string,
): { key: DataKey; wrapped: Buffer } {
  const key = randomBytes(32);
  return { key: { version: 1, key }, wrapped: kek.wrap(key, `${orgId}|${subjectId}|1`) };
}

/** @throws Erased when the key was destroyed, CannotOpen when it is not this subject's or not this key-encryption key's */
export function openSubjectKey(kek: KeyEncryptionKey, orgId: string, subjectId: string, row: WrappedKey): DataKey {
  if (row.wrapped === null) throw new Erased(`subject ${subjectId} was erased`);
  return { version: row.version, key: kek.unwrap(row.wrapped, `${orgId}|${subjectId}|${row.version}`) };
}
