import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "@/core/identity/roles";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { judged, queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { undo } from "../review/undo-decision";
import { type AttentionQuery, readAttention } from "./read-attention";
import { proposeWithoutCheck, tryWithoutCheck } from "./try-without-check";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  const { supervisor } = a.members;
  for (const [kind, words] of [
    ["approve", {}],
    ["approve", {}],
    ["edit", { text: "Yes, from 7." }],
    ["reject", { reason: "tone" }],
    ["escalate", { reason: "tone" }],
  ] as const)
    required(await settle(rt, supervisor, (await queued(rt, a, HELD.unsure)).itemId, kind, words));
  const wants = await queued(rt, a, HELD.wantsPerson);
  required(await settle(rt, supervisor, wants.itemId, "approve"));
  const both = await queued(rt, a, { ...HELD.wantsPerson, confidence: 0.1 });
  required(await settle(rt, supervisor, both.itemId, "approve"));
  const back = await queued(rt, a, HELD.unsure);
  required(await undo(rt, supervisor, required(await settle(rt, supervisor, back.itemId, "approve")).decision));
  await judged(rt, a, HELD.unsure);
  required(await settle(rt, b.members.supervisor, (await queued(rt, b, HELD.unsure)).itemId, "approve"));
});
afterAll(() => db.close());

async function precision(
  org: TestOrganisation,
  check: string,
  query: Partial<AttentionQuery> = {},
  member = org.members.lead,
) {
  const view = required(await readAttention(rt, member, { days: 90, ...query }));
  return view.checks.find((each) => each.check === check);
}

test("each reply counts once for every check that flagged it, by the gravest that stands; what is undone or undecided does not", async () => {
  const unsure = { flags: 6, waved: 3, edited: 1, rejected: 1, escalated: 1, verdict: "few" };
  expect(await precision(a, "low_confidence")).toMatchObject({
    ...unsure,
    codes: [{ code: "low_confidence", flags: 6 }],
    // Three of six: Wilson's interval at 95 %.
    acted: { cases: 3, share: 5000, low: 1876, high: 8124 },
    // One of the six was flagged by another check as well.
    sole: { flags: 5, of: 8333, acted: { cases: 3, share: 6000 } },
  });
  expect(await precision(a, "wants_person")).toMatchObject({
    ...{ flags: 2, waved: 2 },
    sole: { flags: 1, acted: { cases: 0 } },
    codes: [{ sole: { flags: 1 } }],
  });
  expect(await precision(a, "figures")).toMatchObject({ flags: 0, acted: { share: 0, low: 0, high: 10_000 } });
  expect(await precision(b, "low_confidence")).toMatchObject({ flags: 1, waved: 1 });
});

test("by queue, by source, over a period, and within the reader's queues", async () => {
  expect(await precision(a, "low_confidence", { queue: "care" })).toMatchObject({ flags: 1 });
  expect(await precision(a, "low_confidence", { source: a.source.sourceId })).toMatchObject({ flags: 6 });
  expect(await precision(a, "low_confidence", { source: b.source.sourceId })).toMatchObject({ flags: 0 });
  const care = { ...a.members.lead, grants: [{ role: "lead" as const, queues: ["care"] }] };
  expect(await precision(a, "low_confidence", {}, care)).toMatchObject({ flags: 1 });
  const view = required(await readAttention(rt, care, { days: 90 }));
  expect(view).toMatchObject({ mayTry: false, mayPropose: false, queues: [{ id: "care" }] });
  expect(refusal(await tryWithoutCheck(rt, care, "low_confidence"))).toBe("not_permitted");
  expect(refusal(await proposeWithoutCheck(rt, care, { check: "low_confidence", note: "Noise" }))).toBe(
    "not_permitted",
  );
  rt.advance(31 * 86_400_000);
  expect(await precision(a, "low_confidence", { days: 30 })).toMatchObject({ flags: 0 });
  expect(await precision(a, "low_confidence", { days: 90 })).toMatchObject({ flags: 6 });
  rt.advance(-31 * 86_400_000);
});

test("what a check's absence would have changed, and that a second person is asked for it", async () => {
  expect(required(await tryWithoutCheck(rt, a.members.auditor, "low_confidence"))).toMatchObject({
    held: 8,
    released: 7,
    overruled: 2,
    undecided: 2,
    bounded: false,
  });
  expect(required(await tryWithoutCheck(rt, b.members.auditor, "low_confidence"))).toMatchObject({ held: 1 });
  const proposed = await proposeWithoutCheck(rt, a.members.lead, { check: "low_confidence", note: "Always waved on" });
  const [stored] = await db.admin<{ body: { checks_off: string[] }; state: string; origin: string }>(
    "SELECT body, state, origin FROM app.policy_proposal WHERE proposal_id = $1",
    [required(proposed).id],
  );
  expect(stored).toMatchObject({ state: "proposed", origin: "check_off", body: { checks_off: ["low_confidence"] } });
  expect(refusal(await proposeWithoutCheck(rt, a.members.lead, { check: "figures", note: " " }))).toBe(
    "reason_required",
  );
  expect(refusal(await proposeWithoutCheck(rt, a.members.auditor, { check: "figures", note: "x" }))).toBe(
    "not_permitted",
  );
});

test("a check that is switched off finds nothing any more", async () => {
  const body = await db.admin<{ body: object }>("SELECT body FROM app.policy_version WHERE org_id = $1", [b.orgId]);
  await db.admin("INSERT INTO app.policy_version (org_id, version, body, published_by) VALUES ($1, 2, $2, $3)", [
    b.orgId,
    JSON.stringify({ ...body[0]?.body, version: 2, checks_off: ["low_confidence"] }),
    b.members.admin.userId,
  ]);
  // A process that starts now reads the newest version.
  const draft = await judged(testRuntime(db.appUrl), b, HELD.unsure);
  const found = await db.admin(
    "SELECT f.code FROM app.finding f JOIN app.disposition p ON p.org_id = f.org_id AND p.disposition_id = f.disposition_id WHERE p.draft_id = $1",
    [draft],
  );
  expect(found).toEqual([]);
  const view = required(await readAttention(testRuntime(db.appUrl), b.members.lead, { days: 90 }));
  expect(view.checks.find(({ check }) => check === "low_confidence")).toMatchObject({ off: true, flags: 1 });
});

test("who may read it, and nothing that cannot be asked", async () => {
  for (const role of ROLES) {
    const may = ["lead", "auditor", "privacy_officer", "admin"].includes(role);
    expect((await readAttention(rt, a.members[role], { days: 30 })).ok).toBe(may);
  }
  const { auditor } = a.members;
  expect(refusal(await readAttention(rt, auditor, { days: 7 }))).toBe("invalid_field");
  expect(refusal(await readAttention(rt, auditor, { days: 30, source: "x" }))).toBe("invalid_field");
});
