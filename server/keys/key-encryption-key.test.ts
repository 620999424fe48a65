import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLocalKey, loadLocalKey, localKey } from "./key-encryption-key";
import { CannotOpen, Erased } from "./sealed-box";
import { newSubjectKey, openSubjectKey } from "./subject-keys";

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "countersign-keys-"));
  file = join(dir, "keys", "kek.json");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test("a missing key file is an error that says what to do, and creates nothing", () => {
  expect(() => loadLocalKey(file)).toThrow(/missing\. Restore it from its backup/);
  expect(() => statSync(file)).toThrow();
});

test("a created key is its owner's alone and opens what it wrapped after every load", () => {
  createLocalKey(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(dir, "keys")).mode & 0o777).toBe(0o700);
  const wrapped = loadLocalKey(file).wrap(Buffer.alloc(32, 5), "owner");
  expect(loadLocalKey(file).unwrap(wrapped, "owner").equals(Buffer.alloc(32, 5))).toBe(true);
});

test("an existing key is never replaced", () => {
  createLocalKey(file);
  const before = readFileSync(file);
  expect(() => createLocalKey(file)).toThrow(/EEXIST/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each(["", "{", "{}", '{"id":"x","key":""}', '{"id":"x","key":"c2hvcnQ="}', '{"key":"AAAA"}', "null"])(
  "a damaged key file is refused: %s",
  (text) => {
    createLocalKey(file);
    writeFileSync(file, text);
    expect(() => loadLocalKey(file)).toThrow(/damaged\. Restore it from its backup/);
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);

test("two created keys differ in name and key", () => {
  createLocalKey(file);
  createLocalKey(join(dir, "other.json"));
  const [one, two] = [loadLocalKey(file), loadLocalKey(join(dir, "other.json"))];
  expect(one.id).not.toBe(two.id);
  expect(() => two.unwrap(one.wrap(Buffer.alloc(32), "o"), "o")).toThrow(CannotOpen);
});

const KEK = localKey("k", Buffer.alloc(32, 9));

test("a subject's key opens for that subject of that organisation and version only", () => {
  const { key, wrapped } = newSubjectKey(KEK, "org", "subject");
  expect(openSubjectKey(KEK, "org", "subject", { version: 1, wrapped })).toEqual(key);
  const elsewhere = [
    ["org2", "subject", 1],
    ["org", "subject2", 1],
    ["org", "subject", 2],
  ] as const;
  for (const [org, subject, version] of elsewhere)
    expect(() => openSubjectKey(KEK, org, subject, { version, wrapped })).toThrow(CannotOpen);
  expect(() => openSubjectKey(localKey("k", Buffer.alloc(32, 8)), "org", "subject", { version: 1, wrapped })).toThrow(
    CannotOpen,
  );
});

test("a destroyed key says that the subject was erased, not that something is broken", () => {
  expect(() => openSubjectKey(KEK, "org", "subject", { version: 1, wrapped: null })).toThrow(Erased);
});
