import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ListedEvent } from "@/core/audit/audit-view";
import { typesIn } from "@/core/audit/event-groups";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { judged, onlyItem, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { fullLife } from "@/server/testing/full-life";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import type { MemberContext } from "../review/member-context";
import { undo } from "../review/undo-decision";
import { setStop } from "../stop/stop-switch";
import { readEvent } from "./read-event";
import { type EventQuery, readEventOptions, readEventPage, SYSTEM } from "./read-event-page";
import { readLife } from "./read-life";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let auditor: MemberContext;
let life: { draftId: string; itemId: string };

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  auditor = a.members.auditor;
  await fullLife(rt, a);
  await fullLife(rt, b);
  life = await queued(rt, a, HELD.unsure);
  const supervisor = a.supervisors[0];
  const { decision } = required(await settle(rt, supervisor, life.itemId, "approve"));
  required(await undo(rt, supervisor, decision));
  rt.advance(1000);
  required(await settle(rt, supervisor, life.itemId, "edit", { text: "Breakfast costs nothing." }));
  rt.advance(11_000);
  await workOff(rt, a, "release");
  await workOff(rt, a, "delivery");
});
afterAll(() => db.close());

async function all(query: EventQuery, member = auditor): Promise<ListedEvent[]> {
  const rows: ListedEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = required(await readEventPage(rt, member, { ...query, ...(cursor && { cursor }) }));
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
}

/** The ids of an organisation's events that hold to a condition, as a list must show them. */
async function stored(condition: string, ...values: unknown[]): Promise<string[]> {
  const rows = await db.admin<{ event_id: string }>(
    `SELECT event_id FROM audit.event e WHERE org_id = $1 AND ${condition} ORDER BY occurred_at DESC, event_id DESC`,
    [a.orgId, ...values],
  );
  return rows.map((row) => row.event_id);
}

const ids = (events: readonly ListedEvent[]) => events.map(({ id }) => id);

test("pages hold every event of the organisation once, in order, also where times coincide", async () => {
  await db.admin(
    `INSERT INTO audit.event (org_id, event_id, type, version, occurred_at, actor_id, draft_id, item_id, bytes)
     SELECT e.org_id, gen_random_uuid(), e.type, e.version, e.occurred_at - (n / 9) * interval '1 second', e.actor_id, e.draft_id, e.item_id, e.bytes
     FROM audit.event e, generate_series(1, 3) n WHERE e.org_id = $1 AND e.type <> 'item.claimed'`,
    [a.orgId],
  );
  const listed = await all({});
  expect(listed.length).toBeGreaterThan(100);
  expect(ids(listed)).toEqual(await stored("true"));
});

test("each filter keeps what matches and nothing else", async () => {
  const supervisor = a.supervisors[0].userId;
  expect(ids(await all({ type: "item.decided" }))).toEqual(await stored("type = 'item.decided'"));
  expect(ids(await all({ type: "delivery" }))).toEqual(await stored("type = ANY ($2)", typesIn("delivery")));
  expect(ids(await all({ actor: supervisor }))).toEqual(await stored("actor_id = $2", supervisor));
  expect(ids(await all({ actor: a.source.sourceId }))).toEqual(await stored("actor_id = $2", a.source.sourceId));
  expect(ids(await all({ actor: SYSTEM }))).toEqual(await stored("actor_id IS NULL"));
  expect(ids(await all({ actor: SYSTEM, type: "delivery.attempted" }))).toEqual(
    await stored("actor_id IS NULL AND type = 'delivery.attempted'"),
  );
  expect(ids(await all({ actor: supervisor, type: "decisions" }))).toEqual(
    await stored("actor_id = $2 AND type = ANY ($3)", supervisor, typesIn("decisions")),
  );
  expect(ids(await all({ about: life.draftId }))).toEqual(await stored("draft_id = $2", life.draftId));
  expect(ids(await all({ about: life.itemId, actor: SYSTEM }))).toEqual(
    await stored("item_id = $2 AND actor_id IS NULL", life.itemId),
  );
  expect(ids(await all({ about: life.draftId, actor: supervisor, type: "item.decided" }))).toHaveLength(8);
  const today = "(occurred_at AT TIME ZONE 'Europe/Berlin')::date";
  const [{ day } = { day: "" }] = await db.admin<{ day: string }>(
    `SELECT max(${today})::text AS day FROM audit.event WHERE org_id = $1`,
    [a.orgId],
  );
  expect(ids(await all({ from: day, to: day }))).toEqual(await stored(`${today} = $2::date`, day));
  expect(await all({ to: "2001-01-01" })).toEqual([]);
});

test("says who did it, also who has left, and names whom it speaks of", async () => {
  const [opened] = await all({ type: "item.decided", about: life.draftId });
  expect(opened?.actor).toEqual({
    kind: "member",
    id: a.supervisors[0].userId,
    name: a.supervisors[0].name,
    disabled: false,
  });
  await db.admin("UPDATE app.member SET disabled_at = now() WHERE user_id = $1", [a.supervisors[0].userId]);
  const [later] = await all({ type: "item.decided", about: life.draftId });
  expect(later?.actor).toMatchObject({ name: a.supervisors[0].name, disabled: true });
  await db.admin("UPDATE app.member SET disabled_at = NULL WHERE user_id = $1", [a.supervisors[0].userId]);
  const [received] = await all({ type: "draft.received", about: life.draftId });
  expect(received?.actor).toMatchObject({ kind: "source", name: "alpha agent" });
  expect(received?.names[a.source.sourceId]).toBe("alpha agent");
  const [released] = await all({ type: "release.released", about: life.draftId });
  expect(released?.actor).toEqual({ kind: "system", id: null, name: "worker", disabled: false });
  const options = required(await readEventOptions(rt, auditor));
  expect(options.people).toHaveLength(9);
  expect(options.sources).toEqual([{ id: a.source.sourceId, name: "alpha agent" }]);
});

test("one event comes with its stored bytes, their digest and its transaction", async () => {
  const [first] = await all({ type: "item.decided", about: life.draftId });
  const event = required(await readEvent(rt, auditor, first?.id ?? ""));
  const [row] = await db.admin<{ bytes: Buffer; xid: string }>(
    "SELECT bytes, xid::text FROM audit.event WHERE event_id = $1",
    [first?.id],
  );
  expect(Buffer.from(event.bytes, "utf8").equals(row?.bytes ?? Buffer.alloc(0))).toBe(true);
  expect(event.sha256).toBe(
    createHash("sha256")
      .update(row?.bytes ?? "")
      .digest("hex"),
  );
  expect(event.transaction).toBe(row?.xid);
  expect(event.data).toMatchObject({ draft: life.draftId, item: life.itemId, kind: "edit" });
});

test("the life of a reply, found by its draft or its item, with states and the time between", async () => {
  const fresh = await queued(rt, a, HELD.unsure);
  required(await settle(rt, a.supervisors[1], fresh.itemId, "approve"));
  rt.advance(11_000);
  await workOff(rt, a, "release");
  await workOff(rt, a, "delivery");
  const byDraft = required(await readLife(rt, auditor, fresh.draftId));
  expect(required(await readLife(rt, auditor, fresh.itemId))).toEqual(byDraft);
  expect(byDraft).toMatchObject({ draft: fresh.draftId, items: [fresh.itemId], draftState: "delivered" });
  expect(byDraft.steps.map(({ type, before, after }) => [type, before, after])).toEqual([
    ["draft.received", null, "checking"],
    ["draft.disposed", "checking", "queued"],
    ["item.claimed", "queued", "queued"],
    ["item.decided", "queued", "releasing"],
    ["release.released", "releasing", "released"],
    ["receipt.issued", "released", "released"],
    ["delivery.attempted", "released", "delivered"],
  ]);
  expect(byDraft.steps.at(-3)?.sinceMs).toBeGreaterThanOrEqual(10_000);
  expect(byDraft.milestones.map(({ what }) => what)).toEqual([
    "received",
    "judged",
    "claimed",
    "decided",
    "released",
    "delivered",
  ]);
  const free = required(await readLife(rt, auditor, await judged(rt, a, {})));
  expect(free).toMatchObject({ items: [], decision: null, disposition: expect.any(String) });
});

test("a life shows the stop that held it, and none that was lifted before, set afterwards or for another source", async () => {
  const stop = async (on: boolean) => {
    required(await setStop(rt, a.members.lead, { scope: "source", source: a.source.sourceId, on, reason: "test" }));
    rt.advance(1000);
  };
  await stop(true);
  await stop(false);
  const held = await queued(rt, a, HELD.unsure);
  await stop(true);
  expect(required(await readLife(rt, auditor, held.draftId)).steps.at(-1)?.type).toBe("stop.set");
  await stop(false);
  await workOff(rt, a, "check");
  required(await settle(rt, a.supervisors[0], await onlyItem(rt, a, held.draftId), "approve"));
  rt.advance(11_000);
  await workOff(rt, a, "release");
  await stop(true);
  await workOff(rt, a, "delivery");
  await stop(false);
  const { steps } = required(await readLife(rt, auditor, held.draftId));
  expect(steps.map(({ type }) => type).filter((type) => type.startsWith("stop."))).toEqual(["stop.set", "stop.lifted"]);
  expect(steps[2]).toMatchObject({ type: "stop.set", data: { source: a.source.sourceId } });
  expect(steps.every((step, at) => at === 0 || step.at >= (steps[at - 1]?.at ?? ""))).toBe(true);
  expect(refusal(await readLife(rt, b.members.auditor, held.draftId))).toBe("not_found");
});

test("roles without the permission are refused, and so are another organisation's ids", async () => {
  const [event] = await all({});
  for (const role of ["supervisor", "lead", "specialist"] as const) {
    const member = a.members[role];
    expect(refusal(await readEventPage(rt, member, {}))).toBe("not_permitted");
    expect(refusal(await readEventOptions(rt, member))).toBe("not_permitted");
    expect(refusal(await readEvent(rt, member, event?.id ?? ""))).toBe("not_permitted");
    expect(refusal(await readLife(rt, member, life.draftId))).toBe("not_permitted");
  }
  const other = b.members.auditor;
  expect(refusal(await readEvent(rt, other, event?.id ?? ""))).toBe("not_found");
  expect(refusal(await readLife(rt, other, life.draftId))).toBe("not_found");
  expect(refusal(await readLife(rt, other, life.itemId))).toBe("not_found");
  expect(await all({ about: life.draftId }, other)).toEqual([]);
  expect(await all({ actor: a.supervisors[0].userId }, other)).toEqual([]);
  for (const wrong of [
    { type: "x" },
    { actor: "x" },
    { about: "x" },
    { from: "x" },
    { to: "2026-13-01" },
    { cursor: "x" },
  ])
    expect(refusal(await readEventPage(rt, auditor, wrong))).toBe("invalid_field");
});
