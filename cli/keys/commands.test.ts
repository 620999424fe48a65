import { expect, test } from "vitest";
import { done, refused } from "@/core/result";
import { dispatch } from "../dispatch";
import { type Keys, keysCommands } from "./commands";

const KEYS: Keys = {
  show: async () => ({
    kind: "vault",
    where: "/keys/ring",
    versions: [
      { version: 1, name: "vault-ab", since: 0, wraps: false, keys: 0 },
      { version: 2, name: "vault-ab/2", since: 5, wraps: true, keys: 41 },
    ],
  }),
  rotate: async ({ progress }) => {
    progress(10);
    return { to: "vault-ab/3", rewrapped: 41, complete: true, added: true };
  },
  retire: async (version) => (version === 1 ? done(1) : refused("conflict", { field: "version" })),
  rewrapRing: async () => 2,
  rotateIndex: async (org, { progress }) => {
    progress(7);
    return org === "acme" ? done({ version: 2, tokens: 7 }) : refused("not_found", { field: "org" });
  },
};

function run(keys: Partial<Keys>, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    env: {},
    terminal: null,
    interrupted: new AbortController().signal,
  };
  return dispatch(keysCommands({ ...KEYS, ...keys }), ["keys", ...args], io).then((code) => ({ code, out, err }));
}

test("show tells who keeps the ring, which version wraps, and how much each has wrapped", async () => {
  const { code, out } = await run({}, "show");
  expect(code).toBe(0);
  expect(out[0]).toBe("Kept by Vault, wrapped in /keys/ring");
  expect(out[2]).toMatch(/2 {2}vault-ab\/2 +41 keys wrapped, wraps now/);
});

test("rotate-kek tells of its progress, and says how to go on when it did not come to its end", async () => {
  const whole = await run({}, "rotate-kek");
  expect([whole.code, whole.err[0], whole.out.at(-1)]).toEqual([
    0,
    "10 keys wrapped anew.",
    "Every key is wrapped by vault-ab/3.",
  ]);
  const broken = await run(
    { rotate: async () => ({ to: "vault-ab/3", rewrapped: 5, complete: false, added: false }) },
    "rotate-kek",
  );
  expect(broken.code).toBe(1);
  expect(broken.err.at(-1)).toMatch(/goes on from there/);
});

test("retire-kek wants one version, and says why one stays", async () => {
  expect((await run({}, "retire-kek")).code).toBe(2);
  expect((await run({}, "retire-kek", "first")).code).toBe(2);
  expect((await run({}, "retire-kek", "1")).out).toEqual(["Version 1 is retired."]);
  const refusedOne = await run({}, "retire-kek", "2");
  expect([refusedOne.code, refusedOne.err[0]]).toEqual([1, expect.stringMatching(/still wrapped by it/)]);
});

test("rotate-index wants an organisation that there is", async () => {
  expect((await run({}, "rotate-index")).code).toBe(2);
  expect((await run({}, "rotate-index", "--org", "nobody")).code).toBe(1);
  expect((await run({}, "rotate-index", "--org", "acme")).out[0]).toMatch(/version 2; 7 tokens/);
  expect((await run({}, "rewrap-ring")).out).toEqual(["2 versions wrapped anew by Vault."]);
});
