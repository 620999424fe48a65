import { expect, test } from "vitest";
import { done, refused } from "@/core/result";
import { dispatch } from "../dispatch";
import { type ExportWish, exportCommand, type MakeExport } from "./command";

function run(make: MakeExport, args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    env: {},
    terminal: null,
    interrupted: new AbortController().signal,
  };
  return dispatch([exportCommand(make)], ["export", ...args], io).then((code) => ({ code, out, err }));
}

const built = { events: 1234, size: 1234, bytes: 5_000_000 };

test("asks for what the options say, and tells what became of it and how to check it", async () => {
  let asked: ExportWish | undefined;
  const { code, out } = await run(
    async (wish) => {
      asked = wish;
      return done({ id: "x", built, failure: null });
    },
    ["--out", "/tmp/b", "--org", "acme", "--from", "2026-01-01", "--subject", "s", "--openings", "--language", "de"],
  );
  expect(code).toBe(0);
  expect(asked).toMatchObject({
    organisation: "acme",
    out: "/tmp/b",
    from: "2026-01-01",
    subject: "s",
    language: "de",
  });
  expect(asked?.disclosure).toBe("with_openings");
  expect(out.join("\n")).toContain("1234 events");
  expect(out.join("\n")).toContain("node /tmp/b/verify.mjs /tmp/b");
});

test("progress goes to stderr, a line a tenth where nobody watches", async () => {
  const { err } = await run(
    async ({ progress }) => {
      for (let n = 0; n <= 1000; n += 1) progress(n, 1000);
      return done({ id: "x", built, failure: null });
    },
    ["--out", "b"],
  );
  expect(err.filter((line) => line.includes("of 1000"))).toHaveLength(11);
});

test("says why it came to nothing", async () => {
  const nobody = await run(async () => done({ id: "x", built: null, failure: "nobody_signs" }), ["--out", "b"]);
  expect([nobody.code, nobody.err.join()]).toEqual([1, expect.stringContaining("sealer")]);
  const stopped = await run(async () => done({ id: "x", built: null, failure: null }), ["--out", "b"]);
  expect([stopped.code, stopped.err.join()]).toEqual([130, expect.stringContaining("Cancelled")]);
  const missing = await run(async () => refused("not_found", { field: "item" }), ["--out", "b"]);
  expect([missing.code, missing.err.join()]).toEqual([1, expect.stringContaining("item")]);
});

test("without a folder, or in a language that it does not speak, it asks for nothing", async () => {
  const never: MakeExport = () => Promise.reject(new Error("asked"));
  expect((await run(never, [])).code).toBe(2);
  expect((await run(never, ["--out", "b", "--language", "fr"])).code).toBe(2);
});
