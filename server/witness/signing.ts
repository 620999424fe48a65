import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { SignEd25519, VerifyEd25519 } from "@/core/audit/signed-note";
import type { Sha256 } from "@/core/audit/tree-hash";

/*
 * Node's own primitives and nothing else of ours: a witness is built to run where this product is not. createHash, since
 * its machine may have an older Node.
 */

export const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest();

/** Of RFC 8410: what stands before the 32 bytes of an Ed25519 public key in its DER form. */
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: "der", type: "spki" });
  return verify(null, message, key, signature);
};

export const signerOf =
  (key: KeyObject): SignEd25519 =>
  (message) =>
    sign(null, message, key);

export function publicBytes(privateKey: KeyObject): Uint8Array {
  return createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(SPKI_HEAD.length);
}
