import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterConstructorOptions } from "@zip.js/zip.js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { PROBLEM_CODES, STATUSES } from "@/core/audit/bundle/problem";
import { withEvent, withFile, without } from "@/core/audit/bundle/testing/edit-bundle";
import { KEY, STRANGER, usualLog, WITNESS_KEY, wholeOf } from "@/core/audit/bundle/testing/logs";
import { type Bundle, buildBundle, keyText, witnessKeyText } from "@/core/audit/bundle/testing/small-bundle";
import german from "@/messages/de/verify.json" with { type: "json" };
import english from "@/messages/en/verify.json" with { type: "json" };

// Each look is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = path.join(import.meta.dirname, "../..");
const WHOLE = buildBundle(wholeOf(usualLog()));
let dir: string;
let empty: string;
let made = 0;

/** The single file as a build leaves it, alone in an empty folder. */
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-verify-"));
  empty = path.join(dir, "empty");
  const build = `import { bundle, entriesOf } from "./scripts/bundle.mjs"; await bundle(entriesOf(["verify"]), ${JSON.stringify(empty)});`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", build], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function run(...args: string[]) {
  const env = { ...process.env, HOME: dir };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["verify.mjs", ...args], {
    cwd: empty,
    env,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

function folderOf(files: Bundle): string {
  const folder = path.join(dir, String(made++));
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}

type Packing = ZipWriterConstructorOptions & { inFolder?: string; as?: (name: string) => string };

async function zipOf(files: Bundle, { inFolder = "", as = (name) => name, ...options }: Packing = {}): Promise<string> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  if (inFolder) await writer.add(inFolder, undefined, { directory: true });
  for (const [name, bytes] of files) await writer.add(inFolder + as(name), new Uint8ArrayReader(bytes));
  const file = path.join(dir, `${made++}.zip`);
  writeFileSync(file, await writer.close());
  return file;
}

test("stands alone: one file, without a map, that asks for nothing but Node", () => {
  const source = readFileSync(path.join(empty, "verify.mjs"), "utf8");
  expect(source).not.toContain("sourceMappingURL");
  const imported = [...source.matchAll(/^import .* from "([^"]+)";$|\bimport\("([^"]+)"\)/gm)].map((m) => m[1] ?? m[2]);
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((name) => !/^node:(crypto|fs|fs\/promises|path|util|zlib)$/.test(name ?? ""))).toEqual([]);
});

test("0 for a bundle as it was made, 1 for one that was changed, 2 for one with something missing", () => {
  const valid = run(folderOf(WHOLE));
  expect(valid).toMatchObject({ status: 0, err: "" });
  expect(valid.out).toMatch(/^VALID/);
  expect(valid.out).toContain(keyText(KEY));
  expect(valid.out).toContain("NOT COMPARED");

  const changed = run(folderOf(withEvent(WHOLE, 9, (e) => ({ ...e, at: "2026-10-01T00:00:00.000Z" }))));
  expect(changed.status).toBe(1);
  expect(changed.out).toMatch(/^TAMPERED, first at event 9\n/);
  expect(changed.out).toContain(english.verify.problem.root_differs);

  const missing = run(folderOf(without(WHOLE, "report.json")));
  expect(missing.status).toBe(2);
  expect(missing.out).toMatch(/^INCOMPLETE[^\n]*\n {2}report\.json: /);
});

test("a key and a witness that were brought along are compared", () => {
  const folder = folderOf(WHOLE);
  const { status, out } = run(folder, "--key", keyText(KEY), "--witness", witnessKeyText(WITNESS_KEY));
  expect(status).toBe(0);
  expect(out).toMatch(/compared with --key[\s\S]*witness\.example saw it at 2026-10-02T00:00:00\.000Z/);
  expect(run(folder, "--key", keyText(STRANGER))).toMatchObject({ status: 1 });
  expect(run(folder, "--witness", witnessKeyText(STRANGER))).toMatchObject({ status: 2 });
  expect(run(folder, "--key", "nonsense")).toMatchObject({ status: 2, out: "" });
});

test("the verdict as one JSON object", () => {
  const verdict = JSON.parse(run(folderOf(withFile(WHOLE, "more.txt", "more")), "--json").out);
  expect(verdict).toMatchObject({ status: "tampered", problems: [{ code: "file_extra", file: "more.txt" }] });
  expect(verdict.facts).toMatchObject({ events: 27, keyCompared: false });
});

test("called wrongly it says how, and ends with 2", () => {
  expect(run()).toMatchObject({ status: 2, out: "" });
  expect(run("a", "b").status).toBe(2);
  expect(run("nowhere").err).toContain("nowhere cannot be read");
  expect(run("--help")).toMatchObject({ status: 0 });
});

test("an archive is read where it lies: packed or not, large or not, in a folder or not", async () => {
  const kinds: Packing[] = [{}, { level: 0 }, { zip64: true }, { inFolder: "export-2026/" }, { dataDescriptor: false }];
  for (const kind of kinds) expect(run(await zipOf(WHOLE, kind)), JSON.stringify(kind)).toMatchObject({ status: 0 });
});

test("what is in an archive must be in the manifest, and lead nowhere else", async () => {
  const climbing = await zipOf(WHOLE, { as: (name) => (name === "README.txt" ? "../README.txt" : name) });
  expect(run(climbing)).toMatchObject({ status: 1 });
  expect(run(climbing).out).toContain("[file_path]");
  const outside = new Map([...WHOLE].map(([name, bytes]) => [`a/${name}`, bytes] as const));
  expect(run(await zipOf(new Map([...outside, ["b/more.txt", new Uint8Array(3)]]))).status).toBe(2);
  const folder = folderOf(without(WHOLE, "README.txt"));
  symlinkSync("/etc/hostname", path.join(folder, "README.txt"));
  expect(run(folder).out).toContain("[file_unreadable]");
});

test("an archive that was cut off or damaged is never valid", async () => {
  const bytes = readFileSync(await zipOf(WHOLE));
  const damaged = path.join(dir, "damaged.zip");
  for (const length of [0, 10, 22, Math.floor(bytes.length / 2), bytes.length - 1]) {
    writeFileSync(damaged, bytes.subarray(0, length));
    const { status, err } = run(damaged);
    expect({ length, status }).toEqual({ length, status: 2 });
    expect(err).toMatch(/^INCOMPLETE: .* cannot be opened/);
  }
  for (const at of [40, 200, 900, Math.floor(bytes.length / 3)]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] as number) ^ 0x10;
    writeFileSync(damaged, changed);
    expect({ at, status: run(damaged).status }).toEqual({ at, status: 1 });
  }
  writeFileSync(damaged, "no archive at all, but longer than its end would be");
  expect(run(damaged).status).toBe(2);
  const secret = await zipOf(WHOLE, { password: "secret" });
  expect(run(secret).status).toBe(2);
});

test("every problem and every verdict has its sentence in both languages", () => {
  for (const { verify } of [english, german]) {
    expect(Object.keys(verify.problem).sort()).toEqual([...PROBLEM_CODES].sort());
    expect(Object.keys(verify.status).sort()).toEqual([...STATUSES].sort());
  }
});
