import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Credentials } from "./credentials";

const state = z.object({
  version: z.literal(1),
  /** Every line up to this one is done. */
  through: z.int().nonnegative(),
  /** Lines beyond it that are done as well, since several are sent at once. */
  beyond: z.array(z.int()),
  stored: z.int(),
  repeated: z.int(),
  refused: z.int(),
});
export type Counts = Pick<z.output<typeof state>, "stored" | "repeated" | "refused">;

const SAVE_EVERY_MS = 1_000;
const HEAD_BYTES = 64 * 1024;

/** One input to one receiver in one way: a file that changed, or another server, begins at the beginning. */
async function identity(file: string, how: string, credentials: Credentials): Promise<string> {
  const { size } = await stat(file);
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const digest = createHash("sha256").update(buffer.subarray(0, bytesRead));
    return digest
      .update(JSON.stringify([size, how, credentials.url, credentials.key]))
      .digest("hex")
      .slice(0, 24);
  } finally {
    await handle.close();
  }
}

/**
 * What has been sent of a file, kept in the data directory, never beside the input (which may be read-only, or
 * somebody else's). Holds line numbers and counts, no content. Losing it costs time only: intake is idempotent.
 */
export class ResumeState {
  private readonly beyond = new Set<number>();
  private through = 0;
  private savedAt = 0;
  readonly counts: Counts = { stored: 0, repeated: 0, refused: 0 };

  private constructor(private readonly path: string) {}

  static async open(dataDir: string, file: string, how: string, credentials: Credentials): Promise<ResumeState> {
    const folder = join(dataDir, ".countersign-resume");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = new ResumeState(join(folder, `${await identity(file, how, credentials)}.json`));
    found.load();
    return found;
  }

  /** Lines are told by their place among those that are not empty. */
  isDone(line: number): boolean {
    return line <= this.through || this.beyond.has(line);
  }

  mark(line: number): void {
    if (!this.isDone(line)) this.beyond.add(line);
    while (this.beyond.delete(this.through + 1)) this.through += 1;
    if (Date.now() - this.savedAt > SAVE_EVERY_MS) this.save();
  }

  /** By rename, so that a state is there whole or not at all. */
  save(): void {
    const { through, counts } = this;
    const written = JSON.stringify({ version: 1, through, beyond: [...this.beyond], ...counts });
    writeFileSync(`${this.path}.new`, written, { mode: 0o600 });
    renameSync(`${this.path}.new`, this.path);
    this.savedAt = Date.now();
  }

  /** The job is finished; the counts stay for its report. */
  forgetOnDisk(): void {
    rmSync(this.path, { force: true });
  }

  /** Begins again. */
  forget(): void {
    this.forgetOnDisk();
    this.through = 0;
    this.beyond.clear();
    Object.assign(this.counts, { stored: 0, repeated: 0, refused: 0 });
  }

  private load(): void {
    try {
      const { through, beyond, stored, repeated, refused } = state.parse(JSON.parse(readFileSync(this.path, "utf8")));
      this.through = through;
      for (const line of beyond) this.beyond.add(line);
      Object.assign(this.counts, { stored, repeated, refused });
    } catch {
      // None, or one that was damaged: then from the beginning, which is safe.
    }
  }
}
