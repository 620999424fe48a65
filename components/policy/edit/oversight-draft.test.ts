import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { parsePolicy } from "@/core/policy/parse";
import { expectedSamples, percentOf, shareOf, withOversight } from "./oversight-draft";

describe("withOversight", () => {
  it("puts parts in and takes them out, and leaves no empty oversight behind", () => {
    const with2 = withOversight(withOversight(DEFAULT_POLICY, { planted: { share: 0.02 } }), {
      samples: { share: 0.1, floor: 3 },
    });
    expect(with2.oversight).toEqual({ planted: { share: 0.02 }, samples: { share: 0.1, floor: 3 } });
    expect(parsePolicy(with2).ok).toBe(true);
    const without = withOversight(withOversight(with2, { planted: null }), { samples: null });
    expect(without).toEqual(DEFAULT_POLICY);
  });

  it("leaves what is no share to be refused", () => {
    expect(parsePolicy(withOversight(DEFAULT_POLICY, { planted: { share: Number.NaN } })).ok).toBe(false);
    expect(parsePolicy(withOversight(DEFAULT_POLICY, { planted: { share: 0.5 } })).ok).toBe(false);
  });
});

describe("shares and percentages", () => {
  it("are each other's inverse", () => {
    for (const percent of [0, 0.01, 0.29, 2, 33.33, 57, 100]) expect(percentOf(shareOf(percent))).toBe(percent);
  });
});

describe("expectedSamples", () => {
  it("counts the floor where the share would give less", () => {
    const strata = [{ released: 1000 }, { released: 10 }, { released: 2 }];
    expect(expectedSamples(strata, { share: 0, floor: 5 })).toBe(12);
    expect(expectedSamples(strata, { share: 0.1, floor: 0 })).toBe(101);
    expect(expectedSamples([], { share: 0.1, floor: 5 })).toBe(0);
  });
});
