import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { urgencyOf, withPriority } from "@/core/review/priority";
import { LEAST_DECISIONS } from "@/core/risk/label";
import type { RiskModel } from "@/core/risk/risk-model";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { judged, queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readPolicy } from "../policy/read-policy";
import { readQueuePage } from "../queue/queue-page";
import { readItem } from "../review/read-item";
import { fitRiskModel } from "./fit-risk-model";

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

const NOTE = { note: "From our decisions" };

test("a judgement keeps its risk, what it is made of, and contributions that add up to it", async () => {
  const { draftId, itemId } = await queued(rt, b, HELD.unsure);
  const [stored] = await db.admin<{ risk: number; signals: Record<string, number>; urgency: number }>(
    "SELECT p.risk, p.signals, i.urgency FROM app.disposition p JOIN app.item i ON i.org_id = p.org_id AND i.disposition_id = p.disposition_id WHERE p.draft_id = $1",
    [draftId],
  );
  const item = required(await readItem(rt, b.members.supervisor, itemId));
  const risk = item.explanation?.risk;
  expect(risk?.probability).toBeCloseTo(stored?.risk ?? -1, 5);
  expect(risk?.contributions.reduce((sum, { amount }) => sum + amount, risk.base)).toBe(risk?.logOdds);
  expect(stored?.signals.doubt).toBeCloseTo(0.7);
  expect(stored?.urgency).toBe(urgencyOf("warning", risk?.probability ?? null));
});

test("inside a severity the likelier problem comes first, however late it came", async () => {
  const page = async () => required(await readQueuePage(rt, b.members.supervisor, { tab: "waiting" })).rows;
  const sure = await queued(rt, b, { confidence: 0.45 });
  const doubtful = await queued(rt, b, { ...HELD.wantsPerson, confidence: 0 });
  const order = (await page()).map(({ id }) => id);
  expect(order.indexOf(doubtful.itemId)).toBeLessThan(order.indexOf(sure.itemId));
  for (const { itemId } of [sure, doubtful]) required(await settle(rt, b.members.supervisor, itemId, "approve"));
});

test("what waited before the migration stands in the middle of its severity, first and last as a lead left it", async () => {
  const sql = readFileSync("db/migrations/0010_risk.sql", "utf8");
  const assigned = /SET urgency = (.+);/.exec(sql)?.[1];
  const rows = await db.admin<{ was: number; is: number }>(
    `SELECT urgency AS was, (${assigned})::int AS is FROM unnest('{-10,-9,-8,0,1,2,10,11,12}'::int[]) AS t(urgency)`,
  );
  const middle = (["severe", "warning", "info"] as const).map((severity) => urgencyOf(severity, null));
  expect(rows.map(({ is }) => is)).toEqual(
    (["first", "by_severity", "last"] as const).flatMap((priority) => middle.map((at) => withPriority(at, priority))),
  );
});

test("a fit is refused to whoever may not change the policy, and where there is too little to learn from", async () => {
  expect(refusal(await fitRiskModel(rt, a.members.supervisor, NOTE))).toBe("not_permitted");
  expect(refusal(await fitRiskModel(rt, a.members.auditor, NOTE))).toBe("not_permitted");
  expect(refusal(await fitRiskModel(rt, a.members.lead, NOTE))).toBe("too_few_decisions");
});

test("a fit learns from this organisation's decisions alone and is a proposal, never the policy", {
  timeout: 170_000,
}, async () => {
  const before = required(await readPolicy(rt, a.members.lead, null));
  let rejected = 0;
  for (let n = 0; n < LEAST_DECISIONS; n++) {
    const doubtful = n % 2 === 0;
    const { itemId } = await queued(rt, a, { confidence: doubtful ? 0.05 : 0.45 });
    // One in five against the rule, as people are.
    const problem = n % 5 === 0 ? !doubtful : doubtful;
    rejected += Number(problem);
    const { supervisor } = a.members;
    required(
      problem
        ? await settle(rt, supervisor, itemId, "reject", { reason: "tone" })
        : await settle(rt, supervisor, itemId, "approve"),
    );
  }
  // Judged and undecided, decided elsewhere: neither is learned from.
  await judged(rt, a, HELD.unsure);
  const proposed = required(await fitRiskModel(rt, a.members.lead, NOTE));
  expect(proposed.dryRun.replies).toBeGreaterThanOrEqual(LEAST_DECISIONS);
  const [stored] = await db.admin<{ body: { risk: RiskModel }; state: string; origin: string }>(
    "SELECT body, state, origin FROM app.policy_proposal WHERE proposal_id = $1",
    [proposed.id],
  );
  expect(stored).toMatchObject({ state: "proposed", origin: "risk_fit" });
  const risk = stored?.body.risk;
  expect(risk).toMatchObject({ origin: "fitted", fit: { decisions: LEAST_DECISIONS, problems: rejected } });
  expect(risk?.weights.find(({ feature }) => feature === "doubt")?.weight).toBeGreaterThan(0);
  expect(risk?.fit?.auroc).toBeGreaterThan(0.7);
  expect(required(await readPolicy(rt, a.members.lead, null)).policy).toEqual(before.policy);
});
