import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { permitted, ROLES } from "@/core/identity/roles";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { HELD, message } from "@/server/testing/bodies";
import { hold, queued, settle } from "@/server/testing/desk";
import { refusal, required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { readNotifications } from "../notification/read-notifications";
import { decide } from "../review/decide-item";
import type { MemberContext } from "../review/member-context";
import { readItem } from "../review/read-item";
import { endReveal } from "./end-reveal";
import { readReveals } from "./read-reveals";
import { revealPersonalData } from "./reveal-personal-data";
import { reviewReveal } from "./review-reveal";

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let b: TestOrganisation;
let items = 0;

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a, b] = await twoOrganisations(rt);
});
afterAll(() => db.close());

const NAME = "Wilhelmina Oosterhuis";
const MAIL = "w.oosterhuis@example.org";
const item = async (org = a) => {
  const id = `reveal-${++items}`;
  const words = {
    ...HELD.unsure,
    name: NAME,
    text: `Dear ${NAME}, we wrote to ${MAIL}.`,
    messages: [message("m1", "customer", `I am ${NAME}, ${MAIL}`)],
  };
  return (await queued(rt, org, { ...words, conversation: id, customer: id })).itemId;
};
const ask = (id: string, more: object = {}) => ({
  item: id,
  reason: "check_identity" as const,
  note: null,
  kinds: [...PII_KINDS],
  ...more,
});
const textFor = async (member: MemberContext, id: string) => required(await readItem(rt, member, id)).draft?.text;
const MASKED = "Dear [Name 1], we wrote to [E-mail 1].";
const REAL = `Dear ${NAME}, we wrote to ${MAIL}.`;

describe("a reveal", () => {
  let id: string;
  beforeEach(async () => {
    id = await item();
  });

  test("shows one member one conversation for the minutes of the policy, and nobody else anything", async () => {
    const { supervisor } = a.members;
    const other = await item();
    expect(await textFor(supervisor, id)).toBe(MASKED);
    required(await revealPersonalData(rt, supervisor, ask(id)));
    expect(await textFor(supervisor, id)).toBe(REAL);
    expect(await textFor(supervisor, other)).toBe(MASKED);
    expect(await textFor(a.supervisors[0], id)).toBe(MASKED);
    expect(await textFor(a.members.privacy_officer, id)).toBe(MASKED);
    rt.advance(10 * 60_000 + 1);
    expect(await textFor(supervisor, id)).toBe(MASKED);
  });

  test("shows the kinds that were asked for", async () => {
    required(await revealPersonalData(rt, a.members.lead, ask(id, { kinds: ["email"] })));
    expect(await textFor(a.members.lead, id)).toBe(`Dear [Name 1], we wrote to ${MAIL}.`);
    expect(required(await readItem(rt, a.members.lead, id)).masking.reveal?.kinds).toEqual(["email"]);
  });

  test("ends early when its member ends it, and for nobody else", async () => {
    const { supervisor } = a.members;
    const { reveal } = required(await revealPersonalData(rt, supervisor, ask(id)));
    expect(refusal(await endReveal(rt, a.members.lead, reveal))).toBe("not_found");
    expect(refusal(await endReveal(rt, b.members.supervisor, reveal))).toBe("not_found");
    required(await endReveal(rt, supervisor, reveal));
    expect(await textFor(supervisor, id)).toBe(MASKED);
    expect(refusal(await endReveal(rt, supervisor, reveal))).toBe("reveal_over");
  });

  test("ends with the role that may reveal", async () => {
    const { supervisor } = a.members;
    required(await revealPersonalData(rt, supervisor, ask(id)));
    const auditor = {
      ...supervisor,
      roles: ["auditor" as const],
      grants: [{ role: "auditor" as const, queues: null }],
    };
    expect(await textFor(auditor, id)).toBe(MASKED);
    const elsewhere = {
      ...supervisor,
      grants: [
        { role: "supervisor" as const, queues: ["another"] },
        { role: "auditor" as const, queues: null },
      ],
    };
    expect(await textFor(elsewhere, id)).toBe(MASKED);
  });

  test("changes nothing that a decision binds to", async () => {
    const { supervisor } = a.members;
    const held = await hold(rt, supervisor, id);
    const { reveal } = required(await revealPersonalData(rt, supervisor, ask(id)));
    expect(required(await readItem(rt, supervisor, id)).seen).toBe(held.seen);
    required(await endReveal(rt, supervisor, reveal));
    required(await decide(rt, supervisor, { ...held, kind: "edit", text: MASKED }));
  });

  test("asks for a reason, a note where the reason is another, and kinds that there are", async () => {
    const { supervisor } = a.members;
    expect(refusal(await revealPersonalData(rt, supervisor, ask(id, { reason: "other" })))).toBe("reason_required");
    expect(refusal(await revealPersonalData(rt, supervisor, ask(id, { reason: "boredom" })))).toBe("invalid_field");
    expect(refusal(await revealPersonalData(rt, supervisor, ask(id, { kinds: [] })))).toBe("invalid_field");
    expect(refusal(await revealPersonalData(rt, supervisor, ask(id, { kinds: ["shoe_size"] })))).toBe("invalid_field");
    expect(refusal(await revealPersonalData(rt, supervisor, ask("nothing")))).toBe("not_found");
    required(await revealPersonalData(rt, supervisor, ask(id, { reason: "other", note: `asked by ${NAME}` })));
  });
});

describe("who may reveal what", () => {
  const conversations = ["own queue", "another team's queue", "another organisation's"] as const;
  test.each(ROLES.flatMap((role) => conversations.map((where) => [role, where] as const)))(
    "%s, %s",
    async (role, where) => {
      const id = await item(where === "another organisation's" ? b : a);
      const { queue } = required(await readItem(rt, (where === "another organisation's" ? b : a).members.lead, id));
      const reach = where === "another team's queue" ? ["privacy", "care"].filter((each) => each !== queue) : [queue];
      const member = {
        ...a.members[role],
        grants: [{ role, queues: where === "another organisation's" ? null : reach }],
      };
      const answer = await revealPersonalData(rt, member, ask(id));
      const may = where === "own queue" && permitted([role], "personal_data.reveal");
      expect(answer.ok ? "revealed" : answer.refusal.code).toBe(
        may ? "revealed" : where === "another organisation's" ? "not_found" : "not_permitted",
      );
      const [rows] = await db
        .admin<{ n: number }>("SELECT count(*)::int AS n FROM app.reveal WHERE item_id = $1", [id])
        .then((r) => [r[0]?.n]);
      expect(rows).toBe(may ? 1 : 0);
    },
  );
});

describe("the review", () => {
  test("is a privacy officer's, of others, once; who revealed without need is told", async () => {
    const { supervisor, privacy_officer: officer } = a.members;
    const { reveal } = required(await revealPersonalData(rt, supervisor, ask(await item())));
    expect(refusal(await reviewReveal(rt, a.members.lead, { reveal, verdict: "justified" }))).toBe("not_permitted");
    expect(refusal(await reviewReveal(rt, b.members.privacy_officer, { reveal, verdict: "justified" }))).toBe(
      "not_found",
    );
    required(await reviewReveal(rt, officer, { reveal, verdict: "not_justified" }));
    expect(refusal(await reviewReveal(rt, officer, { reveal, verdict: "justified" }))).toBe("reveal_over");
    const told = await readNotifications(rt, supervisor);
    expect(JSON.stringify(told)).toContain("reveal_not_justified");
    const own = required(await revealPersonalData(rt, officer, ask(await item())));
    expect(refusal(await reviewReveal(rt, officer, { reveal: own.reveal, verdict: "justified" }))).toBe("own_reveal");
  });

  test("lists what nobody looked at first, by member, reason and verdict, and masks the notes", async () => {
    const { privacy_officer: officer } = a.members;
    const [specialist] = a.supervisors;
    const note = `call ${MAIL}`;
    const first = required(
      await revealPersonalData(rt, specialist, ask(await item(), { reason: "call_customer", note })),
    );
    const second = required(await revealPersonalData(rt, specialist, ask(await item(), { reason: "legal" })));
    required(await reviewReveal(rt, officer, { reveal: second.reveal, verdict: "justified" }));
    const of = async (more: object) =>
      required(await readReveals(rt, officer, { member: specialist.userId, ...more })).rows;
    expect((await of({})).map((row) => row.id)).toEqual([first.reveal, second.reveal]);
    expect((await of({ state: "open" })).map((row) => row.id)).toEqual([first.reveal]);
    expect((await of({ state: "justified" })).map((row) => row.id)).toEqual([second.reveal]);
    expect(await of({ state: "not_justified" })).toEqual([]);
    const [row] = await of({ reason: "call_customer" });
    expect(row).toMatchObject({ note: "call [E-mail]", reason: "call_customer", running: true, own: false });
    expect(refusal(await readReveals(rt, specialist, {}))).toBe("not_permitted");
    expect(required(await readReveals(rt, b.members.privacy_officer, {})).rows).toEqual([]);
  });

  test("comes in pages that miss none and repeat none", async () => {
    const { lead, privacy_officer: officer } = b.members;
    const id = await item(b);
    for (let n = 0; n < 55; n++) {
      const { reveal } = required(await revealPersonalData(rt, lead, ask(id)));
      if (n % 2 === 0) required(await reviewReveal(rt, officer, { reveal, verdict: "justified" }));
      rt.advance(1000);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = required(await readReveals(rt, officer, { ...(cursor && { cursor }) }));
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.length).toBe(55);
    expect(new Set(seen).size).toBe(55);
  });
});

describe("what a member writes with placeholders", () => {
  test("goes on with the values: in the edit, the unchanged edit, the note", async () => {
    const { supervisor } = a.members;
    const unchanged = await item();
    const approved = required(await settle(rt, supervisor, unchanged, "edit", { text: MASKED }));
    const [row] = await db.admin<{ kind: string; edit_distance: number }>(
      "SELECT kind, edit_distance FROM app.decision WHERE decision_id = $1",
      [approved.decision],
    );
    expect(row).toEqual({ kind: "approve", edit_distance: 0 });
    const edited = await item();
    required(await settle(rt, supervisor, edited, "edit", { text: "Hi [Name 1]! See [E-Mail 1]." }));
    required(await revealPersonalData(rt, supervisor, ask(edited)));
    expect(required(await readItem(rt, supervisor, edited)).decisions.at(-1)?.text).toBe(`Hi ${NAME}! See ${MAIL}.`);
  });

  test("is refused where a placeholder stands for nothing, by its name", async () => {
    const held = await hold(rt, a.members.supervisor, await item());
    const answer = await decide(rt, a.members.supervisor, { ...held, kind: "edit", text: "Hi [Name 9]" });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: "unknown_placeholder", field: "text", params: { placeholder: "[Name 9]" } },
    });
  });

  test("is refused where the placeholders were another reading's", async () => {
    const held = await hold(rt, a.members.supervisor, await item());
    const text = "Hi [Name 1]";
    const { placeholders } = required(await readItem(rt, a.members.supervisor, held.item)).masking;
    const wrong = {
      ...held,
      kind: "edit" as const,
      text,
      placeholders: placeholders.replace(/.$/, (c) => (c === "0" ? "1" : "0")),
    };
    expect(refusal(await decide(rt, a.members.supervisor, wrong))).toBe("placeholders_changed");
    required(await decide(rt, a.members.supervisor, { ...wrong, placeholders }));
  });
});
