import { expect, test } from "vitest";
import { changesIn } from "./changes-in";

test("both sides of what changed stand together, and nothing is lost", () => {
  expect(changesIn({ member: "m", before: ["supervisor"], after: ["lead"] })).toEqual({
    changes: [{ field: "change", before: ["supervisor"], after: ["lead"] }],
    rest: [["member", "m"]],
  });
  expect(changesIn({ item: "i", queue: "care", from_queue: "general" })).toEqual({
    changes: [{ field: "queue", before: "general", after: "care" }],
    rest: [["item", "i"]],
  });
});

test("of two records only what differs is a change", () => {
  const before = { name: "aa", queues: ["care"] };
  expect(changesIn({ before, after: { ...before, queues: ["care", "general"] } }).changes).toEqual([
    { field: "queues", before: ["care"], after: ["care", "general"] },
  ]);
});

test("one side alone is a field like any other", () => {
  expect(changesIn({ draft: "d", from: "blocked", queue: "care" })).toEqual({
    changes: [],
    rest: [
      ["draft", "d"],
      ["from", "blocked"],
      ["queue", "care"],
    ],
  });
});
