import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { writeUnlogged } from "@/db/transaction";
import { openJson, sealJson } from "@/server/keys/sealed-box";
import { HELD, message } from "@/server/testing/bodies";
import { queued } from "@/server/testing/desk";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { correctDetection } from "../correction/correct-detection";
import { openDraftFile } from "../judge/draft-file";
import type { Judgement } from "../judge/judgement";
import { organisationContext } from "../organisation/organisation-context";
import { readItem } from "../review/read-item";
import { type MessageBody, PLACES } from "../sealed-bodies";
import { personalDataOfDraft } from "./store-personal-data";
import type { StoredDraft } from "./stored-spans";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let items = 0;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const SAID = ["Hello from m.lindqvist@example.org.", "Which order is it?", "Write to other@example.org then."];

/** A judged draft, with what is stored of its own row. */
async function judged() {
  const id = `spans-${++items}`;
  const messages = SAID.map((text, n) => message(`${id}-${n}`, n === 1 ? "ai" : "customer", text));
  const { itemId } = await queued(rt, a, { ...HELD.unsure, conversation: id, customer: id, messages });
  const [item] = await db.admin<{ draft_id: string }>("SELECT draft_id FROM app.item WHERE item_id = $1", [itemId]);
  const org = await organisationContext(rt, a.orgId);
  const file = await openDraftFile(rt, org, item?.draft_id ?? "");
  if (!file) throw new Error("there is no draft");
  const place = PLACES.personalData(a.orgId, file.row.draft_id);
  const [row] = await db.admin<{ sealed_spans: Buffer }>(
    "SELECT sealed_spans FROM app.personal_data WHERE ref_id = $1",
    [file.row.draft_id],
  );
  const stored = openJson<StoredDraft>(file.key, place, row?.sealed_spans ?? Buffer.alloc(0));
  const put = (changed: StoredDraft) =>
    db.admin("UPDATE app.personal_data SET sealed_spans = $2 WHERE ref_id = $1", [
      file.row.draft_id,
      sealJson(file.key, place, changed),
    ]);
  const said = async () =>
    required(await readItem(rt, a.members.supervisor, itemId)).conversation.messages.map(({ text }) => text);
  return { file, stored, put, said };
}

const MASKED = ["Hello from [E-mail 1].", "Which order is it?", "Write to [E-mail 2] then."];
const WITHOUT = (stored: StoredDraft): StoredDraft => ({
  ...stored,
  said: stored.said?.map(([id, mark]) => [id, mark, []]),
});

test("the draft's row tells of every message before it, and the desk reads it there", async () => {
  const { file, stored, put, said } = await judged();
  expect(stored.said?.map(([id]) => id)).toEqual(file.messages.map(({ id }) => id));
  expect(await said()).toEqual(MASKED);
  await put(WITHOUT(stored));
  expect(await said()).toEqual(SAID);
});

test("of a text that was sealed anew since, the draft's row says nothing: it is looked through again", async () => {
  const { file, stored, put, said } = await judged();
  await put(WITHOUT(stored));
  const [first] = file.messages;
  const body: MessageBody = { external_id: "x", text: "Now it is third@example.org.", attachments: [], salt: "" };
  await db.admin("UPDATE app.message SET sealed_body = $2 WHERE message_id = $1", [
    first?.id,
    sealJson(file.key, PLACES.message(a.orgId, first?.id ?? ""), body),
  ]);
  await db.admin("DELETE FROM app.personal_data WHERE ref_id = $1", [first?.id]);
  expect(await said()).toEqual(["Now it is [E-mail 1].", SAID[1], SAID[2]]);
});

test("a row that tells of no message, or is not there, leaves it to theirs and to the detector", async () => {
  const { file, stored, put, said } = await judged();
  const { said: _, ...own } = stored;
  await put(own);
  expect(await said()).toEqual(MASKED);
  await db.admin("DELETE FROM app.personal_data WHERE conversation_id = $1", [file.row.conversation_id]);
  expect(await said()).toEqual(MASKED);
});

test("what was found before somebody corrected it is not stored after", async () => {
  const { file, said } = await judged();
  const org = await organisationContext(rt, a.orgId);
  const late = await personalDataOfDraft(rt, org, file, { findings: [] } as unknown as Judgement);
  const [item] = await db.admin<{ item_id: string }>("SELECT item_id FROM app.item WHERE draft_id = $1", [
    file.row.draft_id,
  ]);
  const words = { words: "order", personal: true, kind: "customer_number" } as const;
  required(await correctDetection(rt, a.members.supervisor, { item: item?.item_id ?? "", ...words }));
  await writeUnlogged(rt.pool, a.orgId, late);
  expect(await db.admin("SELECT 1 FROM app.personal_data WHERE ref_id = $1", [file.row.draft_id])).toEqual([]);
  expect((await said())[1]).toBe("Which [Customer no. 1] is it?");
});

test("what one draft's row tells opens under no other's", async () => {
  const [one, other] = [await judged(), await judged()];
  const [row] = await db.admin<{ sealed_spans: Buffer }>(
    "SELECT sealed_spans FROM app.personal_data WHERE ref_id = $1",
    [one.file.row.draft_id],
  );
  await db.admin("UPDATE app.personal_data SET sealed_spans = $2 WHERE ref_id = $1", [
    other.file.row.draft_id,
    row?.sealed_spans,
  ]);
  await expect(other.said()).rejects.toThrow(/cannot open personal_data/);
});
