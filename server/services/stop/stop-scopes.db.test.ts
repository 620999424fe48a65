import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type BodyOptions, HELD } from "@/server/testing/bodies";
import { hold, judged, queued, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { decide } from "../review/decide-item";
import { drillStop, endDrill } from "./drill-stop";
import { readStopScopes } from "./read-stop-scopes";
import { readStopRecord } from "./stop-record";
import { setStop } from "./stop-switch";
import type { StopScopeInput } from "./stop-target";
import { putStop } from "./turn-stop";

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

const stateOf = async (draft: string) =>
  (await db.admin<{ state: string }>("SELECT state FROM app.draft WHERE draft_id = $1", [draft]))[0]?.state;
const flip = (scope: StopScopeInput, on: boolean) =>
  setStop(rt, a.members.lead, { ...scope, on, reason: "Wrong prices" });

const SCOPES: [StopScopeInput, BodyOptions][] = [
  [{ scope: "model", value: "gpt-old" }, { model: "gpt-old" }],
  [{ scope: "prompt_version", value: "p6" }, { promptVersion: "p6" }],
  [{ scope: "channel", value: "email" }, { channel: "email" }],
];

describe.each(SCOPES)("a stop of %o", (scope, covered) => {
  test("holds what is queued, approved and released by rule of its scope, and nothing else, until it is lifted", async () => {
    const waiting = await queued(rt, a, { ...HELD.unsure, ...covered });
    const held = await hold(rt, a.members.supervisor, waiting.itemId);
    const approved = await queued(rt, a, { ...HELD.unsure, ...covered });
    required(await settle(rt, a.members.supervisor, approved.itemId, "approve"));
    const byRule = await judged(rt, a, covered);
    const other = await queued(rt, a, HELD.unsure);
    required(await settle(rt, a.members.supervisor, other.itemId, "approve"));
    const elsewhere = await judged(rt, b, covered);
    required(await flip(scope, true));
    for (const id of [waiting.draftId, approved.draftId, byRule]) expect(await stateOf(id)).toBe("stopped");
    expect([await stateOf(other.draftId), await stateOf(elsewhere)]).toEqual(["releasing", "releasing"]);
    expect(refusal(await decide(rt, a.members.supervisor, { ...held, kind: "approve" }))).toBe("stopped");
    expect(await stateOf(await judged(rt, a, covered)), "what comes meanwhile is held").toBe("stopped");

    const send = fakeSend();
    rt.advance(60_000);
    await workOff(rt, a, "release", send);
    expect(await stateOf(other.draftId)).not.toBe("releasing");
    for (const id of [approved.draftId, byRule]) expect(await stateOf(id)).toBe("stopped");

    required(await flip(scope, false));
    await workOff(rt, a, "check");
    expect(await stateOf(waiting.draftId)).toBe("queued");
    expect(await stateOf(approved.draftId), "what was approved is decided anew").toBe("queued");
  });

  test("keeps a release from leaving even where its draft was not reached", async () => {
    const byRule = await judged(rt, a, covered);
    required(await flip(scope, true));
    await db.admin("UPDATE app.draft SET state = 'releasing' WHERE draft_id = $1", [byRule]);
    await db.admin("UPDATE app.release SET state = 'pending' WHERE draft_id = $1", [byRule]);
    rt.advance(60_000);
    await workOff(rt, a, "release", fakeSend());
    const [row] = await db.admin<{ state: string }>("SELECT state FROM app.release WHERE draft_id = $1", [byRule]);
    expect(row?.state).not.toBe("released");
    required(await flip(scope, false));
    await workOff(rt, a, "check");
  });
});

test("two stops of one model are one; lifting one of two that cover a reply leaves it held", async () => {
  const model = { scope: "model", value: "gpt-two" } as const;
  required(await flip(model, true));
  required(await flip(model, true));
  required(await flip({ scope: "channel", value: "chat" }, true));
  const draft = await judged(rt, a, { model: "gpt-two" });
  required(await flip(model, false));
  expect(await stateOf(draft)).toBe("stopped");
  required(await flip({ scope: "channel", value: "chat" }, false));
  expect(await stateOf(draft)).toBe("checking");
  await workOff(rt, a, "check");
});

test("without saying which model there is no stop, and a name that is too long is none", async () => {
  for (const value of [undefined, " ", "x".repeat(201)])
    expect(refusal(await flip({ scope: "model", ...(value !== undefined && { value }) }, true))).toBe("invalid_field");
});

test("what can be stopped is offered with how much of it is in flight", async () => {
  await queued(rt, a, { ...HELD.unsure, model: "gpt-counted", channel: "sms" });
  const { scopes, everything } = required(await readStopScopes(rt, a.members.admin));
  expect(scopes).toContainEqual({ scope: "model", value: "gpt-counted", name: "gpt-counted", flying: 1 });
  expect(scopes).toContainEqual({ scope: "channel", value: "sms", name: "sms", flying: 1 });
  expect(scopes.filter(({ scope }) => scope === "source").map(({ flying }) => flying)).toEqual([everything]);
  expect(required(await readStopScopes(rt, b.members.admin)).scopes.map(({ value }) => value)).not.toContain(
    "gpt-counted",
  );
});

describe("a drill", () => {
  test("holds everything of its scope, finds that nothing could go out, lifts itself, and is on record", async () => {
    const scope = { scope: "model", value: "gpt-drilled" } as const;
    const waiting = await queued(rt, a, { ...HELD.unsure, model: "gpt-drilled" });
    const byRule = await judged(rt, a, { model: "gpt-drilled" });
    const found = required(await drillStop(rt, a.members.lead, { ...scope, reason: "Quarterly" }));
    expect(found).toMatchObject({ held: 2, left: 0 });
    expect([await stateOf(waiting.draftId), await stateOf(byRule)]).toEqual(["checking", "checking"]);
    await workOff(rt, a, "check");
    expect([await stateOf(waiting.draftId), await stateOf(byRule)]).toEqual(["queued", "releasing"]);
    const { stops, drills } = required(await readStopRecord(rt, a.members.admin));
    expect(stops.some(({ lifted }) => lifted === null)).toBe(false);
    expect(drills).toMatchObject([
      { scope: "model", value: "gpt-drilled", set: { reason: "Quarterly" }, found: { held: 2, left: 0 } },
    ]);
    expect(required(await readStopRecord(rt, b.members.admin)).drills).toEqual([]);
    const told = await db.admin<{ type: string }>(
      "SELECT type FROM audit.event WHERE org_id = $1 AND type LIKE 'stop.%' ORDER BY occurred_at, event_id",
      [a.orgId],
    );
    expect(told.map(({ type }) => type).slice(-3)).toEqual(["stop.set", "stop.drilled", "stop.lifted"]);
  });

  test("becomes a stop for whoever presses it in earnest meanwhile, and then ends without letting anything go", async () => {
    const scope = { scope: "model", value: "gpt-pressed" } as const;
    const target = { ...scope, source: null };
    const byRule = await judged(rt, a, { model: "gpt-pressed" });
    const { stopId } = await putStop(rt, a.members.lead, target, "Quarterly", { drill: true });
    required(await setStop(rt, a.members.admin, { ...scope, on: true, reason: "Wrong prices" }));
    await endDrill(rt, a.members.lead, stopId);
    expect(await stateOf(byRule)).toBe("stopped");
    const { stops } = required(await readStopRecord(rt, a.members.admin));
    expect(stops.filter(({ lifted }) => lifted === null)).toMatchObject([
      { ...scope, set: { reason: "Wrong prices" } },
    ]);
    required(await flip(scope, false));
    await workOff(rt, a, "check");
    expect(await stateOf(byRule)).toBe("releasing");
  });

  test("that somebody else has lifted is lifted once", async () => {
    const scope = { scope: "model", value: "gpt-lifted" } as const;
    const { stopId } = await putStop(rt, a.members.lead, { ...scope, source: null }, "Quarterly", { drill: true });
    required(await flip(scope, false));
    await endDrill(rt, a.members.lead, stopId);
    const told = await db.admin(
      "SELECT type FROM audit.event WHERE org_id = $1 AND type = 'stop.lifted' AND convert_from(bytes, 'UTF8') LIKE '%' || $2 || '%'",
      [a.orgId, stopId],
    );
    expect(told).toHaveLength(1);
  });

  test("is refused without a reason, to whoever may not stop, and where the scope is stopped already", async () => {
    const everything = { scope: "organisation", reason: "Drill" } as const;
    expect(refusal(await drillStop(rt, a.members.lead, { ...everything, reason: "" }))).toBe("reason_required");
    expect(refusal(await drillStop(rt, a.members.supervisor, everything))).toBe("not_permitted");
    required(await flip({ scope: "organisation" }, true));
    expect(refusal(await drillStop(rt, a.members.lead, everything))).toBe("conflict");
    required(await flip({ scope: "organisation" }, false));
  });
});
