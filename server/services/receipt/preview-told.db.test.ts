import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { sentencesOf } from "@/server/receipt/sentences";
import { Words } from "@/server/receipt/words";
import { HELD, message } from "@/server/testing/bodies";
import { judged, onlyItem, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { previewTold } from "./preview-told";

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

async function dispositionOf(draft: string): Promise<string> {
  const [row] = await db.admin<{ id: string }>("SELECT disposition_id AS id FROM app.disposition WHERE draft_id = $1", [
    draft,
  ]);
  return row?.id ?? "";
}

test("nothing of another customer's, of rules or of checks is in what the customer would read", async () => {
  await judged(rt, a, { name: "Olga Other", identifiers: [{ type: "email", value: "olga.other@example.org" }] });
  const leak = await judged(rt, a, {
    identifiers: [{ type: "email", value: "mia.miller@example.net" }],
    text: "We wrote to olga.other@example.org about $71.",
    messages: [message("m1", "customer", "Was this outrageous mail for me?")],
    documents: [
      { id: "k1", title: "Note on olga.other@example.org", kind: "note", party: "first", text: "Olga Other called." },
      { id: "k2", title: "Refunds", kind: "article", party: "first", text: "Refunds take a week." },
    ],
  });
  const id = await dispositionOf(leak);
  const [stored] = await db.admin<{ rule: string; codes: string[] }>(
    `SELECT p.rule_id AS rule, ARRAY(SELECT f.check_id || ' ' || f.code FROM app.finding f WHERE f.disposition_id = p.disposition_id) AS codes
     FROM app.disposition p WHERE p.disposition_id = $1`,
    [id],
  );
  expect(stored?.codes.join(" ")).toContain("other_customers_identifier");
  const told = required(await previewTold(rt, a.members.auditor, id));
  expect(told).toMatchObject({ authorship: "ai_approved", sent: false, words: { documents: ["Refunds"] } });
  for (const language of ["en", "de"] as const) {
    const words = new Words(language, "Europe/Berlin");
    const said = JSON.stringify([told, sentencesOf({ ...told, sentAt: null }, words)]).toLowerCase();
    const hidden = [
      "olga",
      "example.org",
      stored?.rule ?? "",
      ...(stored?.codes.flatMap((each) => each.split(" ")) ?? []),
    ];
    // The reason that a check is about may share its name: it is a word of ours, not the check's.
    for (const each of hidden) if (each !== "figures") expect(said).not.toContain(each.toLowerCase());
  }
});

test("what went out is told as it went out: by a rule, approved, revised", async () => {
  const free = required(await previewTold(rt, a.members.auditor, await dispositionOf(await judged(rt, a, {}))));
  expect(free).toMatchObject({ authorship: "ai_by_rule", sent: false, words: { reasons: ["by_rule"] } });
  const held = await judged(rt, a, HELD.unsure);
  const item = await onlyItem(rt, a, held);
  const { decision } = required(await settle(rt, a.members.supervisor, item, "edit", { text: "Yes, from 7." }));
  expect(required(await previewTold(rt, a.members.auditor, decision))).toMatchObject({ authorship: "ai_approved" });
  const twice = required(
    await previewTold(rt, a.members.auditor, await dispositionOf(await judged(rt, a, HELD.twoPerson))),
  );
  expect(twice.words.reasons).toContain("two_people");
});

test("for whoever may read the decision, and nobody else", async () => {
  const id = await dispositionOf(await judged(rt, a, HELD.wantsPerson));
  const lead = { ...a.members.lead, grants: [{ role: "lead" as const, queues: ["facts"] }] };
  expect(refusal(await previewTold(rt, lead, id))).toBe("not_permitted");
  expect(refusal(await previewTold(rt, a.members.admin, id))).toBe("not_permitted");
  expect(refusal(await previewTold(rt, b.members.auditor, id))).toBe("not_found");
  expect(refusal(await previewTold(rt, a.members.auditor, "nothing"))).toBe("not_found");
});
