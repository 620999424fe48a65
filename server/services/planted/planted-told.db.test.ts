import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold, queued } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { letPlant, planted } from "@/server/testing/planted";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readSent } from "../flagged/read-sent";
import { forgetOrganisationContext } from "../organisation/organisation-context";
import { decide } from "../review/decide-item";
import { expireDue } from "../review/expire-item";
import { readItem } from "../review/read-item";
import { stepDue } from "../review/step-item";
import { tellWaitingDue } from "../review/tell-waiting";
import { takeStarters } from "./take-starters";

let db: TestDatabase;
let app: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
const send = fakeSend();

beforeAll(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a, b] = await twoOrganisations(app);
  await letPlant(db, [app, worker], a.orgId);
  const steps = [{ after_minutes: 30, to: "privacy" }];
  const chains = [{ queue: "care", steps, holding_reply_after_minutes: 2 }];
  await db.admin("UPDATE app.policy_version SET body = body || $2::jsonb WHERE org_id = $1", [
    a.orgId,
    JSON.stringify({ escalation: { warn_minutes: 1, chains } }),
  ]);
  for (const rt of [app, worker]) forgetOrganisationContext(rt, a.orgId);
  required(await takeStarters(app, a.members.privacy_officer));
});
afterAll(() => db.close());

const member = () => a.members.supervisor;
const waits = async (itemId: string) =>
  (await db.admin("SELECT FROM app.item WHERE item_id = $1 AND state IN ('queued', 'claimed')", [itemId])).length > 0;
const plant = () => planted(db, { app, worker }, a, HELD.wantsPerson);
const eventsOn = (draftId: string) =>
  db.admin<{ type: string }>("SELECT type FROM audit.event WHERE org_id = $1 AND draft_id = $2", [a.orgId, draftId]);
function pass(minutes: number) {
  for (const rt of [app, worker]) rt.advance(minutes * 60_000);
}

/** What the desk shows of the customer having been told, without what differs between any two items. */
async function toldOn(itemId: string) {
  const { toldAt, state } = required(await readItem(app, member(), itemId));
  const sent = required(await readSent(app, member(), itemId)).map(({ id, draft, at, ...rest }) => ({
    ...rest,
    id: id.replace(/[0-9a-f]/g, "x"),
    ofDraft: draft !== null,
    at: Number.isNaN(Date.parse(at)),
    footer: rest.footer.replace(/\S+…/, "…"),
  }));
  return { toldAt: toldAt !== null, state, sent };
}

test("when its customer would be told, a planted draft stays with whoever holds it, and looks told like a real one", async () => {
  const p = await plant();
  const real = await queued(app, a, HELD.wantsPerson);
  const mine = await hold(app, member(), p.itemId);
  await hold(app, member(), real.itemId);
  expect(await toldOn(p.itemId)).toEqual(await toldOn(real.itemId));
  pass(3);
  for (const kind of ["holding", "release", "delivery"] as const) await workOff(worker, a, kind, send);
  const shown = await toldOn(p.itemId);
  expect(shown).toMatchObject({ toldAt: true, state: "claimed", sent: [{ kind: "holding_reply", by: null }] });
  expect(shown).toEqual(await toldOn(real.itemId));
  // Only the real customer got anything, and only of them does the log tell.
  expect(JSON.stringify(send.sent)).toContain(real.draftId);
  expect(JSON.stringify(send.sent)).not.toContain(p.draftId);
  expect(await db.admin("SELECT FROM app.release WHERE draft_id = $1", [p.draftId])).toEqual([]);
  expect((await eventsOn(p.draftId)).map(({ type }) => type)).toEqual(["item.claimed"]);
  expect((await eventsOn(real.draftId)).map(({ type }) => type)).toContain("item.holding_reply");
  const receipt = required(await decide(app, member(), { ...mine, kind: "approve" }));
  expect(receipt.planted).toMatchObject({ caught: false });
  expect(await waits(p.itemId)).toBe(false);
});

test("one that nobody holds waits on as well; its next step ends it, once it is nobody's", async () => {
  const p = await plant();
  pass(3);
  await tellWaitingDue(worker, b.orgId, p.itemId);
  expect((await toldOn(p.itemId)).toldAt).toBe(false);
  await tellWaitingDue(worker, a.orgId, p.itemId);
  expect((await toldOn(p.itemId)).toldAt).toBe(true);
  pass(26);
  await hold(app, member(), p.itemId);
  pass(2);
  await stepDue(worker, a.orgId, p.itemId);
  expect(await waits(p.itemId)).toBe(true);
  pass(60);
  await stepDue(worker, a.orgId, p.itemId);
  expect(await waits(p.itemId)).toBe(false);
});

test("at its deadline it waits for whoever holds it, like a real one", async () => {
  const p = await plant();
  await hold(app, member(), p.itemId);
  await expireDue(worker, a.orgId, p.itemId);
  expect(await waits(p.itemId)).toBe(true);
  pass(60);
  await expireDue(worker, a.orgId, p.itemId);
  expect(await waits(p.itemId)).toBe(false);
});

test("nobody who decides can ask the database which item that is", async () => {
  await expect(db.as("app", a.orgId, "SELECT identity.tell_of_plant($1, now())", [app.newId()])).rejects.toThrow(
    "permission denied",
  );
});
