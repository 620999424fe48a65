import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesIntake } from "@/core/intake/messages";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD, message } from "@/server/testing/bodies";
import { judged, onlyItem, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readDecision } from "../decision/read-decision";
import { addMessages } from "../intake/add-messages";
import { forgetOrganisationContext } from "../organisation/organisation-context";
import { readMyDay } from "../queue/my-day";
import { readReasons } from "../reason/read-reasons";
import { readPrecedents, readSimilarCases } from "./similar-cases";
import { undo } from "./undo-decision";
import { readWhatCameAfter } from "./what-came-after";

const HOUR = 3_600_000;

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

let count = 0;
const held = async (org = a, more: object = {}) => {
  const conversation = `beside-${++count}`;
  return {
    conversation,
    ...(await queued(rt, org, { ...HELD.unsure, conversation, customer: conversation, ...more })),
  };
};

test("similar cases: the newest standing decision of each draft like it, here and within half a year", async () => {
  const { supervisor } = a.members;
  for (const [kind, words] of [
    ["approve", {}],
    ["edit", { text: "Yes, from 7." }],
    ["edit", { text: "Yes, from 8." }],
    ["reject", { reason: "tone" }],
    ["escalate", { reason: "tone" }],
  ] as const)
    required(await settle(rt, supervisor, (await held()).itemId, kind, words));
  required(await settle(rt, b.members.supervisor, (await held(b)).itemId, "approve"));
  required(
    await settle(
      rt,
      supervisor,
      (await held(a, { messages: HELD.wantsPerson.messages, confidence: null })).itemId,
      "approve",
    ),
  );
  const taken = await held();
  const receipt = required(await settle(rt, supervisor, taken.itemId, "approve"));
  required(await undo(rt, supervisor, receipt.decision));

  const { itemId, draftId } = await held();
  const cases = required(await readSimilarCases(rt, supervisor, itemId));
  expect(cases).toMatchObject({
    cases: 5,
    days: 180,
    parts: [
      { end: "approved", cases: 1 },
      { end: "edited", cases: 2 },
      { end: "rejected", cases: 1 },
      { end: "other", cases: 1 },
    ],
    // One of five: Wilson's interval at 95 %, from the table.
    unchanged: { cases: 1, share: 2000, low: 362, high: 6245 },
  });
  expect(cases.precedents).toHaveLength(4);
  for (const one of cases.precedents) {
    expect(one.same).toEqual(["codes", "rule", "tools", "language", "source", "queue"]);
    expect(one.title).toBe("Is breakfast included?");
    expect(required(await readDecision(rt, supervisor, one.id)).id).toBe(one.id);
  }
  const [disposition] = await db.admin<{ id: string }>(
    "SELECT disposition_id AS id FROM app.disposition WHERE draft_id = $1",
    [draftId],
  );
  expect(required(await readPrecedents(rt, a.members.auditor, disposition?.id ?? "")).cases).toBe(5);
  expect(refusal(await readPrecedents(rt, b.members.auditor, disposition?.id ?? ""))).toBe("not_found");
  expect(refusal(await readPrecedents(rt, a.members.admin, disposition?.id ?? ""))).toBe("not_permitted");
  const lead = { ...a.members.lead, grants: [{ role: "lead" as const, queues: ["care"] }] };
  expect(refusal(await readPrecedents(rt, lead, disposition?.id ?? ""))).toBe("not_permitted");

  rt.advance(181 * 24 * HOUR);
  expect(required(await readSimilarCases(rt, supervisor, itemId))).toMatchObject({ cases: 0, parts: [] });
  expect(refusal(await readSimilarCases(rt, b.members.supervisor, itemId))).toBe("not_found");
  const elsewhere = { ...supervisor, grants: [{ role: "supervisor" as const, queues: ["none"] }] };
  expect(refusal(await readSimilarCases(rt, elsewhere, itemId))).toBe("not_permitted");
});

test("similar cases are those of the reader's queues, and of another rule, tool or customer under restriction none", async () => {
  const { supervisor } = a.members;
  const both = { confidence: 0.2, messages: HELD.wantsPerson.messages };
  const { itemId } = await held(a, both);
  // Another rule decided this one, with half of the findings in common.
  required(await settle(rt, supervisor, (await held(a, { ...HELD.wantsPerson, confidence: null })).itemId, "approve"));
  const same = await held(a, both);
  required(await settle(rt, supervisor, same.itemId, "approve"));
  const like = () => readSimilarCases(rt, supervisor, itemId).then(required);
  const before = await like();
  expect(before.precedents.map(({ same: parts }) => parts.length)[0]).toBe(6);
  const queue = (queues: string[]) => ({ ...supervisor, grants: [{ role: "supervisor" as const, queues }] });
  expect(required(await readSimilarCases(rt, queue(["care"]), itemId)).cases).toBe(before.cases);
  expect(refusal(await readSimilarCases(rt, queue(["facts"]), itemId))).toBe("not_permitted");
  await db.admin(
    `UPDATE app.subject SET restricted_at = now() WHERE subject_id = (SELECT subject_id FROM app.item WHERE item_id = '${same.itemId}')`,
  );
  expect((await like()).cases).toBe(before.cases - 1);
});

test("my day counts what I decided since midnight here, without what I took back", async () => {
  const me = { ...a.supervisors[0], timeZone: "Europe/Berlin" };
  expect(await readMyDay(rt, me)).toEqual({ decisions: 0, kinds: [] });
  required(await settle(rt, me, (await held()).itemId, "approve"));
  required(await settle(rt, me, (await held()).itemId, "reject", { reason: "tone" }));
  const back = required(await settle(rt, me, (await held()).itemId, "approve"));
  expect((await readMyDay(rt, me)).decisions).toBe(3);
  required(await undo(rt, me, back.decision));
  expect(await readMyDay(rt, me)).toEqual({
    decisions: 2,
    kinds: [
      { kind: "approve", decisions: 1 },
      { kind: "reject", decisions: 1 },
    ],
  });
  expect((await readMyDay(rt, { ...b.supervisors[0], timeZone: "Europe/Berlin" })).decisions).toBe(0);
  rt.advance(24 * HOUR);
  expect((await readMyDay(rt, me)).decisions).toBe(0);
});

test("what came after: the customer's words and the newer draft, with the item that it waits in", async () => {
  const { conversation, itemId } = await held();
  const wrote = messagesIntake.parse({ messages: [message("m2", "customer", "It has arrived!")] });
  required(await addMessages(rt, a.source, conversation, wrote));
  const alone = required(await readWhatCameAfter(rt, a.members.supervisor, itemId));
  expect(alone).toMatchObject({ messages: [{ role: "customer", text: "It has arrived!" }], draft: null });

  const newer = await judged(rt, a, {
    ...HELD.unsure,
    conversation,
    customer: conversation,
    text: "Glad to hear it.",
    messages: [message("m1", "customer", "Is breakfast included?"), ...wrote.messages],
  });
  const after = required(await readWhatCameAfter(rt, a.members.supervisor, itemId));
  expect(after.draft).toMatchObject({ text: "Glad to hear it.", item: await onlyItem(rt, a, newer), waits: true });
  expect(refusal(await readWhatCameAfter(rt, b.members.supervisor, itemId))).toBe("not_found");
  expect(refusal(await readWhatCameAfter(rt, a.members.supervisor, "nothing"))).toBe("not_found");
});

test("the reasons are the organisation's own, retired ones marked", async () => {
  await db.admin("UPDATE app.reason SET retired_at = now() WHERE org_id = $1 AND code = 'tone'", [b.orgId]);
  const mine = await readReasons(rt, a.members.auditor);
  expect(mine.map(({ code }) => code)).toContain("tone");
  expect(mine.every(({ retired }) => !retired)).toBe(true);
  const theirs = await readReasons(rt, b.members.auditor);
  expect(theirs.find(({ code }) => code === "tone")).toMatchObject({ retired: true, title: { de: "Tonfall" } });
});

test("a decision gives a reason of its organisation that is not retired, whatever its code", async () => {
  await db.admin(
    "INSERT INTO app.reason (org_id, code, title_en, title_de, position) VALUES ($1, 'late_parcel', 'Late', 'Zu spät', 90)",
    [a.orgId],
  );
  // What the reasons are is known everywhere within a second.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const { supervisor } = a.members;
  const mine = await held();
  const none = await settle(rt, supervisor, mine.itemId, "reject", { reason: "whim" });
  expect(refusal(none)).toBe("invalid_field");
  required(await settle(rt, supervisor, mine.itemId, "reject", { reason: "late_parcel" }));
  const [event] = await db.admin<{ version: number; bytes: Buffer }>(
    "SELECT version, bytes FROM audit.event WHERE type = 'item.decided' AND item_id = $1",
    [mine.itemId],
  );
  expect(event?.version).toBe(3);
  expect(JSON.parse(event?.bytes.toString("utf8") ?? "").data.reason).toBe("late_parcel");
  const theirs = await held(b);
  const foreign = await settle(rt, b.members.supervisor, theirs.itemId, "reject", { reason: "late_parcel" });
  expect(refusal(foreign)).toBe("invalid_field");
  const retired = await settle(rt, b.members.supervisor, theirs.itemId, "reject", { reason: "tone" });
  expect(refusal(retired)).toBe("invalid_field");
});

test("where nothing was found, cases are like it by what was said, in blind tokens, and by nothing while they are not kept", async () => {
  const { supervisor } = b.members;
  const plain = async (said: string, org = b) => {
    const conversation = `plain-${++count}`;
    const item = await queued(rt, org, {
      ...{ conversation, customer: conversation, alreadySent: false, text: "Thank you for telling us." },
      messages: [message(`m${count}`, "customer", said)],
      attributes: { tier: "gold" },
    });
    await workOff(rt, org, "words");
    return item;
  };
  const body = await db.admin<{ body: { rules: object[] } }>("SELECT body FROM app.policy_version WHERE org_id = $1", [
    b.orgId,
  ]);
  const rule = { id: "gold", title: { en: "Gold", de: "Gold" }, when: { attribute: { tier: ["gold"] } } };
  // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; a rule is never awaited.
  const held = { ...rule, then: "review", queue: "care" };
  await db.admin("UPDATE app.policy_version SET body = $2 WHERE org_id = $1", [
    b.orgId,
    JSON.stringify({ ...body[0]?.body, rules: [held, ...(body[0]?.body.rules ?? [])] }),
  ]);
  rt.advance(2_000);
  forgetOrganisationContext(rt, b.orgId);
  const settled = async (said: string) => required(await settle(rt, supervisor, (await plain(said)).itemId, "approve"));
  await settled("The parcel with my garden chairs arrived broken yesterday evening");
  await settled("My parcel with garden chairs arrived yesterday and is broken");
  await settled("Could somebody explain the invoice of September, please?");
  await settled("I wish to change the invoice address of my account");
  const { itemId } = await plain("A parcel with garden chairs arrived broken");
  const cases = required(await readSimilarCases(rt, supervisor, itemId));
  expect(cases).toMatchObject({ by: "words", cases: 2, parts: [{ end: "approved", cases: 2 }] });
  expect(cases.precedents[0]?.same).toContain("words");
  await db.admin("DELETE FROM app.conversation_words WHERE org_id = $1", [b.orgId]);
  expect(required(await readSimilarCases(rt, supervisor, itemId)).cases).toBe(0);
});
