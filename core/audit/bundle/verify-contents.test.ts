import { describe, expect, test } from "vitest";
import { toBase64 } from "../base64";
import { canonicalJson } from "../canonical-json";
import { FILES } from "./manifest";
import { type Loose, textOf, withFile, withJson, withJsonLine, withLines, withText } from "./testing/edit-bundle";
import { cases, expectSaid, LOG, resealed, SIZE, verified, WHOLE } from "./testing/expect-said";
import { chosenOf, KEY, usualLog, wholeOf } from "./testing/logs";
import { ERASED, idOf, SampleLog } from "./testing/sample-log";
import { type Bundle, buildBundle } from "./testing/small-bundle";

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
    [
      "a text said to be redacted, of which no event tells",
      opening(2, (o) => ({ ...o, text: "[redacted]", redacted: true })),
      { code: "opening_bad", index: 8 },
    ],
    [
      "a text that stands as it was, said to be redacted",
      opening(2, (o) => ({ ...o, redacted: true })),
      { code: "opening_bad", index: 8 },
    ],
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
