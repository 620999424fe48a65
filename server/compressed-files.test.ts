import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withCompressedFiles } from "./compressed-files";

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "countersign-static-"));
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "one.js.br"), brotliCompressSync("one()"));
  writeFileSync(join(folder, "secret.txt.br"), "not to be had");
  server = createServer(withCompressedFiles(folder, (_, res) => res.end("other"))).listen(0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, encodings: string, method = "GET") =>
  fetch(origin + path, { method, headers: { "accept-encoding": encodings } });

describe("compressed files", () => {
  it("come to whoever takes them, to be kept for ever", async () => {
    const answer = await get("/_next/static/chunks/one.js?dpl=1", "gzip, deflate, br");
    expect(await answer.text()).toBe("one()");
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(answer.headers.get("content-type")).toContain("javascript");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(answer.headers.get("vary")).toBe("accept-encoding");
    expect(await (await get("/_next/static/chunks/one.js", "br", "HEAD")).text()).toBe("");
  });

  it.each([
    ["/_next/static/chunks/one.js", "gzip, xbr, br;q=0"],
    ["/_next/static/chunks/two.js", "br"],
    ["/_next/static/../secret.txt", "br"],
    ["/_next/static/secret.txt", "br"],
    ["/chunks/one.js", "br"],
  ])("leave %s with %s to the other handler", async (path, encodings) => {
    expect(await (await get(path, encodings)).text()).toBe("other");
  });

  it("leave other methods alone, and a folder that is not there", async () => {
    expect(await (await get("/_next/static/chunks/one.js", "br", "POST")).text()).toBe("other");
    expect(() => withCompressedFiles(join(folder, "none"), () => undefined)).not.toThrow();
  });
});
