import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { localKey } from "@/server/keys/key-encryption-key";
import { CannotOpen, open, seal } from "@/server/keys/sealed-box";
import { HELD, message } from "@/server/testing/bodies";
import { queued } from "@/server/testing/desk";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { organisationContext } from "../organisation/organisation-context";
import { readItem } from "../review/read-item";
import { PLACES } from "../sealed-bodies";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
/** Two items of one customer, one of another one, one of the other organisation. */
let items: { mine: string; mineToo: string; theirs: string; elsewhere: string };

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  const item = async (org: TestOrganisation, customer: string, n: number) => {
    const messages = [
      message(`${customer}-${n}-1`, "customer", `Question ${n}`),
      message(`${customer}-${n}-2`, "customer", `And ${n}`),
    ];
    return (await queued(rt, org, { ...HELD.unsure, customer, messages })).itemId;
  };
  items = {
    mine: await item(a, "one", 1),
    mineToo: await item(a, "one", 2),
    theirs: await item(a, "two", 3),
    elsewhere: await item(b, "one", 4),
  };
});
afterAll(() => db.close());

const show = (item: string) => readItem(testRuntimeAfresh(), a.members.supervisor, item);
/** A process that remembers nothing. */
const testRuntimeAfresh = () => ({ ...rt });

type Cell = { table: string; column: string; where: string };
const cell = (table: string, column: string, item: string, more = ""): Cell => {
  const id = table === "draft" ? "draft_id" : table === "disposition" ? "disposition_id" : "conversation_id";
  return { table, column, where: `${id} = (SELECT ${id} FROM app.item WHERE item_id = '${item}') ${more}` };
};
const read = async ({ table, column, where }: Cell) =>
  (await db.admin<{ value: Buffer }>(`SELECT ${column} AS value FROM app.${table} WHERE ${where}`))[0]?.value ??
  Buffer.alloc(0);
const put = ({ table, column, where }: Cell, value: Buffer) =>
  db.admin(`UPDATE app.${table} SET ${column} = $1 WHERE ${where}`, [value]);

const first = "AND position = 0";
const second = "AND position = 1";
const subjectOf = (item: string) => `subject_id = (SELECT subject_id FROM app.item WHERE item_id = '${item}')`;

const MOVES: [string, () => Cell, () => Cell][] = [
  [
    "another message of the conversation",
    () => cell("message", "sealed_body", items.mine, first),
    () => cell("message", "sealed_body", items.mine, second),
  ],
  [
    "the same customer's other conversation",
    () => cell("message", "sealed_body", items.mine, first),
    () => cell("message", "sealed_body", items.mineToo, first),
  ],
  [
    "another customer's message",
    () => cell("message", "sealed_body", items.mine, first),
    () => cell("message", "sealed_body", items.theirs, first),
  ],
  [
    "another organisation's message",
    () => cell("message", "sealed_body", items.mine, first),
    () => cell("message", "sealed_body", items.elsewhere, first),
  ],
  [
    "another column: a draft's body",
    () => cell("message", "sealed_body", items.mine, first),
    () => cell("draft", "sealed_body", items.mine),
  ],
  [
    "another column: an explanation",
    () => cell("draft", "sealed_body", items.mine),
    () => cell("disposition", "sealed_explanation", items.mine),
  ],
  [
    "the same customer's other draft",
    () => cell("draft", "sealed_body", items.mine),
    () => cell("draft", "sealed_body", items.mineToo),
  ],
  [
    "another conversation's title",
    () => cell("conversation", "sealed_body", items.mine),
    () => cell("conversation", "sealed_body", items.mineToo),
  ],
  [
    "another customer's profile",
    () => ({ table: "subject", column: "sealed_profile", where: subjectOf(items.mine) }),
    () => ({ table: "subject", column: "sealed_profile", where: subjectOf(items.theirs) }),
  ],
  [
    "another customer's key",
    () => ({ table: "subject_key", column: "wrapped", where: subjectOf(items.mine) }),
    () => ({ table: "subject_key", column: "wrapped", where: subjectOf(items.theirs) }),
  ],
  [
    "a key of the same customer in another organisation",
    () => ({ table: "subject_key", column: "wrapped", where: subjectOf(items.mine) }),
    () => ({ table: "subject_key", column: "wrapped", where: subjectOf(items.elsewhere) }),
  ],
];

beforeEach(() => db.admin("DELETE FROM app.personal_data"));

test.each(MOVES)("a value from %s is not shown", async (_what, to, from) => {
  const [target, moved] = [await read(to()), await read(from())];
  expect(moved.length).toBeGreaterThan(31);
  required(await show(items.mine));
  await put(to(), moved);
  await expect(show(items.mine)).rejects.toThrow(CannotOpen);
  await put(to(), target);
  required(await show(items.mine));
});

test.each([
  ["with its tag cut short", (box: Buffer) => Buffer.concat([box.subarray(0, 19), box.subarray(31)])],
  ["cut off", (box: Buffer) => box.subarray(0, 20)],
  ["with another version", (box: Buffer) => Buffer.concat([box.subarray(0, 1), Buffer.from([0, 2]), box.subarray(3)])],
  ["with another format", (box: Buffer) => Buffer.concat([Buffer.from([2]), box.subarray(1)])],
])("a value %s is not shown", async (_what, change) => {
  const at = cell("draft", "sealed_body", items.mine);
  const whole = await read(at);
  await put(at, change(whole));
  await expect(show(items.mine)).rejects.toThrow(CannotOpen);
  await put(at, whole);
});

test("an organisation's key opens nowhere else, and nothing opens with another key-encryption key", async () => {
  const key = (org: TestOrganisation): Cell => ({
    table: "organisation_key",
    column: "wrapped",
    where: `org_id = '${org.orgId}'`,
  });
  const own = await read(key(a));
  await put(key(a), await read(key(b)));
  await expect(organisationContext(testRuntimeAfresh(), a.orgId)).rejects.toThrow(CannotOpen);
  await put(key(a), own);
  const wrong = { ...rt, kek: localKey("test", Buffer.alloc(32, 8)) };
  await expect(organisationContext(wrong, a.orgId)).rejects.toThrow(CannotOpen);
});

test("every sealed column has a place of its own, and no two places open one another's", async () => {
  const columns = await db.admin<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'app' AND data_type = 'bytea' AND column_name LIKE 'sealed\\_%' ORDER BY 1`,
  );
  const places = Object.values(PLACES).map((place) => place("org", "row"));
  const named = places.map(({ table, column }) => `${table}.${column}`);
  // What `sealed_secret` held before, as it was sealed there.
  const moved = ["alert_endpoint.sealed_earlier"];
  expect(columns.map(({ name }) => name).filter((name) => ![...named, ...moved].includes(name))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
  const sealing = { version: 1, key: Buffer.alloc(32, 3) };
  for (const from of places)
    for (const to of places)
      if (from !== to)
        expect(() => open(sealing, to, seal(sealing, from, "text")), `${from.table} in ${to.table}`).toThrow(
          CannotOpen,
        );
});
