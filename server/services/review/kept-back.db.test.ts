import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wholeOrganisation } from "@/core/identity/grants";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type BodyOptions, HELD } from "@/server/testing/bodies";
import { hold, queued, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { type Tale, Told } from "@/server/testing/told";
import { flagByMember } from "../flagged/flag-by-member";
import { Sealer } from "../log/sealer";
import { decide } from "./decide-item";
import { form } from "./form-judgement";
import { readItem } from "./read-item";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let dir: string;

/** Roles of every room, of which one lets them judge: whatever a console shows to anybody, it would show to them. */
const READER = ["lead", "auditor", "privacy_officer", "admin"] as const;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl, 8);
  [a] = await twoOrganisations(rt);
  dir = mkdtempSync(join(tmpdir(), "kept-back-"));
  const body = { oversight: { blind_second: true, second_review: { share: 1 } } };
  await db.admin("UPDATE app.policy_version SET body = body || $2::jsonb WHERE org_id = $1", [
    a.orgId,
    JSON.stringify(body),
  ]);
  rt = testRuntime(db.appUrl, 8);
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await db.close();
});

const told = () => new Told(db, rt);
const reader = () => ({ ...a.members.lead, roles: [...READER], grants: wholeOrganisation([...READER]) });

async function sealed(): Promise<void> {
  const sealer = await Sealer.open(testRuntime(db.sealerUrl), { dir, host: "log.example", metaEveryMs: 0 });
  await sealer.tick();
}

async function waitingLook(draftId: string): Promise<string> {
  const [row] = await db.admin<{ item_id: string }>(
    "SELECT item_id FROM app.item WHERE draft_id = $1 AND kind = 'second_look' AND state = 'queued'",
    [draftId],
  );
  return row?.item_id ?? "";
}

let made = 0;
async function held(options: BodyOptions) {
  const name = `kept-${++made}`;
  return queued(rt, a, { ...options, conversation: name, customer: name });
}

const EDITED = "The marzipan helicopter leaves at noon.";
const NOTE = "zanzibar quokka";

/** Everything that happens to a reply until somebody is asked to judge it without knowing what was decided. */
const TALES: Record<string, () => Promise<Tale>> = {
  "an edit that a second person has to agree to": async () => {
    const { draftId, itemId } = await held(HELD.twoPerson);
    const [first] = a.supervisors;
    required(await settle(rt, first, itemId, "edit", { text: EDITED, reason: "tone", note: NOTE }));
    return { draftId, by: [first], words: [EDITED, NOTE, "4111"], codes: ["edit", "tone"] };
  },
  "a rejection that is judged once more": async () => {
    const { draftId, itemId } = await held(HELD.unsure);
    const [, first] = a.supervisors;
    required(await settle(rt, first, itemId, "reject", { reason: "wrong_fact", note: NOTE }));
    return { draftId, by: [first], words: [NOTE], codes: ["reject", "rejected", "draft.rejected", "wrong_fact"] };
  },
  "an edit that went out and is judged once more": async () => {
    const { draftId, itemId } = await held(HELD.unsure);
    const [, , first] = a.supervisors;
    required(await settle(rt, first, itemId, "edit", { text: EDITED, reason: "tone", note: NOTE }));
    rt.advance(60_000);
    await workOff(rt, a, "release");
    await workOff(rt, a, "delivery");
    return { draftId, by: [first], words: [EDITED, NOTE], codes: ["edit", "tone", "released", "draft.released"] };
  },
  "what two people let out together": async () => {
    const { draftId, itemId } = await held(HELD.twoPerson);
    const [first, second] = a.supervisors;
    required(await settle(rt, first, itemId, "edit", { text: EDITED, reason: "tone", note: NOTE }));
    const look = await waitingLook(draftId);
    const mine = await hold(rt, second, look);
    required(await form(rt, second, { ...mine, kind: "approve" }));
    const { seen } = required(await readItem(rt, second, look));
    const { token, item } = mine;
    required(await decide(rt, second, { item, token, seen, kind: "approve" }));
    rt.advance(60_000);
    await workOff(rt, a, "release");
    return { draftId, by: [first, second], words: [EDITED, NOTE], codes: ["edit", "tone", "released"] };
  },
};

test.each(Object.keys(TALES))("%s is told to nobody who may judge it, on any way there is", async (name) => {
  const tale = await (TALES[name] as () => Promise<Tale>)();
  await sealed();
  const look = await waitingLook(tale.draftId);
  expect(look).not.toBe("");
  const kept = await told().to(reader(), tale, look);
  // The text that would go out stands on the desk in the place of the draft: it is what they are asked about.
  const asked = required(await readItem(rt, reader(), look)).blind;
  const judged = asked === "form" ? [`item.read ${JSON.stringify({ item: look })}: ${EDITED}`] : [];
  expect(kept.leaks).toEqual(judged);
  // What was kept back is told by the page that keeps it, and where the reader has to go for it.
  expect(kept.of("decision.read").some((each) => JSON.stringify(each).includes(`"keptFor":"${look}"`))).toBe(true);
  expect(kept.of("audit.life").some((each) => JSON.stringify(each).includes(`"keptFor":"${look}"`))).toBe(true);

  // Whoever only reads, and whoever decided, loses nothing.
  const [first] = tale.by;
  for (const other of [a.members.auditor, ...(first ? [first] : [])]) {
    const open = await told().to(other, tale, look, ["decision.read"]);
    expect(open.leaks).toContainEqual(expect.stringMatching(/^decision\.read/));
  }

  const mine = await hold(rt, reader(), look);
  const answer = { ...mine, kind: "reject", reason: "needs_expert" } as const;
  required(await (asked === "form" ? form(rt, reader(), answer) : decide(rt, reader(), answer)));
  const ways = ["decision.read", "decision.page", "audit.life", "audit.event", "item.read", "log.entries"];
  const after = await told().to(reader(), tale, look, ways);
  for (const way of ways) expect(after.leaks, way).toContainEqual(expect.stringContaining(`${way} `));
});

test("asking for a person, a kind or a type does not find what is kept back, and without them it is there without them", async () => {
  const tale = await (TALES["a rejection that is judged once more"] as () => Promise<Tale>)();
  const caller = told().callerOf(reader());
  const [first] = tale.by;
  const ids = await told().refsOf(tale.draftId, await waitingLook(tale.draftId));
  const found = (rows: readonly { id: string }[]) => rows.filter(({ id }) => ids.has(id));
  for (const filter of [{ person: first?.userId }, { kind: "reject" }, { kind: "overruled" }])
    expect(found((await caller.decision.page({ view: "people", cursor: null, ...filter })).rows)).toEqual([]);
  const all = found((await caller.decision.page({ view: "people", cursor: null })).rows);
  expect(all).toMatchObject([{ kept: true, kind: null, person: null, draftState: null }]);
  for (const filter of [{ actor: first?.userId }, { type: "item.decided" }, { type: "item.claimed" }])
    expect(found((await caller.audit.page({ cursor: null, ...filter })).rows)).toEqual([]);
  const about = found((await caller.audit.page({ cursor: null, about: tale.draftId })).rows) as object[];
  expect(about.length).toBeGreaterThan(1);
  for (const each of about) expect(each).toMatchObject({ kept: true, type: "", data: {} });
  await expect(
    caller.audit.event({ id: [...ids].find((id) => about.some((row) => "id" in row && row.id === id)) ?? "" }),
  ).rejects.toThrow("judgement_first");
});

test("a report about the reply ends its review, so that whoever looks into it sees what went out", async () => {
  const tale = await (TALES["an edit that went out and is judged once more"] as () => Promise<Tale>)();
  const look = await waitingLook(tale.draftId);
  const [row] = await db.admin<{ item_id: string }>(
    "SELECT item_id FROM app.item WHERE draft_id = $1 AND kind = 'draft'",
    [tale.draftId],
  );
  required(
    await flagByMember(rt, a.members.supervisor, {
      id: rt.newId(),
      item: row?.item_id ?? "",
      reason: "other",
      note: "?",
    }),
  );
  const [review] = await db.admin("SELECT state FROM app.item WHERE item_id = $1", [look]);
  expect(review).toEqual({ state: "withdrawn" });
  const open = await told().to(reader(), tale, look, ["flagged.sent"]);
  expect(open.leaks).toContainEqual(expect.stringMatching(/^flagged\.sent /));
});
