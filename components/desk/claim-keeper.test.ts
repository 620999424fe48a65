import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClaimGrant, DeskItem } from "@/core/review/desk-view";
import { ClaimKeeper } from "./claim-keeper";

const MINUTES = 60_000;

function grant(id: string, token = `token-${id}`): ClaimGrant {
  return { item: { id } as DeskItem, token, expiresAt: new Date(Date.now() + 5 * MINUTES).toISOString() };
}

function setUp() {
  const api = {
    claim: vi.fn((item: string) => Promise.resolve(grant(item))),
    extend: vi.fn(() => Promise.resolve({ expiresAt: new Date(Date.now() + 5 * MINUTES).toISOString() })),
    unclaim: vi.fn(() => Promise.resolve({})),
  };
  return { api, keeper: new ClaimKeeper(api, () => undefined) };
}

describe("ClaimKeeper", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("claims only where somebody stops", async () => {
    const { api, keeper } = setUp();
    for (const item of ["a", "b", "c"]) keeper.open(item, 120);
    await vi.advanceTimersByTimeAsync(121);
    expect(api.claim.mock.calls).toEqual([["c"]]);
    expect(keeper.state()).toMatchObject({ phase: "held", item: "c", token: "token-c" });
  });

  it("gives back on leaving, but not what was decided", async () => {
    const { api, keeper } = setUp();
    keeper.open("a");
    await vi.advanceTimersByTimeAsync(1);
    keeper.open("b");
    await vi.advanceTimersByTimeAsync(1);
    expect(api.unclaim.mock.calls).toEqual([["a", "token-a"]]);
    keeper.settled();
    expect(api.unclaim).toHaveBeenCalledTimes(1);
  });

  it("claims the next only when the decision before was answered, however it was", async () => {
    const { api, keeper } = setUp();
    keeper.open("a");
    await vi.advanceTimersByTimeAsync(1);
    let refuse: (error: Error) => void = () => undefined;
    keeper.deciding(new Promise((_, reject) => (refuse = reject)));
    keeper.open("b", 120);
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.state()).toEqual({ phase: "claiming", item: "b" });
    expect(api.claim.mock.calls).toEqual([["a"]]);
    refuse(new Error("no answer"));
    await vi.advanceTimersByTimeAsync(1);
    expect(keeper.state()).toMatchObject({ phase: "held", item: "b" });
    expect(api.unclaim).not.toHaveBeenCalled();
  });

  it("asks for nothing when somebody went on before the decision was answered", async () => {
    const { api, keeper } = setUp();
    let answer: (value: unknown) => void = () => undefined;
    keeper.deciding(new Promise((resolve) => (answer = resolve)));
    keeper.open("b");
    await vi.advanceTimersByTimeAsync(1);
    void keeper.leave();
    answer(null);
    await vi.advanceTimersByTimeAsync(1);
    expect(api.claim).not.toHaveBeenCalled();
  });

  it("gives back a grant that comes after somebody left", async () => {
    const { api, keeper } = setUp();
    let answer: (grant: ClaimGrant) => void = () => undefined;
    api.claim.mockReturnValueOnce(new Promise<ClaimGrant>((resolve) => (answer = resolve)));
    keeper.open("a");
    await vi.advanceTimersByTimeAsync(1);
    void keeper.leave();
    answer(grant("a"));
    await vi.advanceTimersByTimeAsync(1);
    expect(api.unclaim.mock.calls).toEqual([["a", "token-a"]]);
    expect(keeper.state()).toEqual({ phase: "idle" });
  });

  it("knows when its time ran out, and that an extension moved it", async () => {
    const { keeper } = setUp();
    keeper.open("a");
    await vi.advanceTimersByTimeAsync(4 * MINUTES);
    await keeper.extend();
    await vi.advanceTimersByTimeAsync(2 * MINUTES);
    expect(keeper.state()).toMatchObject({ phase: "held" });
    await vi.advanceTimersByTimeAsync(4 * MINUTES);
    expect(keeper.state()).toEqual({ phase: "expired", item: "a" });
  });

  it("tells a refusal, and tries again when asked", async () => {
    const { api, keeper } = setUp();
    api.claim.mockRejectedValueOnce(new Error("taken"));
    keeper.open("a");
    await vi.advanceTimersByTimeAsync(1);
    expect(keeper.state()).toMatchObject({ phase: "refused", item: "a" });
    keeper.open("a");
    await vi.advanceTimersByTimeAsync(1);
    expect(keeper.state()).toMatchObject({ phase: "held", item: "a" });
  });
});
