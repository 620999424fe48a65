import { describe, expect, test } from "vitest";
import { toBase64 } from "../base64";
import { canonicalJson } from "../canonical-json";
import { FILES } from "./manifest";
import { type Loose, withEvent, withEvents, withJson, withText } from "./testing/edit-bundle";
import { BARE, cases, expectSaid, LOG, resealed, SIZE, swapped, verified, WHOLE } from "./testing/expect-said";
import { KEY, usualLog, WITNESS_KEY, wholeOf } from "./testing/logs";
import { idOf, SampleLog } from "./testing/sample-log";
import { type Bundle, buildBundle, keyText, manifestOf, witnessKeyText } from "./testing/small-bundle";

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
