import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FILES } from "@/core/audit/bundle/manifest";
import { usualLog } from "@/core/audit/bundle/testing/logs";
import { ORG, PEOPLE } from "@/core/audit/bundle/testing/sample-log";
import { ExportStopped } from "./export-failed";
import { wholePiece } from "./log-piece";
import type { EventsFile, TablesJob } from "./tables";
import { tabulateHere } from "./tabulate";
import { tabulateInThread } from "./tabulate-in-thread";

/** Beside our own bundles, so that packages are found. */
const BUNDLES = path.resolve("dist", `tables-${process.pid}`);
const TABLES = path.join(BUNDLES, "tables.mjs");
const EVENTS = usualLog().events;
const ASKED = { from: null, to: null, team: null, item: null, subject: null };
let dir: string;
let job: TablesJob;
let file: EventsFile;

beforeAll(async () => {
  await build({
    entryPoints: { tables: "server/main-tables.ts", thread: "server/services/export/tabulate-in-thread.ts" },
    outdir: BUNDLES,
    outExtension: { ".js": ".mjs" },
    ...{ bundle: true, packages: "external", platform: "node", format: "esm" },
  });
});
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-tables-"));
  mkdirSync(path.join(dir, "events"));
  const bytes = Buffer.concat(EVENTS.flatMap((each, n) => (n === 0 ? [each] : [Buffer.from("\n"), each])));
  writeFileSync(path.join(dir, "events/0.jsonl"), bytes);
  const count = Buffer.alloc(8);
  count.writeBigInt64BE(BigInt(EVENTS.length));
  const piece = wholePiece(0, EVENTS.length, count, bytes);
  if (!piece) throw new Error("no piece");
  file = { path: "events/0.jsonl", indexes: piece.indexes, lengths: piece.lengths };
  job = { dir, scope: { org: ORG, asked: ASKED }, known: PEOPLE };
  return () => rmSync(dir, { recursive: true, force: true });
});
afterAll(() => rmSync(BUNDLES, { recursive: true, force: true }));

const remove = () => {
  for (const name of [FILES.eventsCsv, FILES.decisionsCsv]) rmSync(path.join(dir, name));
};

test("in threads come the very tables that come here", async () => {
  const counted: number[] = [];
  const here = await tabulateHere(job, () => undefined);
  await here.add(file);
  const made = await here.end();
  remove();
  const there = await tabulateInThread(TABLES)(job, (events) => counted.push(events));
  await there.add(file);
  expect({ ...(await there.end()), peak: 0 }).toEqual({ ...made, peak: 0 });
  expect(counted).toEqual([EVENTS.length]);
});

test("stopped in the middle it makes nothing more, and whoever waits is told", async () => {
  const tables = await tabulateInThread(TABLES)(job, () => undefined);
  await tables.add(file);
  const ended = expect(tables.end()).rejects.toBeInstanceOf(ExportStopped);
  await tables.stop();
  await ended;
});

test("a file that cannot be made is told with its reason", async () => {
  writeFileSync(path.join(dir, FILES.decisionsCsv), "");
  const tables = await tabulateInThread(TABLES)(job, () => undefined);
  await expect(tables.end()).rejects.toMatchObject({ code: "EEXIST" });
  await tables.stop();
});

test("a disk that takes no more ends it with that reason, and not the process", () => {
  const script = `
    import { readFileSync } from "node:fs";
    import { tabulateInThread } from ${JSON.stringify(path.join(BUNDLES, "thread.mjs"))};
    const { job, file, tables } = JSON.parse(readFileSync(0, "utf8"));
    const bytes = (text) => Uint8Array.from(Buffer.from(text, "base64"));
    const given = { path: file.path, indexes: bytes(file.indexes), lengths: bytes(file.lengths) };
    const made = await tabulateInThread(tables)(job, () => undefined);
    for (let n = 0; n < 50; n += 1) made.add(given).catch(() => undefined);
    await made.end().then(() => console.log("made"), (error) => console.log(error.code));
    await made.stop();`;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const input = JSON.stringify({
    ...{ job, tables: TABLES },
    file: { path: file.path, indexes: base64(file.indexes), lengths: base64(file.lengths) },
  });
  // No file may be longer than so many blocks: what a full disk is to a program, without filling one.
  const program = path.join(dir, "run.mjs");
  writeFileSync(program, script);
  const command = `ulimit -f 64; exec "${process.execPath}" "${program}"`;
  const run = spawnSync("bash", ["-c", command], { input, encoding: "utf8" });
  expect(run.stdout.trim(), run.stderr).toBe("EFBIG");
});
