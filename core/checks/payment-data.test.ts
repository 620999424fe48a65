import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentData } from "@/core/checks/payment-data";
import { findCardNumbers, findIbans } from "@/core/checks/payment-numbers";
import { inputFor } from "@/core/checks/testing";

const codes = (text: string): string[] => paymentData.run(inputFor(text)).map(({ code }) => code);

describe("paymentData", () => {
  it.each(["4111 1111 1111 1111", "4111-1111-1111-1111", "5555555555554444", "378282246310005"])(
    "finds the card number %s",
    (number) => {
      expect(codes(`Your card ${number} was charged.`)).toEqual(["full_card_number"]);
    },
  );

  it.each([
    "DE89 3704 0044 0532 0130 00",
    "DE89370400440532013000",
    "gb82 west 1234 5698 7654 32",
    "AT611904300234573201",
  ])("finds the account number %s", (number) => {
    expect(codes(`Wir überweisen auf ${number} und melden uns.`)).toEqual(["full_iban"]);
  });

  it.each([
    "Card **** **** **** 1111",
    "Karte endet auf 1111",
    "4111 1111 1111 1112",
    "order 1234567890123456",
    "call +49 1511 2345678 90",
    "DE89 3704 0044 0532 0130 01",
    "DE** **** **** **** **30 00",
  ])("leaves %s alone", (text) => expect(codes(text)).toEqual([]));

  it("tells only the last four in the parameters", () => {
    const [finding] = paymentData.run(inputFor("Card 4111 1111 1111 1111"));
    expect(finding).toMatchObject({ severity: "severe", params: { ending: "1111" } });
    expect(finding?.spans[0]?.text).toBe("4111 1111 1111 1111");
  });

  it("cuts what it found out of the text", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom("4111111111111111", "DE89370400440532013000", " ", "-"));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        for (const { value, start, end } of [...findIbans(text), ...findCardNumbers(text)])
          expect(text.slice(start, end)).toBe(value);
      }),
    );
  });

  it("stays quick on hostile text", () => {
    for (const unit of ["4", "4 ", "DE89", "AA11 ", "1-"]) codes(unit.repeat(20_000));
  }, 10_000);
});
