import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readSignedNote } from "@/core/audit/signed-note";
import { writeDurably } from "@/server/durable-file";

/**
 * One file a day with the checkpoint of the log of all logs, to be carried where nobody of this installation can change it:
 * printed, mailed, put under version control elsewhere. Whoever keeps one can tell later whether the past was rewritten.
 * It is the day's first, and replaced only by one that more witnesses have signed.
 */
export function dropAnchor(dir: string, day: Date, note: string): void {
  const folder = path.join(dir, "anchors");
  const file = path.join(folder, `${day.toISOString().slice(0, 10)}.txt`);
  if (existsSync(file) && signaturesOf(readFileSync(file, "utf8")) >= signaturesOf(note)) return;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeDurably(file, note, 0o644);
}

const signaturesOf = (note: string) => readSignedNote(note)?.signatures.length ?? 0;
