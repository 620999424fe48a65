import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOf, wantedWords, wordsOf } from "./words";

const index = (text: string) => new Set(wordsOf(text).map(({ word }) => word));
const meets = (text: string, typed: string) => {
  const wanted = wantedWords(typed);
  const words = index(text);
  return wanted !== null && [wanted.words, wanted.instead].some((all) => all.every((word) => words.has(word)));
};

test.each([
  ["Die Rückerstattung für Müller", "ruckerstattung MULLER"],
  ["Straße gesperrt", "strasse"],
  ["Wir haben Ihre Rechnungen verschickt", "rechnung"],
  ["Unsere Kunden warten", "Kunde"],
  ["Your refunds were cancelled", "refund cancelled"],
  ["I was refunded twice", "refund"],
  ["Order 4711-2233-09 is late", "4711223309"],
  ["Order 4711223309 is late", "4711-2233-09"],
  ["Order 4711-2233-09 is late", "4711-2233-09"],
  ["Call +49 170 1234567", "+491701234567"],
  ["Call +491701234567", "+49 170 1234567"],
  ["anna.lang@mail.example wrote", "Anna.Lang@mail.example"],
  ["ﬁle cafe\u0301", "file café"],
])("%s is met by %s", (text, typed) => {
  expect(meets(text, typed)).toBe(true);
});

test.each([
  ["Your refunds were late", "refund early"],
  ["Order 4711-2233-09", "4711-2233-10"],
  ["The weather", "web"],
])("%s is not met by %s", (text, typed) => {
  expect(meets(text, typed)).toBe(false);
});

test.each(["", "  ", "!?", "a", "ä -"])("%j is nothing to look for", (typed) => {
  expect(wantedWords(typed)).toBeNull();
});

test("a text is met by any of its own words, in any order and case, and tells where they stand", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(), (text, seed) => {
      const words = wordsOf(text);
      if (words.length === 0) return;
      const picked = words[seed % words.length] as (typeof words)[number];
      const raw = text.slice(picked.start, picked.end);
      expect(meets(text, raw)).toBe(true);
      const place = placeOf(text, wantedWords(raw) as NonNullable<ReturnType<typeof wantedWords>>);
      expect(place).not.toBeNull();
    }),
  );
  expect(placeOf("We sent the refund today", wantedWords("REFUNDS") as never)).toEqual({
    start: 12,
    end: 18,
    words: 1,
  });
});

test.each([
  ["lantern", "lanterns"],
  ["customer", "customers"],
  ["number", "numbers"],
  ["refunded", "refunds"],
  ["Kunde", "Kunden"],
  ["Rechnung", "Rechnungen"],
])("%s and %s are one word to a search", (one, other) => {
  const stems = [one, other].map((word) => wordsOf(word)[0]?.word);
  expect(stems[0]).toBe(stems[1]);
});
