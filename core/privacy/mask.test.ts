import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PII_KINDS, type PiiKind, type PiiSpan } from "./detect/pii-detector";
import { Masker } from "./mask";
import { beginningOf, maskKinds } from "./mask-kinds";
import type { FoundIn } from "./masked-text";
import { KIND_WORDS, placeholdersIn } from "./placeholder";
import { ValueFinder } from "./value-pattern";

const found = (text: string, ...values: [PiiKind, string][]): FoundIn => {
  const spans: PiiSpan[] = [];
  for (const [kind, value] of values) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
      spans.push({ kind, start: at, end: at + value.length, by: "rule", rule: "test", certainty: 1 });
  }
  return { text, spans };
};
const masker = (texts: FoundIn[], more: { shown?: PiiKind[]; customer?: string | null; language?: "en" | "de" } = {}) =>
  new Masker({
    language: more.language ?? "en",
    shown: new Set(more.shown ?? []),
    customer: more.customer ?? null,
    texts,
  });
const masked = (of: Masker, { text, spans }: FoundIn) => of.mask(text, spans);
const NONE: FoundIn = { text: "", spans: [] };

describe("one conversation", () => {
  const said = found(
    "I am Anna Schmidt, anna@example.com. Call +49 170 1234567.",
    ["person", "Anna Schmidt"],
    ["email", "anna@example.com"],
    ["phone", "+49 170 1234567"],
  );
  const draft = found(
    "Dear Ms Schmidt, we wrote to ANNA@example.com and called +491701234567, Bob.",
    ["person", "Schmidt"],
    ["email", "ANNA@example.com"],
    ["phone", "+491701234567"],
    ["person", "Bob"],
  );

  test("the same value has the same placeholder, a part of a name a letter, another value another number", () => {
    const of = masker([said, draft], { customer: "Anna Schmidt" });
    expect(masked(of, said)).toBe("I am [Name 1], [E-mail 1]. Call [Phone 1].");
    expect(masked(of, draft)).toBe("Dear Ms [Name 1a], we wrote to [E-mail 1] and called [Phone 1], [Name 2].");
  });

  test("the words are the reader's", () => {
    expect(masked(masker([said], { language: "de" }), said)).toBe("I am [Name 1], [E-Mail 1]. Call [Telefon 1].");
  });

  test("a kind that is shown stays, and changes no number", () => {
    const of = masker([said, draft], { shown: ["email"] });
    expect(masked(of, draft)).toBe("Dear Ms [Name 1a], we wrote to ANNA@example.com and called [Phone 1], [Name 2].");
    expect(of.assignments()).toEqual(masker([said, draft]).assignments());
  });

  test("what comes later changes no number that was given", () => {
    const before = masker([said]).assignments();
    expect(masker([said, draft]).assignments().slice(0, before.length)).toEqual(before);
  });

  test("a placeholder that somebody wrote is nobody's", () => {
    const literal = found("They call me [Name 1] and [name 2], I am Bob.", ["person", "Bob"]);
    const of = masker([literal]);
    expect(masked(of, literal)).toBe("They call me [Name 1] and [name 2], I am [Name 3].");
    expect(of.unmask("[Name 1], [Name 3]", literal)).toEqual({ ok: true, text: "[Name 1], Bob" });
  });

  test("any other string is masked wherever a value stands in it as a whole, however the rest reads", () => {
    const word = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
      fc.constantFrom("İzmir", "ΟΔΟΣ", "ẞ1", "K"),
    );
    const value = fc.tuple(
      fc.constantFrom<PiiKind>("person", "email", "order_reference"),
      fc.array(word, { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), fc.nat(), (values, nth) => {
        const known = values.map(([kind, words]): [PiiKind, string] => [kind, words.join(" ").trim()]);
        const of = new ValueFinder(known.map(([kind, text]) => ({ kind, value: text })));
        const [kind, one] = known[nth % known.length] as [PiiKind, string];
        if (one.length < 2) return;
        const spaced = one.replace(/\s+/g, " \n ");
        const other = kind === "person" ? spaced : spaced.replace(/[a-z]/g, (letter) => letter.toUpperCase());
        for (const written of [one, spaced, other]) {
          const seen: string[] = [];
          of.replace(`« ${written} »`, (match) => {
            seen.push(match);
            return "";
          });
          // A longer value may begin or end beside it, a shorter one may have to do where it does.
          expect(seen.length, JSON.stringify([known, written])).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200, interruptAfterTimeLimit: 3000 },
    );
  });

  test("other strings are masked by the values known", () => {
    const of = masker([said, draft]);
    expect(of.maskValues('{"mail": "ANNA@EXAMPLE.COM", "name": "Anna Schmidt"}')).toBe(
      '{"mail": "[E-mail 1]", "name": "[Name 1]"}',
    );
    expect(of.maskValues("Bobby hopes for the bobsleigh")).toBe("Bobby hopes for the bobsleigh");
  });
});

describe("what a person wrote", () => {
  const draft = found("Dear Anna, anna and Anna.", ["person", "Anna"], ["person", "anna"]);
  const of = masker([draft]);

  test("each place gets its own spelling back; where there are more, the first", () => {
    expect(masked(of, draft)).toBe("Dear [Name 1], [Name 1] and [Name 1].");
    expect(of.unmask("Hi [Name 1], [Name 1] and [Name 1]!", draft)).toEqual({
      ok: true,
      text: "Hi Anna, anna and Anna!",
    });
    expect(of.unmask("Hi [Name 1]!", draft)).toEqual({ ok: true, text: "Hi Anna!" });
  });

  test("in either language, in whatever case", () => {
    expect(of.unmask("Hallo [ name 1 ]", null)).toEqual({ ok: true, text: "Hallo Anna" });
  });

  test("a placeholder that stands for nothing is refused by its name", () => {
    expect(of.unmask("Hi [Name 7]", draft)).toEqual({ ok: false, placeholder: "[Name 7]" });
    expect(of.unmask("Hi [Telefon 1]", draft)).toEqual({ ok: false, placeholder: "[Telefon 1]" });
    expect(of.unmask("Hi [Name 1b]", draft)).toEqual({ ok: false, placeholder: "[Name 1b]" });
  });

  test("one that was cut is refused too", () => {
    expect(of.unmask("Hi [Name 1, how", draft)).toEqual({ ok: false, placeholder: "[Name 1" });
  });

  test("brackets of other kinds are text", () => {
    expect(of.unmask("See [1], [Name] and [Item 1].", draft)).toEqual({
      ok: true,
      text: "See [1], [Name] and [Item 1].",
    });
  });
});

describe("offsets", () => {
  const text = found("I am Anna. Call Bob.", ["person", "Anna"], ["person", "Bob"]);
  const placed = masker([text]).place(text);

  test("a span that cuts a placeholder grows to it, in both directions", () => {
    expect(placed.text).toBe("I am [Name 1]. Call [Name 2].");
    expect(placed.slice({ start: 6, end: 8 })).toBe("[Name 1]");
    expect(placed.slice({ start: 2, end: 15 })).toBe("am [Name 1]. Call");
    const real = placed.toReal({ start: 7, end: 9 });
    expect(text.text.slice(real.start, real.end)).toBe("Anna");
  });
});

test("a text alone names kinds only, and is never cut within one", () => {
  const text = found("Dear Anna Schmidt, thank you", ["person", "Anna Schmidt"]);
  expect(maskKinds(text, new Set(), "de")).toBe("Dear [Name], thank you");
  expect(beginningOf(maskKinds(text, new Set(), "en"), 9)).toBe("Dear…");
});

test("no word names two kinds", () => {
  for (const language of ["en", "de"] as const)
    for (const kind of PII_KINDS)
      expect(placeholdersIn(`[${KIND_WORDS[language][kind]} 3b]`)).toMatchObject([{ kind, number: 3, part: "b" }]);
});

const piece = fc.oneof(
  fc.constantFrom(
    "[",
    "]",
    "[Name 1]",
    "[Name 2",
    "[E-mail 1a]",
    " ",
    "Anna",
    "anna",
    "Anna Schmidt",
    "1",
    "\n",
    "😀",
    "[[Phone 1]]",
  ),
  fc.string({ maxLength: 6 }),
);
/** Texts made of pieces, of which some are personal. */
const personal = fc
  .array(fc.tuple(piece, fc.option(fc.constantFrom(...PII_KINDS))), { maxLength: 12 })
  .map((pieces): FoundIn => {
    let text = "";
    const spans: PiiSpan[] = [];
    for (const [words, kind] of pieces) {
      if (kind !== null && words !== "")
        spans.push({
          kind,
          start: text.length,
          end: text.length + words.length,
          by: "rule",
          rule: "test",
          certainty: 1,
        });
      text += words;
    }
    return { text, spans };
  });

describe("of any texts", () => {
  test("masking and putting back is nothing", () => {
    fc.assert(
      fc.property(
        fc.array(personal, { minLength: 1, maxLength: 4 }),
        fc.subarray([...PII_KINDS]),
        fc.constantFrom("en" as const, "de" as const),
        (texts, shown, language) => {
          const of = masker(texts, { shown, language });
          for (const each of texts) expect(of.unmask(masked(of, each), each)).toEqual({ ok: true, text: each.text });
        },
      ),
      { numRuns: 500 },
    );
  });

  test("no number that was given changes by a text that holds no placeholder of its own", () => {
    fc.assert(
      fc.property(fc.array(personal, { maxLength: 4 }), personal, (texts, later) => {
        fc.pre(placeholdersIn(later.text).length === 0);
        const before = masker(texts).assignments();
        expect(
          masker([...texts, later])
            .assignments()
            .slice(0, before.length),
        ).toEqual(before);
      }),
    );
  });

  test("what a masked range shows is what stands there, and ranges translated there and back hold what they held", () => {
    fc.assert(
      fc.property(personal, fc.nat(60), fc.nat(60), (text, a, b) => {
        const placed = masker([text]).place(text);
        const range = { start: Math.min(a, b, text.text.length), end: Math.min(Math.max(a, b), text.text.length) };
        const there = placed.toMasked(range);
        const back = placed.toReal(there);
        expect(back.start).toBeLessThanOrEqual(range.start);
        expect(back.end).toBeGreaterThanOrEqual(range.end);
        expect(there.end).toBeLessThanOrEqual(placed.text.length);
        expect(placed.toMasked(back)).toEqual(there);
      }),
      { numRuns: 500 },
    );
  });

  test("no value that is not shown is left in a string masked by values", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z][a-z]{3,8}$/),
        fc.stringMatching(/^[a-z]{3,8}@[a-z]{3,8}\.com$/),
        (name, email) => {
          const text = found(`${name} ${email}`, ["person", name], ["email", email]);
          const other = masker([text]).maskValues(`«${name}», ${email.toUpperCase()}; ${name}'s <${email}>`);
          expect(other.toLowerCase()).not.toContain(email);
          expect(other).not.toContain(name);
        },
      ),
    );
  });

  test("texts that nobody looked through are left as they are", () => expect(masked(masker([NONE]), NONE)).toBe(""));
});
