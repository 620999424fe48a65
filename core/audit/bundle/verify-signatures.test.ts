import { describe, expect, test } from "vitest";
import { toBase64 } from "../base64";
import { canonicalJson } from "../canonical-json";
import { writeCheckpoint } from "../checkpoint";
import { cosign } from "../cosignature";
import { fromHex, logKey } from "../key-history";
import { SIGNATURE, signNote, writeNoteKey, writeSignedNote } from "../signed-note";
import { FILES } from "./manifest";
import { type Loose, textOf, withFile, withJson, withJsonLine, withLines, without } from "./testing/edit-bundle";
import {
  CHOSEN,
  cases,
  LOG,
  lastNote,
  noted,
  ROTATED,
  resealed,
  rootAt,
  SIZE,
  swapped,
  verified,
  WHOLE,
} from "./testing/expect-said";
import { KEY, NEXT_KEY, STRANGER, WITNESS_KEY, wholeOf } from "./testing/logs";
import { nodePrimitives } from "./testing/node-crypto";
import { SampleLog } from "./testing/sample-log";
import { buildBundle, type Export, HOST, keyText, ORIGIN, SEEN_AT, witnessKeyText } from "./testing/small-bundle";

const { sha256 } = nodePrimitives;

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
