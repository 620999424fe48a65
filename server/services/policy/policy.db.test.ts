import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "@/core/identity/roles";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { judged } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readPolicy } from "./read-policy";

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

test("the version in force, with how often its rules decided in thirty days", async () => {
  await judged(rt, a, { confidence: 0.1 });
  await judged(rt, a, { confidence: 0.1 });
  const old = await judged(rt, a, { confidence: 0.1 });
  await db.admin("UPDATE app.disposition SET created_at = now() - interval '31 days' WHERE draft_id = $1", [old]);
  const view = required(await readPolicy(rt, a.members.supervisor, null));
  expect(view.policy).toEqual(DEFAULT_POLICY);
  expect(view).toMatchObject({ inForce: true, changes: null, versions: [{ version: 1, publishedBy: null }] });
  expect(view.counts).toMatchObject({ byRule: { "low-confidence": 2 }, days: 30, bounded: false });
  expect(required(await readPolicy(rt, b.members.supervisor, null)).counts.byRule).toEqual({});
});

test("each version tells who published it and what it changed, and counts its own decisions", async () => {
  const [first, ...rest] = DEFAULT_POLICY.rules;
  const body = { ...DEFAULT_POLICY, version: 2, undo_seconds: 30, rules: [...rest, { ...first, id: "another" }] };
  await db.admin("INSERT INTO app.policy_version (org_id, version, body, published_by) VALUES ($1, 2, $2, $3)", [
    a.orgId,
    JSON.stringify(body),
    a.members.admin.userId,
  ]);
  const now = required(await readPolicy(rt, a.members.auditor, null));
  expect(now.versions).toMatchObject([{ version: 2, publishedBy: { name: a.members.admin.name } }, { version: 1 }]);
  expect(now.changes).toMatchObject({
    since: 1,
    any: true,
    what: { added: ["another"], removed: [first?.id], changed: [], reordered: false, settings: ["undo_seconds"] },
  });
  expect(now.counts.byRule["low-confidence"]).toBe(0);
  const before = required(await readPolicy(rt, a.members.auditor, 1));
  expect(before).toMatchObject({ inForce: false, changes: null, counts: { byRule: { "low-confidence": 2 } } });
  expect(refusal(await readPolicy(rt, a.members.auditor, 3))).toBe("not_found");
  expect(refusal(await readPolicy(rt, b.members.auditor, 2))).toBe("not_found");
});

test("every role reads it, nobody without one", async () => {
  for (const role of ROLES) expect((await readPolicy(rt, a.members[role], null)).ok).toBe(true);
  expect(refusal(await readPolicy(rt, { ...a.members.lead, roles: [], grants: [] }, null))).toBe("not_permitted");
});
