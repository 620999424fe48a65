import { afterAll, beforeAll, expect, test } from "vitest";
import { draftIntake } from "@/core/intake/draft";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { draftBody, message } from "@/server/testing/bodies";
import { hold, judged, onlyItem, queued } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readDecision } from "../decision/read-decision";
import { takeInDraft } from "../intake/take-in-draft";
import { decide } from "../review/decide-item";
import { readItem } from "../review/read-item";
import { askAgain } from "./ask-again";
import { readWrittenAgain } from "./read-written-again";

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

let made = 0;
async function held(org = a) {
  const conversation = `again-${++made}`;
  const options = { conversation, customer: conversation, name: "Ottilie Quartermain", confidence: 0.3 };
  return { conversation, ...(await queued(rt, org, options)) };
}
async function ask(itemId: string, instruction = "Say that breakfast is from 7 to 10.", member = a.members.supervisor) {
  return askAgain(rt, member, { ...(await hold(rt, member, itemId)), instruction });
}
const read = async (itemId: string) => required(await readItem(rt, a.members.supervisor, itemId));
/** The source writes again, to the same message. */
async function again(conversation: string, text: string) {
  rt.advance(1000);
  return onlyItem(
    rt,
    a,
    await judged(rt, a, { conversation, customer: conversation, name: "Ottilie Quartermain", text, confidence: 0.3 }),
  );
}

test("asked for: the source is told, the draft waits on, and what it sends is shown beside the earlier text", async () => {
  const { itemId, draftId, conversation } = await held();
  const before = await read(itemId);
  expect(before.again).toEqual({ asked: null, left: 3, reachable: true, answers: false });
  const asked = required(await ask(itemId));
  const after = await read(itemId);
  expect(after).toMatchObject({ state: "queued", draftState: "queued", claim: null });
  expect(after.again.asked).toEqual({
    at: asked.at,
    by: { id: a.members.supervisor.userId, name: a.members.supervisor.name },
  });
  expect(after.again.left).toBe(2);

  const send = fakeSend();
  await workOff(rt, a, "delivery", send);
  expect(send.sent.at(-1)).toMatchObject({
    type: "draft.revise",
    body: {
      draft: { id: draftId },
      conversation: { external_id: conversation },
      instruction: "Say that breakfast is from 7 to 10.",
      deadline: after.dueAt,
    },
  });

  const next = await again(conversation, "Yes, breakfast is from 7 to 10.");
  expect((await read(itemId)).draftState).toBe("superseded");
  expect((await read(next)).again).toMatchObject({ asked: null, left: 2, answers: true });
  expect(required(await readWrittenAgain(rt, a.members.supervisor, next))).toEqual({
    instruction: "Say that breakfast is from 7 to 10.",
    before: "Yes, breakfast is included.",
    at: asked.at,
    by: { id: a.members.supervisor.userId, name: a.members.supervisor.name },
  });
  expect(required(await readWrittenAgain(rt, a.members.supervisor, itemId))).toBeNull();
});

test("masked for whoever reads it, real for the source, sealed in the database, a commitment in the log", async () => {
  const { itemId, conversation } = await held();
  const masked = (await read(itemId)).conversation.customerName;
  expect(masked).not.toContain("Quartermain");
  required(await ask(itemId, `Greet ${masked} by name.`));
  const send = fakeSend();
  await workOff(rt, a, "delivery", send);
  expect(JSON.stringify(send.sent.at(-1)?.body)).toContain("Greet Ottilie Quartermain by name.");
  const next = await again(conversation, "Dear Ottilie Quartermain, yes.");
  const shown = required(await readWrittenAgain(rt, a.members.supervisor, next));
  expect(shown?.instruction).not.toContain("Quartermain");
  expect(shown?.instruction).toContain("Greet [");
  for (const [table, column] of [
    ["app.draft_revision", "sealed_body"],
    ["audit.event", "bytes"],
  ] as const) {
    const rows = await db.admin<{ body: Buffer }>(`SELECT ${column} AS body FROM ${table}`);
    expect(rows.some(({ body }) => body.includes("by name"))).toBe(false);
  }
  expect(refusal(await ask(next, "Greet [Name 77] too."))).toBe("unknown_placeholder");
});

test("so often and no more, also over the drafts that follow", async () => {
  const { itemId, conversation } = await held();
  required(await ask(itemId));
  required(await ask(itemId));
  const next = await again(conversation, "Yes, breakfast is served.");
  required(await ask(next));
  expect((await read(next)).again.left).toBe(0);
  expect(refusal(await ask(next))).toBe("revision_limit");
});

test("a reply to a newer message is another reply", async () => {
  const { itemId, conversation } = await held();
  required(await ask(itemId));
  rt.advance(1000);
  const { id } = required(
    await takeInDraft(
      rt,
      a.source,
      draftIntake.parse(
        draftBody({
          ...{ conversation, customer: conversation, text: "At 7 in the morning.", confidence: 0.3 },
          messages: [
            message("m1", "customer", "Is breakfast included?"),
            message("m2", "customer", "And when is it served?"),
          ],
        }),
      ),
    ),
  );
  await workOff(rt, a, "check");
  expect((await read(await onlyItem(rt, a, id))).again).toEqual({
    asked: null,
    left: 3,
    reachable: true,
    answers: false,
  });
});

test("refused without the claim, without words, where nobody can be told, and to who may not decide", async () => {
  const { itemId } = await held();
  const mine = await hold(rt, a.members.supervisor, itemId);
  expect(refusal(await askAgain(rt, a.supervisors[0], { ...mine, instruction: "Shorter." }))).toBe("claim_lost");
  expect(refusal(await askAgain(rt, a.members.auditor, { ...mine, instruction: "Shorter." }))).toBe("not_permitted");
  expect(refusal(await askAgain(rt, a.members.supervisor, { ...mine, seen: "00", instruction: "Shorter." }))).toBe(
    "seen_changed",
  );
  expect(refusal(await askAgain(rt, a.members.supervisor, { ...mine, instruction: "  " }))).toBe("text_required");
  expect(refusal(await askAgain(rt, b.members.supervisor, { ...mine, instruction: "Shorter." }))).toBe("not_found");
  expect(refusal(await readWrittenAgain(rt, b.members.supervisor, itemId))).toBe("not_found");
  await db.admin("UPDATE app.source SET delivery_url = NULL WHERE org_id = $1", [a.orgId]);
  expect((await read(itemId)).again.reachable).toBe(false);
  expect(refusal(await askAgain(rt, a.members.supervisor, { ...mine, instruction: "Shorter." }))).toBe(
    "no_delivery_address",
  );
  await db.admin("UPDATE app.source SET delivery_url = 'https://hooks.example/a' WHERE org_id = $1", [a.orgId]);
});

test("the record of the decision shows what was asked", async () => {
  const { itemId } = await held();
  const { at } = required(await ask(itemId, "Shorter, please."));
  const claimed = await hold(rt, a.members.supervisor, itemId);
  const { decision } = required(await decide(rt, a.members.supervisor, { ...claimed, kind: "approve" }));
  const record = required(await readDecision(rt, a.members.supervisor, decision));
  expect(record.revisions).toEqual([
    { at, by: { id: a.members.supervisor.userId, name: a.members.supervisor.name }, instruction: "Shorter, please." },
  ]);
});
