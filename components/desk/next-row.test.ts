import { describe, expect, it } from "vitest";
import { neighbour, nextToTake } from "./next-row";

const free = (id: string) => ({ id, claimedBy: null, assignedTo: null, state: "queued" as const });
const givenTo = (id: string, who: string) => ({ ...free(id), assignedTo: { id: who, name: who } });
const heldBy = (id: string, who: string) => ({
  ...free(id),
  claimedBy: { id: who, name: who },
  state: "claimed" as const,
});
const rules = { me: "me", skipped: new Set<string>() };

describe("nextToTake", () => {
  it("goes down, past what others hold, and starts over at the top", () => {
    const rows = [free("a"), free("b"), heldBy("c", "jonas"), free("d")];
    expect(nextToTake(rows, "b", 0, rules)).toBe("d");
    expect(nextToTake(rows, "d", 0, rules)).toBe("a");
  });

  it("passes by what a lead gave to somebody else, and takes what was given to oneself", () => {
    const rows = [free("a"), givenTo("b", "jonas"), givenTo("c", "me")];
    expect(nextToTake(rows, "a", 0, rules)).toBe("c");
  });

  it("counts on from where a row stood that is gone", () => {
    expect(nextToTake([free("a"), free("c"), free("d")], "b", 1, rules)).toBe("c");
  });

  it("comes back to skipped rows only when nothing else is left", () => {
    const rows = [free("a"), free("b"), free("c")];
    expect(nextToTake(rows, "a", 0, { me: "me", skipped: new Set(["b"]) })).toBe("c");
    expect(nextToTake(rows, "a", 0, { me: "me", skipped: new Set(["b", "c"]) })).toBe("b");
  });

  it("finds nothing in a list that others hold", () => {
    expect(nextToTake([heldBy("a", "jonas"), free("b")], "b", 1, rules)).toBeNull();
  });
});

describe("neighbour", () => {
  const rows = [free("a"), heldBy("b", "jonas"), free("c")];
  it("moves one row, whoever holds it, and stops at the ends", () => {
    expect(neighbour(rows, "a", 0, 1)).toBe("b");
    expect(neighbour(rows, "c", 2, 1)).toBeNull();
    expect(neighbour(rows, "a", 0, -1)).toBeNull();
  });
  it("starts at the top, and goes on beside a row that is gone", () => {
    expect(neighbour(rows, null, 0, 1)).toBe("a");
    expect(neighbour(rows, "gone", 1, 1)).toBe("b");
    expect(neighbour(rows, "gone", 1, -1)).toBe("a");
    expect(neighbour([], null, 0, 1)).toBeNull();
  });
});
