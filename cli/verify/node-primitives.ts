import { createHash, createHmac, createPublicKey, hash, verify } from "node:crypto";
import type { Primitives } from "@/core/audit/bundle/bundle-reader";

/** Of RFC 8410: what stands before the 32 bytes of an Ed25519 public key in its DER form. */
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

export const nodePrimitives: Primitives = {
  sha256: (bytes) => hash("sha256", bytes, "buffer"),
  hasher() {
    const hasher = createHash("sha256");
    return { update: (bytes) => void hasher.update(bytes), digest: () => hasher.digest() };
  },
  hmacSha256: (key, message) => createHmac("sha256", key).update(message).digest(),
  verifyEd25519(publicKey, message, signature) {
    const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: "der", type: "spki" });
    return verify(null, message, key, signature);
  },
};
