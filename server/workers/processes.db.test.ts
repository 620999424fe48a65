import { afterAll, beforeAll, expect, test } from "vitest";
import { readAlone } from "@/db/repositories/queue";
import { takeWork, type WorkKind } from "@/db/repositories/work";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { indexWords } from "@/server/services/find/index-words";
import { takeInDraft } from "@/server/services/intake/take-in-draft";
import { checkDue } from "@/server/services/judge/check-due";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { readQueuePage } from "@/server/services/queue/queue-page";
import { deliverDue } from "@/server/services/release/deliver-due";
import { releaseDue } from "@/server/services/release/release-due";
import { claim } from "@/server/services/review/claim-item";
import { decide } from "@/server/services/review/decide-item";
import { expireDue } from "@/server/services/review/expire-item";
import type { MemberContext } from "@/server/services/review/member-context";
import { readItem } from "@/server/services/review/read-item";
import { drawSamples } from "@/server/services/sample/draw-samples";
import { draftBody, HELD } from "@/server/testing/bodies";
import { type FakeSend, fakeSend } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { WorkLoop } from "./work-loop";

const DRAFTS = 60;

let db: TestDatabase;
let webs: TestRuntime[];
let workers: TestRuntime[];
let orgs: TestOrganisation[];
let send: FakeSend;
const failures: unknown[] = [];

beforeAll(async () => {
  db = await testDatabase();
  webs = [testRuntime(db.appUrl), testRuntime(db.appUrl)];
  workers = [testRuntime(db.workerUrl), testRuntime(db.workerUrl)];
  send = fakeSend();
  orgs = await twoOrganisations(testRuntime(db.appUrl));
  await db.admin("UPDATE app.policy_version SET body = jsonb_set(body, '{undo_seconds}', '1')");
});
afterAll(() => db.close());

/** One worker process: a loop for each kind of work, as server/main-worker.ts has them. */
function workerLoops(rt: TestRuntime): WorkLoop[] {
  const run: Record<WorkKind, (orgId: string, refId: string) => Promise<void>> = {
    check: async (orgId, refId) => void (await checkDue(rt, orgId, refId)),
    judge: (orgId, refId) => judgeDraft(rt, orgId, refId),
    release: (orgId, refId) => releaseDue(rt, orgId, refId),
    delivery: (orgId, refId) => deliverDue(rt, orgId, refId, send),
    deadline: (orgId, refId) => expireDue(rt, orgId, refId),
    step: async () => undefined,
    holding: async () => undefined,
    export: () => Promise.reject(new Error("nobody asked for an export")),
    words: (orgId, refId) => indexWords(rt, orgId, refId),
    alert: async () => undefined,
    mail: async () => undefined,
    retention: () => Promise.reject(new Error("no clock strikes in this test")),
    planting: async () => undefined,
    replay: async () => undefined,
    sampling: (orgId, refId) => drawSamples(rt, orgId, refId),
    erasure: () => Promise.reject(new Error("nobody asked for an erasure")),
    package: () => Promise.reject(new Error("nobody asked for a copy")),
  };
  return (Object.keys(run) as WorkKind[]).map(
    (kind) =>
      new WorkLoop({
        kind,
        batch: 8,
        run: run[kind],
        take: (wanted, most) => readAlone(rt.pool, takeWork(wanted, most)),
        failed: (_kind, _ref, error) => failures.push(error),
      }),
  );
}

/** A member at a desk: takes whatever waits on the first page and approves it, until nothing is left to come. */
async function workTheQueue(rt: TestRuntime, member: MemberContext, finished: () => boolean): Promise<number> {
  let decided = 0;
  while (!finished()) {
    const { rows } = required(await readQueuePage(rt, member, { tab: "waiting" }));
    for (const row of rows.slice(0, 6)) {
      const held = await claim(rt, member, row.id);
      if (!held.ok) continue;
      const { seen } = required(await readItem(rt, member, row.id));
      const input = { item: row.id, token: held.value.token, seen, kind: "approve" as const };
      // A double click, every time.
      const [first, second] = await Promise.all([decide(rt, member, input), decide(rt, member, input)]);
      expect(required(second).decision).toBe(required(first).decision);
      decided += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return decided;
}

test("two web and two worker processes: every draft is judged once, decided once, and delivered with one success", {
  timeout: 60_000,
}, async () => {
  const loops = workers.flatMap(workerLoops);
  for (const loop of loops) loop.start();
  const expected = DRAFTS * orgs.length;
  const arrived = () => send.sent.filter((m) => m.type === "draft.released").length;
  const until = Date.now() + 45_000;
  const finished = () => arrived() >= expected || Date.now() > until;
  const desks = orgs.flatMap((org) =>
    [...org.supervisors, org.members.lead].map((m, i) => workTheQueue(webs[i % 2] as TestRuntime, m, finished)),
  );
  // Two of three are held; every third goes out by rule. Each body is sent twice, to both processes.
  const intake = orgs.flatMap((org) =>
    Array.from({ length: DRAFTS }, async (_, i) => {
      const body = draftBody({
        ...(i % 3 ? HELD.unsure : {}),
        id: `d${i}`,
        conversation: `c${i}`,
        customer: `k${i % 7}`,
      });
      const both = await Promise.all(webs.map((rt) => takeInDraft(rt, org.source, body)));
      expect(new Set(both.map((r) => required(r).id)).size).toBe(1);
    }),
  );
  await Promise.all(intake);
  const decided = await Promise.all(desks);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await Promise.all(loops.map((loop) => loop.stop()));
  expect(failures).toEqual([]);

  expect(decided.reduce((sum, n) => sum + n, 0)).toBe((expected * 2) / 3);
  expect(send.sent).toHaveLength(expected);
  expect(new Set(send.sent.map((m) => m.id)).size).toBe(expected);
  const counts = await db.admin(
    `SELECT d.state, count(*)::int AS drafts, min(n.dispositions)::int AS dispositions, sum(n.decisions)::int AS decisions, max(n.decisions)::int AS most_decisions,
       min(n.releases)::int AS releases, max(n.releases)::int AS most_releases, min(n.successes)::int AS successes, max(n.successes)::int AS most_successes
     FROM app.draft d CROSS JOIN LATERAL (SELECT
       (SELECT count(*) FROM app.disposition x WHERE x.draft_id = d.draft_id) AS dispositions,
       (SELECT count(*) FROM app.decision x WHERE x.draft_id = d.draft_id) AS decisions,
       (SELECT count(*) FROM app.release x WHERE x.draft_id = d.draft_id AND x.state = 'released') AS releases,
       (SELECT count(*) FROM app.delivery v JOIN app.delivery_attempt t USING (org_id, delivery_id) WHERE v.draft_id = d.draft_id AND t.delivered) AS successes) n
     GROUP BY d.state`,
  );
  expect(counts).toEqual([
    {
      state: "delivered",
      drafts: expected,
      dispositions: 1,
      decisions: (expected * 2) / 3,
      most_decisions: 1,
      releases: 1,
      most_releases: 1,
      successes: 1,
      most_successes: 1,
    },
  ]);
  expect(await db.admin("SELECT kind FROM app.work WHERE ref_id <> org_id")).toEqual([]);
  const [waits] = await db.admin("SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()");
  expect(waits).toEqual({ deadlocks: 0 });

  const events = await db.admin<{ type: string; events: number; drafts: number }>(
    "SELECT type, count(*)::int AS events, count(DISTINCT draft_id)::int AS drafts FROM audit.event WHERE draft_id IS NOT NULL GROUP BY type",
  );
  const once = (type: string, n: number) => ({ type, events: n, drafts: n });
  expect(events).toEqual(
    expect.arrayContaining([
      once("draft.received", expected),
      once("draft.disposed", expected),
      once("item.decided", (expected * 2) / 3),
      once("release.released", expected),
      once("delivery.attempted", expected),
    ]),
  );
  expect(events.map((e) => e.type).sort()).toEqual([
    "delivery.attempted",
    "draft.disposed",
    "draft.received",
    "item.claimed",
    "item.decided",
    "receipt.issued",
    "release.released",
  ]);
});
