import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { queued } from "@/server/testing/desk";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
});
afterAll(() => db.close());
test("x", async () => {
  expect(await queued(rt, a, HELD.unsure)).toBeTruthy();
  expect(await queued(rt, a, HELD.twoPerson)).toBeTruthy();
  expect(await queued(rt, a, HELD.wantsPerson)).toBeTruthy();
});
