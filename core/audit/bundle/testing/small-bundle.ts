import { reportBytes } from "@/core/report/report";
import { ReportBuilder } from "@/core/report/report-builder";
import { toBase64 } from "../../base64";
import { type CanonicalValue, canonicalBytes } from "../../canonical-json";
import { logOrigin, metaOrigin, writeCheckpoint } from "../../checkpoint";
import { cosign } from "../../cosignature";
import { logKey, toHex } from "../../key-history";
import { consistencyProof, inclusionProof } from "../../proof";
import { joined, SIGNATURE, signNote, writeNoteKey, writeSignedNote } from "../../signed-note";
import type { StoredEvent } from "../../stored-event";
import { type Subtree, splitOf, subtreesOf } from "../../subtree";
import { treeHash } from "../../tree-hash";
import type { BundleReader } from "../bundle-reader";
import { type CsvTable, DECISIONS_CSV, EVENTS_CSV } from "../csv";
import { jsonLine } from "../lines";
import { eventsFile, FILES, type Manifest, manifestBytes, manifestText } from "../manifest";
import { isKeyType } from "../verify-keys";
import { nodePrimitives, type TestKey } from "./node-crypto";
import { idOf, ORG, PEOPLE, type SampleLog } from "./sample-log";

const { sha256 } = nodePrimitives;
const tree = treeHash(sha256);
const utf8 = new TextEncoder();

export const HOST = "console.example";
export const ORIGIN = logOrigin(HOST, ORG);
const WITNESS = "witness.example";
export const SEEN_AT = Date.UTC(2026, 9, 2) / 1000;

export type Bundle = Map<string, Uint8Array>;

/** What an exporter knows. */
export type Export = {
  log: SampleLog;
  /** By the size of a checkpoint, who signs it. */
  signers(size: number): TestKey[];
  /** Smallest first; the last one is what everything is proved against. */
  sizes: number[];
  /** A stretch of the log, or the indexes of events here and there. */
  holds: { from: number; to: number } | number[];
  openings?: boolean;
  witness?: TestKey;
  perFile?: number;
};

/** RFC 6962, section 2.1, word for word. */
function rootOf(leaves: readonly Uint8Array[], from = 0, to = leaves.length): Uint8Array {
  if (to === from) return tree.empty();
  if (to - from === 1) return leaves[from] as Uint8Array;
  const middle = from + splitOf(to - from);
  return tree.node(rootOf(leaves, from, middle), rootOf(leaves, middle, to));
}

const hashesIn =
  (leaves: readonly Uint8Array[]) =>
  ({ level, index }: Subtree) =>
    rootOf(leaves, index * 2 ** level, (index + 1) * 2 ** level);

function signed(origin: string, keys: readonly TestKey[], text: string): string {
  return writeSignedNote({ text, signatures: keys.map((k) => signNote(sha256, logKey(origin, k.hex), k.sign, text)) });
}

const text = (lines: readonly string[]) => utf8.encode(lines.join(""));
const jsonLines = (values: readonly CanonicalValue[]) => joined(...values.map(jsonLine));

class Builder {
  readonly #e: Export;
  readonly #leaves: Uint8Array[];
  readonly #indexes: number[];
  readonly #size: number;

  constructor(e: Export) {
    this.#e = e;
    this.#leaves = e.log.events.map((bytes) => tree.leaf(bytes));
    const { holds } = e;
    const range = Array.isArray(holds) ? null : holds;
    this.#indexes = range
      ? Array.from({ length: range.to - range.from }, (_, n) => range.from + n)
      : (holds as number[]);
    this.#size = e.sizes.at(-1) as number;
  }

  build(): Bundle {
    const files: Bundle = new Map();
    const { log, perFile = 10 } = this.#e;
    for (let at = 0; at < this.#indexes.length; at += perFile) {
      const lines = this.#indexes
        .slice(at, at + perFile)
        .map((i) => joined(log.events[i] as Uint8Array, utf8.encode("\n")));
      files.set(eventsFile(at / perFile), joined(...lines));
    }
    this.#proofs(files);
    this.#checkpoints(files);
    this.#beside(files);
    files.set(FILES.readme, utf8.encode("Read me.\n"));
    return seal(files, this.#e, this.#manifest());
  }

  #proofs(files: Bundle): void {
    const { log, holds } = this.#e;
    const size = this.#size;
    const hashes = hashesIn(this.#leaves);
    const proofOf = (index: number) => inclusionProof(tree, index, size, hashes).map(toBase64);
    const around = (from: number, to: number) => subtreesOf(from, to).map(hashes).map(toBase64);
    if (Array.isArray(holds))
      files.set(FILES.inclusions, jsonLines(holds.map((index) => ({ index, proof: proofOf(index) }))));
    else files.set(FILES.range, canonicalBytes({ left: around(0, holds.from), right: around(holds.to, size) }));
    const keys = log.events.flatMap((event, index) =>
      index < size && isKeyType(log.types[index] ?? "")
        ? [{ index, event: new TextDecoder().decode(event), proof: proofOf(index) }]
        : [],
    );
    files.set(FILES.keys, jsonLines(keys));
  }

  #checkpoints(files: Bundle): void {
    const { sizes, signers, witness } = this.#e;
    const textAt = (size: number) => writeCheckpoint({ origin: ORIGIN, size, root: rootOf(this.#leaves, 0, size) });
    files.set(
      FILES.checkpoints,
      jsonLines(sizes.map((size) => ({ note: signed(ORIGIN, signers(size), textAt(size)) }))),
    );
    const steps = sizes.slice(1).map((second, n) => {
      const first = sizes[n] as number;
      return { first, second, proof: consistencyProof(tree, first, second, hashesIn(this.#leaves)).map(toBase64) };
    });
    files.set(FILES.consistency, jsonLines(steps));
    const own = textAt(this.#size);
    files.set(FILES.meta, metaOf(own, signers(this.#size), witness));
  }

  #beside(files: Bundle): void {
    const { log, openings } = this.#e;
    const events = this.#indexes.map((index) => ({ index, event: eventAt(log, index) }));
    const linesOf = (table: CsvTable) => [table.head, ...events.map((e) => table.line(e.event, e.index, PEOPLE) ?? "")];
    files.set(FILES.people, canonicalBytes(PEOPLE));
    files.set(FILES.eventsCsv, text(linesOf(EVENTS_CSV)));
    files.set(FILES.decisionsCsv, text(linesOf(DECISIONS_CSV)));
    const report = new ReportBuilder({ org: ORG, asked: NOTHING_ASKED });
    for (const { event, index } of events) report.add(event, index);
    files.set(FILES.report, reportBytes(report.finish()));
    if (openings) files.set(FILES.openings, jsonLines(this.#openings()));
  }

  #openings() {
    return this.#e.log.openings.filter(({ index }) => this.#indexes.includes(index));
  }

  #manifest(): Manifest {
    const { holds, openings } = this.#e;
    return {
      ...{ v: 1, kind: "countersign-export", export: idOf(9), org: ORG, origin: ORIGIN },
      ...{ created_at: "2026-10-02T00:00:00.000Z", product: "0.1.0", language: "en", time_zone: "Europe/Berlin" },
      disclosure: openings ? "with_openings" : "without_text",
      asked: NOTHING_ASKED,
      holds: Array.isArray(holds) ? { kind: "selection", events: holds.length } : { kind: "range", ...holds },
      ...{ size: this.#size, root: toHex(rootOf(this.#leaves, 0, this.#size)) },
      openings: openings ? this.#openings().length : 0,
      files: [],
    };
  }
}

const NOTHING_ASKED = { from: null, to: null, team: null, item: null, subject: null };

/** Unchecked, as an exporter reads it: what it does not know it exports all the same. */
const eventAt = (log: SampleLog, index: number) =>
  JSON.parse(new TextDecoder().decode(log.events[index])) as StoredEvent;

/** A log of all logs of three, in which ours is the second. */
function metaOf(own: string, keys: readonly TestKey[], witness: TestKey | undefined): Uint8Array {
  const origin = metaOrigin(HOST);
  const leaves = ["one", own, "three"].map((each) => tree.leaf(utf8.encode(each)));
  const metaText = writeCheckpoint({ origin, size: leaves.length, root: rootOf(leaves) });
  const seen = witness ? [cosign(sha256, witnessKey(witness), witness.sign, metaText, SEEN_AT)] : [];
  const signatures = [...keys.map((k) => signNote(sha256, logKey(origin, k.hex), k.sign, metaText)), ...seen];
  const note = writeSignedNote({ text: metaText, signatures });
  const proof = inclusionProof(tree, 1, leaves.length, hashesIn(leaves)).map(toBase64);
  return canonicalBytes({ note, text: own, index: 1, proof });
}

const witnessKey = ({ hex }: TestKey) => ({ ...logKey(WITNESS, hex), type: SIGNATURE.cosignature });
export const witnessKeyText = (key: TestKey) => writeNoteKey(sha256, witnessKey(key));
export const keyText = (key: TestKey) => writeNoteKey(sha256, logKey(ORIGIN, key.hex));

export const buildBundle = (e: Export): Bundle => new Builder(e).build();

/** The manifest of a bundle as it stands. */
export const manifestOf = (files: Bundle) =>
  JSON.parse(new TextDecoder().decode(files.get(FILES.manifest))) as Manifest;

/** Names and signs whatever the files are now, as somebody with the log's key could. */
export function seal(files: Bundle, { signers, sizes }: Pick<Export, "signers" | "sizes">, manifest: Manifest): Bundle {
  const others = [...files].filter(([path]) => path !== FILES.manifest && path !== FILES.signature);
  const entries = others.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: toHex(sha256(bytes)) }));
  const bytes = manifestBytes({ ...manifest, files: entries.sort((a, b) => (a.path < b.path ? -1 : 1)) });
  const note = signed(
    manifest.origin,
    signers(sizes.at(-1) as number),
    manifestText(manifest.origin, manifest.export, toHex(sha256(bytes))),
  );
  return new Map([...others, [FILES.manifest, bytes], [FILES.signature, utf8.encode(note)]]);
}

/** In pieces, so that a line never lies in one by itself. */
export function readerOf(files: Bundle, pieceBytes = 333): BundleReader {
  return {
    names: async () => [...files].map(([path, { length }]) => ({ path, bytes: length })),
    async *open(path) {
      const bytes = files.get(path) as Uint8Array;
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
  };
}
