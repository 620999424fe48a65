import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "@/core/checks/dates";
import { numberReadings, readFigures } from "@/core/checks/figure-reader";
import { figures } from "@/core/checks/figures";
import { inputFor, messagesFrom, toolCall } from "@/core/checks/testing";

function unsupported(draft: string, ...context: unknown[]): string[] {
  const toolCalls = context.map((result) => toolCall("look_up", {}, result));
  return figures.run(inputFor(draft, { toolCalls })).map(({ code, params }) => `${code} ${params.value}`);
}

describe("figures", () => {
  it.each([
    ["It costs $1,234.56.", { price: 1234.56 }],
    ["Das kostet 1.234,56 €.", { price: 1234.56 }],
    ["You pay 50 USD.", "The fee is $50."],
    ["Sie zahlen 50,00 EUR.", { fee: 50 }],
    ["The fee is fifty dollars or $50.", "fifty or 50"],
    ["On May 15, 2024 at 10:30 AM.", { at: "2024-05-15T10:30:00" }],
    ["Am 15. Mai 2024 um 22:30 Uhr.", { at: "2024-05-15 22:30:00" }],
    ["On 5/15/24, that is 15.05.2024.", { date: "2024-05-15" }],
    ["On May 15th.", { date: "2024-05-15" }],
    ["At 7 PM.", { time: "19:00:00" }],
    ["We are there 24/7, also for COVID-19 and the A-320.", "nothing"],
    ["It takes 14 days.", "Refunds take 14 Tage."],
    ["1. First\n2. Second\n37) third", "nothing"],
    ["Flight HAT999 with 3 bags for 2 adults.", "nothing"],
    ["Two tickets at $94 and $80 are $174.", { a: 94, b: 80 }],
    ["$600 less $150 leaves $450.", { a: 600, b: 150 }],
    ["$174 each, $348 for two passengers.", { price: 174 }],
    ["You depart at 07:00 and arrive at 09:30, which takes 2 hours.", { from: "07:00:00", to: "09:30:00" }],
    ["You leave on May 20 and arrive on May 21.", { date: "2024-05-20" }],
    ["All four of you have 3 bags each, 12 in total: 3 for each of the 4.", "nothing"],
    ["The total is $199 ($100 + $99).", { a: 100, b: 99 }],
    ["The total is $300 ($100 per person).", { each: 100, all: 300 }],
    ["$600 - $150 = $450.", { a: 600, b: 150 }],
    ["The journey costs $255.", [[{ price: 119 }, { price: 136 }], [{ price: 500 }]]],
  ])("supports %j", (draft, context) => {
    expect(unsupported(draft, context)).toEqual([]);
  });

  it.each([
    ["It costs $71.", { price: 121 }, "unsupported_amount 71"],
    ["Das kostet 1.234,57 €.", { price: 1234.56 }, "unsupported_amount 1.234,57"],
    ["It costs $136.", { flight: "HAT136", date: "2024-01-36" }, "unsupported_amount 136"],
    ["On May 16, 2024.", { date: "2024-05-15" }, "unsupported_date May 16, 2024"],
    ["Am 16.05.2024.", { date: "2024-05-15" }, "unsupported_date 16.05.2024"],
    ["It takes 3 days.", "It takes 5 days.", "unsupported_figure 3"],
    ["You save 35 %.", "You save 20 %.", "unsupported_figure 35"],
    ["At 8:30 PM.", { time: "19:00:00" }, "unsupported_figure 8:30 PM"],
    ["There are 45 seats.", { seats: 17 }, "unsupported_figure 45"],
    ["It is $522 for you.", { price: 174 }, "unsupported_amount 522"],
    ["It costs $17.", { available_seats: 17 }, "unsupported_amount 17"],
    ["It costs $14.", "It takes 14 days.", "unsupported_amount 14"],
    [
      "The fare A is $20, the fare B is $120, and the price is $100.",
      [{ fare: 20 }, { fare: 120 }],
      "unsupported_amount 100",
    ],
    ["The total is $199 ($100 + $98).", { a: 100, b: 98, all: 199 }, "wrong_sum 199 ($100 + $98"],
    ["$600 - $150 = $440.", { a: 600, b: 150, c: 440 }, "wrong_sum 600 - $150 = $440"],
    ["The total is $310 ($100 per person).", { each: 100, all: 310 }, "wrong_sum 310 ($100"],
    ["It is $619 for you.", [[{ price: 119 }, { price: 136 }], [{ price: 500 }]], "unsupported_amount 619"],
  ])("does not support %j by %j", (draft, context, found) => {
    expect(unsupported(draft, context)).toEqual([found]);
  });

  it("tells where a document has the same sentence with another figure", () => {
    const text = "Refunds to a card take 5 days. The card itself takes 12 days to arrive by post.";
    const documents = [{ id: "k", title: "Cards", kind: "article", party: "first" as const, version: null, text }];
    const [finding, ...others] = figures.run(
      inputFor("The card itself takes 5 days to arrive by post.", { documents }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "figure_differs", params: { value: "5" } });
    expect(finding?.spans.map(({ place, text }) => [place.in, text])).toEqual([
      ["draft", "5"],
      ["document", "The card itself takes 12 days to arrive by post."],
    ]);
    expect(figures.run(inputFor("The card itself takes 12 days to arrive by post.", { documents }))).toEqual([]);
  });

  it("tells of the same words once: the graver, with the other as its detail", () => {
    const text = "Refunds to a card take 5 days. The card itself takes 12 days to arrive by post.";
    const documents = [{ id: "k", title: "Cards", kind: "article", party: "first" as const, version: null, text }];
    const differs = figures.run(
      inputFor("The card itself takes 19 days to arrive by post. Count 19 days.", { documents }),
    );
    expect(differs.map(({ code, params, spans }) => [code, params, spans.map(({ start }) => start)])).toEqual([
      ["figure_differs", { value: "19", also: "unsupported_figure" }, [22, expect.any(Number)]],
      ["unsupported_figure", { value: "19" }, [55]],
    ]);
    const sum = figures.run(
      inputFor("The total is $199 ($100 + $98).", { toolCalls: [toolCall("a", {}, { a: 100 })] }),
    );
    expect(sum.map(({ code, params }) => [code, params.also])).toEqual([["wrong_sum", "unsupported_amount"]]);
  });

  it("no two findings share words of the draft", () => {
    const piece = fc.constantFrom(
      "$100",
      "$99",
      "+",
      "=",
      "(",
      ")",
      "-",
      "The card takes",
      "12",
      "5",
      "days",
      ".",
      "each",
    );
    const documents = [
      {
        ...{ id: "k", title: "Cards", kind: "article", party: "first" as const, version: null },
        text: "The card takes 12 days. The card takes $99.",
      },
    ];
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const found = figures.run(inputFor(pieces.join(" "), { documents }));
        const spans = found.flatMap((finding) =>
          finding.spans.filter(({ place }) => place.in === "draft").map((span) => ({ ...span, code: finding.code })),
        );
        for (const [n, a] of spans.entries())
          for (const b of spans.slice(n + 1))
            if (a.code !== b.code) expect(a.end <= b.start || b.end <= a.start).toBe(true);
      }),
    );
  });

  it("reports a figure once with all its places", () => {
    const [finding, ...others] = figures.run(inputFor("$71 here and $71 there."));
    expect(finding?.spans).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it("does not add what the draft says to what was said before", () => {
    const messages = messagesFrom("c: I have $100 left.", "a: The total is $255.");
    const draft = "You pay $200 by card and $55 by voucher.";
    const input = inputFor(draft, { messages, toolCalls: [toolCall("pay", {}, { voucher: 55 })] });
    expect(figures.run(input).map(({ params }) => params.value)).toEqual(["200"]);
  });

  it("takes the customer's words as a source", () => {
    expect(figures.run(inputFor("Your budget is $500.", { messages: messagesFrom("c: I have 500 dollars") }))).toEqual(
      [],
    );
  });
});

describe("reading figures", () => {
  it.each([
    ["1,234.56", [1234.56]],
    ["1.234,56", [1234.56]],
    ["1'234.50", [1234.5]],
    ["1.234.567", [1234567]],
    ["1.234", [1234, 1.234]],
    ["12,5", [12.5]],
    ["007", [7]],
  ])("reads %s", (written, values) => expect(numberReadings(written)).toEqual(values));

  it("reads any date it wrote itself, in every spelling", () => {
    const months = [
      "Januar",
      "Februar",
      "März",
      "April",
      "Mai",
      "Juni",
      "Juli",
      "August",
      "September",
      "Oktober",
      "November",
      "Dezember",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const key = `${y}-${m}-${d}`;
          const two = (n: number): string => String(n).padStart(2, "0");
          for (const written of [
            `${y}-${two(m)}-${two(d)}`,
            `${two(d)}.${two(m)}.${y}`,
            `${m}/${d}/${y}`,
            `${d}. ${months[m - 1]} ${y}`,
          ]) {
            expect(findDates(`am ${written} um`)[0]?.keys).toContain(key);
          }
        },
      ),
    );
  });

  it("keeps to the text and never counts a place twice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("$5", "5.", "2024-05-20", "10:30", "am", "May 5", "1.234,5"))),
        (pieces) => {
          const text = pieces.join(" ");
          let before = 0;
          for (const { start, end } of readFigures(text)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it("stays quick on hostile text", () => {
    for (const unit of ["1", "1.", "1,", "1 ", "May ", "1:1", "12:", "$", "1.1.", "2024-"])
      readFigures(unit.repeat(20_000));
  }, 10_000);
});
