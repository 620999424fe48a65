import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifierCandidates, identifierKeys, normaliseIdentifier } from "@/core/checks/identifiers";

/** Whether a text that holds `written` asks the index for what `type: value` was stored under. */
function meets(written: string, type: string, value: string): boolean {
  const keys = new Set(identifierKeys({ type, value }));
  return identifierCandidates(`We have noted ${written}, thank you.`).some(({ normalised }) => keys.has(normalised));
}

describe("identifierCandidates", () => {
  it.each([
    ["mia_li_3668", "user_id", "mia_li_3668"],
    ["**NO6JO3**", "reservation_id", "NO6JO3"],
    ["HATHAT", "reservation_id", "HATHAT"],
    ["#W2611340", "order_id", "W2611340"],
    ["order ORD-12345", "order", "ord 12345"],
    ["RE/2024/00123", "Rechnungsnummer", "RE-2024-00123"],
    ["Bestellnummer 10234", "order_id", "10234"],
    ["order #10234", "order_id", "10234"],
    ["certificate 7504069", "payment_method", "certificate_7504069"],
    ["Mia.Li@Example.com", "email", "mia.li@example.com"],
    ["a card ending in 7447", "card_last4", "7447"],
    ["your Visa (7447)", "card_last4", "7447"],
    ["Visa •••• 7447", "card_last4", "7447"],
    ["eine Karte, die auf 7447 endet; Endziffern 7447", "card_last4", "7447"],
    ["die Karte endet auf 7447", "card_last4", "7447"],
    ["0171 2345678", "phone", "+49 (0)171 2345678"],
    ["+49 171/234 56 78", "Telefon", "01712345678"],
    ["(415) 555-2671", "phone_number", "+1 415-555-2671"],
    ["DE89 3704 0044 0532 0130 00", "iban", "DE89370400440532013000"],
    ["975 Sunset Drive, Suite 217, Austin, TX 78750", "address", "975 Sunset Dr., Suite 217, Austin, TX, USA, 78750"],
    ["975 Sunset Drive", "address", "975 Sunset Drive, Suite 217, Austin, TX 78750"],
    ["Berliner Str. 12a, 10115 Berlin", "anschrift", "Berliner Straße 12 a, 10115 Berlin"],
    ["in der Hauptstraße 5 in 80331 München", "address", "Hauptstr. 5, 80331 München"],
  ])("asks about %s so that %s %s is found", (written, type, value) => {
    expect(meets(written, type, value)).toBe(true);
  });

  it.each([
    ["the year 7447 of some calendar", "card_last4", "7447"],
    ["a total of $10234", "order_id", "10234"],
    ["on 2024-05-20", "order_id", "20240520"],
    ["975 Sunset Drive, Austin, TX 99999", "address", "975 Sunset Drive, Austin, TX 78750"],
  ])("does not take %s for %s %s", (written, type, value) => {
    expect(meets(written, type, value)).toBe(false);
  });

  it("cuts every value out of the text at its offsets, in order", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "mia_li_3668",
        "x@y.de",
        "+49 171 2345678",
        "ending in 7447",
        "NO6JO3",
        "Hauptstraße 5",
        "\n",
        "2024-05-20",
        "$1,200",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(" ");
        let before = 0;
        for (const { value, normalised, start, end } of identifierCandidates(text)) {
          expect(text.slice(start, end)).toBe(value);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(normalised).not.toBe("");
          before = start;
        }
      }),
    );
  });

  it("stays quick on hostile text", () => {
    for (const unit of ["a", "1", "1 ", "AA11", "a_", "x@", "1-", "Straße ", "5 Aa ", "*", "ending "]) {
      identifierCandidates(unit.repeat(20_000));
    }
  }, 10_000);
});

describe("normaliseIdentifier", () => {
  it.each([
    ["name", "Mia Li"],
    ["first_name", "Mia"],
    ["Nachname", "Müller"],
    ["dob", "1990-04-05"],
    ["geburtsdatum", "05.04.1990"],
    ["zip", "78750"],
    ["plz", "10115"],
    ["customer", "Anna Maria Schmidt"],
    ["id", "12"],
    ["id", ""],
  ])("does not index a %s such as %s, which many share", (type, value) => {
    expect(normaliseIdentifier(type, value)).toBe("");
  });

  it("writes equal identifiers equally", () => {
    expect(normaliseIdentifier("order", "ord-12 345")).toBe(normaliseIdentifier("order", "ORD12345"));
    expect(normaliseIdentifier("hotel_booking", "HB123456")).toBe("id:HB123456");
  });

  it("never throws and needs no more than the value", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (type, value) => typeof normaliseIdentifier(type, value) === "string"),
    );
  });
});

describe("identifierKeys", () => {
  it("indexes the number within a longer id and the last four of an account", () => {
    expect(identifierKeys({ type: "payment_method", value: "credit_card_4421486" })).toContain("id:4421486");
    expect(identifierKeys({ type: "iban", value: "DE89 3704 0044 0532 0130 00" })).toContain("ending:3000");
  });

  it("indexes nothing for a name", () => {
    expect(identifierKeys({ type: "name", value: "Mia Li" })).toEqual([]);
  });
});
