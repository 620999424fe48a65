import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { onlyItem, queued, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import type { MemberContext } from "../review/member-context";
import { readDecision } from "./read-decision";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let auditor: MemberContext;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
  auditor = a.members.auditor;
});
afterAll(() => db.close());

test("a decision explains itself from what was asked to what arrived", async () => {
  const [first, second] = a.supervisors;
  const { itemId, draftId } = await queued(rt, a, HELD.twoPerson);
  const one = required(
    await settle(rt, first, itemId, "edit", { text: "Your card has been charged.", note: "No number" }),
  );
  const two = required(await settle(rt, second, await onlyItem(rt, a, draftId), "approve"));
  rt.advance(11_000);
  await workOff(rt, a, "release");
  const send = fakeSend();
  send.answer = { outcome: "failed", status: 503, error: "status", retryable: true };
  await workOff(rt, a, "delivery", send);
  send.answer = { outcome: "delivered", status: 204, error: null, retryable: false };
  await workOff(rt, a, "delivery", send);
  const record = required(await readDecision(rt, auditor, one.decision));
  expect(record).toMatchObject({
    about: "person",
    erased: false,
    draftId,
    draftState: "delivered",
    judgement: { outcome: "two_person", policyVersion: expect.any(Number), ruleTitle: { de: expect.any(String) } },
    mayAudit: true,
  });
  expect(record.said?.conversation.messages.map(({ text }) => text)).toEqual(["Is breakfast included?"]);
  expect(record.said?.draft?.text).toBe("Your card [Card 1] has been charged.");
  expect(record.explanation?.findings[0]?.spans[0]?.text).toBe("[Card 1]");
  expect(record.decisions.map(({ id, by, seconds, roles }) => ({ id, by: by.id, seconds, roles }))).toEqual([
    { id: one.decision, by: first.userId, seconds: null, roles: ["supervisor"] },
    { id: two.decision, by: second.userId, seconds: one.decision, roles: ["supervisor"] },
  ]);
  expect(record.decisions[0]).toMatchObject({ text: "Your card has been charged.", note: "No number" });
  expect(record.releases).toMatchObject([
    { state: "released", text: "Your card has been charged.", decision: two.decision },
  ]);
  expect(record.deliveries).toMatchObject([
    {
      type: "draft.released",
      state: "delivered",
      attempts: [
        { attempt: 1, status: 503 },
        { attempt: 2, delivered: true },
      ],
    },
  ]);
  expect(record.events.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      "draft.received",
      "draft.disposed",
      "item.decided",
      "release.released",
      "delivery.attempted",
    ]),
  );
  const byPolicy = required(await readDecision(rt, auditor, record.judgement?.id ?? ""));
  expect(byPolicy).toMatchObject({
    about: "policy",
    draftId,
    decisions: [{ id: one.decision }, { id: two.decision }],
  });
  expect(required(await readDecision(rt, first, one.decision)).mayAudit).toBe(false);
});

test("a decision stays readable in codes when the customer's key was destroyed", async () => {
  const { itemId } = await queued(rt, a, HELD.unsure);
  const { decision } = required(await settle(rt, a.supervisors[0], itemId, "edit", { text: "Breakfast is included." }));
  await db.admin(
    "UPDATE app.subject_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id = (SELECT subject_id FROM app.item WHERE item_id = $1)",
    [itemId],
  );
  const record = required(await readDecision(rt, auditor, decision));
  expect(record).toMatchObject({
    erased: true,
    said: null,
    explanation: null,
    judgement: { findings: [{ code: "low_confidence" }] },
    decisions: [{ kind: "edit", text: null, note: null }],
    releases: [{ text: null, state: "pending" }],
  });
  expect(record.events.length).toBeGreaterThan(2);
});
