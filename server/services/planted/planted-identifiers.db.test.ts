import { afterAll, beforeAll, expect, test } from "vitest";
import { customersIntake } from "@/core/intake/customer";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD, message } from "@/server/testing/bodies";
import { judged, queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { letPlant } from "@/server/testing/planted";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { find } from "../find/find";
import { upsertCustomers } from "../intake/upsert-customers";
import { openDraftFile } from "../judge/draft-file";
import { ownershipOf } from "../judge/ownership-of";
import { rotateIndex } from "../keys/rotate-index";
import { organisationContext } from "../organisation/organisation-context";
import { readItem } from "../review/read-item";
import { plantDue } from "./plant-due";
import { readLibrary } from "./read-library";
import { saveCase } from "./save-case";

let db: TestDatabase;
let app: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;

const EMAIL = "ida.fern@example.com";
const NUMBER = "K-90417-5";
const CASE = {
  title: "Opening hours",
  language: "en",
  channel: null,
  fault: "wrong_answer",
  wrong: { en: "The hour is wrong.", de: "" },
  why: { en: "In the opening hours.", de: "" },
  faulty: ["we open at nine"],
  caught_by: ["edit", "reject"],
  customer: {
    name: "Ida Fern",
    identifiers: [
      { type: "email", value: EMAIL },
      { type: "customer_number", value: NUMBER },
    ],
    attributes: { tier: "standard" },
  },
  subject: "Opening hours",
  messages: [{ role: "customer", text: `Can I speak to a human agent? My number is ${NUMBER}, write to ${EMAIL}.` }],
  draft: `Dear Ida Fern, we open at nine. Your number is ${NUMBER}.`,
  confidence: 0.9,
  documents: [],
  tool_calls: [],
};

beforeAll(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a] = await twoOrganisations(app);
  await letPlant(db, [app, worker], a.orgId);
  required(await saveCase(app, a.members.admin, { id: null, version: null, body: CASE }));
});
afterAll(() => db.close());

const supervisor = () => a.members.supervisor;
async function put() {
  const { draftId } = await queued(app, a, HELD.wantsPerson);
  await plantDue(worker, a.orgId, draftId);
  const [row] = await db.admin<{ item: string; draft: string; subject: string }>(
    "SELECT item_id AS item, draft_id AS draft, subject_id AS subject FROM app.plant WHERE org_id = $1 AND decided_at IS NULL AND withdrawn_at IS NULL",
    [a.orgId],
  );
  return row;
}
const owned = async (text: string, subject: string) => [
  ...(await ownershipOf(app, await organisationContext(app, a.orgId), text, subject)).values(),
];

test("a planted customer has identifiers and attributes as any other: masked on the desk, found by a search", async () => {
  const p = await put();
  if (!p) throw new Error("nothing was planted");
  const shown = required(await readItem(app, supervisor(), p.item));
  expect(JSON.stringify(shown.conversation)).not.toContain(EMAIL);
  const org = await organisationContext(app, a.orgId);
  const file = await openDraftFile(app, org, p.draft);
  expect(file?.identifiers).toEqual(expect.arrayContaining(CASE.customer.identifiers));
  expect(file?.profile).toMatchObject({ display_name: "Ida Fern", attributes: { tier: "standard" } });
  for (const wanted of [EMAIL, NUMBER]) {
    const met = required(await find(app, a.members.lead, wanted));
    expect(met.map(({ id }) => id)).toContain(p.item);
  }
});

test("no check of a real reply ever meets them, also after the index key was rotated; with the draft they are gone", async () => {
  const words = `Please write to ${EMAIL} and name ${NUMBER}.`;
  const real = await judged(app, a, { ...HELD.unsure, text: words, messages: [message("m1", "customer", words)] });
  const [row] = await db.admin<{ subject: string }>(
    "SELECT c.subject_id AS subject FROM app.draft d JOIN app.conversation c USING (org_id, conversation_id) WHERE d.draft_id = $1",
    [real],
  );
  const subject = row?.subject ?? "";
  expect(await owned(words, subject)).not.toContain("other");
  await rotateIndex(app, a.orgId, { progress: () => undefined });
  expect(await owned(words, subject)).not.toContain("other");
  const [p] = await db.admin<{ item: string }>("SELECT item_id AS item FROM app.plant WHERE decided_at IS NULL");
  expect(required(await find(app, a.members.lead, EMAIL)).map(({ id }) => id)).toContain(p?.item);
  required(await settle(app, supervisor(), p?.item ?? "", "reject", { reason: "tone" }));
  expect(required(await find(app, a.members.lead, EMAIL)).map(({ id }) => id)).not.toContain(p?.item);
  expect(await db.admin("SELECT FROM app.subject_identifier WHERE org_id = $1", [a.orgId])).toEqual([]);
});

test("what is somebody's is refused, and what becomes somebody's is planted no more", async () => {
  const { admin } = a.members;
  const mine = (value: string, type = "email") => ({
    ...CASE,
    customer: { ...CASE.customer, identifiers: [{ type, value }] },
  });
  const saved = (body: object) => saveCase(app, admin, { id: null, version: null, body });
  expect(refusal(await saved(mine("ida@gmail.com")))).toBe("invalid_field");
  const [own] = required(await readLibrary(app, admin)).cases;
  expect(own?.body.customer).toEqual(CASE.customer);
  const customer = { external_id: "real-1", identifiers: [{ type: "customer_number", value: NUMBER }] };
  required(await upsertCustomers(app, a.source, customersIntake.parse({ customers: [customer] })));
  expect(await saved(mine(NUMBER, "customer_number"))).toMatchObject({
    refusal: { code: "invalid_field", field: "identifiers" },
  });
  expect(await put()).toBeUndefined();
});
