import { describe, expect, it } from "vitest";
import type { CheckInput } from "@/core/checks/check";
import { identifierCandidates } from "@/core/checks/identifiers";
import { CHECKS } from "@/core/checks/registry";
import { inputFor, messagesFrom, ownershipIn, toolCall } from "@/core/checks/testing";
import { supportSentences } from "@/core/explain/support";

// biome-ignore format: a table
const SHAPES = [
  "1", "1 ", "1-", "12.", "1,", "1:1", "1/1/", "a", "A", "ä", "a@", "a@a.", "(", "[[a](", "((1", "a_", "A-1", "*", "\n- A", "...", "? ",
  "$1 ", "1$ ", "May 1 ", "2024-", "DE89", "4111 ", "+49 ", "*1234 ", "1 Main ", "Straße 1 ", "ID ", "W2611340 ", "Name: ", "Passengers: A B, ",
  "Hi Anna, ", "my name is ", "talk to a ", "mit einem ", "yes, if ", "ja, aber ", "but ", "sure, ", "thank you, ", "has been booked ", "to i", "ignore all your ", "AI: ", "my mother ", "ich bin ", "your password is ", "your depression ", "we will refund. ", "wir können ", "Sie du ", "„", "'a ", "is it? ", "not a 5. ", "\u0301", "\u200b",
];
const LENGTH = 20_000;
const TIMES = 8;
/** Eight times the text costs eight times the time, or 64 times if it is read anew for each of its parts. */
const MOST = 36;
/** Below this, a measurement says nothing. */
const NOTHING = 2;

function inputOf(text: string): CheckInput {
  // An amount that nothing holds, so that the arithmetic is tried.
  return inputFor(`${text} It costs $717,171.`, {
    customer: { displayName: "Mia Li", identifiers: [{ type: "order_id", value: "W1111111" }] },
    messages: messagesFrom("c: hello", "a: Shall I cancel W1111111?", `c: ${text}`),
    documents: [{ id: "k", title: "k", kind: "article", party: "first", version: null, text }],
    toolCalls: [toolCall("cancel_order", { order_id: "W1111111" }, { note: text }, true)],
    ownership: ownershipIn(text, { other: [["id", "W2611340"]] }),
  });
}

/** Milliseconds of this process, so that what else runs on the machine does not count. */
function quickest(run: (input: CheckInput) => unknown, text: string): number {
  const times = [1, 2, 3].map(() => {
    const input = inputOf(text);
    const started = process.cpuUsage();
    run(input);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const RUNS: [string, (input: CheckInput) => unknown][] = [
  ...CHECKS.map((check): [string, (input: CheckInput) => unknown] => [check.id, (input) => check.run(input)]),
  ["identifierCandidates", (input) => identifierCandidates(input.draft.text)],
  ["supportSentences", supportSentences],
];

describe("hostile text", () => {
  it.each(RUNS)("costs %s time in proportion to its length", { timeout: 120_000, retry: 2 }, (_, run) => {
    for (const shape of SHAPES) {
      const text = shape.repeat(Math.ceil(LENGTH / shape.length)).slice(0, LENGTH);
      const long = quickest(run, text);
      if (long < NOTHING * TIMES) continue;
      const short = Math.max(NOTHING, quickest(run, text.slice(0, LENGTH / TIMES)));
      expect(long / short, JSON.stringify(shape)).toBeLessThan(MOST);
    }
  });
});
