import { createHmac, hkdfSync } from "node:crypto";
import { freshBytes } from "./fresh-bytes";
import type { DataKey } from "./sealed-box";

/**
 * What derives from an organisation's own key: `data` seals texts of no customer, `index` makes blind tokens, `digest`
 * makes keyed digests of text. None can be turned into another.
 */
export type OrganisationKeys = {
  /** The newest version there is: whoever writes tokens proves that they knew it. */
  version: number;
  data: DataKey;
  /** One a version, the oldest first: a token goes through all of them. */
  index: readonly Buffer[];
  digest: Buffer;
};

export type RootVersion = { version: number; root: Buffer; createdAt: number };

/** Within this time every process has read a new version: until then nothing is sealed under it. */
const KNOWN_EVERYWHERE_MS = 5_000;

export function deriveOrganisationKeys(root: Buffer, version: number): OrganisationKeys {
  return combineOrganisationKeys([{ version, root, createdAt: 0 }], 0);
}

/**
 * The keys of all versions together. Digests stay with the first one: the audit log has told them, and they are compared
 * for as long as it lasts. What is sealed names its version, and each of them opens.
 * @param versions the oldest first, at least one
 */
export function combineOrganisationKeys(versions: readonly RootVersion[], now: number): OrganisationKeys {
  const [first] = versions;
  const newest = versions.at(-1);
  if (!first || !newest) throw new Error("an organisation without a key");
  const derive = ({ root, version }: RootVersion, purpose: string) =>
    Buffer.from(hkdfSync("sha256", root, Buffer.alloc(0), `countersign/${purpose}/${version}`, 32));
  const sealing = versions.filter((each) => each.createdAt <= now - KNOWN_EVERYWHERE_MS).at(-1) ?? first;
  const others = versions.filter((each) => each !== sealing);
  return {
    version: newest.version,
    data: {
      version: sealing.version,
      key: derive(sealing, "data"),
      others: others.map((each) => ({ version: each.version, key: derive(each, "data") })),
    },
    index: versions.map((each) => derive(each, "index")),
    digest: derive(first, "digest"),
  };
}

/**
 * Blind token of a value in a column's index: equal values meet, and nobody without the keys can try values out. Each
 * later version goes over the token that the one before made, so that a rotation needs no value, only tokens.
 */
export function blindToken(keys: OrganisationKeys, column: string, value: string): Buffer {
  const [first, ...later] = keys.index;
  const token = createHmac("sha256", first as Buffer)
    .update(column)
    .update("\0")
    .update(value.normalize("NFC"))
    .digest();
  return later.reduce(tokenAgain, token);
}

/** The token that a token becomes under the next version of the index key. */
export function tokenAgain(token: Buffer, index: Buffer): Buffer {
  return createHmac("sha256", index).update("token\0").update(token).digest();
}

/** The word's token that a word's token becomes. */
export function wordTokenAgain(token: bigint, index: Buffer): bigint {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(token);
  return createHmac("sha256", index).update("word\0").update(bytes).digest().readBigInt64BE(0);
}

/** 64 bits of a keyed hash of a word: which conversations share it, and nothing of how it reads. */
export function wordToken(keys: OrganisationKeys, word: string): bigint {
  const [first, ...later] = keys.index;
  const token = createHmac("sha256", first as Buffer)
    .update("conversation.word\0")
    .update(word)
    .digest()
    .readBigInt64BE(0);
  return later.reduce(wordTokenAgain, token);
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
