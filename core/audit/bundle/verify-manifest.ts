import { z } from "zod";
import { logOrigin } from "../checkpoint";
import { toHex } from "../key-history";
import { readSignedNote, type SignedNote } from "../signed-note";
import { canonicalValue } from "../stored-event";
import type { BundleReader, Primitives } from "./bundle-reader";
import { FileReading } from "./file-reading";
import { FILES, MANIFEST, type Manifest, manifestText } from "./manifest";
import type { Problems } from "./problem";
import { foundKeys, type LogKeys, signersOf } from "./verify-keys";

const MOST_MANIFEST = 64 * 2 ** 20;
const MOST_SIGNATURE = 20_000;

export type ReadManifest = { manifest: Manifest; note: SignedNote | null; sha256: Uint8Array };

type Source = { reader: BundleReader; crypto: Primitives; problems: Problems; there: ReadonlyMap<string, number> };

/** The two files that no manifest names, read whole; null when there is nothing to go by, which is said. */
export async function readManifest(from: Source): Promise<ReadManifest | null> {
  const { problems, crypto } = from;
  const note = await readNote(from);
  const bytes = await whole(from, FILES.manifest, MOST_MANIFEST);
  if (bytes === null) return null;
  const value = canonicalValue(bytes);
  const parsed = MANIFEST.safeParse(value);
  if (parsed.success && parsed.data.origin.endsWith(logOrigin("", parsed.data.org)))
    return { manifest: parsed.data, note, sha256: crypto.sha256(bytes) };
  // Of a later form of bundles nothing is known but its number.
  const later = z.looseObject({ v: z.int().min(2) }).safeParse(value).success;
  problems.add(later ? "manifest_newer" : "manifest_malformed", FILES.manifest);
  return null;
}

async function readNote(from: Source): Promise<SignedNote | null> {
  const bytes = await whole(from, FILES.signature, MOST_SIGNATURE);
  if (bytes === null) return null;
  const note = noteOf(bytes);
  if (note === null) from.problems.add("signature_malformed", FILES.signature);
  return note;
}

function noteOf(bytes: Uint8Array): SignedNote | null {
  try {
    return readSignedNote(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}

async function whole({ reader, crypto, problems, there }: Source, path: string, most: number) {
  if (!there.has(path)) {
    problems.add("file_missing", path);
    return null;
  }
  const reading = new FileReading(path, reader.open(path), crypto.hasher(), () => undefined);
  const bytes = await reading.remainder(most);
  if (!reading.readable) problems.add("file_unreadable", path);
  else if (bytes === null) problems.add("file_malformed", path);
  return reading.readable ? bytes : null;
}

/**
 * That keys of the log signed exactly this manifest. No other file vouches for the signature's, so there must be nothing
 * in it but good signatures of those keys.
 * @returns the keys that signed, in hex
 */
export function verifySignature(read: ReadManifest, keys: LogKeys, crypto: Primitives, problems: Problems): string[] {
  const { manifest, note, sha256 } = read;
  if (note === null) return [];
  const { origin, export: id, size } = manifest;
  if (note.text !== manifestText(origin, id, toHex(sha256))) {
    problems.add("manifest_signature_bad", FILES.signature);
    return [];
  }
  const { good, bad } = signersOf(note, keys, size, crypto);
  if (bad) problems.add("manifest_signature_bad", FILES.signature);
  else if (good.length === 0) problems.add("manifest_unsigned", FILES.signature);
  else if (foundKeys(note, keys, crypto) !== note.signatures.length) problems.add("signature_unknown", FILES.signature);
  return good;
}
