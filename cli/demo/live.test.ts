import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { LiveStream } from "@/server/services/demo/live-stream";
import type { Io } from "../command";
import { dispatch } from "../dispatch";
import { demoLiveCommand } from "./live";

let server: Server | undefined;
afterEach(() => void server?.close());

/** An instance that keeps what it is asked; `knows` is whether it knows the key. */
async function instance(knows = true): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const health = request.url === "/api/v1/health";
    if (!health) asked.push(`${request.url} ${request.headers.authorization}`);
    response.writeHead(health ? 200 : knows ? 201 : 401, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function world(url: string | null) {
  const folder = mkdtempSync(join(tmpdir(), "countersign-live-"));
  if (url) writeFileSync(join(folder, "demo-source.json"), JSON.stringify({ url, key: "cs_demo" }), { mode: 0o600 });
  const out: string[] = [];
  const err: string[] = [];
  const stop = new AbortController();
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    terminal: null,
    // Another source's key in the environment must not be used for what is invented.
    env: { COUNTERSIGN_DATA: folder, COUNTERSIGN_URL: "http://127.0.0.1:9", COUNTERSIGN_API_KEY: "cs_other" },
    interrupted: stop.signal,
  };
  const command = demoLiveCommand((seed, run) => new LiveStream(seed, run));
  return { out, err, stop, run: (...argv: string[]) => dispatch([command], ["demo", "live", ...argv], io) };
}

test("sends so many and says what, a line each, with the demo source's own key", async () => {
  const { url, asked } = await instance();
  const { run, out, err } = world(url);
  expect(await run("--every", "0.1", "--count", "5")).toBe(0);
  expect(err).toEqual([]);
  expect(asked).toHaveLength(5);
  expect(new Set(asked.map((one) => one.split(" ").slice(1).join(" ")))).toEqual(new Set(["Bearer cs_demo"]));
  expect(asked.every((one) => /^\/api\/v1\/(?:drafts|flags|conversations\/[^/]+\/messages) /.test(one))).toBe(true);
  expect(out).toHaveLength(7);
  expect(out.at(-1)).toBe("Stopped. Sent: 5.");
});

test("Ctrl-C ends it at once, also in the middle of a wait", async () => {
  const { url, asked } = await instance();
  const { run, out, stop } = world(url);
  const ended = run("--every", "600");
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  stop.abort();
  expect(await ended).toBe(0);
  expect(out.at(-1)).toMatch(/^Stopped\. Sent: [01]\.$/);
});

test("says what is missing: a demo, an instance, the demo's own database, a sensible number", async () => {
  const none = world(null);
  expect(await none.run()).toBe(2);
  expect(none.err[0]).toContain("There is no demo organisation here");

  const silent = world("http://127.0.0.1:9");
  expect(await silent.run()).toBe(1);
  expect(silent.err[0]).toContain("Nothing answers at http://127.0.0.1:9");

  const { url } = await instance(false);
  const stranger = world(url);
  expect(await stranger.run("--count", "1")).toBe(1);
  expect(stranger.err[0]).toContain("does not know the demo source's key");

  for (const argv of [
    ["--every", "0"],
    ["--every", ""],
    ["--count", "none"],
    ["--seed", "many"],
  ]) {
    const wrong = world(url);
    expect(await wrong.run(...argv)).toBe(2);
    expect(wrong.err[0]).toMatch(/is a number from/);
  }
});
