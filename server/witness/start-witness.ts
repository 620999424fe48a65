import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { type NoteKey, readNoteKey, SIGNATURE, writeNoteKey } from "@/core/audit/signed-note";
import { sha256 } from "./signing";
import { claimDirectory } from "./single-instance";
import { Witness } from "./witness";
import { loadWitnessKey } from "./witness-key";
import { createWitnessServer } from "./witness-server";
import { WitnessState } from "./witness-state";

export type WitnessOptions = {
  /** Its key, what it has seen, and the evidence it has found. */
  dir: string;
  /** Verifier keys of the logs it vouches for. */
  logs: readonly string[];
  name: string | null;
  port: number;
  now?: () => number;
};

export type RunningWitness = { verifierKey: string; port: number; stop(): Promise<void> };

/**
 * Starts a witness that listens.
 * @throws Error that says what is wrong with a key, the directory or the port
 */
export async function startWitness({ dir, logs, name, port, now = Date.now }: WitnessOptions): Promise<RunningWitness> {
  const keys = logs.map(logKeyOf);
  if (keys.length === 0) throw new Error("Name at least one log by its verifier key.");
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const free = await claimDirectory(dir);
  try {
    const own = loadWitnessKey(dir, name);
    const verifierKey = writeNoteKey(sha256, own.key);
    const server = createWitnessServer(new Witness(own, keys, new WitnessState(dir), now), verifierKey);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, resolve);
    });
    const stop = () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          free();
          resolve();
        });
        server.closeIdleConnections();
      });
    return { verifierKey, port: (server.address() as AddressInfo).port, stop };
  } catch (error) {
    free();
    throw error;
  }
}

function logKeyOf(text: string): NoteKey {
  const key = readNoteKey(sha256, text);
  if (key?.type !== SIGNATURE.ed25519) throw new Error(`${text} is no verifier key of a log.`);
  return key;
}
