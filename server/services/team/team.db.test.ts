import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { organisationContext } from "../organisation/organisation-context";
import { changeTeam, createTeam } from "./set-team";
import { readTeams } from "./team-list";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let first: string;
let second: string;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
  [first, second] = (await organisationContext(rt, a.orgId)).policy.queues.map((queue) => queue.id) as [string, string];
});
afterAll(() => db.close());

const teamsOf = async (org: TestOrganisation) => required(await readTeams(rt, org.members.admin)).teams;
const told = (type: string) =>
  db.admin<{ body: { data: Record<string, unknown> } }>(
    "SELECT convert_from(bytes, 'UTF8')::jsonb AS body FROM audit.event WHERE org_id = $1 AND type = $2 ORDER BY occurred_at DESC",
    [a.orgId, type],
  );

test("a team is made, renamed and given other queues; the log tells of queues, and of names only whether they differ", async () => {
  const { admin } = a.members;
  const { id } = required(await createTeam(rt, admin, { name: "  Late   shift ", queues: [second, first, first] }));
  expect(await teamsOf(a)).toEqual([{ id, name: "Late shift", queues: [first, second].sort(), members: [] }]);
  required(await changeTeam(rt, admin, id, { name: "Late shift", queues: [first] }));
  required(await changeTeam(rt, admin, id, { name: "Evening", queues: [first] }));
  expect((await teamsOf(a))[0]).toMatchObject({ name: "Evening", queues: [first] });
  const [renamed, narrowed] = (await told("team.changed")).map((event) => event.body.data) as {
    before: { name: string; queues: string[] };
    after: { name: string; queues: string[] };
  }[];
  expect(narrowed?.before.queues).toEqual([first, second].sort());
  expect(narrowed?.after).toEqual({ name: narrowed?.before.name, queues: [first] });
  expect(renamed?.after.name).not.toBe(renamed?.before.name);
  expect(JSON.stringify(await told("team.created"))).not.toContain("Late");
});

test("refused: no name, a name that is taken, a queue there is not, another organisation's team", async () => {
  const { admin } = a.members;
  const { id } = required(await createTeam(rt, admin, { name: "Refunds", queues: [] }));
  expect(refusal(await createTeam(rt, admin, { name: "  ", queues: [] }))).toBe("invalid_field");
  expect(refusal(await createTeam(rt, admin, { name: "x".repeat(61), queues: [] }))).toBe("invalid_field");
  expect(refusal(await createTeam(rt, admin, { name: "Refunds", queues: [] }))).toBe("conflict");
  expect(refusal(await createTeam(rt, admin, { name: "Other", queues: ["nowhere"] }))).toBe("unknown_reference");
  expect(refusal(await changeTeam(rt, admin, id, { name: "Evening", queues: [] }))).toBe("conflict");
  expect(refusal(await changeTeam(rt, b.members.admin, id, { name: "Mine now", queues: [] }))).toBe("not_found");
  expect(await teamsOf(b)).toEqual([]);
  required(await createTeam(rt, b.members.admin, { name: "Refunds", queues: [] }));
});

test("of two changes at once each is told with the state it found", async () => {
  const { id } = required(await createTeam(rt, a.members.admin, { name: "Race", queues: [] }));
  await Promise.all([
    changeTeam(rt, a.members.admin, id, { name: "Race", queues: [first] }),
    changeTeam(rt, a.members.admin, id, { name: "Race", queues: [second] }),
  ]);
  const [late, early] = (await told("team.changed")).map((event) => event.body.data) as {
    before: { queues: string[] };
    after: { queues: string[] };
  }[];
  const final = (await teamsOf(a)).find((team) => team.id === id)?.queues;
  const ends = [late, early].find((event) => event?.before.queues.length === 1);
  expect(ends?.after.queues).toEqual(final);
});
