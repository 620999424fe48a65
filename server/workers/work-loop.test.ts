import { expect, test } from "vitest";
import { WorkLoop } from "./work-loop";

/** Pieces that end when they are told to. */
function stage(pieces: number, batch: number) {
  const waiting = Array.from({ length: pieces }, (_, n) => ({ org_id: "o", ref_id: String(n) }));
  const ends = new Map<string, () => void>();
  let most = 0;
  const asked: number[] = [];
  const loop = new WorkLoop({
    kind: "check",
    batch,
    take: async (_, free) => {
      asked.push(free);
      return waiting.splice(0, free);
    },
    run: (_, refId) =>
      new Promise<void>((resolve) => {
        ends.set(refId, () => {
          ends.delete(refId);
          resolve();
        });
        most = Math.max(most, ends.size);
      }),
    failed: () => undefined,
  });
  const begun = async (refId: string) => {
    await expect.poll(() => ends.has(refId), { interval: 5 }).toBe(true);
  };
  return { loop, ends, begun, asked, most: () => most };
}

test("what is slow holds its own place and no other, and never more run at once than may", async () => {
  const { loop, ends, begun, asked, most } = stage(6, 2);
  loop.start();
  await begun("0");
  await begun("1");
  for (const next of ["2", "3", "4", "5"]) {
    ends.get(String(Number(next) - 1))?.();
    await begun(next);
  }
  expect(ends.has("0")).toBe(true);
  expect(most()).toBe(2);
  expect(asked.every((free) => free > 0 && free <= 2)).toBe(true);
  const stopped = loop.stop();
  for (const end of [...ends.values()]) end();
  await stopped;
});

test("stopping waits for what is under way and takes nothing more", async () => {
  const { loop, ends, begun } = stage(4, 2);
  loop.start();
  await begun("1");
  let over = false;
  const stopped = loop.stop().then(() => {
    over = true;
  });
  ends.get("0")?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect({ over, next: ends.has("2") }).toEqual({ over: false, next: false });
  ends.get("1")?.();
  await stopped;
  expect(ends.size).toBe(0);
});
