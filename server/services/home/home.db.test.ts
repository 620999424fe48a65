import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold, judged, queued, settle } from "@/server/testing/desk";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { setStop } from "../stop/stop-switch";
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
  expect(await parts("auditor")).toEqual(["days", "oversight"]);
  expect(await parts("admin")).toEqual(["days", "oversight", "operation"]);
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

test("a team's lead counts what is stuck in their own queues alone", async () => {
  await judged(rt, a, {});
  const { draftId } = await queued(rt, a, HELD.twoPerson);
  await db.admin("UPDATE app.draft SET state = 'blocked' WHERE org_id = $1 AND draft_id = $2", [a.orgId, draftId]);
  await db.admin("UPDATE app.draft SET state = 'delivery_failed' WHERE org_id = $1 AND state = 'releasing'", [a.orgId]);
  const seenBy = async (queues: string[] | null) =>
    (await readHome(rt, { ...a.members.lead, grants: [{ role: "lead", queues }] })).queues;
  expect(await seenBy(null)).toMatchObject({ blocked: 1, undelivered: 1 });
  expect(await seenBy(["privacy"])).toMatchObject({ blocked: 1, undelivered: 0 });
  expect(await seenBy(["care"])).toMatchObject({ blocked: 0, undelivered: 0 });
});

test("an auditor sees what people overruled and who changed rules and access, an administrator only the latter, nobody another organisation's", async () => {
  const reject = { reason: "tone" };
  const [approved, rejected] = [await queued(rt, a, HELD.unsure), await queued(rt, a, HELD.unsure)];
  required(await settle(rt, a.supervisors[0], approved.itemId, "approve"));
  required(await settle(rt, a.supervisors[0], rejected.itemId, "reject", reject));
  const elsewhere = await queued(rt, b, HELD.unsure);
  required(await settle(rt, b.supervisors[0], elsewhere.itemId, "reject", reject));
  required(await setStop(rt, a.members.lead, { scope: "organisation", on: true, reason: "test" }));
  required(await setStop(rt, a.members.lead, { scope: "organisation", on: false, reason: "" }));

  const { oversight } = await readHome(rt, a.members.auditor);
  expect(oversight?.overruled?.map((row) => row.by === "person" && row.kind)).toEqual(["reject"]);
  const types = oversight?.changes.map(({ type }) => type) ?? [];
  expect(types.slice(0, 2).sort()).toEqual(["stop.lifted", "stop.set"]);
  expect(types).toHaveLength(4);
  expect(types).toEqual(expect.arrayContaining(["source.created", "policy.published"]));
  expect((await readHome(rt, a.members.admin)).oversight).toMatchObject({ overruled: null });
  expect((await readHome(rt, b.members.auditor)).oversight?.overruled).toHaveLength(1);
});
