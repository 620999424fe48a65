import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fonts } from "./fonts";
import { linesOf } from "./lines";
import { BODY } from "./look";

/** A font whose letters are all one wide. */
const FONTS = { width: (text: string) => [...text].length } as unknown as Fonts;
const lines = (text: string, width: number) => linesOf(FONTS, text, BODY, width);

describe("lines", () => {
  it("break between words, at soft hyphens, and within a word when nothing else helps", () => {
    expect(lines("who decided on what", 8)).toEqual(["who ", "decided ", "on what"]);
    expect(lines("Über\u00adnommen", 6)).toEqual(["Über-", "nommen"]);
    expect(lines("Über\u00adnommen", 9)).toEqual(["Über-", "nommen"]);
    expect(lines("Über\u00adnommen", 10)).toEqual(["Übernommen"]);
    expect(lines("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
    expect(lines("a\nb", 3)).toEqual(["a", "b"]);
  });

  it("lose no letter, and none is too long", () => {
    const texts = fc.array(fc.string({ maxLength: 12, unit: fc.constantFrom("a", "ß", "–", "\u00ad", "9") }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 20 }), (words, width) => {
        const text = words.join(" ");
        const laid = lines(text, width);
        for (const line of laid) expect([...line.trimEnd()].length).toBeLessThanOrEqual(width);
        const letters = (all: string) => all.replaceAll(/[\u00ad\- ]/g, "");
        expect(letters(laid.join(""))).toBe(letters(text));
      }),
    );
  });
});
