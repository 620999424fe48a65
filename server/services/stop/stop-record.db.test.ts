import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readStopRecord } from "./stop-record";
import { setStop } from "./stop-switch";

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

test("what is in force stands first, then what was lifted, the last first, with both reasons and names", async () => {
  const { lead, admin } = a.members;
  const everything = { scope: "organisation", on: true } as const;
  required(await setStop(rt, lead, { ...everything, reason: "First alarm" }));
  required(await setStop(rt, admin, { ...everything, on: false, reason: "False alarm" }));
  rt.advance(1_000);
  required(await setStop(rt, lead, { ...everything, reason: "Second alarm" }));
  required(await setStop(rt, lead, { ...everything, on: false, reason: "" }));
  required(
    await setStop(rt, admin, { scope: "source", source: a.source.sourceId, on: true, reason: "Prices are wrong" }),
  );
  expect(required(await readStopRecord(rt, lead)).stops).toMatchObject([
    { scope: "source", source: "alpha agent", set: { by: admin.name, reason: "Prices are wrong" }, lifted: null },
    { scope: "organisation", set: { by: lead.name, reason: "Second alarm" }, lifted: { by: lead.name, reason: null } },
    { scope: "organisation", set: { reason: "First alarm" }, lifted: { by: admin.name, reason: "False alarm" } },
  ]);
  expect(required(await readStopRecord(rt, b.members.lead))).toEqual({ stops: [], drills: [] });
});

test("who may not stop does not read why others did", async () => {
  for (const role of ["supervisor", "specialist", "auditor", "privacy_officer"] as const)
    expect(refusal(await readStopRecord(rt, a.members[role]))).toBe("not_permitted");
});
