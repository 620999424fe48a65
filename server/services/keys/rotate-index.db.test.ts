import { afterAll, beforeAll, expect, test } from "vitest";
import { customersIntake } from "@/core/intake/customer";
import { flagIntake } from "@/core/intake/flag";
import { TOKEN_COLUMNS } from "@/db/repositories/index-tokens";
import { holdIndex } from "@/db/repositories/keys";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { IndexBusy, IndexRotated, writeUnlogged } from "@/db/transaction";
import { combineOrganisationKeys, type RootVersion } from "@/server/keys/organisation-keys";
import { CannotOpen, open, seal } from "@/server/keys/sealed-box";
import { draftBody, HELD, message } from "@/server/testing/bodies";
import { queued } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { find } from "../find/find";
import { addMessages } from "../intake/add-messages";
import { raiseFlag } from "../intake/raise-flag";
import { takeInDraft } from "../intake/take-in-draft";
import { upsertCustomers } from "../intake/upsert-customers";
import { organisationContext } from "../organisation/organisation-context";
import { rotateIndex } from "./rotate-index";

let db: TestDatabase;
let rt: TestRuntime;
/** Another process, with what it remembers of the organisation. */
let other: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 20);
  other = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const rotate = (org: TestOrganisation) => rotateIndex(rt, org.orgId, { progress: () => undefined });
const count = async (table: string, org: TestOrganisation) =>
  (await db.admin<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE org_id = $1`, [org.orgId]))[0]?.n;
const customer = (id: string, mail: string) =>
  customersIntake.parse({ customers: [{ external_id: id, identifiers: [{ type: "email", value: mail }] }] });
const flag = (id: string, draft: string) =>
  flagIntake.parse({ external_id: id, about: { draft }, raised_by: "source", reason: "other" });

test("every column of blind tokens is made anew by a rotation, or known to be none", async () => {
  const columns = await db.admin<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'app' AND data_type IN ('bytea', 'ARRAY') AND (column_name ~ 'token' OR column_name = 'words')`,
  );
  const rotated = new Set([
    ...TOKEN_COLUMNS.map(({ table, column }) => `${table}.${column}`),
    "subject_identifier.token",
    "conversation_words.words",
    // Hashes of random tokens, under no key.
    "item.claim_token_hash",
    "decision.claim_token_hash",
    "plant.claim_token_hash",
    "receipt.token_hash",
  ]);
  expect(columns.map(({ name }) => name).filter((name) => !rotated.has(name))).toEqual([]);
});

test("afterwards everything is found by what it is called, and nothing by its old token", async () => {
  for (const org of [a, b]) {
    required(await upsertCustomers(rt, org.source, customer("kd-1", "ines.vogel@mail.example")));
    await queued(rt, org, {
      ...HELD.unsure,
      id: "d-1",
      conversation: "c-1",
      customer: "kd-1",
      messages: [message("m-1", "customer", "Where is my saxophone?")],
    });
    required(await raiseFlag(rt, org.source, flag("f-1", "d-1")));
    await workOff(rt, org, "words");
  }
  const tokens = () =>
    db.admin<{ token: string; org_id: string }>(
      `SELECT encode(external_token, 'hex') AS token, org_id FROM app.subject UNION ALL SELECT encode(external_token, 'hex'), org_id FROM app.draft
       UNION ALL SELECT encode(token, 'hex'), org_id FROM app.subject_identifier UNION ALL SELECT w::text, org_id FROM app.conversation_words, unnest(words) w`,
    );
  const before = await tokens();
  await organisationContext(other, a.orgId);
  const drafts = await count("app.draft", a);
  expect(await rotate(a)).toMatchObject({ version: 2 });
  expect(await rotate(a)).toMatchObject({ version: 3 });
  const after = new Set((await tokens()).map((row) => row.token));
  expect(before.filter((row) => row.org_id === a.orgId && after.has(row.token))).toEqual([]);
  expect(before.filter((row) => row.org_id === b.orgId && !after.has(row.token))).toEqual([]);

  // The other process still believes in the first version; a round of each verb, each of which must meet what is there.
  for (const process of [other, rt]) {
    required(await upsertCustomers(process, a.source, customer("kd-1", "Ines.Vogel@mail.example")));
    const body = draftBody({
      id: "d-2",
      conversation: "c-1",
      customer: "kd-1",
      messages: [message("m-1", "customer", "Where is my saxophone?")],
    });
    required(await takeInDraft(process, a.source, { ...body, external_id: process === other ? "d-2" : "d-3" }));
    expect(
      required(await addMessages(process, a.source, "c-1", { messages: [message("m-1", "customer", "?")] })),
    ).toMatchObject({ added: 0, known: 1 });
    expect(required(await raiseFlag(process, a.source, flag("f-1", "d-1"))).created).toBe(false);
    expect(refusal(await raiseFlag(process, a.source, flag("f-2", "unknown")))).toBe("unknown_reference");
    expect(required(await find(process, a.members.supervisor, "ines.vogel@mail.example")).length).toBeGreaterThan(0);
    expect(required(await find(process, a.members.supervisor, "saxophone")).length).toBe(1);
  }
  expect([await count("app.subject", a), await count("app.conversation", a), await count("app.message", a)]).toEqual([
    1, 1, 1,
  ]);
  expect(await count("app.draft", a)).toBe((drafts ?? 0) + 2);
  expect(await count("app.subject_identifier", a)).toBe(1);
});

test("what an older process writes is turned back, also while it is being rotated", async () => {
  const { keys } = await organisationContext(rt, b.orgId);
  await rotate(b);
  await expect(writeUnlogged(rt.pool, b.orgId, [holdIndex(b.orgId, keys.version)])).rejects.toThrow(IndexRotated);
  const { commit, run } = await db.begin(b.orgId);
  await run("SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 5))", [b.orgId]);
  await expect(writeUnlogged(rt.pool, b.orgId, [holdIndex(b.orgId, keys.version + 1)])).rejects.toThrow(IndexBusy);
  await writeUnlogged(rt.pool, a.orgId, [holdIndex(a.orgId, (await organisationContext(rt, a.orgId)).keys.version)]);
  await commit();
  await writeUnlogged(rt.pool, b.orgId, [holdIndex(b.orgId, keys.version + 1)]);
});

test("sixteen writers of new and known customers beside three rotations: nothing lost, nothing twice", async () => {
  const WRITERS = 16;
  const EACH = 12;
  const CUSTOMERS = 10;
  const processes = [rt, other, testRuntime(db.appUrl)];
  const sent = new Set<string>();
  const before = { drafts: (await count("app.draft", b)) ?? 0, subjects: (await count("app.subject", b)) ?? 0 };
  const writers = Array.from({ length: WRITERS }, async (_, w) => {
    const process = processes[w % processes.length] as TestRuntime;
    for (let n = 0; n < EACH; n += 1) {
      const known = n % 2 === 0;
      const id = `race-${w}-${n}`;
      sent.add(id);
      const who = known ? `race-known-${(w + n) % CUSTOMERS}` : `race-new-${w}-${n}`;
      const body = draftBody({ id, conversation: known ? `race-c-${who}` : id, customer: who });
      const [first, second] = await Promise.all([
        takeInDraft(process, b.source, body),
        takeInDraft(rt, b.source, body),
      ]);
      expect(required(first).id).toBe(required(second).id);
    }
  });
  const rotations = (async () => {
    for (let n = 0; n < 3; n += 1) {
      await rotate(b);
      await new Promise((done) => setTimeout(done, 300));
    }
  })();
  await Promise.all([...writers, rotations]);
  const known = new Set(
    [...sent]
      .map((id) => id.split("-").map(Number))
      .flatMap(([, w = 0, n = 0]) => (n % 2 === 0 ? [(w + n) % CUSTOMERS] : [])),
  );
  expect(await count("app.draft", b)).toBe(before.drafts + WRITERS * EACH);
  expect(await count("app.subject", b)).toBe(before.subjects + known.size + (WRITERS * EACH) / 2);
  // Whatever was sent is known by its id, to every process.
  for (const id of [...sent].slice(0, 20)) {
    const [, w = "", n = ""] = id.split("-");
    const who = Number(n) % 2 === 0 ? `race-known-${(Number(w) + Number(n)) % CUSTOMERS}` : `race-new-${w}-${n}`;
    const again = await takeInDraft(
      other,
      b.source,
      draftBody({ id, conversation: Number(n) % 2 === 0 ? `race-c-${who}` : id, customer: who }),
    );
    expect(required(again).created, id).toBe(false);
  }
}, 120_000);

test("a rotation is on record with its versions and how many tokens it made", async () => {
  const events = await db.admin<{ bytes: Buffer }>(
    "SELECT bytes FROM audit.event WHERE org_id = $1 AND type = 'key.index_rotated' ORDER BY event_id",
    [a.orgId],
  );
  const told = events.map(
    ({ bytes }) => (JSON.parse(String(bytes)) as { data: { from: number; to: number; tokens: number } }).data,
  );
  expect(told.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [2, 3],
  ]);
  expect(told.every(({ tokens }) => tokens > 5)).toBe(true);
});

test("what was sealed under an older version opens, a relabelled box does not, and digests stay the same", () => {
  const root = (version: number, createdAt: number): RootVersion => ({
    version,
    root: Buffer.alloc(32, version),
    createdAt,
  });
  const now = 1_000_000;
  const first = combineOrganisationKeys([root(1, 0)], now);
  const fresh = combineOrganisationKeys([root(1, 0), root(2, now - 1_000)], now);
  const later = combineOrganisationKeys([root(1, 0), root(2, now - 1_000)], now + 10_000);
  const place = { orgId: "o", table: "document", column: "sealed_body", row: "r" };
  expect([first.data.version, fresh.data.version, later.data.version]).toEqual([1, 1, 2]);
  expect([fresh.version, later.version]).toEqual([2, 2]);
  const old = seal(first.data, place, "text");
  const newer = seal(later.data, place, "text");
  expect([open(later.data, place, old), open(fresh.data, place, newer)].map(String)).toEqual(["text", "text"]);
  expect(() => open(first.data, place, newer)).toThrow(CannotOpen);
  const relabelled = Buffer.from(old);
  relabelled.writeUInt16BE(2, 1);
  expect(() => open(later.data, place, relabelled)).toThrow(CannotOpen);
  expect(later.digest.equals(first.digest)).toBe(true);
  expect(later.index[0]?.equals(first.index[0] as Buffer)).toBe(true);
});
