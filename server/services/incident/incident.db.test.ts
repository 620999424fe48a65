import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { judged, onlyItem, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { upsertCustomers } from "../intake/upsert-customers";
import { readNotifications } from "../notification/read-notifications";
import { actOnIncident } from "./act-on-incident";
import { openIncident } from "./open-incident";
import { readIncident } from "./read-incident";
import { readIncidents } from "./read-incidents";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

const THEIRS = "ORD-77012345";
const LEAK = `Your order ${THEIRS} was sent today.`;
const HOUR = 3_600_000;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 16);
  [a, b] = await twoOrganisations(rt);
  for (const org of [a, b])
    required(
      await upsertCustomers(rt, org.source, {
        customers: [
          {
            external_id: "exposed",
            display_name: "Ottilie Quartermain",
            identifiers: [{ type: "order", value: THEIRS }],
            attributes: {},
            consent: [],
          },
        ],
      }),
    );
});
afterAll(() => db.close());

const officer = (org: TestOrganisation) => org.members.privacy_officer;
const register = async (org: TestOrganisation) => required(await readIncidents(rt, officer(org), {})).rows;
const known = { name: "Bea Linden", identifiers: [{ type: "order", value: "ORD-11111111" }] };

async function ofDraft(org: TestOrganisation, draftId: string) {
  const all = await Promise.all((await register(org)).map(async ({ id }) => readIncident(rt, officer(org), id)));
  return all.map(required).find((each) => each.draft === draftId) ?? null;
}

describe("a leak that was sent", () => {
  test("opens an incident with its 72 hours in the transaction that judged it, and tells the officer", async () => {
    const before = rt.now();
    const draftId = await judged(rt, a, { ...known, text: LEAK, alreadySent: true });
    const incident = await ofDraft(a, draftId);
    expect(incident).toMatchObject({ kind: "leak_sent", state: "suspected", risk: "unknown", openedBy: null });
    expect(Date.parse(incident?.awareAt ?? "")).toBeGreaterThanOrEqual(before);
    expect(Date.parse(incident?.dueAt ?? "") - Date.parse(incident?.awareAt ?? "")).toBe(72 * HOUR);
    expect(incident?.subjects.map(({ part }) => part).sort()).toEqual(["exposed", "recipient"]);
    const told = await readNotifications(rt, officer(a));
    expect(told.some(({ kind }) => kind === "incident_opened")).toBe(true);
    expect(JSON.stringify(incident)).not.toMatch(/Quartermain|77012345|Linden/);
  });

  test("also where a person approved it, and where a person wrote it; an edit without it opens none", async () => {
    const cases = [
      ["approve", undefined, true],
      ["edit", "Your order was sent today.", false],
      ["reply", `It is order ${THEIRS}, I looked it up.`, true],
    ] as const;
    for (const [kind, text, opens] of cases) {
      const { draftId, itemId } = await queued(rt, a, { ...known, text: LEAK });
      required(await settle(rt, a.supervisors[0], itemId, kind, text ? { text } : {}));
      const second = await onlyItem(rt, a, draftId).catch(() => null);
      if (second) required(await settle(rt, a.supervisors[1], second, "approve"));
      expect(await ofDraft(a, draftId)).toBeNull();
      rt.advance(HOUR);
      await workOff(rt, a, "release");
      expect([kind, (await ofDraft(a, draftId)) !== null]).toEqual([kind, opens]);
    }
  });

  test("also a second one of the same reply, when it names somebody else or the first is over", async () => {
    const other = "ORD-88054321";
    required(
      await upsertCustomers(rt, a.source, {
        customers: [
          {
            external_id: "exposed-too",
            display_name: "Hannes Birk",
            identifiers: [{ type: "order", value: other }],
            attributes: {},
            consent: [],
          },
        ],
      }),
    );
    const { draftId, itemId } = await queued(rt, a, { ...known, text: LEAK, alreadySent: true });
    const count = async () => {
      const rows = await db.admin("SELECT FROM app.incident WHERE draft_id = $1", [draftId]);
      return rows.length;
    };
    expect(await count()).toBe(1);
    required(await settle(rt, a.supervisors[0], itemId, "correct", { text: `Sorry, it is order ${other}.` }));
    rt.advance(HOUR);
    await workOff(rt, a, "release");
    expect(await count()).toBe(2);
  });

  test("what is the customer's own, or was held and never sent, opens none", async () => {
    const own = { customer: "exposed", name: "Ottilie Quartermain", text: LEAK, alreadySent: true };
    const draftId = await judged(rt, a, own);
    expect(await ofDraft(a, draftId)).toBeNull();
    const held = await queued(rt, a, { ...known, text: LEAK });
    expect(await ofDraft(a, held.draftId)).toBeNull();
  });
});

test("one runs its course, each step on record, and is over afterwards", async () => {
  const draft = await judged(rt, a, { ...known, text: LEAK, alreadySent: true });
  const id = (await ofDraft(a, draft))?.id ?? "";
  const act = (what: Parameters<typeof actOnIncident>[3]) => actOnIncident(rt, officer(a), id, what);
  expect(await act({ kind: "close", ground: "" })).toMatchObject({ refusal: { code: "incident_not_assessed" } });
  required(await act({ kind: "describe", what: "Order of somebody else named", effects: "none known", measures: "" }));
  required(await act({ kind: "assess", breach: true, risk: "high", reason: "an address could be asked for" }));
  expect(await act({ kind: "close", ground: "" })).toMatchObject({ refusal: { code: "incident_notice_missing" } });
  rt.advance(73 * HOUR);
  expect(required(await readIncident(rt, officer(a), id)).clock).toBe("overdue");
  const at = new Date(rt.now()).toISOString();
  expect(await act({ kind: "tell_authority", at, delay: " ", reference: "" })).toMatchObject({
    refusal: { code: "invalid_field", field: "delay" },
  });
  required(await act({ kind: "tell_authority", at, delay: "found on a Sunday", reference: "LDA-4711" }));
  required(await act({ kind: "tell_subjects", at }));
  required(await act({ kind: "close", ground: "" }));
  expect(await act({ kind: "close", ground: "" })).toMatchObject({ refusal: { code: "incident_closed" } });
  expect(required(await readIncident(rt, officer(a), id))).toMatchObject({
    state: "closed",
    clock: "told_late",
    editable: false,
    words: { what: "Order of somebody else named", authority: "LDA-4711", delay: "found on a Sunday" },
  });
  const events = await db.admin<{ type: string; bytes: Buffer }>(
    "SELECT type, bytes FROM audit.event WHERE org_id = $1 AND type LIKE 'incident.%' AND draft_id = $2 ORDER BY event_id",
    [a.orgId, draft],
  );
  expect(events.map(({ type }) => type)).toEqual([
    "incident.opened",
    "incident.described",
    "incident.assessed",
    "incident.authority_told",
    "incident.subjects_told",
    "incident.closed",
  ]);
  expect(Buffer.concat(events.map(({ bytes }) => bytes)).toString()).not.toMatch(/somebody else|Sunday|4711/);
});

test("opened by hand it is numbered after the last, and refuses what makes no sense", async () => {
  const open = (more: object) =>
    openIncident(rt, officer(a), {
      kind: "access",
      awareAt: new Date(rt.now() - HOUR).toISOString(),
      what: "A laptop was left on a train",
      draft: null,
      ...more,
    });
  const numbers = async () => (await register(a)).map((row) => row.number);
  const before = Math.max(0, ...(await numbers()));
  const made = await Promise.all([open({}), open({}), open({})]);
  expect(made.every((each) => each.ok)).toBe(true);
  expect((await numbers()).filter((n) => n > before).sort((x, y) => x - y)).toEqual([1, 2, 3].map((n) => before + n));
  expect(await open({ awareAt: new Date(rt.now() + HOUR).toISOString() })).toMatchObject({
    refusal: { field: "awareAt" },
  });
  expect(await open({ what: "  " })).toMatchObject({ refusal: { field: "what" } });
  expect(await open({ draft: "0192f1a0-0000-7000-8000-00000000dead" })).toMatchObject({ refusal: { field: "draft" } });
  const sent = await judged(rt, a, { ...known, text: LEAK, alreadySent: true });
  expect(await open({ draft: sent })).toMatchObject({ refusal: { code: "conflict" } });
});

test("the other organisation sees and changes nothing", async () => {
  const draft = await judged(rt, a, { ...known, text: LEAK, alreadySent: true });
  const id = (await ofDraft(a, draft))?.id ?? "";
  expect(await readIncident(rt, officer(b), id)).toMatchObject({ refusal: { code: "not_found" } });
  const act = { kind: "assess", breach: false, risk: "none", reason: "x" } as const;
  expect(await actOnIncident(rt, officer(b), id, act)).toMatchObject({ refusal: { code: "not_found" } });
  expect((await register(b)).length).toBe(0);
  const held = await queued(rt, b, HELD.unsure);
  expect(await ofDraft(b, held.draftId)).toBeNull();
});
