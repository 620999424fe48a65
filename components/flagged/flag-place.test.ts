import { expect, it } from "vitest";
import { listUrl, parseFilter } from "./flag-place";

const parsed = (search: string) => parseFilter(new URLSearchParams(search));

it("reads back what it writes, and ignores what it does not know", () => {
  const filters = [
    { state: null, by: null, reason: null },
    { state: "open", by: "customer", reason: "wrong_answer" },
    { state: "decided", by: null, reason: "a & b" },
  ] as const;
  for (const filter of filters) expect(parsed(listUrl(filter).split("?")[1] ?? "")).toEqual(filter);
  expect(parsed("state=closed&by=nobody&reason=")).toEqual({ state: null, by: null, reason: null });
  expect(listUrl({ state: null, by: null, reason: null })).toBe("/flagged");
});
