import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readHome } from "../home/read-home";
import { readBoard } from "../lead/read-board";
import { readLateItems } from "./late-items";

const MINUTE = 60_000;
let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const general = async (org: TestOrganisation) =>
  (await readBoard(rt, org.members.lead)).queues.find(({ id }) => id === "general");
const dueIn = (itemId: string, minutes: number) =>
  db.admin("UPDATE app.item SET due_at = $2 WHERE item_id = $1", [itemId, new Date(rt.now() + minutes * MINUTE)]);

test("says nothing of what it cannot know", async () => {
  const { itemId } = await queued(rt, a, HELD.unsure);
  await dueIn(itemId, 5);
  expect((await general(a))?.forecast).toEqual({ timed: 1, pace: null, late: 0, fewest: 0, most: 0, firstAt: null });
  expect(required(await readLateItems(rt, a.members.lead, "general"))).toEqual([]);
  required(await settle(rt, a.members.supervisor, itemId, "hand_over"));
});

test("says nothing either in the first minutes of an organisation", async () => {
  for (let n = 0; n < 3; n += 1) {
    const { itemId } = await queued(rt, a, HELD.unsure);
    required(await settle(rt, a.members.supervisor, itemId, "hand_over"));
  }
  expect((await general(a))?.forecast.pace).toBeNull();
  // From here on it has been at work for long, and these were decided long ago.
  await db.admin("UPDATE app.decision SET decided_at = decided_at - interval '90 days' WHERE org_id = $1", [a.orgId]);
});

test("at the pace of the last hour tells what will be late, and lists it", async () => {
  for (let n = 0; n < 6; n += 1) {
    const { itemId } = await queued(rt, a, HELD.unsure);
    required(await settle(rt, a.members.supervisor, itemId, "hand_over"));
  }
  // Six were decided within the last hour: one takes ten minutes.
  const items: string[] = [];
  for (const minutes of [12, 15, 25, 60]) {
    const { itemId } = await queued(rt, a, HELD.unsure);
    await dueIn(itemId, minutes);
    items.push(itemId);
  }
  const queue = await general(a);
  expect(queue?.forecast).toMatchObject({
    timed: 4,
    late: 2,
    pace: { basis: "last_hour", perHour: 6 },
    firstAt: expect.any(String),
  });
  const { fewest = 0, most = 0 } = queue?.forecast ?? {};
  expect(fewest).toBeLessThanOrEqual(2);
  expect(most).toBeGreaterThanOrEqual(2);
  const late = required(await readLateItems(rt, a.members.lead, "general"));
  expect(late.map(({ id }) => id)).toEqual([items[1], items[2]]);
  const home = await readHome(rt, a.members.lead);
  expect(home.queues?.list.find(({ id }) => id === "general")?.forecast.late).toBe(2);
});

test("is nobody's who may not read the queue, and another organisation's decisions and items count for nothing", async () => {
  const elsewhere = { ...a.members.supervisor, grants: [{ role: "supervisor" as const, queues: ["care"] }] };
  expect(refusal(await readLateItems(rt, elsewhere, "general"))).toBe("not_permitted");
  const { itemId } = await queued(rt, b, HELD.unsure);
  await dueIn(itemId, 1);
  expect((await general(b))?.forecast).toMatchObject({ timed: 1, pace: null });
  expect(required(await readLateItems(rt, b.members.lead, "general"))).toEqual([]);
});

test("a week later, at the same hour, goes by what was decided then", async () => {
  rt.advance(7 * 24 * 60 * MINUTE);
  const { itemId } = await queued(rt, a, HELD.unsure);
  await dueIn(itemId, 30);
  const pace = (await general(a))?.forecast.pace;
  expect(pace).toMatchObject({ basis: "same_hour", perHour: 6 / 4 });
});
