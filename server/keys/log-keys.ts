import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { toHex } from "@/core/audit/key-history";
import type { VerifyEd25519 } from "@/core/audit/signed-note";
import type { Sha256 } from "@/core/audit/tree-hash";
import { writeDurably } from "@/server/durable-file";

/** Through a string of one character a byte, into the common pool: memory of its own for each hash costs Node half as much again as hashing. */
export const sha256: Sha256 = (bytes) => {
  const digest = Buffer.allocUnsafe(32);
  digest.write(hash("sha256", bytes, "binary"), "latin1");
  return digest;
};

/** Of RFC 8410: what stands before the 32 bytes of an Ed25519 public key in its DER form. */
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: "der", type: "spki" });
  return verify(null, message, key, signature);
};

/** A key that signs the log; a retired one until the event that says so is in it. */
export type LogKey = {
  publicHex: string;
  state: "active" | "retired";
  sign(message: Uint8Array): Uint8Array;
};

const FILE = z.strictObject({
  keys: z.array(
    z.strictObject({
      public: z.string().regex(/^[0-9a-f]{64}$/),
      private: z.string(),
      state: z.enum(["active", "retired"]),
    }),
  ),
});
type KeyFile = z.infer<typeof FILE>;

/**
 * The keys of the log, oldest first. Made only for a log that has no checkpoint yet: a new key beside an old log would be
 * somebody else's.
 * @throws Error that says what to do when the file is missing or damaged
 */
export function loadLogKeys(file: string, logIsEmpty: boolean): LogKey[] {
  if (!existsSync(file)) {
    if (!logIsEmpty)
      throw new Error(
        `The log's signing key ${file} is missing. Restore it from its backup: the log is signed with it.`,
      );
    writeDurably(file, JSON.stringify({ keys: [newKey()] } satisfies KeyFile));
  }
  return readFile(file).keys.map(opened);
}

/** Adds a key; the sealer sees the file change, lets the last key endorse the new one, and signs with both. */
export function addLogKey(file: string): string {
  const kept = readFile(file);
  const fresh = newKey();
  writeDurably(file, JSON.stringify({ keys: [...kept.keys, fresh] }));
  return fresh.public;
}

/** @returns whether there is such an active key, and another one besides */
export function retireLogKey(file: string, publicHex: string): boolean {
  const kept = readFile(file);
  const active = kept.keys.filter((key) => key.state === "active");
  if (active.length < 2 || !active.some((key) => key.public === publicHex)) return false;
  const keys = kept.keys.map((key) => (key.public === publicHex ? { ...key, state: "retired" as const } : key));
  writeDurably(file, JSON.stringify({ keys }));
  return true;
}

function readFile(file: string): KeyFile {
  const parsed = FILE.safeParse(parsedJson(readFileSync(file, "utf8")));
  if (!parsed.success || parsed.data.keys.length === 0)
    throw new Error(`The log's signing key ${file} is damaged. Restore it from its backup.`);
  return parsed.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function newKey(): KeyFile["keys"][number] {
  const { privateKey } = generateKeyPairSync("ed25519");
  const der = privateKey.export({ format: "der", type: "pkcs8" });
  return { public: publicHexOf(privateKey), private: der.toString("base64"), state: "active" };
}

function publicHexOf(privateKey: KeyObject): string {
  return toHex(createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(SPKI_HEAD.length));
}

function opened(kept: KeyFile["keys"][number]): LogKey {
  const key = createPrivateKey({ key: Buffer.from(kept.private, "base64"), format: "der", type: "pkcs8" });
  if (publicHexOf(key) !== kept.public) throw new Error("A signing key of the log does not belong to its public key.");
  return { publicHex: kept.public, state: kept.state, sign: (message) => sign(null, message, key) };
}
