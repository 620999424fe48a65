import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { open, seal } from "./sealed-box";

/** The port to whoever keeps the key that wraps data keys: here a local file, elsewhere a key management service. */
export type KeyEncryptionKey = {
  /** Names the key, so that what another one wrapped is told apart from what is broken. */
  id: string;
  wrap(dataKey: Buffer, owner: string): Buffer;
  unwrap(wrapped: Buffer, owner: string): Buffer;
};

type KeyFile = { id: string; key: string };

/**
 * Reads the local key file.
 * @throws Error that says what to do when it is missing or unreadable: a new key would make every stored text unreadable.
 */
export function loadLocalKey(file: string): KeyEncryptionKey {
  if (!existsSync(file)) {
    throw new Error(
      `The key-encryption key ${file} is missing. Restore it from its backup; a new one cannot open what is stored.`,
    );
  }
  const kept = readKey(readFileSync(file, "utf8"));
  if (!kept) throw new Error(`The key-encryption key ${file} is damaged. Restore it from its backup.`);
  return localKey(kept.id, kept.key);
}

function readKey(text: string): { id: string; key: Buffer } | null {
  try {
    const { id, key } = JSON.parse(text) as KeyFile;
    const bytes = Buffer.from(key, "base64");
    return typeof id === "string" && bytes.length === 32 ? { id, key: bytes } : null;
  } catch {
    return null;
  }
}

/** Creates the key beside an empty database; never replaces one. */
export function createLocalKey(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const kept: KeyFile = { id: `local-${randomBytes(6).toString("hex")}`, key: randomBytes(32).toString("base64") };
  writeFileSync(file, JSON.stringify(kept), { mode: 0o600, flag: "wx" });
}

export function localKey(id: string, key: Buffer): KeyEncryptionKey {
  const place = (owner: string) => ({ orgId: "", table: "data_key", column: "wrapped", row: owner });
  return {
    id,
    wrap: (dataKey, owner) => seal({ version: 1, key }, place(owner), dataKey),
    unwrap: (wrapped, owner) => open({ version: 1, key }, place(owner), wrapped),
  };
}
