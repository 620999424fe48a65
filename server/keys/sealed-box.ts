import { createCipheriv, createDecipheriv } from "node:crypto";
import { associatedData, type SealedPlace } from "@/core/privacy/sealed-place";
import { freshBytes } from "./fresh-bytes";

/** A data key with the version that sealed values name; the `others` only open what they have sealed. */
export type DataKey = { version: number; key: Buffer; others?: readonly { version: number; key: Buffer }[] };

const FORMAT = 1;
const IV_BYTES = 12;
/** Node accepts shorter tags unless told the length: always 16. */
const TAG_BYTES = 16;
const HEADER_BYTES = 3;

/** How much longer a sealed value is than what it holds. */
export const SEAL_BYTES = HEADER_BYTES + IV_BYTES + TAG_BYTES;

/** The ciphertext is not what was sealed here under this key: changed, moved, or of another key. */
export class CannotOpen extends Error {
  override name = "CannotOpen";
}

/** What was sealed is gone for good: its time was over, or the subject's key was destroyed. */
export class Erased extends Error {
  override name = "Erased";
}

/** What a sealed column holds once retention or an erasure has emptied it. */
export const EMPTIED = Buffer.alloc(0);

/** AES-256-GCM, bound to its place. Layout: format (1), key version (2), IV (12), tag (16), ciphertext. */
export function seal(key: DataKey, place: SealedPlace, plain: Buffer | string): Buffer {
  const iv = freshBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(associatedData(place, key.version)));
  const body = typeof plain === "string" ? cipher.update(plain, "utf8") : cipher.update(plain);
  cipher.final();
  const head = Buffer.alloc(HEADER_BYTES);
  head.writeUInt8(FORMAT, 0);
  head.writeUInt16BE(key.version, 1);
  return Buffer.concat([head, iv, cipher.getAuthTag(), body]);
}

/** @throws CannotOpen, and Erased when the value was emptied */
export function open(key: DataKey, place: SealedPlace, box: Buffer): Buffer {
  if (box.length === 0) throw new Erased(`emptied: ${place.table}.${place.column}`);
  const start = HEADER_BYTES + IV_BYTES + TAG_BYTES;
  if (box.length < start || box.readUInt8(0) !== FORMAT)
    throw new CannotOpen(`not a sealed value: ${place.table}.${place.column}`);
  const version = box.readUInt16BE(1);
  const own = version === key.version ? key : key.others?.find((each) => each.version === version);
  if (!own) throw new CannotOpen(`sealed under another key version: ${place.table}.${place.column}`);
  const iv = box.subarray(HEADER_BYTES, HEADER_BYTES + IV_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", own.key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(associatedData(place, version)));
  decipher.setAuthTag(box.subarray(HEADER_BYTES + IV_BYTES, start));
  try {
    // All of it comes with the update; only then is it known whether it was sealed here.
    const plain = decipher.update(box.subarray(start));
    decipher.final();
    return plain;
  } catch (cause) {
    throw new CannotOpen(`cannot open ${place.table}.${place.column}`, { cause });
  }
}

/** Tells what was sealed from whatever was sealed before or after it, also from the same words: no two have one. */
export function sealMark(box: Buffer): string {
  return box.toString("base64", HEADER_BYTES, HEADER_BYTES + IV_BYTES);
}

export function sealJson(key: DataKey, place: SealedPlace, value: unknown): Buffer {
  return seal(key, place, JSON.stringify(value));
}

/** @throws CannotOpen, Erased */
export function openJson<T>(key: DataKey, place: SealedPlace, box: Buffer): T {
  return JSON.parse(open(key, place, box).toString("utf8")) as T;
}
