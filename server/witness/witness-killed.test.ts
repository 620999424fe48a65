import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toBase64 } from "@/core/audit/base64";
import { writeCheckpoint } from "@/core/audit/checkpoint";
import { consistencyProof } from "@/core/audit/proof";
import { type NoteKey, SIGNATURE, signNote, writeNoteKey, writeSignedNote } from "@/core/audit/signed-note";
import { foldSubtrees, type Subtree, subtreesOf } from "@/core/audit/subtree";
import { treeHash } from "@/core/audit/tree-hash";
import { publicBytes, sha256, signerOf } from "./signing";

const ROUNDS = 12;
const tree = treeHash(sha256);
const leaf = (n: number) => tree.leaf(Buffer.from(`event ${n}`));
const hashOf = ({ level, index }: Subtree): Uint8Array =>
  level === 0
    ? leaf(index)
    : tree.node(hashOf({ level: level - 1, index: 2 * index }), hashOf({ level: level - 1, index: 2 * index + 1 }));

const { privateKey } = generateKeyPairSync("ed25519");
const key: NoteKey = { name: "console.example/log/all", type: SIGNATURE.ed25519, publicKey: publicBytes(privateKey) };
const sign = signerOf(privateKey);

function question(old: number, size: number): string {
  const text = writeCheckpoint({ origin: key.name, size, root: foldSubtrees(tree, subtreesOf(0, size).map(hashOf)) });
  const note = writeSignedNote({ text, signatures: [signNote(sha256, key, sign, text)] });
  const proof = consistencyProof(tree, old, size, hashOf);
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join("")}\n${note}`;
}

let dir: string;
let alone: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-witness-killed-"));
  const built = path.join(dir, "built");
  const build = `import { bundle, entriesOf } from "./scripts/bundle.mjs"; await bundle(entriesOf(["witness"]), ${JSON.stringify(built)});`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", build], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  alone = path.join(dir, "alone.mjs");
  copyFileSync(path.join(built, "witness.mjs"), alone);
}, 30_000);
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

/** The one file, in a folder where nothing else of ours is. */
async function start(): Promise<{ child: ChildProcess; port: number; verifierKey: string }> {
  const given = [
    "--dir",
    path.join(dir, "kept"),
    "--log",
    writeNoteKey(sha256, key),
    "--name",
    "w.example",
    "--port",
    "0",
  ];
  const child = spawn(process.execPath, [alone, ...given], { cwd: tmpdir(), stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const line = async (stream: NodeJS.ReadableStream | null) => {
    for await (const each of createInterface({ input: stream as NodeJS.ReadableStream })) return each;
    throw new Error("the witness did not start");
  };
  const [verifierKey, listening] = await Promise.all([line(child.stdout), line(child.stderr)]);
  return { child, port: Number(/port (\d+)/.exec(listening)?.[1]), verifierKey };
}

test("killed at any moment, it never forgets what it has signed", { timeout: 60_000 }, async () => {
  let acknowledged = 0;
  let verifierKey: string | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const witness = await start();
    verifierKey ??= witness.verifierKey;
    expect(witness.verifierKey).toBe(verifierKey);
    let ended = false;
    const killed = sleep(20 + 15 * round).then(() => witness.child.kill("SIGKILL"));
    let old = acknowledged;
    while (!ended) {
      const size = old + 1;
      const answer = await fetch(`http://127.0.0.1:${witness.port}/add-checkpoint`, {
        method: "POST",
        body: question(old, size),
        // Of a process that died before it took the connection, some systems send no word.
        signal: AbortSignal.timeout(1_500),
      }).then(
        async (response) => ({ status: response.status, body: await response.text() }),
        () => null,
      );
      if (answer === null) ended = true;
      else if (answer.status === 200) old = acknowledged = size;
      else {
        // Signed before it was killed, and never heard of: it knows one more than we, and never less.
        expect(answer.status).toBe(409);
        expect(Number(answer.body)).toBe(acknowledged + 1);
        old = acknowledged = Number(answer.body);
      }
    }
    await killed;
  }
  expect(acknowledged).toBeGreaterThan(0);
});
