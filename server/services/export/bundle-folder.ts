import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import path from "node:path";
import type { Manifest } from "@/core/audit/bundle/manifest";

const BUFFER_BYTES = 256 * 1024;
/** The most bytes that one UTF-16 unit becomes in UTF-8. */
const MOST_BYTES_A_UNIT = 3;

/** Who writes more than this before it is with the operating system is to wait for it. */
export const MOST_BYTES_WAITING = 4 * 1024 * 1024;

/** Files that are written and wait for the disk to say that it has them. */
const MOST_UNSYNCED = 64;

type Entry = Manifest["files"][number];

/** The files of a bundle as they are written, each with the digest that the manifest will hold. */
export class BundleFolder {
  readonly dir: string;
  readonly #entries: Entry[] = [];
  readonly #open = new Set<BundleFile>();
  #unsynced = 0;
  #syncing: Promise<void> = Promise.resolve();
  /** Bytes that were handed over and are not on the disk yet: now, and at most so far. */
  waiting = 0;
  peak = 0;

  constructor(dir: string) {
    this.dir = dir;
  }

  async create(name: string): Promise<BundleFile> {
    const place = path.join(this.dir, name);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const file = new BundleFile(this, name, await open(place, "wx", 0o600));
    this.#open.add(file);
    return file;
  }

  /** A file that is there at once. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    const file = await this.create(name);
    file.write(bytes);
    await file.end();
  }

  /** By path, as they stand in the manifest. */
  entries(): Entry[] {
    return this.#entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  get bytes(): number {
    return this.#entries.reduce((sum, entry) => sum + entry.bytes, 0);
  }

  /** Files that somebody else wrote into the same folder. */
  addWritten(entries: readonly Entry[]): void {
    this.#entries.push(...entries);
  }

  /**
   * A file is written; one after another they are brought to the disk meanwhile. Resolves when the next one may come: see
   * {@link synced} for when they are there.
   */
  async ended(file: BundleFile, entry: Entry, handle: FileHandle): Promise<void> {
    this.#open.delete(file);
    this.#entries.push(entry);
    this.#unsynced += 1;
    this.#syncing = this.#syncing.then(() => this.#sync(handle));
    // Told to whoever awaits; until then it must not end the process.
    this.#syncing.catch(() => undefined);
    if (this.#unsynced > MOST_UNSYNCED) await this.#syncing;
  }

  /** Resolves when the disk has everything that was ended. */
  synced(): Promise<void> {
    return this.#syncing;
  }

  async #sync(handle: FileHandle): Promise<void> {
    try {
      await handle.sync();
    } finally {
      this.#unsynced -= 1;
      await handle.close();
    }
  }

  handedOver(bytes: number): void {
    this.waiting += bytes;
    this.peak = Math.max(this.peak, this.waiting);
  }

  /** Closes what an error left open. */
  async abandon(): Promise<void> {
    await Promise.all([...this.#open].map((file) => file.abandon()));
    this.#open.clear();
    await this.#syncing.catch(() => undefined);
  }
}

/** Hashes in large pieces what is written in small ones; writes are under way while the next piece fills. */
export class BundleFile {
  readonly #folder: BundleFolder;
  readonly #name: string;
  readonly #handle: FileHandle;
  readonly #hash = createHash("sha256");
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #used = 0;
  #bytes = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: BundleFolder, name: string, handle: FileHandle) {
    this.#folder = folder;
    this.#name = name;
    this.#handle = handle;
  }

  write(bytes: Uint8Array): void {
    if (bytes.length > this.#buffer.length - this.#used) this.#flush();
    if (bytes.length > this.#buffer.length) this.#send(Buffer.from(bytes));
    else {
      this.#buffer.set(bytes, this.#used);
      this.#used += bytes.length;
    }
  }

  /** Many bytes at once, which nobody else may change from now on: they are not copied. */
  hand(bytes: Uint8Array): void {
    this.#flush();
    this.#send(bytes);
  }

  text(text: string): void {
    const most = text.length * MOST_BYTES_A_UNIT;
    if (most > this.#buffer.length - this.#used) this.#flush();
    if (most > this.#buffer.length) this.#send(Buffer.from(text));
    else this.#used += this.#buffer.write(text, this.#used);
  }

  /** Resolves when what was written so far is with the operating system: to be awaited now and then, so that nothing piles up. */
  drained(): Promise<void> {
    return this.#writing;
  }

  /** Resolves when it is with the operating system, and can be read. */
  async end(): Promise<void> {
    this.#flush();
    await this.#writing;
    const entry = { path: this.#name, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
    await this.#folder.ended(this, entry, this.#handle);
  }

  async abandon(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#handle.close().catch(() => undefined);
  }

  #flush(): void {
    if (this.#used === 0) return;
    this.#send(this.#buffer.subarray(0, this.#used));
    this.#buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    this.#used = 0;
  }

  #send(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
    this.#folder.handedOver(piece.length);
    this.#writing = this.#writing.then(async () => {
      // A disk that is nearly full takes a part, and says so only to whoever writes the rest.
      for (let at = 0; at < piece.length; ) at += (await this.#handle.write(piece, at)).bytesWritten;
      this.#folder.handedOver(-piece.length);
    });
    // Told to whoever awaits; until then it must not end the process.
    this.#writing.catch(() => undefined);
  }
}
