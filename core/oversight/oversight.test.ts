import fc from "fast-check";
import { expect, test } from "vitest";
import type { DECISION_KINDS } from "@/core/review/words";
import { caughtFault } from "./caught";
import { FAULTS } from "./fault";
import { isNobodys } from "./fictional";
import { likeId } from "./like-id";
import { markedWords } from "./marked-words";
import { CATCHING, plantCase } from "./plant-case";
import { bringsPlanted, inOrder, plantingDelay, withdrawsAt } from "./planting";
import { STARTER_CASES } from "./starter-cases";

const CASE = { faulty: ["49 euros", "At once"], caught_by: ["edit", "reject", "reply"] as const };
const caught = (kind: (typeof DECISION_KINDS)[number], text: string | null = null) =>
  caughtFault({ faulty: [...CASE.faulty], caught_by: [...CASE.caught_by] }, kind, text);

test("to approve never catches a fault, whatever its keeper counts", () => {
  expect(caughtFault({ faulty: ["x"], caught_by: [...CATCHING] }, "approve", null)).toBe(false);
  for (const kind of ["no_action", "correct"] as const)
    expect(caughtFault({ faulty: ["x"], caught_by: [...CATCHING] }, kind, "y")).toBe(false);
});

test("a decision that its keeper does not count catches nothing", () => {
  expect(caught("reject")).toBe(true);
  expect(caught("escalate")).toBe(false);
  expect(caught("hand_over")).toBe(false);
});

test.each([
  ["The fee is 25 euros.", true],
  ["The fee is 49 euros.", false],
  ["The fee is 49  EUROS.", false],
  ["The fee is 49 euros, at\nonce.", false],
  ["we do it AT ONCE", false],
  ["", true],
])("an edit to %j: caught %s", (text, expected) => {
  expect(caught("edit", text)).toBe(expected);
  expect(caught("reply", text)).toBe(expected);
});

test("an edit that keeps a faulty passage somewhere never counts as catching it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(...CASE.faulty), (before, after, passage) => {
      expect(caught("edit", `${before} ${passage} ${after}`)).toBe(false);
    }),
  );
});

test("marked parts are the text again, and what is marked is in a passage", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ minLength: 1, maxLength: 3 })), (text, passages) => {
      const parts = markedWords(text, passages);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      expect(parts.every((part) => part.text !== "")).toBe(true);
      for (const _found of passages.filter((each) => text.includes(each)))
        expect(
          parts
            .filter(({ faulty }) => faulty)
            .map((part) => part.text)
            .join("").length,
        ).toBeGreaterThan(0);
    }),
  );
  expect(markedWords("aXbXc", ["X"])).toEqual([
    { text: "a", faulty: false },
    { text: "X", faulty: true },
    { text: "b", faulty: false },
    { text: "X", faulty: true },
    { text: "c", faulty: false },
  ]);
});

test("of all that comes into a queue the planted are the policy's share", () => {
  for (const share of [0.01, 0.05, 0.2]) {
    const steps = 10_000;
    const brought = Array.from({ length: steps }, (_, n) => n / steps).filter((chance) => bringsPlanted(share, chance));
    expect(brought.length / (steps + brought.length)).toBeCloseTo(share, 3);
  }
  expect(bringsPlanted(0, 0)).toBe(false);
});

test("a planted draft comes within two usual gaps, and never later than twenty minutes", () => {
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 0, max: 1e9 })),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (gap, chance) => {
        const delay = plantingDelay(gap, chance);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.min(2 * (gap ?? 1e9), 20 * 60_000));
      },
    ),
  );
});

test("it is withdrawn before its deadline, and after eight hours at the latest", () => {
  expect(withdrawsAt(1_000, 11_000)).toBe(9_000);
  expect(withdrawsAt(0, null)).toBe(8 * 3_600_000);
  expect(withdrawsAt(0, 100 * 3_600_000)).toBe(8 * 3_600_000);
});

test("no case that waits is taken again, and those that fewest have decided come first", () => {
  const cases = [
    { id: "waits", waiting: 1, deciders: 0, lastAt: null },
    { id: "known", waiting: 0, deciders: 3, lastAt: 1 },
    { id: "new", waiting: 0, deciders: 0, lastAt: null },
    { id: "fresh", waiting: 0, deciders: 0, lastAt: null },
  ];
  expect(inOrder(cases, () => 0.5).map(({ id }) => id)).toEqual(["new", "fresh", "known"]);
  expect(inOrder(cases, (at) => 1 - at / 10).map(({ id }) => id)).toEqual(["fresh", "new", "known"]);
});

test.each(["conversation-0815", "TCK/2041-77", "018f3a2b-9c4d-7e1f-8a2b-3c4d5e6f7081", "draft-mjk3f9ab2", "plain"])(
  "an identifier like %s has its shape and is another one",
  (sample) => {
    let n = 0;
    const made = likeId(sample, () => (n++ * 0.37) % 1);
    expect(made).not.toBe(sample);
    const shape = (id: string) => id.replace(/[0-9a-f]/gi, "x").slice(0, sample.length);
    if (sample !== "draft-mjk3f9ab2") expect(shape(made)).toBe(shape(sample));
    expect(made.startsWith(/^[a-zA-Z]+[-/]/.exec(sample)?.[0] ?? "")).toBe(true);
  },
);

test("the starter cases keep the rules of a case, one of each fault in each language, with names of their own", () => {
  for (const { code, body } of STARTER_CASES) {
    expect(plantCase.safeParse(body), code).toMatchObject({ success: true });
    expect(
      body.faulty.every((passage) => !passage.includes("\n")),
      code,
    ).toBe(true);
    expect(body.wrong.en && body.wrong.de && body.why.en && body.why.de, code).toBeTruthy();
  }
  expect(new Set(STARTER_CASES.map(({ code }) => code)).size).toBe(16);
  for (const language of ["en", "de"]) {
    const faults = STARTER_CASES.filter(({ body }) => body.language === language).map(({ body }) => body.fault);
    expect(new Set(faults)).toEqual(new Set(FAULTS));
  }
});

test.each([
  ["email", "ida@example.com", true],
  ["email", "ida@mail.fern.example", true],
  ["email", "ida@example.com.de", false],
  ["email", "ida@gmail.com", false],
  ["contact", "ida@firma.de", false],
  ["phone", "+49 30 23125 123", true],
  ["phone", "030 23125-999", true],
  ["phone", "+49 (0)176 040690 42", true],
  ["phone", "+44 20 7946 0123", true],
  ["phone", "+1 212 555 0143", true],
  ["phone", "+49 171 2345678", false],
  ["phone", "+1 212 555 1143", false],
  ["phone", "none", false],
  ["contact", "+49 171 2345678", false],
  ["iban", "DE89 3704 0044 0532 0130 00", false],
  ["address", "Lindenstraße 12, 10115 Berlin", false],
  ["order", "B-4471-0932", true],
  ["customer_number", "L-40718", true],
])("an identifier %s %j can be nobody's: %s", (type, value, expected) => {
  expect(isNobodys({ type, value })).toBe(expected);
});

test("every customer of the starter cases has identifiers as a real one, and no two share any", () => {
  const all = STARTER_CASES.flatMap(({ body }) => body.customer.identifiers.map(({ value }) => value));
  expect(STARTER_CASES.every(({ body }) => body.customer.identifiers.length > 1)).toBe(true);
  expect(new Set(all).size).toBe(all.length);
  const [first] = STARTER_CASES;
  const real = { ...first?.body.customer, identifiers: [{ type: "email", value: "hannah@gmail.com" }] };
  expect(plantCase.safeParse({ ...first?.body, customer: real }).error?.issues[0]?.path).toEqual([
    "customer",
    "identifiers",
    0,
  ]);
  // As cases were written before there were any.
  expect(plantCase.parse({ ...first?.body, customer: { name: "Ida Fern" } }).customer).toEqual({
    name: "Ida Fern",
    identifiers: [],
    attributes: {},
  });
});
