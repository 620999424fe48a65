import { expect, it } from "vitest";
import { GO_KEYS, GO_WITHIN_MS, goStep } from "./keys";

it("leads from G and a letter to a room, in either case", () => {
  const started = goStep("g", 1_000, null);
  expect(started).toEqual({ startedAt: 1_000, to: null, taken: true });
  expect(goStep("q", 1_400, started.startedAt)).toEqual({ startedAt: null, to: "queues", taken: true });
  expect(goStep("A", 1_400, started.startedAt).to).toBe("audit");
});

it("swallows a letter that leads nowhere, so that a slip decides nothing", () => {
  expect(goStep("x", 1_100, 1_000)).toEqual({ startedAt: null, to: null, taken: true });
});

it("forgets a G that is too long ago, and leaves all else alone", () => {
  expect(goStep("a", 1_001 + GO_WITHIN_MS, 1_000)).toEqual({ startedAt: null, to: null, taken: false });
  expect(goStep("a", 0, null).taken).toBe(false);
  expect(goStep("Escape", 1_100, 1_000).taken).toBe(false);
});

it("has one letter a room", () => {
  expect(new Set(Object.values(GO_KEYS)).size).toBe(Object.values(GO_KEYS).length);
});
