import { describe, expect, test } from "vitest";
import { toBase64 } from "../base64";
import { canonicalJson } from "../canonical-json";
import { FILES } from "./manifest";
import {
  type Loose,
  textOf,
  withEvent,
  withEvents,
  withFile,
  withJson,
  withJsonLine,
  withLines,
  withText,
} from "./testing/edit-bundle";
import { BARE, CHOSEN, cases, expectSaid, LOG, resealed, SIZE, swapped, verified, WHOLE } from "./testing/expect-said";
import { KEY, STRANGER, usualLog, WITNESS_KEY, wholeOf } from "./testing/logs";
import { nodePrimitives } from "./testing/node-crypto";
import { idOf, SampleLog } from "./testing/sample-log";
import { type Bundle, buildBundle, keyText, manifestOf, witnessKeyText } from "./testing/small-bundle";

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
      { code: "signature_unknown", status: "incomplete" },
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
