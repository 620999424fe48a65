import { describe, expect, test } from "vitest";
import { canonicalJson } from "../canonical-json";
import type { BundleReader } from "./bundle-reader";
import { FILES, MANIFEST, manifestText } from "./manifest";
import { type Loose, withEvents, withFile, withJson, without, withText } from "./testing/edit-bundle";
import { CHOSEN, cases, expectSaid, LOG, noted, ROTATED, resealed, SIZE, verified, WHOLE } from "./testing/expect-said";
import { KEY, NEXT_KEY, usualLog, WITNESS_KEY, wholeOf } from "./testing/logs";
import { nodePrimitives } from "./testing/node-crypto";
import { idOf, ORG, SampleLog } from "./testing/sample-log";
import {
  type Bundle,
  buildBundle,
  HOST,
  keyText,
  manifestOf,
  ORIGIN,
  readerOf,
  SEEN_AT,
  witnessKeyText,
} from "./testing/small-bundle";
import { verifyBundle } from "./verify";
import { NotAKey } from "./verify-keys";

const { sha256 } = nodePrimitives;

describe("what is as it was", () => {
  test("is valid, all of it or chosen from it, and says what it is", async () => {
    const verdict = await verified(WHOLE, { key: keyText(KEY), witness: witnessKeyText(WITNESS_KEY) });
    expect(verdict).toMatchObject({
      status: "valid",
      problems: [],
      facts: {
        ...{ origin: ORIGIN, kind: "range", from: 0, to: SIZE, events: SIZE, size: SIZE, checkpoints: 3 },
        ...{
          openings: 14,
          erased: 4,
          redacted: 0,
          fromBeginning: true,
          restored: [],
          signedBy: keyText(KEY),
          keyCompared: true,
        },
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
