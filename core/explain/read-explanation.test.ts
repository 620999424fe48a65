import { expect, test } from "vitest";
import { plainWords } from "@/core/explain/plain-words";
import { maskExplanation, quotedIn } from "@/core/privacy/mask-explanation";
import type { Masked } from "@/core/privacy/masked-text";
import type { Explanation } from "./explanation";
import { readExplanation, type StoredExplanation } from "./read-explanation";

/** Byte for byte what the first shape left in a database; a sample that must stay readable for as long as records are kept. */
const FIRST = JSON.stringify({
  schema: 1,
  used: {
    provider: "openai",
    model: "gpt-4o",
    agent: "replies",
    promptVersion: "p7",
    documents: [{ id: "kb-1", title: "Refunds", kind: "article", party: "first", version: "3" }],
    toolCalls: [{ name: "track", writes: false }],
    messages: 2,
  },
  findings: [
    {
      check: "figures",
      version: 2,
      code: "unsupported_amount",
      severity: "warning",
      params: { value: "71" },
      spans: [{ place: { in: "draft" }, start: 39, end: 41, text: "71" }],
    },
  ],
  support: [
    {
      sentence: { place: { in: "draft" }, start: 23, end: 42, text: "Your refund is $71." },
      verdict: "none",
      source: null,
      score: 0.2,
      missing: ["71"],
    },
  ],
  trace: {
    policyVersion: 1,
    decidedBy: "unsupported-figure",
    title: { en: "A figure.", de: "Eine Zahl." },
    because: [0],
    steps: [{ rule: "unsupported-figure", held: true, failed: [] }],
  },
  outcome: "review",
  counterfactual: {
    kind: "without_findings",
    findings: [0],
    sentences: [{ place: { in: "draft" }, start: 23, end: 42, text: "Your refund is $71." }],
  },
});

const CONTEXT = { kind: "no_change_of_text", reason: "context" } as const;
const stored = (change: object = {}) => ({ ...JSON.parse(FIRST), ...change }) as StoredExplanation;

test("the first shape is read as today's, and says that no change was carried out", () => {
  const before = stored();
  const now = readExplanation(before);
  expect(now).toEqual({ ...before, schema: 2, counterfactual: { ...before.counterfactual, proven: null } });
  expect(readExplanation(stored({ counterfactual: CONTEXT })).counterfactual).toEqual({ ...CONTEXT, proven: null });
  const released = readExplanation(stored({ counterfactual: { kind: "released_anyway" } }));
  expect(released.counterfactual).toEqual({ kind: "released_anyway" });
});

test("all that reads an explanation reads the first shape: masked, quoted, and in plain words", () => {
  const now = readExplanation(stored());
  const masked = maskExplanation(
    now,
    (words) => `[${words.length}]` as Masked,
    () => null,
  );
  expect(masked.counterfactual).toMatchObject({ sentences: [{ text: "[19]" }], proven: null });
  expect(quotedIn(now)).toContain("Your refund is $71.");
  const told = plainWords({ kind: "reply", authorship: "ai_approved", people: 1, explanation: now, documents: [] });
  expect(told.reasons).toEqual(["figures"]);
});

test("today's shape is read as it is, and masked throughout", () => {
  const sentence = { place: { in: "draft" as const }, start: 23, end: 42, text: "SECRET sentence" };
  const now: Explanation = {
    ...readExplanation(stored()),
    counterfactual: {
      kind: "without_findings",
      findings: [0],
      sentences: [sentence],
      proven: [
        {
          changes: [
            { kind: "replaced", words: sentence, by: "SECRET by", source: { ...sentence, text: "SECRET source" } },
            { kind: "removed", sentence },
            { kind: "unsaid", words: { ...sentence, place: { in: "message", id: "m" }, text: "SECRET said" } },
            { kind: "attribute", name: "tier", value: "SECRET value" },
            { kind: "confirmed", tool: "send" },
          ],
          outcome: "release",
          rule: "clean",
          title: { en: "Nothing.", de: "Nichts." },
        },
      ],
    },
  };
  expect(readExplanation(now)).toBe(now);
  for (const words of ["SECRET sentence", "SECRET by", "SECRET source", "SECRET said", "SECRET value"])
    expect(quotedIn(now)).toContain(words);
  const masked = maskExplanation(
    now,
    () => "***" as Masked,
    () => null,
  );
  expect(JSON.stringify(masked.counterfactual)).not.toContain("SECRET");
});
