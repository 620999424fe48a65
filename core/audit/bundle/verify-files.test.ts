import { describe } from "vitest";
import { FILES } from "./manifest";
import { type Loose, withEvent, withEvents, withFile, withJson, withText } from "./testing/edit-bundle";
import { CHOSEN, cases, resealed, SIZE, swapped, WHOLE } from "./testing/expect-said";
import { KEY, STRANGER } from "./testing/logs";
import { idOf } from "./testing/sample-log";
import type { Bundle } from "./testing/small-bundle";

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
