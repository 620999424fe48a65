import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { fromHex, toHex } from "../../key-history";
import { joined, type SignEd25519 } from "../../signed-note";
import type { Primitives } from "../bundle-reader";

/** Of RFC 8410: what stands before the 32 bytes of an Ed25519 key in its DER form. */
const SPKI_HEAD = fromHex("302a300506032b6570032100");
const PKCS8_HEAD = fromHex("302e020100300506032b657004220420");

const keys = new Map<string, KeyObject>();

function keyOf(publicKey: Uint8Array): KeyObject {
  const hex = toHex(publicKey);
  // Types of Node ask for its own kind of bytes, which core does not know.
  const der = joined(SPKI_HEAD, publicKey) as never;
  const key = keys.get(hex) ?? createPublicKey({ key: der, format: "der", type: "spki" });
  keys.set(hex, key);
  return key;
}

export const nodePrimitives: Primitives = {
  sha256: (bytes) => hash("sha256", bytes, "buffer"),
  hasher() {
    const hasher = createHash("sha256");
    return { update: (bytes) => void hasher.update(bytes), digest: () => hasher.digest() };
  },
  hmacSha256: (key, message) => createHmac("sha256", key).update(message).digest(),
  verifyEd25519: (publicKey, message, signature) => verify(null, message, keyOf(publicKey), signature),
};

export type TestKey = { hex: string; sign: SignEd25519 };

/** The same key for the same seed, so that a test that fails once fails again. */
export const testKey = (seed: number): TestKey => testKeyOf(new Uint8Array(32).fill(seed));

/** @param secret its 32 bytes */
export function testKeyOf(secret: Uint8Array): TestKey {
  const der = joined(PKCS8_HEAD, secret);
  const key = createPrivateKey({ key: der as never, format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return { hex: toHex(spki.subarray(SPKI_HEAD.length)), sign: (message) => sign(null, message, key) };
}
