import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inAWhile } from "./in-a-while";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gathering() {
  const handed: string[][] = [];
  return { handed, ...inAWhile(5_000, (names) => void handed.push([...names])) };
}

test("what is named within the while is handed over together, and once", () => {
  const { handed, add } = gathering();
  add(["planted"]);
  vi.advanceTimersByTime(4_000);
  add(["planted", "sample"]);
  expect(handed).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(handed).toEqual([["planted", "sample"]]);
  vi.advanceTimersByTime(60_000);
  expect(handed).toHaveLength(1);
});

test("however often something changes, it is handed over once a while, and the last change is in it", () => {
  const { handed, add } = gathering();
  for (let change = 0; change < 600; change += 1) {
    add(["planted"]);
    vi.advanceTimersByTime(100);
  }
  expect(handed.length).toBeLessThanOrEqual(12);
  vi.advanceTimersByTime(5_000);
  const before = handed.length;
  add(["planted"]);
  vi.advanceTimersByTime(5_000);
  expect(handed).toHaveLength(before + 1);
});

test("nothing is handed over for nothing, nor after the end", () => {
  const { handed, add, stop } = gathering();
  add([]);
  vi.advanceTimersByTime(10_000);
  add(["planted"]);
  stop();
  vi.advanceTimersByTime(10_000);
  expect(handed).toEqual([]);
});
