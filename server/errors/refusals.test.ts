import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { expect, test } from "vitest";
import { REFUSAL_CODES } from "@/core/result";
import { problemType, REFUSALS } from "./refusals";

test("the table covers every refusal code and no other", () => {
  expect(Object.keys(REFUSALS).sort()).toEqual([...REFUSAL_CODES].sort());
});

test.each(REFUSAL_CODES)("%s has a client status, a tRPC code, a title and a detail", (code) => {
  const entry = REFUSALS[code];
  expect(entry.status).toBeGreaterThanOrEqual(400);
  expect(entry.status).toBeLessThan(500);
  expect(Object.keys(TRPC_ERROR_CODES_BY_KEY)).toContain(entry.trpc);
  expect(entry.title).not.toBe("");
  expect(entry.detail).toMatch(/[.…]$/);
});

test("titles and types are distinct", () => {
  expect(new Set(REFUSAL_CODES.map((code) => REFUSALS[code].title)).size).toBe(REFUSAL_CODES.length);
  expect(problemType("same_id_other_body")).toBe("/api/v1/docs#same-id-other-body");
});
