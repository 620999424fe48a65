import { expect, it } from "vitest";
import type { CheckInput } from "@/core/checks/check";
import { supportSentences } from "@/core/explain/support";
import { isFeature } from "./features";
import { signalsOf } from "./signals";

type Given = { text?: string; calls?: CheckInput["toolCalls"]; said?: [role: "customer" | "ai", text: string][] };

function signals({ text = "The bag costs $70. Is that all?", calls = [], said = [] }: Given) {
  const input: CheckInput = {
    draft: { text, language: "en-GB", confidence: 0.75 },
    conversation: { language: "en", channel: "chat" },
    customer: { displayName: "Mia Li", identifiers: [] },
    messages: said.map(([role, words], at) => ({ id: `m${at}`, role, text: words, sentAt: "2025-05-01T00:00:00Z" })),
    documents: [],
    toolCalls: calls,
    actions: [],
    ownership: new Map(),
  };
  return signalsOf(input, supportSentences(input));
}

const call = (name: string, writes: boolean, result: unknown): CheckInput["toolCalls"][number] => ({
  name,
  arguments: { id: "A1", bags: [{ count: 2 }, { count: 1 }] },
  result,
  writes,
});

it("counts what was looked up, changed, failed and repeated, each as log(1 + n)", () => {
  const told = signals({
    calls: [
      call("get", false, {}),
      call("get", false, {}),
      call("book", true, "Error: no seats"),
      call("book", true, "ok"),
    ],
  });
  expect(told).toMatchObject({
    reads: Math.log1p(2),
    writes: Math.log1p(2),
    write_values: Math.log1p(6),
    failed_calls: Math.log1p(1),
    repeated_calls: Math.log1p(2),
    doubt: 0.25,
    asks_back: 1,
    unknown_customer: 1,
    "channel.chat": 1,
    "language.en": 1,
  });
  expect(told.nothing_done).toBeUndefined();
  expect(Object.keys(told).every(isFeature)).toBe(true);
});

it("a thought without a result is no failure, and a conversation without any tool has done nothing", () => {
  expect(signals({ calls: [call("think", false, "")] }).failed_calls).toBeUndefined();
  expect(signals({}).nothing_done).toBe(1);
});

it.each([
  ["Unfortunately I cannot refund it.", "That's not what I asked!"],
  ["Das ist leider nicht möglich.", "Das stimmt nicht, aber ich habe doch gebucht."],
])("knows a refusal and an objection: %s", (refusal, objection) => {
  const told = signals({ text: refusal, said: [["customer", objection]], calls: [call("get", false, {})] });
  expect(told).toMatchObject({ declines: Math.log1p(1), declined_only: 1, objections: Math.log1p(1) });
  expect(signals({ text: refusal, calls: [call("book", true, "ok")] }).declined_only).toBeUndefined();
});

it("the customer's name and identifiers change nothing but whether they are known", () => {
  expect(Object.keys(signals({})).filter((name) => !isFeature(name))).toEqual([]);
});
