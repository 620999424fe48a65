import { createHash, createHmac, createPublicKey, hash, type KeyObject, verify } from "node:crypto";
import type { Primitives } from "@/core/audit/bundle/bundle-reader";

/** Of RFC 8410: what stands before the 32 bytes of an Ed25519 public key in its DER form. */
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/** A log has few keys, and each checks many signatures. */
const MOST_KEYS = 100;
const keys = new Map<string, KeyObject>();

function keyOf(publicKey: Uint8Array): KeyObject {
  const hex = Buffer.from(publicKey).toString("hex");
  const known = keys.get(hex);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: "der", type: "spki" });
  if (keys.size < MOST_KEYS) keys.set(hex, key);
  return key;
}

export const nodePrimitives: Primitives = {
  // Through a string of one character a byte, into the common pool: memory of its own for each hash costs half as much again as hashing.
  sha256(bytes) {
    const digest = Buffer.allocUnsafe(32);
    digest.write(hash("sha256", bytes, "binary"), "latin1");
    return digest;
  },
  hasher() {
    const hasher = createHash("sha256");
    return { update: (bytes) => void hasher.update(bytes), digest: () => hasher.digest() };
  },
  hmacSha256: (key, message) => createHmac("sha256", key).update(message).digest(),
  verifyEd25519: (publicKey, message, signature) => verify(null, message, keyOf(publicKey), signature),
};
