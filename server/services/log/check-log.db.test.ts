import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import type { Primitives } from "@/core/audit/bundle/bundle-reader";
import { checkLog, type LogSource } from "@/core/audit/check/check-log";
import { checkSeal } from "@/core/audit/check/check-seal";
import type { Seen } from "@/core/audit/check/check-seen";
import { logKey } from "@/core/audit/key-history";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { addLogKey, sha256, verifyEd25519 } from "@/server/keys/log-keys";
import { HELD } from "@/server/testing/bodies";
import { queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { tellSomething } from "@/server/testing/tell-something";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readEventPage } from "../audit/read-event-page";
import { readAnchor } from "./read-anchor";
import { readEntries, readInclusion, readLeaves } from "./read-entries";
import { readIndexes } from "./read-indexes";
import { readLogState } from "./read-log-state";
import { readSeal, readSealOfDecision } from "./read-seal";
import { logKeysFile, Sealer, signerStateFile } from "./sealer";

const crypto = { sha256, verifyEd25519 } as Primitives;
let db: TestDatabase;
let app: TestRuntime;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
const dir = mkdtempSync(path.join(tmpdir(), "countersign-check-"));
let sealer: Sealer;

beforeEach(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  rt = testRuntime(db.sealerUrl);
  [a, b] = await twoOrganisations(app);
  sealer = await Sealer.open(rt, { dir, host: "console.example", metaEveryMs: 0 });
  await sealer.tick();
});
afterEach(async () => {
  await db.close();
  for (const file of [logKeysFile(dir), signerStateFile(dir)]) rmSync(file, { force: true });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The browser's side, served by the services in this process. */
function sourceOf(org: TestOrganisation): LogSource {
  const { auditor } = org.members;
  return {
    anchor: async (seen) => required(await readAnchor(app, auditor, seen)),
    entries: async (from, to) => required(await readEntries(app, auditor, { from, to })),
    leaves: async (from, to, size) => required(await readLeaves(app, auditor, { from, to, size })),
    inclusion: async (index, size) => required(await readInclusion(app, auditor, { index, size })),
  };
}

const now = "2026-11-22T18:00:00.000Z";
const check = (org: TestOrganisation, seen: Seen | null = null) =>
  checkLog(sourceOf(org), crypto, { org: org.orgId, seen, now });

/** As somebody with the server in hand, whom no guard stops. */
async function asSuperuser(...statements: string[]): Promise<void> {
  const tables = ["event", "leaf", "tile", "checkpoint"];
  const each = (change: string) => tables.map((table) => `ALTER TABLE audit.${table} ${change} TRIGGER append_only`);
  const all = ["SET LOCAL event_triggers = off", ...each("DISABLE"), ...statements, ...each("ENABLE ALWAYS")];
  await db.admin(all.join(";\n"));
}

const flipped = (org: TestOrganisation, index: number) =>
  `UPDATE audit.event SET bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1) WHERE event_id =
   (SELECT event_id FROM audit.leaf WHERE org_id = '${org.orgId}' AND index = ${index})`;

async function grown(org: TestOrganisation): Promise<string[]> {
  const ids: string[] = [];
  for (const count of [3, 1, 300, 7]) {
    ids.push(...(await tellSomething(app, org.orgId, count)));
    await sealer.tick();
  }
  return ids;
}

test("a log that nobody touched is in order, checkpoint by checkpoint, and remembered", async () => {
  await grown(a);
  addLogKey(logKeysFile(dir));
  await sealer.tick();
  await tellSomething(app, a.orgId, 2);
  await sealer.tick();
  const stored = await db.admin<{ size: string }>(
    "SELECT DISTINCT size FROM audit.checkpoint WHERE org_id = $1 ORDER BY size",
    [a.orgId],
  );
  const size = Number(stored.at(-1)?.size);
  const verdict = await check(a);
  expect(verdict).toMatchObject({ size, events: size, checkpoints: stored.length, signatures: 1, fault: null });
  expect(verdict.signedBy).toHaveLength(2);
  const later = await check(a, verdict.seen);
  expect(later.fault).toBeNull();
  await tellSomething(app, a.orgId, 5);
  await sealer.tick();
  expect(await check(a, verdict.seen)).toMatchObject({ size: size + 5, fault: null });
});

test("one changed byte is found, with its index", async () => {
  await grown(a);
  await asSuperuser(flipped(a, 150));
  const verdict = await check(a);
  expect(verdict.fault).toMatchObject({ code: "entry_changed", index: 150 });
  expect(verdict.seen).toBeNull();
  expect((await check(b)).fault).toBeNull();
});

test("an event that is gone, and one whose tree was changed with it, are found", async () => {
  await grown(a);
  await asSuperuser(
    `DELETE FROM audit.event WHERE event_id = (SELECT event_id FROM audit.leaf WHERE org_id = '${a.orgId}' AND index = 20)`,
  );
  expect((await check(a)).fault).toMatchObject({ code: "entry_missing", index: 20 });
  await tellSomething(app, b.orgId, 3);
  await sealer.tick();
  const tile = `org_id = '${b.orgId}' AND level = 0 AND width = (SELECT min(width) FROM audit.tile WHERE org_id = '${b.orgId}')`;
  await asSuperuser(
    flipped(b, 5),
    `UPDATE audit.tile SET hashes = set_byte(hashes, 160, get_byte(hashes, 160) # 1) WHERE ${tile}`,
  );
  expect((await check(b)).fault, "which event it is cannot be said any more").toMatchObject({
    code: "root_differs",
    index: null,
    from: 0,
  });
});

test("a log that was put back, or written anew by whoever has the key, is noticed by who saw it before", async () => {
  const early = (await check(a)).seen;
  await grown(a);
  const { seen } = await check(a, early);
  expect(seen).not.toBeNull();
  const newest = await db.admin("SELECT 1 FROM audit.checkpoint WHERE org_id = $1 AND size > $2", [
    a.orgId,
    early?.size,
  ]);
  expect(newest.length).toBeGreaterThan(0);
  await asSuperuser(`DELETE FROM audit.checkpoint WHERE org_id = '${a.orgId}' AND size > ${early?.size}`);
  expect((await check(a)).fault).toBeNull();
  expect((await check(a, seen)).fault?.code).toBe("rolled_back");
  // All of the log is written anew with the real key, by a signer that remembers nothing.
  await asSuperuser("DELETE FROM audit.checkpoint", "DELETE FROM audit.tile", flipped(a, 2));
  rmSync(signerStateFile(dir));
  await (await Sealer.open(rt, { dir, host: "console.example", metaEveryMs: 3_600_000 })).tick();
  expect((await check(a, seen)).fault?.code).toBe("forked");
});

test("each event has a seal that can be checked, and none that is not its own", async () => {
  const [first = "", second = ""] = await grown(a);
  const { auditor } = a.members;
  const seal = required(await readSeal(app, auditor, first));
  const checked = checkSeal(crypto, seal, a.orgId);
  expect(checked).toMatchObject({ ok: true, index: seal.sealed?.index });
  const [key] = JSON.parse(JSON.stringify(checked?.ok ? checked.signedBy : [])) as string[];
  expect(key).toContain(logKey(`console.example/log/${a.orgId}`, "00".repeat(32)).name);
  const other = required(await readSeal(app, auditor, second));
  const faultOf = (view: typeof seal) => {
    const found = checkSeal(crypto, view, a.orgId);
    return found && !found.ok ? found.fault : null;
  };
  const { sealed } = seal;
  if (!sealed || !other.sealed) throw new Error("not sealed");
  const bytes = seal.event.bytes.replace("item.unclaimed", "item.unclaimEd");
  expect(faultOf({ ...seal, event: { ...seal.event, bytes } })).toBe("not_included");
  expect(checkSeal(crypto, seal, b.orgId)).toMatchObject({ fault: "other_event" });
  expect(faultOf({ ...other, event: { ...other.event, id: first } })).toBe("other_event");
  expect(faultOf({ ...seal, sealed: { ...sealed, index: sealed.index + 1 } })).toBe("not_included");
  expect(faultOf({ ...seal, sealed: { ...sealed, proof: null } })).toBe("no_proof");
  const { checkpoint } = sealed;
  const withNote = (note: string) => ({ ...seal, sealed: { ...sealed, checkpoint: { ...checkpoint, note } } });
  expect(faultOf(withNote(checkpoint.note.replace(/\n\d+\n/, "\n9\n")))).toMatch(/key_unproved|signature_bad/);
  expect(faultOf(withNote(checkpoint.note.replaceAll(a.orgId, b.orgId)))).toBe("other_log");
  expect(faultOf(withNote(`${checkpoint.note} `))).toBe("note_malformed");
  const keyless = { ...seal, sealed: { ...sealed, checkpoint: { ...checkpoint, keys: [] } } };
  expect(faultOf(keyless)).toBe("unsigned");
});

test("what is not sealed yet says so, and is behind after a minute", async () => {
  const [id = ""] = await tellSomething(app, a.orgId, 1);
  const { auditor, supervisor } = a.members;
  expect(required(await readSeal(app, auditor, id)).sealed).toBeNull();
  expect(await readLogState(app, supervisor)).toMatchObject({ org: a.orgId, behindSince: null, alarms: [] });
  app.advance(61_000);
  const state = await readLogState(app, supervisor);
  expect(state.behindSince).toBe(state.newest?.at);
  expect(required(await readIndexes(app, auditor, [id]))).toEqual({});
  await sealer.tick();
  expect(Object.keys(required(await readIndexes(app, auditor, [id])))).toEqual([id]);
  expect((await readLogState(app, supervisor)).behindSince).toBeNull();
  await asSuperuser(flipped(a, 1));
  rmSync(signerStateFile(dir));
  await (await Sealer.open(rt, { dir, host: "console.example", metaEveryMs: 0 })).tick();
  expect((await readLogState(app, supervisor)).alarms.map(({ code }) => code)).toContain("split");
});

test("a decision's seal is its own event's, for those who may read the decision", async () => {
  const { itemId } = await queued(app, a, HELD.unsure);
  const [supervisor] = a.supervisors;
  const { decision } = required(await settle(app, supervisor, itemId, "approve"));
  await sealer.tick();
  const seal = required(await readSealOfDecision(app, supervisor, decision));
  expect(JSON.parse(seal.event.bytes)).toMatchObject({ type: "item.decided", data: { decision } });
  expect(checkSeal(crypto, seal, a.orgId)).toMatchObject({ ok: true });
  expect(refusal(await readSeal(app, supervisor, seal.event.id))).toBe("not_permitted");
  expect(refusal(await readSealOfDecision(app, b.members.auditor, decision))).toBe("not_found");
  expect(refusal(await readSeal(app, b.members.auditor, seal.event.id))).toBe("not_found");
  expect(required(await readIndexes(app, b.members.auditor, [seal.event.id]))).toEqual({});
  expect(refusal(await readEntries(app, supervisor, { from: 0, to: 1 }))).toBe("not_permitted");
  expect(refusal(await readEntries(app, a.members.auditor, { from: 0, to: 2_001 }))).toBe("invalid_field");
});

test("the list goes through the log by index, and knows what is not in it yet", async () => {
  await grown(a);
  const { auditor } = a.members;
  const from = required(await readEventPage(app, auditor, { index: "120" }));
  expect(from.rows.map(({ index }) => index)).toEqual(Array.from({ length: 50 }, (_, n) => 120 - n));
  const next = required(await readEventPage(app, auditor, { index: "120", cursor: from.next ?? "" }));
  expect(next.rows[0]?.index).toBe(70);
  const last = required(await readEventPage(app, auditor, { index: "3" }));
  expect([last.rows.length, last.next]).toEqual([4, null]);
  expect(required(await readEventPage(app, auditor, { index: "999999" })).rows[0]?.index).toBeGreaterThan(120);
  for (const query of [{ index: "-1" }, { index: "12", type: "item.unclaimed" }, { index: "12", cursor: "x" }])
    expect(refusal(await readEventPage(app, auditor, query))).toBe("invalid_field");
  const [fresh] = await tellSomething(app, a.orgId, 1);
  const [newest] = required(await readEventPage(app, auditor, {})).rows;
  expect([newest?.id, newest?.index]).toEqual([fresh, null]);
  expect(refusal(await readEventPage(app, a.supervisors[0], { index: "1" }))).toBe("not_permitted");
  expect(required(await readEventPage(app, b.members.auditor, { index: "120" })).rows).not.toContainEqual(
    expect.objectContaining({ id: from.rows[0]?.id }),
  );
});
