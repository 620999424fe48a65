import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { logOrigin, readCheckpoint } from "@/core/audit/checkpoint";
import { logKey, toHex } from "@/core/audit/key-history";
import { readSignedNote, verifyNote } from "@/core/audit/signed-note";
import { SubtreeStack } from "@/core/audit/subtree";
import { INSTALLATION } from "@/db/repositories/sequencer";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { addLogKey, retireLogKey, sha256, verifyEd25519 } from "@/server/keys/log-keys";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { askToAcceptRestore } from "./accept-restore";
import { tree } from "./log-runtime";
import { logKeysFile, Sealer, signerStateFile } from "./sealer";

const HOST = "console.example";
let db: TestDatabase;
let app: TestRuntime;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "countersign-log-"));
});
beforeEach(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  rt = testRuntime(db.sealerUrl);
  [a, b] = await twoOrganisations(app);
  rmSync(dir, { recursive: true, force: true });
  return () => db.close();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const open = () => Sealer.open(rt, { dir, host: HOST, metaEveryMs: 0 });

type Stored = { size: string; root: Buffer; note: string };
const checkpoints = (orgId: string) =>
  db.admin<Stored>("SELECT size, root, note FROM audit.checkpoint WHERE org_id = $1 ORDER BY size, signed_at", [orgId]);

/** Hashed anew from what is stored, as somebody else would. */
async function rootOf(orgId: string, size: number): Promise<string> {
  const rows = await db.admin<{ bytes: Buffer }>(
    `SELECT e.bytes FROM audit.leaf l JOIN audit.event e USING (org_id, event_id) WHERE l.org_id = $1 AND l.index < $2 ORDER BY l.index`,
    [orgId, size],
  );
  expect(rows).toHaveLength(size);
  const stack = new SubtreeStack(tree);
  for (const { bytes } of rows) stack.pushLeaf(tree.leaf(bytes));
  return toHex(stack.root());
}

const publicKeys = (): { public: string; state: string }[] => JSON.parse(readFileSync(logKeysFile(dir), "utf8")).keys;

function signers(note: string, orgId: string): string[] {
  const parsed = readSignedNote(note);
  if (!parsed) throw new Error("not a signed note");
  const origin = logOrigin(HOST, orgId);
  return publicKeys()
    .map((key) => key.public)
    .filter((key) => verifyNote(sha256, verifyEd25519, parsed, logKey(origin, key)) === "good");
}

const alarms = (orgId: string) =>
  db.admin<{ code: string; state: string }>(
    "SELECT code, state FROM audit.alarm WHERE org_id = $1 ORDER BY raised_at",
    [orgId],
  );

/** As somebody with the server in hand, whom no guard stops. */
async function asSuperuser(...statements: string[]): Promise<void> {
  const guarded = ["event", "leaf", "tile", "checkpoint"];
  const each = (change: string) => guarded.map((table) => `ALTER TABLE audit.${table} ${change} TRIGGER append_only`);
  const all = ["SET LOCAL event_triggers = off", ...each("DISABLE"), ...statements, ...each("ENABLE ALWAYS")];
  await db.admin(all.join(";\n"));
}

test("every event of every organisation is sealed under its own log, and all logs under one", async () => {
  const sealer = await open();
  await sealer.tick();
  await tellSomething(app, a.orgId, 3);
  await sealer.tick();
  for (const { orgId } of [a, b]) {
    const stored = await checkpoints(orgId);
    const [{ count } = { count: "" }] = await db.admin<{ count: string }>(
      "SELECT count(*) FROM audit.event WHERE org_id = $1",
      [orgId],
    );
    expect(stored.at(-1)?.size).toBe(count);
    expect(stored).toHaveLength(orgId === a.orgId ? 2 : 1);
    for (const { size, root, note } of stored) {
      const text = readSignedNote(note)?.text ?? "";
      expect(readCheckpoint(text)).toEqual({
        origin: logOrigin(HOST, orgId),
        size: Number(size),
        root: new Uint8Array(root),
      });
      expect(toHex(root)).toBe(await rootOf(orgId, Number(size)));
      expect(signers(note, orgId)).toHaveLength(1);
    }
  }
  const meta = await db.admin<{ about_org: string; about_size: string }>(
    "SELECT about_org, about_size FROM audit.meta_leaf ORDER BY index",
  );
  expect(meta).toHaveLength(3);
  expect((await checkpoints(INSTALLATION)).at(-1)?.size).toBe("3");
  expect(readdirSync(path.join(dir, "anchors"))).toHaveLength(1);
});

test("however much there was before the first seal, the first checkpoint holds the event of its key", async () => {
  await db.admin(
    `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, bytes)
     SELECT $1, gen_random_uuid(), 'item.unclaimed', 1, now(), convert_to('{"n":' || n || '}', 'UTF8') FROM generate_series(1, 20100) n`,
    [a.orgId],
  );
  const sealer = await open();
  await sealer.tick();
  const stored = await checkpoints(a.orgId);
  expect(Number(stored.at(0)?.size)).toBeGreaterThan(20_100);
  for (const { note } of stored) expect(signers(note, a.orgId)).toHaveLength(1);
});

test("a new key is endorsed by the old one, both sign, then only the new one", async () => {
  await (await open()).tick();
  const [first = ""] = publicKeys().map((key) => key.public);
  const sealer = await open();
  const second = addLogKey(logKeysFile(dir));
  await sealer.tick();
  const both = (await checkpoints(a.orgId)).at(-1)?.note ?? "";
  expect(signers(both, a.orgId)).toEqual([first, second]);
  expect(retireLogKey(logKeysFile(dir), first)).toBe(true);
  expect(retireLogKey(logKeysFile(dir), second), "one must be left").toBe(false);
  await sealer.tick();
  await tellSomething(app, a.orgId, 1);
  await sealer.tick();
  expect(signers((await checkpoints(a.orgId)).at(-1)?.note ?? "", a.orgId)).toEqual([second]);
});

test("what was signed and never reached the database is put there as it was signed", async () => {
  const sealer = await open();
  await sealer.tick();
  await tellSomething(app, a.orgId, 300);
  await sealer.tick();
  const before = await checkpoints(a.orgId);
  const last = before.at(-1);
  await asSuperuser(
    `DELETE FROM audit.tile t WHERE org_id = '${a.orgId}' AND NOT (level = 0 AND index = 0 AND width = ${before[0]?.size})`,
    `DELETE FROM audit.checkpoint WHERE org_id = '${a.orgId}' AND size = ${last?.size}`,
  );
  await (await open()).tick();
  expect((await checkpoints(a.orgId)).at(-1)?.note).toBe(last?.note);
  expect(await alarms(a.orgId)).toEqual([]);
  await tellSomething(app, a.orgId, 1);
  await (await open()).tick();
  expect((await checkpoints(a.orgId)).at(-1)?.size).toBe(String(Number(last?.size) + 1));
});

test("a database that was put back is refused, and signed again once it is restored", async () => {
  const sealer = await open();
  await sealer.tick();
  const [early] = await checkpoints(a.orgId);
  await tellSomething(app, a.orgId, 5);
  await sealer.tick();
  await asSuperuser(
    `CREATE TABLE kept_leaf AS SELECT * FROM audit.leaf WHERE org_id = '${a.orgId}' AND index >= ${early?.size}`,
    `DELETE FROM audit.leaf WHERE org_id = '${a.orgId}' AND index >= ${early?.size}`,
    `CREATE TABLE kept_event AS SELECT * FROM audit.event WHERE event_id IN (SELECT event_id FROM kept_leaf)`,
    `DELETE FROM audit.event WHERE event_id IN (SELECT event_id FROM kept_leaf)`,
    `DELETE FROM audit.checkpoint WHERE org_id = '${a.orgId}' AND size > ${early?.size}`,
  );
  const later = await open();
  await later.tick();
  expect(await alarms(a.orgId)).toEqual([{ code: "rolled_back", state: "raised" }]);
  await tellSomething(app, a.orgId, 9);
  await later.tick();
  expect(await checkpoints(a.orgId), "nothing is signed over it").toHaveLength(1);
  expect((await alarms(a.orgId)).at(-1)).toEqual({ code: "changed", state: "raised" });
  expect(await alarms(b.orgId), "the others go on").toEqual([]);
  await asSuperuser(
    `DELETE FROM audit.leaf WHERE org_id = '${a.orgId}' AND index >= ${early?.size}`,
    `INSERT INTO audit.event SELECT * FROM kept_event`,
    `INSERT INTO audit.leaf SELECT * FROM kept_leaf`,
    `DROP TABLE kept_leaf, kept_event`,
  );
  await (await open()).tick();
  await (await open()).tick();
  expect((await alarms(a.orgId)).filter((x) => x.state === "ended")).toHaveLength(2);
  expect((await checkpoints(a.orgId)).length).toBeGreaterThan(1);
});

test("a database that had to be restored is taken up again only when somebody says so, and the log tells", async () => {
  const sealer = await open();
  await sealer.tick();
  const [early] = await checkpoints(a.orgId);
  await tellSomething(app, a.orgId, 5);
  await sealer.tick();
  const lost = (await checkpoints(a.orgId)).at(-1);
  await asSuperuser(
    `DELETE FROM audit.event e USING audit.leaf l WHERE l.event_id = e.event_id AND l.org_id = '${a.orgId}' AND l.index >= ${early?.size}`,
    `DELETE FROM audit.leaf WHERE org_id = '${a.orgId}' AND index >= ${early?.size}`,
    `DELETE FROM audit.tile WHERE org_id = '${a.orgId}' AND width > ${early?.size}`,
    `DELETE FROM audit.checkpoint WHERE org_id = '${a.orgId}' AND size > ${early?.size}`,
  );
  const later = await open();
  await later.tick();
  expect((await alarms(a.orgId)).at(-1)?.state).toBe("raised");
  askToAcceptRestore(dir);
  await later.tick();
  await later.tick();
  expect((await alarms(a.orgId)).at(-1)?.state).toBe("ended");
  const newest = (await checkpoints(a.orgId)).at(-1);
  expect(newest?.size).toBe(String(Number(early?.size) + 1));
  expect(toHex(newest?.root ?? Buffer.alloc(0))).toBe(await rootOf(a.orgId, Number(newest?.size)));
  const [told] = await db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event WHERE type = 'log.restored'");
  expect(JSON.parse(told?.bytes.toString("utf8") ?? "").data).toEqual({
    signed_size: Number(lost?.size),
    signed_root: lost?.root.toString("hex"),
    size: Number(early?.size),
  });
  await (await open()).tick();
  expect((await alarms(a.orgId)).at(-1)?.state, "once is enough").toBe("ended");
});

test("a signer whose memory is older than the database, or a second one, signs nothing", async () => {
  await (await open()).tick();
  rmSync(signerStateFile(dir));
  const sealer = await open();
  await tellSomething(app, a.orgId, 1);
  await sealer.tick();
  expect(await alarms(a.orgId)).toEqual([{ code: "split", state: "raised" }]);
  expect(await checkpoints(a.orgId)).toHaveLength(1);
});

test.each([
  [
    "its bytes",
    "UPDATE audit.event SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'worker', 'intake'), 'UTF8')",
  ],
  ["itself", "DELETE FROM audit.event"],
])("an event that loses %s is found by its index, without anybody asking", async (_, change) => {
  const sealer = await open();
  await sealer.tick();
  const [id = ""] = await tellSomething(app, a.orgId, 400);
  await sealer.tick();
  const [leaf] = await db.admin<{ index: string }>("SELECT index FROM audit.leaf WHERE event_id = $1", [id]);
  await asSuperuser(`CREATE TABLE kept AS SELECT * FROM audit.event WHERE event_id = '${id}'`);
  await asSuperuser(`${change} WHERE event_id = '${id}'`);
  for (let n = 0; n < 4; n += 1) await sealer.tick();
  expect(await db.admin("SELECT org_id, code, state, size FROM audit.alarm")).toEqual([
    { org_id: a.orgId, code: "altered", state: "raised", size: leaf?.index },
  ]);
  await asSuperuser(`DELETE FROM audit.event WHERE event_id = '${id}'`, "INSERT INTO audit.event SELECT * FROM kept");
  for (let n = 0; n < 4; n += 1) await sealer.tick();
  expect((await alarms(a.orgId)).at(-1)).toEqual({ code: "altered", state: "ended" });
});

test("without its key, a log that exists is not signed with another", async () => {
  await (await open()).tick();
  rmSync(logKeysFile(dir));
  await expect(open()).rejects.toThrow(/Restore it/);
});
