import { afterAll, beforeAll, expect, test } from "vitest";
import type { Found } from "@/core/review/find-view";
import { finishWords } from "@/db/repositories/words";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { writeUnlogged } from "@/db/transaction";
import { draftBody, HELD, message } from "@/server/testing/bodies";
import { judged, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { addMessages } from "../intake/add-messages";
import { takeInDraft } from "../intake/take-in-draft";
import { find } from "./find";
import { indexWords } from "./index-words";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  for (const org of [a, b]) {
    const said = (id: string, text: string) => [message(`${id}-m`, "customer", text)];
    await queued(rt, org, {
      ...HELD.unsure,
      id: "d-z",
      conversation: "c-z",
      customer: "kd-1",
      name: "Ottilie Quartermain",
      messages: said(
        "zebra",
        "My zebras, booked by Ottilie Quartermain as 4711-2233-09, never arrived. Write to otti@mail.example.",
      ),
    });
    await queued(rt, org, {
      ...HELD.twoPerson,
      id: "privat",
      conversation: "privat",
      messages: said("privat", "Das Zebra ist im Streichelzoo geblieben."),
    });
    await judged(rt, org, {
      id: "clean",
      conversation: "clean",
      messages: said("clean", "Is a giraffe included?"),
      confidence: 0.99,
    });
    await workOff(rt, org, "words");
  }
});
afterAll(() => db.close());

const search = async (member: Parameters<typeof find>[1], text: string): Promise<Found[]> =>
  required(await find(rt, member, text));
const places = (found: Found[]) => found.map((each) => ("place" in each ? each.place : null));
const wordsOfOrg = (org: TestOrganisation) =>
  db.admin<{ conversation_id: string; words: string[] }>(
    "SELECT conversation_id, words::text[] AS words FROM app.conversation_words WHERE org_id = $1",
    [org.orgId],
  );

test("meets conversations that hold all the words, in either language, and shows the place masked", async () => {
  const one = await search(a.members.supervisor, "ZEBRAS arrived");
  expect(one.map((f) => f.kind)).toEqual(["item"]);
  expect(places(one)[0]).toMatch(/^My zebras, booked by \[Name\] as /);
  expect(places(one)[0]).not.toMatch(/Ottilie|Quartermain|otti@/);
  expect((await search(a.members.supervisor, "zebra")).length).toBe(2);
  expect((await search(a.members.supervisor, "giraffe")).map((f) => f.kind)).toEqual(["reply"]);
  expect(await search(a.members.supervisor, "zebra giraffe")).toEqual([]);
  for (const name of ["Quartermain", "4711223309", "otti@mail.example"])
    expect((await search(a.members.supervisor, name)).length, name).toBe(1);
});

test("meets nothing outside a team's queues, nothing for who may not search, nothing of the other organisation", async () => {
  const scoped = (queue: string) => ({
    ...a.members.supervisor,
    grants: [{ role: "supervisor" as const, queues: [queue] }],
  });
  const [privacy] = await search(scoped("privacy"), "zebra");
  expect(privacy).toMatchObject({ kind: "item", queue: "privacy" });
  expect((await search(scoped("privacy"), "zebra")).length).toBe(1);
  expect((await search(scoped("general"), "zebra")).map((f) => f.kind === "item" && f.queue)).toEqual(["general"]);
  expect(await search(scoped("care"), "zebra")).toEqual([]);
  expect(await search(scoped("general"), "giraffe")).toEqual([]);
  for (const role of ["auditor", "admin"] as const) expect(await search(a.members[role], "zebra"), role).toEqual([]);
  await queued(rt, b, { ...HELD.unsure, conversation: "okapi", messages: [message("o", "customer", "An okapi!")] });
  await workOff(rt, b, "words");
  expect((await search(b.members.supervisor, "okapi")).length).toBe(1);
  expect(await search(a.members.supervisor, "okapi")).toEqual([]);
});

test("the same words have other tokens in another organisation, and tokens are in no order of the text", async () => {
  const [mine, theirs] = [await wordsOfOrg(a), await wordsOfOrg(b)];
  const ofB = new Set(theirs.flatMap((row) => row.words));
  expect(mine.flatMap((row) => row.words).filter((word) => ofB.has(word))).toEqual([]);
  for (const { words } of mine)
    expect(words.map(BigInt)).toEqual(words.map(BigInt).toSorted((x, y) => (x < y ? -1 : 1)));
});

test("a search that met something is on record by a keyed digest, one that met nothing is not", async () => {
  const told = () =>
    db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event WHERE org_id = $1 AND type = 'conversation.searched'", [
      a.orgId,
    ]);
  const before = (await told()).length;
  await search(a.members.supervisor, "giraffe");
  await search(a.members.supervisor, "nonexistentword");
  const events = await told();
  expect(events.length).toBe(before + 1);
  const { data } = JSON.parse(String(events.at(-1)?.bytes)) as { data: Record<string, unknown> };
  expect(data).toMatchObject({ member: a.members.supervisor.userId, conversations: 1 });
  expect(String(events.at(-1)?.bytes)).not.toMatch(/giraffe/i);
});

test("later messages and what was released are met as well", async () => {
  const { itemId } = await queued(rt, a, {
    ...HELD.unsure,
    conversation: "later",
    messages: [message("l", "customer", "Hello there")],
  });
  required(
    await settle(rt, a.members.supervisor, itemId, "edit", {
      text: "We have sent you a pangolin.",
      reason: "other",
      note: "Wrong animal",
    }),
  );
  rt.advance(60_000);
  await workOff(rt, a, "release");
  required(await addMessages(rt, a.source, "later", { messages: [message("l2", "customer", "A quokka instead?")] }));
  await workOff(rt, a, "words");
  for (const word of ["pangolin", "quokka", "pangolin quokka"])
    expect((await search(a.members.supervisor, word)).length, word).toBe(1);
});

test("a restricted customer is left out, and met again when it is lifted", async () => {
  const set = (at: string) =>
    db.admin(
      `UPDATE app.subject SET restricted_at = ${at} WHERE org_id = $1 AND subject_id = (SELECT subject_id FROM app.conversation WHERE org_id = $1 AND conversation_id = $2)`,
      [a.orgId, conversation],
    );
  const [hit] = await search(a.members.supervisor, "Quartermain");
  const [{ conversation_id: conversation } = { conversation_id: "" }] = await db.admin<{ conversation_id: string }>(
    "SELECT conversation_id FROM app.item WHERE item_id = $1",
    [hit?.id],
  );
  await set("now()");
  expect(await search(a.members.supervisor, "Quartermain")).toEqual([]);
  await set("NULL");
  expect((await search(a.members.supervisor, "Quartermain")).length).toBe(1);
});

test("what was emptied or erased is not indexed again", async () => {
  const draft = required(
    await takeInDraft(
      rt,
      a.source,
      draftBody({ conversation: "gone", messages: [message("g", "customer", "An axolotl")] }),
    ),
  );
  const [row] = await db.admin<{ conversation_id: string; subject_id: string }>(
    "SELECT conversation_id, subject_id FROM app.draft WHERE draft_id = $1",
    [draft.id],
  );
  await db.admin("INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES ($1, 'words', $2, now())", [
    a.orgId,
    row?.conversation_id,
  ]);
  await db.admin("UPDATE app.subject_key SET wrapped = NULL WHERE subject_id = $1", [row?.subject_id]);
  await indexWords(rt, a.orgId, row?.conversation_id ?? "");
  expect((await wordsOfOrg(a)).some((each) => each.conversation_id === row?.conversation_id)).toBe(false);
});

test("work that is asked for anew while it is done is left to be done again", async () => {
  const [{ conversation_id: id } = { conversation_id: "" }] = await wordsOfOrg(a);
  const ask = () =>
    db.admin(
      "INSERT INTO app.work (org_id, kind, ref_id, due_at) VALUES ($1, 'words', $2, now()) ON CONFLICT (org_id, kind, ref_id) DO UPDATE SET due_at = now()",
      [a.orgId, id],
    );
  const left = async () => (await db.admin("SELECT 1 FROM app.work WHERE kind = 'words' AND ref_id = $1", [id])).length;
  await ask();
  const [asked] = await db.admin<{ xmin: string }>(
    "SELECT xmin::text AS xmin FROM app.work WHERE kind = 'words' AND ref_id = $1",
    [id],
  );
  await ask();
  await writeUnlogged(rt.pool, a.orgId, [finishWords(a.orgId, id, asked?.xmin)]);
  expect(await left()).toBe(1);
  await indexWords(rt, a.orgId, id);
  expect(await left()).toBe(0);
});

test("the words' index answers, as the application and past row-level security", async () => {
  // Rows of no conversation, which only a look at the plan needs.
  const [keys] = await db.admin<{ name: string }>(
    "SELECT conname AS name FROM pg_constraint WHERE conrelid = 'app.conversation_words'::regclass AND contype = 'f'",
  );
  if (keys) await db.admin(`ALTER TABLE app.conversation_words DROP CONSTRAINT "${keys.name}"`);
  await db.admin(
    `INSERT INTO app.conversation_words SELECT org_id, gen_random_uuid(), subject_id, ARRAY[(random() * 1e12)::bigint, n], now()
     FROM generate_series(1, 20000) n, LATERAL (SELECT org_id, subject_id FROM app.conversation_words LIMIT 1) x`,
  );
  await db.admin("VACUUM ANALYZE app.conversation_words");
  const body =
    "SELECT conversation_id FROM app.conversation_words WHERE (words @> ARRAY[17]::bigint[] OR words @> ARRAY[17,18]::bigint[]) AND org_id = app.current_org() ORDER BY conversation_id DESC LIMIT 1000";
  const plan = await db.rolledBack(async (query) => {
    await query("SELECT set_config('countersign.org', $1, true)", [a.orgId]);
    await query("SET LOCAL ROLE countersign_owner");
    return (await query<{ "QUERY PLAN": string }>(`EXPLAIN ${body}`)).map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toMatch(/conversation_words_words/);
  expect(plan).not.toMatch(/Seq Scan/);
});
