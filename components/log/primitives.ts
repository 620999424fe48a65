import { ed25519 } from "@noble/curves/ed25519.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Primitives } from "@/core/audit/bundle/bundle-reader";

/**
 * What checking the log needs, in a browser. To be imported only by what is itself loaded when it is needed: no page's
 * first load carries it. Not the browser's own cryptography, which an installation without TLS does not have.
 */
export const browserPrimitives: Primitives = {
  sha256: (bytes) => sha256(bytes),
  hasher: () => {
    const hash = sha256.create();
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
  },
  hmacSha256: (key, message) => hmac(sha256, key, message),
  // As RFC 8032 has it, which is what signed the log.
  verifyEd25519: (key, message, signature) => ed25519.verify(signature, message, key, { zip215: false }),
};
