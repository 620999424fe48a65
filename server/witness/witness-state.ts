import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Checkpoint, readCheckpoint } from "@/core/audit/checkpoint";
import { readSignedNote } from "@/core/audit/signed-note";
import { writeDurably } from "@/server/durable-file";

/** Signed contradictions are rare; a log that makes them by the thousand has been caught by the first. */
const MOST_EVIDENCE = 1_000;

const nameOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

type Seen = { checkpoint: Checkpoint; note: string };

/** What a witness has seen last of each log: one signed note a file, as the log signed it. */
export class WitnessState {
  readonly #dir: string;
  readonly #seen = new Map<string, Seen>();

  /** @throws Error when a file cannot be read: going on without it would vouch for anything */
  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(this.#logs, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(this.#logs).filter((each) => each.endsWith(".note"))) {
      const note = readFileSync(path.join(this.#logs, name), "utf8");
      const checkpoint = readCheckpoint(readSignedNote(note)?.text ?? "");
      if (!checkpoint || name !== `${nameOf(checkpoint.origin)}.note`)
        throw new Error(
          `${path.join(this.#logs, name)} is damaged. Restore it: without it, a log could tell two stories.`,
        );
      this.#seen.set(checkpoint.origin, { checkpoint, note });
    }
  }

  of(origin: string): Checkpoint | null {
    return this.#seen.get(origin)?.checkpoint ?? null;
  }

  /** On disk when it returns: whoever is told of a signature can rely on what it says. */
  keep(checkpoint: Checkpoint, note: string): void {
    writeDurably(path.join(this.#logs, `${nameOf(checkpoint.origin)}.note`), note);
    this.#seen.set(checkpoint.origin, { checkpoint, note });
  }

  /** Two notes that one log signed and that cannot both be true, side by side, for people to show. */
  recordContradiction(origin: string, other: string): void {
    const known = this.#seen.get(origin)?.note ?? "";
    const folder = path.join(this.#dir, "evidence");
    const file = path.join(folder, `${nameOf(known + other)}.txt`);
    if (existsSync(file) || (existsSync(folder) && readdirSync(folder).length >= MOST_EVIDENCE)) return;
    writeDurably(file, `${known}\n${"=".repeat(72)}\n${other}`);
  }

  get #logs(): string {
    return path.join(this.#dir, "logs");
  }
}
