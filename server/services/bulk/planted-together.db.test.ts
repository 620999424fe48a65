import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { hold, queued } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { letPlant, planted } from "@/server/testing/planted";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { forgetOrganisationContext } from "../organisation/organisation-context";
import { takeStarters } from "../planted/take-starters";
import { readItem } from "../review/read-item";
import { askAgain } from "../revision/ask-again";
import { decideBulk } from "./decide-bulk";
import { openOfBulk } from "./open-of-bulk";
import { readBulk } from "./read-bulk";
import { startBulk } from "./start-bulk";

let db: TestDatabase;
let rt: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a] = await twoOrganisations(rt);
  await letPlant(db, [rt, worker], a.orgId);
  required(await takeStarters(rt, a.members.privacy_officer));
});
afterAll(() => db.close());

const plant = async () => (await planted(db, { app: rt, worker }, a, { confidence: 0.3 })).itemId;
const count = async (text: string) => (await db.admin<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`))[0]?.n;

test("a planted draft that is asked for again was not let stand: told at once, and its source hears nothing", async () => {
  const item = await plant();
  const me = a.members.specialist;
  const asked = required(await askAgain(rt, me, { ...(await hold(rt, me, item)), instruction: "Shorter." }));
  expect(asked.planted).toMatchObject({ kind: "reject", caught: expect.any(Boolean) });
  expect(refusal(await readItem(rt, me, item))).toBe("not_found");
  expect(await count("app.draft_revision")).toBe(0);
  expect(await count("app.delivery WHERE type = 'draft.revise'")).toBe(0);
});

test("decided together with others it is told at the end, and no figure of them holds it", async () => {
  const alike = { queue: "general", check: "low_confidence", code: "low_confidence" } as const;
  await db.admin("UPDATE app.policy_version SET body = body || $1", [
    JSON.stringify({ bulk: { risk_below: 1, most: 50 } }),
  ]);
  forgetOrganisationContext(rt, a.orgId);
  const item = await plant();
  await db.admin(
    "DELETE FROM app.finding WHERE disposition_id = (SELECT disposition_id FROM app.item WHERE item_id = $1)",
    [item],
  );
  await db.admin(
    "UPDATE app.item SET kind = 'draft', level = 0, two_person = false, queue_id = 'general', reason_check = 'low_confidence', reason_code = 'low_confidence' WHERE item_id = $1",
    [item],
  );
  for (const n of [1, 2]) await queued(rt, a, { confidence: 0.3, conversation: `real-${n}`, customer: `real-${n}` });
  const me = a.members.supervisor;
  const { bulk } = required(await startBulk(rt, me, alike));
  const { rows } = required(await readBulk(rt, me, bulk));
  expect(rows.map((row) => row.id)).toContain(item);
  for (const row of rows.filter((each) => each.sampled)) required(await openOfBulk(rt, me, bulk, row.id));
  const decided = required(await decideBulk(rt, me, { bulk, kind: "approve" }));
  expect(decided.planted).toEqual([expect.objectContaining({ kind: "approve", caught: false })]);
  const left = required(await readBulk(rt, me, bulk));
  expect(left.rows.map((row) => row.id)).not.toContain(item);
  expect(left.rows.every((row) => row.decided)).toBe(true);
  const [told] = await db.admin<{ data: { decisions: { item: string }[]; fell_out: unknown[] } }>(
    "SELECT convert_from(bytes, 'UTF8')::jsonb -> 'data' AS data FROM audit.event WHERE type = 'bulk.decided'",
  );
  expect(told?.data.decisions.map((each) => each.item)).not.toContain(item);
  expect(told?.data.fell_out).toEqual([]);
});
