import { expect, test } from "vitest";
import type { CheckInput } from "@/core/checks/check";
import { contextTexts } from "@/core/checks/context";
import { rememberingRecent } from "@/core/checks/recent-texts";

test("reads a text again once it is not among the last few, and a long one always", () => {
  const read: string[] = [];
  const length = rememberingRecent((text) => {
    read.push(text.slice(0, 3));
    return { length: text.length };
  }, 2);
  const long = "l".repeat(20_001);
  for (const text of ["one", "two", "one", "six", "one", long, long])
    expect(length(text)).toEqual({ length: text.length });
  expect(read).toEqual(["one", "two", "six", "one", "lll", "lll"]);
});

test("knows an article that was loaded anew by its id and its words", () => {
  const article = (id: string, text: string) => contextTexts(inputWith(id, text))[0];
  expect(article("fees", "A bag costs 50 dollars.")).toBe(article("fees", "A bag costs 50 dollars."));
  expect(article("fees", "A bag costs 60 dollars.")).not.toBe(article("fees", "A bag costs 50 dollars."));
  expect(article("bags", "A bag costs 50 dollars.")?.place).toEqual({ in: "document", id: "bags" });
});

function inputWith(id: string, text: string): CheckInput {
  return {
    draft: { text: "", language: "en", confidence: null },
    conversation: { language: "en", channel: "email" },
    customer: { displayName: null, identifiers: [] },
    messages: [],
    documents: [{ id, title: id, kind: "article", party: "first", version: null, text }],
    toolCalls: [],
    actions: [],
    ownership: new Map(),
  };
}
