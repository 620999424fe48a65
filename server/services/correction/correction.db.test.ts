import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD, message } from "@/server/testing/bodies";
import { queued } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { revealPersonalData } from "../reveal/reveal-personal-data";
import { readItem } from "../review/read-item";
import { correctDetection } from "./correct-detection";
import { type ExportedCorrection, exportCorrections } from "./export-corrections";
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
  const id = `correction-${++items}`;
  const words = { ...HELD.unsure, name: "Wilhelmina Oosterhuis", messages: [message("m1", "customer", text)] };
  return (await queued(rt, org, { ...words, conversation: id, customer: id })).itemId;
};
const saidIn = async (id: string, org = a) =>
  required(await readItem(rt, org.members.supervisor, id)).conversation.messages[0]?.text;

test("words that a person calls personal are masked from then on, in this conversation and in the organisation's later ones", async () => {
  const text = "My pass is zebra-fox-nine, write to w.oosterhuis@example.org.";
  const id = await item(text);
  expect(await saidIn(id)).toContain("zebra-fox-nine");
  const made = { item: id, words: "zebra-fox-nine", personal: true, kind: "customer_number" as const };
  const { correction } = required(await correctDetection(rt, a.members.supervisor, made));
  expect(await saidIn(id)).toBe("My pass is [Customer no. 1], write to [E-mail 1].");
  expect(await saidIn(await item(text))).toBe("My pass is [Customer no. 1], write to [E-mail 1].");
  expect(await saidIn(await item(text, b), b)).toContain("zebra-fox-nine");
  expect(refusal(await revokeCorrection(rt, a.supervisors[0], correction))).toBe("not_permitted");
  expect(refusal(await revokeCorrection(rt, b.members.privacy_officer, correction))).toBe("not_found");
  required(await revokeCorrection(rt, a.members.privacy_officer, correction));
  expect(await saidIn(id)).toContain("zebra-fox-nine");
});

test("a placeholder that a person says is nobody's is shown", async () => {
  const id = await item("Please ask w.oosterhuis@example.org or help@shop.example about it.");
  expect(await saidIn(id)).toContain("[E-mail 2]");
  const made = { item: id, words: "[E-mail 2]", personal: false, kind: "email" as const };
  // Nobody says so of what they have not seen: their word would show it to everybody.
  expect(refusal(await correctDetection(rt, a.members.lead, made))).toBe("not_permitted");
  const raw = { ...made, words: "help@shop.example" };
  expect(refusal(await correctDetection(rt, a.members.lead, raw))).toBe("not_permitted");
  required(
    await revealPersonalData(rt, a.members.lead, { item: id, kinds: ["email"], reason: "check_identity", note: null }),
  );
  required(await correctDetection(rt, a.members.lead, raw));
  expect(await saidIn(id)).toBe("Please ask [E-mail 1] or help@shop.example about it.");
});

test("what the source's own records say stays masked, whatever a person says of it", async () => {
  const id = await item("Ask for Wilhelmina Oosterhuis.");
  const lead = a.members.lead;
  required(await revealPersonalData(rt, lead, { item: id, kinds: ["person"], reason: "check_identity", note: null }));
  const made = { item: id, words: "Wilhelmina Oosterhuis", personal: false, kind: "person" as const };
  required(await correctDetection(rt, lead, made));
  expect(await saidIn(id)).toBe("Ask for [Name 1].");
});

test("only what stands in the conversation can be corrected, by who may reveal it", async () => {
  const id = await item("Nothing to see.");
  const made = { item: id, words: "elsewhere", personal: true, kind: "person" as const };
  expect(refusal(await correctDetection(rt, a.members.supervisor, made))).toBe("invalid_field");
  expect(refusal(await correctDetection(rt, a.members.auditor, { ...made, words: "see" }))).toBe("not_permitted");
  expect(refusal(await correctDetection(rt, b.members.supervisor, { ...made, words: "see" }))).toBe("not_found");
});

test("the export for a training holds sentences in which nobody's value is left, and is on record", async () => {
  const id = await item("I am Wilhelmina Oosterhuis, member lion-two-four, w.oosterhuis@example.org.");
  const words = "lion-two-four";
  required(
    await correctDetection(rt, a.members.supervisor, { item: id, words, personal: true, kind: "customer_number" }),
  );
  const taken: ExportedCorrection[] = [];
  const count = required(
    await exportCorrections(rt, "alpha", async (each) => {
      taken.push(each);
    }),
  );
  expect(taken.length).toBe(count);
  const json = JSON.stringify(taken);
  for (const value of ["lion-two-four", "w.oosterhuis@example.org"]) expect(json).not.toContain(value);
  const [mine] = taken.filter((each) => each.sentence.includes("member"));
  expect(mine?.sentence.slice(mine.start, mine.end)).toBe("[Customer no. 1]");
  const [{ n } = { n: 0 }] = await db.admin<{ n: number }>(
    "SELECT count(*)::int AS n FROM audit.event WHERE type = 'correction.exported' AND org_id = $1",
    [a.orgId],
  );
  expect(n).toBe(1);
  expect(refusal(await exportCorrections(rt, "nobody", async () => undefined))).toBe("not_found");
});
