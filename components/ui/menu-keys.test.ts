import { describe, expect, it } from "vitest";
import { rowAfterKey, rowAfterLetter } from "./menu-keys";

describe("keys in a menu", () => {
  it("go round in both directions, and start at either end where no row has the focus", () => {
    expect(rowAfterKey("ArrowDown", { count: 3, at: 2 })).toBe(0);
    expect(rowAfterKey("ArrowUp", { count: 3, at: 0 })).toBe(2);
    expect(rowAfterKey("ArrowDown", { count: 3, at: -1 })).toBe(0);
    expect(rowAfterKey("ArrowUp", { count: 3, at: -1 })).toBe(2);
    expect(rowAfterKey("Home", { count: 3, at: 1 })).toBe(0);
    expect(rowAfterKey("End", { count: 3, at: 1 })).toBe(2);
  });

  it("lead nowhere in an empty menu, and where they mean nothing", () => {
    expect(rowAfterKey("ArrowDown", { count: 0, at: -1 })).toBeNull();
    expect(rowAfterKey("Tab", { count: 3, at: 1 })).toBeNull();
  });

  it("find the next row by its first letter, however it is written", () => {
    const labels = ["Dark", "light ", "Deutsch"];
    expect(rowAfterLetter("d", labels, 0)).toBe(2);
    expect(rowAfterLetter("D", labels, 2)).toBe(0);
    expect(rowAfterLetter("L", labels, -1)).toBe(1);
    expect(rowAfterLetter("l", labels, 1)).toBe(1);
    expect(rowAfterLetter("x", labels, 1)).toBeNull();
    expect(rowAfterLetter(" ", labels, 1)).toBeNull();
    expect(rowAfterLetter("Shift", labels, 1)).toBeNull();
  });
});
