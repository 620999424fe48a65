import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDetect } from "./detect";
import type { DetectionContext, KnownRecord, PiiKind, PiiSpan } from "./pii-detector";
import { resolveOverlaps } from "./resolve";

const detect = createDetect();
const nobody: DetectionContext = { language: null, known: [] };

/** Kinds and values, in order of place. */
function found(text: string, known: readonly KnownRecord[] = []): [PiiKind, string][] {
  return detect(text, { language: null, known }).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

function expectWellFormed(text: string, spans: readonly PiiSpan[]): void {
  let behind = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(behind);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    // Both halves of a pair are on the same side.
    for (const at of [start, end])
      expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))).toBe(false);
    behind = end;
  }
}

describe("rules", () => {
  it.each<[string, PiiKind, string]>([
    ["Write to jane.doe+x@mail.example.org.", "email", "jane.doe+x@mail.example.org"],
    ["Write to jane (at) example [dot] org", "email", "jane (at) example [dot] org"],
    ["Steuer-ID: 65929970489", "tax_id", "65929970489"],
    ["Sie lautet 65 929 970 489.", "tax_id", "65 929 970 489"],
    ["Versichertennummer A000500015", "health_insurance_id", "A000500015"],
    ["meine Nummer ist A000500015", "health_insurance_id", "A000500015"],
    ["RV-Nummer 15070649C103", "pension_number", "15070649C103"],
    ["RV 15 070649 C 103 bitte", "pension_number", "15 070649 C 103"],
    ["Ausweis T220001293 liegt bei", "id_card", "T220001293"],
    ["my passport number is XK1234567", "id_card", "XK1234567"],
    ["SSN 078-05-1120", "us_ssn", "078-05-1120"],
    ["my social security number is 078051120", "us_ssn", "078051120"],
    ["IBAN DE89 3704 0044 0532 0130 00 bitte", "iban", "DE89 3704 0044 0532 0130 00"],
    ["card 4111 1111 1111 1111 please", "credit_card", "4111 1111 1111 1111"],
    ["from 192.168.17.4 at noon", "ip_address", "192.168.17.4"],
    ["from 2001:db8::8a2e:370:7334 today", "ip_address", "2001:db8::8a2e:370:7334"],
    ["Rufen Sie mich an: 0171 2345678", "phone", "0171 2345678"],
    ["call me on +49 (0)30 901820 ext. 12", "phone", "+49 (0)30 901820 ext. 12"],
    ["I am at 467 3395 all day", "phone", "467 3395"],
    ["Ich wohne Lange Straße 12a, 10115 Berlin.", "street_address", "Lange Straße 12a, 10115 Berlin"],
    [
      "send it to 975 Sunset Drive, Apt. 4, Austin, TX 73301 now",
      "street_address",
      "975 Sunset Drive, Apt. 4, Austin, TX 73301",
    ],
    ["born on 12/05/1981 in Rome", "date_of_birth", "12/05/1981"],
    ["Order #471199 is late", "order_reference", "471199"],
    ["Kundennummer: K-88123", "customer_number", "K-88123"],
    ["Kennzeichen B-MW 1234", "vehicle_plate", "B-MW 1234"],
    ["see https://shop.example/orders/88123-x?lang=de now", "url", "https://shop.example/orders/88123-x?lang=de"],
    ["my name is Ada Lovelace and", "person", "Ada Lovelace"],
    ["my name is ada lovelace", "person", "ada lovelace"],
    ["Sehr geehrte Frau Dr. von Droste,", "person", "von Droste"],
    ["Fragen Sie Herrn K., der weiß es.", "person", "K."],
    ["Viele Grüße\nJörg Möller-Öztürk", "person", "Jörg Möller-Öztürk"],
  ])("%s", (text, kind, value) => {
    expect(found(text)).toContainEqual([kind, value]);
  });

  it.each([
    "Der Preis beträgt 1.234.567 Euro und gilt bis 31.12.2026.",
    "Version 10.2.30.1 is out; build 2026.11.22 follows.",
    "My name is not on the card.",
    "The offer runs 2019-2020 and costs $ 1 200 000.",
    "Dear Customer Support, the app crashes.",
    "Meet me at 10:30:15 or 5 star way of life.",
    "I ordered 3 lamps and 12 bulbs for 99.90 EUR.",
  ])("says nothing about: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("believes no wrong check digit without a word for it", () => {
    for (const value of ["65929970488", "A000500014", "15070649C104", "T220001294"])
      for (const [kind] of found(`siehe ${value} hier`))
        expect(["tax_id", "health_insurance_id", "pension_number", "id_card"]).not.toContain(kind);
  });
});

describe("known records", () => {
  const known: KnownRecord[] = [
    { kind: "person", value: "Zoë Müller-Ağaoğlu" },
    { kind: "order_reference", value: "AB 12-77" },
    { kind: "street_address", value: "Plaza 3, Ort" },
  ];

  it("are found in any case, without accents, and by a part of the name", () => {
    expect(found("ZOE MUELLER-AGAOGLU wrote", known)).toEqual([["person", "ZOE MUELLER-AGAOGLU"]]);
    expect(found("und Müllers Paket", known)).toEqual([["person", "Müllers"]]);
    expect(found("ab1277 or AB-12-77", known)).toEqual([
      ["order_reference", "ab1277"],
      ["order_reference", "AB-12-77"],
    ]);
    expect(found("to plaza 3,\n ORT!", known)).toEqual([["street_address", "plaza 3,\n ORT"]]);
  });

  it("win over what a rule takes a place for", () => {
    const number: KnownRecord[] = [{ kind: "customer_number", value: "0171 2345678" }];
    expect(detect("Ring 0171-2345678.", { language: "de", known: number })).toMatchObject([
      { kind: "customer_number", by: "record", start: 5, end: 17 },
    ]);
  });

  it("always find a value of theirs that stands by itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-ZÄÖÜÉŞ][a-zäöüßéğş]{3,12}( [A-ZÄÖÜÉŞ][a-zäöüßéğş]{3,12}){1,2}$/), (value) => {
        const text = `(${value.toUpperCase()})`;
        const spans = detect(text, { language: null, known: [{ kind: "person", value }] });
        expect(spans.some(({ start, end }) => start <= 1 && end >= text.length - 1)).toBe(true);
      }),
    );
  });
});

describe("whatever the text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom(
      "😀",
      "Mr. ",
      "\n",
      "+49 171 ",
      "4111 1111 1111 1111",
      " Street",
      "a@b.de",
      "𝔍𝔬𝔥𝔫",
      "my name is ",
      "Straße 1",
      ", 12345 Ö",
    ),
  );

  it("spans are in order, apart, within it, and cut no character", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 2 }), (pieces, values) => {
        const text = pieces.join("");
        const known = values.map((value): KnownRecord => ({ kind: "person", value }));
        expectWellFormed(text, detect(text, { language: null, known }));
      }),
      { numRuns: 400 },
    );
  });

  it("overlaps are resolved, and nothing found becomes visible but scraps", () => {
    const span = fc.record({
      kind: fc.constantFrom<PiiKind>("person", "phone", "email"),
      from: fc.nat(60),
      length: fc.integer({ min: 1, max: 30 }),
      by: fc.constantFrom("record", "rule", "tagger", "correction"),
      certainty: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (drawn) => {
        const text = "x".repeat(90);
        const spans = drawn.map(({ kind, from, length, by, certainty }): PiiSpan => {
          return { kind, start: from, end: from + length, by, rule: "r", certainty } as PiiSpan;
        });
        const kept = resolveOverlaps(spans, text);
        expectWellFormed(text, kept);
        const hidden = Array.from(text, (_, at) => kept.some(({ start, end }) => start <= at && at < end));
        for (const { start, end } of spans) {
          const shown = hidden.slice(start, end).map((is) => (is ? "_" : "x"));
          expect(shown.join("")).not.toContain("xxx");
        }
      }),
    );
  });

  it.each([
    ["no blank in it", "a".repeat(120_000)],
    ["digits only", "1".repeat(120_000)],
    ["digits in groups", "12 ".repeat(40_000)],
    ["dots", "a.".repeat(60_000)],
    ["at signs", "a@".repeat(60_000)],
    ["colons", ":".repeat(120_000)],
    ["titles", "Mr. ".repeat(30_000)],
    ["introductions", "my name is ".repeat(11_000)],
    ["capitals", "Aa ".repeat(40_000)],
    ["labels", "Name: ".repeat(20_000)],
    ["line breaks", "\n".repeat(120_000)],
    ["streets", "1 Aa Street, ".repeat(9_000)],
    ["IBAN heads", "DE89".repeat(30_000)],
    ["references", "order number ".repeat(9_000)],
  ])("is read in time that grows with it: %s", (_, text) => {
    const time = (part: string): number => {
      const started = performance.now();
      detect(part, nobody);
      return performance.now() - started;
    };
    time(text.slice(0, 2_000));
    const [quarter, whole] = [time(text.slice(0, text.length / 4)), time(text)];
    // Four times the text; a square would be sixteen times the work. Short times are noise.
    expect(whole).toBeLessThan(Math.max(400, quarter * 10));
  });
});
