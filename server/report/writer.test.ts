import { expect, test } from "vitest";
import { shown } from "./writer";

test("a name stays on its line, in its direction and in its cell", () => {
  expect(shown("Jörg Größmann")).toBe("Jörg Größmann");
  expect(shown(" a\n\u202eb\u0000\u2028c ")).toBe("a b c");
  expect([...shown("😀".repeat(200))]).toHaveLength(80);
  expect(shown("x".repeat(81))).toMatch(/^x{79}…$/);
});
