import { afterAll, beforeAll, expect, test } from "vitest";
import type { UnsentWork } from "@/core/review/unsent-work";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { keepUnsent } from "./keep-unsent";
import { readUnsent } from "./read-unsent";

const NOTE = "Ask her for the booking she means first.";
const BLANK: UnsentWork = { texts: {}, reason: null, note: "", leaked: null, placeholders: null };
const work = (edit: string): UnsentWork => ({ ...BLANK, texts: { edit }, reason: "tone", note: NOTE });

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

let count = 0;
const held = async () => {
  const conversation = `unsent-${++count}`;
  return (await queued(rt, a, { ...HELD.unsure, conversation, customer: conversation })).itemId;
};

test("what was begun is read back by whoever wrote it, newest state first, and by nobody else", async () => {
  const { supervisor, lead } = a.members;
  const [one, two] = [await held(), await held()];
  required(await keepUnsent(rt, supervisor, one, work("First try.")));
  rt.advance(1000);
  required(await keepUnsent(rt, supervisor, two, work("Another.")));
  rt.advance(1000);
  required(await keepUnsent(rt, supervisor, one, work("Second try.")));
  expect(await readUnsent(rt, supervisor)).toMatchObject([
    { item: one, work: work("Second try.") },
    { item: two, work: work("Another.") },
  ]);
  expect(await readUnsent(rt, lead)).toEqual([]);
  expect(await readUnsent(rt, b.members.supervisor)).toEqual([]);
});

test("it is sealed, and taken back when nothing is left of it", async () => {
  const { supervisor } = a.members;
  const item = await held();
  required(await keepUnsent(rt, supervisor, item, work("Sealed words.")));
  const stored = await db.admin<{ sealed_body: Buffer }>("SELECT sealed_body FROM app.unsent_work WHERE item_id = $1", [
    item,
  ]);
  expect(stored).toHaveLength(1);
  for (const words of ["Sealed words.", NOTE]) expect(stored[0]?.sealed_body.includes(words)).toBe(false);
  required(await keepUnsent(rt, supervisor, item, BLANK));
  expect((await readUnsent(rt, supervisor)).some((each) => each.item === item)).toBe(false);
});

test("whether somebody else's data left with a reply is kept as well, also where nothing else was said", async () => {
  const { supervisor } = a.members;
  const item = await held();
  for (const leaked of [true, false]) {
    required(await keepUnsent(rt, supervisor, item, { ...BLANK, leaked }));
    expect((await readUnsent(rt, supervisor)).find((each) => each.item === item)?.work).toEqual({ ...BLANK, leaked });
  }
});

test("deciding the item forgets it, and nothing is kept of an item that has ended", async () => {
  const { supervisor } = a.members;
  const [second] = a.supervisors;
  const item = await held();
  required(await keepUnsent(rt, supervisor, item, work("Mine.")));
  required(await keepUnsent(rt, second, item, work("Theirs.")));
  required(await settle(rt, supervisor, item, "approve"));
  required(await keepUnsent(rt, supervisor, item, work("Too late.")));
  for (const member of [supervisor, second]) {
    expect((await readUnsent(rt, member)).some((each) => each.item === item)).toBe(false);
  }
  const left = await db.admin("SELECT FROM app.unsent_work WHERE item_id = $1", [item]);
  expect(left).toHaveLength(0);
});

test("only where one may work, in one's own organisation", async () => {
  const item = await held();
  expect(refusal(await keepUnsent(rt, a.members.auditor, item, work("No.")))).toBe("not_permitted");
  expect(refusal(await keepUnsent(rt, b.members.supervisor, item, work("No.")))).toBe("not_found");
  expect(refusal(await keepUnsent(rt, a.members.supervisor, "no-id", work("No.")))).toBe("not_found");
});
