import { expect, it } from "vitest";
import { unpackWeights } from "@/core/privacy/detect/tagger/pack-weights";
import { builtInDetect, builtInDetector } from "./detector";

it("ships weights that fit this very tagger, and finds names without a word that announces them", async () => {
  const text = "We will ask Oluwaseun Fashola to bring it to Lange Straße 5.";
  const [spans = []] = await builtInDetector().detect([text], { language: "en", known: [] });
  expect(spans.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ["person", "Oluwaseun Fashola"],
    ["street_address", "Lange Straße 5"],
  ]);
});

it.each(["Manual.", "Arrived.", "Typo.", "Strange.", "Legal.", "Alike mwt2vdm6dt8h"])(
  "takes a word alone, %s, for a remark",
  async (remark) => {
    expect(
      await builtInDetector().detect([remark, "Mia.", "Arrived. Mia"], { language: "en", known: [] }),
    ).toMatchObject([[], [{ kind: "person", start: 0, end: 3 }], [{ kind: "person", start: 9, end: 12 }]]);
  },
);

it.each(["Verlorene Bestätigung n62w4ecs57414", "Race mwt2fx6kato", "Accessible queue mregfzyj4gyn"])(
  "takes no piece of a code, %s, for a name, an address or a plate",
  async (title) => {
    expect(await builtInDetector().detect([title], { language: null, known: [] })).toEqual([[]]);
  },
);

it("keeps an address whose number has its letter, or that is written in one", async () => {
  for (const [text, address] of [
    ["Send it to Lange Straße 5a, please.", "Lange Straße 5a"],
    ["Bitte an die Hauptstraße 12b schicken.", "Hauptstraße 12b"],
  ] as const) {
    const [spans = []] = await builtInDetector().detect([text], { language: null, known: [] });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([address]);
  }
});

it("reads long and hostile texts in time that grows with them", () => {
  const detect = builtInDetect();
  for (const unit of ["A", "Aa ", "1 ", "ä-", "\n", "😀", "Mr. A "]) {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const started = performance.now();
      detect(text, { language: null, known: [] });
      return performance.now() - started;
    };
    time(1_000);
    const [quarter, whole] = [time(15_000), time(60_000)];
    expect(whole, unit).toBeLessThan(Math.max(800, quarter * 10));
  }
});

it("takes no weights of another tagger", () => {
  expect(() => unpackWeights(new Uint8Array(64))).toThrow(/train it anew/);
});
