import { expect, test } from "vitest";
import type { DeskItem, ItemStanding } from "@/core/review/desk-view";
import { readingWith } from "./reading-with";

const read = { id: "1", state: "queued", seen: "a", conversation: { title: "words" } } as unknown as DeskItem;
const told = (seen: string) => ({ id: "1", state: "claimed", seen }) as ItemStanding;

test("a claim of what was read changes where it stands and no word", () => {
  expect(readingWith(read, told("a"))).toEqual({ ...read, state: "claimed" });
});

test("a claim of something else leaves what was read, which a decision would bind to", () => {
  expect(readingWith(read, told("b"))).toBe(read);
  expect(readingWith(undefined, told("a"))).toBeUndefined();
});

test("an answer that brings the texts is the reading", () => {
  const again = { ...read, seen: "b" };
  expect(readingWith(read, again)).toBe(again);
});
