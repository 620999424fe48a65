import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Correction,
  type CorrectionBook,
  correctionKey,
  correctSpans,
  trainingLine,
  withCorrections,
} from "./corrections";
import { createDetect } from "./detect";
import type { PiiKind, PiiSpan } from "./pii-detector";

/** Stands for a keyed hash: nothing of the value may be needed but this. */
const tokenOf = (key: string): string =>
  `t${[...key].reduce((sum, letter) => (sum * 131 + letter.charCodeAt(0)) % 1e9, 7)}`;
const detect = createDetect();
const nobody = { language: null, known: [] } as const;

function correction(value: string, kind: PiiKind | null): Correction {
  const { key = "", words = 0 } = correctionKey(value) ?? {};
  return kind === null
    ? { token: tokenOf(key), words, personal: false }
    : { token: tokenOf(key), words, personal: true, kind };
}
const book = (...corrections: Correction[]): CorrectionBook => ({ tokenOf, corrections });

describe("corrections", () => {
  it("find what people called personal, however it is written", () => {
    const corrected = withCorrections(detect, book(correction("Blauer Salon 7", "street_address")));
    const text = "We meet in the BLAUER  salon 7 again.";
    expect(corrected(text, nobody).map(({ kind, start, end, by }) => [kind, text.slice(start, end), by])).toEqual([
      ["street_address", "BLAUER  salon 7", "correction"],
    ]);
  });

  it("drop what people called harmless, but not what the records know", () => {
    const text = "Dear Mr. Coffee, hello";
    expect(detect(text, nobody)).toHaveLength(1);
    const corrected = withCorrections(detect, book(correction("coffee", null)));
    expect(corrected(text, nobody)).toEqual([]);
    const known = [{ kind: "person", value: "Al Coffee" }] as const;
    expect(corrected(text, { language: null, known })).toMatchObject([{ by: "record" }]);
  });

  it("change nothing where there are none", () => {
    const spans: PiiSpan[] = [{ kind: "person", start: 0, end: 3, by: "rule", rule: "r", certainty: 1 }];
    expect(correctSpans("Ann", spans, book())).toEqual(spans);
  });

  it("have a key that no case and no accent changes, and none without words", () => {
    expect(correctionKey("Ağaoğlu, ZOË")).toEqual(correctionKey("agaoglu zoe"));
    expect(correctionKey(" ,; ")).toBeNull();
    expect(correctionKey("word ".repeat(40))).toBeNull();
  });

  it("go to training without a value that was found", () => {
    const text = "Ask Ann {x} for 4711.";
    const span = (kind: PiiKind, start: number, end: number): PiiSpan => ({
      kind,
      start,
      end,
      by: "rule",
      rule: "r",
      certainty: 1,
    });
    expect(trainingLine(text, [span("person", 4, 7), span("order_reference", 16, 20)], "en")).toEqual({
      language: "en",
      template: "Ask {person}  x  for {order_reference}.",
    });
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, value, after) => {
        const whole = `${before}\u0001${value}\u0001${after}`;
        const start = before.length + 1;
        const { template } = trainingLine(whole, [span("person", start, start + value.length)], "de");
        expect(template.match(/\{\w+\}/g)).toEqual(["{person}"]);
      }),
    );
  });
});
