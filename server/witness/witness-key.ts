import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { type NoteKey, SIGNATURE, type SignEd25519 } from "@/core/audit/signed-note";
import { writeDurably } from "@/server/durable-file";
import { publicBytes, signerOf } from "./signing";

export type WitnessKey = { key: NoteKey; sign: SignEd25519 };

const keyFile = (dir: string) => path.join(dir, "witness-key.json");

/**
 * The witness's own key, made at its first start and never replaced: under another one it would be another witness.
 * @param name what it is called; the machine's name unless given at the first start
 * @throws Error when the file is damaged, or the name is not the one that it began with
 */
export function loadWitnessKey(dir: string, name: string | null): WitnessKey {
  const file = keyFile(dir);
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    const pem = privateKey.export({ format: "pem", type: "pkcs8" });
    writeDurably(file, JSON.stringify({ name: nameOf(name ?? `${hostname()}/witness`), private: pem }));
  }
  const kept = readKept(file);
  if (name !== null && name !== kept.name)
    throw new Error(
      `This witness is called ${kept.name} and cannot be called otherwise: its signatures carry its name.`,
    );
  const privateKey = createPrivateKey(kept.private);
  const key: NoteKey = { name: kept.name, type: SIGNATURE.cosignature, publicKey: publicBytes(privateKey) };
  return { key, sign: signerOf(privateKey) };
}

function nameOf(name: string): string {
  if (!/^[^\s+]{1,200}$/u.test(name)) throw new Error("The name of a witness has neither spaces nor plus signs.");
  return name;
}

function readKept(file: string): { name: string; private: string } {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    const { name, private: pem } = kept as Record<string, unknown>;
    if (typeof name === "string" && typeof pem === "string") return { name: nameOf(name), private: pem };
  } catch {
    // Told below, whatever is wrong with it.
  }
  throw new Error(`The witness's key ${file} is damaged. Restore it from its backup.`);
}
