import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import type { MemberContext } from "../review/member-context";
import { addSnippet, changeSnippet, moveSnippet, switchSnippet } from "./change-snippets";
import { readSnippets } from "./read-snippets";

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

const words = (title: string, en = `${title} in English`, de = "") => ({ title, text: { en, de } });
const all = async (member: MemberContext) => required(await readSnippets(rt, member));
const titles = async (member: MemberContext) => (await all(member)).map((each) => each.title);
const idOf = async (member: MemberContext, title: string) =>
  (await all(member)).find((each) => each.title === title)?.id ?? "";

test("the organisation's are everybody's who writes, one's own are nobody else's", async () => {
  const { lead, supervisor, specialist, auditor } = a.members;
  required(await addSnippet(rt, lead, false, words("Greeting")));
  required(await addSnippet(rt, lead, false, words("Apology")));
  required(await addSnippet(rt, supervisor, true, words("Mine", "", "Meines {agent_name}")));
  expect(await titles(supervisor)).toEqual(["Greeting", "Apology", "Mine"]);
  expect(await titles(specialist)).toEqual(["Greeting", "Apology"]);
  expect(await titles(lead)).toEqual(["Greeting", "Apology"]);
  expect(await titles(b.members.lead)).toEqual([]);
  expect(refusal(await readSnippets(rt, auditor))).toBe("not_permitted");
  expect((await all(supervisor)).at(-1)).toMatchObject({ own: true, text: { en: "", de: "Meines {agent_name}" } });
});

test("sealed, and told by commitments alone", async () => {
  const secret = "Nobody reads this in the database";
  required(await addSnippet(rt, a.members.supervisor, true, words("Secret title of mine", secret)));
  const rows = await db.admin<{ body: Buffer }>("SELECT sealed_body AS body FROM app.snippet");
  const events = await db.admin<{ body: Buffer }>("SELECT bytes AS body FROM audit.event WHERE type LIKE 'snippet.%'");
  for (const { body } of [...rows, ...events]) {
    expect(body.includes(secret)).toBe(false);
    expect(body.includes("Secret title")).toBe(false);
  }
  expect(events.length).toBeGreaterThan(0);
});

test("reworded, moved, retired and offered again; nothing is told where nothing changed", async () => {
  const { lead } = a.members;
  const greeting = await idOf(lead, "Greeting");
  required(await changeSnippet(rt, lead, greeting, words("Welcome", " Welcome {customer_name} ")));
  required(await changeSnippet(rt, lead, greeting, words("Welcome", "Welcome {customer_name}")));
  required(await moveSnippet(rt, lead, await idOf(lead, "Apology"), "up"));
  required(await moveSnippet(rt, lead, await idOf(lead, "Apology"), "up"));
  expect(await titles(lead)).toEqual(["Apology", "Welcome"]);
  required(await switchSnippet(rt, lead, greeting, false));
  required(await switchSnippet(rt, lead, greeting, false));
  expect((await all(lead)).map((each) => each.retired)).toEqual([false, true]);
  required(await switchSnippet(rt, lead, greeting, true));
  const told = await db.admin<{ type: string }>(
    "SELECT type FROM audit.event WHERE org_id = $1 AND type LIKE 'snippet.%' AND type <> 'snippet.added' ORDER BY occurred_at, event_id",
    [a.orgId],
  );
  expect(told.map((each) => each.type)).toEqual([
    "snippet.changed",
    "snippet.moved",
    "snippet.retired",
    "snippet.restored",
  ]);
});

test("refused: without permission, without words, somebody else's, another organisation's", async () => {
  const { lead, supervisor, specialist, auditor } = a.members;
  expect(refusal(await addSnippet(rt, supervisor, false, words("Not mine to add")))).toBe("not_permitted");
  expect(refusal(await addSnippet(rt, auditor, true, words("I write to nobody")))).toBe("not_permitted");
  const ofTeam = { ...lead, grants: [{ role: "lead" as const, queues: ["general"] }] };
  expect(refusal(await addSnippet(rt, ofTeam, false, words("Only of a team")))).toBe("not_permitted");
  required(await addSnippet(rt, ofTeam, true, words("Own of a team's lead")));
  expect(await addSnippet(rt, lead, false, words("Strange", "Hello {kunde}"))).toEqual({
    ok: false,
    refusal: { code: "invalid_field", field: "text.en" },
  });
  const mine = await idOf(supervisor, "Mine");
  const ours = await idOf(lead, "Welcome");
  expect(refusal(await changeSnippet(rt, specialist, mine, words("Taken")))).toBe("not_found");
  expect(refusal(await switchSnippet(rt, lead, mine, false))).toBe("not_found");
  expect(refusal(await switchSnippet(rt, supervisor, ours, false))).toBe("not_permitted");
  for (const id of [mine, ours]) expect(refusal(await moveSnippet(rt, b.members.lead, id, "up"))).toBe("not_found");
});

test("two who order at once both have their way", async () => {
  const { lead, admin } = a.members;
  for (const title of ["One", "Two", "Three"]) required(await addSnippet(rt, lead, false, words(title)));
  const [two, three] = [await idOf(lead, "Two"), await idOf(lead, "Three")];
  const both = await Promise.all([moveSnippet(rt, lead, two, "up"), moveSnippet(rt, admin, three, "up")]);
  expect(both.every((each) => each.ok)).toBe(true);
  // As if one had come after the other, whichever was first.
  const now = (await titles(admin)).filter((title) => ["One", "Two", "Three"].includes(title));
  expect([
    ["Two", "Three", "One"],
    ["One", "Two", "Three"],
  ]).toContainEqual(now);
});
