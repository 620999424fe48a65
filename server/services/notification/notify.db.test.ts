import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesIntake } from "@/core/intake/messages";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type BodyOptions, HELD, message } from "@/server/testing/bodies";
import { judged, onlyItem, queued, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { addMessages } from "../intake/add-messages";
import { changeRoles } from "../member/change-roles";
import { setStop } from "../stop/stop-switch";
import { createTeam } from "../team/set-team";

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

/** Who was told of something, by role and number; in every organisation. */
async function told(kind: string): Promise<string[]> {
  const rows = await db.admin<{ name: string }>(
    "SELECT m.name FROM app.notification n JOIN app.member m USING (org_id, user_id) WHERE n.kind = $1 ORDER BY m.name",
    [kind],
  );
  return rows.map((r) => r.name);
}
const announced = () => rt.announced.some((c) => c.kind === "notification");

test("who takes escalations is told of one, where their role reaches the queue", async () => {
  const { itemId } = await queued(rt, a, HELD.unsure);
  rt.announced.length = 0;
  required(await settle(rt, a.members.supervisor, itemId, "escalate", { reason: "needs_expert" }));
  expect(await told("escalated")).toEqual(["alpha lead 1", "alpha specialist 2"]);
  expect(announced()).toBe(true);
});

test("whose decision came back is told", async () => {
  const name = "comes-back";
  const { itemId } = await queued(rt, a, { ...HELD.unsure, conversation: name, customer: name });
  required(await settle(rt, a.supervisors[0], itemId, "approve"));
  const said = messagesIntake.parse({ messages: [message(rt.newId(), "agent", "I have changed your booking.")] });
  required(await addMessages(rt, a.source, name, said));
  rt.advance(20_000);
  await workOff(rt, a, "release");
  expect(await told("returned_to_queue")).toEqual([a.supervisors[0].name]);
});

test("leads are told of what is blocked, leads and administrators of what was given up", async () => {
  await queued(rt, a, { ...HELD.twoPerson, conversation: "blocked", customer: "blocked" });
  rt.advance(61 * 60_000);
  await workOff(rt, a, "deadline");
  expect(await told("draft_blocked")).toContain("alpha lead 1");
  await judged(rt, a, {});
  await workOff(rt, a, "release");
  const send = fakeSend();
  send.answer = { outcome: "failed", status: 410, error: "status", retryable: false };
  await workOff(rt, a, "delivery", send);
  expect(await told("delivery_failed")).toEqual(["alpha admin 5", "alpha lead 1"]);
});

test("a stop is told to everybody it concerns but who set it, once, and to nobody elsewhere", async () => {
  required(await setStop(rt, b.members.lead, { scope: "organisation", on: true, reason: "test" }));
  required(await setStop(rt, b.members.lead, { scope: "organisation", on: true, reason: "again" }));
  expect(await told("stop_set")).toEqual([
    "beta admin 5",
    "beta specialist 2",
    "beta supervisor 0",
    "beta supervisor 6",
    "beta supervisor 7",
    "beta supervisor 8",
  ]);
});

test("who leads a team is told of what could not be delivered where it belongs to their queues, and of nothing else", async () => {
  const [leader] = a.supervisors;
  const { id: team } = required(await createTeam(rt, a.members.admin, { name: "Privacy", queues: ["privacy"] }));
  required(await changeRoles(rt, a.members.admin, { member: leader.userId, roles: [{ role: "lead", team }] }));
  const send = fakeSend();
  send.answer = { outcome: "failed", status: 410, error: "status", retryable: false };
  const of = async (options: BodyOptions) => {
    await db.admin("DELETE FROM app.notification WHERE org_id = $1", [a.orgId]);
    const { itemId, draftId } = await queued(rt, a, options);
    required(await settle(rt, a.supervisors[1], itemId, "approve"));
    if (options === HELD.twoPerson)
      required(await settle(rt, a.supervisors[2], await onlyItem(rt, a, draftId), "approve"));
    rt.advance(20_000);
    await workOff(rt, a, "release");
    await workOff(rt, a, "delivery", send);
    return told("delivery_failed");
  };
  expect(await of(HELD.unsure)).toEqual(["alpha admin 5", "alpha lead 1"]);
  expect(await of(HELD.twoPerson)).toEqual(["alpha admin 5", "alpha lead 1", leader.name]);
});
