import { readCheckpoint } from "@/core/audit/checkpoint";
import { logKey } from "@/core/audit/key-history";
import { readSignedNote, writeNoteKey } from "@/core/audit/signed-note";
import { done, type Result, refused } from "@/core/result";
import { newestCheckpoint } from "@/db/repositories/log";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { read } from "@/db/transaction";
import { sha256 } from "@/server/keys/log-keys";
import type { Runtime } from "@/server/runtime";
import { type LogReader, mayReadHashes } from "./log-reader";
import { latestCheckpoint } from "./read-log";
import { termsOf } from "./sign-checkpoint";

/** Keys as verifier keys. `until` is the index of the event that retired a key. */
export type KeysAnswer = {
  origin: string;
  keys: { key: string; from: number; until: number | null }[];
  /** The log of all logs, for witnesses: null before its first checkpoint. */
  installation: { origin: string; keys: string[] } | null;
};

/** The keys that sign a log, and which of them sign the log of all logs. Refused as not found before the first checkpoint. */
export async function giveKeys(rt: Runtime, reader: LogReader): Promise<Result<KeysAnswer>> {
  if (!mayReadHashes(reader)) return refused("not_permitted");
  const [newest, [[meta]]] = await Promise.all([
    latestCheckpoint(rt, reader.orgId),
    read(rt.pool, INSTALLATION, [newestCheckpoint(INSTALLATION)]),
  ]);
  const origin = originOf(newest?.note);
  if (origin === null) return refused("not_found");
  const terms = await termsOf(rt, reader.orgId, origin);
  const all = originOf(meta?.note);
  const written = (name: string, key: string) => writeNoteKey(sha256, logKey(name, key));
  const active = terms.filter((term) => term.until === null);
  return done({
    origin,
    keys: terms.map(({ key, from, until }) => ({ key: written(origin, key), from, until })),
    installation: all === null ? null : { origin: all, keys: active.map(({ key }) => written(all, key)) },
  });
}

const originOf = (note: string | undefined) => readCheckpoint(readSignedNote(note ?? "")?.text ?? "")?.origin ?? null;
