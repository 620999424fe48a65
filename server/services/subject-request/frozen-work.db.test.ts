import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { flagByMember } from "../flagged/flag-by-member";
import { readFlagPage } from "../flagged/flag-page";
import { readHome } from "../home/read-home";
import { assignItems } from "../lead/assign-items";
import { readBoard } from "../lead/read-board";
import { readForecasts } from "../queue/forecast";
import { readMyDay } from "../queue/my-day";
import { readQueueList } from "../queue/queue-list";
import { readQueuePage } from "../queue/queue-page";
import { unclaim } from "../review/claim-item";
import { claimNext } from "../review/claim-next";
import { readStuck } from "../stuck/stuck-list";
import { handleRequest } from "./handle-request";
import { liftRestrictions, restrictCustomer } from "./restrict-customer";
import { takeInFromSource } from "./take-in-from-source";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
const HOUR = 3_600_000;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

/** Everything that one customer has in the console: waits, given to somebody, waits for a second person, flagged, blocked, decided. */
async function everythingOf(org: TestOrganisation, customer: string) {
  const of = (conversation: string) => ({ customer, conversation: `${customer}-${conversation}` });
  const { draftId: blocked, itemId: late } = await queued(rt, org, { ...HELD.twoPerson, ...of("blocked") });
  await db.admin("UPDATE app.item SET due_at = $2 WHERE item_id = $1", [late, new Date(rt.now() - HOUR)]);
  await db.admin("UPDATE app.work SET due_at = $2 WHERE kind = 'deadline' AND ref_id = $1", [
    late,
    new Date(rt.now() - HOUR),
  ]);
  await workOff(rt, org, "deadline");
  const { itemId: waits } = await queued(rt, org, { ...HELD.unsure, ...of("waits") });
  const { itemId: given } = await queued(rt, org, { ...HELD.unsure, ...of("given") });
  required(await assignItems(rt, org.members.lead, [given], org.members.supervisor.userId));
  const { itemId: second } = await queued(rt, org, { ...HELD.twoPerson, ...of("second") });
  required(await settle(rt, org.supervisors[0], second, "approve"));
  const { itemId: decided } = await queued(rt, org, { ...HELD.unsure, ...of("decided") });
  required(await settle(rt, org.members.supervisor, decided, "approve"));
  await workOff(rt, org, "release");
  required(await flagByMember(rt, org.members.lead, { id: rt.newId(), item: decided, reason: "other", note: "wrong" }));
  return { blocked, waits, given };
}

/** What each list and figure of the console says now. */
async function seen(org: TestOrganisation) {
  const { supervisor, lead, admin } = org.members;
  const page = async (member: typeof lead, tab: "waiting" | "mine" | "second_look", queue?: string) =>
    required(await readQueuePage(rt, member, { tab, ...(queue && { queue }) })).rows.length;
  const list = await readQueueList(rt, lead);
  const board = await readBoard(rt, lead);
  const home = await readHome(rt, supervisor);
  const forecasts = await readForecasts(rt, org.orgId, ["general"]);
  const flags = required(await readFlagPage(rt, lead, { state: "open", by: null, reason: null, cursor: null }));
  const next = required(await claimNext(rt, lead, {})).grant;
  if (next) required(await unclaim(rt, lead, next.item.id, next.token));
  return {
    waiting: await page(lead, "waiting"),
    general: await page(lead, "waiting", "general"),
    mine: await page(supervisor, "mine"),
    seconds: await page(lead, "second_look"),
    counted: { ...list.tabs, queues: list.queues.reduce((sum, { waiting }) => sum + waiting, 0) },
    board: board.queues.reduce((sum, queue) => sum + queue.waiting + queue.given, 0),
    timed: forecasts.get("general")?.timed,
    blocked: board.stuck?.blocked,
    stuck: required(await readStuck(rt, lead, { state: "blocked" })).rows.length,
    flags: flags.rows.length,
    next: next !== null,
    myDay: (await readMyDay(rt, { ...supervisor, timeZone: "Europe/Berlin" })).decisions,
    home: [home.work?.waiting, home.work?.mine, home.work?.decidedToday, home.work?.next.length],
    frozen: [list.frozen, board.frozen.waiting, (await readBoard(rt, admin)).frozen.requests.length],
  };
}

test("what waits for a restricted customer leaves every list and count, and is back when that is lifted", async () => {
  const officer = a.members.privacy_officer;
  const customer = "frozen";
  await everythingOf(b, customer);
  const elsewhere = await seen(b);
  await everythingOf(a, customer);
  const before = await seen(a);
  expect(before).toMatchObject({ next: true, myDay: 1, stuck: 1, blocked: 1, flags: 1, frozen: [0, 0, 0] });
  expect(before.mine).toBe(1);
  expect(before.seconds).toBe(1);

  const who = { external_id: customer, name: "Frida Kalt", contact: "x@private.example" };
  const body = { kind: "restriction", law: "gdpr", language: "en", words: "Stop.", authenticated: true } as const;
  const { id, number } = required(await takeInFromSource(rt, a.source, { ...body, customer: who }));
  required(await handleRequest(rt, officer, id, { do: "confirm_identity", method: "source_authenticated" }));
  const restriction = { basis: "request", ground: "gdpr_18_1", until: null } as const;
  required(await restrictCustomer(rt, officer, id, restriction));
  // A second ground of the same customer counts nothing twice.
  required(await restrictCustomer(rt, officer, id, { ...restriction, basis: "law" }));
  const waited = before.waiting;
  expect(await seen(a)).toEqual({
    ...{ waiting: 0, general: 0, mine: 0, seconds: 0 },
    counted: { waiting: 0, mine: 0, secondLook: 0, seconds: 0, queues: 0 },
    ...{ board: 0, timed: 0, blocked: 0, stuck: 0, flags: 0, next: false, myDay: 0 },
    home: [0, 0, 0, 0],
    frozen: [waited, waited, 0],
  });
  expect((await readBoard(rt, officer)).frozen).toEqual({ waiting: waited, requests: [{ id, number }] });
  expect(await seen(b)).toEqual(elsewhere);

  const { itemId } = await queued(rt, a, { ...HELD.unsure, customer: "another" });
  expect(await seen(a)).toMatchObject({ waiting: 1, general: 1, counted: { waiting: 1, queues: 1 }, next: true });
  expect(required(await claimNext(rt, a.members.lead, {})).grant?.item.id).toBe(itemId);
  await db.admin(
    "UPDATE app.item SET state = 'withdrawn', claimed_by = NULL, claim_token_hash = NULL, claim_expires_at = NULL WHERE item_id = $1",
    [itemId],
  );

  required(await liftRestrictions(rt, officer, id));
  expect(await seen(a)).toEqual(before);
});
