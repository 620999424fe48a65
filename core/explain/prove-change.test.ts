import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckInput } from "@/core/checks/check";
import { runChecks } from "@/core/checks/registry";
import { inputFor, messagesFrom, ownershipIn, toolCall } from "@/core/checks/testing";
import { changed } from "@/core/explain/changed-input";
import { counterfactual } from "@/core/explain/counterfactual";
import type { Change, ProvenChange } from "@/core/explain/explanation";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { PolicyFacts } from "@/core/policy/evaluate";
import { evaluatePolicy } from "@/core/policy/evaluate";
import type { Policy } from "@/core/policy/policy";
import { policyOf } from "@/core/policy/testing";

const BAGS = {
  id: "kb-1",
  title: "Bags",
  kind: "article",
  party: "first" as const,
  version: "3",
  text: "The refund takes 7 business days. Each extra bag costs $50 on every flight. A seat costs $12.",
};

const factsOf = (input: CheckInput, more: Partial<PolicyFacts> = {}): PolicyFacts => ({
  findings: runChecks(input),
  channel: "chat",
  language: "en",
  source: "s",
  model: "m",
  promptVersion: "p",
  alreadySent: false,
  confidence: input.draft.confidence,
  attributes: {},
  ...more,
});

function provenFor(
  input: CheckInput,
  policy: Policy = DEFAULT_POLICY,
  more: Partial<PolicyFacts> = {},
): ProvenChange[] {
  const found = counterfactual(input, policy, factsOf(input, more));
  return found.kind === "released_anyway" ? [] : (found.proven ?? []);
}

/** From nothing but the changes: the draft judged anew. */
function outcomeWith(input: CheckInput, changes: readonly Change[], more: Partial<PolicyFacts> = {}) {
  const next = changed({ input, facts: factsOf(input, more) }, changes);
  const findings = runChecks(structuredClone(next.input));
  return evaluatePolicy(DEFAULT_POLICY, { ...next.facts, findings }).outcome;
}

describe("a figure that nothing supports", () => {
  const input = inputFor("Thank you for writing. Each extra bag costs $70. Goodbye.", { documents: [BAGS] });

  it("names the one that would have stood, with the words that hold it, and then what goes without it", () => {
    const [replaced, removed] = provenFor(input);
    expect(replaced).toMatchObject({
      outcome: "release",
      rule: "clean",
      changes: [
        {
          kind: "replaced",
          words: { text: "70", place: { in: "draft" } },
          by: "50",
          source: { place: { in: "document", id: "kb-1" }, text: "Each extra bag costs $50 on every flight." },
        },
      ],
    });
    expect(removed).toMatchObject({ changes: [{ kind: "removed", sentence: { text: "Each extra bag costs $70." } }] });
  });

  it("is not replaced where two sources say different things of the same, or none says anything of it", () => {
    const other = { ...BAGS, id: "kb-2", text: "Each extra bag costs $80 on every flight." };
    for (const documents of [[BAGS, other], [{ ...BAGS, text: "A seat costs $12." }]]) {
      const proven = provenFor(inputFor("Each bag that is extra costs $70. Goodbye.", { documents }));
      expect(proven.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual(["removed"]);
    }
  });

  it("takes nothing from what the AI itself has said", () => {
    const proven = provenFor(
      inputFor("Each extra bag costs $70. Bye.", { messages: messagesFrom("a: Each extra bag costs about $50.") }),
    );
    expect(proven.map(({ changes }) => changes[0]?.kind)).toEqual(["removed"]);
  });
});

describe("what lies outside the text", () => {
  it("a yes of the customer's would have lifted it", () => {
    const gift = toolCall("send_certificate", { user_id: "mia_1", amount: 50, code: "GIFT1234" }, { ok: true }, true);
    const input = inputFor("All done.", { toolCalls: [gift], messages: messagesFrom("c: hello") });
    expect(provenFor(input)[0]?.changes).toEqual([{ kind: "confirmed", tool: "send_certificate" }]);
  });

  it("the words without which the customer would not have been upset, and the reply's own figure with them", () => {
    const input = inputFor("Your refund is $71. Goodbye.", {
      messages: messagesFrom("c: Where is my parcel? This is outrageous!"),
    });
    const [proven] = provenFor(input);
    expect(proven?.changes).toMatchObject([
      { kind: "removed", sentence: { text: "Your refund is $71." } },
      { kind: "unsaid", words: { text: "This is outrageous!" } },
    ]);
  });

  it("the confidence from which the check is content", () => {
    const input = inputFor("Certainly, with pleasure.", { confidence: 0.31 });
    expect(provenFor(input)[0]?.changes).toEqual([{ kind: "confident", confidence: 0.6 }]);
  });

  it("an objection, and the attribute that the rule asked for", () => {
    const clean = inputFor("Thank you!");
    expect(provenFor(clean, DEFAULT_POLICY, { objects: true })[0]?.changes).toEqual([{ kind: "no_objection" }]);
    const policy = policyOf({ when: { attribute: { tier: ["gold"] } }, outcome: "review" }, {});
    expect(provenFor(clean, policy, { attributes: { tier: "gold" } })[0]?.changes).toEqual([
      { kind: "attribute", name: "tier", value: "gold" },
    ]);
  });
});

it("keeps nothing of a card number, and never another customer's identifier", () => {
  const [card] = provenFor(inputFor("Your card 4111 1111 1111 1111 is fine."));
  expect(card?.changes).toMatchObject([{ kind: "replaced", by: "••••", source: null }]);
  const text = "Thank you. Order ZFA04Y has left. Goodbye.";
  const input = inputFor(text, { ownership: ownershipIn(text, { other: [["id", "ZFA04Y"]] }) });
  expect(provenFor(input).map(({ changes }) => changes)).toMatchObject([
    [{ kind: "removed", sentence: { text: "Order ZFA04Y has left." } }],
  ]);
});

it("says nothing where a policy holds everything", () => {
  expect(provenFor(inputFor("Your refund is $71."), policyOf({ outcome: "review" }))).toEqual([]);
});

it("property: whatever is told releases the draft when it is carried out, and none of it can be left out", () => {
  const sentence = fc.constantFrom(
    "Thank you for your message.",
    "Each extra bag costs $70.",
    "A seat costs $13.",
    "The refund takes 9 business days.",
    "Order ZFA04Y has left.",
    "Your card 4111 1111 1111 1111 is fine.",
    "Each extra bag costs $50.",
  );
  const said = fc.constantFrom("c: Hello.", "c: This is outrageous! Where is it?", "c: Can I speak to a human agent?");
  const drafts = fc.record({
    text: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" ")),
    message: said,
    confidence: fc.constantFrom(null, 0.2, 0.9),
  });
  let told = 0;
  fc.assert(
    fc.property(drafts, ({ text, message, confidence }) => {
      const input = inputFor(text, {
        confidence,
        documents: [BAGS],
        messages: messagesFrom(message),
        ownership: ownershipIn(text, { other: [["id", "ZFA04Y"]] }),
      });
      for (const { changes, outcome } of provenFor(input)) {
        told++;
        expect(outcomeWith(input, changes)).toBe(outcome);
        if (changes.length > 3) continue;
        for (const left of changes) {
          const fewer = changes.filter((change) => change !== left);
          expect(outcomeWith(input, fewer)).not.toBe("release");
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(told).toBeGreaterThan(50);
});
