import { describe, expect, it } from "vitest";
import { countdown } from "./countdown";

const MINUTE = 60_000;

describe("countdown", () => {
  it("counts by the clock within the hour", () => {
    expect(countdown(161_000)).toEqual({ unit: "clock", text: "2:41" });
    expect(countdown(5_000)).toEqual({ unit: "clock", text: "0:05" });
    expect(countdown(1)).toEqual({ unit: "clock", text: "0:00" });
    expect(countdown(59 * MINUTE + 59_000)).toEqual({ unit: "clock", text: "59:59" });
  });

  it("turns to hours at the hour and to days after two", () => {
    expect(countdown(60 * MINUTE)).toEqual({ unit: "hours", hours: 1, minutes: 0 });
    expect(countdown(155 * MINUTE)).toEqual({ unit: "hours", hours: 2, minutes: 35 });
    expect(countdown(48 * 60 * MINUTE)).toEqual({ unit: "days", days: 2 });
  });

  it("says for how long it is over", () => {
    expect(countdown(0)).toEqual({ unit: "over", minutes: 0 });
    expect(countdown(-4.5 * MINUTE)).toEqual({ unit: "over", minutes: 4 });
  });
});
