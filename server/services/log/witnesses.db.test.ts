import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { metaOrigin, readCheckpoint, writeCheckpoint } from "@/core/audit/checkpoint";
import { verifyCosignature } from "@/core/audit/cosignature";
import { logKey } from "@/core/audit/key-history";
import { readNoteKey, readSignedNote, writeNoteKey } from "@/core/audit/signed-note";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { httpWitness } from "@/server/connectors/witness/http-witness";
import { loadLogKeys, sha256, verifyEd25519 } from "@/server/keys/log-keys";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { type RunningWitness, startWitness } from "@/server/witness/start-witness";
import { tree } from "./log-runtime";
import { metaCheckpointOver } from "./read-meta";
import { logKeysFile, Sealer } from "./sealer";
import { signedBy } from "./sign-checkpoint";
import type { Witness, WitnessReply } from "./witness";

const HOST = "console.example";
let db: TestDatabase;
let app: TestRuntime;
let rt: TestRuntime;
let a: TestOrganisation;
let dir: string;
let running: RunningWitness[];

beforeEach(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  rt = testRuntime(db.sealerUrl);
  [a] = await twoOrganisations(app);
  dir = mkdtempSync(path.join(tmpdir(), "countersign-witnesses-"));
  running = [];
});
afterEach(async () => {
  for (const each of running) await each.stop();
  await db.close();
  rmSync(dir, { recursive: true, force: true });
});

const open = (...witnesses: Witness[]) => Sealer.open(rt, { dir, host: HOST, metaEveryMs: 0, witnesses });
const keys = () => loadLogKeys(logKeysFile(dir), true);

async function realWitness(name: string): Promise<Witness> {
  const logs = keys().map((key) => writeNoteKey(sha256, logKey(metaOrigin(HOST), key.publicHex)));
  const witness = await startWitness({ dir: path.join(dir, name), logs, name, port: 0 });
  running.push(witness);
  return httpWitness(witness.verifierKey, `http://127.0.0.1:${witness.port}`);
}

/** Answers as it is told to, under the key of a real one. */
const saying = (real: Witness, ask: Witness["ask"]): Witness => ({ ...real, ask });

const cosignatures = () =>
  db.admin<{ size: string; witness: string; line: string }>(
    "SELECT size, witness, line FROM audit.cosignature WHERE org_id = $1 ORDER BY size, seen_at",
    [INSTALLATION],
  );
const alarms = () =>
  db.admin<{ code: string; state: string }>(
    "SELECT code, state FROM audit.alarm WHERE org_id = $1 ORDER BY raised_at",
    [INSTALLATION],
  );
const soon = (assertion: () => Promise<void>) => vi.waitFor(assertion, { timeout: 5_000, interval: 20 });

test("every checkpoint of the log of all logs is shown to the witnesses; what they sign is handed out and anchored", async () => {
  const [one, two] = [await realWitness("one.example"), await realWitness("two.example")];
  const sealer = await open(one, two);
  await sealer.tick();
  await soon(async () => expect(await cosignatures()).toHaveLength(2));
  await tellSomething(app, a.orgId, 3);
  await sealer.tick();
  await soon(async () => expect(await cosignatures()).toHaveLength(4));

  const handedOut = await metaCheckpointOver(rt, 0);
  const note = readSignedNote(handedOut?.note ?? "");
  if (!note) throw new Error("no note");
  expect(readCheckpoint(note.text)?.size).toBe(handedOut?.size);
  expect(handedOut?.size).toBe(3);
  for (const { key } of [one, two])
    expect(verifyCosignature(sha256, verifyEd25519, note, key).verification).toBe("good");
  const [anchor = ""] = readdirSync(path.join(dir, "anchors"));
  const anchored = readFileSync(path.join(dir, "anchors", anchor), "utf8");
  expect(readSignedNote(anchored)?.signatures).toHaveLength(3);
  expect(await alarms()).toEqual([]);
});

test("a witness that never answers delays nothing, and one that comes back is shown the newest", async () => {
  const real = await realWitness("one.example");
  let away = true;
  const silent = saying(await realWitness("two.example"), () => new Promise<WitnessReply>(() => undefined));
  const flaky = saying(real, (question) => (away ? Promise.reject(new Error("ECONNREFUSED")) : real.ask(question)));
  const sealer = await open(silent, flaky);
  for (let round = 0; round < 3; round += 1) {
    await tellSomething(app, a.orgId, 1);
    expect((await sealer.tick()).signed).toBeGreaterThan(0);
  }
  expect(await metaCheckpointOver(rt, 0)).toMatchObject({ awaited: false });
  expect(await cosignatures()).toEqual([]);
  away = false;
  rt.advance(60_000);
  await sealer.tick();
  await soon(async () => expect(await cosignatures()).toHaveLength(1));
  const [{ size } = { size: "" }] = await cosignatures();
  expect(size, "the newest at once").toBe(String((await metaCheckpointOver(rt, 0))?.size));
  expect(await alarms(), "being away is no contradiction").toEqual([]);
});

test("an answer that was lost: it says what it knows, and is shown the way from there", async () => {
  const real = await realWitness("one.example");
  let lost = false;
  const losing = saying(real, async (question) => {
    const reply = await real.ask(question);
    if (lost || reply.kind !== "signed") return reply;
    lost = true;
    throw new Error("ECONNRESET");
  });
  await (await open(losing)).tick();
  await soon(async () => expect(lost).toBe(true));
  await tellSomething(app, a.orgId, 2);
  await (await open(losing)).tick();
  await soon(async () => expect(await cosignatures()).toHaveLength(1));
  expect(await alarms()).toEqual([]);
});

test("a witness that was told another tale refuses ours, and everybody hears of it", async () => {
  keys();
  const deceived = await realWitness("one.example");
  const text = writeCheckpoint({ origin: metaOrigin(HOST), size: 1, root: tree.leaf(Buffer.from("another past")) });
  const told = await deceived.ask(`old 0\n\n${signedBy(metaOrigin(HOST), keys(), text)}`);
  expect(told.kind).toBe("signed");
  const sealer = await open(deceived);
  await sealer.tick();
  await soon(async () => expect(await alarms()).toEqual([{ code: "witness_refused", state: "raised" }]));
  expect(await cosignatures()).toEqual([]);
  expect(rt.announced.some(({ kind, orgId }) => kind === "log" && orgId === INSTALLATION)).toBe(true);
  rt.advance(600_000);
  await tellSomething(app, a.orgId, 1);
  expect((await sealer.tick()).signed, "the logs go on").toBeGreaterThan(0);

  await (await open(await realWitness("two.example"))).tick();
  await soon(async () => expect((await alarms()).at(-1)).toEqual({ code: "witness_refused", state: "ended" }));
});

test("a witness that knows more than there is: the log went back", async () => {
  const ahead = saying(await realWitness("one.example"), async () => ({ kind: "knows", size: 1_000 }));
  await (await open(ahead)).tick();
  await soon(async () => expect(await alarms()).toEqual([{ code: "witness_refused", state: "raised" }]));
});

test.each<[string, (real: Witness, other: Witness, question: string) => Promise<WitnessReply>]>([
  ["nothing that is a signature", async () => ({ kind: "signed", lines: "thank you\n" })],
  ["somebody else's signature", (_real, other, question) => other.ask(question)],
  [
    "its signature of another checkpoint",
    async (real, _other, question) => {
      const text = writeCheckpoint({ origin: metaOrigin(HOST), size: 1, root: tree.leaf(Buffer.from("another past")) });
      const lines = await real.ask(`old 0\n\n${signedBy(metaOrigin(HOST), keys(), text)}`);
      expect(question).toContain("old 0\n");
      return lines;
    },
  ],
  ["that it does not know this log", async () => ({ kind: "refused", status: 404 })],
])("an answer that is %s is not kept", async (_what, answer) => {
  const [real, other] = [await realWitness("one.example"), await realWitness("two.example")];
  const failed = vi.fn();
  const witnesses = [saying(real, (question) => answer(real, other, question))];
  await (await Sealer.open(rt, { dir, host: HOST, metaEveryMs: 0, witnesses, witnessFailed: failed })).tick();
  await soon(async () => expect(failed).toHaveBeenCalled());
  expect(await cosignatures()).toEqual([]);
  expect(await alarms()).toEqual([]);
});

test("the key of a log is no key of a witness", () => {
  const text = writeNoteKey(sha256, logKey(metaOrigin(HOST), keys()[0]?.publicHex ?? ""));
  expect(readNoteKey(sha256, text)).not.toBeNull();
  expect(() => httpWitness(text, "https://witness.example")).toThrow(/no key of a witness/);
});
