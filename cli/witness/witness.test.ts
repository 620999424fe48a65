import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { metaOrigin } from "@/core/audit/checkpoint";
import { logKey } from "@/core/audit/key-history";
import { readNoteKey, SIGNATURE, writeNoteKey } from "@/core/audit/signed-note";
import { sha256 } from "@/server/witness/signing";
import { EXIT, type Io } from "../command";
import { dispatch } from "../dispatch";
import { witnessCommand } from "./command";

const LOG = writeNoteKey(sha256, logKey(metaOrigin("console.example"), "ab".repeat(32)));
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-cli-witness-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function io() {
  const [out, err]: string[][] = [[], []];
  const stop = new AbortController();
  const world: Io = {
    out: (line) => void out?.push(line),
    err: (line) => {
      err?.push(line);
      if (line.startsWith("Listening")) stop.abort();
    },
    terminal: null,
    env: {},
    interrupted: stop.signal,
  };
  return { world, out, err };
}

test("tells its key, listens until it is stopped, and is the same one the next time", async () => {
  const told: string[] = [];
  for (let start = 0; start < 2; start += 1) {
    const { world, out } = io();
    const argv = ["witness", "--dir", dir, "--log", LOG, "--name", "w.example", "--port", "0"];
    expect(await dispatch([witnessCommand()], argv, world)).toBe(EXIT.ok);
    told.push(...(out ?? []));
  }
  expect(told[1]).toBe(told[0]);
  expect(readNoteKey(sha256, told[0] ?? "")).toMatchObject({ name: "w.example", type: SIGNATURE.cosignature });
});

test.each([
  [EXIT.usage, ["--log", LOG], /--dir is missing/],
  [EXIT.usage, ["--dir", "x"], /--log is missing/],
  [EXIT.usage, ["--dir", "x", "--log", LOG, "--port", "99999"], /--port is a number/],
  [EXIT.failed, ["--dir", "", "--log", "no key"], /no verifier key of a log/],
])("ends with %i and says why", async (status, given, why) => {
  const { world, err } = io();
  const argv = ["witness", ...given.map((word) => (word === "" ? dir : word))];
  expect(await dispatch([witnessCommand()], argv, world)).toBe(status);
  expect(err?.join("\n")).toMatch(why);
});
