import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { hold, queued } from "@/server/testing/desk";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readHome } from "./read-home";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  await queued(rt, b, { confidence: 0.1 });
  await queued(rt, b, { confidence: 0.1 });
  const { itemId } = await queued(rt, a, { confidence: 0.1 });
  await hold(rt, a.members.supervisor, itemId);
});
afterAll(() => db.close());

test("shows each role what concerns it, and nothing else", async () => {
  const parts = async (role: keyof TestOrganisation["members"]) =>
    Object.entries(await readHome(rt, a.members[role]))
      .filter(([, part]) => part !== null)
      .map(([name]) => name);
  expect(await parts("supervisor")).toEqual(["work"]);
  expect(await parts("lead")).toEqual(["work", "queues", "days"]);
  expect(await parts("auditor")).toEqual(["days"]);
  expect(await parts("admin")).toEqual(["days", "operation"]);
});

test("counts what waits in this organisation alone, and what is mine", async () => {
  const { work } = await readHome(rt, a.members.supervisor);
  expect(work).toMatchObject({ waiting: 1, mine: 1, decidedToday: 0, secondLook: 0 });
  expect(work?.next).toHaveLength(1);
  expect(work?.texts[0]?.title).not.toBe("");
  expect((await readHome(rt, b.members.supervisor)).work?.waiting).toBe(2);
});

test("has a row for each of seven days, the last one today", async () => {
  const { days } = await readHome(rt, a.members.auditor);
  expect(days).toHaveLength(7);
  expect(days?.at(-1)).toMatchObject({ judged: 1, held: 1 });
  expect(days?.slice(0, -1).every((day) => day.judged === 0)).toBe(true);
});
