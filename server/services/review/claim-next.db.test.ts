import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { onlyItem, queued, settle } from "@/server/testing/desk";
import { claimFaults } from "@/server/testing/many-reviewers";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { countingRuntime, type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { assignItems } from "../lead/assign-items";
import { prioritiseItems } from "../lead/prioritise-items";
import { markMemberSeen } from "../presence/mark-seen";
import { readQueuePage } from "../queue/queue-page";
import { setAway } from "../reviewer/set-away";
import { setAtOnce, setQueueSkills } from "../reviewer/set-queue-skills";
import { setReviewing } from "../reviewer/set-reviewing";
import { claim, unclaim } from "./claim-item";
import { claimNext } from "./claim-next";
import { declineItem, takeDeclineBack } from "./decline-item";
import type { MemberContext } from "./member-context";
import { readAside } from "./read-aside";
import { readItem } from "./read-item";
import { requeueItem } from "./requeue-item";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let anna: MemberContext;
let ben: MemberContext;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  [anna, ben] = a.supervisors;
});
afterAll(() => db.close());

let conversations = 0;
const held = async (options: object = HELD.unsure) => {
  const name = `next-${++conversations}`;
  return (await queued(rt, a, { ...options, conversation: name, customer: name })).itemId;
};
/** What waits from earlier tests goes, so that each has its own queue. */
const clear = () =>
  db.admin(
    "UPDATE app.item SET state = 'withdrawn', claimed_by = NULL, claim_token_hash = NULL, claim_expires_at = NULL, assigned_to = NULL WHERE state IN ('queued', 'claimed')",
  );
const next = async (member: MemberContext, input: Parameters<typeof claimNext>[2] = {}) =>
  required(await claimNext(rt, member, input)).grant;
const told = async (member: MemberContext) =>
  (
    await db.admin<{ kind: string }>("SELECT kind FROM app.notification WHERE user_id = $1 ORDER BY created_at", [
      member.userId,
    ])
  ).map((each) => each.kind);
const events = async (item: string, type: string) =>
  (
    await db.admin<{ bytes: Buffer }>("SELECT bytes FROM audit.event WHERE item_id = $1 AND type = $2", [item, type])
  ).map((each) => JSON.parse(each.bytes.toString()).data);

describe("the next item", () => {
  test("is the first of the queue's order, claimed, in two round trips; then the one after it, then none", async () => {
    await clear();
    const items = [await held(), await held()].sort();
    await prioritiseItems(rt, a.members.lead, [items[1] as string], "first");
    const counting = countingRuntime(rt);
    await claimNext(counting, anna, { queue: "care" });
    const before = counting.trips();
    const first = required(await claimNext(counting, anna, {})).grant;
    expect(counting.trips() - before).toBe(2);
    expect(first).toMatchObject({ item: { id: items[1], claim: { mine: true } } });
    // What it tells is what the desk then reads.
    expect(required(await readItem(rt, anna, items[1] as string)).seen).toBe(first?.item.seen);
    expect((await next(ben))?.item.id).toBe(items[0]);
    expect(await next(a.supervisors[2])).toBeNull();
    expect(refusal(await claim(rt, ben, items[1] as string))).toBe("already_claimed");
    expect(await events(items[1] as string, "item.claimed")).toHaveLength(1);
  });

  test("of many who ask in one moment, in two processes, each gets another, and nobody an item that somebody else got", async () => {
    await clear();
    const items = await Promise.all(Array.from({ length: 8 }, () => held()));
    const other = testRuntime(db.appUrl);
    const asking = [...a.supervisors, a.members.supervisor, a.members.lead, a.members.specialist];
    const grants = await Promise.all(
      [rt, other].flatMap((each) => asking.map((member) => claimNext(each, member, {}))),
    );
    const given = grants.flatMap((each) => required(each).grant ?? []);
    expect(given.map(({ item }) => item.id).sort()).toEqual([...items].sort());
    expect(new Set(given.map(({ token }) => token)).size).toBe(items.length);
    for (const { item } of given) expect(await events(item.id, "item.claimed")).toHaveLength(1);
  });

  test("is none that another has, was given, seconds or skipped; nor one of other queues or of another organisation", async () => {
    await clear();
    const given = await held();
    await assignItems(rt, a.members.lead, [given], ben.userId);
    const two = await queued(rt, a, { ...HELD.twoPerson, conversation: "next-two", customer: "next-two" });
    required(await settle(rt, anna, two.itemId, "edit", { text: "Your card has been charged." }));
    const second = await onlyItem(rt, a, two.draftId);
    expect(await next(anna)).toBeNull();
    expect(await next({ ...ben, grants: [{ role: "supervisor", queues: ["care"] }] })).toBeNull();
    expect(
      refusal(
        await claimNext(rt, { ...ben, grants: [{ role: "supervisor", queues: ["care"] }] }, { queue: "general" }),
      ),
    ).toBe("not_permitted");
    expect(refusal(await claimNext(rt, a.members.auditor, {}))).toBe("not_permitted");
    expect(required(await claimNext(rt, b.members.supervisor, {})).grant).toBeNull();
    expect((await next(ben, { besides: [given] }))?.item.id).toBe(second);
    expect((await next(ben))?.item.id).toBe(given);
  });

  test("comes back when its claim ran out", async () => {
    await clear();
    const item = await held();
    const process = testRuntime(db.appUrl);
    expect(required(await claimNext(process, anna, {})).grant?.item.id).toBe(item);
    expect(required(await claimNext(process, ben, {})).grant).toBeNull();
    process.advance(3_600_000);
    expect(required(await claimNext(process, ben, {})).grant?.item.id).toBe(item);
  });

  test("of two processes one gets it, again and again", async () => {
    await clear();
    const other = testRuntime(db.appUrl);
    const items = await Promise.all(Array.from({ length: 6 }, () => held()));
    const people = [anna, ben, a.supervisors[2], a.members.supervisor];
    const grants = await Promise.all(
      people.flatMap((member, n) => [
        claimNext(n % 2 ? rt : other, member, {}),
        claimNext(n % 2 ? other : rt, member, {}),
      ]),
    );
    const got = grants.flatMap((each) => (each.ok && each.value.grant ? [each.value.grant.item.id] : []));
    expect([...got].sort()).toEqual([...items].sort());
  });
});

describe("for whom it is", () => {
  test("languages and skills are respected, and by hand everything may still be taken", async () => {
    await clear();
    const german = await held({ ...HELD.unsure });
    const english = await held();
    await db.admin("UPDATE app.item SET language = 'de-AT' WHERE item_id = $1", [german]);
    required(
      await setReviewing(rt, a.members.lead, { member: anna.userId, languages: ["en"], skills: [], atOnce: null }),
    );
    const { grant, passed } = required(await claimNext(rt, anna, { besides: [english] }));
    expect([grant, passed.language, passed.other]).toEqual([null, 1, 1]);
    const rows = required(await readQueuePage(rt, anna, { tab: "waiting" })).rows;
    expect(new Map(rows.map((row) => [row.id, row.passes]))).toEqual(
      new Map([
        [german, "language"],
        [english, null],
      ]),
    );
    required(await setQueueSkills(rt, a.members.lead, { queue: "general", skills: ["Refunds"] }));
    expect(required(await claimNext(rt, anna, {})).passed).toMatchObject({ language: 1, skill: 1 });
    required(
      await setReviewing(rt, a.members.admin, {
        member: anna.userId,
        languages: ["en"],
        skills: ["refunds"],
        atOnce: null,
      }),
    );
    expect((await next(anna))?.item.id).toBe(english);
    const token = required(await claim(rt, anna, german)).token;
    required(await unclaim(rt, anna, german, token));
    required(await setQueueSkills(rt, a.members.lead, { queue: "general", skills: [] }));
    required(await setReviewing(rt, a.members.admin, { member: anna.userId, languages: [], skills: [], atOnce: null }));
  });

  test("nobody gets more than they may hold, in however many windows, nor anything on a break", async () => {
    await clear();
    await Promise.all(Array.from({ length: 5 }, () => held()));
    required(await setReviewing(rt, a.members.lead, { member: anna.userId, languages: [], skills: [], atOnce: 2 }));
    const windows = await Promise.all(Array.from({ length: 5 }, () => claimNext(rt, anna, {})));
    expect(windows.filter((each) => each.ok && each.value.grant)).toHaveLength(2);
    expect(refusal(await claimNext(rt, anna, {}))).toBe("hands_full");
    const [free] = required(await readQueuePage(rt, ben, { tab: "waiting" })).rows.filter(
      (row) => row.claimedBy === null,
    );
    expect(refusal(await claim(rt, anna, free?.id ?? ""))).toBe("hands_full");
    required(await setAway(rt, ben, true));
    expect(refusal(await claimNext(rt, ben, {}))).toBe("on_break");
    required(await setAway(rt, ben, true));
    rt.advance(60_000);
    required(await setAway(rt, ben, false));
    required(await setAway(rt, ben, false));
    expect(refusal(await setAway(rt, a.members.auditor, true))).toBe("not_permitted");
    expect(await breaksOf(ben)).toEqual([
      { type: "member.break_began", member: ben.userId },
      { type: "member.break_ended", member: ben.userId, since: expect.stringMatching(/Z$/) },
    ]);
    expect(await breaksOf(anna)).toEqual([]);
    required(await setAtOnce(rt, a.members.admin, 1));
    expect(await next(ben)).not.toBeNull();
    expect(refusal(await claimNext(rt, ben, {}))).toBe("hands_full");
    required(await setAtOnce(rt, a.members.admin, 10));
    required(await setReviewing(rt, a.members.lead, { member: anna.userId, languages: [], skills: [], atOnce: null }));
  });
});

async function breaksOf(member: MemberContext) {
  const rows = await db.admin<{ type: string; bytes: Buffer }>(
    "SELECT type, bytes FROM audit.event WHERE org_id = $1 AND actor_id = $2 AND type LIKE 'member.break%' ORDER BY event_id",
    [member.orgId, member.userId],
  );
  return rows.map(({ type, bytes }) => ({ type, ...JSON.parse(bytes.toString()).data }));
}

describe("declining", () => {
  test("it goes back, is not offered again and stands greyed; taken back it is offered", async () => {
    await clear();
    const item = await held();
    expect((await next(anna))?.item.id).toBe(item);
    required(await declineItem(rt, anna, item, "distressing"));
    required(await declineItem(rt, anna, item, "other"));
    expect(required(await claimNext(rt, anna, {}))).toMatchObject({ grant: null, passed: { declined: 1 } });
    expect(required(await readQueuePage(rt, anna, { tab: "waiting" })).rows[0]).toMatchObject({
      state: "queued",
      passes: "declined",
    });
    expect(required(await readItem(rt, anna, item)).aside).toEqual({ notes: 0, declines: 0, declined: "distressing" });
    expect(required(await readItem(rt, a.members.lead, item)).aside).toEqual({ notes: 0, declines: 1, declined: null });
    expect(required(await readAside(rt, a.members.lead, item)).declines).toMatchObject([
      { by: anna.name, reason: "distressing" },
    ]);
    expect(required(await readAside(rt, ben, item)).declines).toEqual([]);
    expect(await events(item, "item.declined")).toEqual([
      { item, queue: "general", reason: "distressing", was_holding: true, was_assigned: false },
    ]);
    required(await takeDeclineBack(rt, anna, item));
    expect(refusal(await takeDeclineBack(rt, anna, item))).toBe("not_found");
    expect((await next(anna))?.item.id).toBe(item);
  });

  test("the lead is told when nobody present is left, and when what they gave away comes back", async () => {
    await clear();
    for (const table of ["presence", "notification"]) await db.admin(`DELETE FROM app.${table}`);
    const item = await held();
    for (const member of [anna, ben, a.members.lead]) await markMemberSeen(rt, member);
    await assignItems(rt, a.members.lead, [item], anna.userId);
    required(await declineItem(rt, anna, item, "conflict_of_interest"));
    expect(await told(a.members.lead)).toContain("given_declined");
    expect(await told(a.members.lead)).not.toContain("declined_by_all");
    required(await declineItem(rt, ben, item, "language"));
    expect(await told(a.members.lead)).toContain("declined_by_all");
    expect(await told(b.members.lead)).not.toContain("declined_by_all");
  });

  test("only what waits and may be taken, of one's own organisation", async () => {
    await clear();
    const item = await held();
    expect(refusal(await declineItem(rt, a.members.auditor, item, "other"))).toBe("not_permitted");
    expect(refusal(await declineItem(rt, b.members.supervisor, item, "other"))).toBe("not_found");
    required(await settle(rt, ben, item, "approve"));
    expect(refusal(await declineItem(rt, anna, item, "other"))).toBe("not_claimable");
  });
});

describe("handing on", () => {
  test("with a note that the next one reads, masked, and that the log only commits to", async () => {
    await clear();
    const item = await held();
    const grant = await next(anna);
    const note = "Call +49 30 1234567 first.";
    expect(refusal(await requeueItem(rt, anna, { item, token: grant?.token ?? "", note: " " }))).toBe("text_required");
    expect(refusal(await requeueItem(rt, ben, { item, token: grant?.token ?? "", note }))).toBe("claim_lost");
    required(await requeueItem(rt, anna, { item, token: grant?.token ?? "", note }));
    expect((await next(ben))?.item.id).toBe(item);
    expect(required(await readItem(rt, ben, item)).aside.notes).toBe(1);
    const [left] = required(await readAside(rt, ben, item)).notes;
    expect(left).toMatchObject({ by: anna.name });
    expect(JSON.stringify(left)).not.toContain("1234567");
    expect(refusal(await readAside(rt, b.members.lead, item))).toBe("not_found");
    const [data] = await events(item, "item.requeued");
    expect(data).toMatchObject({ item, queue: "general", note: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

test("the log's check on claims finds what it is there for", () => {
  const claimed = (by: string, at: number, item = "i") => ({ item, type: "item.claimed", by, at, until: at + 10 });
  const decided = (by: string, at: number) => ({ item: "i", type: "item.decided", by, at, until: null });
  expect(claimFaults([claimed("a", 1), decided("a", 2)])).toEqual([]);
  expect(claimFaults([claimed("a", 1), claimed("b", 12), decided("b", 13)])).toEqual([]);
  expect(claimFaults([claimed("a", 1), claimed("b", 2)])).toHaveLength(1);
  expect(claimFaults([claimed("a", 1), decided("b", 2)])).toHaveLength(1);
  expect(claimFaults([claimed("a", 1), decided("a", 2), decided("a", 3)])).toHaveLength(2);
});
