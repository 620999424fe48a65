import { describe, expect, test } from "vitest";
import { toBase64 } from "../base64";
import { canonicalJson } from "../canonical-json";
import { writeCheckpoint } from "../checkpoint";
import { cosign } from "../cosignature";
import { fromHex, logKey } from "../key-history";
import { SIGNATURE, signNote, writeNoteKey, writeSignedNote } from "../signed-note";
import type { BundleReader } from "./bundle-reader";
import { FILES, MANIFEST, type Manifest, manifestText } from "./manifest";
import type { ProblemCode, Status } from "./problem";
import {
  type Loose,
  textOf,
  withEvent,
  withEvents,
  withFile,
  withJson,
  withJsonLine,
  withLines,
  without,
  withText,
} from "./testing/edit-bundle";
import {
  chosenOf,
  KEY,
  NEXT_KEY,
  rotatedLog,
  rotatedSigners,
  STRANGER,
  usualLog,
  WITNESS_KEY,
  wholeOf,
} from "./testing/logs";
import { nodePrimitives, type TestKey } from "./testing/node-crypto";
import { ERASED, idOf, ORG, SampleLog } from "./testing/sample-log";
import {
  type Bundle,
  buildBundle,
  type Export,
  HOST,
  keyText,
  manifestOf,
  ORIGIN,
  readerOf,
  SEEN_AT,
  seal,
  witnessKeyText,
} from "./testing/small-bundle";
import { type VerifyOptions, verifyBundle } from "./verify";
import { NotAKey } from "./verify-keys";

const { sha256 } = nodePrimitives;
const LOG = usualLog();
const SIZE = LOG.events.length;
const WHOLE = buildBundle(wholeOf(LOG));
const BARE = buildBundle(wholeOf(LOG, { openings: false }));
const CHOSEN = buildBundle(chosenOf(LOG));
const ROTATED = wholeOf(rotatedLog(), { signers: rotatedSigners, sizes: [12, 14, 16, 20], openings: false });

const verified = (files: Bundle, options?: VerifyOptions) => verifyBundle(readerOf(files), nodePrimitives, options);

/** Whoever has the log's key names and signs the files as they are now, and says of them whatever they like. */
function resealed(files: Bundle, change: (manifest: Manifest) => Manifest = (m) => m, keys: TestKey[] = [KEY]): Bundle {
  const manifest = change(manifestOf(files));
  return seal(files, { signers: () => keys, sizes: [manifest.size] }, manifest);
}

const noted = (origin: string, text: string, keys: TestKey[] = [KEY], signedText = text) =>
  writeSignedNote({ text, signatures: keys.map((k) => signNote(sha256, logKey(origin, k.hex), k.sign, signedText)) });

const rootAt = (files: Bundle, line: number) =>
  fromHex(
    Buffer.from(
      JSON.parse(textOf(files, FILES.checkpoints).split("\n")[line] as string).note.split("\n")[2],
      "base64",
    ).toString("hex"),
  );

/** The last checkpoint of WHOLE, written and signed otherwise. */
const lastNote = (note: string) => withJsonLine(WHOLE, FILES.checkpoints, 2, () => ({ note }));

type Said = { code: ProblemCode; index?: number; also?: ProblemCode[]; status?: Status };

/** That it is refused, and what is said: the code, and the first index that is named. */
async function expectSaid(
  files: Bundle,
  { code, index, also = [], status = "tampered" }: Said,
  options?: VerifyOptions,
) {
  const verdict = await verified(files, options);
  const codes = verdict.problems.map((p) => p.code);
  expect({ status: verdict.status, codes }).toEqual({ status, codes: expect.arrayContaining([code, ...also]) });
  expect({ index: verdict.problems[0]?.index }).toEqual({ index });
}

type Case = [title: string, files: Bundle, said: Said, options?: VerifyOptions];
const cases = (list: Case[]) =>
  test.each(list)("%s", (_title, files, said, options) => expectSaid(files, said, options));

const swapped = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((each, n) => list[n === a ? b : n === b ? a : n] ?? each);

describe("what is as it was", () => {
  test("is valid, all of it or chosen from it, and says what it is", async () => {
    const verdict = await verified(WHOLE, { key: keyText(KEY), witness: witnessKeyText(WITNESS_KEY) });
    expect(verdict).toMatchObject({
      status: "valid",
      problems: [],
      facts: {
        ...{ origin: ORIGIN, kind: "range", from: 0, to: SIZE, events: SIZE, size: SIZE, checkpoints: 3 },
        ...{ openings: 14, erased: 4, fromBeginning: true, restored: [], signedBy: keyText(KEY), keyCompared: true },
        meta: { origin: `${HOST}/log/all`, size: 3 },
        witnesses: [{ name: "witness.example", at: new Date(SEEN_AT * 1000).toISOString() }],
      },
    });
    const chosen = await verified(CHOSEN);
    expect(chosen).toMatchObject({ status: "valid", facts: { kind: "selection", events: 4, from: 6, to: 27 } });
    expect(chosen.facts).toMatchObject({ keyCompared: false, fromBeginning: false, openings: 2, erased: 0 });
  });

  test("is valid for any stretch of the log, any sizes of checkpoints and any pieces it is read in", async () => {
    for (const [from, to] of [
      [0, 1],
      [3, 4],
      [5, 13],
      [16, SIZE],
      [SIZE - 1, SIZE],
    ] as const)
      for (const sizes of [[SIZE], [6, 9, 10, SIZE], Array.from({ length: SIZE - 4 }, (_, n) => n + 5)]) {
        const verdict = await verified(buildBundle(wholeOf(LOG, { holds: { from, to }, sizes, openings: false })));
        expect(verdict.problems).toEqual([]);
      }
    for (const pieceBytes of [1, 7, 100_000])
      expect((await verifyBundle(readerOf(WHOLE, pieceBytes), nodePrimitives)).status).toBe("valid");
  });

  test("is valid when only a checkpoint in the middle of the log was signed by now", async () => {
    const early = wholeOf(LOG, { sizes: [12], holds: { from: 0, to: 12 } });
    expect(await verified(buildBundle(early))).toMatchObject({ status: "valid", facts: { size: 12, to: 12 } });
  });

  test("is valid across a change of keys, whichever of them was compared", async () => {
    for (const key of [undefined, keyText(KEY), keyText(NEXT_KEY)])
      expect(await verified(buildBundle(ROTATED), key ? { key } : {})).toMatchObject({ status: "valid", problems: [] });
  });

  test("tells how far it is, and can be stopped", async () => {
    const told: number[] = [];
    await verified(WHOLE, { onProgress: (done, total) => told.push(done / total) });
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBe(1);
    await expect(verified(WHOLE, { signal: AbortSignal.abort() })).rejects.toThrow("abort");
    await expect(verified(WHOLE, { key: "console.example+00000000+AAAA" })).rejects.toBeInstanceOf(NotAKey);
  });

  test("says where the log went on from a database that was put back", async () => {
    const log = usualLog();
    log.add("log.restored", { signed_size: 40, signed_root: "ab".repeat(32), size: 26 });
    expect((await verified(buildBundle(wholeOf(log)))).facts?.restored).toEqual([SIZE]);
  });
});

/** Somebody without the log's key changes files: their digests say so, and the event is named wherever one can be. */
describe("files changed by somebody without the key", () => {
  const at = (event: Loose) => ({ ...event, at: event.at.replace("2026", "2025") });
  cases([
    [
      "a byte of an event",
      withEvent(WHOLE, 9, at),
      { code: "root_differs", index: 9, also: ["file_changed", "events_csv_differs"] },
    ],
    [
      "an actor",
      withEvent(WHOLE, 8, (e) => ({ ...e, actor: { ...e.actor, id: idOf(77) } })),
      { code: "root_differs", index: 8 },
    ],
    ["an organisation", withEvent(WHOLE, 8, (e) => ({ ...e, org: idOf(77) })), { code: "event_org", index: 8 }],
    [
      "a type",
      withEvent(WHOLE, 7, (e) => ({ ...e, type: "item.extended", data: { item: e.data.item, until: e.data.until } })),
      { code: "root_differs", index: 7 },
    ],
    ["the first event left out", withEvents(WHOLE, (l) => l.slice(1)), { code: "events_count", index: 0 }],
    ["one in the middle left out", withEvents(WHOLE, (l) => l.toSpliced(13, 1)), { code: "events_count", index: 13 }],
    ["the last event left out", withEvents(WHOLE, (l) => l.slice(0, -1)), { code: "events_count", index: SIZE - 1 }],
    [
      "the tail cut off",
      withEvents(WHOLE, (l) => l.slice(0, 15)),
      { code: "file_missing", index: undefined, status: "tampered", also: ["file_changed"] },
    ],
    ["two events swapped", withEvents(WHOLE, (l) => swapped(l, 6, 20)), { code: "root_differs", index: 6 }],
    [
      "an event put in",
      withEvents(WHOLE, (l) => l.toSpliced(11, 0, l[7]?.replace("001000007", "001000099") as string)),
      { code: "events_count", index: 11 },
    ],
    [
      "an event twice",
      withEvents(WHOLE, (l) => l.toSpliced(11, 0, l[10] as string)),
      { code: "event_repeated", index: 11 },
    ],
    [
      "an event that was chosen",
      withText(CHOSEN, "events/000000.jsonl", (t) => t.replace("Z", "z").replace("harmless", "harmful")),
      { code: "inclusion_bad", index: 6 },
    ],
    [
      "a line of a table",
      withText(WHOLE, FILES.eventsCsv, (t) => t.replace("\r\n8,", "\r\n8 ,")),
      { code: "events_csv_differs", index: 8 },
    ],
    [
      "the report for people",
      resealedThen(withFile(WHOLE, FILES.reportPdf, "%PDF"), (f) => withFile(f, FILES.reportPdf, "%PDE")),
      { code: "file_changed" },
    ],
    ["a file more", withFile(WHOLE, "events/000003.jsonl", "{}\n"), { code: "file_extra" }],
    [
      "a digest in the manifest",
      withJson(WHOLE, FILES.manifest, (m) => ({
        ...m,
        files: m.files.map((f: Loose) => ({ ...f, bytes: f.bytes + 1 })),
      })),
      { code: "manifest_signature_bad", also: ["file_changed"] },
    ],
    ["the manifest, signed by a stranger", resealed(WHOLE, (m) => m, [STRANGER]), { code: "manifest_unsigned" }],
    [
      "the manifest, signed by a stranger as well",
      resealed(WHOLE, (m) => m, [KEY, STRANGER]),
      { code: "signature_malformed" },
    ],
    [
      "a signature that says more",
      withText(WHOLE, FILES.signature, (t) => t.replace("\nexport", "\nExport")),
      { code: "manifest_signature_bad" },
    ],
    ["no signature, but a text", withFile(WHOLE, FILES.signature, "signed by me\n"), { code: "signature_malformed" }],
  ]);

  function resealedThen(files: Bundle, change: (files: Bundle) => Bundle): Bundle {
    return change(resealed(files));
  }
});

/** Somebody with the log's key changes files and signs them anew: what the checkpoints say still binds them. */
describe("events changed by somebody with the key", () => {
  const data = (change: (data: Loose) => Loose) => (event: Loose) => ({ ...event, data: change(event.data) });
  /** Everything made anew of another log, but for what was signed before. */
  function rewritten(change: (events: Loose[]) => Loose[]): Bundle {
    const log = usualLog();
    const events = change(log.events.map((bytes) => JSON.parse(new TextDecoder().decode(bytes))));
    const types = events.map((event) => event.type);
    const other = Object.assign(usualLog(), {
      events: events.map((e) => new TextEncoder().encode(canonicalJson(e))),
      types,
    });
    const files = buildBundle(wholeOf(other, { openings: false }));
    for (const path of [FILES.checkpoints, FILES.consistency, FILES.range, FILES.keys, FILES.meta])
      files.set(path, WHOLE.get(path) as Uint8Array);
    const { root, size } = manifestOf(WHOLE);
    return resealed(files, (m) => ({ ...m, root, size }));
  }
  const rulesChanged = (event: Loose) => ({ ...event, data: { ...event.data, rule: "harmful" } });

  cases([
    [
      "an event, and nothing else",
      resealed(
        withEvent(
          WHOLE,
          12,
          data((d) => ({ ...d, model: "n" })),
        ),
      ),
      { code: "root_differs", index: 12 },
    ],
    [
      "an event and all that is made of it: the checkpoint before it is the last that holds",
      rewritten((l) => l.with(13, rulesChanged(l[13]))),
      { code: "root_differs", index: 12 },
    ],
    [
      "an event before the first checkpoint",
      rewritten((l) => l.with(6, rulesChanged(l[6]))),
      { code: "root_differs", index: 0 },
    ],
    ["events swapped and all made anew", rewritten((l) => swapped(l, 8, 9)), { code: "root_differs", index: 7 }],
    [
      "a stretch that is said to end earlier",
      resealed(
        withEvents(BARE, (l) => l.slice(0, 22)),
        (m) => ({ ...m, holds: { kind: "range", from: 0, to: 22 } }),
      ),
      { code: "root_differs", index: 22 },
    ],
    [
      "a stretch that is said to begin later",
      resealed(
        withEvents(WHOLE, (l) => l.slice(2)),
        (m) => ({ ...m, holds: { kind: "range", from: 2, to: SIZE } }),
      ),
      { code: "root_differs", index: 2 },
    ],
    [
      "a stretch beyond the log",
      resealed(WHOLE, (m) => ({ ...m, holds: { kind: "range", from: 0, to: SIZE + 1 } })),
      { code: "root_differs", index: 0 },
    ],
    [
      "nothing at all",
      resealed(WHOLE, (m) => ({ ...m, holds: { kind: "range", from: 5, to: 5 } })),
      { code: "root_differs", index: 5 },
    ],
    [
      "an event of another organisation",
      resealed(withEvent(WHOLE, 12, (e) => ({ ...e, org: idOf(50) }))),
      { code: "event_org", index: 12, also: ["root_differs"] },
    ],
    [
      "spaces in an event",
      resealed(withEvents(WHOLE, (l) => l.with(12, (l[12] as string).replace('":"', '": "')))),
      { code: "event_not_canonical", index: 12 },
    ],
    [
      "a key twice in an event",
      resealed(withEvents(WHOLE, (l) => l.with(12, (l[12] as string).replace("{", '{"actor":1,')))),
      { code: "event_not_canonical", index: 12 },
    ],
    [
      "another spelling of a character",
      resealed(withEvents(WHOLE, (l) => l.with(12, (l[12] as string).replace('"m"', '"\\u006d"')))),
      { code: "event_not_canonical", index: 12 },
    ],
    [
      "a byte order mark",
      resealed(withEvents(WHOLE, (l) => l.with(12, `\ufeff${l[12]}`))),
      { code: "event_not_canonical", index: 12 },
    ],
    [
      "lines that end as on Windows",
      resealed(withEvents(WHOLE, (l) => l.map((line) => `${line}\r`))),
      { code: "event_not_canonical", index: 0 },
    ],
    [
      "an empty line",
      resealed(withEvents(WHOLE, (l) => l.toSpliced(3, 0, ""))),
      { code: "event_not_canonical", index: 3 },
    ],
    [
      "no end of the last line",
      resealed(withText(WHOLE, "events/000002.jsonl", (t) => t.slice(0, -1))),
      { code: "file_malformed" },
    ],
    [
      "a field that the type does not have",
      resealed(
        withEvent(
          WHOLE,
          12,
          data((d) => ({ ...d, customer: "Jane" })),
        ),
      ),
      { code: "event_shape", index: 12 },
    ],
    [
      "a field that every object has",
      resealed(withEvents(WHOLE, (l) => l.with(12, (l[12] as string).replace('"data":{', '"data":{"__proto__":{},')))),
      { code: "event_shape", index: 12 },
    ],
    [
      "a hash of what stands before",
      resealed(
        withJson(buildBundle(wholeOf(LOG, { holds: { from: 5, to: SIZE }, openings: false })), FILES.range, (r) => ({
          ...r,
          left: r.left.toReversed(),
        })),
      ),
      { code: "root_differs", index: 5 },
    ],
    [
      "a hash too many",
      resealed(withJson(WHOLE, FILES.range, (r) => ({ ...r, right: [toBase64(new Uint8Array(32))] }))),
      { code: "root_differs", index: SIZE },
    ],
    [
      "a hash that is too short",
      resealed(withJson(WHOLE, FILES.range, (r) => ({ ...r, right: ["AAAA"] }))),
      { code: "file_malformed" },
    ],
  ]);

  test("everything rewritten and signed anew is caught by a witness alone", async () => {
    const log = new SampleLog();
    log.begin(KEY);
    log.byRule(700);
    while (log.events.length < SIZE) log.add("session.opened", { member: idOf(2) }, { kind: "member", id: idOf(2) });
    const rewritten = buildBundle(wholeOf(log, { openings: false, witness: undefined }));
    expect((await verified(rewritten, { key: keyText(KEY) })).status).toBe("valid");
    const witness = witnessKeyText(WITNESS_KEY);
    await expectSaid(rewritten, { code: "witness_missing", status: "incomplete" }, { witness });
    // What the witness saw was the other one.
    const seen = resealed(new Map([...rewritten, [FILES.meta, WHOLE.get(FILES.meta) as Uint8Array]]));
    await expectSaid(seen, { code: "meta_other_checkpoint" }, { witness });
  });
});

describe("what is not known is never read as something harmless", () => {
  test("an event of a later type or version makes a bundle incomplete, and what follows from it is not judged", async () => {
    for (const change of [
      (e: Loose) => ({ ...e, type: "draft.dreamt" }),
      (e: Loose) => ({ ...e, type_version: 9 }),
      (e: Loose) => ({ ...e, v: 2 }),
    ]) {
      // As a later version of the product would have written it: sealed with all the rest.
      const later = new SampleLog();
      Object.assign(later, usualLog());
      later.events[8] = new TextEncoder().encode(
        canonicalJson(change(JSON.parse(new TextDecoder().decode(later.events[8])))),
      );
      const files = buildBundle(wholeOf(later, { openings: false }));
      await expectSaid(files, { code: "event_unknown", index: 8, status: "incomplete" });
      expect((await verified(files)).facts?.fromBeginning).toBe(false);
    }
  });

  cases([
    [
      "a later form of bundles",
      withJson(WHOLE, FILES.manifest, (m) => ({ ...m, v: 2, more: true })),
      { code: "manifest_newer", status: "incomplete" },
    ],
    [
      "a file that nothing is known of",
      resealed(withFile(WHOLE, "drawing.svg", "<svg/>")),
      { code: "file_unknown", status: "incomplete" },
    ],
    [
      "a later form of the report",
      resealed(withJson(WHOLE, FILES.report, (r) => ({ ...r, v: 2 }))),
      { code: "report_newer", status: "incomplete" },
    ],
  ]);
});

describe("chosen events", () => {
  const index = (n: number) => (line: Loose) => ({ ...line, index: n });
  const proof = (change: (proof: string[]) => string[]) => (line: Loose) => ({ ...line, proof: change(line.proof) });
  const inclusion = (n: number, change: (line: Loose) => Loose) =>
    resealed(withJsonLine(CHOSEN, FILES.inclusions, n, change));
  /** The two nodes below a node, as if they were an event, with a proof that begins above them. */
  function nodeAsLeaf(): Bundle {
    const line = JSON.parse(textOf(CHOSEN, FILES.inclusions).split("\n")[0] as string);
    const [sibling, ...above] = line.proof as string[];
    const leaf = nodePrimitives.sha256(Buffer.concat([Uint8Array.of(0), LOG.events[6] as Uint8Array]));
    const both = Buffer.concat([leaf, Buffer.from(sibling as string, "base64")]);
    const files = new Map([...CHOSEN]);
    const events = Buffer.from(CHOSEN.get("events/000000.jsonl") as Uint8Array);
    files.set(
      "events/000000.jsonl",
      Buffer.concat([both, Buffer.from("\n"), events.subarray(events.indexOf(0x0a) + 1)]),
    );
    return resealed(withJsonLine(files, FILES.inclusions, 0, () => ({ index: 3, proof: above })));
  }
  cases([
    [
      "a proof that is too long",
      inclusion(
        1,
        proof((p) => [...p, ...p.slice(0, 1)]),
      ),
      { code: "inclusion_bad", index: 8 },
    ],
    [
      "a proof that is too short",
      inclusion(
        1,
        proof((p) => p.slice(1)),
      ),
      { code: "inclusion_bad", index: 8 },
    ],
    [
      "an empty proof",
      inclusion(
        1,
        proof(() => []),
      ),
      { code: "inclusion_bad", index: 8 },
    ],
    [
      "a proof in another order",
      inclusion(
        1,
        proof((p) => p.toReversed()),
      ),
      { code: "inclusion_bad", index: 8 },
    ],
    ["another index", inclusion(1, index(9)), { code: "inclusion_bad", index: 8, also: ["opening_without_event"] }],
    ["an index that is the size", inclusion(3, index(SIZE)), { code: "inclusion_bad", index: SIZE }],
    ["an index that is no number", inclusion(3, index(-1)), { code: "inclusion_malformed" }],
    [
      "a hash of another length",
      inclusion(
        1,
        proof((p) => ["AAAA", ...p.slice(1)]),
      ),
      { code: "inclusion_malformed", index: 8 },
    ],
    ["a node taken for a leaf", nodeAsLeaf(), { code: "inclusion_bad", index: 3, also: ["event_not_canonical"] }],
    [
      "another order",
      resealed(
        withLines(
          withLines(CHOSEN, FILES.inclusions, (l) => swapped(l, 0, 1)),
          "events/000000.jsonl",
          (l) => swapped(l, 0, 1),
        ),
      ),
      { code: "selection_order", index: 6 },
    ],
    [
      "an event twice",
      resealed(
        withLines(
          withLines(CHOSEN, FILES.inclusions, (l) => [l[0] as string, ...l]),
          "events/000000.jsonl",
          (l) => [l[0] as string, ...l],
        ),
      ),
      { code: "selection_order", index: 6, also: ["event_repeated", "events_count"] },
    ],
    [
      "fewer than there are said to be",
      resealed(
        withLines(
          withLines(CHOSEN, FILES.inclusions, (l) => l.slice(1)),
          "events/000000.jsonl",
          (l) => l.slice(1),
        ),
      ),
      { code: "events_count", index: 8 },
    ],
    [
      "a proof without an event",
      resealed(withLines(CHOSEN, FILES.inclusions, (l) => [...l, l[0] as string])),
      { code: "inclusion_malformed" },
    ],
    [
      "an event without a proof",
      resealed(withLines(CHOSEN, FILES.inclusions, (l) => l.slice(0, -1))),
      { code: "inclusion_malformed" },
    ],
    [
      "an event changed with its proof",
      resealed(
        withText(
          withJsonLine(
            CHOSEN,
            FILES.inclusions,
            2,
            proof((p) => p.with(0, toBase64(new Uint8Array(32)))),
          ),
          "events/000000.jsonl",
          (t) => t.replace("harmless", "harmful"),
        ),
      ),
      { code: "inclusion_bad", index: 6 },
    ],
  ]);
});

describe("texts", () => {
  const opening = (n: number, change: (line: Loose) => Loose) =>
    resealed(withJsonLine(WHOLE, FILES.openings, n, change));
  // 0: draft at 5, 1: its message, 2 and 3: text and note at 8; the last four are of somebody who was erased.
  const lines = textOf(WHOLE, FILES.openings)
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
  const erasedLine = lines.findIndex((line) => "erased" in line);
  const untold = new SampleLog();
  untold.begin(KEY);
  untold.reply(400, ERASED);

  cases([
    [
      "swapped between two fields",
      resealed(
        withLines(WHOLE, FILES.openings, (l) =>
          l.with(2, canonicalJson({ ...lines[3], path: "text" })).with(3, canonicalJson({ ...lines[2], path: "note" })),
        ),
      ),
      { code: "opening_bad", index: 8 },
    ],
    ["a word of a text", opening(2, (o) => ({ ...o, text: `${o.text} ` })), { code: "opening_bad", index: 8 }],
    ["a field", opening(1, (o) => ({ ...o, field: "draft" })), { code: "opening_bad", index: 5 }],
    ["a salt", opening(1, (o) => ({ ...o, salt: toBase64(new Uint8Array(32)) })), { code: "opening_bad", index: 5 }],
    [
      "what was sealed was changed, so that nothing could be opened",
      opening(1, (o) => ({ ...o, salt: "", text: "" })),
      { code: "opening_bad", index: 5 },
    ],
    ["a salt that is not base64", opening(1, (o) => ({ ...o, salt: "%" })), { code: "opening_bad", index: 5 }],
    [
      "a place that commits to nothing",
      opening(1, (o) => ({ ...o, path: "language" })),
      { code: "opening_without_commitment", index: 5 },
    ],
    [
      "a place that is not there",
      opening(1, (o) => ({ ...o, path: "constructor.name" })),
      { code: "opening_without_commitment", index: 5 },
    ],
    [
      "a text twice",
      resealed(withLines(WHOLE, FILES.openings, (l) => [l[0] as string, ...l])),
      { code: "opening_without_event", index: 5, also: ["openings_count"] },
    ],
    ["a text left out", resealed(withLines(WHOLE, FILES.openings, (l) => l.slice(1))), { code: "openings_count" }],
    [
      "a text of no event",
      resealed(withLines(WHOLE, FILES.openings, (l) => l.with(-1, canonicalJson({ ...lines.at(-1), index: 99 })))),
      { code: "opening_without_event", index: 99 },
    ],
    [
      "texts in another order",
      resealed(withLines(WHOLE, FILES.openings, (l) => l.toReversed())),
      { code: "opening_without_event", index: 5 },
    ],
    [
      "a line that is none",
      resealed(withLines(WHOLE, FILES.openings, (l) => l.with(0, "{}"))),
      { code: "opening_malformed" },
    ],
    [
      "texts where none were to be shown",
      resealed(WHOLE, (m) => ({ ...m, disclosure: "without_text" })),
      { code: "openings_count" },
    ],
    ["erased, and nothing tells of it", buildBundle(wholeOf(untold)), { code: "erased_without_event", index: 5 }],
    [
      "erased, and what tells of it is of somebody else",
      opening(erasedLine, (o) => ({ ...o, erased: idOf(55) })),
      { code: "erased_without_event", index: 19 },
    ],
    [
      "erased where nothing was committed to",
      opening(erasedLine, (o) => ({ ...o, path: "language" })),
      { code: "opening_without_commitment", index: 19 },
    ],
  ]);

  test("of somebody who was erased are told as erased, not as failed, also when the event was chosen alone", async () => {
    const chosen = buildBundle(chosenOf(LOG, { holds: [22, 26] }));
    expect(await verified(chosen)).toMatchObject({ status: "valid", facts: { openings: 2, erased: 2 } });
    await expectSaid(buildBundle(chosenOf(LOG, { holds: [22] })), { code: "erased_without_event", index: 22 });
  });
});

describe("what was made of the events for people", () => {
  cases([
    [
      "a cell of the table of events",
      resealed(withText(WHOLE, FILES.eventsCsv, (t) => t.replace("\r\n12,", "\r\n13,"))),
      { code: "events_csv_differs", index: 12 },
    ],
    [
      "a line at its end",
      resealed(withText(WHOLE, FILES.eventsCsv, (t) => `${t}27\r\n`)),
      { code: "events_csv_differs" },
    ],
    [
      "a decision",
      resealed(withText(WHOLE, FILES.decisionsCsv, (t) => t.replace(",edit,", ",approve,"))),
      { code: "decisions_csv_differs", index: 8 },
    ],
    [
      "a decision left out",
      resealed(withText(WHOLE, FILES.decisionsCsv, (t) => t.split("\r\n").toSpliced(2, 1).join("\r\n"))),
      { code: "decisions_csv_differs", index: 17 },
    ],
    [
      "the names of columns",
      resealed(withText(WHOLE, FILES.decisionsCsv, (t) => t.replace("member_name", "name"))),
      { code: "decisions_csv_differs" },
    ],
    [
      "a name",
      resealed(withJson(WHOLE, FILES.people, (p) => ({ ...p, members: {} }))),
      { code: "events_csv_differs", index: 7, also: ["decisions_csv_differs"] },
    ],
    [
      "a number of the report",
      resealed(withJson(WHOLE, FILES.report, (r) => ({ ...r, received: { ...r.received, drafts: 1 } }))),
      { code: "report_differs" },
    ],
    ["a report that is no JSON", resealed(withFile(WHOLE, FILES.report, "{")), { code: "report_differs" }],
    ["the names, altogether", resealed(withFile(WHOLE, FILES.people, "[]")), { code: "file_malformed" }],
  ]);
});

describe("checkpoints", () => {
  const root = rootAt(WHOLE, 2);
  const text = (size: number | string, more = "") => `${ORIGIN}\n${size}\n${toBase64(root)}\n${more}`;
  const consistency = (n: number, change: (line: Loose) => Loose) =>
    resealed(withJsonLine(WHOLE, FILES.consistency, n, change));
  const strangersWithOurId = writeSignedNote({
    text: text(SIZE),
    signatures: [
      {
        ...signNote(sha256, logKey(ORIGIN, KEY.hex), KEY.sign, text(SIZE)),
        signature: STRANGER.sign(new TextEncoder().encode(text(SIZE))),
      },
    ],
  });
  const other = new Uint8Array(32).fill(7);
  const otherText = writeCheckpoint({ origin: ORIGIN, size: SIZE, root: other });
  cases([
    [
      "signed by another key under the same id",
      resealed(lastNote(strangersWithOurId)),
      { code: "checkpoint_signature_bad", index: SIZE - 1 },
    ],
    [
      "signed by nobody of the log",
      resealed(lastNote(noted(ORIGIN, text(SIZE), [STRANGER]))),
      { code: "checkpoint_unsigned", index: SIZE - 1 },
    ],
    [
      "of another log",
      resealed(lastNote(noted("other.example/log/1", text(SIZE).replace(ORIGIN, "other.example/log/1")))),
      { code: "checkpoint_origin", index: SIZE - 1 },
    ],
    [
      "a larger size on an old signature",
      resealed(lastNote(noted(ORIGIN, text(SIZE + 3), [KEY], text(SIZE))), (m) => ({ ...m, size: SIZE + 3 })),
      { code: "checkpoint_signature_bad", index: SIZE },
    ],
    [
      "a larger size, signed",
      resealed(lastNote(noted(ORIGIN, text(SIZE + 3)))),
      { code: "checkpoint_last", also: ["consistency_malformed"] },
    ],
    [
      "another root at the same size",
      resealed(lastNote(noted(ORIGIN, otherText))),
      { code: "checkpoint_last", index: 12, also: ["consistency_bad", "root_differs"] },
    ],
    [
      "two views of one size",
      resealed(withLines(WHOLE, FILES.checkpoints, (l) => [...l, canonicalJson({ note: noted(ORIGIN, otherText) })])),
      { code: "checkpoint_order" },
    ],
    [
      "an older one last",
      resealed(withLines(WHOLE, FILES.checkpoints, (l) => swapped(l, 1, 2))),
      { code: "checkpoint_order" },
    ],
    [
      "the last one left out",
      resealed(withLines(WHOLE, FILES.checkpoints, (l) => l.slice(0, -1))),
      { code: "checkpoint_last" },
    ],
    [
      "one in the middle left out",
      resealed(withLines(WHOLE, FILES.checkpoints, (l) => l.toSpliced(1, 1))),
      { code: "consistency_malformed" },
    ],
    [
      "none at all",
      resealed(withFile(withFile(WHOLE, FILES.checkpoints, ""), FILES.consistency, "")),
      { code: "checkpoint_last" },
    ],
    [
      "a size of nothing",
      resealed(withLines(WHOLE, FILES.checkpoints, (l) => [canonicalJson({ note: noted(ORIGIN, text(0)) }), ...l])),
      { code: "checkpoint_order", index: 0 },
    ],
    [
      "a size with a zero before it",
      resealed(lastNote(noted(ORIGIN, text(`0${SIZE}`)))),
      { code: "checkpoint_malformed" },
    ],
    [
      "lines that end as on Windows",
      resealed(lastNote(noted(ORIGIN, text(SIZE).replaceAll("\n", "\r\n")))),
      { code: "checkpoint_malformed" },
    ],
    ["a line more", resealed(lastNote(noted(ORIGIN, text(SIZE, "more\n")))), { code: "checkpoint_malformed" }],
    [
      "something after the signatures",
      resealed(lastNote(`${noted(ORIGIN, text(SIZE))}more\n`)),
      { code: "checkpoint_malformed" },
    ],
    [
      "a note that is no text",
      resealed(withJsonLine(WHOLE, FILES.checkpoints, 2, () => ({ note: 7 }))),
      { code: "checkpoint_malformed" },
    ],
    [
      "a line that is written otherwise",
      resealed(withLines(WHOLE, FILES.checkpoints, (l) => l.with(1, (l[1] as string).replace('":', '": ')))),
      { code: "checkpoint_malformed" },
    ],
    [
      "a proof that one continues the other",
      consistency(1, (c) => ({ ...c, proof: c.proof.toReversed() })),
      { code: "consistency_bad" },
    ],
    ["an empty proof", consistency(1, (c) => ({ ...c, proof: [] })), { code: "consistency_bad" }],
    [
      "a proof that is too long",
      consistency(1, (c) => ({ ...c, proof: [...c.proof, c.proof[0]] })),
      { code: "consistency_bad" },
    ],
    ["a proof of other sizes", consistency(1, (c) => ({ ...c, first: 11 })), { code: "consistency_malformed" }],
    [
      "a proof more",
      resealed(withLines(WHOLE, FILES.consistency, (l) => [...l, l[0] as string])),
      { code: "consistency_malformed" },
    ],
    [
      "a root in the manifest",
      resealed(WHOLE, (m) => ({ ...m, root: "ab".repeat(32) })),
      { code: "checkpoint_last", index: 4, also: ["key_event_unproved", "root_differs"] },
    ],
  ]);
});

describe("keys of the log", () => {
  const rotated = (more: Partial<Export>) => buildBundle({ ...ROTATED, ...more });
  const key = (n: number, change: (line: Loose) => Loose) => resealed(withJsonLine(WHOLE, FILES.keys, n, change));
  const notEndorsed = new SampleLog();
  notEndorsed.begin(KEY);
  notEndorsed.addKey(NEXT_KEY, { ...STRANGER, hex: KEY.hex }, ORIGIN);
  const byStranger = new SampleLog();
  byStranger.begin(KEY);
  byStranger.addKey(NEXT_KEY, STRANGER, ORIGIN);
  const twice = new SampleLog();
  twice.begin(KEY);
  twice.addKey(KEY, KEY, ORIGIN);
  const bare = { openings: false, sizes: [6] };
  const onlyRetired = resealed(
    withLines(buildBundle(ROTATED), FILES.keys, (l) => l.slice(0, -1)),
    (m) => m,
    [NEXT_KEY],
  );
  cases([
    [
      "one that was retired signs on",
      rotated({ signers: () => [KEY] }),
      { code: "checkpoint_key_retired", index: 19, also: ["manifest_unsigned"] },
    ],
    [
      "one signs before it was added",
      rotated({ signers: () => [NEXT_KEY] }),
      { code: "checkpoint_key_retired", index: 11 },
    ],
    ["that one was retired is left out", onlyRetired, { code: "key_event_left_out", index: 16 }],
    ["one that nobody vouches for", buildBundle(wholeOf(notEndorsed, bare)), { code: "key_not_endorsed", index: 5 }],
    ["one that a stranger vouches for", buildBundle(wholeOf(byStranger, bare)), { code: "key_unknown", index: 5 }],
    ["one twice", buildBundle(wholeOf(twice, bare)), { code: "key_reused", index: 5 }],
    [
      "an event of keys that is not in the log",
      key(0, (k) => ({ ...k, event: k.event.replace(KEY.hex, STRANGER.hex) })),
      { code: "key_event_unproved", index: 4, also: ["key_event_left_out"] },
    ],
    [
      "an event of keys at another place",
      key(0, (k) => ({ ...k, index: 3 })),
      { code: "key_event_unproved", index: 3 },
    ],
    [
      "an event that is of no key",
      key(0, () => ({
        ...JSON.parse(textOf(CHOSEN, FILES.inclusions).split("\n")[0] as string),
        event: new TextDecoder().decode(LOG.events[6]),
      })),
      { code: "key_event_unproved", index: 4 },
    ],
    [
      "no keys at all",
      resealed(withFile(WHOLE, FILES.keys, "")),
      { code: "manifest_unsigned", index: 4, also: ["checkpoint_unsigned", "key_event_left_out"] },
    ],
    ["the reader's key is another", WHOLE, { code: "key_other" }, { key: keyText(STRANGER) }],
    [
      "the reader's key is of another log",
      WHOLE,
      { code: "key_other" },
      { key: writeNoteKey(sha256, logKey("other.example/log/1", KEY.hex)) },
    ],
    [
      "the reader's key is a witness's",
      WHOLE,
      { code: "key_other" },
      { key: writeNoteKey(sha256, { ...logKey(ORIGIN, KEY.hex), type: SIGNATURE.cosignature }) },
    ],
    [
      "the reader's key came later and signed nothing",
      rotated({ signers: () => [KEY], sizes: [12, 14, 16], holds: { from: 0, to: 16 } }),
      { code: "key_signed_nothing" },
      { key: keyText(NEXT_KEY) },
    ],
  ]);
});

describe("the log of all logs", () => {
  const meta = (change: (meta: Loose) => Loose) => resealed(withJson(WHOLE, FILES.meta, change));
  const { note, text: own } = JSON.parse(textOf(WHOLE, FILES.meta));
  const metaText = `${note.split("\n\n")[0]}\n`;
  const witness = witnessKeyText(WITNESS_KEY);
  const witnessKey = { name: "witness.example", type: SIGNATURE.cosignature, publicKey: fromHex(WITNESS_KEY.hex) };
  const ourLine = signNote(sha256, logKey(`${HOST}/log/all`, KEY.hex), KEY.sign, metaText);
  const seenElsewhere = cosign(sha256, witnessKey, WITNESS_KEY.sign, metaText.replace(HOST, "other.example"), SEEN_AT);
  const seenAtNoTime = { ...seenElsewhere, signature: seenElsewhere.signature.slice(0, 20) };
  const signedBy = (...signatures: (typeof ourLine)[]) =>
    meta((m) => ({ ...m, note: writeSignedNote({ text: metaText, signatures }) }));
  const unsigned = signNote(sha256, logKey(`${HOST}/log/all`, STRANGER.hex), STRANGER.sign, metaText);
  cases([
    [
      "knows another checkpoint of ours",
      meta((m) => ({ ...m, text: own.replace(`\n${SIZE}\n`, "\n12\n") })),
      { code: "meta_other_checkpoint", also: ["meta_inclusion_bad"] },
    ],
    ["holds it elsewhere", meta((m) => ({ ...m, index: 0 })), { code: "meta_inclusion_bad" }],
    ["is proved by nothing", meta((m) => ({ ...m, proof: [] })), { code: "meta_inclusion_bad" }],
    [
      "is of another installation",
      meta((m) => ({ ...m, note: m.note.replaceAll(HOST, "other.example") })),
      { code: "meta_malformed" },
    ],
    ["is signed by a stranger", signedBy(unsigned), { code: "meta_unsigned" }],
    [
      "is signed by our key, badly",
      signedBy({ ...ourLine, signature: ourLine.signature.map((b) => b ^ 1) }),
      { code: "meta_signature_bad" },
    ],
    ["is no note", meta((m) => ({ ...m, note: "all is well\n" })), { code: "meta_malformed" }],
    ["is no JSON of its kind", resealed(withFile(WHOLE, FILES.meta, "{}")), { code: "meta_malformed" }],
    ["was seen by a witness as another log", signedBy(ourLine, seenElsewhere), { code: "witness_bad" }, { witness }],
    ["was seen by a witness at no time", signedBy(ourLine, seenAtNoTime), { code: "witness_bad" }, { witness }],
    [
      "was not seen by the witness",
      WHOLE,
      { code: "witness_missing", status: "incomplete" },
      { witness: witnessKeyText(STRANGER) },
    ],
    [
      "is not there, and a witness was asked for",
      resealed(without(WHOLE, FILES.meta)),
      { code: "witness_missing", status: "incomplete" },
      { witness },
    ],
  ]);

  test("need not be there yet", async () => {
    expect(await verified(resealed(without(WHOLE, FILES.meta)))).toMatchObject({
      status: "valid",
      facts: { meta: null },
    });
  });
});

describe("rules that every log keeps from its beginning", () => {
  /** The usual log with something wrong in its life, sealed as if nothing were. */
  function lived(change: (events: Loose[]) => Loose[]): Bundle {
    const events = change(usualLog().events.map((bytes) => JSON.parse(new TextDecoder().decode(bytes))));
    const log = Object.assign(usualLog(), {
      events: events.map((e) => new TextEncoder().encode(canonicalJson(e))),
      types: events.map((e) => e.type),
    });
    return buildBundle(
      wholeOf(log, { openings: false, sizes: [events.length], holds: { from: 0, to: events.length } }),
    );
  }
  const data = (l: Loose[], n: number, more: object) => l.with(n, { ...l[n], data: { ...l[n].data, ...more } });
  const released = (l: Loose[], more: object) => data(l, 9, more);
  const second = (l: Loose[], more: object) => [...l, { ...l[1], id: idOf(60), data: { ...l[1].data, ...more } }];
  cases([
    ["an attempt left out", lived((l) => l.toSpliced(10, 1)), { code: "sequence_gap", index: 10 }],
    ["an attempt twice", lived((l) => data(l, 11, { attempt: 1 })), { code: "sequence_gap", index: 11 }],
    [
      "a message left out",
      lived((l) => data(l, 12, { messages: [{ ...l[12].data.messages[0], position: 1 }] })),
      { code: "sequence_gap", index: 12 },
    ],
    [
      "a version of the policy left out",
      lived((l) => second(l, { version: 3 })),
      { code: "sequence_gap", index: SIZE },
    ],
    ["a reply that nobody decided", lived((l) => l.toSpliced(8, 1)), { code: "release_without_permission", index: 8 }],
    [
      "a reply of another text than was approved",
      lived((l) => released(l, { text_digest: "ab".repeat(32) })),
      { code: "release_without_permission", index: 9 },
    ],
    [
      "a reply by another decision",
      lived((l) => released(l, { allowed_by: { decision: idOf(61) } })),
      { code: "release_without_permission", index: 9 },
    ],
    [
      "a reply by a rule that did not let it out",
      lived((l) => released(l, { allowed_by: { policy_version: 1, rule: "harmless" } })),
      { code: "release_without_permission", index: 9 },
    ],
    [
      "a reply by another rule",
      lived((l) => data(l, 14, { allowed_by: { policy_version: 1, rule: "other" } })),
      { code: "release_without_permission", index: 14 },
    ],
    [
      "a reply by a policy that was not published",
      lived((l) => l.toSpliced(1, 1)),
      { code: "release_without_permission", index: 13 },
    ],
    [
      "a reply sent twice",
      lived((l) => l.toSpliced(10, 0, { ...l[9], id: idOf(62) })),
      { code: "release_without_permission", index: 10 },
    ],
    [
      "a reply although its decision was taken back",
      lived((l) => [
        ...l,
        {
          ...l[9],
          id: idOf(63),
          data: {
            ...l[9].data,
            release: idOf(305),
            allowed_by: { decision: idOf(304) },
            text_digest: l[17].data.text_digest,
          },
        },
      ]),
      { code: "release_without_permission", index: SIZE },
    ],
  ]);

  test("a holding reply is let out by the policy's own rule", async () => {
    const log = usualLog();
    log.add("draft.expired", {
      draft: idOf(300),
      item: idOf(303),
      on_expiry: "holding_reply",
      state: "expired",
      release: idOf(70),
    });
    const held = {
      release: idOf(70),
      kind: "holding_reply",
      draft: idOf(300),
      conversation: idOf(302),
      delivery: null,
    } as const;
    log.add("release.released", {
      ...held,
      text_digest: "cd".repeat(32),
      allowed_by: { policy_version: 1, rule: "holding_reply" },
    });
    expect(await verified(buildBundle(wholeOf(log)))).toMatchObject({ status: "valid", problems: [] });
  });
});

describe("files", () => {
  test("one that is missing makes a bundle incomplete, whichever it is", async () => {
    for (const files of [WHOLE, CHOSEN])
      for (const path of files.keys()) {
        const { status, problems } = await verified(without(files, path));
        expect({ path, status, problems }).toMatchObject({
          path,
          status: "incomplete",
          problems: [{ code: "file_missing", file: path }],
        });
      }
    for (const path of [FILES.checkpoints, FILES.keys, FILES.eventsCsv, FILES.report, FILES.openings, FILES.range])
      await expectSaid(resealed(without(WHOLE, path)), { code: "file_missing", status: "incomplete" });
  });

  test("one that is missing hides no change of another", async () => {
    await expectSaid(
      without(
        withText(WHOLE, FILES.readme, (t) => `${t}!`),
        FILES.range,
      ),
      { code: "file_changed", also: ["file_missing"] },
    );
  });

  test("names that lead out of the bundle or stand for two files are refused", async () => {
    for (const path of [
      "../events.csv",
      "/etc/passwd",
      "a/../b",
      "./a",
      "a//b",
      "C:\\a",
      "a\\b",
      ".hidden",
      "a/.b",
      "a\u0000b",
      "Events.csv",
      "e\u0301",
    ]) {
      await expectSaid(withFile(WHOLE, path, "x"), { code: "file_path" });
      const { problems } = await verified(resealed(withFile(WHOLE, path, "x")));
      expect(
        problems.map(({ code }) => code),
        path,
      ).toContain("file_path");
    }
    const reader = readerOf(WHOLE);
    const twice: BundleReader = {
      ...reader,
      names: async () => [...(await reader.names()), { path: FILES.readme, bytes: 9 }],
    };
    expect((await verifyBundle(twice, nodePrimitives)).problems).toMatchObject([
      { code: "file_path", file: FILES.readme },
    ]);
    const itself = resealedNaming(FILES.manifest);
    await expectSaid(itself, { code: "file_path" });
    await expectSaid(resealedNaming(FILES.readme), { code: "manifest_malformed" });
  });

  /** A manifest that names a file once more than it is. */
  function resealedNaming(path: string): Bundle {
    const manifest = manifestOf(WHOLE);
    const files = [...manifest.files, { path, bytes: 0, sha256: "00".repeat(32) }];
    const bytes = new TextEncoder().encode(canonicalJson(MANIFEST.parse({ ...manifest, files }) as never));
    const note = noted(ORIGIN, manifestText(ORIGIN, manifest.export, Buffer.from(sha256(bytes)).toString("hex")));
    return new Map([...WHOLE, [FILES.manifest, bytes], [FILES.signature, new TextEncoder().encode(note)]]);
  }

  test("one that cannot be read is told, and does not end the rest", async () => {
    const reader = readerOf(WHOLE);
    for (const path of WHOLE.keys()) {
      const open = async function* (name: string) {
        if (name === path) throw new Error("a damaged disk");
        yield* reader.open(name);
      };
      const { status, problems } = await verifyBundle({ ...reader, open }, nodePrimitives);
      expect(
        problems.map(({ code }) => code),
        path,
      ).toContain("file_unreadable");
      expect(status).toBe("tampered");
    }
  });

  test("a line without an end does not fill the memory", async () => {
    const reader = readerOf(WHOLE);
    const piece = new Uint8Array(1 << 20).fill(0x20);
    let given = 0;
    const open = async function* (name: string) {
      if (name !== "events/000001.jsonl") yield* reader.open(name);
      else for (; given < 40; given += 1) yield piece;
    };
    const { problems } = await verifyBundle({ ...reader, open }, nodePrimitives);
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["file_malformed", "file_changed"]));
    expect(given).toBe(40);
  });

  cases([
    [
      "a manifest with spaces",
      withText(WHOLE, FILES.manifest, (t) => t.replace(":", ": ")),
      { code: "manifest_malformed" },
    ],
    [
      "a manifest with a key twice",
      withText(WHOLE, FILES.manifest, (t) => t.replace("{", '{"asked":null,')),
      { code: "manifest_malformed" },
    ],
    [
      "a manifest with a field more",
      withJson(WHOLE, FILES.manifest, (m) => ({ ...m, more: 1 })),
      { code: "manifest_malformed" },
    ],
    [
      "a manifest with an end of line",
      withText(WHOLE, FILES.manifest, (t) => `${t}\n`),
      { code: "manifest_malformed" },
    ],
    [
      "a manifest for another organisation than the log's",
      resealed(WHOLE, (m) => ({ ...m, org: idOf(50) })),
      { code: "manifest_malformed" },
    ],
    ["no manifest but an empty file", withFile(WHOLE, FILES.manifest, ""), { code: "manifest_malformed" }],
    ["an empty signature", withFile(WHOLE, FILES.signature, ""), { code: "signature_malformed" }],
    [
      "events in a file that is not the next",
      resealed(new Map([...WHOLE].map(([path, bytes]) => [path.replace("000002", "000004"), bytes]))),
      { code: "file_missing", status: "incomplete" },
    ],
  ]);

  test("only the first of many like problems are kept, the others counted", async () => {
    const { problems, more } = await verified(resealed(withEvents(WHOLE, (l) => l.map((line) => ` ${line}`))));
    expect(problems.filter(({ code }) => code === "event_not_canonical")).toHaveLength(20);
    expect(more).toBeGreaterThanOrEqual(SIZE - 20);
    expect(problems[0]).toMatchObject({ index: 0 });
  });

  test("the organisation is that of the log", () => expect(ORIGIN).toBe(`${HOST}/log/${ORG}`));
});
