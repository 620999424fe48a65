import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "@/core/identity/roles";
import { draftIntake } from "@/core/intake/draft";
import { flagIntake } from "@/core/intake/flag";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { message } from "@/server/testing/bodies";
import { onlyItem, settle } from "@/server/testing/desk";
import { workOff } from "@/server/testing/due-work";
import { required, type TestOrganisation, twoOrganisations } from "@/server/testing/organisations";
import { type TestRuntime, testRuntime } from "@/server/testing/test-runtime";
import { appRouter } from "@/server/trpc/router";
import { correctDetection } from "../correction/correct-detection";
import { flagByMember } from "../flagged/flag-by-member";
import { raiseFlag } from "../intake/raise-flag";
import { takeInDraft } from "../intake/take-in-draft";
import { judgeDraft } from "../judge/judge-draft";

/** One of each kind, in every place where a source can put it. */
const PLANTED = {
  name: "Wilhelmina Oosterhuis",
  email: "w.oosterhuis@example.org",
  phone: "+49 30 901820",
  iban: "DE89 3704 0044 0532 0130 00",
  street: "Kastanienallee 42",
};
const LEAKED = { email: "someone.else@example.net" };

let db: TestDatabase;
let rt: TestRuntime;
let a: TestOrganisation;
let draftId: string;
let items: string[];
let flags: string[];

beforeAll(async () => {
  db = await testDatabase();
  rt = testRuntime(db.appUrl);
  [a] = await twoOrganisations(rt);
  draftId = await plant("planted", { alreadySent: false });
  const second = await plant("planted-sent", { alreadySent: true });
  const blockedByTime = await plant("planted-blocked", { alreadySent: false });
  const first = await onlyItem(rt, a, draftId);
  const edited = `Dear ${PLANTED.name}, your IBAN is ${PLANTED.iban}. Yours, ${PLANTED.email}`;
  required(await settle(rt, a.members.supervisor, first, "edit", { text: edited, note: `called ${PLANTED.phone}` }));
  const correction = { item: first, words: PLANTED.street, personal: true, kind: "street_address" as const };
  required(await correctDetection(rt, a.members.supervisor, correction));
  const note = `${PLANTED.name} complained, ${PLANTED.street}, ${PLANTED.email}`;
  required(
    await raiseFlag(
      rt,
      a.source,
      flagIntake.parse({
        external_id: "f1",
        about: { draft: "planted" },
        raised_by: "customer",
        reason: "complaint",
        note,
      }),
    ),
  );
  const item = await onlyItem(rt, a, second).catch(() => first);
  required(await flagByMember(rt, a.members.lead, { id: rt.newId(), item, reason: "other", note }));
  rt.advance(3_600_000 * 30);
  await workOff(rt, a, "deadline");
  await workOff(rt, a, "release");
  expect(blockedByTime).toBeTruthy();
  items = (await db.admin<{ item_id: string }>("SELECT item_id FROM app.item WHERE org_id = $1", [a.orgId])).map(
    (r) => r.item_id,
  );
  flags = (await db.admin<{ flag_id: string }>("SELECT flag_id FROM app.flag WHERE org_id = $1", [a.orgId])).map(
    (r) => r.flag_id,
  );
  expect(items.length).toBeGreaterThan(2);
  expect(flags.length).toBeGreaterThan(1);
});
afterAll(() => db.close());

async function plant(id: string, { alreadySent }: { alreadySent: boolean }): Promise<string> {
  const everything = Object.values(PLANTED).join(", ");
  const body = draftIntake.parse({
    external_id: id,
    conversation: {
      external_id: id,
      channel: "chat",
      language: "en",
      title: `${PLANTED.name}, ${PLANTED.email}, asks`,
      customer: {
        external_id: `customer-${id}`,
        display_name: PLANTED.name,
        identifiers: [{ type: "email", value: PLANTED.email }],
      },
      attributes: {},
      messages: [
        message(`${id}-1`, "customer", `Hello, I am ${PLANTED.name}: ${everything}`),
        message(`${id}-2`, "ai", `Hello ${PLANTED.name}, is ${PLANTED.phone} still your number?`),
        message(`${id}-3`, "customer", `Yes. Can I speak to a human agent? My IBAN is ${PLANTED.iban}`),
      ],
    },
    draft: {
      text: `Dear ${PLANTED.name}, we called ${PLANTED.phone} and write to ${PLANTED.email} and ${LEAKED.email}, ${PLANTED.street}, IBAN ${PLANTED.iban}.`,
      in_reply_to: null,
      confidence: 0.2,
      already_sent: alreadySent,
    },
    provenance: {
      provider: "openai",
      model: "gpt-4o",
      agent: "replies",
      prompt_version: "p7",
      documents: [],
      tool_calls: [
        {
          name: "find_customer",
          arguments: { email: PLANTED.email, query: `name:${PLANTED.name}` },
          result: {
            customer: { full_name: PLANTED.name, address: PLANTED.street, phones: [PLANTED.phone], iban: PLANTED.iban },
          },
        },
      ],
      actions: [{ name: "cancel_booking", arguments: { notify: PLANTED.email, holder_name: PLANTED.name } }],
    },
  });
  const { id: draft } = required(await takeInDraft(rt, a.source, body));
  await judgeDraft(rt, a.orgId, draft);
  return draft;
}

/** Every query of the console, asked with what there is. What cannot be asked so says why. */
async function answersFor(caller: ReturnType<typeof appRouter.createCaller>): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  const decisions = (
    await db.admin<{ id: string }>(
      "SELECT decision_id AS id FROM app.decision UNION ALL SELECT disposition_id FROM app.disposition",
    )
  ).map((r) => r.id);
  const deliveries = (await db.admin<{ id: string }>("SELECT delivery_id AS id FROM app.delivery")).map((r) => r.id);
  const inputs: unknown[] = [
    undefined,
    {},
    { items },
    { cursor: null, state: null, by: null, reason: null },
    { tab: "waiting" },
    { tab: "decided" },
    { state: "blocked" },
    { state: "delivery_failed" },
    { view: "people" },
    { view: "policy" },
    { text: draftId },
    { text: PLANTED.email },
    { draft: draftId },
    { id: draftId },
    ...items.map((item) => ({ item })),
    ...flags.map((flag) => ({ flag })),
    ...decisions.flatMap((id) => [{ id }, { decision: id }]),
    ...deliveries.flatMap((id) => [{ id }, { delivery: id }]),
  ];
  for (const [path, procedure] of Object.entries(appRouter._def.procedures)) {
    if ((procedure as unknown as { _def: { type: string } })._def.type !== "query") continue;
    const [router = "", verb = ""] = path.split(".");
    for (const input of inputs) {
      const ask = (caller as unknown as Record<string, Record<string, (given: unknown) => Promise<unknown>>>)[router]?.[
        verb
      ];
      const answer = await ask?.(input).catch(() => undefined);
      if (answer !== undefined) answers.set(`${path} ${JSON.stringify(input)}`, answer);
    }
  }
  return answers;
}

function callerOf(role: (typeof ROLES)[number], language: "en" | "de") {
  const held = a.members[role];
  return appRouter.createCaller({
    rt,
    changes: null as never,
    member: {
      ...held,
      ...{ roles: [...held.roles], grants: [...held.grants], language, timeZone: "Europe/Berlin" },
      ...{ email: "x@y.example", orgName: "a", demo: false, sessionId: "s", expiresAt: "" },
    },
    token: "",
  });
}

const compact = (text: string) => text.replace(/[\s\\-]/g, "").toLowerCase();

test.each(ROLES)("no answer to a %s holds a planted value", async (role) => {
  const answers = await answersFor(callerOf(role, role === "lead" ? "de" : "en"));
  const read = [...answers.keys()].map((key) => key.split(" ")[0]);
  expect(read).toContain("queue.texts");
  expect(read).toContain("item.read");
  for (const [asked, answer] of answers) {
    const json = compact(JSON.stringify(answer) ?? "");
    for (const value of [...Object.values(PLANTED), ...Object.values(LEAKED), "Oosterhuis"])
      expect(json.includes(compact(value)), `${asked}: ${value}`).toBe(false);
  }
});

test("every surface that shows customers' words was asked", async () => {
  const lead = await answersFor(callerOf("lead", "en"));
  const asked = new Set([...lead.keys()].map((key) => key.split(" ")[0]));
  for (const path of [
    "queue.texts",
    "item.read",
    "item.after",
    "flagged.texts",
    "flagged.read",
    "flagged.sent",
    "stuck.page",
    "decision.read",
    "correction.page",
    "home.read",
  ])
    expect([...asked], path).toContain(path);
});

test("nor does the answer to a claim", async () => {
  const item = items.at(-1) ?? "";
  const claims = await Promise.all(
    items.map((each) =>
      callerOf("lead", "en")
        .item.claim({ item: each })
        .catch(() => null),
    ),
  );
  expect(
    claims.some((claim) => claim !== null),
    item,
  ).toBe(true);
  for (const value of [...Object.values(PLANTED), ...Object.values(LEAKED)])
    expect(compact(JSON.stringify(claims))).not.toContain(compact(value));
});
