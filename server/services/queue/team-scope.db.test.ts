import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { queued } from "@/server/testing/desk";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import type { MemberContext } from "../review/member-context";
import { readQueueList } from "./queue-list";
import { readQueuePage } from "./queue-page";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
  await queued(rt, a, HELD.unsure);
  await queued(rt, a, HELD.wantsPerson);
});
afterAll(() => db.close());

const scopedTo = (...queues: string[]): MemberContext => ({
  ...a.members.supervisor,
  grants: [{ role: "supervisor", queues }],
});

test("a role held for a team shows that team's queues and items only", async () => {
  const member = scopedTo("care");
  const list = await readQueueList(rt, member);
  expect(list.queues.map((q) => q.id)).toEqual(["care"]);
  expect(list.tabs.waiting).toBe(1);
  const page = await readQueuePage(rt, member, { tab: "waiting" });
  expect(page.ok && page.value.rows.map((row) => row.queue)).toEqual(["care"]);
  const other = await readQueuePage(rt, member, { tab: "waiting", queue: "general" });
  expect(other.ok && other.value.rows).toEqual([]);
});

test("a team without queues shows nothing, and a role in the whole organisation everything", async () => {
  expect(await readQueueList(rt, scopedTo())).toMatchObject({ queues: [], tabs: { waiting: 0 } });
  expect((await readQueueList(rt, a.members.supervisor)).tabs.waiting).toBe(2);
});
