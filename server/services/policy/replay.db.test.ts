import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { effectsOf } from "@/core/policy/dry-run-effects";
import type { Policy } from "@/core/policy/policy";
import type { ToolRule } from "@/core/policy/tool-rule";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { draftBody, HELD } from "@/server/testing/bodies";
import { judged } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { takeInDraft } from "../intake/take-in-draft";
import { judgeDraft } from "../judge/judge-draft";
import type { MemberContext } from "../review/member-context";
import { dryRunPolicy, effectOfPolicy } from "./dry-run-policy";
import { proposePolicy } from "./propose-policy";
import { readProposal } from "./read-proposal";
import { saveProposal } from "./save-proposal";

let db: TestDatabase;
let rt: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let lead: MemberContext;
const drafts: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a, b] = await twoOrganisations(rt);
  ({ lead } = a.members);
  for (const amount of [40, 90, 140]) drafts.push(await refunded(a, amount));
  await refunded(b, 140);
});
afterAll(() => db.close());

/** A clean reply after a refund; released by rule under the default policy. */
async function refunded(org: TestOrganisation, amount: number): Promise<string> {
  const body = draftBody({ text: "Your refund is on its way." });
  const call = { name: "refund", arguments: { amount }, result: "done" };
  const { id } = required(
    await takeInDraft(rt, org.source, { ...body, provenance: { ...body.provenance, tool_calls: [call] } }),
  );
  await judgeDraft(rt, org.orgId, id);
  return id;
}

const limit = (most: number, severity: ToolRule["severity"] = "severe"): ToolRule => ({
  ...{ id: "limit", title: { en: "Limit", de: "Grenze" }, severity, on: { tool: ["refund"] } },
  require: { value: { path: "arguments.amount" }, at_most: most },
});
const ruled = (most: number): Policy => ({ ...DEFAULT_POLICY, tool_rules: [limit(most)] });
const held = (policy: Policy): Policy => ({
  ...policy,
  rules: [
    {
      ...{ id: "tools", title: { en: "Tools", de: "Werkzeuge" }, when: { check: ["tool_rules"] } },
      // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
      ...{ then: "review", queue: "care" },
    },
    ...policy.rules,
  ],
});
const effect = async (body: Policy, org = a) =>
  required(await effectOfPolicy(rt, org.members.lead, { body, days: 30 }));

test("rules for tools are run anew over stored drafts, and the texts are let go", async () => {
  const run = await effect(held(ruled(100)));
  expect(effectsOf(run)).toMatchObject([{ effect: "held", count: 1 }]);
  expect(run).toMatchObject({ leftOut: [], anew: { of: 3, looked: 3, unreached: 0, closed: 0, notJudged: 0 } });
  expect(effectsOf(await effect(held(ruled(50))))).toMatchObject([{ effect: "held", count: 2 }]);
  expect(JSON.stringify(run)).not.toContain("refund");
  expect((await effect(held(ruled(100)), b)).anew).toMatchObject({ looked: 1 });
  const loosened = await dryRunPolicy(rt, a.orgId, { before: held(ruled(50)), after: held(ruled(100)) }, { days: 30 });
  expect(effectsOf(loosened)).toMatchObject([{ effect: "released", count: 1 }]);
  expect((await effect(DEFAULT_POLICY)).anew).toBeNull();
});

test("a check that is switched on again finds what it would have found", async () => {
  const off: Policy = { ...DEFAULT_POLICY, checks_off: ["payment_data"] };
  const card = await judged(rt, a, HELD.twoPerson);
  await db.admin(
    "DELETE FROM app.finding f USING app.disposition p WHERE p.disposition_id = f.disposition_id AND p.draft_id = $1",
    [card],
  );
  const run = await dryRunPolicy(rt, a.orgId, { before: off, after: DEFAULT_POLICY }, { days: 30 });
  expect(effectsOf(run)).toMatchObject([{ effect: "held", count: 1 }]);
  expect(run.anew).toMatchObject({ parts: { checks: ["payment_data"] }, of: 4, looked: 4 });
});

test("what was erased, emptied or frozen is not opened, and counted as what it was", async () => {
  const [emptied, frozen] = [await refunded(a, 500), await refunded(a, 500)];
  await db.admin("UPDATE app.draft SET sealed_body = '' WHERE draft_id = $1", [emptied]);
  await db.admin(
    "UPDATE app.subject s SET restricted_at = now() FROM app.draft d WHERE d.subject_id = s.subject_id AND d.draft_id = $1",
    [frozen],
  );
  const run = await dryRunPolicy(rt, a.orgId, { before: DEFAULT_POLICY, after: held(ruled(100)) }, { days: 30 });
  expect(run).toMatchObject({ replies: 6, anew: { of: 6, looked: 4, closed: 2 } });
  expect(effectsOf(run)).toMatchObject([{ effect: "held", count: 1 }]);
});

test("what the judge never said is counted as not judged, and what it said is taken by other settings", async () => {
  const judge = { time_limit_ms: 1000, concern_at_least: 0.9, most_severe: "severe" as const };
  const policy = { ...DEFAULT_POLICY, version: 2, judge };
  await db.admin("INSERT INTO app.policy_version (org_id, version, body, published_by) VALUES ($1, 2, $2, $3)", [
    ...[b.orgId, JSON.stringify(policy), b.members.admin.userId],
  ]);
  const asked = testRuntime(db.appUrl);
  const port = { model: "m", ask: async () => ({ concern: 0.6, severity: "severe" as const, reasons: ["Curt."] }) };
  await judged({ ...asked, judge: port }, b, {});
  const opinions = (change: Partial<Policy>): Policy => ({
    ...{ ...policy, ...change },
    rules: [
      {
        ...{ id: "opinion", title: { en: "Opinion", de: "Meinung" }, when: { finding: ["judge_opinion"] } },
        // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
        then: "block",
      },
      ...policy.rules,
    ],
  });
  const change = { before: policy, after: opinions({ judge: { ...judge, concern_at_least: 0.5 } }) };
  const run = await dryRunPolicy(asked, b.orgId, change, { days: 30 });
  expect(effectsOf(run)).toMatchObject([{ effect: "blocked", count: 1 }]);
  expect(run.anew).toMatchObject({ of: 2, looked: 2, notJudged: 1 });
});

test("what somebody who hands in does not wait for is counted by a worker, with its progress and its end on record", async () => {
  const saved = required(
    await saveProposal(rt, lead, { id: null, revision: 0, base: 1, body: { ...held(ruled(100)) } }),
  );
  const look = { most: 2, milliseconds: 5_000 };
  const proposed = required(await proposePolicy(rt, lead, { ...saved, note: "x", days: 30, look }));
  expect(proposed.dryRun.anew).toMatchObject({ of: 6, looked: 2, unreached: 2, closed: 2 });
  const { admin } = a.members;
  expect(required(await readProposal(rt, admin, proposed.id))).toMatchObject({
    ...{ replay: { state: "waiting" }, dryRun: { anew: { looked: 2 } } },
  });
  await workOff(worker, a, "replay");
  const view = required(await readProposal(rt, admin, proposed.id));
  expect(view).toMatchObject({ replay: { state: "done", looked: 4 }, dryRun: { anew: { looked: 4, unreached: 0 } } });
  expect(view.dryRun && effectsOf(view.dryRun)).toMatchObject([{ effect: "held", count: 1 }]);
  const [left] = await db.admin("SELECT 1 FROM app.work WHERE kind = 'replay'");
  expect(left).toBeUndefined();
  const told = await db.admin<{ type: string }>(
    "SELECT type FROM audit.event WHERE org_id = $1 AND type = 'policy.replayed'",
    [a.orgId],
  );
  expect(told).toHaveLength(1);
  await expect(
    db.as("worker", a.orgId, "UPDATE app.policy_replay SET dry_run = '{}' WHERE org_id = $1", [a.orgId]),
  ).rejects.toThrow("stays as it is");
  // Of its examples a reader with some queues sees those; the counts are the organisation's.
  const auditor = a.members.auditor;
  const some = (queues: string[]) => ({ ...auditor, grants: [{ role: "auditor" as const, queues }] });
  const examples = async (member: MemberContext) =>
    required(await readProposal(rt, member, proposed.id)).dryRun?.moves.flatMap((move) => move.examples) ?? [];
  expect(await examples(auditor)).toHaveLength(1);
  expect(await examples(some(["care"]))).toEqual([]);
  const [{ id } = { id: "" }] = await examples(auditor);
  await db.admin("UPDATE app.disposition SET queue_id = 'care' WHERE disposition_id = $1", [id]);
  expect(await examples(some(["care"]))).toHaveLength(1);
  expect(await examples(some(["general"]))).toEqual([]);
  const counted = required(await readProposal(rt, some(["general"]), proposed.id)).dryRun;
  expect(counted?.moves.map(({ count }) => count)).toEqual([1]);
});
