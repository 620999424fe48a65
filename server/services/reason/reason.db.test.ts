import { afterEach, beforeEach, expect, test } from "vitest";
import { FIRST_REASONS } from "@/core/review/reasons";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { addReason, changeReason, moveReason, switchReason } from "./change-reasons";
import { readReasons } from "./read-reasons";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeEach(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterEach(() => db.close());

const codes = async (org = a) => (await readReasons(rt, org.members.lead)).map((r) => r.code);
const FIRST = FIRST_REASONS.map((r) => r.code);
const LATE = { en: "Late parcel", de: "Paket verspätet" };

test("one is added at the end with a code of its own, in both languages or not at all", async () => {
  const { lead } = a.members;
  required(await addReason(rt, lead, LATE));
  required(await addReason(rt, lead, LATE));
  expect(await codes()).toEqual([...FIRST, "late_parcel", "late_parcel_2"]);
  expect(await codes(b)).toEqual(FIRST);
  for (const [field, title] of [
    ["en", { en: " ", de: "Ja" }],
    ["de", { en: "Yes", de: "" }],
    ["de", { en: "Yes", de: "j".repeat(61) }],
  ] as const)
    expect(await addReason(rt, lead, title)).toEqual({ ok: false, refusal: { code: "invalid_field", field } });
  const twins = await Promise.all([1, 2, 3].map(() => addReason(rt, lead, { en: "Twin", de: "Zwilling" })));
  expect(twins.every((t) => t.ok)).toBe(true);
  expect((await codes()).slice(-3)).toEqual(["twin", "twin_2", "twin_3"]);
});

test("reworded, moved, retired and restored, each told by code", async () => {
  const { admin } = a.members;
  required(await changeReason(rt, admin, "tone", { en: "Wrong tone", de: "Falscher Ton" }));
  required(await changeReason(rt, admin, "tone", { en: "Wrong tone", de: "Falscher Ton" }));
  required(await moveReason(rt, admin, "wrong_customer", "up"));
  required(await moveReason(rt, admin, "wrong_customer", "up"));
  required(await switchReason(rt, admin, "wrong_fact", false));
  required(await switchReason(rt, admin, "wrong_fact", false));
  // A retired one is passed over.
  required(await moveReason(rt, admin, "unsupported_promise", "up"));
  expect((await codes()).slice(0, 3)).toEqual(["unsupported_promise", "wrong_fact", "wrong_customer"]);
  required(await switchReason(rt, admin, "wrong_fact", true));
  const all = await readReasons(rt, admin);
  expect(all.find((r) => r.code === "tone")?.title).toEqual({ en: "Wrong tone", de: "Falscher Ton" });
  expect(all.every((r) => !r.retired)).toBe(true);
  const told = await db.admin<{ type: string }>(
    "SELECT type FROM audit.event WHERE org_id = $1 AND type LIKE 'reason.%' ORDER BY occurred_at, event_id",
    [a.orgId],
  );
  expect(told.map((e) => e.type)).toEqual([
    "reason.changed",
    "reason.moved",
    "reason.retired",
    "reason.moved",
    "reason.restored",
  ]);
});

test("one at least stays, also when the last two are retired at once", async () => {
  const { lead } = a.members;
  for (const code of FIRST.slice(2)) required(await switchReason(rt, lead, code, false));
  const both = await Promise.all(FIRST.slice(0, 2).map((code) => switchReason(rt, lead, code, false)));
  expect(both.map((r) => (r.ok ? "retired" : r.refusal.code)).sort()).toEqual(["last_reason", "retired"]);
  expect((await readReasons(rt, lead)).filter((r) => !r.retired)).toHaveLength(1);
});

test("two who move at once both have their way", async () => {
  const { lead } = a.members;
  const both = await Promise.all([moveReason(rt, lead, "tone", "up"), moveReason(rt, lead, "other", "up")]);
  expect(both.every((r) => r.ok)).toBe(true);
  const now = await codes();
  expect([now.indexOf("tone"), now.indexOf("other")]).toEqual([FIRST.indexOf("tone") - 1, FIRST.indexOf("other") - 1]);
});

test("leads and administrators of the whole organisation only, and only in their own", async () => {
  const verbs = (member: typeof a.members.lead) => [
    addReason(rt, member, LATE),
    changeReason(rt, member, "tone", LATE),
    moveReason(rt, member, "tone", "up"),
    switchReason(rt, member, "tone", false),
  ];
  const ofTeam = { ...a.members.lead, grants: [{ role: "lead" as const, queues: ["general"] }] };
  const { supervisor, specialist, auditor, privacy_officer } = a.members;
  for (const member of [supervisor, specialist, auditor, privacy_officer, ofTeam])
    expect((await Promise.all(verbs(member))).map(refusal)).toEqual(Array(4).fill("not_permitted"));
  required(await addReason(rt, b.members.admin, { en: "Only beta", de: "Nur Beta" }));
  expect(refusal(await switchReason(rt, a.members.admin, "only_beta", false))).toBe("not_found");
  expect(refusal(await changeReason(rt, a.members.admin, "only_beta", LATE))).toBe("not_found");
  expect(await codes()).toEqual(FIRST);
});
