import { z } from "zod";
import { type CanonicalValue, canonicalBytes } from "../canonical-json";
import { DISCLOSURES } from "./disclosure";

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime({ precision: 3 });

/** The files of a bundle by what they are; every one of them stands in the manifest with its digest, but the manifest and its signature. */
export const FILES = {
  manifest: "manifest.json",
  /** A signed note over {@link manifestText}. */
  signature: "manifest.sig",
  readme: "README.txt",
  verifier: "verify.mjs",
  /** Signed notes, one JSON line `{note}` each, smallest size first; the last is the one everything is proved against. */
  checkpoints: "checkpoints.jsonl",
  /** One JSON line `{first, second, proof}` for each two neighbours of the checkpoints. */
  consistency: "consistency.jsonl",
  /** `{left, right}` for a range: what of the tree stands before and after it (`subtreesOf`). */
  range: "range-proof.json",
  /** One JSON line `{index, proof}` for each event of a selection, in the order of the events. */
  inclusions: "inclusion-proofs.jsonl",
  /** One JSON line `{index, event, proof}` for each event that begins, adds or retires a key: `event` is its text. */
  keys: "keys.jsonl",
  /** `{note, text, index, proof}`: the log of all logs' checkpoint, and the proof that ours is in it. Absent before the first one. */
  meta: "meta.json",
  /** One JSON line an opening. */
  openings: "openings.jsonl",
  /** `{members: {id: name}, sources: {id: name}}`: as the installation knew them then, which no log proves. */
  people: "people.json",
  eventsCsv: "events.csv",
  decisionsCsv: "decisions.csv",
  report: "report.json",
  reportPdf: "report.pdf",
} as const;

/** `events/000000.jsonl`: the exact bytes of an event a line, at most this many lines a file. */
export const EVENTS_PER_FILE = 10_000;
export const eventsFile = (number: number) => `events/${String(number).padStart(6, "0")}.jsonl`;

/**
 * What a bundle says of itself. `range`: every event with an index in `[from, to)`, in order. `selection`: the events of an
 * item, a subject or a team, each proved by itself; what else there is stays unseen.
 */
export const MANIFEST = z.strictObject({
  v: z.literal(1),
  kind: z.literal("countersign-export"),
  export: z.uuid(),
  org: z.uuid(),
  origin: z.string().min(1).max(300),
  created_at: time,
  product: z.string().max(50),
  language: z.enum(["en", "de"]),
  time_zone: z.string().max(100),
  disclosure: z.enum(DISCLOSURES),
  asked: z.strictObject({
    from: time.nullable(),
    to: time.nullable(),
    team: z.uuid().nullable(),
    item: z.uuid().nullable(),
    subject: z.uuid().nullable(),
  }),
  holds: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("range"), from: count, to: count }),
    z.strictObject({ kind: z.literal("selection"), events: count }),
  ]),
  /** Of the checkpoint that everything is proved against. */
  size: count,
  root: sha256,
  openings: count,
  files: z.array(z.strictObject({ path: z.string().min(1).max(200), bytes: count, sha256 })),
});
export type Manifest = z.infer<typeof MANIFEST>;

export function manifestBytes(manifest: Manifest): Uint8Array {
  return canonicalBytes(MANIFEST.parse(manifest) as CanonicalValue);
}

/** The text that the log's key signs for an export; no checkpoint can be mistaken for it, since its second line is no number. */
export function manifestText(origin: string, exportId: string, digestHex: string): string {
  return `${origin}\nexport ${exportId}\n${digestHex}\n`;
}

/**
 * One commitment opened: `HMAC-SHA256(salt, field || 0x00 || text)` is what the event at `index` holds at `path` (dots and
 * numbers, from `data` on). Of somebody erased only the path is left, and the log must hold their `subject.erased`.
 * Where somebody erased was blotted out in another customer's text, what is left opens the commitment that the log's
 * `personal_data.redacted` tells of as the later one.
 */
export const OPENING = z.union([
  z.strictObject({
    index: count,
    path: z.string().max(200),
    field: z.string().max(50),
    salt: z.string().max(100),
    text: z.string(),
  }),
  z.strictObject({
    index: count,
    path: z.string().max(200),
    field: z.string().max(50),
    salt: z.string().max(100),
    text: z.string(),
    redacted: z.literal(true),
  }),
  z.strictObject({ index: count, path: z.string().max(200), erased: z.uuid() }),
]);
export type Opening = z.infer<typeof OPENING>;
