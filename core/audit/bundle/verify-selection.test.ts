import { describe } from "vitest";
import { toBase64 } from "../base64";
import { FILES } from "./manifest";
import { type Loose, textOf, withJsonLine, withLines, withText } from "./testing/edit-bundle";
import { CHOSEN, cases, LOG, resealed, SIZE, swapped } from "./testing/expect-said";
import { nodePrimitives } from "./testing/node-crypto";
import type { Bundle } from "./testing/small-bundle";

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
