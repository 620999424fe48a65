import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DECISION_KINDS } from "@/core/review/words";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold, queued, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { fullLife } from "@/server/testing/full-life";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { letPlant, type PlantedItem, planted } from "@/server/testing/planted";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readAttention } from "../attention/read-attention";
import { readDecisionPage } from "../decision/read-decision-page";
import { findInTexts } from "../find/find-in-texts";
import { readHome } from "../home/read-home";
import { assignItems } from "../lead/assign-items";
import { moveItems } from "../lead/move-items";
import { prioritiseItems } from "../lead/prioritise-items";
import { readBoard } from "../lead/read-board";
import { takeOverItems } from "../lead/take-over-items";
import { organisationContext } from "../organisation/organisation-context";
import { catchRate } from "../oversight/catch-rate";
import { readOversightReport } from "../oversight/read-oversight-report";
import { readRecordOfProcessing } from "../privacy/read-record-of-processing";
import { readMyDay } from "../queue/my-day";
import { readQueueList } from "../queue/queue-list";
import { claim, extend, unclaim } from "../review/claim-item";
import { decide } from "../review/decide-item";
import { expireDue } from "../review/expire-item";
import { readItem } from "../review/read-item";
import { undo } from "../review/undo-decision";
import { setStop } from "../stop/stop-switch";
import { plantDue } from "./plant-due";
import { takeStarters } from "./take-starters";

let db: TestDatabase;
let app: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a] = await twoOrganisations(app);
  await fullLife(app, a);
  await letPlant(db, [app, worker], a.orgId);
  required(await takeStarters(app, a.members.admin));
});
afterAll(() => db.close());

/** Every row of every table of the organisations but the marks themselves. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await db.admin<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' AND relname NOT IN ('plant', 'plant_case', 'sequencer') ORDER BY 1",
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await db.admin<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM app.${name} t WHERE org_id = $1 ORDER BY 1`,
      [a.orgId],
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

/** But for what is told of planted drafts themselves. */
function withoutPlanted(report: object): unknown {
  const others = (name: unknown) => name !== "planted";
  const text = JSON.stringify(report, (key, value) =>
    key === "planted" ? undefined : key === "fewPeople" && Array.isArray(value) ? value.filter(others) : value,
  );
  return JSON.parse(text);
}

/** What people are shown as figures and lists; days of the organisation's own calendar. */
async function figures() {
  const { supervisor, lead, auditor, privacy_officer } = a.members;
  const { caught: _own, ...report } = required(await readOversightReport(app, lead, {})) as Record<string, unknown> & {
    caught?: unknown;
  };
  return {
    home: await readHome(app, lead),
    day: await readMyDay(app, { ...supervisor, timeZone: "Europe/Berlin" }),
    queues: await readQueueList(app, supervisor),
    board: await readBoard(app, lead),
    attention: required(await readAttention(app, lead, { days: 30 })),
    decided: required(await readDecisionPage(app, auditor, { view: "people" })).rows,
    judged: required(await readDecisionPage(app, auditor, { view: "policy" })).rows,
    processing: { ...required(await readRecordOfProcessing(app, privacy_officer)), at: null },
    report: withoutPlanted(report),
  };
}

const searched = async (word: string) =>
  findInTexts(app, a.members.supervisor, await organisationContext(app, a.orgId), word);

/** A real draft with its words indexed, after which the snapshot is taken: what comes next is the planted one's alone. */
async function before(): Promise<{ draftId: string; rows: Record<string, string[]>; figures: unknown }> {
  const { draftId } = await queued(app, a, HELD.wantsPerson);
  await workOff(worker, a, "words");
  await db.admin("DELETE FROM app.work WHERE org_id = $1 AND kind = 'planting'", [a.orgId]);
  return { draftId, rows: await everything(), figures: await figures() };
}

async function put(draftId: string): Promise<PlantedItem> {
  await plantDue(worker, a.orgId, draftId);
  const [row] = await db.admin<Record<string, string>>(
    "SELECT plant_id, item_id, draft_id, conversation_id FROM app.plant WHERE org_id = $1 AND decided_at IS NULL AND withdrawn_at IS NULL",
    [a.orgId],
  );
  if (!row) throw new Error("nothing was planted");
  return {
    plantId: row.plant_id ?? "",
    itemId: row.item_id ?? "",
    draftId: row.draft_id ?? "",
    conversationId: row.conversation_id ?? "",
  };
}

test("after it was decided no table and no figure has ever met it", async () => {
  const start = await before();
  const p = await put(start.draftId);
  // While it waits it is searched, claimed, steered and read like any other.
  await workOff(worker, a, "words");
  const item = required(await readItem(app, a.members.supervisor, p.itemId));
  const word = item.conversation.messages[0]?.text.split(" ").find((each) => each.length > 6) ?? "";
  const found = await searched(word);
  expect(JSON.stringify(found)).toContain(p.itemId);
  required(await settle(app, a.members.supervisor, p.itemId, "approve"));
  expect(await everything()).toEqual(start.rows);
  expect(await figures()).toEqual(start.figures);
  expect(JSON.stringify(await searched(word))).not.toContain(p.itemId);
  const rate = required(await catchRate(app, a.members.lead, { of: "team" }));
  expect(rate.all).toMatchObject({ caught: { cases: 0, of: 1 }, repeated: 0 });
});

test("after it was withdrawn neither", async () => {
  const start = await before();
  const p = await put(start.draftId);
  await workOff(worker, a, "words");
  await expireDue(worker, a.orgId, p.itemId);
  expect(await everything()).toEqual(start.rows);
  expect(await figures()).toEqual(start.figures);
  const rate = required(await catchRate(app, a.members.lead, { of: "team" }));
  expect(rate.all.caught.of).toBe(1);
});

test("a lead sees figures of their queues only, oneself one's own, and nobody else's", async () => {
  const lead = { ...a.members.lead, grants: [{ role: "lead" as const, queues: ["privacy"] }] };
  expect(required(await catchRate(app, lead, { of: "team" })).all.caught.of).toBe(0);
  expect(required(await catchRate(app, a.members.supervisor, { of: "own" })).all.caught.of).toBe(1);
  expect(required(await catchRate(app, a.supervisors[0], { of: "own" })).all.caught.of).toBe(0);
  expect(await catchRate(app, a.members.supervisor, { of: "team" })).toMatchObject({
    refusal: { code: "not_permitted" },
  });
});

/** What may happen to an item, by an honest hand or another, in any order. */
type Act = { name: string; run: (p: PlantedItem, held: Held) => Promise<unknown> };
type Held = { token: string; seen: string; by: number; decision: string | null };

const act = (name: string, run: Act["run"]): Act => ({ name, run });
const who = (n: number) =>
  [a.members.supervisor, a.members.specialist, ...a.supervisors][n % 5] ?? a.members.supervisor;
const lead = () => a.members.lead;

const ACTS: readonly Act[] = [
  ...[0, 1, 2].map((n) =>
    act(`claimed by ${n}`, async (p, held) => {
      const grant = await claim(app, who(n), p.itemId);
      if (grant.ok) Object.assign(held, { token: grant.value.token, seen: grant.value.item.seen, by: n });
    }),
  ),
  ...DECISION_KINDS.map((kind) =>
    act(kind, async (p, held) => {
      const words = { text: "Dear customer, we will look.", reason: "tone" };
      const { token, seen } = held;
      const decided = await decide(app, who(held.by), { item: p.itemId, token, seen, kind, ...words });
      if (decided.ok) held.decision = decided.value.decision;
    }),
  ),
  act("given back", (p, held) => unclaim(app, who(held.by), p.itemId, held.token)),
  act("extended", (p, held) => extend(app, who(held.by), p.itemId, held.token)),
  act("undone", (_, held) => undo(app, who(held.by), held.decision ?? app.newId())),
  act("assigned", (p) => assignItems(app, lead(), [p.itemId], a.members.supervisor.userId)),
  act("moved", (p) => moveItems(app, lead(), [p.itemId], "general")),
  act("put first", (p) => prioritiseItems(app, lead(), [p.itemId], "first")),
  act("taken over", (p) => takeOverItems(app, lead(), [p.itemId])),
  act("past its deadline", (p) => expireDue(worker, a.orgId, p.itemId)),
  act("waited long enough", (p) => plantDue(worker, a.orgId, p.plantId)),
  act("stopped", async () => {
    for (const on of [true, false])
      await setStop(app, lead(), { scope: "channel", value: "chat", on, reason: "trial" } as never);
  }),
  act("time passes", async () => app.advance(40_000)),
];

test("whatever is done to it, in whatever order, nothing of it is ever released, delivered or told", async () => {
  const send = fakeSend();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...ACTS), { minLength: 2, maxLength: 8 }), async (acts) => {
      const p = await planted(db, { app, worker }, a, HELD.wantsPerson);
      const { token, seen } = await hold(app, a.members.supervisor, p.itemId);
      const held: Held = { token, seen, by: 0, decision: null };
      for (const each of acts) await each.run(p, held);
      for (const kind of ["deadline", "release", "delivery"] as const) await workOff(worker, a, kind, send);
      for (const table of ["release", "delivery", "receipt", "decision", "outcome"]) {
        const rows = await db.admin(`SELECT FROM app.${table} WHERE draft_id = $1`, [p.draftId]);
        expect(rows, table).toHaveLength(0);
      }
      expect(JSON.stringify(send.sent)).not.toContain(p.draftId);
      await db.as("worker", a.orgId, "SELECT * FROM identity.withdraw_plants(NULL, NULL, now())");
    }),
    { numRuns: 25, interruptAfterTimeLimit: 20_000 },
  );
}, 60_000);
