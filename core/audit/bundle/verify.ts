import { fromHex, logKey } from "../key-history";
import { writeNoteKey } from "../signed-note";
import { treeHash } from "../tree-hash";
import { BundleFiles, safeNames } from "./bundle-files";
import type { BundleReader, Primitives } from "./bundle-reader";
import { FILES, type Manifest } from "./manifest";
import { type Problem, Problems, type Status } from "./problem";
import type { Verification } from "./verification";
import { CheckpointReading } from "./verify-checkpoints";
import { verifyEvents } from "./verify-events";
import { givenKey, isTrusted, type LogKeys, readKeys } from "./verify-keys";
import { type ReadManifest, readManifest, verifySignature } from "./verify-manifest";
import { verifyMeta, type Witnessed } from "./verify-meta";

export type VerifyOptions = {
  /** A key of the log that the reader has from elsewhere, as `name+id+base64`. */
  key?: string;
  /** The same of a witness. */
  witness?: string;
  /** In bytes. */
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
};

/** What a bundle says of itself, as far as it was found to be so. */
export type Facts = Witnessed & {
  origin: string;
  org: string;
  export: string;
  createdAt: string;
  product: string;
  disclosure: Manifest["disclosure"];
  kind: Manifest["holds"]["kind"];
  /** Of the log that everything is proved against. */
  size: number;
  root: string;
  /** Indexes `[from, to)` that the events lie in. */
  from: number;
  to: number;
  events: number;
  checkpoints: number;
  openings: number;
  /** Openings of somebody who was erased. */
  erased: number;
  /** Openings in which somebody erased was blotted out. */
  redacted: number;
  /** Whether the rules that hold from a log's beginning on could be checked. */
  fromBeginning: boolean;
  /** Indexes at which the log says that it went on from a database that was put back. */
  restored: number[];
  /** The key that signed the manifest, as it is handed out, to be compared with one from elsewhere. */
  signedBy: string | null;
  keyCompared: boolean;
};

export type Verdict = {
  status: Status;
  /** What contradicts first, the lowest index first. */
  problems: Problem[];
  /** How many more problems there are of the kinds that were told. */
  more: number;
  /** Null when there is no manifest to go by. */
  facts: Facts | null;
};

/**
 * Checks a bundle by itself: no network, no database, in memory that does not grow with it but for 20 bytes an event and
 * a piece of each file.
 * @throws NotAKey for a key that was given and is none; what the signal says when it is aborted
 */
export async function verifyBundle(
  reader: BundleReader,
  crypto: Primitives,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const given = { key: givenKey(options.key, crypto), witness: givenKey(options.witness, crypto) };
  const problems = new Problems();
  const there = safeNames(await reader.names(), problems);
  const read = await readManifest({ reader, crypto, problems, there });
  const facts = read && (await verifyContents({ reader, crypto, problems, there }, read, given, options));
  return { status: problems.status, problems: problems.sorted(), more: problems.more, facts };
}

/** Made from the events, for people. */
const FOR_PEOPLE = [FILES.eventsCsv, FILES.decisionsCsv, FILES.report];
/** Without one of these nothing can be said of what the others hold; that they are as they were signed can be. */
const NEEDED = [FILES.checkpoints, FILES.consistency, FILES.people];
const NOTHING = {
  ...{ from: 0, to: 0, events: 0, openings: 0, erased: 0, redacted: 0, fromBeginning: false, restored: [] },
  ...{ meta: null, witnesses: [], checkpoints: 0 },
};

function neededFor({ holds, disclosure }: Manifest): string[] {
  const proofs = holds.kind === "range" ? FILES.range : FILES.inclusions;
  return disclosure === "with_openings" ? [proofs, FILES.openings] : [proofs];
}

type Bundle = { reader: BundleReader; crypto: Primitives; problems: Problems; there: Map<string, number> };
type Given = { key: ReturnType<typeof givenKey>; witness: ReturnType<typeof givenKey> };

async function verifyContents(
  bundle: Bundle,
  read: ReadManifest,
  given: Given,
  options: VerifyOptions,
): Promise<Facts> {
  const { manifest } = read;
  const { crypto, problems } = bundle;
  const files = new BundleFiles(bundle, manifest.files, progressOf(manifest, options));
  const v: Verification = {
    manifest,
    root: fromHex(manifest.root),
    files,
    crypto,
    tree: treeHash(crypto.sha256),
    problems,
  };
  const signed = await verifySigned(v, read, given);
  files.hold(FOR_PEOPLE);
  const found = signed && files.hold([...NEEDED, ...neededFor(manifest), ...files.ofEvents()]);
  const contents = found ? await verifyLog(v, signed.keys, given) : NOTHING;
  await files.end();
  return { ...contents, ...saidBy(manifest), signedBy: signed?.by ?? null, keyCompared: signed?.compared ?? false };
}

/** Who signed the manifest; null when what tells of keys is missing. */
async function verifySigned(v: Verification, read: ReadManifest, given: Given) {
  if (!v.files.hold([FILES.keys])) return null;
  const keys = await readKeys(v, given.key);
  const signers = verifySignature(read, keys, v.crypto, v.problems);
  if (signers.length > 0 && !isTrusted(keys, signers)) v.problems.add("key_signed_nothing", FILES.signature);
  return { keys, by: keyOf(keys, signers, v.crypto), compared: given.key !== null && keys.trusted !== null };
}

async function verifyLog(v: Verification, keys: LogKeys, given: Given) {
  const checkpoints = new CheckpointReading(v, keys);
  const events = await verifyEvents(v, keys, checkpoints);
  const last = await checkpoints.end();
  const witnessed = await verifyMeta(v, keys, last, given.witness);
  return { ...events, ...witnessed, checkpoints: checkpoints.count };
}

function saidBy(manifest: Manifest) {
  const { origin, org, size, root, product, disclosure, created_at: createdAt, export: id, holds } = manifest;
  return { origin, org, size, root, product, disclosure, createdAt, export: id, kind: holds.kind };
}

/** The compared key or one that it vouched for before any other. */
function keyOf(keys: LogKeys, signers: readonly string[], { sha256 }: Primitives): string | null {
  const key = signers.find((each) => keys.trusted?.has(each)) ?? signers[0];
  return key === undefined ? null : writeNoteKey(sha256, logKey(keys.origin, key));
}

/** Counts bytes and ends the verification where it is when it is no longer wanted. */
function progressOf(manifest: Manifest, { onProgress, signal }: VerifyOptions): (count: number) => void {
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  return (count) => {
    signal?.throwIfAborted();
    done += count;
    onProgress?.(Math.min(done, total), total);
  };
}
