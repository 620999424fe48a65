import { createHash, createHmac, createPublicKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { expect, it } from "vitest";
import { browserPrimitives } from "./primitives";

const SPKI_HEAD = 12;

it("hashes as everybody else does, in one piece and in several", () => {
  for (const length of [0, 1, 63, 64, 65, 1_000]) {
    const bytes = randomBytes(length);
    const wanted = createHash("sha256").update(bytes).digest("hex");
    expect(Buffer.from(browserPrimitives.sha256(bytes)).toString("hex")).toBe(wanted);
    const hasher = browserPrimitives.hasher();
    hasher.update(bytes.subarray(0, length >> 1));
    hasher.update(bytes.subarray(length >> 1));
    expect(Buffer.from(hasher.digest()).toString("hex")).toBe(wanted);
    const mac = createHmac("sha256", "key").update(bytes).digest("hex");
    expect(Buffer.from(browserPrimitives.hmacSha256(Buffer.from("key"), bytes)).toString("hex")).toBe(mac);
  }
});

it("takes a good signature, and none of another key, another text or another length", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const key = new Uint8Array(publicKey.export({ format: "der", type: "spki" }).subarray(SPKI_HEAD));
  const other = createPublicKey(generateKeyPairSync("ed25519").privateKey);
  const otherKey = new Uint8Array(other.export({ format: "der", type: "spki" }).subarray(SPKI_HEAD));
  const text = Buffer.from("console.example/log/1\n3\n");
  const signature = new Uint8Array(sign(null, text, privateKey));
  const { verifyEd25519 } = browserPrimitives;
  expect(verifyEd25519(key, text, signature)).toBe(true);
  expect(verifyEd25519(otherKey, text, signature)).toBe(false);
  expect(verifyEd25519(key, Buffer.from("console.example/log/1\n4\n"), signature)).toBe(false);
  for (let at = 0; at < signature.length; at += 7) {
    const flipped = signature.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(verifyEd25519(key, text, flipped)).toBe(false);
  }
});
