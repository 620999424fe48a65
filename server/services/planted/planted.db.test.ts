import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { letPlant, planted } from "@/server/testing/planted";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { catchRate } from "../oversight/catch-rate";
import { decide } from "../review/decide-item";
import { expireDue } from "../review/expire-item";
import { readItem } from "../review/read-item";
import { setStop } from "../stop/stop-switch";
import { plantDue } from "./plant-due";
import { readLibrary } from "./read-library";
import { retireCase } from "./retire-case";
import { saveCase } from "./save-case";
import { takeStarters } from "./take-starters";
import { tryCase } from "./try-case";

let db: TestDatabase;
let app: TestRuntime;
let worker: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;

beforeAll(async () => {
  db = await testDatabase();
  app = testRuntime(db.appUrl);
  worker = testRuntime(db.workerUrl);
  [a, b] = await twoOrganisations(app);
  await letPlant(db, [app, worker], a.orgId);
  required(await takeStarters(app, a.members.privacy_officer));
});
afterAll(() => db.close());

const put = (like: Parameters<typeof planted>[3] = HELD.unsure) => planted(db, { app, worker }, a, like);
const rows = (text: string, values: unknown[] = [a.orgId]) => db.admin<Record<string, unknown>>(text, values);
const events = (type: string) =>
  rows("SELECT convert_from(bytes, 'UTF8')::jsonb -> 'data' AS data FROM audit.event WHERE org_id = $1 AND type = $2", [
    a.orgId,
    type,
  ]);

describe("the library", () => {
  test("belongs to the privacy officer and the administrator alone", async () => {
    for (const role of ["supervisor", "lead", "specialist", "auditor"] as const) {
      expect(refusal(await readLibrary(app, a.members[role])), role).toBe("not_permitted");
      expect(refusal(await takeStarters(app, a.members[role])), role).toBe("not_permitted");
      expect(refusal(await saveCase(app, a.members[role], { id: null, version: null, body: {} }))).toBe(
        "not_permitted",
      );
      expect(refusal(await retireCase(app, a.members[role], { id: app.newId(), version: 1 }))).toBe("not_permitted");
      expect(refusal(await tryCase(app, a.members[role], {}))).toBe("not_permitted");
    }
    expect(required(await readLibrary(app, a.members.admin)).cases).toHaveLength(16);
    expect(required(await readLibrary(app, b.members.admin)).cases).toEqual([]);
  });

  test("every case that comes with it is held by the default policy; taking over again takes nothing twice", async () => {
    const { cases, starters } = required(await readLibrary(app, a.members.privacy_officer));
    expect(cases.filter(({ verdict }) => !verdict?.plantable).map((each) => [each.body.title, each.verdict])).toEqual(
      [],
    );
    expect(new Set(cases.map(({ verdict }) => verdict?.queue)).size).toBeGreaterThan(3);
    expect(starters).toBe(0);
    expect(required(await takeStarters(app, a.members.admin))).toEqual({ taken: 0 });
  });

  test("a case is changed as a new version, and not over somebody else's change", async () => {
    const { cases } = required(await readLibrary(app, a.members.admin));
    const one = cases.find(({ starter }) => starter === "en-tone");
    if (!one) throw new Error("no such case");
    const changed = { id: one.id, version: one.version, body: { ...one.body, title: "Scolded" } };
    app.announced.length = 0;
    expect(required(await saveCase(app, a.members.admin, changed)).version).toBe(2);
    expect(app.announced).toEqual([{ orgId: a.orgId, kind: "planted", item: null }]);
    expect(refusal(await saveCase(app, a.members.privacy_officer, changed))).toBe("conflict");
    expect(refusal(await retireCase(app, a.members.admin, { id: one.id, version: 1 }))).toBe("conflict");
    expect(refusal(await saveCase(app, b.members.admin, { ...changed, version: 2 }))).toBe("conflict");
    const after = required(await readLibrary(app, a.members.admin)).cases.find(({ id }) => id === one.id);
    expect(after).toMatchObject({ version: 2, body: { title: "Scolded" } });
  });

  test("a case is refused whose faulty words do not stand in the draft; one that would be released says so", async () => {
    const { cases } = required(await readLibrary(app, a.members.admin));
    const body = cases.find(({ starter }) => starter === "en-tone")?.body;
    const admin = a.members.admin;
    const wrong = { id: null, version: null, body: { ...body, faulty: ["nowhere to be found"] } };
    expect(refusal(await saveCase(app, admin, wrong))).toBe("invalid_field");
    const clean = {
      ...body,
      draft: "Yes, breakfast is included.",
      faulty: ["breakfast"],
      messages: body?.messages.slice(-1),
    };
    const verdict = required(await tryCase(app, admin, { ...clean, confidence: null }));
    expect(verdict).toMatchObject({ plantable: false, outcome: "release" });
  });
});

describe("planting", () => {
  test("puts rows like any other into the same queue, under a mark that names nothing", async () => {
    const p = await put(HELD.wantsPerson);
    const [row] = await rows("SELECT * FROM app.item WHERE org_id = $1 AND item_id = $2", [a.orgId, p.itemId]);
    expect(row).toMatchObject({ kind: "draft", state: "queued", queue_id: "care" });
    const shown = required(await readItem(app, a.members.supervisor, p.itemId));
    expect(shown.draft).toMatchObject({ provider: "openai", model: "gpt-4o", agent: "replies", promptVersion: "p7" });
    expect(JSON.stringify(await events("plant.inserted"))).not.toContain(p.draftId);
    expect(await rows("SELECT FROM audit.event WHERE org_id = $1 AND draft_id = $2", [a.orgId, p.draftId])).toEqual([]);
    required(await settle(app, a.members.supervisor, p.itemId, "approve"));
  });

  test("nothing is planted where the policy does not ask for it, under a stop, and from an empty library", async () => {
    const open = "SELECT count(*)::int AS n FROM app.plant WHERE org_id = $1";
    const [before] = await rows(open);
    required(await setStop(app, a.members.lead, { scope: "channel", value: "voice", on: true, reason: "x" } as never));
    await expect(put()).rejects.toThrow("nothing was planted");
    required(await setStop(app, a.members.lead, { scope: "channel", value: "voice", on: false, reason: "" } as never));
    await expect(planted(db, { app, worker }, b, HELD.unsure)).rejects.toThrow("nothing was planted");
    await letPlant(db, [app, worker], b.orgId);
    await expect(planted(db, { app, worker }, b, HELD.unsure)).rejects.toThrow("nothing was planted");
    expect(await rows(open)).toEqual([before]);
  });
});

describe("deciding", () => {
  test("to approve is to miss it, and it is told at once; nothing goes out, nothing is left", async () => {
    const p = await put(HELD.wantsPerson);
    const send = fakeSend();
    const held = await hold(app, a.members.supervisor, p.itemId);
    const receipt = required(await decide(app, a.members.supervisor, { ...held, kind: "approve" }));
    expect(receipt).toMatchObject({ undoUntil: null, draftState: null, planted: { caught: false, kind: "approve" } });
    expect(receipt.planted?.draft.some(({ faulty }) => faulty)).toBe(true);
    // A lost answer, asked for again.
    expect(required(await decide(app, a.members.supervisor, { ...held, kind: "approve" }))).toEqual(receipt);
    expect(refusal(await decide(app, a.members.supervisor, { ...held, kind: "hand_over" }))).toBe("not_decidable");
    expect(refusal(await decide(app, a.supervisors[0], { ...held, kind: "approve" }))).toBe("not_found");
    app.advance(60_000);
    await workOff(worker, a, "release", send);
    await workOff(worker, a, "delivery", send);
    expect(JSON.stringify(send.sent)).not.toContain(p.draftId);
    expect(await traces(p)).toEqual([]);
  });

  test("what counts as catching it: the other decisions, and an edit that leaves none of the faulty words", async () => {
    const caught = async (kind: "reject" | "escalate" | "hand_over" | "edit" | "reply", words: object, by = 0) => {
      const p = await put(HELD.wantsPerson);
      const member = a.supervisors[by] as TestOrganisation["supervisors"][number];
      const held = await hold(app, member, p.itemId);
      return required(await decide(app, member, { ...held, kind, ...words })).planted?.caught;
    };
    expect(await caught("reject", { reason: "tone" })).toBe(true);
    expect(await caught("escalate", { reason: "needs_expert" })).toBe(true);
    expect(await caught("hand_over", {})).toBe(true);
    expect(await caught("edit", { text: "Dear customer, we are looking into it." })).toBe(true);
    const p = await put(HELD.wantsPerson);
    const { draft } = required(await readItem(app, a.supervisors[1], p.itemId));
    const text = `${draft?.text} And more.`;
    const held = await hold(app, a.supervisors[1], p.itemId);
    expect(required(await decide(app, a.supervisors[1], { ...held, kind: "edit", text })).planted?.caught).toBe(false);
  });

  test("the event proves which draft the mark was for", async () => {
    const decided = (await events("plant.decided")).map((each) => each.data as Record<string, string>);
    const inserted = (await events("plant.inserted")).map((each) => each.data as Record<string, string>);
    expect(decided.length).toBeGreaterThan(3);
    for (const { plant, salt, draft } of decided) {
      const mark = createHmac("sha256", Buffer.from(salt ?? "", "hex"))
        .update("plant")
        .update("\0")
        .update(draft ?? "");
      expect(inserted.find((each) => each.plant === plant)?.mark).toBe(mark.digest("hex"));
    }
  });

  test("whoever meets the same case again counts no second time", async () => {
    const { cases } = required(await readLibrary(app, a.members.admin));
    const keep = cases.find(({ starter }) => starter === "en-tone");
    for (const { id, version, retired } of cases)
      if (id !== keep?.id && !retired) required(await retireCase(app, a.members.admin, { id, version }));
    const again = a.supervisors[2];
    const of = async () => required(await catchRate(app, again, { of: "own" })).all;
    const first = await put(HELD.wantsPerson);
    await settle(app, again, first.itemId, "approve");
    const before = await of();
    const second = await put(HELD.wantsPerson);
    const receipt = required(await settle(app, again, second.itemId, "reject", { reason: "tone" }));
    expect(receipt.planted).toMatchObject({ caught: true, repeat: true });
    expect(await of()).toEqual({ ...before, repeated: before.repeated + 1 });
  });
});

describe("without a decision", () => {
  test("it is withdrawn at its deadline and when it has waited long enough, and by a stop", async () => {
    const late = await put(HELD.wantsPerson);
    await expireDue(worker, a.orgId, late.itemId);
    expect(await traces(late)).toEqual([]);
    const waited = await put(HELD.wantsPerson);
    await plantDue(worker, a.orgId, waited.plantId);
    expect(await traces(waited)).toEqual([]);
    const held = await put(HELD.wantsPerson);
    await hold(app, a.members.supervisor, held.itemId);
    await plantDue(worker, a.orgId, held.plantId);
    expect(await traces(held)).not.toEqual([]);
    required(await setStop(app, a.members.lead, { scope: "channel", value: "fax", on: true, reason: "x" } as never));
    expect(await traces(held)).toEqual([]);
    required(await setStop(app, a.members.lead, { scope: "channel", value: "fax", on: false, reason: "" } as never));
    expect(await events("draft.expired")).toEqual([]);
    expect((await events("plant.withdrawn")).length).toBe(3);
  });
});

/** Tables of the organisation in which something of a planted draft still stands. */
async function traces({
  itemId,
  draftId,
  conversationId,
}: {
  itemId: string;
  draftId: string;
  conversationId: string;
}) {
  const tables = await db.admin<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' AND relname <> 'plant'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const left = await db.admin(`SELECT FROM app.${name} t WHERE to_jsonb(t)::text ~ $1 LIMIT 1`, [
      `${itemId}|${draftId}|${conversationId}`,
    ]);
    if (left.length > 0) found.push(name);
  }
  return found;
}
