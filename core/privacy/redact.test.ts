import fc from "fast-check";
import { expect, test } from "vitest";
import { cutsIn, moved, REDACTED, redactIn, redactText, wantedOf } from "./redact";

const ANNA = {
  name: "Anna Bergström",
  externalId: "kunde-4711-alpha",
  identifiers: [
    { type: "email", value: "anna.bergstroem@private.example" },
    { type: "phone", value: "+49 170 5550131" },
    { type: "card", value: "4111111111111234" },
  ],
};

test("a value goes in any writing of it, and what is not theirs stays", () => {
  const wanted = wantedOf(ANNA);
  expect(redactText("Dear ANNA BERGSTRÖM, write to Anna.Bergstroem@Private.example or 0170 555 01 31.", wanted)).toBe(
    `Dear ${REDACTED}, write to ${REDACTED} or ${REDACTED}.`,
  );
  expect(redactText("Card ending in 1234, order 998877.", wanted)).toBe("Card ending in 1234, order 998877.");
});

test("a word of its own is nobody's name, and nothing goes out of the middle of a word or reference", () => {
  const wanted = wantedOf({
    name: "Rechnung",
    externalId: "Bestellung",
    identifiers: [
      { type: "city", value: "Frankfurt am Main" },
      { type: "address", value: "Hauptstraße 12" },
      { type: "reservation_id", value: "K-4711-A" },
    ],
  });
  const text = "Ihre Rechnung zur Bestellung nach Frankfurt am Main, K-4711-A-2, liegt bei. Hauptstraße 12.";
  expect(redactText(text, wanted)).toBe(text);
  const anna = wantedOf({ name: "Anna Berg-Dahl", externalId: "kunde-4711", identifiers: [] });
  for (const other of ["Johanna Berg-Dahl", "Anna Berg-Dahlmann", "kunde-4711-b", "altkunde-4711", "kunde-47111"])
    expect(redactText(`Von ${other}.`, anna)).toBe(`Von ${other}.`);
  expect(redactText("Anna\u00a0Berg-Dahls Brief (kunde-4711), /c/kunde-4711?", anna)).toBe(
    `${REDACTED} Brief (${REDACTED}), /c/${REDACTED}?`,
  );
  const mail = wantedOf({ ...ANNA, name: null, identifiers: [{ type: "email", value: "anna@private.example" }] });
  for (const other of ["johanna@private.example", "j.anna@private.example", "anna@private.example.com"])
    expect(redactText(`An ${other}!`, mail)).toBe(`An ${other}!`);
  expect(redactText("An anna@private.example.", mail)).toBe(`An ${REDACTED}.`);
});

test("what the reader owns as well is not taken from them", () => {
  const own = wantedOf(ANNA, new Set(["phone:1705550131", "phone:01705550131", ...wantedOf(ANNA).keys]));
  expect(redactText("0170 5550131", own)).toBe("0170 5550131");
});

test("every string of a value is looked at, names too", () => {
  const wanted = wantedOf(ANNA);
  expect(redactIn({ a: [{ "kunde-4711-alpha": "x" }], n: 3, none: null }, wanted)).toEqual({
    a: [{ [REDACTED]: "x" }],
    n: 3,
    none: null,
  });
});

test("after redacting nothing wanted is left, and places move with the text", () => {
  const wanted = wantedOf(ANNA);
  const piece = fc.constantFrom("Anna Bergström", "kunde-4711-alpha", " and ", "0170 5550131", ". Hello, ", "x");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(" ");
      const redacted = redactText(text, wanted);
      expect(cutsIn(redacted, wanted)).toEqual([]);
      const cuts = cutsIn(text, wanted);
      expect(moved(cuts, text.length, "end")).toBe(redacted.length);
      for (const { start, end } of cuts)
        expect(redacted.slice(moved(cuts, start, "start"), moved(cuts, end, "end"))).toBe(REDACTED);
    }),
  );
});
