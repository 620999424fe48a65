import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { statement } from "./statement";

it("refuses one name for two texts", () => {
  statement("test.same", "SELECT 1");
  expect(() => statement("test.same", "SELECT 1")).not.toThrow();
  expect(() => statement("test.same", "SELECT 2")).toThrow("test.same");
});

it("finds no name twice among the repositories", async () => {
  const folder = path.join(import.meta.dirname, "repositories");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.includes(".test."));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) await import(path.join(folder, file));
});
