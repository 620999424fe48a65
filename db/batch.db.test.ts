import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendBatch } from "./batch";
import { closePools, poolFor } from "./pool";
import { statement } from "./statement";
import { type TestDatabase, testDatabase } from "./testing/test-database";

let db: TestDatabase;
/** One connection, so that what one batch leaves behind meets the next. */
let pool: pg.Pool;

beforeAll(async () => {
  db = await testDatabase();
  pool = poolFor(db.appUrl, 1);
});
afterAll(async () => {
  await closePools();
  await db.close();
});

const add = statement<{ sum: number }>("test.add", "SELECT $1::int + $2::int AS sum");
const fail = statement("test.fail", "SELECT 1 / $1::int AS quotient");
const many = statement<{ n: number; at: Date; bytes: Buffer; nothing: null }>(
  "test.many",
  `SELECT n, '2025-01-01Z'::timestamptz AS at, $1::bytea AS bytes, NULL AS nothing FROM generate_series(1, $2::int) n`,
);
const setting = statement<{ value: string | null }>(
  "test.setting",
  "SELECT current_setting('countersign.org', true) AS value",
);
const set = statement("test.set", "SELECT set_config('countersign.org', $1, true)");
const silent = statement("test.silent", "DO $$ BEGIN NULL; END $$");

test("answers each statement with its rows, the first time and when all is prepared", async () => {
  for (let time = 0; time < 3; time += 1) {
    const [sum, rows, none, again] = await sendBatch(pool, [
      add(1, 2),
      many(Buffer.from([7]), 2),
      silent(),
      add(40, 2),
    ]);
    expect(sum).toEqual([{ sum: 3 }]);
    expect(rows).toEqual(
      [1, 2].map((n) => ({ n, at: new Date("2025-01-01Z"), bytes: Buffer.from([7]), nothing: null })),
    );
    expect(none).toEqual([]);
    expect(again).toEqual([{ sum: 42 }]);
  }
});

test("is one transaction: what is set in it is seen by what follows, and by nothing after it", async () => {
  const [, seen] = await sendBatch(pool, [set("here"), setting()]);
  expect(seen).toEqual([{ value: "here" }]);
  expect(await sendBatch(pool, [setting()])).toEqual([[{ value: "" }]]);
});

test("the first error undoes all of it, and the connection is as good as before", async () => {
  const key = `test-${process.pid}`;
  const insert = statement("test.insert", "INSERT INTO identity.rate_limit (key, points) VALUES ($1, 1)");
  const found = statement("test.found", "SELECT key FROM identity.rate_limit WHERE key = $1");
  for (let time = 0; time < 3; time += 1) {
    await expect(sendBatch(pool, [insert(key), fail(0), add(1, 1)])).rejects.toMatchObject({ code: "22012" });
    expect(await sendBatch(pool, [found(key), fail(1)])).toEqual([[], [{ quotient: 1 }]]);
  }
});

test("a transaction of its own that fails is left", async () => {
  const begin = statement("test.begin", "BEGIN READ ONLY");
  const commit = statement("test.commit", "COMMIT");
  await expect(sendBatch(pool, [begin(), fail(0), commit()], true)).rejects.toMatchObject({ code: "22012" });
  expect(await sendBatch(pool, [add(2, 2)])).toEqual([[{ sum: 4 }]]);
});

test("a statement prepared by an ordinary query is the same statement", async () => {
  const { name, text, values } = add(1, 1);
  await pool.query({ name, text, values });
  expect(await sendBatch(pool, [add(5, 5)])).toEqual([[{ sum: 10 }]]);
  await pool.query({ name, text, values });
});

test("two texts under one name are refused before anything is sent", async () => {
  await sendBatch(pool, [add(1, 1)]);
  // Made by hand: declaring it is refused already.
  const other = { name: "test.add", text: "SELECT 1", values: [] };
  await expect(sendBatch(pool, [other])).rejects.toThrow("two statements are called test.add");
  expect(await sendBatch(pool, [add(1, 1)])).toEqual([[{ sum: 2 }]]);
});

test("a connection that breaks in the middle fails the batch, and the next one has another", async () => {
  const pid = statement<{ pid: number }>("test.pid", "SELECT pg_backend_pid() AS pid");
  const [[before] = []] = await sendBatch(pool, [pid()]);
  const sleeping = expect(sendBatch(pool, [statement("test.sleep", "SELECT pg_sleep(30)")()])).rejects.toThrow();
  await db.admin("SELECT pg_terminate_backend($1)", [(before as { pid: number }).pid]);
  await sleeping;
  const [[after] = []] = await sendBatch(pool, [pid()]);
  expect(after).not.toEqual(before);
});

test("values longer than what is kept ready for a batch, in any alphabet, arrive as they were", async () => {
  const echo = statement<{ text: string; bytes: Buffer; at: Date; list: string[]; yes: boolean }>(
    "test.echo",
    "SELECT $1::text AS text, $2::bytea AS bytes, $3::timestamptz AS at, $4::text[] AS list, $5::boolean AS yes",
  );
  const sent = {
    text: "Grüße, 你好 🙂 ".repeat(2000),
    bytes: Buffer.alloc(9000, 3),
    at: new Date("2026-02-03T04:05:06.789Z"),
    list: ["a", 'b"\\', "ü"],
    yes: false,
  };
  const values = Object.values(sent);
  const answers = await sendBatch(pool, [echo(...values), echo(null, null, null, null, null), echo(...values)]);
  const nothing = { text: null, bytes: null, at: null, list: null, yes: null };
  expect(answers).toEqual([[sent], [nothing], [sent]]);
});
