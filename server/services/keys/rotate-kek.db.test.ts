import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customersIntake } from "@/core/intake/customer";
import { dump } from "@/db/testing/dump";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type KeyCustody, LOCAL_ENVELOPE, ringInFile } from "@/server/keys/key-custody";
import { KeyRing } from "@/server/keys/key-encryption-key";
import { openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { ensureRing, followRing, openRing } from "@/server/start/keys";
import { draftBody } from "@/server/testing/bodies";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { testRuntime } from "@/server/testing/test-runtime";
import { takeInDraft } from "../intake/take-in-draft";
import { upsertCustomers } from "../intake/upsert-customers";
import { PLACES, type SubjectProfile } from "../sealed-bodies";
import { type OpenKeys, readKeyState, retireKek, rotateKek } from "./rotate-kek";

const CUSTOMERS = 45;

let db: TestDatabase;
let dir: string;
let custody: KeyCustody;
/** Two processes: one that serves, one that rotates. */
let serving: Runtime;
let rotating: Runtime;
let keys: OpenKeys;
let orgs: TestOrganisation[];

beforeAll(async () => {
  db = await testDatabase();
  dir = mkdtempSync(join(tmpdir(), "countersign-kek-"));
  custody = ringInFile(join(dir, "kek"), LOCAL_ENVELOPE);
  await ensureRing(custody, true);
  const ring = new KeyRing(await custody.open());
  followRing(custody, ring);
  serving = { ...testRuntime(db.appUrl), kek: ring };
  keys = { custody, ring: new KeyRing(await custody.open()) };
  rotating = { ...testRuntime(db.appUrl), kek: keys.ring };
  orgs = await twoOrganisations(serving);
  for (const org of orgs) required(await upsertCustomers(serving, org.source, customers(`${org.slug}-old`, CUSTOMERS)));
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await db.close();
});

function customers(name: string, count: number) {
  return customersIntake.parse({
    customers: Array.from({ length: count }, (_, i) => ({ external_id: `${name}-${i}`, display_name: `${name} ${i}` })),
  });
}

type Row = {
  org_id: string;
  subject_id: string;
  version: number;
  wrapped: Buffer | null;
  kek_id: string;
  sealed_profile: Buffer;
};
const subjects = () =>
  db.admin<Row>(
    "SELECT k.org_id, k.subject_id, k.version, k.wrapped, k.kek_id, s.sealed_profile FROM app.subject_key k JOIN app.subject s USING (org_id, subject_id)",
  );

/** Names of all customers whose keys open. */
async function readable(kek: KeyRing): Promise<string[]> {
  return (await subjects())
    .filter((row) => row.wrapped !== null)
    .map((row) => {
      const key = openSubjectKey(kek, row.org_id, row.subject_id, row);
      return openJson<SubjectProfile>(key, PLACES.profile(row.org_id, row.subject_id), row.sealed_profile).external_id;
    });
}

const contents = async () => {
  const hash = createHash("sha256");
  for (const { column, bytes } of await dump(db.admin)) hash.update(column).update(bytes);
  return hash.digest("hex");
};

test("another database's key is refused with the names of both, and nothing is changed", async () => {
  const before = await contents();
  const other = ringInFile(join(dir, "other"), LOCAL_ENVELOPE);
  await other.create();
  const wrong = openRing(other, serving.pool);
  await expect(wrong).rejects.toThrow(
    new RegExp(
      `another database's\\. The data were wrapped with ${keys.ring.id}; .*/other holds local-[0-9a-f]{12}\\.`,
    ),
  );
  const { ring } = await custody.open();
  const altered = ringInFile(join(dir, "altered"), LOCAL_ENVELOPE);
  const key = Buffer.alloc(32, 1).toString("base64");
  writeFileSync(
    altered.where,
    JSON.stringify({ ring, envelope: "file", versions: [{ version: 1, since: 0, kept: key }] }),
  );
  await expect(openRing(altered, serving.pool)).rejects.toThrow(/right name and does not open the data/);
  expect(await contents()).toBe(before);
  await openRing(custody, serving.pool);
});

test("no key is ever made beside data", async () => {
  const gone = ringInFile(join(dir, "gone"), LOCAL_ENVELOPE);
  await expect(ensureRing(gone, false)).rejects.toThrow(/is missing, and the database holds data that only it opens/);
  await expect(openRing(gone, serving.pool)).rejects.toThrow(/is missing\. Restore it/);
  expect(existsSync(gone.where)).toBe(false);
});

test("a rotation beside writers, broken off and begun again, leaves every key under the newest version", async () => {
  copyFileSync(custody.where, join(dir, "backup"));
  const [first] = await subjects();
  await db.admin("UPDATE app.subject_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id = $1", [
    first?.subject_id,
  ]);
  let writing = true;
  let written = 0;
  const writers = orgs.map(async (org) => {
    for (let n = 0; writing; n += 1) {
      const id = `${org.slug}-beside-${n}`;
      required(await takeInDraft(serving, org.source, draftBody({ id, conversation: id, customer: id })));
      written += 1;
    }
  });

  const broken = new AbortController();
  const partly = await rotateKek(rotating, keys, {
    batch: 10,
    noticeMs: 2_500,
    stopping: broken.signal,
    progress: (count) => count >= 20 && broken.abort(),
  });
  expect(partly).toMatchObject({ added: true, complete: false, to: `${keys.ring.keys.ring}/2` });
  expect(partly.rewrapped).toBeLessThan(CUSTOMERS);
  expect(refusal(await retireKek(rotating, keys, 1))).toBe("conflict");
  expect(refusal(await retireKek(rotating, keys, 2))).toBe("conflict");
  expect(refusal(await retireKek(rotating, keys, 9))).toBe("not_found");
  // Whoever serves has the new version, and reads what either wrapped.
  expect(serving.kek.id).toBe(partly.to);

  const rest = await rotateKek(rotating, keys, {
    batch: 10,
    stopping: new AbortController().signal,
    progress: () => undefined,
  });
  writing = false;
  await Promise.all(writers);
  expect(rest).toMatchObject({ added: false, complete: true, to: partly.to });
  expect(written).toBeGreaterThan(0);

  const rows = await subjects();
  const destroyed = rows.filter((row) => row.wrapped === null);
  expect(destroyed.map((row) => [row.subject_id, row.kek_id])).toEqual([[first?.subject_id, keys.ring.keys.ring]]);
  expect(new Set(rows.filter((row) => row.wrapped !== null).map((row) => row.kek_id))).toEqual(new Set([partly.to]));
  expect((await readable(keys.ring)).length).toBe(orgs.length * CUSTOMERS - 1 + written);

  const events = await db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event WHERE type = 'key.rotated'");
  const told = events.map((e) => (JSON.parse(e.bytes.toString("utf8")) as { data: Told }).data);
  const sum = (of: (t: Told) => number) => told.reduce((all, each) => all + of(each), 0);
  expect(sum((t) => t.organisation)).toBe(orgs.length);
  expect(sum((t) => t.organisation) + sum((t) => t.subjects)).toBe(partly.rewrapped + rest.rewrapped);
  expect(told.every((t) => t.key_now === partly.to && t.keys_before[0] === keys.ring.keys.ring)).toBe(true);
}, 60_000);

type Told = { keys_before: string[]; key_now: string; organisation: number; subjects: number };

test("the older version is retired once nothing is wrapped by it; a backup from before is then another ring", async () => {
  const state = await readKeyState(rotating, keys);
  expect(state.versions.map((v) => [v.version, v.wraps, v.keys > 0])).toEqual([
    [1, false, false],
    [2, true, true],
  ]);
  expect(required(await retireKek(rotating, keys, 1))).toBe(1);
  const afresh = await openRing(custody, serving.pool);
  expect(afresh.keys.versions.map((v) => v.version)).toEqual([2]);
  expect((await readable(afresh)).length).toBeGreaterThan(CUSTOMERS);
  await expect(openRing(ringInFile(join(dir, "backup"), LOCAL_ENVELOPE), serving.pool)).rejects.toThrow(
    /The data were wrapped with local-[0-9a-f]{12}\/2/,
  );
});

test("a rotation with nothing left to do adds the next version", async () => {
  const again = await rotateKek(rotating, keys, {
    noticeMs: 0,
    stopping: new AbortController().signal,
    progress: () => undefined,
  });
  expect(again).toMatchObject({ added: true, complete: true, to: `${keys.ring.keys.ring}/3` });
});
