import { describe, expect, it } from "vitest";
import type { DeskItem } from "@/core/review/desk-view";
import { standingOf } from "./standing";

const ITEM = { state: "queued", draftState: "queued", claim: null, assignedTo: null, supersededBy: null } as DeskItem;
const VIEWER = { mayClaim: true, holds: false, claiming: false, me: "me" };
const claim = (mine: boolean) => ({ by: { id: "u", name: "U" }, mine, expiresAt: "2026-11-22T12:00:00Z" });

describe("standingOf", () => {
  it("tells how an item stands", () => {
    expect(standingOf(ITEM, VIEWER)).toBe("open");
    expect(standingOf(ITEM, { ...VIEWER, claiming: true })).toBe("claiming");
    expect(standingOf(ITEM, { ...VIEWER, holds: true })).toBe("yours");
    expect(standingOf(ITEM, { ...VIEWER, mayClaim: false })).toBe("read_only");
    expect(standingOf({ ...ITEM, state: "claimed", claim: claim(false) }, VIEWER)).toBe("taken");
    expect(standingOf({ ...ITEM, state: "claimed", claim: claim(true) }, VIEWER)).toBe("elsewhere");
    expect(standingOf({ ...ITEM, state: "done", draftState: "released" }, VIEWER)).toBe("decided");
    expect(standingOf({ ...ITEM, state: "withdrawn", draftState: "superseded" }, VIEWER)).toBe("superseded");
    expect(standingOf({ ...ITEM, state: "withdrawn", draftState: "checking" }, VIEWER)).toBe("withdrawn");
    const overdue = { ...ITEM, state: "withdrawn", draftState: "handed_over", onExpiry: "hand_over" } as const;
    expect(standingOf(overdue, VIEWER)).toBe("overdue");
    expect(standingOf({ ...ITEM, draftState: "stopped" }, VIEWER)).toBe("stopped");
  });

  it("leaves to somebody else what a lead gave to them", () => {
    const given = (id: string) => ({ ...ITEM, assignedTo: { id, name: id } });
    expect(standingOf(given("jonas"), VIEWER)).toBe("given");
    expect(standingOf(given("me"), VIEWER)).toBe("open");
    expect(standingOf(given("jonas"), { ...VIEWER, mayClaim: false })).toBe("read_only");
  });

  it("offers no second look to whoever decided first", () => {
    const decided = (id: string) => ({ ...ITEM, kind: "second_look", barred: id === "me" }) as DeskItem;
    expect(standingOf(decided("me"), VIEWER)).toBe("seconded");
    expect(standingOf(decided("me"), { ...VIEWER, claiming: true })).toBe("seconded");
    expect(standingOf(decided("jonas"), VIEWER)).toBe("open");
    expect(standingOf({ ...decided("me"), kind: "draft" } as DeskItem, VIEWER)).toBe("open");
    expect(standingOf({ ...decided("me"), blind: "review" }, VIEWER)).toBe("reviewed");
    expect(standingOf({ ...decided("jonas"), blind: "review" }, VIEWER)).toBe("open");
  });

  it("does not call an item yours that moved on while you held it", () => {
    expect(standingOf({ ...ITEM, state: "withdrawn", draftState: "superseded" }, { ...VIEWER, holds: true })).toBe(
      "superseded",
    );
  });
});
