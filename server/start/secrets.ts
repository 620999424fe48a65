import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createLocalKey } from "../keys/key-encryption-key";

/** A secret made once and kept in a file that only its owner may read. */
export function keptSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Another starter made it a moment ago: then it is its secret that counts.
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}

/**
 * The key-encryption key's file, made only beside an empty database: a new key beside an old one would look as if all was
 * well, and open nothing.
 */
export function keyFile(file: string, databaseIsEmpty: boolean): string {
  if (existsSync(file)) return file;
  if (!databaseIsEmpty) {
    throw new Error(
      `The key-encryption key ${file} is missing, and the database holds data that only it opens. Restore it.`,
    );
  }
  createLocalKey(file);
  return file;
}
