import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { takeTokens } from "./rate-limit";

let db: TestDatabase;
let processes: TestRuntime[];
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  processes = [testRuntime(db.appUrl), testRuntime(db.appUrl)];
  [a, b] = await twoOrganisations(testRuntime(db.appUrl));
});
afterAll(() => db.close());

test("a source's limit holds over two processes, and leaves other sources alone", async () => {
  const source = { ...a.source, requestsPerMinute: 40 };
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) => takeTokens(processes[i % 2] as TestRuntime, source)),
  );
  expect(answers.filter((x) => x.ok)).toHaveLength(40);
  for (const x of answers) if (!x.ok) expect(x.retryAfterSeconds).toBeGreaterThan(0);
  expect(await takeTokens(processes[0] as TestRuntime, { ...b.source, requestsPerMinute: 40 })).toEqual({ ok: true });
});
