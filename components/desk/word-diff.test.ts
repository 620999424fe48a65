import { describe, expect, it } from "vitest";
import { wordCounts, wordDiff } from "./word-diff";

describe("wordDiff", () => {
  it("keeps both texts whole", () => {
    const [before, after] = ["It arrives today, by noon.", "It arrives on Friday, by noon."];
    const pieces = wordDiff(before, after);
    expect(
      pieces
        .filter(({ kind }) => kind !== "added")
        .map(({ text }) => text)
        .join(""),
    ).toBe(before);
    expect(
      pieces
        .filter(({ kind }) => kind !== "removed")
        .map(({ text }) => text)
        .join(""),
    ).toBe(after);
    expect(wordCounts(pieces)).toEqual({ added: 2, removed: 1 });
  });

  it("shows a replaced phrase as one", () => {
    expect(wordDiff("It will stay so until May.", "It falls back to zero.")).toEqual([
      { kind: "same", text: "It " },
      { kind: "removed", text: "will stay so until May" },
      { kind: "added", text: "falls back to zero" },
      { kind: "same", text: "." },
    ]);
  });

  it("sees nothing where nothing changed", () => {
    expect(wordCounts(wordDiff("Same.", "Same."))).toEqual({ added: 0, removed: 0 });
  });
});
