import { afterAll, beforeAll, expect, test } from "vitest";
import { permitted, ROLES } from "@/core/identity/roles";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD, message } from "@/server/testing/bodies";
import { judged, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readDecision } from "../decision/read-decision";
import type { MemberContext } from "../review/member-context";
import { endReveal } from "./end-reveal";
import { readReveals } from "./read-reveals";
import { revealInRecord } from "./reveal-in-record";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let bodies = 0;
beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const NAME = "Wilhelmina Oosterhuis";
const MAIL = "w.oosterhuis@example.org";
const REAL = `Dear ${NAME}, breakfast is included.`;
const MASKED = "Dear [Name 1], breakfast is included.";

const words = () => {
  const id = `record-${++bodies}`;
  const messages = [message("m1", "customer", `I am ${NAME}, ${MAIL}. Is breakfast included?`)];
  return { conversation: id, customer: id, name: NAME, text: REAL, messages };
};
/** A decision of a person, in a queue. */
async function decided(org = a): Promise<string> {
  const { itemId } = await queued(rt, org, { ...HELD.unsure, ...words() });
  return required(await settle(rt, org.supervisors[0], itemId, "approve", {})).decision;
}
/** What a rule let out: no item was ever there, and no queue. */
async function byRule(): Promise<string> {
  const draft = await judged(rt, a, words());
  await workOff(rt, a, "release");
  const [row] = await db.admin<{ disposition_id: string; outcome: string }>(
    "SELECT disposition_id, outcome FROM app.disposition WHERE draft_id = $1",
    [draft],
  );
  expect(row?.outcome).toBe("release");
  return row?.disposition_id ?? "";
}
const ask = (record: string, more: object = {}) => ({
  record,
  reason: "legal" as const,
  note: null,
  kinds: [...PII_KINDS],
  ...more,
});
const recordFor = async (member: MemberContext, id: string) => required(await readDecision(rt, member, id));

test.each([
  ["a person's decision", decided],
  ["what a rule released", byRule],
])("a reveal in the record of %s shows its member that conversation until it is over", async (_, make) => {
  const { privacy_officer: officer, lead } = a.members;
  const id = await make();
  const before = await recordFor(officer, id);
  expect(before.said?.draft?.text).toBe(MASKED);
  expect(before.releases[0]?.text).toBe(MASKED);
  expect(before.masking).toEqual({ mayReveal: true, reveal: null });
  const { reveal } = required(await revealInRecord(rt, officer, ask(id)));
  const during = await recordFor(officer, id);
  expect(during.said?.draft?.text).toBe(REAL);
  expect(during.said?.conversation.customerName).toBe(NAME);
  expect(during.releases[0]?.text).toBe(REAL);
  expect(during.masking.reveal?.id).toBe(reveal);
  expect((await recordFor(lead, id)).said?.draft?.text).toBe(MASKED);
  required(await endReveal(rt, officer, reveal));
  expect((await recordFor(officer, id)).said?.draft?.text).toBe(MASKED);
  required(await revealInRecord(rt, officer, ask(id, { kinds: ["email"] })));
  const some = await recordFor(officer, id);
  expect(some.said?.draft?.text).toBe(MASKED);
  expect(some.said?.conversation.messages[0]?.text).toContain(MAIL);
  rt.advance(10 * 60_000 + 1);
  expect((await recordFor(officer, id)).said?.conversation.messages[0]?.text).not.toContain(MAIL);
});

test("it is an event, and its review leads to the page it was asked for on", async () => {
  const { privacy_officer: officer, specialist } = a.members;
  const id = await byRule();
  const note = "asked by [Name 1]";
  const { reveal } = required(await revealInRecord(rt, specialist, ask(id, { reason: "other", note })));
  const [event] = await db.admin<{ draft_id: string | null; item_id: string | null; body: string }>(
    "SELECT draft_id, item_id, convert_from(bytes, 'UTF8') AS body FROM audit.event WHERE type = 'personal_data.revealed' AND position(convert_to($1, 'UTF8') IN bytes) > 0",
    [reveal],
  );
  expect(event?.item_id).toBeNull();
  expect(event?.draft_id).toEqual(expect.any(String));
  expect(event?.body).not.toContain(NAME);
  const row = required(await readReveals(rt, officer, {})).rows.find((each) => each.id === reveal);
  expect(row).toMatchObject({ item: null, record: id, reason: "other", note: "asked by [Name]" });
});

test("who may reveal on the desk may in a record they reach, and nobody else", async () => {
  const [inQueue, outside] = [await decided(), await byRule()];
  const queue =
    (await db.admin<{ queue_id: string }>("SELECT queue_id FROM app.item WHERE org_id = $1 LIMIT 1", [a.orgId]))[0]
      ?.queue_id ?? "";
  for (const role of ROLES) {
    const may = permitted([role], "personal_data.reveal") && permitted([role], "decision.read");
    const teams = (queues: string[]) => ({ ...a.members[role], grants: [{ role, queues }] });
    const answer = async (member: MemberContext, id: string) => {
      const result = await revealInRecord(rt, member, ask(id));
      return result.ok ? "revealed" : result.refusal.code;
    };
    const expected = may ? "revealed" : "not_permitted";
    expect(await answer(a.members[role], inQueue), role).toBe(expected);
    expect(await answer(a.members[role], outside), role).toBe(expected);
    expect(await answer(teams([queue]), inQueue), role).toBe(expected);
    expect(await answer(teams([queue]), outside), role).toBe("not_permitted");
    expect(await answer(teams(["elsewhere"]), inQueue), role).toBe("not_permitted");
    const abroad = permitted([role], "decision.read") ? "not_found" : "not_permitted";
    expect(await answer(b.members[role], inQueue), role).toBe(abroad);
  }
});

test("it asks for a reason, known kinds, placeholders that stand for something, and texts that are there", async () => {
  const { privacy_officer: officer } = a.members;
  const id = await decided();
  expect(refusal(await revealInRecord(rt, officer, ask(id, { reason: "other" })))).toBe("reason_required");
  expect(refusal(await revealInRecord(rt, officer, ask(id, { kinds: [] })))).toBe("invalid_field");
  expect(refusal(await revealInRecord(rt, officer, ask(id, { note: "for [Name 9]" })))).toBe("unknown_placeholder");
  expect(refusal(await revealInRecord(rt, officer, ask("nothing")))).toBe("not_found");
  expect(refusal(await revealInRecord(rt, officer, ask(rt.newId())))).toBe("not_found");
  await db.admin(
    `UPDATE app.subject_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id =
       (SELECT i.subject_id FROM app.item i JOIN app.decision d ON d.item_id = i.item_id WHERE d.decision_id = $1)`,
    [id],
  );
  expect(refusal(await revealInRecord(rt, officer, ask(id)))).toBe("removed");
  expect((await recordFor(officer, id)).masking).toEqual({ mayReveal: false, reveal: null });
});
