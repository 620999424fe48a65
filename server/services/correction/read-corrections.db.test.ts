import { afterAll, beforeAll, expect, test } from "vitest";
import { permitted, ROLES } from "@/core/identity/roles";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD, message } from "@/server/testing/bodies";
import { queued } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { endReveal } from "../reveal/end-reveal";
import { revealPersonalData } from "../reveal/reveal-personal-data";
import type { MemberContext } from "../review/member-context";
import { correctDetection } from "./correct-detection";
import { readCorrections } from "./read-corrections";
import { revokeCorrection } from "./revoke-correction";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let items = 0;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const item = async (text: string, org = a) => {
  const id = `listed-${++items}`;
  const words = { ...HELD.unsure, messages: [message("m1", "customer", text)] };
  return (await queued(rt, org, { ...words, conversation: id, customer: id })).itemId;
};
async function corrected(member: MemberContext, value: string, kind: PiiKind = "customer_number", org = a) {
  const id = await item(`My word is ${value}, is it not?`, org);
  const made = { item: id, words: value, personal: true, kind };
  const { correction } = required(await correctDetection(rt, member, made));
  return { id, correction };
}
const rowsFor = async (member: MemberContext, more: object = {}) =>
  required(await readCorrections(rt, member, more)).rows;

test("a value is shown while its kind is, else what stands for it", async () => {
  const { privacy_officer: officer, supervisor } = a.members;
  const { id, correction } = await corrected(supervisor, "zebra-fox-nine");
  const row = async (member: MemberContext) => (await rowsFor(member)).find((each) => each.id === correction);
  const masked = { value: "[Customer no.]", masked: true, item: id, personal: true, kind: "customer_number" };
  expect(await row(officer)).toMatchObject({ ...masked, mayRevoke: true, masking: { mayReveal: true, reveal: null } });
  const ask = { item: id, reason: "legal" as const, note: null };
  required(await revealPersonalData(rt, officer, { ...ask, kinds: ["email"] }));
  expect(await row(officer)).toMatchObject({ ...masked, masking: { reveal: null } });
  const { reveal } = required(await revealPersonalData(rt, officer, { ...ask, kinds: ["customer_number"] }));
  expect(await row(officer)).toMatchObject({
    value: "zebra-fox-nine",
    masked: false,
    masking: { reveal: { id: reveal } },
  });
  expect(await row(supervisor)).toMatchObject(masked);
  required(await endReveal(rt, officer, reveal));
  expect(await row(officer)).toMatchObject(masked);
  // Its item still waits in the queue that the next tests read, so the key comes back.
  const key = "WHERE subject_id = (SELECT subject_id FROM app.item WHERE item_id = $1)";
  const [kept] = await db.admin<{ wrapped: Buffer }>(`SELECT wrapped FROM app.subject_key ${key}`, [id]);
  await db.admin(`UPDATE app.subject_key SET wrapped = NULL, destroyed_at = now() ${key}`, [id]);
  expect(await row(officer)).toMatchObject({ value: null, masking: { mayReveal: false } });
  await db.admin(`UPDATE app.subject_key SET wrapped = $2, destroyed_at = NULL ${key}`, [id, kept?.wrapped]);
});

test("a privacy officer lists everybody's, who may correct their own, others nothing", async () => {
  const [first, second] = a.supervisors;
  const one = await corrected(first, "otter-lamp-two");
  await corrected(b.members.lead, "heron-cup-four", "customer_number", b);
  for (const role of ROLES) {
    const answer = await readCorrections(rt, a.members[role], {});
    const may = permitted([role], "reveal.review") || permitted([role], "personal_data.reveal");
    expect(answer.ok ? "listed" : answer.refusal.code, role).toBe(may ? "listed" : "not_permitted");
  }
  const officers = required(await readCorrections(rt, a.members.privacy_officer, {}));
  expect(officers.everybodys).toBe(true);
  expect(officers.people.map(({ id }) => id)).toContain(first.userId);
  expect(officers.rows.map(({ id }) => id)).toContain(one.correction);
  const own = required(await readCorrections(rt, first, { member: a.members.supervisor.userId }));
  expect(own).toMatchObject({ everybodys: false, people: [] });
  expect(own.rows.map(({ id, by, mayRevoke }) => ({ id, by: by.id, mayRevoke }))).toEqual([
    { id: one.correction, by: first.userId, mayRevoke: true },
  ]);
  expect(await rowsFor(second)).toEqual([]);
  expect((await rowsFor(b.members.privacy_officer)).map(({ by }) => by.id)).toEqual([b.members.lead.userId]);
});

test("the list is narrowed by what was said, kind, state and person; what was taken back says when", async () => {
  const officer = a.members.privacy_officer;
  const { specialist } = a.members;
  const { correction } = await corrected(specialist, "badger-pen-six", "vehicle_plate");
  const of = async (more: object) =>
    (await rowsFor(officer, { member: specialist.userId, ...more })).map(({ id }) => id);
  expect(await of({})).toEqual([correction]);
  expect(await of({ kind: "vehicle_plate", says: "personal", state: "in_force" })).toEqual([correction]);
  expect(await of({ kind: "email" })).toEqual([]);
  expect(await of({ says: "not_personal" })).toEqual([]);
  expect(await of({ state: "revoked" })).toEqual([]);
  required(await revokeCorrection(rt, specialist, correction));
  expect(await of({ state: "in_force" })).toEqual([]);
  const [row] = await rowsFor(officer, { state: "revoked" });
  expect(row).toMatchObject({ id: correction, mayRevoke: false, revokedAt: expect.any(String) });
  expect(refusal(await readCorrections(rt, officer, { member: "nobody" }))).toBe("invalid_field");
  expect(refusal(await readCorrections(rt, officer, { cursor: "nowhere" }))).toBe("invalid_field");
});

test("it comes in pages that miss none and repeat none, by its index", async () => {
  const { lead, privacy_officer: officer } = b.members;
  const id = await item("My word is marten-oak-one, is it not?", b);
  for (let n = 0; n < 55; n++) {
    required(await correctDetection(rt, lead, { item: id, words: "marten-oak-one", personal: true, kind: "person" }));
    if (n % 3 === 0) rt.advance(1000);
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = required(await readCorrections(rt, officer, { kind: "person", ...(cursor && { cursor }) }));
    seen.push(...page.rows.map((row) => row.id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen.length).toBe(55);
  expect(new Set(seen).size).toBe(55);
});
