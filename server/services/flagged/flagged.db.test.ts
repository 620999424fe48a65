import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { flagIntake } from "@/core/intake/flag";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import type { FlagRow } from "@/core/review/flagged-view";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD } from "@/server/testing/bodies";
import { hold, judged, queued, settle } from "@/server/testing/desk";
import { fakeSend, workOff } from "@/server/testing/due-work";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { raiseFlag } from "../intake/raise-flag";
import { decide } from "../review/decide-item";
import { flagByMember } from "./flag-by-member";
import { readFlagPage } from "./flag-page";
import { readFlagTexts } from "./flag-texts";
import { readFlag } from "./read-flag";
import { readSent } from "./read-sent";

const ANY = { state: null, by: null, reason: null, cursor: null } as const;
const LATER = DEFAULT_POLICY.undo_seconds * 1000 + 1000;

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
/** A reply that the policy let out, delivered. */
async function sent(org = a) {
  const conversation = `flagged-${++count}`;
  await judged(rt, org, { id: `d-${conversation}`, conversation, customer: conversation });
  await workOff(rt, org, "release");
  await workOff(rt, org, "delivery", fakeSend());
  return { conversation, draft: `d-${conversation}` };
}

async function flagged(org: TestOrganisation, about: object, more: object = {}) {
  const raised = required(
    await raiseFlag(
      rt,
      org.source,
      flagIntake.parse({
        external_id: `f-${++count}`,
        about,
        raised_by: "customer",
        reason: "wrong_answer",
        note: "  This is\n not what I asked.  ",
        ...more,
      }),
    ),
  );
  const { rows } = required(await readFlagPage(rt, org.members.lead, ANY));
  const row = rows.find(({ id }) => id === raised.id);
  if (!row) throw new Error("the flag is not listed");
  return row;
}

describe("the list", () => {
  test("what waits comes before what was settled, page by page, nothing twice", async () => {
    const rows: FlagRow[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { draft } = await sent();
      rt.advance(1000);
      rows.push(await flagged(a, { draft }));
    }
    required(await settle(rt, a.members.supervisor, rows[0]?.item ?? "", "no_action"));
    const page = required(await readFlagPage(rt, a.members.supervisor, ANY));
    const states = page.rows.map(({ state }) => state);
    expect([...states].sort().reverse()).toEqual(states);
    expect(page.rows.map(({ id }) => id).slice(0, 2)).toEqual([rows[2]?.id, rows[1]?.id]);
    expect(page.rows.at(-1)).toMatchObject({
      id: rows[0]?.id,
      state: "decided",
      outcome: { kind: "no_action", by: a.members.supervisor.name },
    });
    expect(required(await readFlagPage(rt, b.members.lead, ANY)).rows).toEqual([]);
  });

  test("it is narrowed by state, by who raised it and why; a cursor that is none is refused", async () => {
    const { draft } = await sent();
    const row = await flagged(a, { draft }, { raised_by: "source", reason: "late_parcel" });
    const only = async (filter: object) =>
      required(await readFlagPage(rt, a.members.auditor, { ...ANY, ...filter })).rows.map(({ id }) => id);
    expect(await only({ by: "source" })).toEqual([row.id]);
    expect(await only({ reason: "late_parcel", state: "open" })).toEqual([row.id]);
    expect(await only({ reason: "late_parcel", state: "decided" })).toEqual([]);
    expect(await only({ by: "check" })).toEqual([]);
    const bad = await readFlagPage(rt, a.members.auditor, { ...ANY, cursor: "open_yesterday_x" });
    expect(refusal(bad)).toBe("invalid_field");
  });

  test("its words come apart from it, shortened, and only of one's own queues and organisation", async () => {
    const { draft } = await sent();
    const { item } = await flagged(a, { draft });
    expect(await readFlagTexts(rt, a.members.supervisor, [item])).toEqual([
      { item, title: "Is breakfast included?", note: "This is not what I asked." },
    ]);
    expect(await readFlagTexts(rt, b.members.supervisor, [item])).toEqual([]);
    const elsewhere = { ...a.members.supervisor, grants: [{ role: "supervisor" as const, queues: ["none"] }] };
    expect(await readFlagTexts(rt, elsewhere, [item])).toEqual([]);
  });
});

describe("one flag", () => {
  test("it is told with its words, its decisions before and after it was escalated, and the conversation's other flags", async () => {
    const { draft, conversation } = await sent();
    const first = await flagged(a, { conversation });
    rt.advance(1000);
    const second = await flagged(a, { draft }, { reason: "tone" });
    required(
      await settle(rt, a.members.supervisor, first.item, "escalate", { reason: "needs_expert", note: "Strange." }),
    );
    const file = required(await readFlag(rt, a.members.supervisor, first.id));
    expect(file).toMatchObject({ note: "  This is\n not what I asked.  ", raisedByName: null });
    expect(file.row).toMatchObject({ id: first.id, state: "open", level: 1 });
    expect(file.decisions).toMatchObject([{ kind: "escalate", reason: "needs_expert", note: "Strange." }]);
    expect(file.others.map(({ id, reason }) => [id, reason])).toEqual([[second.id, "tone"]]);
    required(await settle(rt, a.members.specialist, file.row.item, "no_action"));
    const settled = required(await readFlag(rt, a.members.supervisor, first.id));
    expect(settled.decisions.map(({ kind }) => kind)).toEqual(["escalate", "no_action"]);
    expect(settled.row).toMatchObject({ state: "decided", outcome: { kind: "no_action" } });
  });

  test("another organisation and another team's queue do not see it", async () => {
    const { draft } = await sent();
    const { id, item } = await flagged(a, { draft });
    expect(refusal(await readFlag(rt, b.members.lead, id))).toBe("not_found");
    expect(refusal(await readSent(rt, b.members.lead, item))).toBe("not_found");
    const elsewhere = { ...a.members.lead, grants: [{ role: "lead" as const, queues: ["none"] }] };
    expect(refusal(await readFlag(rt, elsewhere, id))).toBe("not_permitted");
    expect(refusal(await readSent(rt, elsewhere, item))).toBe("not_permitted");
    expect(refusal(await readFlag(rt, a.members.lead, "nonsense"))).toBe("not_found");
  });
});

describe("what the customer got", () => {
  test("a flag on the conversation shows the delivered reply, and then the correction", async () => {
    const { conversation } = await sent();
    const { item } = await flagged(a, { conversation });
    const before = required(await readSent(rt, a.members.supervisor, item));
    expect(before).toMatchObject([{ kind: "reply", text: "Yes, breakfast is included.", by: null }]);
    required(await settle(rt, a.members.supervisor, item, "correct", { text: "Sorry: it is not." }));
    rt.advance(LATER);
    await workOff(rt, a, "release");
    const after = required(await readSent(rt, a.members.supervisor, item));
    expect(after.map(({ kind, text, footer }) => [kind, `${text}\n\n${footer}`])).toEqual([
      [
        "reply",
        expect.stringMatching(
          /^Yes, breakfast is included\.\n\nThis reply was written by an AI system\.\nHow this .*\/r\/[\w-]{6}…$/,
        ),
      ],
      ["correction", expect.stringMatching(/^Sorry: it is not\.\n\nHow this .*\/r\/[\w-]{6}…$/)],
    ]);
    expect(after[1]?.by).toEqual({ decision: "correct", name: a.members.supervisor.name });
  });

  test("it is the edited text, not the AI's, and a pending one is not sent yet", async () => {
    const conversation = `flagged-${++count}`;
    const { itemId } = await queued(rt, a, { ...HELD.unsure, conversation, customer: conversation });
    required(await settle(rt, a.members.supervisor, itemId, "edit", { text: "Yes, it is included from 7." }));
    expect(required(await readSent(rt, a.members.supervisor, itemId))).toEqual([]);
    rt.advance(LATER);
    await workOff(rt, a, "release");
    expect(required(await readSent(rt, a.members.supervisor, itemId))).toMatchObject([
      {
        kind: "reply",
        text: "Yes, it is included from 7.",
        by: { decision: "edit" },
      },
    ]);
  });
});

describe("a member raises a flag", () => {
  const given = (item: string, more: object = {}) => ({ id: rt.newId(), item, reason: "tone", note: "", ...more });

  test("it opens an item, names its source and its raiser, and is raised once however often it is sent", async () => {
    const { draft } = await sent();
    const { item } = await flagged(a, { draft });
    const input = given(item, { note: "Too cold." });
    const { flag } = required(await flagByMember(rt, a.members.supervisor, input));
    expect(required(await flagByMember(rt, a.members.supervisor, input)).flag).toBe(flag);
    expect(refusal(await flagByMember(rt, a.members.supervisor, { ...input, note: "Other." }))).toBe(
      "same_id_other_body",
    );
    const file = required(await readFlag(rt, a.members.lead, flag));
    expect(file).toMatchObject({ note: "Too cold.", raisedByName: a.members.supervisor.name });
    expect(file.row).toMatchObject({ raisedBy: "person", reason: "tone", aboutReply: true, state: "open" });
    const [event] = await db.admin<{ actor_id: string; bytes: Buffer }>(
      "SELECT actor_id, bytes FROM audit.event WHERE type = 'flag.raised' AND item_id = $1",
      [file.row.item],
    );
    expect(event?.actor_id).toBe(a.members.supervisor.userId);
    const told = event?.bytes.toString("utf8") ?? "";
    expect(JSON.parse(told).data).toMatchObject({ source: a.source.sourceId, raised_by: "person", reason: "tone" });
    expect(told).not.toContain("cold");
  });

  test("an auditor, another organisation and a reason that is not theirs are refused", async () => {
    const { draft } = await sent();
    const { item } = await flagged(a, { draft });
    expect(refusal(await flagByMember(rt, a.members.auditor, given(item)))).toBe("not_permitted");
    expect(refusal(await flagByMember(rt, b.members.supervisor, given(item)))).toBe("not_found");
    expect(refusal(await flagByMember(rt, a.members.supervisor, given(item, { reason: "whim" })))).toBe(
      "invalid_field",
    );
    expect(refusal(await flagByMember(rt, a.members.supervisor, given(item, { reason: "other" })))).toBe(
      "reason_required",
    );
    expect(refusal(await flagByMember(rt, a.members.supervisor, { ...given(item), id: "x" }))).toBe("invalid_field");
  });

  test("a reply that is still held is not judged as sent", async () => {
    const { itemId, draftId } = await queued(rt, a, { ...HELD.unsure, conversation: `flagged-${++count}` });
    const { flag } = required(await flagByMember(rt, a.members.supervisor, given(itemId)));
    const { row } = required(await readFlag(rt, a.members.supervisor, flag));
    expect(row.aboutReply).toBe(false);
    const token = await hold(rt, a.members.supervisor, itemId);
    required(await decide(rt, a.members.supervisor, { ...token, kind: "approve" }));
    expect(draftId).not.toBe(row.item);
  });
});
