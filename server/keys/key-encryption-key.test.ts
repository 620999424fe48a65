import { expect, test } from "vitest";
import { KeyRing, localKey } from "./key-encryption-key";
import { CannotOpen, Erased } from "./sealed-box";
import { newSubjectKey, openSubjectKey } from "./subject-keys";

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

test("any version opens, and the newest whose time has come wraps", () => {
  let now = 100;
  const versions = [1, 2, 3].map((version) => ({ version, since: version * 1000, key: Buffer.alloc(32, version) }));
  const ring = new KeyRing({ ring: "r", versions }, () => now);
  const wrapped = [100, 1500, 2000, 3999].map((at) => {
    now = at;
    return { id: ring.id, box: ring.wrap(Buffer.alloc(32, 5), "o") };
  });
  expect(wrapped.map((w) => w.id)).toEqual(["r", "r", "r/2", "r/3"]);
  expect(wrapped.map((w) => ring.idOf(w.box))).toEqual(["r", "r", "r/2", "r/3"]);
  now = 0;
  for (const { box } of wrapped) expect(ring.unwrap(box, "o").equals(Buffer.alloc(32, 5))).toBe(true);
});

test("what a retired version wrapped does not open, nor what was relabelled as another version's", () => {
  const versions = [1, 2].map((version) => ({ version, since: 0, key: Buffer.alloc(32, version) }));
  const ring = new KeyRing({ ring: "r", versions });
  const old = new KeyRing({ ring: "r", versions: versions.slice(0, 1) }).wrap(Buffer.alloc(32, 5), "o");
  const relabelled = Buffer.from(old);
  relabelled.writeUInt16BE(2, 1);
  expect(() => ring.unwrap(relabelled, "o")).toThrow(CannotOpen);
  ring.replace({ ring: "r", versions: versions.slice(1) });
  expect(() => ring.unwrap(old, "o")).toThrow(CannotOpen);
  expect(() => ring.unwrap(Buffer.alloc(0), "o")).toThrow();
});
