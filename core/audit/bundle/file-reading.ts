import { joined } from "../signed-note";
import type { Primitives } from "./bundle-reader";

/** No line of a bundle is nearly as long; without a bound one line could take all memory. */
const LONGEST_LINE = 16 * 2 ** 20;
const NOTHING = new Uint8Array(0);

/** A file that is read once from its beginning to its end, whatever of it is of interest, and hashed on the way. */
export class FileReading {
  readonly path: string;
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #hasher: ReturnType<Primitives["hasher"]>;
  readonly #onBytes: (count: number) => void;
  #rest: Uint8Array = NOTHING;
  #bytes = 0;
  #ended = false;
  #wellFormed = true;
  #readable = true;

  constructor(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    hasher: ReturnType<Primitives["hasher"]>,
    onBytes: (count: number) => void,
  ) {
    this.path = path;
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#hasher = hasher;
    this.#onBytes = onBytes;
  }

  /** Whether every line so far had its end, and none was too long. */
  get wellFormed(): boolean {
    return this.#wellFormed;
  }

  /** Whether nothing has come in the way so far: a damaged archive, a disk that fails. */
  get readable(): boolean {
    return this.#readable;
  }

  /** The next line without its end; null after the last. */
  async line(): Promise<Uint8Array | null> {
    const end = this.#rest.indexOf(0x0a);
    return end >= 0 ? this.#take(end) : this.#longLine();
  }

  #take(end: number): Uint8Array {
    const line = this.#rest.subarray(0, end);
    this.#rest = this.#rest.subarray(end + 1);
    return line;
  }

  async #longLine(): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let held = 0;
    do {
      const end = this.#rest.indexOf(0x0a);
      if (end >= 0) return joined(...parts, this.#take(end));
      held += this.#rest.length;
      if (held > LONGEST_LINE) break;
      parts.push(this.#rest);
      this.#rest = NOTHING;
    } while (await this.#fill());
    if (held === 0) return null;
    this.#wellFormed = false;
    return held > LONGEST_LINE ? null : joined(...parts);
  }

  /** Whether these bytes come next. Where they do not, the reading is of no more use but to be ended. */
  async continuesWith(wanted: Uint8Array): Promise<boolean> {
    let left = wanted;
    while (left.length > 0) {
      if (this.#rest.length === 0 && !(await this.#fill())) return false;
      const count = Math.min(left.length, this.#rest.length);
      for (let at = 0; at < count; at += 1) if (this.#rest[at] !== left[at]) return false;
      this.#rest = this.#rest.subarray(count);
      left = left.subarray(count);
    }
    return true;
  }

  /** Whether nothing is left to read. */
  async atEnd(): Promise<boolean> {
    return this.#rest.length === 0 && !(await this.#fill());
  }

  /** All that is left; null when it is more than so many bytes. */
  async remainder(most: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let held = 0;
    do {
      held += this.#rest.length;
      if (held > most) return null;
      parts.push(this.#rest);
      this.#rest = NOTHING;
    } while (await this.#fill());
    return joined(...parts);
  }

  /** Reads to the end. */
  async end(): Promise<{ bytes: number; sha256: Uint8Array }> {
    do this.#rest = NOTHING;
    while (await this.#fill());
    return { bytes: this.#bytes, sha256: this.#hasher.digest() };
  }

  async #fill(): Promise<boolean> {
    while (!this.#ended) {
      const chunk = await this.#next();
      if (chunk === null) {
        this.#ended = true;
        return false;
      }
      this.#hasher.update(chunk);
      this.#bytes += chunk.length;
      this.#onBytes(chunk.length);
      this.#rest = chunk;
      if (chunk.length > 0) return true;
    }
    return false;
  }

  async #next(): Promise<Uint8Array | null> {
    try {
      const next = await this.#chunks.next();
      return next.done ? null : next.value;
    } catch {
      this.#readable = false;
      return null;
    }
  }
}
