import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { writeDurably } from "@/server/durable-file";

/** What the signer signed last of a log: it signs nothing that does not continue it. `root` is hex. */
export type Signed = { size: number; root: string; note: string };

const FILE = z.record(z.uuid(), z.strictObject({ size: z.int(), root: z.string(), note: z.string() }));

/**
 * The signer's own memory, outside the database: a database that is put back to an earlier day, or changed, cannot put
 * this back with it.
 */
export class SignerState {
  readonly #file: string;
  readonly #logs: Map<string, Signed>;

  /** @throws Error when the file is there and cannot be read: going on without it would sign anything */
  constructor(file: string) {
    this.#file = file;
    this.#logs = new Map(existsSync(file) ? Object.entries(FILE.parse(JSON.parse(readFileSync(file, "utf8")))) : []);
  }

  of(orgId: string): Signed | null {
    return this.#logs.get(orgId) ?? null;
  }

  /** Nothing of this log was ever signed, as far as this is concerned. */
  forget(orgId: string): void {
    this.#logs.delete(orgId);
    this.#save();
  }

  /** On disk before anything that relies on it is given out. */
  keep(orgId: string, signed: Signed): void {
    this.#logs.set(orgId, signed);
    this.#save();
  }

  #save(): void {
    writeDurably(this.#file, JSON.stringify(Object.fromEntries(this.#logs)));
  }
}
