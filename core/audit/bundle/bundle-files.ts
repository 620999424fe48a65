import type { z } from "zod";
import { toHex } from "../key-history";
import { canonicalValue } from "../stored-event";
import type { BundleReader, Primitives } from "./bundle-reader";
import { FileReading } from "./file-reading";
import { eventsFile, FILES, type Manifest } from "./manifest";
import type { ProblemCode, Problems } from "./problem";

/** What is read as one piece; files that grow with the log are read line by line. */
const MOST_WHOLE = 64 * 2 ** 20;

/** Segments of letters, digits, dots, dashes and underscores, none beginning with a dot: it cannot lead anywhere else. */
const SAFE_PATH = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

function isEventsFile(path: string): boolean {
  const number = Number(/^events\/(\d{6,})\.jsonl$/.exec(path)?.[1] ?? -1);
  return number >= 0 && eventsFile(number) === path;
}

/**
 * The names in a bundle, but those that could lead out of it or stand for two files.
 * @returns by path, how many bytes each has
 */
export function safeNames(names: readonly { path: string; bytes: number }[], problems: Problems): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<string>();
  for (const { path, bytes } of names) {
    const folded = path.toLowerCase();
    if (!SAFE_PATH.test(path)) problems.add("file_path", path);
    else if (taken.has(folded)) problems.add("file_path", path, { detail: "twice" });
    else found.set(path, bytes);
    taken.add(folded);
  }
  return found;
}

/** The files of a bundle as its manifest names them: each is read once, and each is looked at in the end. */
export class BundleFiles {
  readonly #reader: BundleReader;
  readonly #crypto: Primitives;
  readonly #problems: Problems;
  readonly #onBytes: (count: number) => void;
  readonly #named: Map<string, Manifest["files"][number]>;
  readonly #there: Map<string, number>;
  readonly #open = new Map<string, FileReading>();

  constructor(
    bundle: { reader: BundleReader; crypto: Primitives; problems: Problems; there: Map<string, number> },
    files: Manifest["files"],
    onBytes: (count: number) => void,
  ) {
    this.#reader = bundle.reader;
    this.#crypto = bundle.crypto;
    this.#problems = bundle.problems;
    this.#there = bundle.there;
    this.#onBytes = onBytes;
    this.#named = new Map(files.map((file) => [file.path, file]));
    this.#compareNames(files);
  }

  #compareNames(files: Manifest["files"]): void {
    const own: string[] = [FILES.manifest, FILES.signature];
    const known = new Set<string>(Object.values(FILES));
    if (this.#named.size < files.length) this.#problems.add("manifest_malformed", FILES.manifest, { detail: "twice" });
    for (const path of this.#named.keys()) {
      if (!SAFE_PATH.test(path) || own.includes(path)) this.#problems.add("file_path", path);
      else if (!this.#there.has(path)) this.#problems.add("file_missing", path);
      else if (!known.has(path) && !isEventsFile(path)) this.#problems.add("file_unknown", path);
    }
    for (const path of this.#there.keys())
      if (!this.#named.has(path) && !own.includes(path)) this.#problems.add("file_extra", path);
  }

  /** Whether these are there; that the manifest does not even name one of them is said. */
  hold(paths: readonly string[]): boolean {
    for (const path of paths) if (!this.#named.has(path)) this.#problems.add("file_missing", path);
    return paths.every((path) => this.#named.has(path) && this.#there.has(path));
  }

  /** The files of events in their order: as many as the manifest names, from the first on. */
  ofEvents(): string[] {
    return [...this.#named.keys()].filter(isEventsFile).map((_, number) => eventsFile(number));
  }

  /** The file from its beginning, to be opened once; null when it is not there. */
  open(path: string): FileReading | null {
    if (!this.#named.has(path) || !this.#there.has(path)) return null;
    const reading = new FileReading(path, this.#reader.open(path), this.#crypto.hasher(), this.#onBytes);
    this.#open.set(path, reading);
    return reading;
  }

  /** The value of a JSON file; null when it is not there, or is not what it should be, which is said. */
  async json<S extends z.ZodType>(reading: FileReading | null, shape: S, code: ProblemCode) {
    const bytes = reading && (await reading.remainder(MOST_WHOLE));
    if (!reading || !bytes) return null;
    const parsed = shape.safeParse(canonicalValue(bytes));
    if (!parsed.success) this.#problems.add(code, reading.path);
    return parsed.success ? parsed.data : null;
  }

  /** Reads every file to its end and compares it with the manifest. */
  async end(): Promise<void> {
    for (const path of this.#named.keys()) {
      const reading = this.#open.get(path) ?? this.open(path);
      if (reading) await this.#compare(reading);
    }
  }

  async #compare(reading: FileReading): Promise<void> {
    const wanted = this.#named.get(reading.path);
    const { bytes, sha256 } = await reading.end();
    if (!reading.readable) {
      this.#problems.add("file_unreadable", reading.path);
      return;
    }
    if (!reading.wellFormed) this.#problems.add("file_malformed", reading.path);
    if (bytes !== wanted?.bytes || toHex(sha256) !== wanted.sha256) this.#problems.add("file_changed", reading.path);
  }
}
