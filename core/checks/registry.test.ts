import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECK_IDS } from "@/core/checks/check";
import { contextTexts } from "@/core/checks/context";
import { CHECKS, runChecks } from "@/core/checks/registry";
import { inputFor, messagesFrom, ownershipIn, toolCall } from "@/core/checks/testing";
import { toolCallText } from "@/core/checks/tool-call-text";
import { SEVERITIES } from "@/core/review/words";

describe("CHECKS", () => {
  it("holds every check once", () => {
    expect([...CHECKS.map(({ id }) => id), "external_judge"].sort()).toEqual([...CHECK_IDS].sort());
  });
});

describe("runChecks", () => {
  it("finds nothing in a reply that says only what it knows", () => {
    const input = inputFor("Hallo Mia,\nIhre Bestellung W2611340 über 50,00 € kommt am 20. Mai.", {
      customer: { displayName: "Mia Li", identifiers: [{ type: "order_id", value: "W2611340" }] },
      messages: messagesFrom("c: Wo ist meine Bestellung?"),
      conversation: { language: "de", channel: "chat" },
      toolCalls: [toolCall("get_order", { id: "W2611340" }, { total: 50, arrives: "2024-05-20" })],
    });
    expect(runChecks(input)).toEqual([]);
  });

  it("puts the worst first, then by place, and what is outside the draft last", () => {
    const text = "It costs $71, order ZFA04Y, card 4111 1111 1111 1111.";
    const input = inputFor(text, {
      customer: { displayName: "Mia Li", identifiers: [] },
      messages: messagesFrom("c: This is outrageous"),
      ownership: ownershipIn(text, { other: [["id", "ZFA04Y"]] }),
    });
    expect(runChecks(input).map(({ code }) => code)).toEqual([
      "other_customers_identifier",
      "full_card_number",
      "unsupported_amount",
      "customer_upset",
    ]);
  });

  it("gives spans that cut their text out of the place they name, for any draft", () => {
    const words = fc.constantFrom(
      "Hi",
      "Anna,",
      "$5",
      "50 €",
      "ZFA04Y",
      "ID",
      "mia_li_3668",
      "May 5",
      "ending in 1234",
      "yes",
      "scam",
      "human",
      "\n",
      "- Passengers:",
      "Ava Davis",
      "4111111111111111",
    );
    const text = fc.array(fc.oneof(words, fc.string())).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(text, text, (draft, said) => {
        const input = inputFor(draft, {
          customer: { displayName: "Mia", identifiers: [] },
          messages: messagesFrom(`c: ${said}`),
          toolCalls: [toolCall("write", { said }, { draft }, true)],
          ownership: ownershipIn(draft, {
            other: [
              ["id", "ZFA04Y"],
              ["card_last4", "1234"],
            ],
          }),
        });
        const findings = runChecks(input);
        for (const { place, start, end, text: words } of findings.flatMap(({ spans }) => spans)) {
          const whole =
            place.in === "draft"
              ? draft
              : contextTexts(input).find((context) => JSON.stringify(context.place) === JSON.stringify(place))?.text;
          expect(whole?.slice(start, end)).toBe(words);
        }
        const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
        expect(runChecks(input)).toEqual(findings);
      }),
    );
  });
});

describe("toolCallText", () => {
  it("writes one record a line, whatever the order of the keys", () => {
    const text = toolCallText(
      toolCall("get", { b: 1, a: "x" }, { rows: [{ price: 5, at: { city: "Köln" } }, { price: 6 }], ids: [1, 2] }),
    );
    expect(text).toBe(
      "get\narguments: a: x; b: 1\nresult: ids: 1, 2\nresult.rows[0]: at.city: Köln; price: 5\nresult.rows[1]: price: 6",
    );
    expect(
      toolCallText(
        toolCall("get", { a: "x", b: 1 }, { ids: [1, 2], rows: [{ at: { city: "Köln" }, price: 5 }, { price: 6 }] }),
      ),
    ).toBe(text);
  });

  it("survives any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 40 }), (result) =>
        toolCallText(toolCall("x", null, result)).startsWith("x\narguments: null"),
      ),
    );
    let deep: unknown = 1;
    for (let level = 0; level < 5_000; level++) deep = [{ deep }];
    expect(toolCallText(toolCall("x", null, deep)).length).toBeLessThan(10_000);
  });
});
