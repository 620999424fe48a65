import { createHmac, hkdfSync } from "node:crypto";
import { freshBytes } from "./fresh-bytes";
import type { DataKey } from "./sealed-box";

/**
 * What derives from an organisation's own key: `data` seals texts of no customer, `index` makes blind tokens, `digest`
 * makes keyed digests of text. None can be turned into another.
 */
export type OrganisationKeys = { data: DataKey; index: Buffer; digest: Buffer };

export function deriveOrganisationKeys(root: Buffer, version: number): OrganisationKeys {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", root, Buffer.alloc(0), `countersign/${purpose}/${version}`, 32));
  return { data: { version, key: derive("data") }, index: derive("index"), digest: derive("digest") };
}

/** Blind token of a value in a column's index: equal values meet, and nobody without the key can try values out. */
export function blindToken(keys: OrganisationKeys, column: string, value: string): Buffer {
  return createHmac("sha256", keys.index).update(column).update("\0").update(value.normalize("NFC")).digest();
}

/** Keyed digest of something too telling for a plain hash. */
export function keyedDigest(keys: OrganisationKeys, purpose: string, value: string | Buffer): Buffer {
  return createHmac("sha256", keys.digest).update(purpose).update("\0").update(value).digest();
}

/** A salt for a commitment; it is sealed beside the text it belongs to. */
export function newSalt(): string {
  return freshBytes(32).toString("base64");
}

/**
 * Salted commitment to a text, hex: `HMAC-SHA256(salt, field || 0x00 || text)`. With the salt destroyed it says nothing
 * about the text; with both at hand anybody can check it.
 */
export function commitment(salt: string, field: string, text: string): string {
  return createHmac("sha256", Buffer.from(salt, "base64")).update(field).update("\0").update(text).digest("hex");
}
