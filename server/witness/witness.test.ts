import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toBase64 } from "@/core/audit/base64";
import { writeCheckpoint } from "@/core/audit/checkpoint";
import { verifyCosignature } from "@/core/audit/cosignature";
import { consistencyProof } from "@/core/audit/proof";
import {
  type NoteKey,
  readNoteKey,
  readSignedNote,
  SIGNATURE,
  signNote,
  writeNoteKey,
  writeSignedNote,
} from "@/core/audit/signed-note";
import { foldSubtrees, type Subtree, subtreesOf } from "@/core/audit/subtree";
import { treeHash } from "@/core/audit/tree-hash";
import { publicBytes, sha256, signerOf, verifyEd25519 } from "./signing";
import { type RunningWitness, startWitness } from "./start-witness";

const ORIGIN = "console.example/log/all";
const NOW = Date.UTC(2026, 10, 22, 9);
const tree = treeHash(sha256);

let dir: string;
let running: RunningWitness[];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-witness-"));
  running = [];
});
afterEach(async () => {
  for (const each of running) await each.stop();
  rmSync(dir, { recursive: true, force: true });
});

function newLogKey(name = ORIGIN) {
  const { privateKey } = generateKeyPairSync("ed25519");
  const key: NoteKey = { name, type: SIGNATURE.ed25519, publicKey: publicBytes(privateKey) };
  return { key, text: writeNoteKey(sha256, key), sign: signerOf(privateKey) };
}
type LogKey = ReturnType<typeof newLogKey>;

/** A log whose leaves from some index on may be told otherwise: a split view. */
function told(otherFrom = Number.POSITIVE_INFINITY) {
  const leaf = (n: number) => tree.leaf(Buffer.from(n < otherFrom ? `event ${n}` : `other ${n}`));
  const hashOf = ({ level, index }: Subtree): Uint8Array =>
    level === 0
      ? leaf(index)
      : tree.node(hashOf({ level: level - 1, index: 2 * index }), hashOf({ level: level - 1, index: 2 * index + 1 }));
  const rootOf = (size: number) => (size === 0 ? tree.empty() : foldSubtrees(tree, subtreesOf(0, size).map(hashOf)));
  return { rootOf, proof: (first: number, second: number) => consistencyProof(tree, first, second, hashOf) };
}

function noteOf(keys: readonly LogKey[], size: number, log = told(), origin = ORIGIN): string {
  const text = writeCheckpoint({ origin, size, root: log.rootOf(size) });
  return writeSignedNote({ text, signatures: keys.map(({ key, sign }) => signNote(sha256, key, sign, text)) });
}

function question(keys: readonly LogKey[], old: number, size: number, log = told()): string {
  const proof = old <= size ? log.proof(old, size) : [];
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join("")}\n${noteOf(keys, size, log)}`;
}

async function start(...logs: LogKey[]): Promise<RunningWitness> {
  const witness = await startWitness({
    dir,
    logs: logs.map((l) => l.text),
    name: "witness.example/w",
    port: 0,
    now: () => NOW,
  });
  running.push(witness);
  return witness;
}

async function ask({ port }: RunningWitness, body: string | Uint8Array<ArrayBuffer>) {
  const response = await fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: "POST", body });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
}

test("vouches for a log that grows, with a signature that anybody can check, and says so once more when asked again", async () => {
  const log = newLogKey();
  const witness = await start(log);
  const key = readNoteKey(sha256, witness.verifierKey);
  if (!key) throw new Error("it tells no key");
  for (const [old, size] of [
    [0, 1],
    [1, 7],
    [7, 7],
    [7, 200],
  ] as const) {
    const answer = await ask(witness, question([log], old, size));
    expect(answer.status, `${old} to ${size}: ${answer.body}`).toBe(200);
    const note = readSignedNote(noteOf([log], size) + answer.body);
    if (!note) throw new Error("its line does not fit the note");
    expect(verifyCosignature(sha256, verifyEd25519, note, key)).toEqual({ verification: "good", seconds: NOW / 1000 });
  }
});

describe("refuses", () => {
  const log = newLogKey();
  const stranger = newLogKey("elsewhere.example/log/all");
  const impostor = newLogKey();
  const valid = () => question([log], 0, 3);
  const longProof = `old 3\n${`${toBase64(new Uint8Array(32))}\n`.repeat(64)}\n${noteOf([log], 9)}`;
  test.each([
    [400, "", "nothing"],
    [400, valid().replace("old 0", "old 00"), "a leading zero"],
    [400, valid().replace("old 0", "old 0 "), "a space behind"],
    [400, valid().replace("old 0\n", ""), "no old size"],
    [400, valid().replace("\n\n", "\nAAAA\n\n"), "a hash of three bytes"],
    [400, valid().replaceAll("\n", "\r\n"), "other line ends"],
    [400, `${valid()}\n`, "a further line"],
    [400, valid().slice(0, -1), "an end that is missing"],
    [400, valid().replace(`${ORIGIN}\n3\n`, `${ORIGIN}\n03\n`), "a note that is no checkpoint"],
    [400, longProof, "more lines than any tree needs"],
    [400, question([log], 5, 3), "an old size above the new"],
    [403, question([impostor], 0, 3), "a signature of nobody known"],
    [403, valid().replace("\n3\n", "\n4\n"), "a text that was changed after it was signed"],
    [404, `old 0\n\n${noteOf([stranger], 3, told(), stranger.key.name)}`, "a log that is not known"],
    [422, `old 0\n${toBase64(new Uint8Array(32))}\n\n${noteOf([log], 3)}`, "a proof where none belongs"],
  ])("%i: %#", async (status, body, what) => {
    const witness = await start(log);
    const answer = await ask(witness, body);
    expect(answer.status, what).toBe(status);
    expect((await ask(witness, question([log], 0, 3))).status, "nothing was remembered of it").toBe(200);
  });

  test("what is too long, not UTF-8, or asked otherwise", async () => {
    const witness = await start(log);
    expect((await ask(witness, "x".repeat(40_000))).status).toBe(413);
    expect((await ask(witness, new Uint8Array([0xff, 0xfe]))).status).toBe(400);
    const base = `http://127.0.0.1:${witness.port}`;
    const got = await fetch(`${base}/add-checkpoint`);
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
    expect(await (await fetch(base)).text()).toBe(`${witness.verifierKey}\n`);
  });
});

test("a proof that does not lead from what it knows is refused, and what it knows is told", async () => {
  const log = newLogKey();
  const witness = await start(log);
  expect((await ask(witness, question([log], 0, 20))).status).toBe(200);
  for (const old of [0, 19]) {
    expect(await ask(witness, question([log], old, 30))).toEqual({
      status: 409,
      type: "text/x.tlog.size",
      body: "20\n",
    });
  }
  expect(await ask(witness, question([log], 0, 10)), "a log that went back").toMatchObject({
    status: 409,
    body: "20\n",
  });
  const rewritten = told(12);
  expect((await ask(witness, question([log], 20, 30, rewritten))).status, "the past was told otherwise").toBe(422);
  expect((await ask(witness, question([log], 20, 30))).status).toBe(200);
});

test("two tales at one size: the second is refused, and both are kept side by side as evidence", async () => {
  const log = newLogKey();
  const witness = await start(log);
  const first = noteOf([log], 20);
  const second = noteOf([log], 20, told(12));
  expect((await ask(witness, `old 0\n\n${first}`)).status).toBe(200);
  for (const old of [0, 20, 20]) {
    expect((await ask(witness, `old ${old}\n\n${second}`)).status).toBe(409);
  }
  const evidence = readdirSync(path.join(dir, "evidence"));
  expect(evidence).toHaveLength(1);
  const kept = readFileSync(path.join(dir, "evidence", evidence[0] ?? ""), "utf8");
  expect(kept).toContain(first);
  expect(kept).toContain(second);
});

test("several logs, and several keys of one", async () => {
  const [one, two] = [newLogKey(), newLogKey()];
  const other = newLogKey("other.example/log/all");
  const witness = await start(one, two, other);
  expect((await ask(witness, question([one], 0, 5))).status).toBe(200);
  expect((await ask(witness, question([two], 5, 6))).status, "the log's second key").toBe(200);
  const answer = await ask(witness, `old 0\n\n${noteOf([other], 2, told(), other.key.name)}`);
  expect(answer.status, "each log has its own memory").toBe(200);
});

test("of many at once each continues what was signed before it: no size is signed after a larger one", async () => {
  const log = newLogKey();
  const witness = await start(log);
  await ask(witness, question([log], 0, 1));
  const sizes = Array.from({ length: 40 }, (_, n) => 2 + n);
  const answers = await Promise.all(sizes.map((size) => ask(witness, question([log], 1, size))));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const signed = sizes[answers.findIndex(({ status }) => status === 200)] ?? 0;
  for (const { status, body } of answers) if (status !== 200) expect([status, body]).toEqual([409, `${signed}\n`]);
});

test("keeps its key and its memory over a restart, and its name for good", async () => {
  const log = newLogKey();
  const first = await start(log);
  await ask(first, question([log], 0, 20));
  await first.stop();
  const second = await start(log);
  expect(second.verifierKey).toBe(first.verifierKey);
  expect((await ask(second, question([log], 0, 30))).body).toBe("20\n");
  expect((await ask(second, question([log], 20, 30))).status).toBe(200);
  await second.stop();
  const again = { dir, logs: [log.text], name: "another.example", port: 0 };
  await expect(startWitness(again)).rejects.toThrow(/called witness.example/);
});

test("starts neither with a damaged memory, nor beside another one, nor without a log's key", async () => {
  const log = newLogKey();
  const witness = await start(log);
  await ask(witness, question([log], 0, 20));
  await witness.stop();
  const options = { dir, logs: [log.text], name: null, port: 0 };
  const [file = ""] = readdirSync(path.join(dir, "logs"));
  const kept = readFileSync(path.join(dir, "logs", file), "utf8");
  writeFileSync(path.join(dir, "logs", file), kept.slice(0, 40));
  await expect(startWitness(options)).rejects.toThrow(/damaged/);
  writeFileSync(path.join(dir, "logs", file), kept);
  const other = await start(log);
  await expect(startWitness(options)).rejects.toThrow(/Another witness/);
  await other.stop();
  await expect(startWitness({ ...options, logs: [witness.verifierKey] })).rejects.toThrow(/no verifier key of a log/);
  mkdirSync(dir, { recursive: true });
  await expect(startWitness({ ...options, logs: [] })).rejects.toThrow(/at least one/);
});
