import { expect, test } from "vitest";
import { freshBytes } from "./fresh-bytes";

test("gives as many bytes as were asked for, and none twice, also past the end of what is kept", () => {
  const drawn = Array.from({ length: 3000 }, (_, i) => freshBytes(i % 2 === 0 ? 12 : 32));
  expect(drawn.every((bytes, i) => bytes.length === (i % 2 === 0 ? 12 : 32))).toBe(true);
  expect(new Set(drawn.map((bytes) => bytes.toString("hex"))).size).toBe(drawn.length);
  expect(() => freshBytes(10_000)).toThrow(RangeError);
});

test("what was given stays as it is", () => {
  const first = freshBytes(16);
  const copy = Buffer.from(first);
  for (let i = 0; i < 2000; i += 1) freshBytes(16);
  expect(first.equals(copy)).toBe(true);
});
