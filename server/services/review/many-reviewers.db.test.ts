import { afterAll, beforeAll, expect, test } from "vitest";
import { wholeOrganisation } from "@/core/identity/grants";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { CLAIM_EVENTS, claimEvents, claimFaults, manyReviewers } from "@/server/testing/many-reviewers";
import { required } from "@/server/testing/organisations";
import { testRuntime } from "@/server/testing/test-runtime";
import { createOrganisation } from "../organisation/create-organisation";
import { authenticateSource } from "../source/authenticate-source";
import type { MemberContext } from "./member-context";

const REVIEWERS = 50;
/** The bench runs the same for a minute. */
const FOR_MS = 10_000;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test("fifty reviewers at one queue: nothing decided twice, nothing lost, nothing given to two, and the log says the same", async () => {
  const rts = [testRuntime(db.appUrl), testRuntime(db.appUrl)];
  const [rt] = rts as [(typeof rts)[0]];
  const people = Array.from({ length: REVIEWERS }, (_, n) => `reviewer-${n}`);
  const made = required(
    await createOrganisation(rt, {
      slug: "crowd",
      name: "Crowd",
      timeZone: "Europe/Berlin",
      demo: false,
      members: people.map((name) => ({
        email: `${name}@crowd.example`,
        name,
        roles: ["supervisor"],
        passwordHash: null,
      })),
      sources: [{ code: "crowd-agent", name: "Crowd agent", writingTools: [], deliveryUrl: null }],
    }),
  );
  const source = await authenticateSource(rt, made.sources[0]?.apiKey ?? "");
  if (!source) throw new Error("the new source's key does not open");
  const members = made.memberIds.map(
    (userId, n): MemberContext => ({
      userId,
      name: people[n] ?? "",
      orgId: made.orgId,
      roles: ["supervisor"],
      grants: wholeOrganisation(["supervisor"]),
    }),
  );
  const tally = await manyReviewers({ rts, members, source, forMs: FOR_MS });
  expect(tally.items).toBeGreaterThan(50);
  expect(tally.twice).toEqual([]);
  expect(tally.decided).toBe(tally.items);

  const items = await db.admin<{ state: string; decisions: number; items: number }>(
    `SELECT i.state, (SELECT count(*)::int FROM app.decision x WHERE x.org_id = i.org_id AND x.item_id = i.item_id) AS decisions, count(*)::int AS items
     FROM app.item i WHERE i.org_id = $1 GROUP BY 1, 2`,
    [made.orgId],
  );
  expect(items).toEqual([{ state: "done", decisions: 1, items: tally.items }]);

  const events = claimEvents(await db.admin<{ text: string }>(CLAIM_EVENTS, [made.orgId]));
  expect(claimFaults(events)).toEqual([]);
  const told = (type: string) => events.filter((event) => event.type === type).length;
  expect([told("item.claimed"), told("item.decided"), told("item.unclaimed")]).toEqual([
    tally.claims,
    tally.items,
    tally.givenBack + tally.declined + tally.requeued,
  ]);
}, 60_000);
