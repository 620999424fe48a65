import { expect, test } from "vitest";
import { isUuid, uuidv7 } from "./identifiers";

test("ids of one millisecond sort as they were made, and carry their time, version and variant", () => {
  const at = Date.parse("2026-11-22T10:00:00.123Z");
  const made = Array.from({ length: 2000 }, () => uuidv7(at));
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  for (const id of made) {
    expect(isUuid(id)).toBe(true);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at);
    expect(id[14]).toBe("7");
    expect("89ab").toContain(id[19]);
  }
});

test("an id of an earlier time sorts before, whatever was made meanwhile", () => {
  const [late, early] = [uuidv7(2_000), uuidv7(1_000)];
  expect([late, early].sort()).toEqual([early, late]);
});
