import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { nodePrimitives, testKeyOf } from "./bundle/testing/node-crypto";
import { canonicalJson } from "./canonical-json";
import { readNoteKey, readSignedNote, signNote, verifyNote, writeNoteKey, writeSignedNote } from "./signed-note";
import { treeHash } from "./tree-hash";
import { agrees, type Vector, vectorsIn } from "./vectors";

const tree = treeHash((bytes) => hash("sha256", bytes, "buffer"));
const file = path.join(import.meta.dirname, "vectors/merkle-inclusion.json");
const VECTORS = vectorsIn(JSON.parse(readFileSync(file, "utf8"))) as Vector[];

test("all 98 inclusion cases of transparency-dev/merkle, of which 92 must be refused", () => {
  expect([VECTORS.length, VECTORS.filter(({ wantErr }) => wantErr).length]).toEqual([98, 92]);
  expect(VECTORS.filter((vector) => !agrees(tree, vector)).map(({ file: name }) => name)).toEqual([]);
});

test("a case that says the contrary would be noticed", () => {
  for (const vector of VECTORS) expect(agrees(tree, { ...vector, wantErr: !vector.wantErr })).toBe(false);
});

test("a case stands alone or among others, of either kind; anything else is none", () => {
  const consistency = { size1: 1, size2: 1, root1: "AAAA", root2: "AAAA", proof: null, desc: "", wantErr: false };
  expect(vectorsIn(consistency)).toMatchObject([{ kind: "consistency" }]);
  expect(vectorsIn({ source: "s", cases: [consistency, consistency] })).toHaveLength(2);
  for (const none of [null, [], {}, { cases: [consistency, {}], source: "s" }]) expect(vectorsIn(none)).toBeNull();
});

test("nothing is shown by a proof from nothing, nor by hashes of another length", () => {
  const [leaf, other] = [tree.leaf(new Uint8Array(1)), tree.leaf(new Uint8Array(2))];
  const root = tree.node(leaf, other);
  const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const grown = {
    kind: "consistency",
    size1: 1,
    size2: 2,
    root1: b64(leaf),
    root2: b64(root),
    wantErr: false,
  } as const;
  expect(agrees(tree, { ...grown, proof: [b64(other)] })).toBe(true);
  for (const proof of [[b64(Buffer.concat([other, other]))], [b64(other.subarray(1))], [""], null])
    expect(agrees(tree, { ...grown, proof, wantErr: true })).toBe(true);
  const empty = b64(tree.empty());
  for (const size2 of [0, 1])
    expect(agrees(tree, { ...grown, size1: 0, size2, root1: empty, root2: empty, proof: [], wantErr: true })).toBe(
      true,
    );
  const included = { kind: "inclusion", leafIdx: 1, treeSize: 2, root: b64(root), leafHash: b64(other) } as const;
  expect(agrees(tree, { ...included, proof: [b64(leaf)], wantErr: false })).toBe(true);
  // To the left of the other hash, where what is too long would be written over.
  expect(agrees(tree, { ...included, proof: [b64(Buffer.concat([leaf, other]))], wantErr: true })).toBe(true);
});

test("the signed note of the C2SP specification and of golang.org/x/mod/sumdb/note", () => {
  const key = readNoteKey(nodePrimitives.sha256, "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const written = `${text}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
  const note = readSignedNote(written);
  if (!key || !note) throw new Error("not read");
  const { sha256, verifyEd25519 } = nodePrimitives;
  expect(verifyNote(sha256, verifyEd25519, note, key)).toBe("good");
  expect(verifyNote(sha256, verifyEd25519, { ...note, text: text.replace("problem", "Problem") }, key)).toBe("bad");
  // Its private key is published with it: Ed25519 signs the same text the same way, to the byte.
  const secret = Buffer.from("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "base64").subarray(1);
  const { sign } = testKeyOf(secret);
  expect(writeSignedNote({ text, signatures: [signNote(sha256, key, sign, text)] })).toBe(written);
  expect(writeNoteKey(sha256, key)).toBe("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
});

test("canonical JSON sorts and spells as RFC 8785 shows it", () => {
  // Section 3.2.3: names in the order of their UTF-16 units.
  const names = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  expect(
    Object.values(
      JSON.parse(
        `[${canonicalJson(names)
          .slice(1, -1)
          .replaceAll(/"[^"]*":/g, "")}]`,
      ),
    ),
  ).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
  // Section 3.2.2, but for its numbers: ours are whole ones.
  const strings = { string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/", literals: [null, true, false] };
  expect(canonicalJson(strings)).toBe('{"literals":[null,true,false],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
});
