import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckDocument, CheckInput } from "@/core/checks/check";
import { runChecks } from "@/core/checks/registry";
import { inputFor, messagesFrom, ownershipIn, toolCall } from "@/core/checks/testing";
import { explain } from "@/core/explain/explain";
import type { Explanation } from "@/core/explain/explanation";
import { splitSentences } from "@/core/explain/sentences";
import { supportSentences } from "@/core/explain/support";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { evaluatePolicy } from "@/core/policy/evaluate";
import type { Policy } from "@/core/policy/policy";
import { policyOf } from "@/core/policy/testing";

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe("splitSentences", () => {
  it.each<[string, string[]]>([
    ["It works. Really? Yes!", ["It works.", "Really?", "Yes!"]],
    ["Dr. Smith paid $1.50, e.g. for tea. Then he left.", ["Dr. Smith paid $1.50, e.g. for tea.", "Then he left."]],
    ["Am 15. Mai um 10 Uhr. Danke z. B. an Hr. Maier.", ["Am 15. Mai um 10 Uhr.", "Danke z. B. an Hr. Maier."]],
    ["Das kostet ca. 5 Euro zzgl. Versand. Gut.", ["Das kostet ca. 5 Euro zzgl. Versand.", "Gut."]],
    ["1. First item\n2. Second item. More of it", ["1. First item", "2. Second item.", "More of it"]],
    ["On flight 12. We leave.", ["On flight 12.", "We leave."]],
    ['He said "no." Then yes.', ['He said "no."', "Then yes."]],
    ["\n\n", []],
  ])("splits %j", (text, sentences) => expect(texts(text)).toEqual(sentences));

  it("covers every character that is not blank exactly once", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom(". ", "\n", "! ", "15. Mai", "Dr. ", "e.g. ", "1. "),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        let covered = "";
        let before = 0;
        for (const { start, end, text: sentence } of splitSentences(text)) {
          expect(text.slice(start, end)).toBe(sentence);
          expect(start).toBeGreaterThanOrEqual(before);
          covered += sentence;
          before = end;
        }
        expect(covered.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

function article(text: string): CheckDocument {
  return { id: "kb-1", title: "Refunds", kind: "article", party: "first", version: "3", text };
}

const REFUNDS = article(
  "Refunds go to the original payment method within 7 business days. Each extra bag costs 50 dollars. Pets may travel in the cabin.",
);
const ERSTATTUNG = article(
  "Erstattungen gehen innerhalb von 7 Werktagen auf das ursprüngliche Zahlungsmittel. Jedes weitere Gepäckstück kostet 50 Euro.",
);

describe("supportSentences", () => {
  const first = (draft: string, given: Partial<CheckInput>) => supportSentences(inputFor(draft, given))[0];

  it("finds the sentence that a claim rests on", () => {
    const support = first("The refund will go to your original payment method within 7 business days.", {
      documents: [REFUNDS],
    });
    expect(support).toMatchObject({
      verdict: "supported",
      missing: [],
      source: { place: { in: "document", id: "kb-1" }, start: 0 },
    });
    expect(
      first("Die Erstattung geht innerhalb von 7 Werktagen auf Ihr ursprüngliches Zahlungsmittel.", {
        documents: [ERSTATTUNG],
      })?.verdict,
    ).toBe("supported");
  });

  it("names the figure that the source does not hold", () => {
    expect(first("Each extra bag costs $70.", { documents: [REFUNDS] })).toMatchObject({
      verdict: "partial",
      missing: ["70"],
    });
    expect(first("Jedes weitere Gepäckstück kostet 70 €.", { documents: [ERSTATTUNG] })).toMatchObject({
      verdict: "partial",
      missing: ["70"],
    });
  });

  it("finds no source for what is nowhere said", () => {
    expect(first("Our lounge in Frankfurt offers massages.", { documents: [REFUNDS] })).toMatchObject({
      verdict: "none",
      source: null,
    });
  });

  it("rests on tool results and the customer's words, never on the AI's own", () => {
    const claim = "The parcel for order W2611340 left Hamburg.";
    expect(
      first(claim, { toolCalls: [toolCall("track", {}, { parcel: "order W2611340 left Hamburg" })] })?.verdict,
    ).toBe("supported");
    expect(first(claim, { messages: messagesFrom(`a: ${claim}`) })?.verdict).toBe("none");
    expect(first(claim, { toolCalls: [toolCall("think", { thought: claim }, "")] })?.verdict).toBe("none");
  });

  describe("of something done", () => {
    const GIFT = toolCall(
      "send_certificate",
      { user_id: "mia_1", amount: 50 },
      "Certificate certificate_12 added.",
      true,
    );
    const CANCELLED = toolCall("cancel_order", { order_id: "W2611340" }, { status: "cancelled" }, true);
    const claim = "The $50 certificate has been successfully issued to your account as compensation for the delay.";

    it("rests on the call as a whole: its name, its arguments and its result", () => {
      const support = first(claim, { toolCalls: [CANCELLED, GIFT] });
      expect(support).toMatchObject({
        verdict: "supported",
        missing: [],
        source: { place: { in: "tool_call", index: 1 } },
      });
      expect(support?.source?.text).toContain("amount: 50");
      expect(first("Ihre Bestellung W2611340 wurde storniert.", { toolCalls: [GIFT, CANCELLED] })).toMatchObject({
        verdict: "supported",
        source: { place: { index: 1 } },
      });
    });

    it("is not borne out by another amount, another thing, a failed call or no call", () => {
      expect(first(claim.replace("50", "150"), { toolCalls: [GIFT] })).toMatchObject({
        verdict: "partial",
        missing: ["150"],
      });
      expect(first("Order W1111111 has been cancelled.", { toolCalls: [CANCELLED] })?.verdict).toBe("none");
      expect(first(claim, { toolCalls: [{ ...GIFT, result: "Error: not allowed" }] })?.verdict).toBe("none");
      expect(first(claim, { toolCalls: [{ ...GIFT, writes: false }] })?.verdict).toBe("none");
      expect(
        first("Your flight has been booked!", { messages: messagesFrom("c: I want to book a flight") })?.verdict,
      ).toBe("none");
    });

    it("does not take what the AI wrote to a tool for what is so", () => {
      const note = toolCall(
        "send_note",
        { text: `Dear customer, ${claim} Thank you for your patience.` },
        { id: 1 },
        true,
      );
      expect(first(claim, { toolCalls: [note] })?.verdict).toBe("none");
    });
  });

  it("takes the day from the search that found the record", () => {
    const search = toolCall("search", { date: "2024-05-26" }, [{ departure: "19:00" }, { departure: "21:00" }]);
    expect(first("Departure: May 26, 2024, at 19:00", { toolCalls: [search] })?.verdict).toBe("supported");
    expect(first("Departure: May 27, 2024, at 19:00", { toolCalls: [search] })).toMatchObject({
      missing: ["May 27, 2024"],
    });
  });

  it("does not take a wish for a refusal", () => {
    const asked = messagesFrom("c: Tell me the balances of my gift cards.");
    expect(first("I cannot tell you the balances of gift cards.", { messages: asked })?.verdict).toBe("none");
  });

  it.each([
    "I'm sorry, but the insurance is not refundable.",
    "Please note that tickets cannot be changed.",
    "I'm happy to tell you that the order was shipped.",
    "Sure, the order was shipped.",
    "Thank you for waiting, your order has been shipped.",
    "Es tut mir leid, aber das ist nicht möglich.",
    "Bitte beachten Sie, dass Tickets verfallen.",
  ])("does not let politeness hide a statement: %s", (text) =>
    expect(first(text, { documents: [] })?.verdict).toBe("none"),
  );

  it.each([
    "If there's anything else you need assistance with, feel free to let me know!",
    "Thank you for your patience.",
    "Thank you, Mia!",
    "No problem!",
    "I'm sorry for the inconvenience",
    "You're welcome",
    "Would you like me to proceed?",
    "Could you please provide your order number?",
    "To assist you with booking, I'll need your user ID.",
    "2. **Option 2:**",
    "Wenn Sie noch Fragen haben, melden Sie sich gern.",
    "Möchten Sie, dass ich fortfahre?",
    "Gern geschehen!",
    "Mit freundlichen Grüßen",
    "Thank you for your patience!",
    "Could you please tell me your user ID?",
    "Vielen Dank für Ihre Nachricht.",
    "Können Sie mir Ihre Kundennummer nennen?",
  ])("asks no source of a courtesy: %s", (text) =>
    expect(first(text, { documents: [REFUNDS] })?.verdict).toBe("courtesy"),
  );
});

function explained(input: CheckInput, policy: Policy = DEFAULT_POLICY): Explanation {
  const findings = runChecks(input);
  const facts = {
    findings,
    channel: "chat",
    language: "en",
    source: "s",
    model: "m",
    promptVersion: "p",
    alreadySent: false,
    confidence: null,
    attributes: {},
  };
  return explain(
    input,
    { provider: "x", model: "m", agent: "a", promptVersion: "p" },
    findings,
    evaluatePolicy(policy, facts),
    policy,
    facts,
  );
}

describe("explain", () => {
  it("says that a clean reply was released anyway", () => {
    expect(explained(inputFor("Thank you!"))).toMatchObject({
      outcome: "release",
      counterfactual: { kind: "released_anyway" },
    });
  });

  it("names the sentences without which the reply would have been released", () => {
    const text = "Thank you for writing. Your refund is $71. Goodbye.";
    expect(explained(inputFor(text)).counterfactual).toMatchObject({
      kind: "without_findings",
      findings: [0],
      sentences: [{ place: { in: "draft" }, start: 23, end: 42, text: "Your refund is $71." }],
    });
  });

  it("says that no other text would have helped where the reason is the customer's mood", () => {
    const input = inputFor("Your refund is $71.", { messages: messagesFrom("c: This is outrageous!") });
    expect(explained(input).counterfactual).toMatchObject({ kind: "no_change_of_text", reason: "context" });
  });

  it("says that the policy holds everything back where it does", () => {
    expect(explained(inputFor("Your refund is $71."), policyOf({ outcome: "review" })).counterfactual).toEqual({
      kind: "no_change_of_text",
      reason: "policy",
      proven: null,
    });
  });

  it("finds the smallest set, and a set that nothing can be left out of where there are many", () => {
    const policy = policyOf({ when: { finding: ["other_customers_identifier"] }, outcome: "review" }, {});
    const amounts = Array.from({ length: 12 }, (_, index) => `It is $${71 * 7 ** index}.`).join(" ");
    for (const text of ["It is $71. Order ZFA04Y is here.", `${amounts} Order ZFA04Y is here.`]) {
      const ownership = ownershipIn(text, { other: [["id", "ZFA04Y"]] });
      const input = inputFor(text, { customer: { displayName: "Mia Li", identifiers: [] }, ownership });
      const { counterfactual } = explained(input, policy);
      expect(counterfactual).toMatchObject({
        kind: "without_findings",
        findings: [0],
        sentences: [{ text: "Order ZFA04Y is here." }],
      });
    }
  });

  it("tells what the AI used, without its texts", () => {
    const { used } = explained(
      inputFor("Hi!", {
        documents: [REFUNDS],
        toolCalls: [toolCall("track", { secret: 1 }, {})],
        messages: messagesFrom("c: hello"),
      }),
    );
    expect(used).toEqual({
      provider: "x",
      model: "m",
      agent: "a",
      promptVersion: "p",
      documents: [{ id: "kb-1", title: "Refunds", kind: "article", party: "first", version: "3" }],
      toolCalls: [{ name: "track", writes: false }],
      messages: 1,
    });
  });
});
